import { Decimal } from '@toguna/iati/exact';
import type { ActivityNode, CodedEntry, TransactionNode } from '@toguna/iati/model';
import type { Against } from './finding.ts';

/** The part of an activity that concerns the country. */
export interface Concern {
  /** In hundredths; null where only transactions name the country. */
  share: Decimal | null;
  from: 'percentage' | 'alone' | 'transactions';
}

/** Nothing for the country · its part · what keeps the part from being known. */
export type Concerned = { is: 'elsewhere'; note?: Against } | { is: 'ours'; concern: Concern } | { is: 'against'; against: Against };

const HUNDRED = Decimal.of('100');
const HALF = Decimal.of('0.5');
const ELSEWHERE: Concerned = { is: 'elsewhere' };

/** Codes are compared without case or blanks, and kept as published. */
export const isCountry = (code: string | null | undefined, country: string): boolean => code?.trim().toUpperCase() === country;

const ours = (share: Decimal | null, from: Concern['from']): Concerned => ({ is: 'ours', concern: { share, from } });

const held = (reason: Against['reason'], node: Against['node'], detail: Against['detail'] = {}): Concerned => ({
  is: 'against',
  against: { verdict: 'held', reason, node, detail },
});

/** The country's part of an activity: its percentage, all where it stands alone, else what its transactions say. Nothing is shared out by us. */
export function concernOf(activity: ActivityNode, country: string): Concerned {
  const named = activity.recipientCountries;
  const mine = named.filter((entry) => isCountry(entry.code, country));
  const [entry, again] = mine;
  if (!entry) return throughTransactions(activity, country) ? ours(null, 'transactions') : ELSEWHERE;
  if (again) return held('country-twice', again.node);
  if (entry.percentagePublished !== null) return byPercentage(entry, named);
  if (named.length === 1 && activity.recipientRegions.length === 0) return ours(HUNDRED, 'alone');
  if (allNameACountry(activity)) return throughTransactions(activity, country) ? ours(null, 'transactions') : ELSEWHERE;
  return held('several-countries-without-shares', entry.node, { countries: named.length, regions: activity.recipientRegions.length });
}

function byPercentage(entry: CodedEntry, named: readonly CodedEntry[]): Concerned {
  const { percentage, percentagePublished, node } = entry;
  const published = percentagePublished ?? '';
  if (percentage === null) return held('share-not-a-number', node, { published });
  if (percentage.isZero()) return { is: 'elsewhere', note: { verdict: 'noted', reason: 'share-zero', node } };
  if (percentage.isNegative() || percentage.compare(HUNDRED) > 0) return held('share-out-of-range', node, { published });
  const sum = Decimal.sum(named.flatMap((each) => each.percentage ?? []));
  if (sum.compare(HUNDRED.add(roundingOf(named.length))) > 0) return held('shares-above-100', node, { sum: sum.toString() });
  return ours(percentage, 'percentage');
}

/** What so many shares may exceed the whole by when each was rounded to a whole percent. */
const roundingOf = (count: number): Decimal => HALF.multiply(Decimal.of(String(count)));

const throughTransactions = (activity: ActivityNode, country: string): boolean =>
  activity.transactions.some((transaction) => isCountry(transaction.country?.code, country));

function allNameACountry(activity: ActivityNode): boolean {
  const { transactions } = activity;
  return transactions.length > 0 && transactions.every((transaction) => transaction.country?.code);
}

/** The part of one amount, with whose word it is. */
export type Part =
  | { is: 'elsewhere' }
  | { is: 'ours'; share: Decimal; from: 'activity' | 'transaction' }
  | { is: 'against'; against: Against };

/** A transaction that names its own country says more than its activity; one that names none takes the activity's share. */
export function partOfTransaction(transaction: TransactionNode, concern: Concern, country: string): Part {
  const own = transaction.country;
  if (own?.code) return isCountry(own.code, country) ? { is: 'ours', share: HUNDRED, from: 'transaction' } : { is: 'elsewhere' };
  const { region } = transaction;
  if (region?.code)
    return {
      is: 'against',
      against: { verdict: 'held', reason: 'transaction-to-region', node: region.node, detail: { region: region.code } },
    };
  if (concern.share) return { is: 'ours', share: concern.share, from: 'activity' };
  return { is: 'against', against: { verdict: 'held', reason: 'transaction-without-country', node: transaction } };
}

/** Budgets and planned disbursements have no country of their own. */
export function partOfPeriod(node: Against['node'], concern: Concern): Part {
  if (concern.share) return { is: 'ours', share: concern.share, from: 'activity' };
  return { is: 'against', against: { verdict: 'held', reason: 'period-without-share', node } };
}
