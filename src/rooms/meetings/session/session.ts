import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { RuleBroken, Stale } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { getOccasion, holdOccasion, isOpen } from '#rooms/calendar';
import { withMeeting } from '../agenda/items.ts';
import type { Meeting } from '../meeting.ts';
import { getItem, updateItem } from '../store/agenda.ts';
import { attendanceOf } from '../store/attendance.ts';
import { getMeeting, updateMeeting } from '../store/meetings.ts';
import { sitsAsMember } from './attendance.ts';
import { expectedOf } from './expected.ts';

async function change(tx: Db, actor: Actor, seen: Meeting, version: number, verb: string, changes: Partial<Meeting>): Promise<void> {
  if (!(await updateMeeting(tx, seen.id, version, changes))) throw new Stale((await getMeeting(tx, actor, seen.id)).version, []);
  const entry = { actor, verb, subject: { kind: 'meeting', id: seen.id }, audienceId: seen.audience_id };
  journal({ ...entry, before: { state: seen.state }, after: changes });
}

/** Opens the session, on its day and not before. */
export async function openSession(db: Db, actor: Actor, id: number, version: number, given: { hour: string | null }): Promise<void> {
  const seen = await getMeeting(db, actor, id);
  actor.may('sitting.open', { bodyId: seen.body_id });
  if (seen.stands !== 'stands') throw new RuleBroken('meeting.cancelled');
  if (seen.state !== 'convened') throw new RuleBroken('session.not-convened');
  if (seen.day > actor.today) throw new RuleBroken('session.early');
  const hour = given.hour ?? seen.from_hour;
  await inTransaction(db, (tx) => change(tx, actor, seen, version, 'sitting.open', { state: 'in-session', opened_at: hour }));
}

/** Closes the session once every institution was noted; its occasion in the calendar is held by the same act. */
export async function closeSession(db: Db, actor: Actor, id: number, version: number, given: { hour: string | null }): Promise<void> {
  const seen = await getMeeting(db, actor, id);
  actor.may('sitting.close', { bodyId: seen.body_id });
  if (seen.state !== 'in-session') throw new RuleBroken('session.not-open');
  await inTransaction(db, async (tx) => {
    await requireAttendance(tx, actor, seen);
    await change(tx, actor, seen, version, 'sitting.close', { state: 'held', closed_at: given.hour ?? seen.to_hour });
    const occasion = await getOccasion(tx, actor, seen.occasion_id);
    const toDay = seen.last_day < actor.today ? seen.last_day : actor.today;
    if (isOpen(occasion)) await holdOccasion(tx, actor, occasion.id, occasion.version, { fromDay: seen.day, toDay });
  });
}

async function requireAttendance(tx: Db, actor: Actor, meeting: Meeting): Promise<void> {
  const taken = await attendanceOf(tx, actor, meeting.id);
  const members = taken.filter((row) => row.role === 'member');
  const expected = (await expectedOf(tx, actor, meeting)).filter((line) => sitsAsMember({ role: 'member', seat: line.row.seat }));
  const missing = expected.filter((line) => !members.some((row) => sameLine(row, line.row)));
  if (taken.length === 0 || missing.length > 0) throw new RuleBroken('session.attendance-missing', { count: missing.length });
}

const sameLine = (a: { organisation_id: number | null; key: string }, b: { organisation_id: number | null; key: string }) =>
  a.organisation_id === null || b.organisation_id === null ? a.key === b.key : a.organisation_id === b.organisation_id;

export interface NotesInput {
  notes: string | null;
  actual: number | null;
  concluded: boolean;
}

/** Writes what the minutes will say of an item, in the session or after it. */
export async function writeNotes(db: Db, actor: Actor, itemId: number, version: number, input: NotesInput): Promise<void> {
  const { meeting, item } = await withMeeting(db, actor, itemId, 'minutes.write');
  if (meeting.state !== 'in-session' && meeting.state !== 'held' && meeting.state !== 'issued') throw new RuleBroken('minutes.too-early');
  await inTransaction(db, async (tx) => {
    if (!(await updateItem(tx, itemId, version, input))) {
      const theirs = await getItem(tx, actor, itemId);
      throw new Stale(theirs.version, [{ name: 'notes', label: 'notes', mine: input.notes ?? '', theirs: theirs.notes ?? '' }]);
    }
    const entry = { actor, verb: 'minutes.write', subject: { kind: 'item', id: itemId }, audienceId: meeting.audience_id };
    const { notes, actual, concluded } = item;
    journal({ ...entry, before: { notes, actual, concluded }, after: { ...input } });
  });
}
