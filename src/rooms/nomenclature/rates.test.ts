import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#kernel/day';
import { Decimal } from '#kernel/money';
import { buildRate, parity } from './builders.ts';
import { inFrancs, RatesTable } from './rates.ts';

const dollar = buildRate({ from_currency: 'USD', value: '555.446' });
const pound = buildRate({ from_currency: 'USD', to_currency: 'GBP', value: '0.749532' });
const riyal = buildRate({ from_currency: 'USD', to_currency: 'SAR', value: '3.75', kind: 'peg', from_day: '1999-01-01', to_day: null });
const december = buildRate({ from_currency: 'USD', value: '579.57', kind: 'month', from_day: '2018-12-01', source: 'BAD' });
const table = new RatesTable([parity, dollar, pound, riyal, december]);

const inSpan = fc.integer({ min: 0, max: 9_000 }).map((n) => addDays('1999-01-01', n));
const amount = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 4 }))
  .map(([d, s]) => new Decimal(d, s).toString());

describe('the rate to the franc', () => {
  it('takes the euro at its fixed parity, from the first day of the euro and never before', () => {
    expect(table.toFrancs('EUR', '2018-11-14')).toMatchObject({ rate: '655.957', basis: 'fixed', earlier: false, rateDay: null });
    expect(table.toFrancs('EUR', '1999-01-01')?.rate).toBe('655.957');
    expect(table.toFrancs('EUR', '1998-12-31')).toBeUndefined();
  });

  it('converts as the reference does: 250 000 EUR are 163 989 250 FCFA', () => {
    const euro = table.toFrancs('EUR', '2018-11-14');
    expect(euro && inFrancs('250000', euro)).toBe('163989250');
  });

  it('leaves the franc alone', () => {
    expect(table.toFrancs('XOF', '1970-01-01')).toMatchObject({ rate: '1', basis: 'same', legs: [] });
  });

  it('prefers the month to the year, and the year elsewhere in the year', () => {
    expect(table.toFrancs('USD', '2018-12-14')).toMatchObject({ rate: '579.57', basis: 'month', source: 'BAD' });
    expect(table.toFrancs('USD', '2018-11-14')).toMatchObject({ rate: '555.446', basis: 'year', rateDay: '2018-12-31' });
  });

  it('crosses two rates of one fineness only: a pound in December is not divided by a month', () => {
    const rate = table.toFrancs('GBP', '2018-12-14');
    expect(rate).toMatchObject({ basis: 'year', times: '555.446', over: '0.749532', rate: '741.057086288511' });
    expect(rate?.legs.map((leg) => [leg.from, leg.to, leg.inverse])).toEqual([
      ['GBP', 'USD', true],
      ['USD', 'XOF', false],
    ]);
  });

  it('goes through a peg as finely as its other leg allows', () => {
    expect(table.toFrancs('SAR', '2018-12-14')).toMatchObject({ basis: 'month', times: '579.57', over: '3.75' });
  });

  it('takes the latest earlier rate with a flag, and none before the first', () => {
    expect(table.toFrancs('USD', '2020-02-01')).toMatchObject({ rate: '579.57', earlier: true, rateDay: '2018-12-31', day: '2020-02-01' });
    expect(table.toFrancs('GBP', '2020-02-01')).toMatchObject({ basis: 'year', earlier: true });
    expect(table.toFrancs('USD', '2017-12-31')).toBeUndefined();
    expect(table.toFrancs('CHF', '2018-06-01')).toBeUndefined();
  });

  it('never names a rate of a later day than the one asked, unless that day lies within its period', () => {
    fc.assert(
      fc.property(fc.constantFrom('USD', 'GBP', 'SAR', 'EUR', 'CHF'), inSpan, (currency, day) => {
        const rate = table.toFrancs(currency, day);
        for (const { row } of rate?.legs ?? []) expect(row.from_day <= day).toBe(true);
        if (rate && !rate.earlier) for (const { row } of rate.legs) expect(row.to_day === null || day <= row.to_day).toBe(true);
      }),
    );
  });

  it('rounds once: the francs are the nearest whole number to amount × times ÷ over', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom('USD', 'GBP', 'SAR', 'EUR'), (given, currency) => {
        const rate = table.toFrancs(currency, '2018-12-14');
        if (!rate) throw new Error('no rate');
        const francs = Decimal.of(inFrancs(given, rate)).multiply(Decimal.of(rate.over));
        const exact = Decimal.of(given).multiply(Decimal.of(rate.times));
        const gap = francs.subtract(exact);
        const half = Decimal.of(rate.over).multiply(Decimal.of('0.5'));
        expect((gap.isNegative() ? gap.negate() : gap).compare(half)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('gives a sum in francs that differs from the sum of its parts by half a franc a part at most', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 20 }), (parts) => {
        const rate = table.toFrancs('EUR', '2018-12-14');
        if (!rate) throw new Error('no rate');
        const whole = Decimal.of(inFrancs(Decimal.sum(parts.map((part) => Decimal.of(part))).toString(), rate));
        const gap = whole.subtract(Decimal.sum(parts.map((part) => Decimal.of(inFrancs(part, rate)))));
        expect((gap.isNegative() ? gap.negate() : gap).compare(new Decimal(BigInt(5 * (parts.length + 1)), 1))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
