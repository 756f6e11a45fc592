import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { addDays, daysBetween, isDay } from '#kernel/day';
import { withLedger } from '#kernel/ledger';
import { findBodyByCode, findOrganisationByKey, findSeat, mechanism, rolesOf, seatsOn } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildActor, buildPerson, buildPool, TODAY } from '../builders.ts';
import { designate } from '../representations.ts';
import { getYear } from './accept.ts';
import { rotationGround } from './rotation.ts';
import { simulate } from './simulate.ts';
import { planTurn, recordTurn, termEnd } from './turn.ts';
import { seatsOnDay } from './years.ts';

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
const idOf = async (key: string) => (await findOrganisationByKey(db(), pool, key))?.id ?? 0;
const troika = async () => (await findBodyByCode(db(), pool, 'TROIKA'))?.id ?? 0;
const inputOf = async (day: string, chair: string, incoming: string | null) => ({
  ...{ day, chairId: await idOf(chair), incomingId: incoming === null ? null : await idOf(incoming) },
});

async function turn(day: string, chair: string, incoming: string | null, changes: { reason?: string | null; actor?: Actor } = {}) {
  const input = await inputOf(day, chair, incoming);
  const plan = await planTurn(db(), pool, input);
  const { reason = null, actor = pool } = changes;
  const followers = plan.followers.map((one) => one.id);
  return withLedger(() => recordTurn(db(), actor, plan.seats.chair.version, { ...input, reason, followers }));
}

const trioOn = async (day: string) => {
  const ground = await rotationGround(db(), pool);
  const seats = seatsOnDay(ground?.turns ?? [], day);
  return [seats.outgoing, seats.chair, seats.incoming].map((holder) => (holder === null || holder === 'vacant' ? holder : holder.key));
};

test('a term of twelve months ends the day before the same day of the next year, and begins again the day after', () => {
  expect([termEnd('2019-01-01', 12), termEnd('2020-02-29', 12), termEnd('2019-02-28', 12)]).toEqual([
    '2019-12-31',
    '2021-02-28',
    '2020-02-27',
  ]);
  const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2008-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, months) => {
      const end = termEnd(from, months);
      expect(isDay(end)).toBe(true);
      expect(Math.abs(daysBetween(from, addDays(end, 1)) - months * 30.44)).toBeLessThan(4);
    }),
  );
});

test('a year that is already recorded is not recorded over', async () => {
  await expect(turn('2019-01-01', 'BM', 'CH')).rejects.toMatchObject({ key: 'rotation.turn-recorded', detail: { from: '2019-01-01' } });
});

test('only the Pool records the change of lead partner', async () => {
  const actor = await buildActor(db(), [{ role: 'chef-de-file' }, { role: 'troika' }]);
  await expect(turn('2023-01-01', 'CH', 'NO', { actor })).rejects.toMatchObject({ rule: 'rotation.turn' });
});

test('the incoming member becomes lead partner on its day, and the rights of its person with it', async () => {
  const chair = await findSeat(db(), pool, { bodyId: await troika(), kind: 'chair', day: '2022-06-01' });
  const person = await buildPerson(db(), pool);
  const mandate = { personId: person, capacity: 'titular' as const, decides: true, fromDay: '2022-01-01', toDay: null };
  await withLedger(() => designate(db(), pool, chair?.id ?? 0, mandate));
  await turn('2023-01-01', 'CH', 'SE');
  expect(await trioOn('2022-12-31')).toEqual(['DE', 'NU', null]);
  expect(await trioOn('2023-01-01')).toEqual(['NU', 'CH', 'SE']);
  expect(await trioOn('2024-01-01')).toEqual([null, null, null]);
  const roles = async (day: string) => (await rolesOf(db(), person, day)).map((held) => held.role);
  expect(await roles('2022-12-31')).toContain('chef-de-file');
  expect(await roles('2023-01-01')).toContain('troika');
  expect(await roles('2023-01-01')).not.toContain('chef-de-file');
});

test('a trio that breaks the rule is recorded with a reason or not at all; its acceptance stands with the year', async () => {
  await expect(turn('2024-01-01', 'SE', 'FR')).rejects.toMatchObject({ key: 'rotation.reason-missing' });
  expect(await trioOn('2024-01-01')).toEqual([null, null, null]);
  await turn('2024-01-01', 'SE', 'FR', { reason: 'La MINUSMA est partie' });
  const year = await getYear(db(), pool, 2024);
  expect(year.verdict).toMatchObject({ state: 'warning', warnings: [{ code: 'counts' }, { code: 'enlarged-missing' }] });
  expect(year.acceptance?.reason).toBe('La MINUSMA est partie');
});

test('an incoming member not known yet leaves its seat unsaid, and a change read too early is stale', async () => {
  await turn('2025-01-01', 'FR', null);
  const incoming = (await seatsOn(db(), pool, await troika(), '2025-06-01')).find((seat) => seat.kind === 'incoming');
  expect([incoming?.state, await trioOn('2025-06-01')]).toEqual(['unknown', ['SE', 'FR', null]]);
  const input = await inputOf('2026-01-01', 'CH', null);
  const late = withLedger(() => recordTurn(db(), pool, 1, { ...input, reason: null, followers: [] }));
  await expect(late).rejects.toMatchObject({ name: 'Stale' });
});

test('the next years are simulated from the trio of the day, and nothing is written', async () => {
  const ground = await rotationGround(db(), pool);
  if (!ground) throw new Error('no trio');
  const before = ground.turns.length;
  const entrants = await Promise.all(['CH', 'DE', 'SE'].map((key) => findOrganisationByKey(db(), pool, key)));
  const years = simulate(ground, TODAY, [...entrants.map((one) => one ?? null), null]);
  expect(years.map((year) => [year.day, (year.seats.chair as { key: string }).key, year.verdict.state])).toEqual([
    ['2019-01-01', 'BM', 'fine'],
    ['2020-01-01', 'CH', 'fine'],
    ['2021-01-01', 'DE', 'warning'],
    ['2022-01-01', 'SE', 'unknown'],
  ]);
  expect((await rotationGround(db(), pool))?.turns.length).toBe(before);
});
