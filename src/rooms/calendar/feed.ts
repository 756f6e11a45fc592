import type { Lang } from '#kernel/i18n';
import { type FeedAsked, type FeedEvent, type Followed, followsOf } from '#rooms/accounts';
import { type BodyName, bodyNames } from '#rooms/mechanism';
import { urls } from '#urls';
import { placeOf, titleOf } from './naming.ts';
import type { Occasion } from './occasion.ts';
import { listOccasions } from './reading.ts';
import { readSpan } from './view.ts';

/** Occasions that answer what somebody follows: themselves, their body, or a calendar under its filters. */
async function answering({ db, reader, from, to }: FeedAsked, follows: readonly Followed[], all: readonly Occasion[]): Promise<Occasion[]> {
  const [own, bodies] = [followsOf(follows, 'occasion'), followsOf(follows, 'body')];
  const listed = new Set<number>();
  for (const { subject } of follows.filter((one) => one.kind === 'occasions')) {
    const found = await readSpan(db, reader, { query: new URLSearchParams(subject) }, from, to);
    for (const each of found.occasions) listed.add(each.id);
  }
  return all.filter(({ id, body_id }) => own.has(id) || listed.has(id) || bodies.has(body_id ?? 0));
}

const STATES = {
  planned: 'tentative',
  provisional: 'tentative',
  confirmed: 'confirmed',
  held: 'confirmed',
  cancelled: 'cancelled',
} as const;

function eventOf(occasion: Occasion, bodies: ReadonlyMap<number, BodyName>, lang: Lang): FeedEvent[] {
  const { state, id, from_day, to_day, from_hour, to_hour, link, version } = occasion;
  // What is put off has no day: it leaves the calendars until it is given one.
  if (state === 'postponed') return [];
  const title = titleOf(occasion, occasion.body_id === null ? undefined : bodies.get(occasion.body_id), lang);
  const when = { fromDay: from_day, toDay: to_day, fromHour: from_hour, toHour: to_hour };
  const where = { place: placeOf(occasion, lang), link, href: urls.occasion(id) };
  return [
    { key: `rendez-vous-${id}`, title, ...when, ...where, state: STATES[state], sequence: version - 1, noted: { kind: 'occasion', id } },
  ];
}

/** The occasions of a feed, as its reader may see them. */
export async function occasionEvents(asked: FeedAsked): Promise<FeedEvent[]> {
  const { db, reader, lang, from, to, follows } = asked;
  const all = await listOccasions(db, reader, { from, to });
  const shown = follows === null ? all : await answering(asked, follows, all);
  const bodies = new Map((await bodyNames(db, reader)).map((body) => [body.id, body]));
  return shown.flatMap((occasion) => eventOf(occasion, bodies, lang));
}
