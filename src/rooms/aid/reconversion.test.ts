import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerRules } from '#kernel/access';
import { sql } from '#kernel/db';
import { addRate, nomenclature, ratesChanged } from '#rooms/nomenclature';
import { type TestHouse, testHouse } from '#test/house';
import { access } from './access.ts';
import { asking, bringInXml, buildActivityXml, buildActor, buildFileXml, buildTransactionXml } from './builders.ts';
import { convertAgain } from './reconversion.ts';
import { totals } from './store/figures.ts';

let t: TestHouse;
beforeAll(async () => {
  registerRules('nomenclature', nomenclature.access);
  registerRules('aid', access);
  ratesChanged.fill('aid', convertAgain);
  t = await testHouse();
});
afterAll(() => t.drop());

it('converts again what a new rate reaches, and its totals, in the transaction of the rate', async () => {
  const money =
    buildTransactionXml('3', '2018-02-10', '1000') +
    buildTransactionXml('3', '2018-03-10', '1000') +
    buildTransactionXml('3', '2018-03-10', '5', { currency: 'XAU' });
  await bringInXml(t.house, buildFileXml([buildActivityXml({ ref: 'XM-RATE', currency: 'USD', money })]));
  const pool = await buildActor(t.house);
  const francs = async () => {
    const found = await sql<{
      francs: string | null;
      rate_basis: string | null;
    }>`select francs, rate_basis from aid_amount order by line, col`.execute(t.house.db);
    return found.rows.map((row) => `${row.francs} ${row.rate_basis}`);
  };
  const [year = ''] = await francs();
  expect(year).toMatch(/^\d+ year$/);
  expect(await francs()).toEqual([year, year, 'null null']);
  await asking(() =>
    addRate(t.house.db, pool, {
      from_currency: 'USD',
      to_currency: 'XOF',
      value: '600',
      kind: 'month',
      from_day: '2018-03-01',
      to_day: '2018-03-31',
      source: 'essai',
      note: null,
    }),
  );
  expect(await francs()).toEqual([year, '600000 month', 'null null']);
  const kept = await totals(t.house.db, pool, { partners: ['r:XM-RATE'] });
  expect(kept.map((row) => `${row.currency} ${row.total}`)).toEqual([`XAU 5`, `XOF ${Number(year.split(' ')[0]) + 600_000}`]);
});
