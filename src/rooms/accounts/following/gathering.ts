import type { Db } from '#kernel/db';
import { listNews } from './lists.ts';
import type { LetterReader } from './reader.ts';
import { findFollowable, type NewsArgs, type NewsLine, news } from './slots.ts';
import type { Follow } from './store.ts';

/** What is new for one follow, under its name. */
export interface Told {
  title: string;
  lines: NewsLine[];
}

export interface Gathered {
  told: Told[];
  /** What the lists among the follows hold now. */
  known: Map<number, string[]>;
}

/** Everything new about some follows, each thing once, under the first follow that it answers. Subjects no longer to be seen are silent. */
export async function gatherNews(
  db: Db,
  reader: LetterReader,
  follows: readonly Follow[],
  since: Pick<NewsArgs, 'span' | 'days'>,
): Promise<Gathered> {
  const { actor, lang } = reader;
  const args: NewsArgs = { db, reader: actor, lang, follows, ...since };
  const lines = (await news.gather(args)).flat();
  const known = new Map<number, string[]>();
  for (const one of follows) {
    const followable = await findFollowable(one.kind);
    if (!followable?.list) continue;
    const found = await listNews(followable, { db, actor, lang }, one);
    if (found.lines.length > 0) known.set(one.id, found.known);
    lines.push(...found.lines);
  }
  const seen = new Set<string>();
  const told: Told[] = [];
  for (const one of follows) {
    const said = await (await findFollowable(one.kind))?.say({ db, actor, subject: one.subject, lang });
    const own = lines.filter((line) => line.follow === one.id && (line.seq === null || line.seq > one.told));
    const fresh = said ? own.filter((line) => !seen.has(`${line.href} ${line.title}`)) : [];
    for (const line of fresh) seen.add(`${line.href} ${line.title}`);
    if (said && fresh.length > 0) told.push({ title: said.title, lines: fresh });
  }
  return { told, known };
}
