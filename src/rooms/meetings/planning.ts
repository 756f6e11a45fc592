import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { RuleBroken, Stale } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { getOccasion, isOpen, type Occasion, planOccasion } from '#rooms/calendar';
import { audienceId, ensureAudience, getBody } from '#rooms/mechanism';
import { indexMeeting } from './indexing.ts';
import { redateDrafts } from './store/decisions.ts';
import { getMeeting, insertMeeting, type MeetingRow, setAudiences, updateByOccasion, updateMeeting } from './store/meetings.ts';

/** Who reads a meeting besides its seats and those who attend: nobody, who reads the papers of the body, or everybody. */
export const READERS = ['own', 'records', 'public'] as const;
export type Readers = (typeof READERS)[number];

export interface NewMeeting {
  bodyId: number;
  /** An occasion of the calendar; without it, one is planned from what follows. */
  occasionId: number | null;
  day?: Day | null;
  fromHour?: string | null;
  toHour?: string | null;
  place?: string | null;
  link?: string | null;
  number: number | null;
  readers: Readers;
  demo?: boolean;
}

export const meetingAudienceKey = (id: number): string => `meeting:${id}`;

/** Bodies whose papers are kept for a few: their sessions are not opened to everybody by a box on a form. */
const RESERVED = /^(body:|ambassadors$|enlarged-troika$|pool$|houses$)/;

async function keyOf(db: Db, id: number): Promise<string> {
  const found = await sql<{ key: string }>`select key from kernel_audience where id = ${id}`.execute(db);
  return found.rows[0]?.key ?? '';
}

async function readersOf(tx: Db, readers: Readers, records: number, own: number): Promise<number> {
  if (readers === 'own') return own;
  const key = await keyOf(tx, records);
  if (readers === 'records') return key.startsWith('body:') ? own : records;
  if (RESERVED.test(key)) throw new RuleBroken('meeting.too-wide');
  return audienceId(tx, 'public');
}

/** What a meeting keeps of its occasion. */
export function followed(occasion: Occasion): Omit<MeetingRow, 'audience_id' | 'own_audience_id' | 'body_id' | 'occasion_id' | 'number'> {
  const { state, reason, title_fr, title_en, from_day, to_day, from_hour, to_hour, place_fr, place_en, link } = occasion;
  const stands = state === 'postponed' || state === 'cancelled' ? state : 'stands';
  const days = { day: from_day, last_day: to_day, from_hour, to_hour };
  return { stands, reason: stands === 'stands' ? null : reason, title_fr, title_en, ...days, place_fr, place_en, link };
}

async function occasionFor(tx: Db, actor: Actor, given: NewMeeting): Promise<Occasion> {
  if (given.occasionId !== null) {
    const occasion = await getOccasion(tx, actor, given.occasionId);
    if (occasion.body_id !== given.bodyId) throw new RuleBroken('meeting.other-body');
    if (!isOpen(occasion)) throw new RuleBroken('meeting.occasion-closed');
    return occasion;
  }
  if (!given.day) throw new RuleBroken('meeting.no-day');
  const { bodyId, day, fromHour, toHour, place, link, demo } = given;
  const what = { kind: 'meeting', origin: 'ptf', bodyId, titleFr: null, titleEn: null, fromDay: day } as const;
  const id = await planOccasion(tx, actor, { ...what, fromHour, toHour, placeFr: place, link, demo });
  return getOccasion(tx, actor, id);
}

/** Plans a session of a body on an occasion, with the audience of those who sit there. */
export async function planMeeting(db: Db, actor: Actor, given: NewMeeting): Promise<number> {
  actor.may('meeting.plan', { bodyId: given.bodyId });
  return inTransaction(db, async (tx) => {
    const occasion = await occasionFor(tx, actor, given);
    const body = await getBody(tx, actor, given.bodyId, occasion.from_day);
    const records = body.records_audience_id;
    const row = { ...followed(occasion), body_id: body.id, occasion_id: occasion.id, number: given.number };
    const id = await insertMeeting(tx, { ...row, audience_id: records, own_audience_id: records });
    const names = { name_fr: `réunion ${id}\u00a0: ${body.short_fr}`, name_en: `meeting ${id}: ${body.short_en}` };
    const own = await ensureAudience(tx, meetingAudienceKey(id), names);
    const audience = await readersOf(tx, given.readers, records, own);
    await setAudiences(tx, id, { audience_id: audience, own_audience_id: own });
    journal({
      actor,
      verb: 'meeting.plan',
      subject: { kind: 'meeting', id },
      audienceId: audience,
      after: { ...row, readers: given.readers },
    });
    await indexMeeting(tx, actor, { ...row, id, audience_id: audience, minutes: 0 });
    return id;
  });
}

/** Corrects the number in the series; day, hours and place are the occasion's and are corrected there. */
export async function correctMeeting(db: Db, actor: Actor, id: number, version: number, given: { number: number | null }): Promise<void> {
  const seen = await getMeeting(db, actor, id);
  actor.may('meeting.correct', { bodyId: seen.body_id });
  await inTransaction(db, async (tx) => {
    const before = await getMeeting(tx, actor, id);
    if (!(await updateMeeting(tx, id, version, { number: given.number }))) {
      const fields = [{ name: 'number', label: 'number', mine: String(given.number ?? ''), theirs: String(before.number ?? '') }];
      throw new Stale(before.version, fields);
    }
    const entry = { actor, verb: 'meeting.correct', subject: { kind: 'meeting', id }, audienceId: before.audience_id };
    journal({ ...entry, before: { number: before.number }, after: given });
    await indexMeeting(tx, actor, { ...before, number: given.number });
  });
}

/** The meeting follows its occasion, whoever moved it, in the same transaction. */
export async function followOccasion(tx: Db, actor: Actor, occasion: Occasion): Promise<void> {
  const done = await updateByOccasion(tx, occasion.id, followed(occasion));
  if (!done) return;
  const entry = { actor, verb: 'meeting.follow', subject: { kind: 'meeting', id: done.id }, audienceId: done.audience_id };
  journal({ ...entry, after: followed(occasion) });
  await redateDrafts(tx, done.id, done.day);
  await indexMeeting(tx, actor, done);
}
