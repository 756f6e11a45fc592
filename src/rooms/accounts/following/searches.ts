import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import type { Lang } from '#kernel/i18n';
import { listMatches } from '#kernel/search';
import { urls } from '#urls';
import { text } from '../text.ts';
import type { Followable, NewsLine } from './slots.ts';
import type { Follow } from './store.ts';

/** A search is followed under its own address: words, sort, year, in one order. */
const FILTERS = ['q', 'sorte', 'annee'] as const;

export const SEARCH = 'search';

/** The subject of a search that is followed, from the filters of its page; nothing where no word was asked. */
export function searchSubject(query: URLSearchParams): string | null {
  const words = (query.get('q') ?? '').trim().slice(0, 200);
  if (words === '') return null;
  const kept = FILTERS.flatMap((name) => (query.get(name)?.trim() ? [[name, (query.get(name) as string).trim().slice(0, 200)]] : []));
  return new URLSearchParams(kept as [string, string][]).toString();
}

export const searchFollowable: Followable = {
  kind: SEARCH,
  async say({ subject, lang }) {
    const query = new URLSearchParams(subject);
    if (searchSubject(query) !== subject) return undefined;
    const { q, ...rest } = Object.fromEntries(query);
    return {
      title: text[lang].following.searchTitle([q, ...Object.values(rest)].join(', ')),
      href: urls.search(Object.fromEntries(query)),
    };
  },
};

function matchesOf(db: Db, reader: Pick<Actor, 'audiences'>, subject: string, lang: Lang) {
  const query = new URLSearchParams(subject);
  const [kind, year] = [query.get('sorte'), Number(query.get('annee'))];
  return listMatches(db, reader, query.get('q') ?? '', { lang, kinds: kind ? [kind] : [], years: year ? [year] : [] });
}

const keyOf = (match: { kind: string; subjectId: string }): string => `${match.kind}:${match.subjectId}`;

/** What a search finds for this reader now. */
export async function foundBy(db: Db, reader: Pick<Actor, 'audiences'>, subject: string): Promise<string[]> {
  return (await matchesOf(db, reader, subject, 'fr')).map(keyOf);
}

const MOST = 20;

/** What a search finds now and did not find when it was told of last. */
export async function searchNews(db: Db, reader: Actor, lang: Lang, follow: Follow): Promise<{ lines: NewsLine[]; known: string[] }> {
  const found = await matchesOf(db, reader, follow.subject, lang);
  const known = new Set(follow.known);
  const fresh = found.filter((match) => !known.has(keyOf(match))).slice(0, MOST);
  const lines = fresh.map(({ title, address, day }) => ({ follow: follow.id, seq: null, day, title, href: address }));
  return { lines, known: found.map(keyOf) };
}
