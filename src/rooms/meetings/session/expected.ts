import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import { fullName, membersOf, type Representative, seatsOn } from '#rooms/mechanism';
import type { Meeting } from '../meeting.ts';
import type { Attendance, AttendanceRow, Attendee, Presence } from '../store/attendance.ts';
import { type Invitation, invitationsOf } from '../store/invitations.ts';

/** One line of the attendance list, as expected that day. */
export interface Expected {
  /** `o12` for an institution, `p7` for a person who sits in person. */
  field: string;
  row: Pick<AttendanceRow, 'organisation_id' | 'key' | 'name_fr' | 'name_en' | 'seat'>;
  titular: Attendee | null;
  alternate: Attendee | null;
  others: Attendee[];
}

const attendee = (person: Representative | null): Attendee | null =>
  person && { person_id: person.person_id, name: fullName(person), title_fr: person.title_fr, title_en: person.title_en };

/** Who sits on the body on the day of the session: institutions with their persons, then those who sit in person. */
export async function expectedOf(db: Db, actor: Actor, meeting: Meeting): Promise<Expected[]> {
  const members = await membersOf(db, actor, meeting.body_id, meeting.day);
  const institutions = members.map(({ organisation, seats, titular, alternate, accompanying }): Expected => {
    const { id, key, name_fr, name_en } = organisation;
    const row = { organisation_id: id, key, name_fr, name_en, seat: seats[0]?.kind ?? null };
    const others = accompanying.flatMap((person) => attendee(person) ?? []);
    return { field: `o${id}`, row, titular: attendee(titular), alternate: attendee(alternate), others };
  });
  const seats = await seatsOn(db, actor, meeting.body_id, meeting.day);
  const persons = seats.flatMap((seat): Expected[] => {
    const held = seat.held_by === 'person' ? seat.holding?.person : null;
    if (!held) return [];
    const name = fullName(held);
    const row = { organisation_id: null, key: name, name_fr: name, name_en: name, seat: seat.kind };
    const person = { person_id: held.id, name, title_fr: seat.kind_fr, title_en: seat.kind_en };
    return [{ field: `p${held.id}`, row, titular: person, alternate: null, others: [] }];
  });
  return [...institutions, ...new Map(persons.map((line) => [line.field, line])).values()];
}

/** What the answers let expect of a line; null where nobody answered. */
export function foreseen(line: Expected, invitations: readonly Invitation[]): Presence | null {
  const answer = (person: Attendee | null) => invitations.find((one) => one.person_id === person?.person_id)?.reply ?? null;
  const [titular, alternate] = [answer(line.titular), answer(line.alternate)];
  if (titular === 'present') return 'present';
  if (titular === 'alternate' || alternate === 'present') return 'alternate';
  return titular === 'excused' || alternate === 'excused' ? 'excused' : null;
}

/** The list to be filled in: what was taken, else what the answers let expect. */
export async function attendanceSheet(db: Db, actor: Actor, meeting: Meeting, taken: readonly Attendance[]) {
  const lines = await expectedOf(db, actor, meeting);
  const invitations = await invitationsOf(db, actor, meeting.id);
  const ofLine = (line: Expected) =>
    taken.find(
      (row) =>
        row.role === 'member' &&
        (line.row.organisation_id === null ? row.key === line.row.key : row.organisation_id === line.row.organisation_id),
    );
  return lines.map((line) => {
    const known = ofLine(line);
    return {
      line,
      presence: known?.presence ?? foreseen(line, invitations),
      names: known?.people.map((person) => person.name) ?? [],
      reason: known?.reason ?? null,
    };
  });
}
