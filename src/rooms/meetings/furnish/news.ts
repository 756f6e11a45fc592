import { entriesIn, type Noted } from '#kernel/audit-span';
import { addDays } from '#kernel/day';
import { formatDay } from '#kernel/i18n';
import { type Followable, type Followed, followsOf, type NewsArgs, type NewsLine } from '#rooms/accounts';
import { urls } from '#urls';
import { CARRIED } from '../decisions/carrier.ts';
import { isOverdue } from '../decisions/decision.ts';
import { findDecision, openDecisionsOfPerson } from '../store/decisions.ts';
import { findMeeting } from '../store/meetings.ts';
import { registerLines } from '../store/register.ts';
import { text } from '../text.ts';
import { type Named, naming } from './naming.ts';

const OF_MEETING = ['meeting.convene', 'meeting.call-off', 'minutes.issue'] as const;
const VALIDATED = 'decision.validate';

export const meetingFollowable: Followable = {
  kind: 'meeting',
  async say({ db, actor, subject, lang }) {
    const meeting = await findMeeting(db, actor, Number(subject));
    return meeting && { title: (await naming(db, actor, lang)).title(meeting), href: urls.meeting(meeting.id) };
  },
};

export const carriedFollowable: Followable = {
  kind: CARRIED.kind,
  async say({ actor, subject, lang }) {
    return subject === CARRIED.subject && actor.personId !== null ? { title: text[lang].news.carried, href: urls.decisions() } : undefined;
  },
};

type Follows = Record<'meeting' | 'body' | 'organisation', ReadonlyMap<number, Followed>> & { carried: Followed | undefined };

async function meetingLines({ db, reader, lang }: NewsArgs, entry: Noted, follows: Follows, named: Named): Promise<NewsLine[]> {
  const meeting = await findMeeting(db, reader, Number(entry.subjectId));
  if (!meeting) return [];
  const t = text[lang].news;
  const day = formatDay(meeting.day, lang, 'short');
  const title = t[entry.verb as (typeof OF_MEETING)[number]](named.title(meeting), day);
  const href = entry.verb === 'minutes.issue' ? urls.minutes(meeting.id) : urls.meeting(meeting.id);
  const found = [follows.meeting.get(meeting.id), follows.body.get(meeting.body_id)].filter((one) => one !== undefined);
  return found.map((one) => ({ follow: one.id, seq: entry.seq, day: null, title, href }));
}

async function decisionLines({ db, reader, lang }: NewsArgs, entry: Noted, follows: Follows): Promise<NewsLine[]> {
  const decision = await findDecision(db, reader, Number(entry.subjectId));
  if (!decision?.code) return [];
  const title = text[lang].news[VALIDATED](decision.code, decision.text);
  const found = [
    follows.meeting.get(decision.meeting_id),
    follows.body.get(decision.body_id),
    ...decision.owners.map((owner) => follows.organisation.get(owner.organisation_id)),
    decision.owner_person_id === reader.personId ? follows.carried : undefined,
  ].filter((one) => one !== undefined);
  return found.map((one) => ({ follow: one.id, seq: entry.seq, day: null, title, href: urls.decision(decision.id) }));
}

const MOST = 200;

/** Decisions that became late in the days gone by, for those who follow whoever carries them. */
async function lateLines({ db, reader, lang, days }: NewsArgs, { organisation }: Follows): Promise<NewsLine[]> {
  if (organisation.size === 0 || days.after >= days.upTo) return [];
  const span = { dueFrom: days.after, dueTo: addDays(days.upTo, -1) };
  const filters = { today: days.upTo, state: 'all' as const, ownerIds: [...organisation.keys()], limit: MOST, ...span };
  const { rows } = await registerLines(db, reader, filters);
  const t = text[lang].news;
  return rows
    .filter((row) => isOverdue(row, days.upTo))
    .flatMap((row) =>
      row.owners.flatMap((owner) => {
        const follow = organisation.get(owner.organisation_id);
        const title = t.late(row.code ?? '', row.text);
        return follow ? [{ follow: follow.id, seq: null, day: row.due_day, title, href: urls.decision(row.id) }] : [];
      }),
    );
}

/** Those among them that the reader carries in person, whatever institution carries them too. */
async function ownLateLines({ db, reader, lang, days }: NewsArgs, { carried }: Follows): Promise<NewsLine[]> {
  if (!carried || reader.personId === null) return [];
  const rows = await openDecisionsOfPerson(db, reader, reader.personId);
  const late = rows.filter((row) => row.code !== null && isOverdue(row, days.upTo) && !isOverdue(row, days.after));
  const t = text[lang].news;
  return late.map((row) => {
    const title = t.late(row.code ?? '', row.text);
    return { follow: carried.id, seq: null, day: row.due_day, title, href: urls.decision(row.id) };
  });
}

/** Sessions called, minutes issued, decisions taken and decisions late, about what is followed. */
export async function meetingNews(args: NewsArgs): Promise<NewsLine[]> {
  const follows: Follows = {
    meeting: followsOf(args.follows, 'meeting'),
    body: followsOf(args.follows, 'body'),
    organisation: followsOf(args.follows, 'organisation'),
    carried: args.follows.find((one) => one.kind === CARRIED.kind),
  };
  const { carried, ...maps } = follows;
  if (!carried && Object.values(maps).every((one) => one.size === 0)) return [];
  const named = await naming(args.db, args.reader, args.lang);
  const lines: NewsLine[] = [];
  for (const entry of await entriesIn(args.db, args.reader, args.span, [...OF_MEETING, VALIDATED]))
    lines.push(...(entry.verb === VALIDATED ? await decisionLines(args, entry, follows) : await meetingLines(args, entry, follows, named)));
  return [...lines, ...(await lateLines(args, follows)), ...(await ownLateLines(args, follows))];
}
