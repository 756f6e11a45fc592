import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { sql } from '#kernel/db';
import { withLedger } from '#kernel/ledger';
import { inTransaction } from '#kernel/transaction';
import { findOrganisationByKey, getOrganisation, listOrganisations, mechanism, organisationsByIdentifier, rolesOf } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildActor, buildOrganisation, buildPerson, buildPool, TODAY } from './builders.ts';
import { addIdentifier, correctOrganisation, organisationSaid } from './organisations.ts';
import { addPost } from './posts.ts';

let site: TestHouse;
let pool: Actor;
beforeAll(async () => {
  registerRules('mechanism', mechanism.access);
  site = await testHouse({ template: 'empty' });
  await mechanism.reference?.(site.house);
  pool = await buildPool(site.house.db);
});
afterAll(() => site.drop());

const db = () => site.house.db;
const identify = (actor: Actor, id: number, code: string, changes: { isAlias?: boolean; fromDay?: string; toDay?: string } = {}) => {
  const input = { code, isAlias: false, fromDay: null, toDay: null, note: null, ...changes };
  return withLedger(() => addIdentifier(db(), actor, id, input));
};

test('a new identifier makes an alias of the one before, which still names the organisation', async () => {
  const id = await buildOrganisation(db(), pool);
  await identify(pool, id, 'XX-OLD-1');
  await identify(pool, id, 'XX-NEW-1');
  const found = await organisationsByIdentifier(db(), ['XX-OLD-1', 'xx-new-1'], TODAY);
  expect([...found.values()].map((one) => [one.id, one.is_alias])).toEqual([
    [id, true],
    [id, false],
  ]);
});

test('one identifier names one organisation on a day, and may pass to another later', async () => {
  const [one, other] = [await buildOrganisation(db(), pool), await buildOrganisation(db(), pool)];
  await identify(pool, one, 'XX-SHARED', { toDay: '2017-12-31' });
  await expect(identify(pool, other, 'xx-shared', { fromDay: '2017-06-01' })).rejects.toMatchObject({ key: 'identifier.one-holder' });
  await identify(pool, other, 'XX-SHARED', { fromDay: '2018-01-01' });
  const on = async (day: string) => (await organisationsByIdentifier(db(), ['XX-SHARED'], day)).get('XX-SHARED')?.id;
  expect([await on('2017-12-31'), await on('2018-01-01')]).toEqual([one, other]);
});

test('a member that left and came back has two memberships; the list goes by the day', async () => {
  const id = await buildOrganisation(db(), pool, { memberFrom: '2010-01-01', memberTo: '2012-12-31', nameFr: 'Revenante' });
  const said = await organisationSaid(db(), pool, await getOrganisation(db(), pool, id));
  await withLedger(() => correctOrganisation(db(), pool, id, 1, { ...said, memberFrom: '2018-01-01', memberTo: null }));
  const member = async (day: string) => (await listOrganisations(db(), pool, { words: 'Revenante', member: 'yes', day })).total;
  expect([await member('2011-01-01'), await member('2015-01-01'), await member(TODAY)]).toEqual([1, 0, 1]);
  const wrong = withLedger(() => correctOrganisation(db(), pool, id, 2, { ...said, memberFrom: '2018-01-01', memberTo: '2017-01-01' }));
  await expect(wrong).rejects.toMatchObject({ key: 'membership.term-order' });
});

test('organisations are found by sigle or name, accents or not, and by what they are', async () => {
  const keys = async (filters: object) =>
    (await listOrganisations(db(), pool, { day: TODAY, size: 500, ...filters })).rows.map((row) => row.key);
  expect(await keys({ words: 'suede' })).toContain('SE');
  expect(await keys({ words: 'pnud' })).toEqual(['PNUD']);
  expect(await keys({ member: 'no', donor: 'yes' })).toContain('OFID');
  expect(await keys({ member: 'yes', donor: 'no' })).toContain('MINUSMA');
  expect(await keys({ kind: 'government' })).toEqual(expect.arrayContaining(['MEF', 'SHA']));
});

test('the same sigle twice, and a sigle that cannot be one, are refused', async () => {
  await expect(buildOrganisation(db(), pool, { key: 'SE' })).rejects.toMatchObject({ constraint: 'organisation.key-taken' });
  await expect(buildOrganisation(db(), pool, { key: 'Été 1' })).rejects.toMatchObject({ constraint: 'organisation.key-shape' });
});

test('only the Pool writes of organisations, not even their focal point', async () => {
  const id = await buildOrganisation(db(), pool);
  const focal = await buildActor(db(), [{ role: 'focal-point', organisationId: id }, { role: 'sha' }, { role: 'chef-de-file' }]);
  await expect(buildOrganisation(db(), focal)).rejects.toMatchObject({ rule: 'organisation.add' });
  await expect(identify(focal, id, 'XX-MINE')).rejects.toMatchObject({ rule: 'organisation.correct' });
});

const stands = (id: number, parentId: number | null, parentFrom: string | null, actor = pool) =>
  withLedger(async () => {
    const of = await getOrganisation(db(), actor, id);
    await correctOrganisation(db(), actor, id, of.version, { ...(await organisationSaid(db(), actor, of)), parentId, parentFrom });
  });
const parentOn = async (id: number, day: string) =>
  (await findOrganisationByKey(db(), pool, (await getOrganisation(db(), pool, id)).key, day))?.parent_id;

test('an agency passes from one country to another on a day, and its membership follows the day', async () => {
  const [a, b] = [await buildOrganisation(db(), pool), await buildOrganisation(db(), pool, { memberFrom: null })];
  const agency = await buildOrganisation(db(), pool, { parentId: a, memberFrom: null });
  await expect(stands(agency, b, null)).rejects.toMatchObject({ key: 'affiliation.day-missing' });
  await stands(agency, b, '2018-03-01');
  expect([await parentOn(agency, '2018-02-28'), await parentOn(agency, '2018-03-01')]).toEqual([a, b]);
  const person = await buildPerson(db(), pool);
  const post = { organisationId: agency, kind: 'crmt-focal-point' as const, titleFr: 'Point focal', titleEn: null };
  await withLedger(() => addPost(db(), pool, person, { ...post, fromDay: '2017-01-01', toDay: null }));
  const isPartner = async (day: string) => (await rolesOf(db(), person, day)).some(({ role }) => role === 'ptf');
  expect([await isPartner('2018-02-28'), await isPartner('2018-03-01')]).toEqual([true, false]);
  await stands(agency, null, '2018-06-01');
  expect([await parentOn(agency, '2018-05-31'), await parentOn(agency, '2018-06-01')]).toEqual([b, null]);
});

test('an organisation may not come to stand above itself, on any day, nor under two others', async () => {
  const [top, middle, bottom] = [
    await buildOrganisation(db(), pool),
    await buildOrganisation(db(), pool),
    await buildOrganisation(db(), pool),
  ];
  await stands(middle, top, '2017-01-01');
  await stands(bottom, middle, '2018-01-01');
  await expect(stands(top, top, '2017-01-01')).rejects.toMatchObject({ key: 'organisation.own-parent' });
  await expect(stands(top, bottom, '2016-01-01')).rejects.toMatchObject({ key: 'organisation.parent-loop' });
  const insert = sql`insert into mechanism_affiliation (organisation_id, above_id, tie, from_day) values (${bottom}, ${top}, 'parent', '2018-06-01')`;
  const written = withLedger(() => {
    pool.may('organisation.correct', { organisationId: bottom });
    return inTransaction(db(), (tx) => insert.execute(tx));
  });
  await expect(written).rejects.toMatchObject({
    constraint: 'affiliation.twice',
  });
});

test('the same organisation above, with a day, says since when it is there', async () => {
  const above = await buildOrganisation(db(), pool);
  const agency = await buildOrganisation(db(), pool, { parentId: above });
  await stands(agency, above, '2014-01-01');
  expect([await parentOn(agency, '2013-12-31'), await parentOn(agency, '2014-01-01')]).toEqual([null, above]);
});
