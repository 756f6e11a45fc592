import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { holdsOnDay } from '../dated.ts';
import { type FactName, PLACES } from './facts.ts';

export type FactRow = Record<string, string | number | boolean | null>;

/** Rows of a list that hold on a day, with keys where the base keeps ids; those of organisations that the reader may not see are left out. */
export async function factsOn(db: Db, actor: Actor, list: Exclude<FactName, 'draws'>, day: Day): Promise<FactRow[]> {
  const { table, organisations, plain } = PLACES[list];
  const named = Object.entries(organisations);
  const keys = named.map(([field], index) => sql`${sql.ref(`o${index}.key`)} as ${sql.ref(field)}`);
  const joins = named.map(
    (
      [_, column],
      index,
    ) => sql`left join mechanism_organisation ${sql.ref(`o${index}`)} on ${sql.ref(`o${index}.id`)} = ${sql.ref(`t.${column}`)}
      and ${sql.ref(`o${index}.audience_id`)} = ${visible(actor)}`,
  );
  const found = await sql<FactRow>`
    select ${sql.join([...keys, ...plain.map((column) => sql.ref(`t.${column}`))])}
    from ${sql.table(table)} t ${sql.join(joins, sql` `)}
    where o0.id is not null and ${holdsOnDay('t', day)}
    order by o0.key, ${sql.join(plain.map((column) => sql.ref(`t.${column}`)))}`.execute(handle(db));
  return found.rows;
}

/** What each body draws from others, by their signs. */
export async function draws(db: Db, actor: Actor): Promise<FactRow[]> {
  const found = await sql<FactRow>`
    select b.code as body, d.way, f.code as from_body, d.from_kind, d.seat_kind
    from mechanism_draw d join mechanism_body b on b.id = d.body_id
    left join mechanism_body f on f.id = d.from_body_id and f.audience_id = ${visible(actor)}
    where b.audience_id = ${visible(actor)} and (d.from_body_id is null or f.id is not null)
    order by b.code, d.way, f.code, d.from_kind, d.seat_kind`.execute(handle(db));
  return found.rows;
}

/** Organisations that have gone into another by a day. */
export async function goneBy(db: Db, actor: Actor, day: Day): Promise<ReadonlySet<string>> {
  const found = await sql<{
    key: string;
  }>`select o.key from mechanism_partner_act a join mechanism_organisation o on o.id = a.organisation_id
    where a.audience_id = ${visible(actor)} and o.audience_id = ${visible(actor)} and a.act = 'merge' and a.day <= ${day}::date`.execute(
    handle(db),
  );
  return new Set(found.rows.map(({ key }) => key));
}

/** Rows of the base that speak of the same thing on some of the same days. */
export async function rowsBeside(tx: Db, list: FactName, row: FactRow): Promise<FactRow[]> {
  const { table, owner } = PLACES[list];
  const same = owner.map((column) =>
    column === 'code'
      ? sql`upper(t.code) = upper(${row.code}::text)`
      : sql`t.${sql.ref(column)}::text is not distinct from ${row[column] === null ? null : String(row[column])}::text`,
  );
  const days =
    list === 'draws'
      ? sql`true`
      : sql`daterange(t.from_day, t.to_day, '[]') && daterange(${row.from_day ?? null}::date, ${row.to_day ?? null}::date, '[]')`;
  const found = await sql<{ row: FactRow }>`select to_jsonb(t) as row from ${sql.table(table)} t
    where ${sql.join(same, sql` and `)} and ${days}`.execute(tx);
  return found.rows.map((each) => each.row);
}

export async function insertFact(tx: Db, list: FactName, row: FactRow): Promise<void> {
  const columns = Object.keys(row);
  await sql`insert into ${sql.table(PLACES[list].table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values (${sql.join(columns.map((column) => row[column]))})`.execute(tx);
}
