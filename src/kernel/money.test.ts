import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, Decimal, formatDecimal, formatMoney, formatShort, split, sumOf } from './money.ts';

const euro = (amount: string) => ({ amount, currency: 'EUR' });
const franc = (amount: string) => ({ amount, currency: 'XOF' });
const tied = { from: 'EUR', to: 'XOF', rate: '655.957' };

const amount = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, scale]) => new Decimal(digits, scale));

describe('a conversion', () => {
  it('is exact, to the smallest unit of the other currency', () => {
    expect(convert(euro('1000.50'), 'XOF', tied)).toEqual(franc('656285'));
    expect(convert(euro('0.01'), 'XOF', tied)).toEqual(franc('7'));
    expect(convert(euro('-1'), 'XOF', tied)).toEqual(franc('-656'));
    expect(convert(euro('90071992547409.93'), 'XOF', tied)).toEqual(franc('59083354015421375'));
  });

  it('goes the other way by the same rate', () => {
    expect(convert(franc('655957'), 'EUR', tied)).toEqual(euro('1000.00'));
    expect(convert(franc('1'), 'EUR', tied)).toEqual(euro('0.00'));
    expect(convert(franc('-4'), 'EUR', tied)).toEqual(euro('-0.01'));
  });

  it('is none without a rate, or with the rate of others', () => {
    expect(convert(euro('1'), 'XOF', null)).toBeNull();
    expect(convert({ amount: '1', currency: 'USD' }, 'XOF', tied)).toBeNull();
    expect(convert(franc('1'), 'XOF', null)).toEqual(franc('1'));
  });

  it('there and back loses less than one unit of the coarser currency', () => {
    fc.assert(
      fc.property(amount, (euros) => {
        const there = convert(euro(euros.round(2).toString()), 'XOF', tied)!;
        const back = Decimal.of(convert(there, 'EUR', tied)!.amount);
        const lost = back.subtract(euros.round(2));
        expect((lost.isNegative() ? lost.negate() : lost).compare(Decimal.of('0.01'))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('refuses a rate of zero', () => {
    expect(() => convert(franc('1'), 'EUR', { ...tied, rate: '0' })).toThrow('rate of zero');
  });
});

describe('a split', () => {
  it('gives what is left over to the largest remainders, ties to the first', () => {
    const parts = (whole: string, ...weights: string[]) => split(franc(whole), weights).map((part) => part.amount);
    expect(parts('100', '1', '1', '1')).toEqual(['34', '33', '33']);
    expect(parts('10', '33.3', '33.3', '33.4')).toEqual(['3', '3', '4']);
    expect(parts('-100', '1', '1', '1')).toEqual(['-34', '-33', '-33']);
    expect(parts('0', '1', '2')).toEqual(['0', '0']);
    expect(parts('5', '0', '1')).toEqual(['0', '5']);
    expect(split(euro('0.05'), ['50', '50']).map((part) => part.amount)).toEqual(['0.03', '0.02']);
  });

  it('adds up to its whole, to the smallest unit, and no part strays from its share by a unit', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
      .filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(amount, weights, (whole, list) => {
        const parts = split(euro(whole.toString()), list.map(String));
        expect(Decimal.sum(parts.map((part) => Decimal.of(part.amount))).equals(whole)).toBe(true);
        const total = BigInt(list.reduce((sum, weight) => sum + weight, 0));
        const scale = Math.max(whole.scale, 2);
        const units = whole.round(scale).digits;
        for (const [i, part] of parts.entries()) {
          const off = Decimal.of(part.amount).round(scale).digits * total - units * BigInt(list[i]!);
          expect((off < 0n ? -off : off) < total).toBe(true);
        }
      }),
    );
  });

  it('refuses weights that share nothing', () => {
    expect(() => split(franc('1'), ['0', '0'])).toThrow('weights');
    expect(() => split(franc('1'), ['2', '-1'])).toThrow('weights');
    expect(() => split(franc('1'), [])).toThrow('weights');
  });
});

it('a sum is exact and of one currency', () => {
  expect(sumOf([euro('0.1'), euro('0.2')], 'EUR')).toEqual(euro('0.3'));
  expect(sumOf([], 'EUR')).toEqual(euro('0'));
  expect(() => sumOf([euro('1'), franc('1')], 'EUR')).toThrow('XOF among EUR');
});

describe('an amount in words', () => {
  it('has its thousands apart, by a plain no-break space in French', () => {
    expect(formatMoney(franc('12500000'), 'fr')).toBe('12\u00a0500\u00a0000\u00a0FCFA');
    expect(formatMoney(franc('12500000'), 'en')).toBe('12,500,000\u00a0FCFA');
    expect(formatMoney(euro('1200.5'), 'fr')).toBe('1\u00a0200,50\u00a0EUR');
    expect(formatMoney(euro('-1200.5'), 'en')).toBe('\u22121,200.50\u00a0EUR');
    expect(formatMoney(euro('-0.001'), 'fr')).toBe('0,00\u00a0EUR');
    expect(formatDecimal('123456789012345678901234567890.5', 'fr')).toBe(
      '123\u00a0456\u00a0789\u00a0012\u00a0345\u00a0678\u00a0901\u00a0234\u00a0567\u00a0890,5',
    );
  });

  it.each([
    ['999499', 'fr', '999\u00a0499\u00a0FCFA'],
    ['999500', 'fr', '1,0\u00a0M\u00a0FCFA'],
    ['16450000000', 'fr', '16,5\u00a0Md\u00a0FCFA'],
    ['61940000000', 'en', '61.9\u00a0Md\u00a0FCFA'],
    ['-3200000', 'fr', '\u22123,2\u00a0M\u00a0FCFA'],
    ['1234567000000', 'fr', '1\u00a0234,6\u00a0Md\u00a0FCFA'],
    ['0', 'fr', '0\u00a0FCFA'],
  ] as const)('%s is said in short: %s', (text, lang, said) => {
    expect(formatShort(franc(text), lang)).toBe(said);
  });

  it('loses no digit', () => {
    fc.assert(
      fc.property(amount, (number) => {
        const said = formatDecimal(number.toString(), 'fr').replaceAll('\u00a0', '').replace(',', '.').replace('\u2212', '-');
        expect(Decimal.of(said).equals(number)).toBe(true);
      }),
    );
  });
});
