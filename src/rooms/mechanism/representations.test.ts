import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { withLedger } from '#kernel/ledger';
import { distributionList, mechanism, membersOf, seatsOn } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildActor, buildBody, buildOrganisation, buildPerson, buildPool, buildSeat, buildVisitor, TODAY } from './builders.ts';
import { eraseContact } from './people.ts';
import { type Capacity, correctRepresentation, designate } from './representations.ts';
import { changeHolder, openSeat } from './seats.ts';

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
const name = (actor: Actor, seat: number, personId: number, capacity: Capacity, fromDay = '2018-01-01', decides = true) =>
  withLedger(() => designate(db(), actor, seat, { personId, capacity, decides, fromDay, toDay: null }));

async function heldSeat() {
  const body = await buildBody(db(), pool);
  const organisation = await buildOrganisation(db(), pool);
  return { body, organisation, seat: await buildSeat(db(), pool, body, organisation) };
}

test('a new titular ends the former one the day before', async () => {
  const { body, seat } = await heldSeat();
  const [first, second] = [await buildPerson(db(), pool), await buildPerson(db(), pool)];
  await name(pool, seat, first, 'titular', '2017-01-01');
  await name(pool, seat, second, 'titular', '2018-09-01');
  const titular = async (day: string) => (await membersOf(db(), pool, body, day))[0]?.titular?.person_id;
  expect([await titular('2018-08-31'), await titular('2018-09-01')]).toEqual([first, second]);
});

test('a second titular from the very same day is refused by the database', async () => {
  const { seat } = await heldSeat();
  await name(pool, seat, await buildPerson(db(), pool), 'titular');
  await expect(name(pool, seat, await buildPerson(db(), pool), 'titular')).rejects.toMatchObject({
    constraint: 'representation.one-titular',
  });
});

test('nobody represents a seat that no organisation holds, nor one held by a person', async () => {
  const { body } = await heldSeat();
  const person = await buildPerson(db(), pool);
  const open = (kind: string, heldBy: 'organisation' | 'person') =>
    withLedger(() => openSeat(db(), pool, body, { kind, heldBy, fromDay: '2016-01-01', toDay: null }));
  await expect(name(pool, await open('chair', 'organisation'), person, 'titular')).rejects.toMatchObject({
    key: 'representation.seat-not-held',
  });
  await expect(name(pool, await open('assistant', 'person'), person, 'titular')).rejects.toMatchObject({
    key: 'representation.person-seat',
  });
});

test('when a seat passes to another organisation, its representatives end with it', async () => {
  const { body, seat } = await heldSeat();
  await name(pool, seat, await buildPerson(db(), pool), 'titular');
  const other = await buildOrganisation(db(), pool);
  await withLedger(() => changeHolder(db(), pool, seat, 2, { holder: { organisationId: other }, fromDay: '2018-11-01', toDay: null }));
  expect((await seatsOn(db(), pool, body, '2018-10-31'))[0]?.representatives.length).toBe(1);
  expect((await seatsOn(db(), pool, body, '2018-11-01'))[0]?.representatives.length).toBe(0);
});

test('the mandate of a person never outlives the term of the organisation', async () => {
  const { body, seat, organisation } = await heldSeat();
  await withLedger(() =>
    changeHolder(db(), pool, seat, 2, { holder: { organisationId: organisation }, fromDay: '2018-01-01', toDay: '2018-12-31' }),
  );
  await name(pool, seat, await buildPerson(db(), pool), 'titular');
  expect((await seatsOn(db(), pool, body, TODAY))[0]?.representatives[0]?.to_day).toBe('2018-12-31');
});

test('the list of a body has at most a titular and an alternate a member, and nobody who accompanies', async () => {
  const { body, seat, organisation } = await heldSeat();
  const [titular, alternate, companion] = [await buildPerson(db(), pool), await buildPerson(db(), pool), await buildPerson(db(), pool)];
  await name(pool, seat, titular, 'titular');
  await name(pool, seat, alternate, 'alternate', '2018-01-01', false);
  await name(pool, seat, companion, 'accompanying');
  const list = await withLedger(() => distributionList(db(), pool, body, TODAY));
  expect(list.map((line) => [line.personId, line.capacity, line.decides])).toEqual([
    [titular, 'titular', true],
    [alternate, 'alternate', false],
  ]);
  expect(list.every((line) => line.organisation?.id === organisation && line.email?.includes('@'))).toBe(true);
  expect(await withLedger(() => distributionList(db(), pool, body, '2017-12-31'))).toEqual([]);
});

test('an erased address leaves the person on the list, without it', async () => {
  const { body, seat } = await heldSeat();
  const person = await buildPerson(db(), pool);
  await name(pool, seat, person, 'titular');
  await withLedger(() => eraseContact(db(), pool, person));
  expect((await withLedger(() => distributionList(db(), pool, body, TODAY))).map((line) => line.email)).toEqual([null]);
});

test('names of representatives are not for visitors, who still see which organisation holds the seat', async () => {
  const { body, seat, organisation } = await heldSeat();
  await name(pool, seat, await buildPerson(db(), pool), 'titular');
  const seen = (await seatsOn(db(), await buildVisitor(db()), body, TODAY))[0];
  expect([seen?.holding?.organisation?.id, seen?.representatives]).toEqual([organisation, []]);
  await expect(withLedger(async () => distributionList(db(), await buildVisitor(db()), body, TODAY))).rejects.toMatchObject({
    rule: 'list.read',
  });
});

test('a focal point names the representatives of their own organisation, and of no other', async () => {
  const mine = await heldSeat();
  const theirs = await heldSeat();
  const person = await buildPerson(db(), pool);
  const focal = await buildActor(db(), [{ role: 'focal-point', organisationId: mine.organisation }]);
  const id = await name(focal, mine.seat, person, 'titular');
  await expect(name(focal, theirs.seat, person, 'titular')).rejects.toMatchObject({ rule: 'representation.designate' });
  await withLedger(() => correctRepresentation(db(), focal, id, 1, { toDay: '2018-11-30', decides: true }));
  await expect(withLedger(() => correctRepresentation(db(), focal, id, 1, { toDay: null, decides: true }))).rejects.toMatchObject({
    name: 'Stale',
  });
  const other = await name(pool, theirs.seat, person, 'titular');
  await expect(withLedger(() => correctRepresentation(db(), focal, other, 1, { toDay: null, decides: true }))).rejects.toMatchObject({
    rule: 'representation.end',
  });
});
