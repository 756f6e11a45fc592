import { Decimal } from '../exact/decimal.ts';
import { Fraction } from './fraction.ts';

/** A published percentage and the part of the whole that is made of it. */
export interface Shared<K extends string = string> {
  readonly code: K;
  /** As published, added up where a code stands several times; null when it has none that is a number above 0. */
  readonly published: Decimal | null;
  /** Exact; null where nothing can be known. All of them make one whole. */
  readonly used: Fraction | null;
}

/** What may have to be known of a set of percentages. */
export type ShareReason =
  /** They do not make 100: each was taken as its part of their sum. */
  | 'rebased'
  /** One of them is absent or 0 beside others that are not: left out. */
  | 'empty-left-out'
  /** One of them is no number: left out. */
  | 'not-a-number'
  /** One of them is below 0: nothing can be known. */
  | 'negative'
  /** A code stands several times. */
  | 'repeated'
  /** None of several has a percentage. */
  | 'without-percentages';

export interface Percentage {
  readonly code: string | null;
  readonly percentage: Decimal | null;
  readonly percentagePublished: string | null;
}

const HUNDRED = new Decimal(100n, 0);

/** Published percentages by code, cleaned: what is empty, 0 or no number is null. */
export function gather(entries: readonly Percentage[], reasons: Set<ShareReason>): Map<string, Decimal | null> {
  const sums = new Map<string, Decimal | null>();
  for (const { code, percentage, percentagePublished } of entries) {
    const key = code?.trim().toUpperCase() ?? '';
    if (key === '') continue;
    if (percentagePublished !== null && percentage === null) reasons.add('not-a-number');
    if (percentage?.isNegative()) reasons.add('negative');
    const before = sums.get(key);
    if (before !== undefined) reasons.add('repeated');
    const own = percentage?.isZero() ? null : percentage;
    sums.set(key, before && own ? before.add(own) : (own ?? before ?? null));
  }
  return sums;
}

/**
 * Percentages made parts of one whole: as published where they make 100, rebased where they do not, all of it where one code
 * stands alone without any. Published and used figures are both kept.
 */
export function rebase(sums: ReadonlyMap<string, Decimal | null>, reasons: Set<ShareReason>): Shared[] {
  const given = [...sums].filter((each): each is [string, Decimal] => each[1] !== null);
  const usable = !reasons.has('negative');
  if (given.length === 0) {
    const alone = sums.size === 1 && usable;
    if (sums.size > 1) reasons.add('without-percentages');
    return [...sums.keys()].map((code) => ({ code, published: null, used: alone ? Fraction.one : null }));
  }
  if (given.length < sums.size) reasons.add('empty-left-out');
  const total = Decimal.sum(given.map(([, percentage]) => percentage));
  if (!total.equals(HUNDRED)) reasons.add('rebased');
  return [...sums].map(([code, published]) => ({
    code,
    published,
    used: usable ? (published ? Fraction.of(published, total) : Fraction.zero) : null,
  }));
}
