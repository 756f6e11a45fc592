import type { Ctx } from '#kernel/house';
import { getBody } from '#rooms/mechanism';
import { type Meeting, meetingTitle } from '../meeting.ts';
import { getMeeting } from '../store/meetings.ts';

/** The number in the address. */
export const idOf = (c: Ctx): number => Number(c.req.param('id'));

/** A meeting with its name, for the pages that stand behind its own. */
export async function titledMeeting(c: Ctx, id: number): Promise<Meeting & { title: string }> {
  const { house, actor, page } = c.var;
  const meeting = await getMeeting(house.db, actor, id);
  return { ...meeting, title: meetingTitle(meeting, await getBody(house.db, actor, meeting.body_id, meeting.day), page.lang) };
}
