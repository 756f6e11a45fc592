import type { Actor } from '#kernel/actor';
import { spanSince } from '#kernel/audit-span';
import { dayOf, instantOf } from '#kernel/day';
import type { House } from '#kernel/house';
import type { Lang } from '#kernel/i18n';
import { type Body, bodyTitle } from '#rooms/mechanism';
import { urls } from '#urls';
import { wholeAddress } from '../addresses.ts';
import type { Followed } from '../following/slots.ts';
import { followerOfPerson, followsOfFollower } from '../following/store.ts';
import { text } from '../text.ts';
import type { Sent } from './answer.ts';
import { writeAtom } from './atom.ts';
import { type Gone, goneEvent, whereItWent } from './body.ts';
import { eventsOf, writeCalendar } from './calendar.ts';
import { beginningOf, type Entry, entriesOf, identity } from './entries.ts';
import type { FeedReader } from './feeds.ts';

/** What every feed is made from: the house, who reads, in which language, and under what name the house signs. */
export interface Making {
  house: House;
  reader: Actor;
  lang: Lang;
  institution: string;
}

const siteOf = (house: House): URL => new URL(house.settings.publicUrl);
const wholeIn =
  ({ house, lang }: Making) =>
  (address: string): string =>
    wholeAddress(house, lang, address);

/** What the reader may see since the beginning, and when it last changed: a write, or the day itself. */
async function standing({ house, reader }: Making) {
  const now = house.clock.now();
  const { last, ...span } = await spanSince(house.db, reader, beginningOf(now));
  const morning = instantOf(dayOf(now), '00:00');
  return { span, modified: last !== null && last > morning ? last : morning };
}

interface Ics {
  name: string;
  description: string;
  page: string;
  follows: readonly Followed[] | null;
  floor: Date;
  gone?: { told: Gone; body: Body } | null;
}

async function ics(making: Making, { name, description, page, follows, floor, gone }: Ics): Promise<Sent> {
  const { house, reader, lang } = making;
  const events = await eventsOf({ db: house.db, reader, lang, follows }, floor);
  const last = gone ? [{ ...goneEvent(gone.told, gone.body, page), stamp: floor }] : [];
  const whole = wholeIn(making);
  const feed = { name, description, lang, page: whole(page), host: siteOf(house).hostname, events: [...events, ...last] };
  return { body: writeCalendar(feed, whole), type: 'text/calendar; charset=utf-8', modified: (await standing(making)).modified };
}

interface Atom {
  id: string;
  title: string;
  subtitle: string | null;
  self: string;
  page: string;
  follows: readonly Followed[];
  floor: Date;
  first?: readonly Entry[];
}

async function atom(making: Making, { follows, floor, first = [], self, page, ...said }: Atom): Promise<Sent> {
  const { house, reader, lang, institution } = making;
  const { span, modified } = await standing(making);
  const telling = { db: house.db, reader, lang, site: siteOf(house).origin, span, floor };
  const entries = [...first, ...(await entriesOf(telling, follows))];
  const whole = wholeIn(making);
  const updated = entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), floor);
  const feed = { ...said, lang, author: institution, self: whole(self), page: whole(page), updated, entries };
  return { body: writeAtom(feed, whole), type: 'application/atom+xml; charset=utf-8', modified };
}

async function followsOf({ house }: Making, personId: number): Promise<Followed[]> {
  const follower = await followerOfPerson(house.db, personId);
  return follower ? await followsOfFollower(house.db, follower.id) : [];
}

type Own = Omit<Making, 'reader' | 'lang'> & FeedReader;

/** One’s calendar: everything one may see, or what one follows alone. */
export async function ownCalendar({ feed, ...making }: Own, followed: boolean): Promise<Sent> {
  const t = text[making.lang].feeds;
  const follows = followed ? await followsOf(making, feed.person_id) : null;
  const name = followed ? t.calendarFollowed : t.calendar;
  return ics(making, { name, description: t.calendarSays, page: urls.calendar(), follows, floor: feed.made_at });
}

/** What is new in what one follows. */
export async function ownNews({ feed, ...making }: Own, token: string): Promise<Sent> {
  const t = text[making.lang].feeds;
  const follows = await followsOf(making, feed.person_id);
  const id = identity(siteOf(making.house).origin, 'person', feed.person_id);
  const said = { id, title: t.news, subtitle: t.newsSays, self: urls.ownNewsFeed(token), page: urls.myFollows() };
  return atom(making, { ...said, follows, floor: feed.made_at });
}

const followOf = (body: Body): Followed[] => [{ id: 0, kind: 'body', subject: String(body.id) }];
const sinceBodyOf = (body: Body): Date => instantOf(body.from_day, '00:00');

/** The dates of a body. Of one that is no more: what it had, and where it went. */
export async function bodyCalendar(making: Making, body: Body): Promise<Sent> {
  const { house, reader, lang } = making;
  const t = text[lang].feeds;
  const told = await whereItWent(house.db, reader, body, lang);
  const description = told
    ? t.goneSays(told.sentence, told.into.map(({ code }) => wholeIn(making)(urls.bodyCalendarFeed(code))).join(' '))
    : t.bodySays;
  const said = { name: bodyTitle(body, lang), description, page: urls.body(body.code), follows: followOf(body) };
  return ics(making, { ...said, floor: sinceBodyOf(body), gone: told && { told, body } });
}

/** What is new about a body. Of one that is no more: where it went, before what it had. */
export async function bodyNews(making: Making, body: Body): Promise<Sent> {
  const { house, reader, lang } = making;
  const t = text[lang].feeds;
  const told = await whereItWent(house.db, reader, body, lang);
  const site = siteOf(house).origin;
  const title = bodyTitle(body, lang);
  const href = urls.body(told?.into[0]?.code ?? body.code);
  const first = told
    ? [{ id: identity(site, 'gone', body.id), title: told.sentence, href, of: title, updated: instantOf(told.day, '23:59') }]
    : [];
  const subtitle = told ? t.goneSays(told.sentence, told.into.map(({ code }) => wholeIn(making)(urls.bodyNewsFeed(code))).join(' ')) : null;
  const said = { id: identity(site, 'body', body.id), title, subtitle, self: urls.bodyNewsFeed(body.code), page: urls.body(body.code) };
  return atom(making, { ...said, follows: followOf(body), floor: sinceBodyOf(body), first });
}
