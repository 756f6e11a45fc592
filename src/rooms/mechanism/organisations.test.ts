import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { withLedger } from '#kernel/ledger';
import { getOrganisation, listOrganisations, mechanism, organisationsByIdentifier } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildActor, buildOrganisation, buildPool, TODAY } from './builders.ts';
import { addIdentifier, correctOrganisation, organisationSaid } from './organisations.ts';

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
