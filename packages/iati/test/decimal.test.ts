import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../src/index.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.nat({ max: 25 }))
  .map(([digits, scale]) => new Decimal(digits, scale));
const at = (number: Decimal, scale: number) => number.digits * 10n ** BigInt(scale - number.scale);

describe('Decimal', () => {
  it.each([
    ['0', '0'],
    [' -12.50 ', '-12.50'],
    ['\n+7\t', '7'],
    ['.5', '0.5'],
    ['1.', '1'],
    ['-0.00', '0.00'],
    ['007', '7'],
    ['60728919.560060382', '60728919.560060382'],
  ])('reads %j as %s', (text, expected) => expect(Decimal.parse(text)?.toString()).toBe(expected));

  it.each(['', ' ', '.', '-', '1e6', '1,5', '90,000', '1 000', '1\u00a0000', 'NaN', 'INF', '0x10', '--1', '1.2.3', '１', '1\u00a0'])(
    'refuses %j',
    (text) => {
      expect(Decimal.parse(text)).toBeNull();
      expect(() => Decimal.of(text)).toThrow(RangeError);
    },
  );

  it('refuses a number so long that reading it would take time', () => expect(Decimal.parse('9'.repeat(5_000_000))).toBeNull());

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(decimal, (a) => {
        const again = Decimal.of(a.toString());
        expect([again.digits, again.scale]).toEqual([a.digits, a.scale]);
      }),
    );
  });

  it('adds exactly, in any order, and takes away again', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (a, b, c) => {
        expect(a.add(b).equals(b.add(a))).toBe(true);
        expect(
          a
            .add(b)
            .add(c)
            .equals(a.add(b.add(c))),
        ).toBe(true);
        expect(a.add(b).subtract(b).equals(a)).toBe(true);
        const scale = Math.max(a.scale, b.scale);
        expect(at(a.add(b), scale)).toBe(at(a, scale) + at(b, scale));
      }),
    );
  });

  it('takes percentages without losing anything: parts of 100 add up to the whole', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, share) => {
        const rest = Decimal.of('100').subtract(share);
        expect(a.percent(share).add(a.percent(rest)).equals(a)).toBe(true);
        expect(a.percent(share).multiply(Decimal.of('100')).equals(a.multiply(share))).toBe(true);
      }),
    );
  });

  it('compares as the difference does', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(a.compare(b)).toBe(a.subtract(b).isNegative() ? -1 : a.subtract(b).isZero() ? 0 : 1);
      }),
    );
  });

  it('rounds to the nearest, halves away from zero', () => {
    expect(['2.5', '-2.5', '2.4999', '0.5', '-0.4'].map((text) => Decimal.of(text).round(0).toString())).toEqual([
      '3',
      '-3',
      '2',
      '1',
      '0',
    ]);
    expect(Decimal.of('1.5').round(3).toString()).toBe('1.500');
    fc.assert(
      fc.property(decimal, fc.nat({ max: 25 }), (a, scale) => {
        const error = a.round(scale).subtract(a);
        const half = new Decimal(5n, scale + 1);
        expect((error.isNegative() ? error.negate() : error).compare(half)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('sums what a floating point number cannot', () => {
    expect(Decimal.sum(['0.1', '0.2', '12345678901234567890'].map(Decimal.of)).toString()).toBe('12345678901234567890.3');
    expect(JSON.stringify({ sum: Decimal.sum([]) })).toBe('{"sum":"0"}');
  });
});
