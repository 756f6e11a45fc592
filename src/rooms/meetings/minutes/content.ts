import type { Actor } from '#kernel/actor';
import { type Day, monthOf } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { Lang } from '#kernel/i18n';
import { getBody, seatsOn } from '#rooms/mechanism';
import { presentersOf } from '../agenda/presenters.ts';
import type { Decision, DecisionKind } from '../decisions/decision.ts';
import { type Meeting, meetingTitle } from '../meeting.ts';
import { sitsAsMember } from '../session/attendance.ts';
import { itemsOf } from '../store/agenda.ts';
import { type Attendance, attendanceOf, PRESENCES, type Presence } from '../store/attendance.ts';
import { decisionsOfMeeting } from '../store/decisions.ts';

interface Both {
  fr: string;
  en: string;
}

export interface MinutesDecision {
  code: string;
  kind: DecisionKind;
  text: string;
  lang: Lang;
  owners: Both[];
  person: string | null;
  due: Day | null;
  closed: boolean;
}

export interface Came {
  name: Both;
  people: { name: string; title: string | null }[];
}

/** Minutes as they are issued: names, titles and institutions of the day, frozen with the rest. */
export interface Minutes {
  reference: string;
  body: Both & { code: string };
  title: Both;
  number: number | null;
  day: Day;
  lastDay: Day;
  opened: string | null;
  closed: string | null;
  place: { fr: string | null; en: string | null };
  chair: Both | null;
  came: Record<Presence, Came[]>;
  guests: { name: string; organisation: string; title: string | null }[];
  items: { no: number; title: string; presenter: string | null; notes: string | null; decisions: MinutesDecision[] }[];
  /** Decisions that hang on no item. */
  others: MinutesDecision[];
}

const both = (thing: { name_fr: string; name_en: string }): Both => ({ fr: thing.name_fr, en: thing.name_en });

const decisionOf = (decision: Decision): MinutesDecision => ({
  code: decision.code ?? '',
  kind: decision.kind,
  text: decision.text,
  lang: decision.lang,
  owners: decision.owners.map(both),
  person: decision.owner_person,
  due: decision.due_day,
  closed: decision.closed_on === decision.met_on,
});

function cameOf(rows: readonly Attendance[]): Minutes['came'] {
  const members = rows.filter(sitsAsMember);
  const of = (presence: Presence): Came[] =>
    members
      .filter((row) => row.presence === presence)
      .map((row) => ({ name: both(row), people: row.people.map(({ name, title_fr }) => ({ name, title: title_fr })) }));
  return Object.fromEntries(PRESENCES.map((presence) => [presence, of(presence)])) as Minutes['came'];
}

const guestsOf = (rows: readonly Attendance[]): Minutes['guests'] =>
  rows
    .filter((row) => !sitsAsMember(row))
    .flatMap((row) => row.people.map(({ name, title_fr }) => ({ name, organisation: row.name_fr, title: title_fr })));

async function chairOf(db: Db, actor: Actor, meeting: Meeting): Promise<Both | null> {
  const seats = await seatsOn(db, actor, meeting.body_id, meeting.day);
  const seat = seats.find((each) => each.kind === 'chair') ?? seats.find((each) => each.kind === 'coordinator');
  const organisation = seat?.holding?.organisation;
  return organisation ? both(organisation) : null;
}

/** Puts the minutes of a session together from its agenda, its notes, its attendance and its decisions. */
export async function composeMinutes(db: Db, actor: Actor, meeting: Meeting): Promise<Minutes> {
  const body = await getBody(db, actor, meeting.body_id, meeting.day);
  const items = await itemsOf(db, actor, meeting.id);
  const by = await presentersOf(db, actor, items, 'fr');
  const decisions = (await decisionsOfMeeting(db, actor, meeting.id)).filter((decision) => decision.code !== null);
  const came = await attendanceOf(db, actor, meeting.id);
  const { place_fr, place_en } = meeting;
  return {
    reference: `${body.code}-${monthOf(meeting.day)}-CR`,
    body: { code: body.code, fr: body.name_fr, en: body.name_en },
    title: { fr: meetingTitle(meeting, body, 'fr'), en: meetingTitle(meeting, body, 'en') },
    number: meeting.number,
    day: meeting.day,
    lastDay: meeting.last_day,
    opened: meeting.opened_at,
    closed: meeting.closed_at,
    place: { fr: place_fr ?? place_en, en: place_en ?? place_fr },
    chair: await chairOf(db, actor, meeting),
    came: cameOf(came),
    guests: guestsOf(came),
    items: items.map((item, index) => ({
      no: index + 1,
      title: item.title,
      presenter: by.get(item.id) ?? null,
      notes: item.notes,
      decisions: decisions.filter((decision) => decision.item_id === item.id).map(decisionOf),
    })),
    others: decisions.filter((decision) => decision.item_id === null).map(decisionOf),
  };
}

/** Every decision of the minutes, in their order. */
export const decisionsIn = (minutes: Minutes): MinutesDecision[] => [...minutes.items.flatMap((item) => item.decisions), ...minutes.others];

/** How many institutions were there or had a deputy, of how many. */
export function quorumOf({ came }: Pick<Minutes, 'came'>): { there: number; members: number } {
  const there = came.present.length + came.alternate.length;
  return { there, members: there + came.excused.length + came.absent.length };
}

/** `GEC_2018-11-14_CR_v1.docx`; a draft says so. */
export const fileNameOf = (minutes: Pick<Minutes, 'body' | 'day'>, edition: number | null): string =>
  `${minutes.body.code}_${minutes.day}_CR_${edition === null ? 'projet' : `v${edition}`}.docx`;
