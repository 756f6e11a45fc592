import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/index.ts';
import { apportion, daysOf, Fraction, partWithin, type Residue, spread } from '../../src/money/index.ts';

const DAY = 86_400_000;
const text = (time: number) => new Date(time).toISOString().slice(0, 10);
const amounts = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat({ max: 6 }))
  .map(([digits, scale]) => new Decimal(digits, scale));
const periods = fc
  .tuple(fc.integer({ min: Date.UTC(1890, 0, 1) / DAY, max: Date.UTC(2120, 0, 1) / DAY }), fc.integer({ min: 1, max: 2600 }))
  .map(([first, days]) => ({ from: text(first * DAY), to: text((first + days - 1) * DAY), days }));
const choices = fc.record({
  by: fc.constantFrom('year' as const, 'quarter' as const, 'month' as const),
  yearStart: fc.integer({ min: 1, max: 12 }),
  weigh: fc.constantFrom('days' as const, 'months' as const),
  scale: fc.nat({ max: 4 }),
  residue: fc.constantFrom<Residue[]>('last', 'largest', 'running'),
});
const shown = (parts: { name: string; amount: Decimal }[]) => parts.map(({ name, amount }) => `${name} ${amount}`);

describe('spreading a period', () => {
  it('puts 1 200 for April 2025 to March 2026 on the years by days', () =>
    expect(shown(spread(Decimal.of('1200'), '2025-04-01', '2026-03-31'))).toEqual(['2025 904.11', '2026 295.89']));

  it('by months when asked', () =>
    expect(shown(spread(Decimal.of('1200'), '2025-04-01', '2026-03-31', { weigh: 'months' }))).toEqual(['2025 900.00', '2026 300.00']));

  it('counts both ends, and the leap day', () => {
    const parts = spread(Decimal.of('366'), '2023-12-31', '2024-12-30', { scale: 0 });
    expect(parts.map(({ from, to, days }) => [from, to, days])).toEqual([
      ['2023-12-31', '2023-12-31', 1],
      ['2024-01-01', '2024-12-30', 365],
    ]);
    expect(shown(parts)).toEqual(['2023 1', '2024 365']);
    expect(daysOf('1900-02-28', '1900-03-01')).toBe(2);
    expect(daysOf('2000-02-28', '2000-03-01')).toBe(3);
  });

  it('names fiscal years, quarters and months from their first month', () => {
    const names = (options: object) => spread(Decimal.of('1'), '2025-06-30', '2025-10-01', options).map((part) => part.name);
    expect(names({ yearStart: 7 })).toEqual(['2024/25', '2025/26']);
    expect(names({ by: 'quarter' })).toEqual(['2025-Q2', '2025-Q3', '2025-Q4']);
    expect(names({ by: 'quarter', yearStart: 7 })).toEqual(['2024/25-Q4', '2025/26-Q1', '2025/26-Q2']);
    expect(names({ by: 'quarter', yearStart: 2 })).toEqual(['2025/26-Q2', '2025/26-Q3']);
    expect(names({ by: 'month', yearStart: 7 })).toEqual(['2025-06', '2025-07', '2025-08', '2025-09', '2025-10']);
    expect(spread(Decimal.of('1'), '1999-08-01', '1999-08-02', { yearStart: 7 })[0]).toMatchObject({
      name: '1999/00',
      whole: { from: '1999-07-01', to: '2000-06-30' },
    });
  });

  it('gives the residue to the last period, or to the largest remainders, or as it runs', () => {
    const thirds = (residue: Residue) =>
      spread(Decimal.of('100'), '2021-01-01', '2023-12-31', { residue }).map((part) => part.amount.toString());
    expect(thirds('last')).toEqual(['33.33', '33.33', '33.34']);
    expect(thirds('largest')).toEqual(['33.34', '33.33', '33.33']);
    expect(thirds('running')).toEqual(['33.33', '33.34', '33.33']);
  });

  it('never lets rounding turn a part against the amount: six hundredths over twelve equal parts', () => {
    const twelve = Array.from({ length: 12 }, () => Decimal.of('1'));
    const given = apportion(Decimal.of('0.06'), twelve, { residue: 'last' }).map(String);
    expect(given).toEqual([...Array(6).fill('0.01'), ...Array(6).fill('0.00')]);
  });

  it('refuses what is no day, no month and no period', () => {
    expect(() => spread(Decimal.of('1'), '2025-02-29', '2025-03-01')).toThrow(/not a calendar day/);
    expect(() => spread(Decimal.of('1'), '2025-02-01Z', '2025-03-01')).toThrow(RangeError);
    expect(() => spread(Decimal.of('1'), '2025-03-02', '2025-03-01')).toThrow(/ends before it begins/);
    expect(() => spread(Decimal.of('1'), '2025-03-01', '2025-03-01', { yearStart: 13 })).toThrow(/not a month/);
    expect(() => spread(Decimal.of('1'), '2025-03-01', '2025-03-01', { scale: 1.5 })).toThrow(/digits after the point/);
  });

  it('gives parts that make the whole and have its sign, in order and without a gap, whatever the options', () => {
    fc.assert(
      fc.property(amounts, periods, choices, (amount, { from, to, days }, options) => {
        const parts = spread(amount, from, to, options);
        expect(Decimal.sum(parts.map((part) => part.amount)).equals(amount)).toBe(true);
        for (const part of parts) {
          expect(part.amount.isZero() || part.amount.isNegative() === amount.isNegative()).toBe(true);
          expect(part.amount.scale).toBe(Math.max(options.scale, amount.scale));
          expect(part.from >= part.whole.from && part.to <= part.whole.to).toBe(true);
        }
        expect(parts.reduce((sum, part) => sum + part.days, 0)).toBe(days);
        expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([from, to]);
        for (const [at, part] of parts.entries()) {
          const next = parts[at + 1];
          if (next) expect(daysOf(part.to, next.from)).toBe(2);
        }
      }),
    );
  });

  it('agrees with counting day by day', () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: 1, max: 12 }), ({ from, to, days }, yearStart) => {
        const counted = new Map<number, number>();
        for (let time = Date.parse(from); time <= Date.parse(to); time += DAY) {
          const day = new Date(time);
          const year = day.getUTCFullYear() - (day.getUTCMonth() + 1 < yearStart ? 1 : 0);
          counted.set(year, (counted.get(year) ?? 0) + 1);
        }
        const parts = spread(Decimal.of(String(days)), from, to, { yearStart, scale: 0 });
        expect(parts.map((part) => [Number(part.name.slice(0, 4)), Number(part.amount)])).toEqual([...counted]);
      }),
      { numRuns: 60 },
    );
  });

  it('makes quarters of months and years of quarters when the residue runs', () => {
    fc.assert(
      fc.property(amounts, periods, fc.integer({ min: 1, max: 12 }), (amount, { from, to }, yearStart) => {
        const by = (unit: 'year' | 'quarter' | 'month') => spread(amount, from, to, { by: unit, yearStart, residue: 'running' });
        const months = by('month');
        for (const larger of [...by('quarter'), ...by('year')]) {
          const inside = months.filter((month) => month.from >= larger.from && month.to <= larger.to);
          expect(Decimal.sum(inside.map((month) => month.amount)).equals(larger.amount)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives one window what running spreading gives it', () => {
    fc.assert(
      fc.property(amounts, periods, fc.nat({ max: 4 }), (amount, period, scale) => {
        for (const part of spread(amount, period.from, period.to, { residue: 'running', scale }))
          expect(partWithin(amount, period, part.whole, scale)?.toString()).toBe(part.amount.toString());
      }),
      { numRuns: 60 },
    );
    expect(partWithin(Decimal.of('1'), { from: '2025-01-01', to: '2025-01-31' }, { from: '2025-02-01', to: '2025-02-28' })).toBeNull();
    expect(() => partWithin(Decimal.of('1'), { from: '2025-01-01', to: '2025-01-31' }, { from: '2025-03-01', to: '2025-02-28' })).toThrow();
  });
});

describe('the largest remainder', () => {
  const weights = fc
    .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 })
    .filter((all) => all.some((each) => each > 0n));

  it('splits so that the parts make the whole, nobody is a unit away from their exact part, and more weight never means less', () => {
    fc.assert(
      fc.property(amounts, weights, fc.nat({ max: 4 }), (total, whole, scale) => {
        const parts = apportion(
          total,
          whole.map((each) => new Decimal(each, 2)),
          { scale },
        );
        expect(Decimal.sum(parts).equals(total)).toBe(true);
        const all = whole.reduce((sum, each) => sum + each, 0n);
        const size = (part: Decimal) => (part.digits < 0n ? -part.digits : part.digits);
        const unit = new Decimal(1n, Math.max(scale, total.scale));
        for (const [at, part] of parts.entries()) {
          const exact = new Fraction(whole[at]!, all).times(total, 30);
          const away = part.subtract(exact);
          expect((away.isNegative() ? away.negate() : away).compare(unit)).toBeLessThan(0);
          for (const [other, more] of whole.entries()) if (more > whole[at]!) expect(size(parts[other]!) >= size(part)).toBe(true);
        }
      }),
    );
  });

  it('gives ties to who comes first', () =>
    expect(apportion(Decimal.of('-0.05'), ['1', '1', '1'].map(Decimal.of)).map(String)).toEqual(['-0.02', '-0.02', '-0.01']));

  it('refuses weights that cannot split anything', () => {
    expect(() => apportion(Decimal.of('1'), [])).toThrow(/no weight/);
    expect(() => apportion(Decimal.of('1'), [Decimal.zero])).toThrow(/no weight/);
    expect(() => apportion(Decimal.of('1'), ['2', '-1'].map(Decimal.of))).toThrow(/negative/);
  });
});

describe('Fraction', () => {
  it('stays exact where decimals end, and rounds where they do not', () => {
    const third = Fraction.of(Decimal.of('33.33'), Decimal.of('99.99'));
    expect([third.toString(), third.exactly(Decimal.of('100')), third.exactly(Decimal.of('0.3'))?.toString()]).toEqual([
      '1/3',
      null,
      '0.1',
    ]);
    expect(third.times(Decimal.of('-200'), 2).toString()).toBe('-66.67');
    expect(third.percentage().toString()).toBe('33.3333');
    expect(JSON.stringify({ third })).toBe('{"third":"1/3"}');
    expect(() => Fraction.of(Decimal.of('1'), Decimal.zero)).toThrow(/the whole of a fraction is 0/);
    expect(Fraction.of(Decimal.of('1'), Decimal.of('-2')).toString()).toBe('-1/2');
  });

  it('adds, takes away and multiplies as whole numbers do', () => {
    const fractions = fc
      .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
      .map(([part, all]) => new Fraction(part, all));
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(a.add(b).subtract(b).equals(a)).toBe(true);
        expect(a.multiply(b).equals(b.multiply(a))).toBe(true);
        expect(a.add(b).part * a.whole * b.whole).toBe((a.part * b.whole + b.part * a.whole) * a.add(b).whole);
      }),
    );
  });

  it('takes an exact part that rounding agrees with', () => {
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: -1000n, max: 1000n }), fc.constantFrom(1n, 2n, 5n, 40n, 625n), (amount, part, all) => {
        const fraction = new Fraction(part, all);
        const exact = fraction.exactly(amount);
        expect(exact?.multiply(new Decimal(all, 0)).equals(amount.multiply(new Decimal(part, 0)))).toBe(true);
        expect(exact?.round(2).toString()).toBe(fraction.times(amount, 2).toString());
      }),
    );
  });
});
