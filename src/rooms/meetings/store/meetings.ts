import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { NotFound } from '#kernel/errors';
import type { Meeting } from '../meeting.ts';

const columns = [
  ...([
    'm.id',
    'm.audience_id',
    'm.own_audience_id',
    'm.version',
    'm.body_id',
    'm.occasion_id',
    'm.number',
    'm.state',
    'm.stands',
  ] as const),
  ...(['m.reason', 'm.title_fr', 'm.title_en', 'm.day', 'm.last_day', 'm.place_fr', 'm.place_en', 'm.link', 'm.convocation'] as const),
  ...(['m.convened_on', 'm.told', 'm.notice_missed', 'm.minutes', 'm.issued_on'] as const),
] as const;

const hour = (column: 'from_hour' | 'to_hour' | 'opened_at' | 'closed_at') =>
  sql<string | null>`to_char(${sql.ref(`m.${column}`)}, 'HH24:MI')`.as(column);

const meetings = (db: Db, actor: Actor) =>
  handle(db)
    .selectFrom('meetings_meeting as m')
    .where('m.audience_id', '=', visible(actor))
    .select(columns)
    .select([hour('from_hour'), hour('to_hour'), hour('opened_at'), hour('closed_at')]);

export async function findMeeting(db: Db, actor: Actor, id: number): Promise<Meeting | undefined> {
  return (await meetings(db, actor).where('m.id', '=', id).executeTakeFirst()) as Meeting | undefined;
}

export async function getMeeting(db: Db, actor: Actor, id: number): Promise<Meeting> {
  const found = await findMeeting(db, actor, id);
  if (!found) throw new NotFound('meeting');
  return found;
}

export async function meetingOfOccasion(db: Db, actor: Actor, occasionId: number): Promise<Meeting | undefined> {
  return (await meetings(db, actor).where('m.occasion_id', '=', occasionId).executeTakeFirst()) as Meeting | undefined;
}

export interface MeetingFilters {
  bodyId?: number | null;
  year?: number | null;
  /** From this day on, the next first; or before it, the last first. */
  from?: Day;
  before?: Day;
  limit?: number;
  page?: number;
}

/** Sessions before or after a day, nearest first, a page at a time, with their number in all. */
export async function listMeetings(db: Db, actor: Actor, filters: MeetingFilters): Promise<{ rows: Meeting[]; total: number }> {
  const { bodyId, year, from, before, limit = 20, page = 1 } = filters;
  let query = meetings(db, actor);
  if (bodyId) query = query.where('m.body_id', '=', bodyId);
  if (year) query = query.where(sql<boolean>`extract(year from m.day) = ${year}`);
  if (from) query = query.where('m.last_day', '>=', from);
  if (before) query = query.where('m.last_day', '<', before);
  const found = await query
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('m.day', before ? 'desc' : 'asc')
    .orderBy('m.id')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  return { rows: found.map(({ total: _, ...row }) => row as Meeting), total: found[0]?.total ?? 0 };
}

/** The next of a body that stands, on a day or after. */
export async function nextMeetingOf(db: Db, actor: Actor, bodyId: number, day: Day): Promise<Meeting | undefined> {
  const found = await meetings(db, actor)
    .where('m.body_id', '=', bodyId)
    .where('m.last_day', '>=', day)
    .where('m.stands', '=', 'stands')
    .orderBy('m.day')
    .orderBy('m.id')
    .limit(1)
    .executeTakeFirst();
  return found as Meeting | undefined;
}

/** Those that stand and are in one of these states, by day. */
export async function meetingsIn(db: Db, actor: Actor, states: readonly Meeting['state'][], until: Day): Promise<Meeting[]> {
  const found = await meetings(db, actor)
    .where('m.state', 'in', [...states])
    .where('m.stands', '=', 'stands')
    .where('m.day', '<=', until)
    .orderBy('m.day')
    .orderBy('m.id')
    .limit(50)
    .execute();
  return found as Meeting[];
}

export async function yearsOfMeetings(db: Db, actor: Actor): Promise<number[]> {
  const rows = await handle(db)
    .selectFrom('meetings_meeting as m')
    .where('m.audience_id', '=', visible(actor))
    .select(sql<number>`extract(year from m.day)::int`.as('year'))
    .distinct()
    .orderBy('year', 'desc')
    .execute();
  return rows.map((row) => row.year);
}

export type MeetingRow = Pick<
  Meeting,
  'audience_id' | 'own_audience_id' | 'body_id' | 'occasion_id' | 'number' | 'stands' | 'reason' | 'title_fr' | 'title_en'
> &
  Pick<Meeting, 'day' | 'last_day' | 'from_hour' | 'to_hour' | 'place_fr' | 'place_en' | 'link'>;

export async function insertMeeting(tx: Db, row: MeetingRow): Promise<number> {
  const done = await tx.insertInto('meetings_meeting').values(row).returning('id').executeTakeFirstOrThrow();
  return done.id;
}

/** Audiences are given once the meeting has its number. */
export async function setAudiences(tx: Db, id: number, audiences: Pick<Meeting, 'audience_id' | 'own_audience_id'>): Promise<void> {
  await tx.updateTable('meetings_meeting').set(audiences).where('id', '=', id).execute();
}

/** Writes over the version that was read; false when somebody saved it in between. */
export async function updateMeeting(tx: Db, id: number, version: number, changes: Partial<Meeting>): Promise<boolean> {
  const done = await tx
    .updateTable('meetings_meeting')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

type Followed = Pick<
  Meeting,
  'stands' | 'reason' | 'title_fr' | 'title_en' | 'day' | 'last_day' | 'from_hour' | 'to_hour' | 'place_fr' | 'place_en' | 'link'
>;

type FollowedMeeting = Pick<Meeting, 'id' | 'audience_id' | 'body_id' | 'number' | 'title_fr' | 'title_en' | 'day' | 'minutes'>;

/** Brings the meeting of an occasion in step with it; whoever moves the occasion need not read the meeting. */
export async function updateByOccasion(tx: Db, occasionId: number, changes: Followed): Promise<FollowedMeeting | undefined> {
  return tx
    .updateTable('meetings_meeting')
    .set({ ...changes, version: sql<number>`version + 1` })
    .where('occasion_id', '=', occasionId)
    .returning(['id', 'audience_id', 'body_id', 'number', 'title_fr', 'title_en', 'day', 'minutes'])
    .executeTakeFirst();
}

/** The highest number given in the series of a body, as far as the reader may see: it is a suggestion, the base refuses a double. */
export async function lastNumber(db: Db, actor: Actor, bodyId: number): Promise<number> {
  const found = await handle(db)
    .selectFrom('meetings_meeting as m')
    .where('m.audience_id', '=', visible(actor))
    .where('m.body_id', '=', bodyId)
    .select(sql<number | null>`max(m.number)`.as('last'))
    .executeTakeFirst();
  return found?.last ?? 0;
}

export async function meetingsByIds(db: Db, actor: Actor, ids: readonly number[]): Promise<Meeting[]> {
  return (await meetings(db, actor)
    .where('m.id', 'in', [0, ...new Set(ids)])
    .execute()) as Meeting[];
}
