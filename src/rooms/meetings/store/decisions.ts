import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { NotFound } from '#kernel/errors';
import type { Decision, Owner } from '../decisions/decision.ts';

type Reader = Pick<Actor, 'audiences'>;

/** `all` only within `everyAudience`, which says why. */
export const decisions = (db: Db, reader: Reader, all = false) =>
  handle(db)
    .selectFrom('meetings_decision as d')
    .$if(!all, (found) => found.where('d.audience_id', '=', visible(reader)))
    .select([
      'd.id',
      'd.audience_id',
      'd.version',
      'd.body_id',
      'd.meeting_id',
      'd.item_id',
      'd.met_on',
      'd.code',
      'd.validated_on',
      'd.kind',
    ])
    .select(['d.text', 'd.lang', 'd.owner_person_id', 'd.owner_person', 'd.due_day', 'd.acceptance', 'd.implementation', 'd.closed_on'])
    .select(
      sql<Owner[]>`coalesce((select json_agg(json_build_object('organisation_id', o.organisation_id, 'key', o.key, 'name_fr', o.name_fr,
        'name_en', o.name_en) order by o.position) from meetings_owner o where o.decision_id = d.id), '[]')`.as('owners'),
    );

export async function findDecision(db: Db, reader: Reader, id: number): Promise<Decision | undefined> {
  return (await decisions(db, reader).where('d.id', '=', id).executeTakeFirst()) as Decision | undefined;
}

export async function getDecisionRow(db: Db, reader: Reader, id: number): Promise<Decision> {
  const found = await findDecision(db, reader, id);
  if (!found) throw new NotFound('decision');
  return found;
}

/** Decisions of a meeting, those that have their number first. */
export async function decisionsOfMeeting(db: Db, reader: Reader, meetingId: number): Promise<Decision[]> {
  const found = await decisions(db, reader).where('d.meeting_id', '=', meetingId).orderBy('d.validated_on').orderBy('d.id').execute();
  return found as Decision[];
}

/** Decisions that one person carries by name and that still expect something. */
export async function openDecisionsOfPerson(db: Db, reader: Reader, personId: number): Promise<Decision[]> {
  const found = await decisions(db, reader)
    .where('d.owner_person_id', '=', personId)
    .where('d.implementation', 'not in', ['closed', 'overtaken'])
    .where('d.acceptance', '<>', 'not-accepted')
    .orderBy('d.due_day', (order) => order.asc().nullsLast())
    .orderBy('d.id')
    .execute();
  return found as Decision[];
}

/** Decisions that an organisation carries and that still expect something; all of them where they pass to its successor. */
export async function openDecisionsOfOrganisation(
  db: Db,
  reader: Reader,
  organisationId: number,
  { all = false } = {},
): Promise<Decision[]> {
  const found = await decisions(db, reader, all)
    .where(sql<boolean>`exists (select from meetings_owner o where o.decision_id = d.id and o.organisation_id = ${organisationId})`)
    .where('d.implementation', 'not in', ['closed', 'overtaken'])
    .where('d.acceptance', '<>', 'not-accepted')
    .orderBy('d.id')
    .execute();
  return found as Decision[];
}

export async function decisionsOfItem(db: Db, reader: Reader, itemId: number): Promise<Decision[]> {
  return (await decisions(db, reader).where('d.item_id', '=', itemId).orderBy('d.id').execute()) as Decision[];
}

export type DecisionRow = Omit<Decision, 'id' | 'version' | 'owners'>;

export async function insertDecision(tx: Db, row: DecisionRow, owners: readonly Owner[]): Promise<number> {
  const done = await tx.insertInto('meetings_decision').values(row).returning('id').executeTakeFirstOrThrow();
  await writeOwners(tx, done.id, owners);
  return done.id;
}

export async function writeOwners(tx: Db, decisionId: number, owners: readonly Owner[]): Promise<void> {
  await tx.deleteFrom('meetings_owner').where('decision_id', '=', decisionId).execute();
  const rows = owners.map((owner, position) => ({ ...owner, decision_id: decisionId, position }));
  if (rows.length > 0) await tx.insertInto('meetings_owner').values(rows).execute();
}

export async function updateDecision(tx: Db, id: number, version: number, changes: Partial<Omit<Decision, 'owners'>>): Promise<boolean> {
  const done = await tx
    .updateTable('meetings_decision')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function deleteDraft(tx: Db, id: number): Promise<void> {
  await tx.deleteFrom('meetings_decision').where('id', '=', id).where('code', 'is', null).execute();
}

/** The next number of a series. Two at once follow each other, and a number once given is not given again. */
export async function nextInSeries(tx: Db, key: string): Promise<number> {
  const found = await sql<{ last: number }>`insert into meetings_series (key, last) values (${key}, 1)
    on conflict (key) do update set last = meetings_series.last + 1 returning last`.execute(tx);
  return found.rows[0]?.last as number;
}

/** Those who carry the decisions of a meeting are told of them once its minutes are issued. */
export async function markNotified(tx: Db, meetingId: number): Promise<void> {
  await tx
    .updateTable('meetings_decision')
    .set({ acceptance: 'notified' })
    .where('meeting_id', '=', meetingId)
    .where('code', 'is not', null)
    .where('acceptance', '=', 'noted')
    .execute();
}

/** The day of a meeting, put right in its drafts. */
export async function redateDrafts(tx: Db, meetingId: number, day: Day): Promise<void> {
  await tx.updateTable('meetings_decision').set({ met_on: day }).where('meeting_id', '=', meetingId).where('code', 'is', null).execute();
}
