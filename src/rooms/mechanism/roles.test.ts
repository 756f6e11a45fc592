import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { journal } from '#kernel/audit';
import { withLedger } from '#kernel/ledger';
import { inTransaction } from '#kernel/transaction';
import { audienceOfPersons, findBodyByCode, findSeat, mechanism, rightsOf, rolesOf } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildBody, buildOrganisation, buildPerson, buildPool, buildSeat, TODAY } from './builders.ts';
import { addPost, type PostKind } from './posts.ts';
import { type Capacity, designate } from './representations.ts';
import { changeHolder } from './seats.ts';
import { findOrganisationByKey } from './store/organisations.ts';

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
const names = async (person: number, day = TODAY) => [...new Set((await rolesOf(db(), person, day)).map((held) => held.role))].sort();
const keys = async (person: number, day = TODAY) => (await rightsOf(db(), person, day)).keys;
const organisation = async (key: string) => (await findOrganisationByKey(db(), pool, key))?.id ?? 0;
const body = async (code: string) => (await findBodyByCode(db(), pool, code, TODAY))?.id ?? 0;
const post = (personId: number, organisationId: number, kind: PostKind, toDay: string | null = null) =>
  withLedger(() => addPost(db(), pool, personId, { organisationId, kind, titleFr: 'Titre', titleEn: null, fromDay: '2018-01-01', toDay }));
const name = (seat: number, personId: number, capacity: Capacity = 'titular') =>
  withLedger(() => designate(db(), pool, seat, { personId, capacity, decides: true, fromDay: '2018-01-01', toDay: null }));

async function seat(code: string, kind: string, key?: string): Promise<number> {
  const organisationId = key ? await organisation(key) : undefined;
  const found = await findSeat(db(), pool, { bodyId: await body(code), kind, organisationId, day: TODAY });
  return found?.id ?? 0;
}

test('somebody who holds nothing has no role, and reads what signed-in people read', async () => {
  const person = await buildPerson(db(), pool);
  expect([await names(person), await keys(person)]).toEqual([[], ['public', 'signed-in']]);
});

test('the lead partner of the year chairs the bodies that are chaired from the Troïka, and on the last night it ends', async () => {
  const person = await buildPerson(db(), pool);
  await name(await seat('TROIKA', 'chair'), person);
  expect(await names(person)).toEqual(['chair', 'chef-de-file', 'member', 'ptf', 'troika', 'ambassador'].sort());
  const gec = await body('GEC');
  const chairs = (await rolesOf(db(), person, TODAY)).filter((held) => held.role === 'chair').map((held) => held.bodyId);
  expect(chairs).toContain(gec);
  expect(await keys(person)).toEqual(expect.arrayContaining(['enlarged-troika', 'ptf', `body:${gec}`]));
  expect(await names(person, '2018-12-31')).toContain('chef-de-file');
  expect(await names(person, '2019-01-01')).toEqual([]);
});

test('the Pool is those who hold its posts in person; its driver keeps no papers', async () => {
  const [coordinator, driver] = [await buildPerson(db(), pool), await buildPerson(db(), pool)];
  const take = async (kind: string, personId: number) =>
    withLedger(async () =>
      changeHolder(db(), pool, await seat('POOL', kind), 1, { holder: { personId }, fromDay: '2018-01-01', toDay: null }),
    ).catch((e) => e);
  const beyond = await take('coordinator', coordinator);
  expect(beyond).toMatchObject({ key: 'holding.outside-seat' });
  const hold = async (kind: string, personId: number) =>
    withLedger(async () =>
      changeHolder(db(), pool, await seat('POOL', kind), 1, { holder: { personId }, fromDay: '2018-01-01', toDay: '2019-06-02' }),
    );
  await hold('coordinator', coordinator);
  await hold('driver', driver);
  expect([await names(coordinator), await names(driver)]).toEqual([['pool', 'pool-coordinator'], ['pool-driver']]);
  expect(await keys(coordinator)).toEqual(expect.arrayContaining(['pool', 'houses', `body:${await body('GA')}`]));
  expect(await keys(driver)).not.toContain('pool');
  expect(await names(coordinator, '2019-06-03')).toEqual([]);
});

test('posts make focal points and ambassadors; a ministry makes the Government; co-located houses have their names', async () => {
  const [focal, envoy, clerk, sha] = [
    await buildPerson(db(), pool),
    await buildPerson(db(), pool),
    await buildPerson(db(), pool),
    await buildPerson(db(), pool),
  ];
  await post(focal, await organisation('SE'), 'crmt-focal-point');
  await post(envoy, await organisation('SE'), 'ambassador');
  await post(clerk, await organisation('MEF'), 'adviser');
  await post(sha, await organisation('SHA'), 'director');
  expect([await names(focal), await names(envoy)]).toEqual([
    ['focal-point', 'ptf'],
    ['ambassador', 'ptf'],
  ]);
  expect([await names(clerk), await names(sha)]).toEqual([['government'], ['government', 'sha']]);
  expect(await keys(envoy)).toContain('ambassadors');
  expect(await keys(sha)).toContain('houses');
});

test('a donor that is not a member makes no partner; an agency is one through its country', async () => {
  const [outsider, agent] = [await buildPerson(db(), pool), await buildPerson(db(), pool)];
  await post(outsider, await organisation('OFID'), 'adviser');
  await post(agent, await organisation('GIZ'), 'adviser');
  expect([await names(outsider), await names(agent)]).toEqual([[], ['ptf']]);
});

test('somebody who accompanies may read with the body, and acts on nothing', async () => {
  const group = await buildBody(db(), pool);
  const org = await buildOrganisation(db(), pool, { kind: 'civil-society', memberFrom: null });
  const person = await buildPerson(db(), pool);
  await post(person, org, 'adviser');
  await name(await buildSeat(db(), pool, group, org), person, 'accompanying');
  expect(await names(person)).toEqual([]);
});

test('the coordinator of a group sits on the coordinators’ meeting as a member, not as its coordinator', async () => {
  const person = await buildPerson(db(), pool);
  await name(await seat('GT-EAR', 'coordinator'), person);
  const roles = await rolesOf(db(), person, TODAY);
  const of = async (code: string) => {
    const id = await body(code);
    return roles
      .filter((held) => held.bodyId === id)
      .map((held) => held.role)
      .sort();
  };
  expect([await of('GT-EAR'), await of('COORD-GT')]).toEqual([['coordinator', 'member'], ['member']]);
});

test('who sat on a body still reads with it while in the mechanism, and no longer once gone', async () => {
  const group = await buildBody(db(), pool);
  const org = await buildOrganisation(db(), pool);
  const person = await buildPerson(db(), pool);
  const seatId = await buildSeat(db(), pool, group, org);
  await name(seatId, person);
  await withLedger(() => changeHolder(db(), pool, seatId, 2, { holder: 'vacant', fromDay: '2018-06-01', toDay: null }));
  expect(await keys(person)).not.toContain(`body:${group}`);
  await post(person, org, 'adviser', '2018-12-31');
  expect(await keys(person)).toContain(`body:${group}`);
  expect((await rolesOf(db(), person, TODAY)).some((held) => held.bodyId === group)).toBe(false);
  expect(await keys(person, '2019-01-01')).not.toContain(`body:${group}`);
});

test('an audience of named persons is theirs alone, and the same persons share it', async () => {
  const [one, other] = [await buildPerson(db(), pool), await buildPerson(db(), pool)];
  const make = (ids: number[]) =>
    withLedger(() => {
      pool.may('person.add');
      return inTransaction(db(), async (tx) => {
        const id = await audienceOfPersons(tx, ids);
        journal({ actor: pool, verb: 'person.add', subject: { kind: 'audience', id }, audienceId: id });
        return id;
      });
    });
  expect(await make([one, one])).toBe(await make([one]));
  expect((await keys(one)).some((key) => key.startsWith('persons:'))).toBe(true);
  expect((await keys(other)).some((key) => key.startsWith('persons:'))).toBe(false);
});
