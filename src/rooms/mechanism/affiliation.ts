import { addDays, type Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { RuleBroken } from '#kernel/errors';
import { holdsOnDay } from './dated.ts';

/** An agency stands under its country (`parent`), or is counted with its system. */
export type Tie = 'parent' | 'system';

export interface Affiliation {
  id: number;
  organisation_id: number;
  above_id: number;
  tie: Tie;
  from_day: Day | null;
  from_precision: string;
  to_day: Day | null;
  to_precision: string;
}

type Dated = Pick<Affiliation, 'from_day' | 'to_day'> & Partial<Pick<Affiliation, 'from_precision' | 'to_precision'>>;

/** Whom an organisation (`o`) stands under on a day, in a query. */
export const aboveOn = (tie: Tie, day: Day) =>
  sql<
    number | null
  >`(select f.above_id from mechanism_affiliation f where f.organisation_id = o.id and f.tie = ${tie} and ${holdsOnDay('f', day)})`;

/** Under whom an organisation stood and stands, oldest first. */
export async function listAffiliations(db: Db, organisationId: number): Promise<Affiliation[]> {
  const found =
    await sql<Affiliation>`select f.id, f.organisation_id, f.above_id, f.tie, f.from_day, f.from_precision, f.to_day, f.to_precision
    from mechanism_affiliation f where f.organisation_id = ${organisationId} order by f.tie, f.from_day nulls first`.execute(handle(db));
  return found.rows;
}

/** Organisations above one on some day of a term: those it stands under, and those above them, at whatever height. */
export async function standsUnder(db: Db, organisationId: number, term: Pick<Affiliation, 'from_day' | 'to_day'>): Promise<number[]> {
  const found = await sql<{ id: number }>`
    with recursive above (id, days) as (
      select ${organisationId}::int, daterange(${term.from_day}::date, ${term.to_day}::date, '[]')
      union
      select f.above_id, a.days * daterange(f.from_day, f.to_day, '[]') from above a
      join mechanism_affiliation f on f.organisation_id = a.id and a.days && daterange(f.from_day, f.to_day, '[]')
    ) select distinct a.id from above a where a.id <> ${organisationId}`.execute(handle(db));
  return found.rows.map((row) => row.id);
}

/** A new row, refused where the organisation would come to stand above itself. */
export async function insertAffiliation(tx: Db, row: Dated & Pick<Affiliation, 'organisation_id' | 'above_id' | 'tie'>): Promise<void> {
  if (row.above_id === row.organisation_id) throw new RuleBroken('organisation.own-parent');
  if ((await standsUnder(tx, row.above_id, row)).includes(row.organisation_id)) throw new RuleBroken('organisation.parent-loop');
  await tx.insertInto('mechanism_affiliation').values(row).execute();
}

const at = (day: Day) => (row: Dated) => (row.from_day ?? '') <= day && (row.to_day ?? '9999') >= day;

/**
 * Says under whom an organisation stands, and since when: what was before ends the day before, what was said from that very day is put right.
 * A change needs its day; the same organisation above with a day says since when it is there.
 */
export async function putAffiliation(
  tx: Db,
  { organisationId, aboveId, tie, from }: { organisationId: number; aboveId: number | null; tie: Tie; from: Day | null },
  today: Day,
): Promise<void> {
  const rows = (await listAffiliations(tx, organisationId)).filter((row) => row.tie === tie);
  const now = rows.find(at(today));
  if ((now?.above_id ?? null) === aboveId && (from === null || aboveId === null || from === now?.from_day)) return;
  if (now && from === null) throw new RuleBroken('affiliation.day-missing');
  const before = now?.above_id === aboveId ? now : from === null ? undefined : rows.find(at(from));
  if (before && (before.above_id === aboveId || before.from_day === from)) await dropAffiliation(tx, before.id);
  else if (before && from !== null) await endAffiliation(tx, before.id, addDays(from, -1));
  if (aboveId === null) return;
  await insertAffiliation(tx, { organisation_id: organisationId, above_id: aboveId, tie, from_day: from, to_day: before?.to_day ?? null });
}

export async function endAffiliation(tx: Db, id: number, lastDay: Day): Promise<void> {
  await tx.updateTable('mechanism_affiliation').set({ to_day: lastDay, to_precision: 'day' }).where('id', '=', id).execute();
}

export async function dropAffiliation(tx: Db, id: number): Promise<void> {
  await tx.deleteFrom('mechanism_affiliation').where('id', '=', id).execute();
}

/** Agencies and members of a system pass to another organisation from a day; on the days before they stand where they stood. */
export async function passAffiliations(tx: Db, fromId: number, intoId: number, day: Day): Promise<number[]> {
  const rows = await tx
    .selectFrom('mechanism_affiliation')
    .selectAll()
    .where((where) => where.or([where('above_id', '=', fromId), where('organisation_id', '=', fromId)]))
    .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>=', day)]))
    .execute();
  for (const { id, ...row } of rows) {
    const later = row.from_day !== null && row.from_day >= day;
    if (later) await dropAffiliation(tx, id);
    else await endAffiliation(tx, id, addDays(day, -1));
    // What is no more stands under nobody, and nobody stands under itself.
    if (row.organisation_id === fromId || row.organisation_id === intoId) continue;
    const tie = row.tie as Tie;
    const from_precision = later ? row.from_precision : 'day';
    await insertAffiliation(tx, { ...row, tie, above_id: intoId, from_day: later ? row.from_day : day, from_precision });
  }
  return rows.filter((row) => row.above_id === fromId).map((row) => row.organisation_id);
}
