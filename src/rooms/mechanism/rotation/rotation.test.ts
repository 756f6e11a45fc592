import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { findOrganisationByKey, mechanism } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildVisitor, TODAY } from '../builders.ts';
import { type Hypothesis, judgedYears, rotationGround } from './rotation.ts';

let site: TestHouse;
let visitor: Actor;
beforeAll(async () => {
  registerRules('mechanism', mechanism.access);
  site = await testHouse({ template: 'empty' });
  await mechanism.reference?.(site.house);
  visitor = await buildVisitor(site.house.db);
});
afterAll(() => site.drop());

const db = () => site.house.db;

async function ground() {
  const found = await rotationGround(db(), visitor);
  if (!found) throw new Error('no trio');
  return found;
}

const ruleId = async (from: string): Promise<number> => (await ground()).rules.find((rule) => rule.from_day === from)?.id ?? 0;

/** Years that warn between two, under a hypothesis. */
async function warned(from: number, to: number, what: Hypothesis): Promise<number[]> {
  const years = judgedYears(await ground(), TODAY, what);
  return years.filter(({ year, verdict }) => year >= from && year <= to && verdict.state === 'warning').map(({ year }) => year);
}

const asBilateral = async (key: string): Promise<Hypothesis['counted']> => ({
  organisationId: (await findOrganisationByKey(db(), visitor, key))?.id ?? 0,
  college: 'bilateral',
});

test('replayed under «two bilaterals and one multilateral», 2015 to 2021 warn in 2018 alone', async () => {
  expect(await warned(2015, 2021, { ruleId: await ruleId('2011-05-01') })).toEqual([2018]);
  const year = judgedYears(await ground(), TODAY).find((one) => one.year === 2018);
  expect(year?.verdict).toMatchObject({ warnings: [{ code: 'counts', bilateral: 1, multilateral: 2, wanted: 2 }] });
  expect(year?.verdict).toMatchObject({ holdsIf: [{ organisation: { key: 'UE' }, college: 'bilateral' }] });
});

test('with the European Union counted as bilateral, 2016 and 2017 warn and 2018 no longer does', async () => {
  expect(await warned(2015, 2021, { ruleId: await ruleId('2011-05-01'), counted: await asBilateral('UE') })).toEqual([2016, 2017]);
});

test('the rule of before May 2011 gives other warnings on the same list', async () => {
  expect(await warned(2015, 2021, { ruleId: await ruleId('2007-01-01') })).toEqual([2015, 2016, 2020, 2021]);
});

test('a year whose holders are not all known is not judged, and what is not known is not guessed', async () => {
  const years = judgedYears(await ground(), TODAY);
  const missing = (year: number) => {
    const verdict = years.find((one) => one.year === year)?.verdict;
    return verdict?.state === 'unknown' ? verdict.missing.map((one) => one.step) : verdict?.state;
  };
  expect(missing(2014)).toEqual(['outgoing']);
  expect(missing(2008)).toEqual(['outgoing']);
  expect(missing(2011)).toEqual(['outgoing', 'chair', 'incoming']);
  expect(missing(2013)).toEqual(['outgoing', 'chair']);
  expect(missing(2022)).toEqual(['incoming']);
  expect(years.map((one) => one.year)).toEqual(Array.from({ length: 15 }, (_, step) => 2008 + step));
});

test('each year is judged by the rule of its days', async () => {
  const years = judgedYears(await ground(), TODAY);
  const rules = new Map(years.map(({ year, rule }) => [year, rule?.from_day]));
  expect([rules.get(2011), rules.get(2013), rules.get(2014)]).toEqual(['2007-01-01', '2011-05-01', '2013-07-01']);
  expect(years.find((one) => one.year === 2009)?.verdict.state).toBe('fine');
});
