import type { Day } from '#kernel/day';
import { formatDay, type Lang } from '#kernel/i18n';
import { text } from './text.ts';

export const STATES = ['planned', 'preparing', 'convened', 'in-session', 'held', 'issued'] as const;
export type MeetingState = (typeof STATES)[number];

/** A session of a body, on an occasion of the calendar. */
export interface Meeting {
  id: number;
  audience_id: number;
  own_audience_id: number;
  version: number;
  body_id: number;
  occasion_id: number;
  number: number | null;
  state: MeetingState;
  /** Whether its occasion stands. */
  stands: 'stands' | 'postponed' | 'cancelled';
  reason: string | null;
  title_fr: string | null;
  title_en: string | null;
  day: Day;
  last_day: Day;
  from_hour: string | null;
  to_hour: string | null;
  place_fr: string | null;
  place_en: string | null;
  link: string | null;
  /** Edition of the newest convocation, 0 before the first. */
  convocation: number;
  convened_on: Day | null;
  told: string | null;
  notice_missed: number | null;
  opened_at: string | null;
  closed_at: string | null;
  minutes: number;
  issued_on: Day | null;
}

interface Named {
  short_fr: string;
  short_en: string;
}

/** «GEC, 128e séance»; the title of its occasion where it has one; else its day. */
export function meetingTitle(
  meeting: Pick<Meeting, 'number' | 'title_fr' | 'title_en' | 'day'>,
  body: Named | undefined,
  lang: Lang,
): string {
  const t = text[lang].title;
  const short = lang === 'en' ? (body?.short_en ?? '') : (body?.short_fr ?? '');
  const own = lang === 'en' ? (meeting.title_en ?? meeting.title_fr) : (meeting.title_fr ?? meeting.title_en);
  if (own) return own;
  const what = meeting.number === null ? t.onDay(formatDay(meeting.day, lang, 'short')) : t.nth(meeting.number);
  return short ? `${short}, ${what}` : what;
}

export function placeOf(meeting: Pick<Meeting, 'place_fr' | 'place_en'>, lang: Lang): string | null {
  return lang === 'en' ? (meeting.place_en ?? meeting.place_fr) : (meeting.place_fr ?? meeting.place_en);
}

/** What a convocation told of it, to be compared with what stands now. */
export function tellingOf(meeting: Meeting): string {
  const { stands, day, last_day, from_hour, to_hour, place_fr, place_en, link } = meeting;
  return stands === 'stands' ? [day, last_day, from_hour, to_hour, place_fr ?? place_en, link].join('|') : stands;
}

/** True when those who were called were told something that no longer holds. */
export function mustTellAgain(meeting: Meeting): boolean {
  const over = meeting.state === 'held' || meeting.state === 'issued';
  return meeting.convocation > 0 && !over && meeting.told !== tellingOf(meeting);
}

/** Minutes of the session, when its hours are known. */
export function durationOf(meeting: Pick<Meeting, 'from_hour' | 'to_hour' | 'day' | 'last_day'>): number | null {
  const { from_hour, to_hour } = meeting;
  if (!from_hour || !to_hour || meeting.day !== meeting.last_day) return null;
  return minutesOf(to_hour) - minutesOf(from_hour);
}

export function minutesOf(hour: string): number {
  return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));
}

/** `09:00` and 35 minutes make `09:35`. */
export function hourAfter(hour: string, minutes: number): string {
  const at = minutesOf(hour) + minutes;
  return `${String(Math.floor(at / 60) % 24).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
