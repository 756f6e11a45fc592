import { Decimal } from '../exact/decimal.ts';
import { roundedQuotient } from './fraction.ts';

/**
 * Who gets the units that rounding leaves over.
 * - `largest`: one unit each to the largest remainders, ties by order.
 * - `last`: every part is rounded by itself, the last takes what is left.
 * - `running`: what has been given so far is rounded, each part is the difference: months add up to their quarter, quarters to their year.
 */
export type Residue = 'largest' | 'last' | 'running';

/**
 * Splits an amount by weights so that the parts add up to it exactly, to the smallest unit (`scale` digits after the point,
 * never fewer than the amount has). No part has another sign than the amount. Throws a RangeError for a negative weight, for
 * weights that are all 0, and for a scale that is no whole number from 0.
 *
 * @example
 * apportion(Decimal.of('100'), ['1', '1', '1'].map(Decimal.of), { scale: 2 }).map(String) // ['33.34', '33.33', '33.33']
 */
export function apportion(
  total: Decimal,
  weights: readonly Decimal[],
  { scale = 2, residue = 'largest' }: { readonly scale?: number; readonly residue?: Residue } = {},
): Decimal[] {
  const finest = weights.reduce((most, weight) => Math.max(most, weight.scale), 0);
  const whole = weights.map((weight) => weight.digits * 10n ** BigInt(finest - weight.scale));
  return split(total, whole, scale, residue);
}

/** The same for weights that are whole numbers already, such as days. */
export function split(total: Decimal, weights: readonly bigint[], scale: number, residue: Residue): Decimal[] {
  if (!Number.isInteger(scale) || scale < 0) throw new RangeError(`not a count of digits after the point: ${scale}`);
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  if (weights.some((weight) => weight < 0n)) throw new RangeError('a weight is negative');
  if (all === 0n) throw new RangeError('no weight is above 0');
  const finest = Math.max(scale, total.scale);
  const units = total.digits * 10n ** BigInt(finest - total.scale);
  const size = units < 0n ? -units : units;
  const parts = BY_RESIDUE[residue](size, weights, all);
  return parts.map((part) => new Decimal(units < 0n ? -part : part, finest));
}

type Splitting = (size: bigint, weights: readonly bigint[], all: bigint) => bigint[];

const BY_RESIDUE: Readonly<Record<Residue, Splitting>> = {
  largest(size, weights, all) {
    const parts = weights.map((weight) => (size * weight) / all);
    const left = Number(size - parts.reduce((sum, part) => sum + part, 0n));
    const order = weights.map((weight, at) => ({ at, remainder: (size * weight) % all }));
    order.sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1));
    for (const { at } of order.slice(0, left)) parts[at]! += 1n;
    return parts;
  },
  last(size, weights, all) {
    let left = size;
    const final = weights.findLastIndex((weight) => weight > 0n);
    return weights.map((weight, at) => {
      const rounded = at === final ? left : roundedQuotient(size * weight, all);
      // Many small parts may all be rounded up: nobody gets more than there is, and the last never owes.
      const part = rounded < left ? rounded : left;
      left -= part;
      return part;
    });
  },
  running(size, weights, all) {
    let given = 0n;
    let weighed = 0n;
    return weights.map((weight) => {
      weighed += weight;
      const part = roundedQuotient(size * weighed, all) - given;
      given += part;
      return part;
    });
  },
};
