import type { Actor } from '#kernel/actor';
import { addDays, type Day } from '#kernel/day';
import type { House } from '#kernel/house';
import type { Page } from '#kernel/page';
import type { Deadline } from '#rooms/calendar';
import { urls } from '#urls';
import { isOver } from '../decisions/decision.ts';
import { meetingsIn } from '../store/meetings.ts';
import { registerLines } from '../store/register.ts';
import { text } from '../text.ts';
import { naming } from './naming.ts';

interface Args {
  house: House;
  actor: Actor;
  page: Page;
  from: Day;
  to: Day;
}

const MOST = 200;
const LONGEST_NOTICE = 90;

/** Days by which something is due in a span: decisions that fall due, and last days to convene, for those who convene. */
export async function meetingDeadlines(args: Args): Promise<Deadline[]> {
  if (args.actor.kind !== 'person') return [];
  return [...(await dueDecisions(args)), ...(await lastDays(args))];
}

async function dueDecisions({ house, actor, page, from, to }: Args): Promise<Deadline[]> {
  const t = text[page.lang].furnish;
  const { rows } = await registerLines(house.db, actor, { today: page.today, state: 'all', dueFrom: from, dueTo: to, limit: MOST });
  return rows.map((row) => ({
    day: row.due_day as Day,
    title: t.deadlineDue(row.code ?? ''),
    href: urls.decision(row.id),
    done: isOver(row),
  }));
}

async function lastDays({ house, actor, page, from, to }: Args): Promise<Deadline[]> {
  const t = text[page.lang].furnish;
  const named = await naming(house.db, actor, page.lang);
  const meetings = await meetingsIn(house.db, actor, ['planned', 'preparing', 'convened'], addDays(to, LONGEST_NOTICE));
  return meetings
    .filter((meeting) => actor.can('meeting.convene', { bodyId: meeting.body_id }))
    .map((meeting) => {
      const day = addDays(meeting.day, -(named.body(meeting)?.notice_days ?? 0));
      return { day, title: t.deadlineConvene(named.title(meeting)), href: urls.meeting(meeting.id), done: meeting.convocation > 0 };
    })
    .filter((deadline) => deadline.day >= from && deadline.day <= to);
}
