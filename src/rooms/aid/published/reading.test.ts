import { describe, expect, it } from 'vitest';
import { buildActivityXml, buildBudgetXml, buildFileXml, buildTransactionXml, type XmlActivity } from '../builders.ts';
import { type Entry, entriesOf } from './reading.ts';
import { type Report, ReportBuilder } from './report.ts';

async function read(xml: string): Promise<{ report: Report; entries: Entry[] }> {
  const report = new ReportBuilder('ML');
  const entries: Entry[] = [];
  for await (const entry of entriesOf(xml, { country: 'ML', known: new Map(), report })) entries.push(entry);
  return { report: report.result(new Set()), entries };
}

const reading = (activity: XmlActivity) => read(buildFileXml([buildActivityXml(activity)]));
const shares = (entries: readonly Entry[]) => entries.flatMap((entry) => entry.amounts.map((row) => `${row.ours} ${row.share_from}`));
const paid = (inside = '') => buildTransactionXml('3', '2018-03-01', '200', { inside });

describe('the part of the country', () => {
  it.each([
    [
      'its percentage',
      '<recipient-country code="ML" percentage="12.5"/><recipient-country code="NE" percentage="87.5"/>',
      '',
      ['25.000 activity'],
    ],
    ['all where it stands alone', '<recipient-country code="ML"/>', '', ['200 activity']],
    ['its code in lower case too', '<recipient-country code="ml"/>', '', ['200 activity']],
    [
      'its percentage beside a region',
      '<recipient-country code="ML" percentage="80"/><recipient-region code="1027" percentage="20"/>',
      '',
      ['160.00 activity'],
    ],
    ['what the transaction says', '', '<recipient-country code="ML"/>', ['200 transaction']],
    [
      'the transaction rather than the activity',
      '<recipient-country code="ML" percentage="50"/><recipient-country code="NE" percentage="50"/>',
      '<recipient-country code="ML"/>',
      ['200 transaction'],
    ],
    ['nothing of a transaction to another country', '<recipient-country code="ML"/>', '<recipient-country code="NE"/>', []],
    [
      'the transactions where countries have no shares',
      '<recipient-country code="ML"/><recipient-country code="NE"/>',
      '<recipient-country code="ML"/>',
      ['200 transaction'],
    ],
  ])('is %s', async (_what, recipients, inside, expected) => {
    const { entries } = await reading({ recipients, money: paid(inside) });
    expect(shares(entries)).toEqual(expected);
  });

  it.each([
    [
      'several countries without shares',
      '<recipient-country code="ML"/><recipient-country code="NE"/>',
      'several-countries-without-shares',
    ],
    [
      'a region beside it without shares',
      '<recipient-country code="ML"/><recipient-region code="1027"/>',
      'several-countries-without-shares',
    ],
    ['a share that is no number', '<recipient-country code="ML" percentage="50 %"/>', 'share-not-a-number'],
    ['a share above the whole', '<recipient-country code="ML" percentage="101"/>', 'share-out-of-range'],
    [
      'shares that make twice the whole',
      '<recipient-country code="ML" percentage="100"/><recipient-country code="NE" percentage="100"/>',
      'shares-above-100',
    ],
    [
      'the country named twice',
      '<recipient-country code="ML" percentage="50"/><recipient-country code="ML" percentage="50"/>',
      'country-twice',
    ],
  ])('is held where there is %s', async (_what, recipients, reason) => {
    const { report, entries } = await reading({ recipients, money: paid() });
    expect(entries).toEqual([]);
    expect(report.counts).toEqual({ [`held ${reason}`]: 1 });
    expect(report.activities).toMatchObject({ concerned: 1, held: 1 });
    expect(report.rows).toMatchObject({ accepted: 0, waiting: 1 });
  });

  it('is not known of a budget whose activity names no share, nor of a transaction to a region', async () => {
    const money =
      buildBudgetXml('2018-01-01', '2018-12-31', '9') +
      paid('<recipient-country code="ML"/>') +
      paid('<recipient-region code="1027"/>') +
      paid();
    const { report, entries } = await reading({ recipients: '', money });
    expect(shares(entries)).toEqual(['200 transaction']);
    expect(report.counts).toEqual({
      'held period-without-share': 1,
      'held transaction-to-region': 1,
      'held transaction-without-country': 1,
    });
  });
});

describe('a line of money', () => {
  it.each([
    ['a day that does not exist', buildTransactionXml('3', '2018-02-30', '1'), 'refused no-such-day'],
    ['a date with an hour', buildTransactionXml('3', '2018-02-03T00:00:00', '1'), 'refused no-such-day'],
    ['a value date that does not exist', buildTransactionXml('3', '2018-02-03', '1', { valueDate: '2018-13-01' }), 'refused no-such-day'],
    ['thousands with commas', buildTransactionXml('3', '2018-02-03', '90,000'), 'refused not-a-number'],
    ['a type that is none', buildTransactionXml('D', '2018-02-03', '1'), 'refused type-unknown'],
    ['no type', buildTransactionXml('', '2018-02-03', '1'), 'refused type-missing'],
    ['no date', '<transaction><transaction-type code="3"/><value>1</value></transaction>', 'refused date-missing'],
    [
      'no value',
      '<transaction><transaction-type code="3"/><transaction-date iso-date="2018-01-01"/></transaction>',
      'refused value-missing',
    ],
    ['a period that ends before it begins', buildBudgetXml('2018-12-31', '2018-01-01', '1'), 'refused period-reversed'],
    ['a currency in words', buildTransactionXml('3', '2018-02-03', '1', { currency: 'Euro' }), 'held currency-unreadable'],
  ])('with %s does not enter', async (_what, money, expected) => {
    const { report, entries } = await reading({ money });
    expect(entries[0]?.amounts).toEqual([]);
    expect(report.counts).toEqual({ [expected]: 1 });
  });

  it('without a currency anywhere is held, with its place in the file', async () => {
    const { report } = await reading({ currency: null, money: paid() });
    expect(report.findings).toMatchObject([
      { reason: 'currency-missing', verdict: 'held', line: 13, path: 'iati-activity/transaction/value' },
    ]);
  });

  it('keeps two equal ones: twins exist', async () => {
    const { entries } = await reading({ money: paid() + paid() });
    expect(entries[0]?.amounts).toHaveLength(2);
  });

  it('takes the day of the transaction where its value names none, and says so', async () => {
    const { entries } = await reading({ money: buildTransactionXml('3', '2018-02-03', '1', { valueDate: null }) });
    expect(entries[0]?.amounts[0]).toMatchObject({ value_day: '2018-02-03', value_day_own: false });
  });

  it('of a planned disbursement without an end falls on its start', async () => {
    const money =
      '<planned-disbursement><period-start iso-date="2018-04-01"/><value value-date="2018-04-01">5</value></planned-disbursement>';
    const { entries } = await reading({ money });
    expect(entries[0]?.amounts[0]).toMatchObject({ kind: 'planned', day: '2018-04-01', to_day: null });
  });
});

describe('an activity', () => {
  it.each([
    ['identifier-missing', 'refused', { identifier: ' ' }],
    ['reporting-org-missing', 'held', { ref: '', partner: '' }],
  ] as const)('is kept out for %s', async (reason, verdict, activity) => {
    const { report } = await reading(activity);
    expect(report.counts).toEqual({ [`${verdict} ${reason}`]: 1 });
  });

  it('that stands twice in a file enters once', async () => {
    const { report, entries } = await read(
      buildFileXml([buildActivityXml({ identifier: 'A' }), buildActivityXml({ identifier: 'A', title: 'Autre' })]),
    );
    expect(entries.map((entry) => entry.record.title_fr)).toEqual(['Puits de Kita']);
    expect(report.counts).toEqual({ 'held identifier-twice': 1 });
  });

  it('loses only the date that does not exist', async () => {
    const { report, entries } = await reading({
      dates: '<activity-date type="1" iso-date="2017-01-01"/><activity-date type="3" iso-date="2017-02-30"/>',
    });
    expect(entries[0]?.record).toMatchObject({ planned_start: '2017-01-01', planned_end: null });
    expect(report.counts).toEqual({ 'refused no-such-day': 1 });
  });

  it('shows its title in the reader’s language, with the language it is in', async () => {
    const { entries } = await reading({ title: 'Puits' });
    expect(entries[0]?.record).toMatchObject({ title_fr: 'Puits', title_fr_lang: 'fr', title_en: 'Wells of Kita', title_en_lang: 'en' });
  });

  it('has the same mark when only the day of its export changed, another when a figure did', async () => {
    const hash = async (updated: string, amount: string) =>
      (await reading({ identifier: 'A', updated, money: buildTransactionXml('3', '2018-01-01', amount) })).entries[0]?.content.hash;
    expect(await hash('2018-01-01', '5')).toBe(await hash('2018-02-01', '5'));
    expect(await hash('2018-01-01', '5')).not.toBe(await hash('2018-01-01', '6'));
  });

  it('keeps every element and attribute as published', async () => {
    const { entries } = await reading({
      money: '<transaction ref="T-1" x:mark="&lt;"  xmlns:x="http://x.example/"><x:own>kept</x:own></transaction>',
    });
    const raw = entries[0]?.content.raw ?? '';
    expect(JSON.parse(raw)).toMatchObject({ n: 'iati-activity' });
    expect(raw).toContain(
      '{"n":"transaction","a":{"ref":"T-1","x:mark":"<","xmlns:x":"http://x.example/"},"c":[{"n":"x:own","t":"kept"}]}',
    );
  });
});

it('accounts for every line of money of every concerned activity', async () => {
  const money =
    paid() +
    paid('<recipient-country code="NE"/>') +
    buildTransactionXml('3', '2018-02-30', '1') +
    buildTransactionXml('3', '2018-02-03', '1', { currency: 'x' });
  const several = '<recipient-country code="ML"/><recipient-country code="NE"/>';
  const { report } = await read(buildFileXml([buildActivityXml({ money }), buildActivityXml({ recipients: several, money })]));
  expect(report.rows).toEqual({ accepted: 1, refused: 1, held: 1, elsewhere: 1, waiting: 4 });
});
