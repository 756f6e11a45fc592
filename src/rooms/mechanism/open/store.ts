import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import type { KindLine, OrganisationLine, RuleLine } from './form.ts';

/** Since when each body is there, whatever it was called. */
export async function beginnings(
  db: Db,
  actor: Actor,
): Promise<Map<number, { since_day: Day; since_precision: string; until: Day | null }>> {
  const found = await sql<{ body_id: number; since_day: Day; since_precision: string; until: Day | null }>`
    select distinct on (t.body_id) t.body_id, t.from_day as since_day, t.from_precision as since_precision,
      (select case when bool_or(l.to_day is null) then null else max(l.to_day) end from mechanism_body_term l where l.body_id = t.body_id) as until
    from mechanism_body_term t join mechanism_body b on b.id = t.body_id
    where b.audience_id = ${visible(actor)} order by t.body_id, t.from_day`.execute(handle(db));
  return new Map(found.rows.map(({ body_id, ...row }) => [body_id, row]));
}

export async function organisationLines(db: Db, actor: Actor): Promise<(OrganisationLine & { id: number })[]> {
  const found = await sql<OrganisationLine & { id: number }>`select o.id, o.key, o.name_fr, o.name_en, o.kind, o.is_donor
    from mechanism_organisation o where o.audience_id = ${visible(actor)} order by o.key`.execute(handle(db));
  return found.rows;
}

export async function ruleLines(db: Db): Promise<RuleLine[]> {
  return handle(db)
    .selectFrom('mechanism_representation_rule')
    .select(['key', 'name_fr', 'name_en', 'persons_max', 'alternate_may_decide', 'warns_only'])
    .orderBy('key')
    .execute();
}

export interface BaseHolding {
  id: number;
  vacant: boolean;
  organisation: string | null;
  from_day: Day;
  to_day: Day | null;
}

export interface BaseSeat {
  id: number;
  body_id: number;
  kind: string;
  slot: number;
  single: boolean;
  held_by: string;
  from_day: Day;
  to_day: Day | null;
  holdings: BaseHolding[];
}

/** Every seat with everybody who held it. */
export async function seatsWithHoldings(db: Db, actor: Actor): Promise<BaseSeat[]> {
  const seats = await sql<Omit<BaseSeat, 'holdings'>>`select s.id, s.body_id, s.kind, s.slot, s.single, s.held_by, s.from_day, s.to_day
    from mechanism_seat s where s.audience_id = ${visible(actor)} order by s.id`.execute(handle(db));
  const held = await sql<BaseHolding & { seat_id: number }>`
    select h.id, h.seat_id, h.vacant, o.key as organisation, h.from_day, h.to_day
    from mechanism_holding h join mechanism_seat s on s.id = h.seat_id
    left join mechanism_organisation o on o.id = h.organisation_id and o.audience_id = ${visible(actor)}
    where s.audience_id = ${visible(actor)} order by h.seat_id, h.from_day`.execute(handle(db));
  const bySeat = new Map<number, BaseHolding[]>();
  for (const { seat_id, ...row } of held.rows) bySeat.set(seat_id, [...(bySeat.get(seat_id) ?? []), row]);
  return seats.rows.map((seat) => ({ ...seat, holdings: bySeat.get(seat.id) ?? [] }));
}

const KIND_TABLES = {
  body_kinds: 'mechanism_body_kind',
  seat_kinds: 'mechanism_seat_kind',
  organisation_kinds: 'mechanism_organisation_kind',
} as const;

/** A word of the vocabulary that the base lacks, after those it has. */
export async function insertKind(tx: Db, list: keyof typeof KIND_TABLES, line: KindLine): Promise<void> {
  const table = sql.table(KIND_TABLES[list]);
  await sql`insert into ${table} (key, name_fr, name_en, position)
    select ${line.key}, ${line.name_fr}, ${line.name_en}, coalesce(max(v.position), 0) + 1 from ${table} v`.execute(tx);
}

export async function insertRule(tx: Db, line: RuleLine): Promise<void> {
  await tx
    .insertInto('mechanism_representation_rule')
    .values({ ...line, warns_only: line.warns_only ?? true })
    .execute();
}

/** Runs a part of a transaction that may fail, or that is only tried, without losing the rest. */
export async function inPart<T>(tx: Db, work: () => Promise<T>, keep: (result: T) => boolean = () => true): Promise<T> {
  await sql`savepoint mechanism_part`.execute(tx);
  try {
    const result = await work();
    if (!keep(result)) await sql`rollback to savepoint mechanism_part`.execute(tx);
    await sql`release savepoint mechanism_part`.execute(tx);
    return result;
  } catch (error) {
    await sql`rollback to savepoint mechanism_part`.execute(tx);
    await sql`release savepoint mechanism_part`.execute(tx);
    throw error;
  }
}

/** How exactly the newest term's days are known. */
export async function setPrecisions(tx: Db, bodyId: number, from_precision: string, to_precision: string): Promise<void> {
  await sql`update mechanism_body_term set from_precision = ${from_precision}, to_precision = ${to_precision}
    where id = (select n.id from mechanism_body_term n where n.body_id = ${bodyId} order by n.from_day desc limit 1)`.execute(tx);
}

interface DatedHolder {
  vacant: boolean;
  organisation_id: number | null;
  from_day: Day;
  from_precision: string;
  to_day: Day | null;
  to_precision: string;
}

export async function insertDatedHolding(
  tx: Db,
  seat: Pick<BaseSeat, 'id' | 'body_id' | 'kind' | 'held_by'>,
  row: DatedHolder,
): Promise<number> {
  const of = { seat_id: seat.id, body_id: seat.body_id, kind: seat.kind, held_by: seat.held_by };
  const made = await tx
    .insertInto('mechanism_holding')
    .values({ ...of, ...row })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}
