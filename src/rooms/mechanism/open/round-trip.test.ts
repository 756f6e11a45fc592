import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from '#kernel/actor';
import { everyAudience } from '#kernel/audience';
import { sql } from '#kernel/db';
import { runJobsNow } from '#kernel/jobs';
import { withLedger } from '#kernel/ledger';
import { asCsv } from '#kernel/spreadsheet';
import { openRooms } from '#rooms';
import { type TestHouse, testHouse } from '#test/house';
import { buildPool } from '../builders.ts';
import { asTable } from './flat.ts';
import { LIST_NAMES } from './form.ts';
import { enterMechanism, getIncoming, receiveMechanism } from './incoming.ts';
import { mechanismFile } from './write.ts';

let demo: TestHouse;
beforeAll(async () => {
  openRooms();
  demo = await testHouse({ template: 'demo' });
});
afterAll(() => demo.drop());

/** The Pool of a house, who reads whatever is made in it later too. */
async function poolOf(site: TestHouse): Promise<Actor> {
  const pool = await buildPool(site.house.db);
  const all = await sql<{ id: number }>`select id from kernel_audience`.execute(site.house.db);
  return new Actor({ ...pool, audiences: all.rows.map(({ id }) => id) });
}

async function bringIn(site: TestHouse, pool: Actor, name: string, content: string) {
  const id = await withLedger(() => receiveMechanism(site.house, pool, { name, content }));
  await runJobsNow(site.house);
  const { report, version } = await withLedger(() => getIncoming(site.house.db, pool, id));
  return { report, enter: () => withLedger(() => enterMechanism(site.house, pool, id, version)) };
}

test.each([
  ['2008-06-01', 'json'],
  ['2015-04-15', 'csv'],
  ['2018-11-12', 'json'],
  ['2022-01-15', 'csv'],
])('the whole demonstration on %s, taken out as %s, makes the same mechanism in an empty house', async (day, form) => {
  const file = await mechanismFile(demo.house.db, await poolOf(demo), day);
  const content = form === 'json' ? JSON.stringify(file) : await asCsv(asTable(file), 'x').text();
  const other = await testHouse({ template: 'empty' });
  try {
    const pool = await poolOf(other);
    const { report, enter } = await bringIn(other, pool, `mecanisme.${form}`, content);
    expect(report.lines.filter(({ verdict }) => verdict !== 'added')).toEqual([]);
    expect(report.counts.same).toBe(0);
    await enter();
    await runJobsNow(other.house);
    const reader = await poolOf(other);
    const back = await mechanismFile(other.house.db, reader, day);
    for (const list of LIST_NAMES) expect([list, back[list]]).toEqual([list, file[list]]);
    const again = await bringIn(other, reader, `mecanisme.${form}`, content);
    expect(again.report.lines).toEqual([]);
  } finally {
    await other.drop();
  }
});

test('every list of the form has lines in the demonstration, and none of them names a person', async () => {
  const file = await mechanismFile(demo.house.db, await poolOf(demo), '2018-11-12');
  for (const list of LIST_NAMES) expect([list, file[list].length > 0]).toEqual([list, true]);
  const people = await everyAudience('nobody at all may be named in the file', () =>
    sql<{ family: string }>`select distinct p.family from mechanism_person p`.execute(demo.house.db),
  );
  const said = JSON.stringify(file);
  expect(people.rows.length).toBeGreaterThan(20);
  expect(people.rows.filter(({ family }) => family.length > 3 && said.includes(`"${family}"`))).toEqual([]);
});

test('a long file is tried and entered by a job; where the base has changed in between, nothing enters and it is tried anew', async () => {
  const file = await mechanismFile(demo.house.db, await poolOf(demo), '2018-11-12');
  const other = await testHouse({ template: 'empty' });
  try {
    const pool = await poolOf(other);
    const db = other.house.db;
    const id = await withLedger(() => receiveMechanism(other.house, pool, { name: 'long.json', content: JSON.stringify(file) }));
    const now = async () => withLedger(async () => getIncoming(db, await poolOf(other), id));
    expect([(await now()).state, (await now()).report.lines]).toEqual(['trying', []]);
    await runJobsNow(other.house);
    const tried = await now();
    expect([tried.state, tried.entered_on, tried.report.counts.added > 400]).toEqual(['tried', null, true]);
    await withLedger(() => enterMechanism(other.house, pool, id, tried.version));
    expect((await now()).state).toBe('entering');
    const small = { ...file, bodies: file.bodies.filter(({ parent }) => parent === null).slice(0, 1) };
    const lists = Object.fromEntries(LIST_NAMES.map((list) => [list, list === 'bodies' || /kinds|rules/.test(list) ? small[list] : []]));
    const first = { ...lists, format: file.format, day: file.day };
    const before = await withLedger(() => receiveMechanism(other.house, pool, { name: 'court.json', content: JSON.stringify(first) }));
    await withLedger(() => enterMechanism(other.house, pool, before, 1));
    await runJobsNow(other.house);
    await runJobsNow(other.house);
    const again = await now();
    expect([again.state, again.entered_on, again.report.counts.added]).toEqual([
      'tried',
      null,
      tried.report.counts.added - again.report.counts.same,
    ]);
    await withLedger(async () => enterMechanism(other.house, await poolOf(other), id, again.version));
    await runJobsNow(other.house);
    expect(await now()).toMatchObject({ state: 'tried', entered_name: pool.name });
    expect((await now()).entered_on).not.toBeNull();
  } finally {
    await other.drop();
  }
});
