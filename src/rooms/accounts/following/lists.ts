import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import type { Lang } from '#kernel/i18n';
import { type Filter, filtersInWords } from '#ui/filters';
import type { Filters } from '#urls';
import type { Asked, Followable, ListRow, NewsLine } from './slots.ts';
import type { Follow } from './store.ts';

/** How many rows of a list are watched: of a longer one, the newest. */
export const WATCHED = 1000;
/** How many are told in one letter. */
const TOLD = 20;
/** The subject of a list that no filter narrows. */
const WHOLE = 'tout';
const LONGEST = 200;

export interface ListAsked {
  db: Db;
  actor: Actor;
  lang: Lang;
  /** The filters of the address, and no other name of it. */
  query: URLSearchParams;
}

/** A list whose filters stand in its address: all that a room says for it to be followed. */
export interface FollowedList {
  kind: string;
  /** Names of the address that narrow it; their order is that of the subject. */
  filters: readonly string[];
  /** The filter without which there is nothing to follow. */
  needs?: string;
  address(filters: Filters): string;
  /** What it is called, filters included. */
  name(asked: ListAsked): Promise<string> | string;
  /** What the room’s own query finds for this reader, newest first, `WATCHED` at most. */
  rows(asked: ListAsked): Promise<ListRow[]>;
}

/** A followed list is known by its own address: its filters, in one order. */
export function followableList(list: FollowedList): Followable {
  const subjectOf = (query: URLSearchParams): string | null => {
    const kept = list.filters.flatMap((name) => {
      const value = (query.get(name) ?? '').trim().slice(0, LONGEST);
      return value === '' ? [] : [[name, value]];
    });
    if (list.needs && !kept.some(([name]) => name === list.needs)) return null;
    return kept.length === 0 ? WHOLE : new URLSearchParams(kept).toString();
  };
  const asked = ({ subject, ...rest }: Asked): ListAsked => ({ ...rest, query: queryOf(subject) });
  return {
    kind: list.kind,
    async say(given) {
      const query = queryOf(given.subject);
      if (subjectOf(query) !== given.subject) return undefined;
      return { title: await list.name(asked(given)), href: list.address(Object.fromEntries(query)) };
    },
    list: { subjectOf, rows: async (given) => list.rows(asked(given)) },
  };
}

/** «Décisions, GEC, en retard». */
export const listName = (title: string, asked: Pick<ListAsked, 'lang' | 'query'>, filters: readonly Filter[]): string =>
  [title, ...filtersInWords(asked, filters)].join(', ');

const queryOf = (subject: string): URLSearchParams => new URLSearchParams(subject === WHOLE ? '' : subject);

/** What a list holds now and did not hold when it was told of last. */
export async function listNews(
  { list }: Followable,
  asked: Omit<Asked, 'subject'>,
  follow: Follow,
): Promise<{ lines: NewsLine[]; known: string[] }> {
  const rows = (await list?.rows({ ...asked, subject: follow.subject })) ?? [];
  const known = new Set(follow.known);
  // Behind the last row that was known, those of a full window have only slid into it.
  const end = rows.length < WATCHED ? rows.length : rows.findLastIndex((row) => known.has(row.key)) + 1;
  const fresh = rows.slice(0, end).filter((row) => !known.has(row.key));
  const lines = fresh.slice(0, TOLD).map(({ title, href, day }) => ({ follow: follow.id, seq: null, day, title, href }));
  return { lines, known: rows.map((row) => row.key) };
}
