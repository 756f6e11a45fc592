import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { Body, Duty } from '#rooms/mechanism';
import { urls } from '#urls';
import { isOver } from '../decisions/decision.ts';
import { meetingTitle } from '../meeting.ts';
import { meetingsIn } from '../store/meetings.ts';
import { registerLines } from '../store/register.ts';
import { text } from '../text.ts';

const MOST = 200;

/** What is open on a body: decisions to follow, minutes to issue. Its sessions to come stand in the calendar. */
export async function meetingDuties({ db, actor, body, day }: { db: Db; actor: Actor; body: Body; day: Day }): Promise<Duty[]> {
  const { rows } = await registerLines(db, actor, { bodyId: body.id, today: actor.today, limit: MOST });
  const held = (await meetingsIn(db, actor, ['in-session', 'held'], day)).filter((meeting) => meeting.body_id === body.id);
  return [
    ...rows
      .filter((row) => !isOver(row))
      .map((row) => ({
        key: `decision:${row.id}`,
        words: () => `${row.code ?? ''} ${row.text.split('\n')[0]?.slice(0, 120) ?? ''}`.trim(),
        day: row.due_day,
        href: urls.decision(row.id),
      })),
    ...held.map((meeting) => ({
      key: `minutes:${meeting.id}`,
      words: (lang: 'fr' | 'en') => text[lang].furnish.minutes(meetingTitle(meeting, body, lang)),
      day: meeting.day,
      href: urls.issueMinutes(meeting.id),
    })),
  ];
}
