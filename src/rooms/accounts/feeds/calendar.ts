import ical, { ICalEventStatus } from 'ical-generator';
import { lastNoted } from '#kernel/audit-span';
import { addDays, instantOf, noonOf } from '#kernel/day';
import type { Lang } from '#kernel/i18n';
import { readable } from './readable.ts';
import { type FeedAsked, type FeedEvent, feedEvents } from './slots.ts';

/** How far a feed looks: a year back, two ahead. */
const [BEHIND, AHEAD] = [365, 730];
const HALF_A_DAY = 12 * 60 * 60;

export interface IcsFeed {
  name: string;
  description: string;
  lang: Lang;
  /** The whole address of the page that says the same. */
  page: string;
  /** Of identities: `rendez-vous-12@toguna.example`. */
  host: string;
  events: readonly (FeedEvent & { stamp: Date })[];
}

/** The events of a feed, each dated from when it was last noted. */
export async function eventsOf(asked: Omit<FeedAsked, 'from' | 'to'>, floor: Date): Promise<IcsFeed['events']> {
  const { today } = asked.reader;
  const found = (await feedEvents.gather({ ...asked, from: addDays(today, -BEHIND), to: addDays(today, AHEAD) })).flat();
  const noted = await lastNoted(
    asked.db,
    asked.reader,
    found.map((event) => event.noted),
  );
  return found.map((event) => ({ ...event, stamp: noted.get(`${event.noted.kind}:${event.noted.id}`) ?? floor }));
}

const STATES = { tentative: ICalEventStatus.TENTATIVE, confirmed: ICalEventStatus.CONFIRMED, cancelled: ICalEventStatus.CANCELLED };

/** Days without hours are whole days; hours are written in UTC, which is Bamako’s. */
function whenOf({ fromDay, toDay, fromHour, toHour }: FeedEvent): { start: Date; end: Date; allDay: boolean } {
  if (fromHour === null) return { start: noonOf(fromDay), end: noonOf(addDays(toDay, 1)), allDay: true };
  return { start: instantOf(fromDay, fromHour), end: instantOf(toDay, toHour ?? fromHour), allDay: false };
}

/** A calendar by RFC 5545, with the name, words and refreshing of RFC 7986. */
export function writeCalendar(feed: IcsFeed, whole: (address: string) => string): string {
  const { page, lang, host } = feed;
  const [name, description] = [readable(feed.name), readable(feed.description)];
  const prodId = { company: 'Toguna', product: 'calendar', language: lang.toUpperCase() };
  const calendar = ical({ name, description, prodId, url: page, ttl: HALF_A_DAY });
  for (const event of feed.events) {
    calendar.createEvent({
      id: `${event.key}@${host}`,
      sequence: event.sequence,
      stamp: event.stamp,
      lastModified: event.stamp,
      ...whenOf(event),
      summary: readable(event.title),
      location: event.place === null ? event.link : readable(event.place),
      url: whole(event.href),
      status: STATES[event.state],
    });
  }
  return calendar.toString();
}
