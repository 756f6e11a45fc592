import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import { RuleBroken, Stale } from '#kernel/errors';
import { inTransaction } from '#kernel/transaction';
import { type AttendanceRow, type Attendee, attendanceOf, type Presence, replaceAttendance } from '../store/attendance.ts';
import { getMeeting, updateMeeting } from '../store/meetings.ts';
import { type Expected, expectedOf } from './expected.ts';

/** What was noted of one line: its presence, who came (as written), why more came than the rule admits. */
export interface Noted {
  presence: Presence;
  names: readonly string[];
  reason: string | null;
}

export interface Guest {
  name: string;
  organisation: string;
  title: string | null;
}

export interface AttendanceInput {
  /** By the field of the line; a line left out is not noted yet. */
  lines: Readonly<Record<string, Noted>>;
  guests: readonly Guest[];
}

const sameName = (a: string, b: string) => a.localeCompare(b, 'fr', { sensitivity: 'base' }) === 0;

/** Persons as written, those the mechanism knows with what they were that day. Nobody written: who was expected. */
function peopleOf(line: Expected, noted: Noted): Attendee[] {
  if (noted.presence === 'excused' || noted.presence === 'absent') return [];
  const known = [line.titular, line.alternate, ...line.others].filter((person) => person !== null);
  if (noted.names.length === 0) {
    const usual = noted.presence === 'alternate' ? line.alternate : line.titular;
    return usual ? [usual] : [];
  }
  return noted.names.map(
    (name) => known.find((person) => sameName(person.name, name)) ?? { person_id: null, name, title_fr: null, title_en: null },
  );
}

const guestRow = ({ name, organisation, title }: Guest): AttendanceRow => ({
  organisation_id: null,
  role: 'guest',
  key: organisation,
  name_fr: organisation,
  name_en: organisation,
  seat: null,
  presence: 'present',
  reason: null,
  people: [{ person_id: null, name, title_fr: title, title_en: title }],
});

/** Takes the attendance, institution by institution; names, titles and institutions are those of the day and stay so. */
export async function recordAttendance(db: Db, actor: Actor, meetingId: number, version: number, input: AttendanceInput): Promise<void> {
  const seen = await getMeeting(db, actor, meetingId);
  actor.may('attendance.record', { bodyId: seen.body_id });
  if (seen.stands !== 'stands') throw new RuleBroken('meeting.cancelled');
  if (seen.state === 'planned' || seen.state === 'preparing') throw new RuleBroken('attendance.not-convened');
  if (seen.day > actor.today) throw new RuleBroken('attendance.early');
  await inTransaction(db, async (tx) => {
    const before = await attendanceOf(tx, actor, meetingId);
    const rows = (await expectedOf(tx, actor, seen)).flatMap((line): AttendanceRow[] => {
      const noted = input.lines[line.field];
      return noted ? [{ ...line.row, role: 'member', presence: noted.presence, reason: noted.reason, people: peopleOf(line, noted) }] : [];
    });
    if (!(await updateMeeting(tx, meetingId, version, {}))) throw new Stale((await getMeeting(tx, actor, meetingId)).version, []);
    await replaceAttendance(tx, seen, [...rows, ...input.guests.map(guestRow)]);
    const entry = { actor, verb: 'attendance.record', subject: { kind: 'meeting', id: meetingId }, audienceId: seen.audience_id };
    journal({ ...entry, before: before.map(shown), after: [...rows, ...input.guests.map(guestRow)].map(shown) });
  });
}

const shown = ({ key, presence, people }: AttendanceRow) => ({
  key,
  presence,
  persons: people.map((person) => person.person_id ?? person.name),
});

/** Those who count as members of the body: not its guests, nor its secretariat, nor its observers. */
export const sitsAsMember = (row: Pick<AttendanceRow, 'role' | 'seat'>): boolean =>
  row.role === 'member' && row.seat !== 'secretary' && row.seat !== 'observer';

/** Institutions that sent more persons than the body's rule admits: to be said with a reason, never refused. */
export function overCap<T extends Pick<AttendanceRow, 'people' | 'role'>>(rows: readonly T[], most: number): T[] {
  return rows.filter((row) => row.role === 'member' && row.people.length > most);
}
