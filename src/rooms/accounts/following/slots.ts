import type { Actor } from '#kernel/actor';
import type { Span } from '#kernel/audit-span';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { Lang } from '#kernel/i18n';
import { slot } from '#kernel/slots';

export const RHYTHMS = ['digest', 'weekly', 'at-once', 'none'] as const;
/** When one is told: each working morning, on Mondays, within the minute, or never. */
export type Rhythm = (typeof RHYTHMS)[number];

/** A sort of thing that may be followed, as the room that keeps it says. */
export interface Followable {
  /** `body`, `occasion`: with the subject, it names one thing. */
  kind: string;
  /** What it is called and where it stands; nothing where this reader may not know of it. */
  say(asked: Asked): Promise<{ title: string; href: string } | undefined>;
  /** Of a list: told of by the rows it did not hold before. */
  list?: {
    /** The subject of the list as an address filters it; nothing where it cannot be followed so. */
    subjectOf(query: URLSearchParams): string | null;
    /** What it holds for this reader now. */
    rows(asked: Asked): Promise<ListRow[]>;
  };
}

export interface Asked {
  db: Db;
  actor: Actor;
  subject: string;
  lang: Lang;
}

/** One row of a list that is followed. */
export interface ListRow {
  /** A row is new when its key is: `12`, or `12 2018-11-14` where another day makes it new. */
  key: string;
  title: string;
  /** The day it speaks of, when it has one. */
  day: Day | null;
  /** An address of `urls`. */
  href: string;
  /** What the journal says of when it came: the record itself, or the file it came in. */
  noted: { kind: string; id: string | number };
}

export const followables = slot<null, Followable>('accounts.followables');

export interface Followed {
  id: number;
  kind: string;
  subject: string;
}

export interface NewsArgs {
  db: Db;
  /** With the audiences of the moment of sending. */
  reader: Actor;
  lang: Lang;
  follows: readonly Followed[];
  /** What was noted in between. An entry the reader may not see is not told, nor is a record that is reserved by now. */
  span: Span;
  /** Days that have passed in between, the first excluded: what became late. */
  days: { after: Day; upTo: Day };
}

/** One new thing about what is followed. */
export interface NewsLine {
  /** Id of the follow it answers. */
  follow: number;
  /** Number of the entry it comes from; null for what a day alone brought. */
  seq: number | null;
  /** The day it speaks of, when it has one. */
  day: Day | null;
  title: string;
  /** An address of `urls`. */
  href: string;
}

/** What is new about what somebody follows, from every room. */
export const news = slot<NewsArgs, NewsLine[]>('accounts.news');

/** The follows of one kind by the number of their subject: `12` → the follow. */
export function followsOf(follows: readonly Followed[], kind: string): ReadonlyMap<number, Followed> {
  return new Map(follows.filter((one) => one.kind === kind).map((one) => [Number(one.subject), one]));
}

export async function findFollowable(kind: string): Promise<Followable | undefined> {
  return (await followables.gather(null)).find((one) => one.kind === kind);
}
