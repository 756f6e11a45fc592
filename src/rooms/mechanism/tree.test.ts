import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { addDays, holdsOn } from '#kernel/day';
import { countsOf, mechanism, mechanismAt } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildPool, buildVisitor } from './builders.ts';
import { type Branch, branchesOf } from './tree.ts';
import { troikaAround } from './troika.ts';

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
const codes = (branches: readonly Branch[]) => branches.map((branch) => branch.body.code);
const find = (roots: readonly Branch[], code: string) => branchesOf(roots).find((branch) => branch.body.code === code);

test('on no day does the tree show a body, a seat or a holder out of its term, nor a body twice', async () => {
  const days = fc.integer({ min: 0, max: 6_500 }).map((step) => addDays('2006-06-01', step));
  await fc.assert(
    fc.asyncProperty(days, async (day) => {
      const all = branchesOf(await mechanismAt(db(), pool, day));
      expect(new Set(codes(all)).size).toBe(all.length);
      for (const { body, seats } of all) {
        expect(holdsOn(body, day)).toBe(true);
        for (const seat of seats) {
          expect(holdsOn(seat, day)).toBe(true);
          if (seat.holding) expect(holdsOn(seat.holding, day)).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('in March 2015 Énergie is a sub-group of Infrastructures; on 15 April it is a group of the GEC', async () => {
  const before = await mechanismAt(db(), pool, '2015-03-31');
  expect(codes(find(before, 'GT-INFRA')?.children ?? [])).toEqual(['GT-EAU', 'GT-ENER', 'GT-TRANS', 'GT-URB']);
  const after = await mechanismAt(db(), pool, '2015-04-15');
  expect(find(after, 'GT-INFRA')).toBeUndefined();
  expect(codes(find(after, 'GEC')?.children ?? [])).toContain('GT-ENER');
  expect(find(after, 'GT-ENER')?.body.kinds).toContain('gt');
});

test('in 2018 the seat that found nobody is shown vacant, and counted', async () => {
  const roots = await mechanismAt(db(), pool, '2018-11-12');
  expect(find(roots, 'GT-URB')?.seats.map((seat) => [seat.kind, seat.state])).toEqual([['coordinator', 'vacant']]);
  expect(countsOf(roots)).toMatchObject({ gt: 13, sgt: 10, adHoc: 4, vacant: 2 });
});

test('a visitor sees the mechanism as a partner does, for it is public', async () => {
  const visitor = await buildVisitor(db());
  expect(codes(branchesOf(await mechanismAt(db(), visitor, '2018-11-12')))).toEqual(
    codes(branchesOf(await mechanismAt(db(), pool, '2018-11-12'))),
  );
});

test('the Troïka moves one step a year', async () => {
  const years = await troikaAround(db(), pool, '2018-11-12');
  expect(years.map((row) => [row.year, row.outgoing?.key, row.chair?.key, row.incoming?.key])).toEqual([
    [2017, 'CA', 'UE', 'NL'],
    [2018, 'UE', 'NL', 'BM'],
    [2019, 'NL', 'BM', 'CH'],
  ]);
});
