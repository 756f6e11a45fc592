import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRules } from '#kernel/access';
import { Actor } from '#kernel/actor';
import { sql } from '#kernel/db';
import { openRooms } from '#rooms';
import type { Walk } from '#test/walk';
import { addedBeside } from './rights-counts.ts';
import { NEVER_PASSED, NEVER_REFUSED, OUTSIDE_THE_WALKS, TOLD_ON_PURPOSE } from './rights-exceptions.ts';
import { kept } from './rights-kept.ts';
import { matrixOf } from './rights-matrix.ts';
import { type RightsSite, rightsSite } from './rights-site.ts';
import { type Walked, Walker, walkAll } from './rights-walk.ts';

const FILE = join(import.meta.dirname, 'rights.txt');
const MINUTES = 60_000;
/** Kinds of record that are added beside a reader who may not know of them. */
const RESERVED = ['GET /calendrier', 'GET /fichiers/:id{[0-9]+}/:name', 'GET /maison/journal', 'GET /maison/corbeille', 'GET /annuaire'];

let site: RightsSite;
let walker: Walker;
let walk: Walk;
let walked: Walked;

async function walksOfRooms(): Promise<Walk> {
  const walks: Walk[] = [];
  for (const { name } of openRooms()) {
    const file = `../../src/rooms/${name}/builders.ts`;
    walks.push(((await import(file)) as { walk: Walk }).walk);
  }
  const whole: Walk = Object.assign({}, ...walks);
  for (const [route, lines] of Object.entries(kept)) whole[route] = { ...whole[route], ...lines };
  return whole;
}

/** A specialist of the Pool without an account, so that nothing of hers is anybody else's; she may read everything, and do nearly all. */
async function somebodyOfThePool(): Promise<Actor> {
  const { house } = site;
  const coordinator = (await site.ask(site.roles[0]!, 'GET', { path: '/qui-peut-quoi' })).reader;
  const audiences = await sql<{ id: number }>`select id from kernel_audience where key <> 'house'`.execute(house.db);
  const person = await sql<{ id: number }>`select p.id from mechanism_person p
    where p.family like 'Ganakoro%' and p.audience_id = any(${audiences.rows.map((row) => row.id)}::int[])`.execute(house.db);
  return new Actor({
    kind: 'person',
    name: 'Korotoumou Ganakoro (démo)',
    personId: person.rows[0]!.id,
    roles: [{ role: 'administrator' }, ...coordinator.roles],
    audiences: audiences.rows.map((row) => row.id),
    today: coordinator.today,
  });
}

beforeAll(async () => {
  site = await rightsSite();
  walk = await walksOfRooms();
  walker = new Walker(site, await somebodyOfThePool());
  walked = await walkAll(walker, walk);
}, 30 * MINUTES);

afterAll(() => site?.drop());

describe('every route, every role, every audience', () => {
  it('walks every route of the site, and no other', () => {
    const served = [...new Set(site.app.routes.map(({ method, path }) => `${method} ${path}`))];
    const known = [...Object.keys(walk), ...Object.keys(OUTSIDE_THE_WALKS)];
    expect(served.filter((route) => !known.includes(route))).toEqual([]);
    expect(known.filter((route) => !served.includes(route))).toEqual([]);
  });

  it('withholds nothing: each answer asked its rule and each list its audience', () => {
    expect(walked.withheld).toEqual([]);
  });

  it('shows a record to nobody outside its audience', () => {
    expect(walked.leaks).toEqual([]);
  });

  it('shows a record to those of its audience', () => {
    expect(walked.blind).toEqual([]);
  });

  it('tells nobody that a record exists which they may not know of', () => {
    const told = walked.told.filter((line) => !Object.keys(TOLD_ON_PURPOSE).some((known) => line.startsWith(`${known}:`)));
    expect(told).toEqual([]);
  });

  it('lets somebody through on each route', () => {
    const open = new Set(
      walked.lines.filter((line) => [...line.statuses.values()].some((status) => status < 400)).map((line) => line.route),
    );
    expect(Object.keys(walk).filter((route) => !open.has(route))).toEqual([]);
  });

  it('sends what is right: no request of a walk is refused for its content', () => {
    const wrong = walked.lines.filter((line) => [...line.statuses.values()].some((status) => [400, 409, 410, 413, 422].includes(status)));
    expect(wrong.map((line) => `${line.route} ${line.audience}: ${[...line.statuses].join(' ')}`)).toEqual([]);
  });

  it('is written down in test/house/rights.txt', () => {
    const found = matrixOf(walked.lines);
    const kept = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
    if (found !== kept) writeFileSync(FILE, found);
    expect(found).toBe(kept);
  });
});

describe('every rule', () => {
  const grantees = (rule: string) =>
    allRules()
      .find((one) => one.rule === rule)
      ?.grantees.map((grantee) => grantee.key) ?? [];
  const ofTheHouse = (rule: string) => grantees(rule).every((key) => key === 'house');
  const rules = () =>
    allRules()
      .map(({ rule }) => rule)
      .filter((rule) => !ofTheHouse(rule) && !/test/.test(rule));

  it('refuses somebody in the walks, or says why it cannot', () => {
    const never = rules().filter((rule) => !walked.refused.has(rule) && !grantees(rule).includes('anybody'));
    expect(never.sort()).toEqual(Object.keys(NEVER_REFUSED).sort());
  });

  it('lets somebody through in the walks, or says why it cannot', () => {
    expect(
      rules()
        .filter((rule) => !walked.passed.has(rule))
        .sort(),
    ).toEqual(Object.keys(NEVER_PASSED).sort());
  });
});

describe('what is reserved', () => {
  it(
    'changes no list, no count, no search and no home of those outside',
    async () => {
      const { changed, added } = await addedBeside(walker, walk);
      expect(changed).toEqual([]);
      expect(added).toEqual(expect.arrayContaining(RESERVED));
    },
    10 * MINUTES,
  );
});

describe('in English', () => {
  it(
    'answers each page as in French',
    async () => {
      const odd: string[] = [];
      const seen = new Set<string>();
      for (const { route, audience, statuses } of walked.lines) {
        if (!route.startsWith('GET ') || audience === 'own' || seen.has(route)) continue;
        seen.add(route);
        const role = site.roles[0]!;
        const { stop } = await walker.make(audience, walk[route]![audience]!, await walker.readerOf(role));
        const { status, text } = await site.ask(role, 'GET', { ...stop, path: `/en${stop.path === '/' ? '' : stop.path}` });
        const french = text.startsWith('<!') && !text.includes('<html lang="en"');
        if (status !== statuses.get(role.name) || french) odd.push(`${route} ${audience}: ${status}`);
      }
      expect(seen.size).toBeGreaterThan(50);
      expect(odd).toEqual([]);
    },
    5 * MINUTES,
  );
});
