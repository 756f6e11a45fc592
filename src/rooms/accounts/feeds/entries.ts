import { createHash } from 'node:crypto';
import type { Actor } from '#kernel/actor';
import { instantsOf, lastNoted, type Span } from '#kernel/audit-span';
import { addDays, dayOf, instantOf } from '#kernel/day';
import type { Db } from '#kernel/db';
import type { Lang } from '#kernel/i18n';
import { type Followable, type Followed, findFollowable, type NewsLine, news } from '../following/slots.ts';

/** How far back a feed tells, and how much at most. */
export const PAST_DAYS = 90;
const MOST = 50;

export interface Entry {
  /** The same for ever, whatever the language: RFC 4287, 4.2.6. */
  id: string;
  title: string;
  href: string;
  updated: Date;
  /** What is followed, by name. */
  of: string;
}

export interface Telling {
  db: Db;
  reader: Actor;
  lang: Lang;
  /** The site, so that two houses never name two things alike. */
  site: string;
  span: Span;
  /** The date of what none can be given to. */
  floor: Date;
}

/** An identity of RFC 4122, from words that say what it is of. */
export function identity(...words: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What the journal tells of what is followed, and what the lists among it hold, the last first. What may no longer be seen is silent. */
export async function entriesOf(telling: Telling, follows: readonly Followed[]): Promise<Entry[]> {
  const { db, reader, lang, span } = telling;
  const days = { after: addDays(reader.today, -PAST_DAYS), upTo: reader.today };
  const lines = (await news.gather({ db, reader, lang, follows, span, days })).flat();
  const at = await instantsOf(
    db,
    reader,
    lines.flatMap((line) => line.seq ?? []),
  );
  const found: Entry[] = [];
  for (const follow of follows) {
    const followable = await findFollowable(follow.kind);
    const said = await followable?.say({ db, actor: reader, subject: follow.subject, lang });
    if (!followable || !said) continue;
    const own = lines.filter((line) => line.follow === follow.id).map((line) => entryOf(telling, line, said.title, at));
    found.push(...own, ...(await rowsOf(telling, followable, follow, said.title)));
  }
  const once = new Map(found.map((entry) => [entry.id, entry]));
  return [...once.values()].sort((a, b) => b.updated.getTime() - a.updated.getTime() || a.id.localeCompare(b.id)).slice(0, MOST);
}

function entryOf({ site, floor }: Telling, line: NewsLine, of: string, at: ReadonlyMap<number, Date>): Entry {
  const { seq, href, title, day } = line;
  // What a day alone brought is dated from the morning after it.
  const passed = day === null ? floor : instantOf(addDays(day, 1), '00:00');
  const id = seq === null ? identity(site, 'day', href, day ?? '') : identity(site, 'entry', seq, href);
  return { id, title, href, of, updated: seq === null ? passed : (at.get(seq) ?? floor) };
}

async function rowsOf({ db, reader, lang, site, floor }: Telling, { list }: Followable, { kind, subject }: Followed, of: string) {
  const rows = (await list?.rows({ db, actor: reader, subject, lang })) ?? [];
  const noted = await lastNoted(
    db,
    reader,
    rows.map((row) => row.noted),
  );
  return rows.map(({ key, title, href, day, noted: { kind: what, id } }): Entry => {
    const updated = noted.get(`${what}:${id}`) ?? (day === null ? floor : instantOf(day, '00:00'));
    return { id: identity(site, 'row', kind, key), title, href, of, updated };
  });
}

/** The instant from which a feed tells: whole days, so that two answers of one day are one answer. */
export const beginningOf = (now: Date): Date => instantOf(addDays(dayOf(now), -PAST_DAYS), '00:00');
