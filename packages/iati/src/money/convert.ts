import type { Decimal } from '../exact/decimal.ts';
import type { Money } from '../model/values.ts';

/** What one unit of a currency is worth on a day, and the day the rate is of. */
export interface Rate {
  readonly rate: Decimal;
  readonly day: string;
}

/** The caller's rates: the closest on or before the day, or null without one. */
export type RateOf = (currency: string, day: string) => Rate | null;

/** An amount in another currency, with all that made it. */
export interface Converted {
  readonly amount: Decimal;
  readonly rate: Rate;
  /** The day asked for, and whose word it is: the value date, or the day that stands in for it. */
  readonly day: string;
  readonly dayFrom: 'value-date' | 'transaction-date';
  /** What was published stays. */
  readonly original: Money;
}

export interface ConvertOptions {
  /** Digits after the point of the result, halves away from zero (0 for the CFA franc). Default 2. */
  readonly scale?: number;
  /** Where a transaction has no value date: its own day. Leave it out for a budget or a plan, whose start may lie years ahead. */
  readonly transactionDate?: string | null;
}

/**
 * Converts an amount at the rate of its value date (standard 2.03, `value/@value-date`). The library has no rates: they are
 * given. Says why when it cannot be done: no number, no currency, no day, no rate.
 *
 * @example
 * convertMoney(activity.budgets[0].value, () => ({ rate: Decimal.of('655.957'), day: '1999-01-01' }), { scale: 0 }).amount.toString() // '656285'
 */
export function convertMoney(
  money: Money,
  rateOf: RateOf,
  { scale = 2, transactionDate = null }: ConvertOptions = {},
): Converted | 'no-number' | 'no-currency' | 'no-day' | 'no-rate' {
  if (money.amount === null) return 'no-number';
  if (money.currency === null) return 'no-currency';
  const day = money.valueDate ?? transactionDate;
  if (day === null) return 'no-day';
  const rate = rateOf(money.currency, day);
  if (rate === null) return 'no-rate';
  const dayFrom = money.valueDate === null ? 'transaction-date' : 'value-date';
  return { amount: money.amount.multiply(rate.rate).round(scale), rate, day, dayFrom, original: money };
}
