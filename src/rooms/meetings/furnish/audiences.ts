import { everyAudience } from '#kernel/audience';
import { sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { planned } from '#kernel/db/planned';
import type { Somebody } from '#rooms/accounts';

/**
 * Meetings a person reads: those of the bodies sat on today, those attended, and those to come that the person is called to (an observer),
 * as long as the person is still in the mechanism.
 * The Pool, which keeps their papers, reads them all.
 */
export function meetingAudiencesOf({ db, personId, today, roles }: Somebody): Promise<string[]> {
  return everyAudience('the meetings a person sits at or attended are found among all', async () => {
    if (roles.length === 0) return [];
    const all = roles.some((held) => held.role === 'pool');
    const bodies = roles.flatMap((held) => (held.role === 'fund-manager' ? [] : (held.bodyId ?? [])));
    const found = await sql<{
      key: string;
    }>`${planned} select a.key from meetings_meeting m join kernel_audience a on a.id = m.own_audience_id
      where ${all} or m.body_id = any(${bodies}::int[]) or (m.last_day >= ${today}::date and m.id in (
        select v.meeting_id from meetings_invitation v where v.person_id = ${personId})) or m.id in (select t.meeting_id from meetings_attendance t
        join meetings_attendee p on p.attendance_id = t.id where p.person_id = ${personId})`.execute(handle(db));
    return found.rows.map((row) => row.key);
  });
}
