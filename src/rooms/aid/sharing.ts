import { Decimal, type Money, split } from '#kernel/money';
import type { SectorPart } from './store/activity.ts';

/** A sector's part of an amount. */
export interface SharedSector {
  code: string;
  name: string | null;
  percentage: string;
  part: Money;
}

/**
 * Shares an amount over the five-digit sectors of an activity: by their published percentages, the whole where one stands alone.
 * The parts add up to the amount to the smallest unit. Null where the percentages do not allow it.
 */
export function overSectors(money: Money, sectors: readonly SectorPart[]): SharedSector[] | null {
  const own = sectors.filter((sector) => sector.vocabulary === '1' && sector.code !== null);
  const weights = own.map((sector) => (own.length === 1 && sector.percentage_published === null ? '100' : sector.percentage));
  if (own.length === 0 || weights.some((weight) => weight === null || Decimal.of(weight).isNegative())) return null;
  const known = weights as string[];
  if (Decimal.sum(known.map((weight) => Decimal.of(weight))).isZero()) return null;
  const parts = split(money, known);
  return own.map((sector, index) => ({
    code: sector.code as string,
    name: sector.name,
    percentage: known[index] as string,
    part: parts[index] as Money,
  }));
}
