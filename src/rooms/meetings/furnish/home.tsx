import { formatDay } from '#kernel/i18n';
import type { HomeArgs, HomeBlock } from '#rooms/hall';
import { DateList } from '#ui/dates';
import { WaitList } from '#ui/wait';
import { urls } from '#urls';
import { whenWords } from '../convocation/letter.ts';
import { daysLate } from '../decisions/decision.ts';
import { type Meeting, placeOf } from '../meeting.ts';
import { ownersWords } from '../pages/register.tsx';
import { standing } from '../pages/states.tsx';
import { listMeetings } from '../store/meetings.ts';
import { type RegisterLine, registerLines } from '../store/register.ts';
import { text } from '../text.ts';
import { institutionsOf, type Named, naming } from './naming.ts';

const SHOWN = 6;

/** Decisions on a few lines: when, what, who carries it. */
function Lines({ page, rows }: Pick<HomeArgs, 'page'> & { rows: readonly RegisterLine[] }) {
  const items = rows.map((row) => {
    const late = daysLate(row, page.today);
    const due = row.due_day ? formatDay(row.due_day, page.lang, 'short') : '–';
    const note = `${row.code} · ${ownersWords(page, row)}`;
    const when = late > 0 ? text[page.lang].furnish.days(late) : due;
    return { when, mark: late > 0 ? ('late' as const) : undefined, what: row.text, href: urls.decision(row.id), note };
  });
  return <WaitList page={page} items={items} />;
}

async function lateBlock({ house, actor, page }: HomeArgs): Promise<HomeBlock> {
  const t = text[page.lang].furnish;
  const { rows, total } = await registerLines(house.db, actor, { today: page.today, late: true, limit: SHOWN });
  const body = rows.length === 0 ? <p class="quiet">{t.noneLate}</p> : <Lines page={page} rows={rows} />;
  return {
    key: 'late-decisions',
    title: t.late,
    side: 'work',
    fact: { text: String(total), href: urls.decisions({ retard: 'oui' }) },
    body,
  };
}

async function mineBlock({ house, actor, page }: HomeArgs): Promise<HomeBlock> {
  const t = text[page.lang].furnish;
  const { rows } = await registerLines(house.db, actor, { today: page.today, ownerIds: institutionsOf(actor), limit: SHOWN });
  const open = rows.filter((row) => row.band !== 'over');
  const body = open.length === 0 ? <p class="quiet">{t.noneMine}</p> : <Lines page={page} rows={open} />;
  return { key: 'my-decisions', title: t.mine, side: 'work', fact: { text: t.register, href: urls.decisions() }, body };
}

function dated({ page }: HomeArgs, named: Named, meeting: Meeting) {
  const { day, last_day, from_hour, to_hour } = meeting;
  const when = whenWords({ day, lastDay: last_day, fromHour: from_hour, toHour: to_hour }, page.lang);
  const note = [when, placeOf(meeting, page.lang), standing(page, meeting)].filter(Boolean).join(' · ');
  return { day, what: named.title(meeting), href: urls.meeting(meeting.id), note };
}

async function nextBlock(args: HomeArgs): Promise<HomeBlock | null> {
  const { house, actor, page } = args;
  const t = text[page.lang].furnish;
  const { rows } = await listMeetings(house.db, actor, { from: page.today, limit: 3 });
  if (rows.length === 0) return null;
  const named = await naming(house.db, actor, page.lang);
  const body = <DateList page={page} items={rows.map((row) => dated(args, named, row))} />;
  return { key: 'next-meeting', title: t.next, side: 'context', fact: { text: t.allMeetings, href: urls.meetings() }, body };
}

/** For whoever coordinates a group: its next session and what it decided. */
async function bodyBlock(args: HomeArgs): Promise<HomeBlock | null> {
  const { house, actor, page } = args;
  const t = text[page.lang].furnish;
  const bodyId = actor.roles.find((held) => held.role === 'coordinator')?.bodyId;
  if (bodyId === undefined) return null;
  const named = await naming(house.db, actor, page.lang);
  const body = named.body({ body_id: bodyId });
  if (!body) return null;
  const { rows } = await listMeetings(house.db, actor, { bodyId, from: page.today, limit: 2 });
  const open = await registerLines(house.db, actor, { bodyId, today: page.today, limit: 4 });
  const shown = (
    <>
      {rows.length > 0 ? <DateList page={page} items={rows.map((row) => dated(args, named, row))} /> : <p class="quiet">{t.noNext}</p>}
      <Lines page={page} rows={open.rows} />
    </>
  );
  const short = page.lang === 'en' ? body.short_en : body.short_fr;
  return { key: 'my-body', title: t.myBody, side: 'work', fact: { text: short, href: urls.body(body.code) }, body: shown };
}

/** The minutes last issued by the bodies the reader sits on. */
async function papersBlock({ house, actor, page }: HomeArgs): Promise<HomeBlock | null> {
  const t = text[page.lang].furnish;
  const sat = new Set(actor.roles.flatMap((held) => held.bodyId ?? []));
  const named = await naming(house.db, actor, page.lang);
  const issued: Meeting[] = [];
  for (const bodyId of sat) {
    const { rows } = await listMeetings(house.db, actor, { bodyId, before: page.today, limit: 5 });
    issued.push(...rows.filter((meeting) => meeting.minutes > 0).slice(0, 1));
  }
  if (issued.length === 0) return null;
  const items = issued
    .sort((a, b) => b.day.localeCompare(a.day))
    .slice(0, SHOWN)
    .map((meeting) => ({ day: meeting.day, what: named.title(meeting), href: urls.minutes(meeting.id) }));
  const body = <DateList page={page} items={items} />;
  return { key: 'last-papers', title: t.lastPapers, side: 'context', fact: { text: t.allMeetings, href: urls.meetings() }, body };
}

/** The blocks of a home that speak of meetings and decisions, those only that the reader's home has. */
export async function meetingBlocks(args: HomeArgs): Promise<HomeBlock[]> {
  const { wanted, actor } = args;
  if (actor.kind !== 'person') return [];
  const blocks = [
    wanted.has('late-decisions') ? await lateBlock(args) : null,
    wanted.has('my-decisions') ? await mineBlock(args) : null,
    wanted.has('next-meeting') ? await nextBlock(args) : null,
    wanted.has('my-body') ? await bodyBlock(args) : null,
    wanted.has('last-papers') ? await papersBlock(args) : null,
  ];
  return blocks.filter((block) => block !== null);
}
