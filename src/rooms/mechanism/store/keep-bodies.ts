import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';

export interface BodyRow {
  records_audience_id: number;
  notice_days: number;
  minutes_days: number;
  representation: string;
  note: string | null;
}

export interface TermRow {
  name_fr: string;
  name_en: string;
  short_fr: string;
  short_en: string;
  kinds: string[];
  parent_id: number | null;
  cadence: string | null;
  cadence_origin: string | null;
  suspended: boolean;
}

export async function insertBody(
  tx: Db,
  row: BodyRow & { audience_id: number; code: string; origin: string; cross_cutting?: boolean | null },
): Promise<number> {
  const made = await tx.insertInto('mechanism_body').values(row).returning('id').executeTakeFirstOrThrow();
  return made.id;
}

export async function setRecordsAudience(tx: Db, bodyId: number, audienceId: number): Promise<void> {
  await tx.updateTable('mechanism_body').set({ records_audience_id: audienceId }).where('id', '=', bodyId).execute();
}

/** Two acts on the mechanism follow each other: the second is judged on what the first has left. */
export async function waitForOthers(tx: Db): Promise<void> {
  await sql`lock table mechanism_body_term in share row exclusive mode`.execute(tx);
}

export async function updateBody(tx: Db, id: number, version: number, row: Partial<BodyRow>): Promise<boolean> {
  const done = await tx
    .updateTable('mechanism_body')
    .set((value) => ({ ...row, version: value('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function insertTerm(tx: Db, bodyId: number, row: TermRow & { from_day: Day; to_day: Day | null }): Promise<void> {
  await tx
    .insertInto('mechanism_body_term')
    .values({ body_id: bodyId, ...row })
    .execute();
}

export async function updateTerm(tx: Db, termId: number, row: Partial<TermRow>): Promise<void> {
  await tx.updateTable('mechanism_body_term').set(row).where('id', '=', termId).execute();
}

export async function endTerm(tx: Db, termId: number, lastDay: Day): Promise<void> {
  await tx.updateTable('mechanism_body_term').set({ to_day: lastDay, to_precision: 'day' }).where('id', '=', termId).execute();
}

/** The last day of a body's last term; null when it still is. */
export async function lifeOf(tx: Db, bodyId: number): Promise<{ from_day: Day; to_day: Day | null; latest: Day } | undefined> {
  const found = await sql<{ from_day: Day; to_day: Day | null; latest: Day }>`
    select min(t.from_day) as from_day, max(t.from_day) as latest, case when bool_or(t.to_day is null) then null else max(t.to_day) end as to_day
    from mechanism_body_term t where t.body_id = ${bodyId} having count(*) > 0`.execute(tx);
  return found.rows[0];
}

/** True when `parentId` stands under `bodyId` on the day, at whatever depth. */
export async function standsUnder(tx: Db, bodyId: number, parentId: number, day: Day): Promise<boolean> {
  const found = await sql`
    with recursive above (id) as (
      select ${parentId}::int
      union
      select t.parent_id from above a join mechanism_body_term t on t.body_id = a.id
      where t.parent_id is not null and t.from_day <= ${day}::date and (t.to_day is null or t.to_day >= ${day}::date)
    ) select 1 from above where id = ${bodyId}`.execute(tx);
  return found.rows.length > 0;
}

/** Codes of bodies that stand under this one on the day. */
export async function childrenOn(tx: Db, bodyId: number, day: Day): Promise<number[]> {
  const found = await sql<{ body_id: number }>`select t.body_id from mechanism_body_term t where t.parent_id = ${bodyId}
    and t.from_day <= ${day}::date and (t.to_day is null or t.to_day >= ${day}::date)`.execute(tx);
  return found.rows.map((row) => row.body_id);
}

export interface LineageRow {
  key: string;
  act: string;
  day: Day;
  name_fr: string | null;
  name_en: string | null;
  decided_by_id: number | null;
  reference: string | null;
  decided_on?: Day | null;
  reform_id?: number | null;
  origin?: string;
}

export async function insertLineage(tx: Db, row: LineageRow, sources: readonly number[], results: readonly number[]): Promise<number> {
  const made = await tx.insertInto('mechanism_lineage').values(row).returning('id').executeTakeFirstOrThrow();
  const sides = [...sources.map((id) => [id, 'source'] as const), ...results.map((id) => [id, 'result'] as const)];
  for (const [bodyId, side] of sides)
    await tx.insertInto('mechanism_lineage_body').values({ lineage_id: made.id, body_id: bodyId, side }).execute();
  return made.id;
}

export async function insertChairDraw(tx: Db, bodyId: number, fromBodyId: number): Promise<void> {
  await tx.insertInto('mechanism_draw').values({ body_id: bodyId, way: 'chair', from_body_id: fromBodyId, seat_kind: 'chair' }).execute();
}
