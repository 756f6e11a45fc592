import { addDays } from '#kernel/day';
import { formatDay } from '#kernel/i18n';
import { lastIssued } from '#kernel/issued';
import type { HomeArgs, Waiting } from '#rooms/hall';
import { urls } from '#urls';
import type { Convocation } from '../convocation/content.ts';
import { type Meeting, mustTellAgain } from '../meeting.ts';
import { decisionsOfMeeting } from '../store/decisions.ts';
import { unansweredOf } from '../store/invitations.ts';
import { meetingsIn } from '../store/meetings.ts';
import { registerLines } from '../store/register.ts';
import { text } from '../text.ts';
import { institutionsOf, type Named, naming } from './naming.ts';

/** How long before its last day a convocation begins to wait, and a decision before it falls due. */
const AHEAD = 14;

/** What waits for those who keep a secretariat: to convene, to tell of a change, to issue minutes, to validate drafts. */
async function keeping(args: HomeArgs, named: Named): Promise<Waiting[]> {
  const { house, actor, page } = args;
  const mine = (meeting: Meeting) => actor.can('meeting.convene', { bodyId: meeting.body_id });
  const until = addDays(page.today, 60);
  const open = (await meetingsIn(house.db, actor, ['planned', 'preparing', 'convened'], until)).filter(mine);
  const held = (await meetingsIn(house.db, actor, ['held', 'in-session'], page.today)).filter(mine);
  const drafts: Waiting[] = [];
  for (const meeting of held) drafts.push(...(await draftsOf(args, named, meeting)));
  return [
    ...open.flatMap((meeting) => toConvene(args, named, meeting)),
    ...held.flatMap((meeting) => toIssue(args, named, meeting)),
    ...drafts,
  ];
}

function toConvene({ page }: HomeArgs, named: Named, meeting: Meeting): Waiting[] {
  const t = text[page.lang].furnish;
  const title = named.title(meeting);
  if (mustTellAgain(meeting))
    return [{ day: null, title: t.tell(title), href: urls.convene(meeting.id), note: t.tellNote, act: t.tellAct }];
  if (meeting.state === 'convened' || meeting.day < page.today) return [];
  const notice = named.body(meeting)?.notice_days ?? 0;
  const day = addDays(meeting.day, -notice);
  if (day > addDays(page.today, AHEAD)) return [];
  return [{ day, title: t.convene(title), href: urls.convene(meeting.id), note: t.conveneNote(notice), act: t.conveneAct }];
}

function toIssue({ page }: HomeArgs, named: Named, meeting: Meeting): Waiting[] {
  if (meeting.state !== 'held') return [];
  const t = text[page.lang].furnish;
  const days = named.body(meeting)?.minutes_days ?? 0;
  const day = addDays(meeting.last_day, days);
  return [
    { day, title: t.minutes(named.title(meeting)), href: urls.issueMinutes(meeting.id), note: t.minutesNote(days), act: t.minutesAct },
  ];
}

async function draftsOf({ house, actor, page }: HomeArgs, named: Named, meeting: Meeting): Promise<Waiting[]> {
  const t = text[page.lang].furnish;
  const drafts = (await decisionsOfMeeting(house.db, actor, meeting.id)).filter((decision) => decision.code === null);
  if (drafts.length === 0) return [];
  return [{ day: null, title: t.drafts(drafts.length), href: urls.meeting(meeting.id), note: named.title(meeting), act: t.draftsAct }];
}

/** Decisions the reader's institutions carry, late or due soon. */
async function carrying({ house, actor, page }: HomeArgs): Promise<Waiting[]> {
  const ownerIds = institutionsOf(actor);
  if (ownerIds.length === 0) return [];
  const t = text[page.lang].furnish;
  const { rows } = await registerLines(house.db, actor, { today: page.today, ownerIds, dueTo: addDays(page.today, AHEAD), limit: 10 });
  return rows
    .filter((row) => row.band !== 'over' && row.implementation !== 'done-awaiting-review')
    .map((row) => ({ day: row.due_day, title: t.due(row.code ?? ''), href: urls.reportDecision(row.id), note: row.text, act: t.dueAct }));
}

/** Convocations the reader has not answered. */
async function answering({ house, actor, page }: HomeArgs): Promise<Waiting[]> {
  if (actor.standsFor === null) return [];
  const t = text[page.lang].furnish;
  const waits: Waiting[] = [];
  for (const asked of await unansweredOf(house.db, actor, actor.standsFor)) {
    const issued = await lastIssued(house.db, actor, 'convocation', { kind: 'meeting', id: asked.meeting_id });
    const told = issued?.content as Convocation | undefined;
    if (!told || told.kind === 'cancel' || told.lastDay < page.today) continue;
    const when = formatDay(told.day, page.lang, 'short');
    waits.push({ day: told.day, title: t.reply(told.title[page.lang]), href: urls.replyTo(asked.id), note: when, act: t.replyAct });
  }
  return waits;
}

export async function waitingLines(args: HomeArgs): Promise<Waiting[]> {
  if (args.actor.kind !== 'person') return [];
  const named = await naming(args.house.db, args.actor, args.page.lang);
  return [...(await keeping(args, named)), ...(await carrying(args)), ...(await answering(args))];
}
