import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { sql } from '#kernel/db';
import { withLedger } from '#kernel/ledger';
import { findOrganisationByKey, getOrganisation, mechanism } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildActor, buildPool, buildVisitor } from '../builders.ts';
import { acceptWarning, getYear, seenOf } from './accept.ts';
import { type CollegeInput, decideCollege, decideCoordination } from './colleges.ts';
import { judgedYears, rotationGround } from './rotation.ts';
import { addRule, correctRule, getRule, type RuleInput } from './rules.ts';
import { listColleges, listRules } from './store.ts';

let site: TestHouse;
let pool: Actor;
let visitor: Actor;
let others: Actor;
beforeAll(async () => {
  registerRules('mechanism', mechanism.access);
  site = await testHouse({ template: 'empty' });
  await mechanism.reference?.(site.house);
  pool = await buildPool(site.house.db);
  visitor = await buildVisitor(site.house.db);
  others = await buildActor(site.house.db, [{ role: 'chef-de-file' }, { role: 'troika' }, { role: 'sha' }, { role: 'ptf' }]);
});
afterAll(() => site.drop());

const db = () => site.house.db;
const idOf = async (key: string) => (await findOrganisationByKey(db(), pool, key))?.id ?? 0;

const warned = async (): Promise<number[]> => {
  const ground = await rotationGround(db(), pool);
  if (!ground) throw new Error('no trio');
  return judgedYears(ground, pool.today).flatMap(({ year, verdict }) => (verdict.state === 'warning' ? [year] : []));
};

const decide = async (key: string, changes: Partial<CollegeInput> = {}, actor = pool) => {
  const { id, version } = await getOrganisation(db(), pool, await idOf(key));
  const input = { college: 'bilateral' as const, throughId: null, fromDay: '2016-01-01', reason: 'Décision du groupe', ...changes };
  return withLedger(() => decideCollege(db(), actor, id, version, input));
};

const accept = async (year: number, reason: string, actor = pool) => {
  const seen = seenOf(await getYear(db(), pool, year));
  return withLedger(() => acceptWarning(db(), actor, year, { reason, seen }));
};

test('a warning is accepted with its reason, once, and a visitor does not read it', async () => {
  await accept(2018, 'Personne d’autre ne pouvait entrer');
  const year = await getYear(db(), pool, 2018);
  expect([year.acceptance?.reason, year.acceptance?.accepted_on]).toEqual(['Personne d’autre ne pouvait entrer', pool.today]);
  expect((await getYear(db(), visitor, 2018)).acceptance).toBeNull();
  await expect(accept(2018, 'encore')).rejects.toMatchObject({ key: 'rotation.accepted-already' });
  const entry = await sql<{ why: string }>`select a.content ->> 'why' as why from kernel_audit a
    where a.verb = 'rotation.accept' and a.audience_id = any(${[...pool.audiences]}::int[])`.execute(db());
  expect(entry.rows.map((row) => row.why)).toEqual(['Personne d’autre ne pouvait entrer']);
});

test('there is nothing to accept where nothing warns, and a page that has grown old is refused', async () => {
  await expect(accept(2017, 'pour rien')).rejects.toMatchObject({ key: 'rotation.nothing-to-accept' });
  const old = withLedger(() => acceptWarning(db(), pool, 2018, { reason: 'vue hier', seen: '1,2,3 counts' }));
  await expect(old).rejects.toMatchObject({ key: 'rotation.changed-since' });
});

test('the European Union decided to be bilateral: 2016 and 2017 warn, 2018 no longer does, and what was decided before stays', async () => {
  expect(await warned()).toEqual([2018]);
  await decide('UE');
  expect(await warned()).toEqual([2016, 2017]);
  expect((await listColleges(db(), pool, await idOf('UE'))).map((row) => [row.college, row.from_day, row.to_day])).toEqual([
    ['multilateral', null, '2015-12-31'],
    ['bilateral', '2016-01-01', null],
  ]);
  await decide('UE', { college: 'multilateral' });
  expect(await warned()).toEqual([2018]);
});

test('a decision does not run over a later one, and nobody counts through itself nor through a chain', async () => {
  await decide('BAD', { fromDay: '2017-01-01' });
  await expect(decide('BAD', { fromDay: '2016-01-01' })).rejects.toMatchObject({ key: 'college.follows', detail: { from: '2017-01-01' } });
  await expect(decide('BAD', { fromDay: null })).rejects.toMatchObject({ key: 'college.follows' });
  await expect(decide('BAD', { throughId: await idOf('BAD'), fromDay: '2018-01-01' })).rejects.toMatchObject({
    key: 'college.through-itself',
  });
  await expect(decide('BAD', { throughId: await idOf('PNUD'), fromDay: '2018-01-01' })).rejects.toMatchObject({
    key: 'college.through-chain',
  });
});

test('another agency sits for the system from 29 February: those who sat before it are judged by their own days', async () => {
  const { id, version } = await getOrganisation(db(), pool, await idOf('NU'));
  const choose = (key: string, fromDay: string, at: number) =>
    idOf(key).then((agencyId) => withLedger(() => decideCoordination(db(), pool, id, at, { agencyId, fromDay, reason: 'Réforme' })));
  await expect(choose('BM', '2020-02-29', version)).rejects.toMatchObject({ key: 'coordination.not-counted-through' });
  await choose('UNICEF', '2020-02-29', version);
  expect((await warned()).filter((year) => year === 2009 || year === 2021)).toEqual([]);
  await expect(choose('PNUD', '2019-06-01', version + 1)).rejects.toMatchObject({ key: 'college.follows' });
});

const rule: RuleInput = {
  nameFr: 'Un bilatéral et deux multilatéraux',
  nameEn: 'One bilateral and two multilaterals',
  composition: 'counts',
  bilateral: 1,
  termMonths: 12,
  enlargedId: null,
  reason: 'Réunion de juin',
};

test('a new rule begins on its day; the one before ends the day before and still judges its years', async () => {
  const bodyId = (await rotationGround(db(), pool))?.bodyId ?? 0;
  const id = await withLedger(() => addRule(db(), pool, { ...rule, fromDay: '2020-02-29' }));
  expect((await listRules(db(), pool, bodyId)).map((one) => [one.from_day, one.to_day]).slice(-2)).toEqual([
    ['2013-07-01', '2020-02-28'],
    ['2020-02-29', null],
  ]);
  expect(await warned()).toEqual([2018, 2021]);
  await expect(withLedger(() => addRule(db(), pool, { ...rule, fromDay: '2020-02-29' }))).rejects.toMatchObject({
    key: 'rotation.two-rules',
  });
  await expect(withLedger(() => addRule(db(), pool, { ...rule, fromDay: '2019-01-01' }))).rejects.toMatchObject({
    key: 'rotation.rule-follows',
  });
  await expect(withLedger(() => addRule(db(), pool, { ...rule, bilateral: null, fromDay: '2024-01-01' }))).rejects.toMatchObject({
    key: 'rotation.rule-counts',
  });
  await withLedger(() => correctRule(db(), pool, id, 1, { ...rule, bilateral: 2 }));
  expect([(await getRule(db(), pool, id)).bilateral, await warned()]).toEqual([2, [2018]]);
  await expect(withLedger(() => correctRule(db(), pool, id, 1, rule))).rejects.toMatchObject({ name: 'Stale' });
});

test('only the Pool decides of rules, colleges and warnings; the lead partner does not accept his own', async () => {
  await expect(withLedger(() => addRule(db(), others, { ...rule, fromDay: '2025-01-01' }))).rejects.toMatchObject({
    rule: 'rotation.rule',
  });
  await expect(decide('UE', { fromDay: '2022-01-01' }, others)).rejects.toMatchObject({ rule: 'college.decide' });
  await expect(accept(2018, 'à moi', others)).rejects.toMatchObject({ rule: 'rotation.accept' });
});
