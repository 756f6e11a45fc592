import { describe, expect, it } from 'vitest';
import { Decimal, facts } from '../../src/index.ts';
import {
  convertMoney,
  countryShare,
  externalInflow,
  Fraction,
  forwardFigure,
  humanitarianShare,
  plannedDisbursementsOf,
  sectorShares,
  spread,
  totalsByFlow,
  totalsOf,
} from '../../src/money/index.ts';
import { haveSamples, sample, sampleJson, sayLeftOut } from '../shared-samples.ts';
import { activitiesOf } from './activities.ts';

if (!haveSamples) await sayLeftOut('packages/iati: money of the edge cases');

const read = (name: string) => activitiesOf(sample(`edge-cases/${name}.xml`));
const only = async (name: string) => (await read(name))[0]!;
const lines = (totals: ReturnType<typeof totalsOf>['totals']) =>
  totals.map(({ kind, type, currency, sum }) => `${kind} ${type} ${currency} ${sum}`);

describe.skipIf(!haveSamples)('what a good importer does with the money of the edge cases', () => {
  it('budget-fiscal-july: 184 of 365 days to 2025 and 181 to 2026', async () => {
    const activity = await only('budget-fiscal-july');
    const [budget] = activity.budgets;
    const amount = budget!.value!.amount!;
    const parts = spread(amount, budget!.periodStart!.day!, budget!.periodEnd!.day!, { scale: 0 });
    expect(parts.map(({ name, days }) => `${name} ${days}`)).toEqual(['2025 184', '2026 181']);
    expect(parts[0]!.amount.toString()).toBe(new Fraction(184n, 365n).times(amount, 0).toString());
    expect(Decimal.sum(parts.map((part) => part.amount)).equals(amount)).toBe(true);
    const figure = forwardFigure(activity, 2026, { today: '2025-12-01', scale: 0 });
    expect([figure.method, figure.sums?.[0]?.amount.toString()]).toEqual(['budget', parts[1]!.amount.toString()]);
  });

  it('pd-no-end: falls on its start date', async () => {
    const [plan] = plannedDisbursementsOf(await only('pd-no-end')).planned;
    expect(plan?.from).toBe(plan?.node.periodStart?.day);
    expect(plan?.to).toBe(plan?.from);
  });

  it('value-thousands: never read as 90', async () => {
    const { totals, leftOut } = totalsOf(await only('value-thousands'));
    expect(leftOut.some(({ reason, published }) => reason === 'no-number' && published === '90,000,000')).toBe(true);
    expect(lines(totals).some((line) => / 90(\.|$)/.test(line))).toBe(false);
  });

  it('currency-none: in no total until somebody names the currency', async () => {
    const activity = await only('currency-none');
    expect(totalsOf(activity).leftOut).toMatchObject([{ kind: 'transaction', reason: 'no-currency', published: '1000' }]);
    expect(lines(totalsOf(activity, { currencyIfNone: 'XOF' }).totals)).toContain('transaction 3 XOF 1000');
  });

  it('currency-mixed: each at the rate of its value date, the original kept', async () => {
    const activity = await only('currency-mixed');
    const asked: string[] = [];
    const rateOf = (currency: string, day: string) => {
      asked.push(`${currency} ${day}`);
      return { rate: Decimal.of(currency === 'EUR' ? '655.957' : currency === 'USD' ? '577.5' : '1'), day };
    };
    const francs = activity.transactions.map(({ value }) => convertMoney(value!, rateOf, { scale: 0 }));
    expect(francs.map((each) => typeof each === 'object' && `${each.original.currency} ${each.amount}`)).toEqual([
      'EUR 65595700',
      'XOF 40000000',
      'USD 28875000',
    ]);
    expect(asked).toEqual(['EUR 2025-01-15', 'XOF 2025-03-01', 'USD 2025-04-30']);
    expect(lines(totalsOf(activity).totals).filter((line) => line.startsWith('transaction'))).toEqual([
      'transaction 1 EUR 100000',
      'transaction 3 XOF 40000000',
      'transaction 3 USD 50000',
    ]);
  });

  it('tx-types-all: by code; a country uses 2, and 3 with 4, and adds 1, 11, 13 to neither', async () => {
    const activity = await only('tx-types-all');
    const { totals } = totalsOf(activity);
    const sumOf = (...types: string[]) =>
      Decimal.sum(totals.flatMap((each) => (each.kind === 'transaction' && types.includes(each.type ?? '') ? [each.sum] : []))).toString();
    const flows = new Map(totalsByFlow(totals).map(({ flow, sum }) => [flow, sum.toString()]));
    expect(new Set(activity.transactions.map((each) => each.typeCode)).size).toBe(13);
    expect([flows.get('commitment'), flows.get('spend')]).toEqual([sumOf('2'), sumOf('3', '4')]);
    expect([flows.get('incoming-funds'), flows.get('incoming-commitment'), flows.get('pledge')]).toEqual([
      sumOf('1'),
      sumOf('11'),
      sumOf('13'),
    ]);
    expect(flows.size).toBe(12);
  });

  it('sector-99-99 and sector-thirds: rebased for statistics, the published figures kept', async () => {
    const off = sectorShares(await only('sector-99-99'));
    expect(off.reasons).toEqual(['rebased']);
    expect(Decimal.sum(off.sectors.map((each) => each.published!)).toString()).toBe('99.99');
    expect(off.sectors.reduce((sum, each) => sum.add(each.used!), Fraction.zero).isOne()).toBe(true);
    expect(sectorShares(await only('sector-thirds')).reasons).toEqual([]);
  });

  it('geo-country-and-region: 80 % of every amount', async () => {
    const activity = await only('geo-country-and-region');
    expect(countryShare(activity, 'ML').fraction?.toString()).toBe('4/5');
    const [whole, part] = [totalsOf(activity).totals, totalsOf(activity, { country: 'ML' }).totals];
    expect(part.map((each) => each.sum.toString())).toEqual(whole.map((each) => new Fraction(4n, 5n).exactly(each.sum)!.toString()));
    expect(part.length).toBeGreaterThan(5);
  });

  it('geo-regional-programme: budgets, transactions and planned disbursements all take 35 %', async () => {
    const activity = await only('geo-regional-programme');
    const [whole, part] = [totalsOf(activity).totals, totalsOf(activity, { country: 'ML' }).totals];
    expect(new Set(part.map((each) => each.kind))).toEqual(new Set(['budget', 'planned-disbursement', 'transaction']));
    for (const [at, each] of part.entries()) expect(each.sum.equals(whole[at]!.sum.percent(Decimal.of('35')))).toBe(true);
  });

  it('geo-lower-case is found, geo-none is nowhere', async () => {
    expect(countryShare(await only('geo-lower-case'), 'ML').fraction?.isOne()).toBe(true);
    expect(countryShare(await only('geo-none'), 'ML')).toMatchObject({ fraction: null, reasons: ['no-destination'] });
  });

  it('flow-chain-three-publishers: 1 000 000 once, each level shown', async () => {
    const activities = await read('flow-chain-three-publishers');
    const { sums, entries, undecided, excluded } = externalInflow(activities, { country: 'ML' });
    expect(sums.map(({ currency, sum }) => `${sum} ${currency}`)).toEqual(['1000000 EUR']);
    expect(entries.map((each) => `${each.level} ${each.reportingRef} ${each.gross} ${each.external}`)).toEqual([
      '0 XM-DAC-918-3 1000000 1000000',
      '1 XM-DAC-41114 900000 0',
      '2 ML-NIF-ONG77 650000 0',
    ]);
    expect([undecided, excluded]).toEqual([[], []]);
    expect(externalInflow([...activities].reverse(), { country: 'ML' }).sums.map(String).length).toBe(1);
  });

  it('flow-secondary-reporter: apart, in no total', async () => {
    const activity = await only('flow-secondary-reporter');
    const { sums, excluded } = externalInflow([activity], { country: 'ML' });
    expect([sums.length, excluded.map(({ reason }) => reason)]).toEqual([0, ['secondary-reporter']]);
    expect(forwardFigure(activity, 2026, { today: '2025-06-01' })).toMatchObject({
      standing: 'excluded',
      sums: [],
      reasons: ['secondary-reporter'],
    });
  });

  it('hum-transaction-flags: 600 humanitarian, 400 not', async () => {
    const activity = await only('hum-transaction-flags');
    const parts = activity.transactions.map((each) => {
      const { fraction } = humanitarianShare(activity, each);
      return [fraction.times(each.value!.amount!, 0).toString(), fraction.isOne()];
    });
    expect(parts).toEqual([
      ['600', true],
      ['0', false],
    ]);
  });

  it('every other file: totals are the independent count', async () => {
    for (const set of ['edge-cases', 'real']) {
      for (const [name, expected] of Object.entries<{ wellFormed: boolean }>(sampleJson(`${set}/facts.json`).files)) {
        if (!expected.wellFormed || /entity-bomb|prefixed-root/.test(name)) continue;
        const bytes = sample(`${set}/${name}`);
        const { transactions, budgets, plannedDisbursements } = await facts(bytes);
        const { totals } = totalsOf(await activitiesOf(bytes), { superseded: true });
        const of = (kind: string) =>
          Object.fromEntries(
            totals.filter((each) => each.kind === kind).map((each) => [`${each.type ?? '-'} ${each.currency}`, each.sum.toString()]),
          );
        const sums = (all: Record<string, { count: number; sum: string; notNumbers?: number }>) =>
          Object.fromEntries(
            Object.entries(all)
              .filter(([key, { count, notNumbers = 0 }]) => !key.endsWith(' -') && count > notNumbers)
              .map(([key, { sum }]) => [key, sum]),
          );
        expect(of('transaction'), name).toEqual(sums(transactions));
        expect(of('budget'), name).toEqual(sums(budgets));
        expect(of('planned-disbursement'), name).toEqual(sums(plannedDisbursements));
      }
    }
  });
});
