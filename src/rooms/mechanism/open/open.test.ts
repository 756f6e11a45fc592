import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor';
import { type Db, sql } from '#kernel/db';
import { runJobsNow } from '#kernel/jobs';
import { withLedger } from '#kernel/ledger';
import { asCsv } from '#kernel/spreadsheet';
import { openRooms } from '#rooms';
import { findBodyByCode, mechanism, seatsOn } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildActor, buildPool, buildVisitor } from '../builders.ts';
import { mechanismAt } from '../tree.ts';
import { buildBodyLine, buildMechanismFile, buildSeatLine, type MadeFile } from './builders.ts';
import { asTable, fromTable } from './flat.ts';
import { LIST_NAMES } from './form.ts';
import { enterMechanism, getIncoming, receiveMechanism } from './incoming.ts';
import { readMechanism } from './read.ts';
import type { Report } from './report.ts';
import { mechanismFile } from './write.ts';

/** One base with the published mechanism, one with nothing at all: another country's. */
let mali: TestHouse;
let other: TestHouse;
let pool: Actor;
let theirs: Actor;
beforeAll(async () => {
  openRooms();
  [mali, other] = await Promise.all([testHouse({ template: 'empty' }), testHouse({ template: 'empty' })]);
  await mechanism.reference?.(mali.house);
  [pool, theirs] = [await buildPool(mali.house.db), await buildPool(other.house.db)];
  const audiences = async (db: Db) => (await sql<{ id: number }>`select id from kernel_audience`.execute(db)).rows.map(({ id }) => id);
  [pool, theirs] = await Promise.all([
    withAudiences(pool, await audiences(mali.house.db)),
    withAudiences(theirs, await audiences(other.house.db)),
  ]);
});
afterAll(async () => {
  await mali.drop();
  await other.drop();
});

async function withAudiences(actor: Actor, audiences: number[]): Promise<Actor> {
  return Object.assign(Object.create(Object.getPrototypeOf(actor)), actor, { audiences }) as Actor;
}

/** Sends a file as a person does; the id of its report. */
const send = (site: TestHouse, actor: Actor, file: unknown): Promise<number> =>
  withLedger(() =>
    receiveMechanism(site.house, actor, { name: 'mecanisme.json', content: typeof file === 'string' ? file : JSON.stringify(file) }),
  );
const reportOf = async (site: TestHouse, actor: Actor, file: unknown): Promise<Report> => {
  const id = await send(site, actor, file);
  await runJobsNow(site.house);
  return withLedger(async () => (await getIncoming(site.house.db, actor, id)).report);
};
const enter = (site: TestHouse, actor: Actor, id: number, version = 1) => withLedger(() => enterMechanism(site.house, actor, id, version));

const verdicts = ({ lines }: Report) => lines.map(({ list, n, verdict, reason }) => [list, n, verdict, reason?.key ?? null]);
const changedBy = (changes: (file: MadeFile) => void): MadeFile => {
  const file = buildMechanismFile();
  changes(file);
  return file;
};

test('the mechanism of a day, taken out and sent back, changes nothing', async () => {
  const file = await mechanismFile(mali.house.db, pool, '2018-11-12');
  expect(file.bodies.length).toBeGreaterThan(50);
  const report = await reportOf(mali, pool, file);
  expect(report.lines).toEqual([]);
  expect(report.counts).toMatchObject({ refused: 0, held: 0, changed: 0, added: 0 });
});

test('the table says what the lists say, whatever the signs in its cells', async () => {
  const file = await mechanismFile(mali.house.db, pool, '2015-04-15');
  file.bodies[0] = { ...file.bodies[0]!, name_fr: '=SOMME(A1); "guillemets"', name_en: '-1\nover two lines' };
  const csv = await asCsv(asTable(file), 'x').text();
  const [table, json] = [readMechanism(csv), readMechanism(JSON.stringify(file))];
  for (const list of LIST_NAMES) expect(table.lines[list]).toEqual(json.lines[list]);
  expect([table.day, table.refused]).toEqual(['2015-04-15', []]);
  expect(fromTable('a;b\n1;2')).toBeNull();
});

test('no name of a person leaves in the file, and a visitor gets what the Pool gets', async () => {
  const visitor = await buildVisitor(mali.house.db);
  const [out, own] = [await mechanismFile(mali.house.db, visitor, '2018-11-12'), await mechanismFile(mali.house.db, pool, '2018-11-12')];
  expect(out).toEqual(own);
  expect(out.seats.filter(({ held_by }) => held_by === 'person').every(({ organisation }) => organisation === null)).toBe(true);
});

test('another country begins from a file: it is tried, entered in one act, and the same file then changes nothing', async () => {
  const db = other.house.db;
  const id = await send(other, theirs, buildMechanismFile());
  expect(await findBodyByCode(db, theirs, 'FORUM')).toBeUndefined();
  const report = await enter(other, theirs, id);
  expect(report.counts).toMatchObject({ refused: 0, held: 0, changed: 0, added: 28 });
  const roots = await mechanismAt(db, theirs, '2021-06-01');
  expect(roots.map(({ body, children }) => [body.code, children.length])).toEqual([
    ['CONSEIL', 0],
    ['FORUM', 5],
    ['REVUE', 0],
  ]);
  const forum = await findBodyByCode(db, theirs, 'FORUM', '2021-06-01');
  const seats = await seatsOn(db, theirs, forum?.id ?? 0, '2021-06-01');
  expect(seats.map((seat) => [seat.kind, seat.holding?.organisation?.key])).toEqual([
    ['chair', 'AAA'],
    ['member', 'AAA'],
    ['member', 'BBB'],
  ]);
  expect((await reportOf(other, theirs, buildMechanismFile())).counts).toMatchObject({ added: 0, changed: 0, held: 0, refused: 0 });
  await expect(enter(other, theirs, id, 2)).rejects.toMatchObject({ key: 'mechanism-file.entered-already' });
  const entries = await sql<{ after: unknown }>`select a.content -> 'after' as after from kernel_audit a
    where a.verb = 'mechanism.import' and a.audience_id = any(${[...theirs.audiences]}::int[])`.execute(db);
  expect(entries.rows).toHaveLength(1);
  expect(entries.rows[0]?.after).toMatchObject({ added: 28, changed: 0, name: 'mecanisme.json' });
});

test('what a file changes is said and dated: a name, a place, a holder, a vacancy', async () => {
  const file = changedBy(({ bodies, seats }) => {
    Object.assign(bodies[2]!, { name_fr: 'Agriculture et élevage', from_day: '2021-03-01' });
    Object.assign(seats[3]!, { organisation: 'BBB', holder_from_day: '2021-03-01' });
    Object.assign(seats[5]!, { state: 'vacant', organisation: null, holder_from_day: '2021-05-01' });
    Object.assign(seats[6]!, { organisation: 'AAA' });
  });
  const id = await send(other, theirs, file);
  const report = await enter(other, theirs, id);
  expect(verdicts(report)).toEqual([
    ['bodies', 3, 'changed', 'body-changed'],
    ['seats', 4, 'changed', 'seat-handed'],
    ['seats', 6, 'changed', 'seat-vacated'],
    ['seats', 7, 'held', 'another-holder'],
  ]);
  const [before, after] = [
    await findBodyByCode(other.house.db, theirs, 'AGRI', '2021-02-28'),
    await findBodyByCode(other.house.db, theirs, 'AGRI', '2021-03-01'),
  ];
  expect([before?.name_fr, after?.name_fr]).toEqual(['Groupe AGRI', 'Agriculture et élevage']);
  expect((await reportOf(other, theirs, file)).counts).toMatchObject({ added: 0, changed: 0, refused: 0 });
});

test('a report is entered only while it is still true', async () => {
  const first = await send(
    other,
    theirs,
    changedBy(({ bodies }) => void bodies.push(buildBodyLine('PECHE'))),
  );
  const second = await send(
    other,
    theirs,
    changedBy(({ bodies }) => void bodies.push(buildBodyLine('PECHE'))),
  );
  await enter(other, theirs, first);
  await expect(enter(other, theirs, second)).rejects.toMatchObject({ key: 'mechanism-file.base-changed' });
  const nothing = await send(other, theirs, { ...buildMechanismFile(), bodies: [], seats: [] });
  await expect(enter(other, theirs, nothing)).rejects.toMatchObject({ key: 'mechanism-file.nothing-to-enter' });
});

const bad: [what: string, file: MadeFile, list: string, reason: string][] = [
  ['a body twice', changedBy(({ bodies }) => void bodies.push(buildBodyLine('NEUF'), buildBodyLine('NEUF'))), 'bodies', 'twice'],
  [
    'a parent that is not there',
    changedBy(({ bodies }) => void bodies.push(buildBodyLine('NEUF', { parent: 'NULLE-PART' }))),
    'bodies',
    'parent-missing',
  ],
  [
    'a loop of parents',
    changedBy(({ bodies }) => void bodies.push(buildBodyLine('UN', { parent: 'DEUX' }), buildBodyLine('DEUX', { parent: 'UN' }))),
    'bodies',
    'body.parent-loop',
  ],
  [
    'a term that ends before it begins',
    changedBy(({ bodies }) => void bodies.push(buildBodyLine('NEUF', { to_day: '2018-12-31' }))),
    'bodies',
    'term-order',
  ],
  [
    '29 February 2015',
    changedBy(({ seats }) => void seats.push(buildSeatLine('EAU', 'AAA', { holder_from_day: '2015-02-29' }))),
    'seats',
    'not-a-day',
  ],
  [
    'overlapping holders',
    changedBy(({ bodies, seats }) => {
      bodies.push(buildBodyLine('NEUF'));
      seats.push(buildSeatLine('NEUF', 'AAA'), buildSeatLine('NEUF', 'BBB', { holder_from_day: '2020-06-01' }));
    }),
    'seats',
    'holding.one-holder',
  ],
  [
    'a seat before its body',
    changedBy(({ seats }) => void seats.push(buildSeatLine('EAU', 'AAA', { kind: 'chair', from_day: '2001-01-01' }))),
    'seats',
    'seat.before-body',
  ],
  [
    'a seat of a body that is not there',
    changedBy(({ seats }) => void seats.push(buildSeatLine('NULLE-PART', 'AAA'))),
    'seats',
    'body-missing',
  ],
  [
    'an unknown organisation',
    changedBy(({ seats }) => void seats.push(buildSeatLine('EAU', 'ZZZ', { kind: 'chair' }))),
    'seats',
    'organisation-missing',
  ],
  [
    'a word that nobody explains',
    changedBy(({ bodies }) => void bodies.push(buildBodyLine('NEUF', { kinds: ['grappe'] }))),
    'bodies',
    'kind-unknown',
  ],
  ['a line that is not one', changedBy(({ bodies }) => void (bodies as unknown[]).push(12)), 'bodies', 'missing'],
];

test.each(bad)('refuses %s, with its reason, and the lines beside it stay', async (_what, file, list, reason) => {
  const report = await reportOf(other, theirs, file);
  expect(report.lines.some((line) => line.list === list && line.verdict === 'refused' && line.reason?.key === reason)).toBe(true);
  expect(report.lines.every(({ reason: why }) => why === null || why.key in { ...mechanism.text.fr.refusals, ...reasons('fr') })).toBe(
    true,
  );
  expect(report.counts.same).toBeGreaterThan(20);
});

const reasons = (lang: 'fr' | 'en') => (mechanism.text[lang] as unknown as { open: { reasons: Record<string, unknown> } }).open.reasons;

test.each([
  ['broken JSON', '{"format": "toguna-mechanism/1",\n "day": }', 'mechanism-file.broken'],
  ['another form', '{"format": "autre/1", "day": "2018-11-12"}', 'mechanism-file.other-form'],
  ['a table of something else', 'nom;prénom\nA;B\n', 'mechanism-file.other-form'],
  ['no day', '{"format": "toguna-mechanism/1"}', 'mechanism-file.no-day'],
  ['29 February 2015 as its day', '{"format": "toguna-mechanism/1", "day": "2015-02-29"}', 'mechanism-file.no-day'],
  ['a list that is none', '{"format": "toguna-mechanism/1", "day": "2018-11-12", "bodies": {}}', 'mechanism-file.not-a-list'],
])('a file with %s is refused whole, in a sentence', async (_what, content, key) => {
  await expect(send(other, theirs, content)).rejects.toMatchObject({ key });
  expect(mechanism.text.fr.refusals[key]).toBeDefined();
});

test('only the Pool may send a mechanism in', async () => {
  for (const roles of [[], [{ role: 'focal-point' }], [{ role: 'chef-de-file' }], [{ role: 'sha' }]]) {
    const actor = await buildActor(other.house.db, roles);
    await expect(send(other, actor, buildMechanismFile())).rejects.toMatchObject({ rule: 'mechanism.import' });
  }
});

test('seats and vacancies open in a spreadsheet', async () => {
  const { seatSheets } = await import('./sheets.ts');
  const { asXlsx } = await import('#kernel/spreadsheet');
  const { listBodies } = await import('../store/bodies.ts');
  const { allSeatsOn } = await import('../store/seats.ts');
  const db = mali.house.db;
  const seats = await allSeatsOn(db, pool, '2018-11-12', { members: true });
  const response = await asXlsx(seatSheets(await listBodies(db, pool, { day: '2018-11-12' }), seats, 'fr'), 'sieges');
  const book = await readXlsx(new Uint8Array(await response.arrayBuffer()));
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Sièges', 'Vacances']);
  const [all, vacant] = book.sheets.map((sheet) => sheet.rows);
  expect(all).toHaveLength(seats.length + 1);
  expect(vacant?.slice(1).map((row) => [row[0], row[4], row[6]])).toContainEqual(['GT-URB', 'vacant', null]);
});
