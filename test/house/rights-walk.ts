import { randomBytes } from 'node:crypto';
import type { Actor } from '#kernel/actor';
import { sql } from '#kernel/db';
import type { MakeStop, Stop, Walk, WalkKit } from '#test/walk';
import type { Role } from './rights-cast.ts';
import type { Answer, RightsSite } from './rights-site.ts';

/** One line of the matrix: a route, the audience of its record, and what each role was answered. */
export interface Line {
  route: string;
  audience: string;
  statuses: Map<string, number>;
  /** Whether any of those who walked belongs to the audience of the record. */
  forSomebody: boolean;
}

/** What a walk brings home: the matrix, and everything that should not have been. */
export interface Walked {
  lines: Line[];
  /** Answers of 500 and above: nothing was asked, a list without its audience, a fault of ours. */
  withheld: string[];
  /** Words of reserved records found by those who may not read them. */
  leaks: string[];
  /** Records that those who may read them did not find. */
  blind: string[];
  /** Readers who were told that a record exists which they may not know of. */
  told: string[];
  /** Rule → who passed it with success, who was refused by it. */
  passed: Map<string, Set<string>>;
  refused: Map<string, Set<string>>;
}

const WORD = /zq[0-9a-f]{14}/g;
const NOWHERE = '987654321';

/** Words given to records, with who may read them. */
class Words {
  private readonly readers = new Map<string, (reader: Actor) => boolean>();
  private fresh: string[] = [];

  make(): string {
    const word = `zq${randomBytes(7).toString('hex')}`;
    this.fresh.push(word);
    return word;
  }

  /** Every word made since belongs to these readers. */
  give(mayRead: (reader: Actor) => boolean): void {
    for (const word of this.fresh) this.readers.set(word, mayRead);
    this.fresh = [];
  }

  mayRead(word: string, reader: Actor): boolean {
    return this.readers.get(word)?.(reader) ?? true;
  }

  /** Words in an answer that its reader may not know, save those of the question itself. */
  strayIn(text: string, reader: Actor, path: string): string[] {
    return [...new Set(text.match(WORD) ?? [])].filter((word) => !path.includes(word) && !this.mayRead(word, reader));
  }
}

export interface Made {
  stop: Stop;
  /** Whether a reader belongs to the audience of the record. */
  mayRead(reader: Actor): boolean;
}

/** Makes records and asks for them. */
export class Walker {
  readonly site: RightsSite;
  readonly words = new Words();
  private readonly pool: Actor;
  private readonly readers = new Map<string, Actor>();

  constructor(site: RightsSite, pool: Actor) {
    this.site = site;
    this.pool = pool;
  }

  /** Who a role is, as the house saw it at first: what its reader may see grows with each meeting that is made. */
  async readerOf(role: Role): Promise<Actor> {
    const known = this.readers.get(role.name) ?? (await this.readerNow(role));
    this.readers.set(role.name, known);
    return known;
  }

  async readerNow(role: Role): Promise<Actor> {
    return (await this.site.ask(role, 'GET', { path: '/qui-peut-quoi' })).reader;
  }

  async make(audience: string, make: MakeStop, asker: Actor): Promise<Made> {
    const { house } = this.site;
    const kit: WalkKit = { house, pool: this.pool, asker, audience: (key) => this.audienceId(key), word: () => this.words.make() };
    const stop = await make(kit);
    const mayRead = await this.readersOf(stop.audience ?? audience, asker);
    this.words.give(mayRead);
    return { stop, mayRead };
  }

  private async readersOf(audience: string, asker: Actor): Promise<(reader: Actor) => boolean> {
    if (audience === '-') return () => true;
    if (audience === 'own') return (reader) => reader.personId !== null && reader.personId === asker.personId;
    const id = await this.audienceId(audience);
    return (reader) => reader.audiences.includes(id);
  }

  private async audienceId(key: string): Promise<number> {
    const found = await sql<{ id: number }>`select id from kernel_audience where key = ${key}`.execute(this.site.house.db);
    const row = found.rows[0];
    if (!row) throw new Error(`a walk names an audience that does not exist: ${key}`);
    return row.id;
  }
}

const note = (into: Map<string, Set<string>>, rules: readonly string[], role: string): void => {
  for (const rule of rules) into.set(rule, (into.get(rule) ?? new Set()).add(role));
};

/** Everybody walks every line of every room. */
export async function walkAll(walker: Walker, walk: Walk): Promise<Walked> {
  const home: Walked = { lines: [], withheld: [], leaks: [], blind: [], told: [], passed: new Map(), refused: new Map() };
  for (const [route, audiences] of Object.entries(walk)) {
    for (const [audience, make] of Object.entries(audiences)) {
      try {
        home.lines.push(await walkLine(walker, home, route, audience, make));
      } catch (error) {
        throw new Error(`the walk of ${route} for ${audience} could not be made: ${(error as Error).message}`, { cause: error });
      }
    }
  }
  return home;
}

async function walkLine(walker: Walker, home: Walked, route: string, audience: string, make: MakeStop): Promise<Line> {
  const { site } = walker;
  const method = route.slice(0, route.indexOf(' '));
  const line: Line = { route, audience, statuses: new Map(), forSomebody: false };
  let untouched: Made | undefined;
  const visit = async (role: Role, record: Made): Promise<Answer> => {
    const answer = await site.ask(role, method, record.stop);
    line.statuses.set(role.name, answer.status);
    line.forSomebody ||= record.mayRead(answer.reader);
    const where = `${route} ${audience} ${role.name}`;
    judge(walker, home, where, record, answer);
    if (answer.status < 400) note(home.passed, answer.granted, role.name);
    if (answer.status === 403) note(home.refused, answer.refused, role.name);
    if (!record.mayRead(answer.reader) && answer.status !== 404)
      await compareWithNothing(walker, home, where, role, method, record.stop, answer);
    return answer;
  };
  for (const role of site.roles) {
    const record: Made = untouched ?? (await walker.make(audience, make, await walker.readerOf(role)));
    const { status } = await visit(role, record);
    const asItWas = method === 'GET' || status === 403 || status === 404;
    untouched = asItWas && audience !== 'own' ? record : undefined;
  }
  const last = untouched ?? (await walker.make(audience, make, await walker.readerOf(site.roles[0]!)));
  const invited = await site.invited(last.stop);
  if (invited) await visit(invited, last);
  return line;
}

function judge(walker: Walker, home: Walked, where: string, { stop, mayRead }: Made, answer: Answer): void {
  const { status, text, reader } = answer;
  if (status >= 500) home.withheld.push(`${where}: ${status} ${answer.fault ?? ''}`);
  for (const word of walker.words.strayIn(text, reader, stop.path)) home.leaks.push(`${where}: ${word}`);
  if (stop.word && status === 200 && mayRead(reader) && !text.includes(stop.word)) home.blind.push(where);
}

/** Whoever may not know of a record is answered as if there were none: refused alike, or told of nothing alike. */
async function compareWithNothing(
  walker: Walker,
  home: Walked,
  where: string,
  role: Role,
  method: string,
  stop: Stop,
  answer: Answer,
): Promise<void> {
  const path = stop.path.replace(/\/\d{1,8}(?=\/|$)/, `/${NOWHERE}`);
  if (path === stop.path || /^\/calendrier\/\d{4}$/.test(stop.path)) return;
  const nothing = await walker.site.ask(role, method, { ...stop, path });
  if (answer.status !== nothing.status) home.told.push(`${where}: ${answer.status}, but ${nothing.status} where there is nothing`);
}
