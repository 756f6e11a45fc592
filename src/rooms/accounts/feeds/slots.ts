import type { Actor } from '#kernel/actor';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { Lang } from '#kernel/i18n';
import { slot } from '#kernel/slots';
import type { Followed } from '../following/slots.ts';

/** Something with a day, as a calendar program reads it. */
export interface FeedEvent {
  /** What is before the `@` of its identity: `rendez-vous-12`. */
  key: string;
  title: string;
  fromDay: Day;
  toDay: Day;
  fromHour: string | null;
  toHour: string | null;
  place: string | null;
  link: string | null;
  /** An address of `urls`. */
  href: string;
  state: 'tentative' | 'confirmed' | 'cancelled';
  /** Raised by each change (RFC 5545, 3.8.7.4). */
  sequence: number;
  noted: { kind: string; id: number };
}

export interface FeedAsked {
  db: Db;
  /** With the rights of the moment of asking. */
  reader: Actor;
  lang: Lang;
  from: Day;
  to: Day;
  /** What the events must belong to; null for everything the reader may see. */
  follows: readonly Followed[] | null;
}

/** What has a day, from the rooms that keep dates. */
export const feedEvents = slot<FeedAsked, FeedEvent[]>('accounts.feed-events');
