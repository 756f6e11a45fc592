import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { withLedger } from '#kernel/ledger';
import { mechanism, seatsOn } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildActor, buildBody, buildOrganisation, buildPerson, buildPool, buildSeat, TODAY } from './builders.ts';
import { designate } from './representations.ts';
import { addMember, changeHolder, closeSeat, openSeat } from './seats.ts';
import { getSeat, listHoldings } from './store/seat-history.ts';

let site: TestHouse;
let pool: Actor;
let body: number;
beforeAll(async () => {
  registerRules('mechanism', mechanism.access);
  site = await testHouse({ template: 'empty' });
  await mechanism.reference?.(site.house);
  pool = await buildPool(site.house.db);
  body = await buildBody(site.house.db, pool);
});
afterAll(() => site.drop());

const db = () => site.house.db;
const seatState = async (seatId: number, day: string) => (await seatsOn(db(), pool, body, day)).find((seat) => seat.seat_id === seatId);
const hold = (
  seatId: number,
  version: number,
  holder: { organisationId: number } | 'vacant',
  fromDay: string,
  toDay: string | null = null,
) => withLedger(() => changeHolder(db(), pool, seatId, version, { holder, fromDay, toDay }));

test('a new holder ends the former one the day before, and the former row stays', async () => {
  const [first, second] = [await buildOrganisation(db(), pool), await buildOrganisation(db(), pool)];
  const seat = await buildSeat(db(), pool, body, first, { kind: 'coordinator' });
  await hold(seat, 2, { organisationId: second }, '2018-01-01');
  expect((await seatState(seat, '2017-12-31'))?.holding?.organisation?.id).toBe(first);
  expect((await seatState(seat, '2018-01-01'))?.holding?.organisation?.id).toBe(second);
  expect((await listHoldings(db(), pool, { seatId: seat })).map((row) => row.to_day)).toEqual([null, '2017-12-31']);
  await hold(seat, 3, 'vacant', '2018-06-01');
  expect((await seatState(seat, TODAY))?.state).toBe('vacant');
});

test('a seat of which nobody has spoken is not known; it is not called vacant', async () => {
  const seat = await withLedger(() =>
    openSeat(db(), pool, body, { kind: 'secretary', heldBy: 'organisation', fromDay: '2016-01-01', toDay: null }),
  );
  expect((await seatState(seat, TODAY))?.state).toBe('unknown');
  expect(await seatState(seat, '2015-12-31')).toBeUndefined();
});

test('refuses a seat before its body, and a term outside its seat or the wrong way round', async () => {
  const open = (fromDay: string, toDay: string | null = null) =>
    withLedger(() => openSeat(db(), pool, body, { kind: 'observer', heldBy: 'organisation', fromDay, toDay }));
  await expect(open('2014-12-31')).rejects.toMatchObject({ key: 'seat.before-body' });
  await expect(open('2018-01-01', '2017-01-01')).rejects.toMatchObject({ key: 'seat.term-order' });
  const org = await buildOrganisation(db(), pool);
  const seat = await buildSeat(db(), pool, body, org, { fromDay: '2016-01-01', toDay: '2016-12-31' });
  await expect(hold(seat, 2, { organisationId: org }, '2015-06-01')).rejects.toMatchObject({ key: 'holding.outside-seat' });
  await expect(hold(seat, 2, { organisationId: org }, '2016-06-01')).rejects.toMatchObject({ key: 'holding.outside-seat' });
  await expect(hold(seat, 2, { organisationId: org }, '2016-06-01', '2016-05-01')).rejects.toMatchObject({ key: 'holding.term-order' });
});

test('the database itself refuses two holders of a seat at once', async () => {
  const [first, second] = [await buildOrganisation(db(), pool), await buildOrganisation(db(), pool)];
  const seat = await buildSeat(db(), pool, body, first);
  const client = new pg.Client({ connectionString: site.url });
  await client.connect();
  const beside = client.query(
    `insert into mechanism_holding (seat_id, body_id, kind, held_by, organisation_id, from_day) values ($1, $2, 'member', 'organisation', $3, '2018-02-28')`,
    [seat, body, second],
  );
  await expect(beside).rejects.toMatchObject({ constraint: 'holding.one-holder' });
  await client.end();
});

test('one organisation has one member seat in a body at a time, and may come back later', async () => {
  const org = await buildOrganisation(db(), pool);
  const add = (fromDay: string, toDay: string | null = null) => withLedger(() => addMember(db(), pool, body, org, { fromDay, toDay }));
  await add('2016-01-01', '2016-12-31');
  await expect(add('2016-06-01')).rejects.toMatchObject({ constraint: 'holding.one-seat-a-member' });
  await expect(add('2017-01-01')).resolves.toBeGreaterThan(0);
});

test('refuses to step over a term that is already recorded for later', async () => {
  const [first, second] = [await buildOrganisation(db(), pool), await buildOrganisation(db(), pool)];
  const seat = await buildSeat(db(), pool, body, first, { kind: 'chair' });
  await hold(seat, 2, { organisationId: second }, '2019-01-01');
  await expect(hold(seat, 3, 'vacant', '2018-06-01')).rejects.toMatchObject({ key: 'holding.another-follows' });
  await hold(seat, 3, 'vacant', '2018-06-01', '2018-12-31');
  expect((await seatState(seat, '2019-01-01'))?.holding?.organisation?.id).toBe(second);
});

test('who held a seat in another year is put right without touching those who represent it now', async () => {
  const [first, second, third] = [
    await buildOrganisation(db(), pool),
    await buildOrganisation(db(), pool),
    await buildOrganisation(db(), pool),
  ];
  const seat = await buildSeat(db(), pool, body, first, { kind: 'incoming', toDay: null });
  await hold(seat, 2, { organisationId: first }, '2016-01-01', '2016-12-31');
  await hold(seat, 3, { organisationId: second }, '2017-01-01');
  const mandate = { capacity: 'titular' as const, decides: true, toDay: null };
  const now = await buildPerson(db(), pool);
  await withLedger(() => designate(db(), pool, seat, { ...mandate, personId: now, fromDay: '2018-01-01' }));
  await hold(seat, 4, { organisationId: third }, '2016-01-01', '2016-12-31');
  expect((await seatState(seat, TODAY))?.representatives.map((one) => one.person_id)).toEqual([now]);
});

test('two people who change a seat at once: the second learns what the first said', async () => {
  const [first, second] = [await buildOrganisation(db(), pool), await buildOrganisation(db(), pool)];
  const seat = await buildSeat(db(), pool, body, first);
  await hold(seat, 2, { organisationId: second }, '2018-01-01');
  await expect(hold(seat, 2, 'vacant', '2018-02-01')).rejects.toMatchObject({ name: 'Stale', theirVersion: 3 });
});

test('closing a seat ends its holder and its representatives on that day', async () => {
  const [org, person] = [await buildOrganisation(db(), pool), await buildPerson(db(), pool)];
  const seat = await buildSeat(db(), pool, body, org);
  const mandate = { personId: person, capacity: 'titular' as const, decides: true, fromDay: '2016-01-01', toDay: null };
  await withLedger(() => designate(db(), pool, seat, mandate));
  await withLedger(() => closeSeat(db(), pool, seat, 2, '2018-06-30'));
  const before = await seatState(seat, '2018-06-30');
  expect([before?.holding?.to_day, before?.representatives[0]?.to_day]).toEqual(['2018-06-30', '2018-06-30']);
  expect(await seatState(seat, '2018-07-01')).toBeUndefined();
  expect((await getSeat(db(), pool, seat)).to_day).toBe('2018-06-30');
});

test('only those who keep the mechanism touch its seats', async () => {
  const org = await buildOrganisation(db(), pool);
  const seat = await buildSeat(db(), pool, body, org);
  const others = await buildActor(db(), [
    { role: 'member', bodyId: body, organisationId: org },
    { role: 'focal-point', organisationId: org },
    { role: 'chair', bodyId: body },
  ]);
  const input = { holder: 'vacant' as const, fromDay: TODAY, toDay: null };
  await expect(withLedger(() => changeHolder(db(), others, seat, 2, input))).rejects.toMatchObject({ rule: 'seat.hold' });
  await expect(withLedger(() => closeSeat(db(), others, seat, 2, TODAY))).rejects.toMatchObject({ rule: 'seat.close' });
  await expect(withLedger(() => addMember(db(), others, body, org, { fromDay: TODAY }))).rejects.toMatchObject({ rule: 'seat.open' });
});
