import type { Actor } from '#kernel/actor';
import { everyAudience } from '#kernel/audience';
import { sql } from '#kernel/db';
import type { MakeStop, Walk } from '#test/walk';
import type { Role } from './rights-cast.ts';
import type { Made, Walker } from './rights-walk.ts';

/** What changes from one answer to the next whatever was written: one-time numbers, nonces, the room on the disk, the weight of the page. */
const steady = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, '')
    .replace(/nonce="[^"]*"/g, '')
    .replace(/[0-9,.]+\s(Go|GB)/g, '')
    .replace(/[0-9]+(,|\.)?[0-9]*(\s|&nbsp;|\u00a0)(ko|kB)/g, '');

/** Pages that list, count or sum up: every address without a number, and the years of the calendar. */
function standingPages(walk: Walk): string[] {
  const plain = Object.keys(walk)
    .filter((route) => route.startsWith('GET ') && !route.includes(':') && !/\.(xlsx|docx)$/.test(route))
    .map((route) => route.slice(4));
  return [...plain, '/calendrier/2018', '/recherche?q=demo', '/calendrier?mois=2018-11'];
}

async function look(walker: Walker, role: Role, pages: readonly string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const path of pages) {
    const { status, text } = await walker.site.ask(role, 'GET', { path });
    seen.set(path, `${status} ${steady(text)}`);
  }
  return seen;
}

/** The first place where two texts part. */
function parting(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  return `…${before.slice(Math.max(0, at - 60), at + 60)}… became …${after.slice(Math.max(0, at - 60), at + 60)}…`;
}

type Lines = [route: string, make: MakeStop][];

const headOfJournal = async ({ site }: Walker): Promise<number> => {
  const { rows } = await everyAudience('a test looks at what was just written', () =>
    sql<{ head: number }>`select max(a.seq) as head from kernel_audit a`.execute(site.house.db),
  );
  return rows[0]!.head;
};

/** Who could read what the making of a record has written: some records want a public body or a partner around them. */
async function writtenFor({ site }: Walker, since: number): Promise<(reader: Actor) => boolean> {
  const { rows } = await everyAudience('a test looks at what was just written', () =>
    sql<{ id: number }>`select distinct a.audience_id as id from kernel_audit a where a.seq > ${since}`.execute(site.house.db),
  );
  return (reader) => rows.some(({ id }) => reader.audiences.includes(id));
}

/** The lines of an audience that leave no trace at all for these readers: they are what can be added beside them. */
async function whollyReserved(walker: Walker, audience: string, lines: Lines, watching: readonly Role[]): Promise<Lines> {
  const kept: Lines = [];
  for (const [route, make] of lines) {
    const head = await headOfJournal(walker);
    const { mayRead } = await walker.make(audience, make, await walker.readerOf(walker.site.roles[0]!));
    const sees = await writtenFor(walker, head);
    const readers: Actor[] = [];
    for (const role of watching) readers.push(await walker.readerNow(role));
    if (!readers.some((reader) => mayRead(reader) || sees(reader))) kept.push([route, make]);
  }
  return kept;
}

/** Of those outside an audience, the one with the widest view; the visitor where all who are known are inside. */
async function outsider(walker: Walker, audience: string, [, make]: Lines[number]): Promise<Role[]> {
  const { mayRead } = await walker.make(audience, make, await walker.readerOf(walker.site.roles[0]!));
  for (const role of walker.site.roles) {
    if (role.name !== 'guest' && !mayRead(await walker.readerNow(role))) return [role];
  }
  return [];
}

export interface Beside {
  /** Pages of outsiders that changed when something was added which is not for them. */
  changed: string[];
  /** Routes whose reserved records were added. */
  added: string[];
}

/** Adds a record of every kind and reserved audience, and says which pages of those outside have changed. */
export async function addedBeside(walker: Walker, walk: Walk): Promise<Beside> {
  const pages = standingPages(walk);
  const audiences = new Set(Object.values(walk).flatMap((lines) => Object.keys(lines)));
  const beside: Beside = { changed: [], added: [] };
  for (const audience of audiences) {
    if (['-', 'public', 'own'].includes(audience)) continue;
    const all: Lines = Object.entries(walk).flatMap(([route, lines]) =>
      lines[audience] && route.startsWith('GET ') ? [[route, lines[audience]] as Lines[number]] : [],
    );
    if (!all[0]) continue;
    const watching = await outsider(walker, audience, all[0]);
    const lines = await whollyReserved(walker, audience, all, watching);
    if (lines.length > 0) await watch(walker, beside, { audience, lines, watching, pages });
  }
  return beside;
}

interface Watch {
  audience: string;
  lines: Lines;
  watching: readonly Role[];
  pages: readonly string[];
}

async function watch(walker: Walker, beside: Beside, { audience, lines, watching, pages }: Watch): Promise<void> {
  const before = new Map<Role, Map<string, string>>();
  for (const role of watching) before.set(role, await look(walker, role, pages));
  const made: Made[] = [];
  for (const [route, make] of lines) {
    made.push(await walker.make(audience, make, await walker.readerOf(walker.site.roles[0]!)));
    beside.added.push(route);
  }
  for (const role of watching) {
    for (const [path, is] of await look(walker, role, pages)) {
      const was = before.get(role)?.get(path) ?? '';
      if (was !== is) beside.changed.push(`${audience}, ${role.name}, ${path}: ${parting(was, is)}`);
    }
    for (const word of await searched(walker, role, made)) beside.changed.push(`${audience}, ${role.name}, search: ${word}`);
  }
}

/** A search for a reserved word answers as for a word that stands nowhere. */
async function searched(walker: Walker, role: Role, made: readonly Made[]): Promise<string[]> {
  const told: string[] = [];
  const nowhere = 'zq00000000000000';
  const answerTo = async (word: string) => {
    const { text } = await walker.site.ask(role, 'GET', { path: `/recherche?q=${word}` });
    return steady(text).replaceAll(word, '');
  };
  const nothing = await answerTo(nowhere);
  for (const { stop } of made) if (stop.word && (await answerTo(stop.word)) !== nothing) told.push(stop.word);
  return told;
}
