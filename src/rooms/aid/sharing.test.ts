import { Decimal } from '@toguna/iati/exact';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oursOf } from './published/amounts.ts';
import { overSectors } from './sharing.ts';
import type { SectorPart } from './store/activity.ts';

const amounts = fc
  .tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.integer({ min: 0, max: 6 }))
  .map(([digits, scale]) => new Decimal(digits, scale));

/** Shares that make exactly a hundred, with two digits after the point. */
const hundreds = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 0, maxLength: 8 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 10_000])
  .map((cuts) => cuts.slice(1).map((cut, index) => new Decimal(BigInt(cut - (cuts[index] ?? 0)), 2)));

it('gives every country its exact part: shares that make a hundred give parts that make the amount', () => {
  fc.assert(
    fc.property(amounts, hundreds, (amount, shares) => {
      const parts = shares.map((share) => Decimal.of(oursOf(amount, share)));
      expect(Decimal.sum(parts).equals(amount)).toBe(true);
    }),
  );
});

const sector = (code: string, percentage: string | null): SectorPart => ({
  vocabulary: '1',
  code,
  name: null,
  percentage,
  percentage_published: percentage,
});

it('shares an amount over sectors so that the parts make the whole, to the franc', () => {
  fc.assert(
    fc.property(
      fc.bigInt(-(10n ** 15n), 10n ** 15n),
      fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 2, maxLength: 9 }),
      (francs, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        const sectors = weights.map((weight, index) => sector(String(11_000 + index), new Decimal(BigInt(weight), 2).toString()));
        const parts = overSectors({ amount: String(francs), currency: 'XOF' }, sectors);
        expect(parts?.reduce((sum, each) => sum + BigInt(each.part.amount), 0n)).toBe(francs);
      },
    ),
  );
});

it('gives what is left to the largest remainder, ties to whoever comes first', () => {
  const thirds = overSectors({ amount: '100', currency: 'XOF' }, [
    sector('11110', '33.33'),
    sector('11120', '33.33'),
    sector('11130', '33.34'),
  ]);
  expect(thirds?.map((each) => each.part.amount)).toEqual(['33', '33', '34']);
});

it('shares nothing out where a percentage is missing among several, and all to one that stands alone', () => {
  expect(overSectors({ amount: '100', currency: 'XOF' }, [sector('11110', '50'), sector('11120', null)])).toBeNull();
  expect(overSectors({ amount: '100', currency: 'XOF' }, [sector('11110', null)])?.map((each) => each.part.amount)).toEqual(['100']);
});
