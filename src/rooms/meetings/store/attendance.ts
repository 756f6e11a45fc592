import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Db } from '#kernel/db';
import { handle } from '#kernel/db/current';

export const PRESENCES = ['present', 'alternate', 'excused', 'absent'] as const;
export type Presence = (typeof PRESENCES)[number];

export interface Attendee {
  person_id: number | null;
  name: string;
  title_fr: string | null;
  title_en: string | null;
}

/** One institution (or one person who sits in person) on the day, under the names of that day. */
export interface Attendance {
  id: number;
  organisation_id: number | null;
  role: 'member' | 'guest';
  key: string;
  name_fr: string;
  name_en: string;
  seat: string | null;
  presence: Presence;
  reason: string | null;
  people: Attendee[];
}

export async function attendanceOf(db: Db, reader: Pick<Actor, 'audiences'>, meetingId: number): Promise<Attendance[]> {
  const at = handle(db);
  const rows = await at
    .selectFrom('meetings_attendance as a')
    .where('a.audience_id', '=', visible(reader))
    .where('a.meeting_id', '=', meetingId)
    .select(['a.id', 'a.organisation_id', 'a.role', 'a.key', 'a.name_fr', 'a.name_en', 'a.seat', 'a.presence', 'a.reason'])
    .orderBy('a.position')
    .execute();
  const people = await at
    .selectFrom('meetings_attendee as p')
    .where('p.audience_id', '=', visible(reader))
    .where('p.attendance_id', 'in', [0, ...rows.map((row) => row.id)])
    .select(['p.attendance_id', 'p.person_id', 'p.name', 'p.title_fr', 'p.title_en'])
    .orderBy('p.id')
    .execute();
  const ofRow = (id: number) => people.filter((each) => each.attendance_id === id).map(({ attendance_id: _, ...person }) => person);
  return rows.map((row) => ({ ...row, people: ofRow(row.id) }) as Attendance);
}

export type AttendanceRow = Omit<Attendance, 'id'>;

/** Writes the whole list anew: what was taken before is replaced. */
export async function replaceAttendance(
  tx: Db,
  meeting: { id: number; audience_id: number },
  rows: readonly AttendanceRow[],
): Promise<void> {
  const { id, audience_id } = meeting;
  await tx.deleteFrom('meetings_attendance').where('meeting_id', '=', id).execute();
  for (const [position, { people, ...row }] of rows.entries()) {
    const made = await tx
      .insertInto('meetings_attendance')
      .values({ ...row, meeting_id: id, audience_id, position })
      .returning('id')
      .executeTakeFirstOrThrow();
    const persons = people.map((person) => ({ ...person, attendance_id: made.id, audience_id }));
    if (persons.length > 0) await tx.insertInto('meetings_attendee').values(persons).execute();
  }
}
