import { Decimal } from '../exact/decimal.ts';
import type { ActivityNode } from '../model/records.ts';
import type { Overlap } from './budgets.ts';
import { dayNumber } from './calendar.ts';
import { type CountryShare, countryShare, transactionShare } from './country-share.ts';
import { estimateOf } from './estimate.ts';
import { flowOf } from './flows.ts';
import { Fraction } from './fraction.ts';
import { type ForwardPiece, type ForwardSum, Periods, yearPeriod } from './periods.ts';
import { partOf } from './totals.ts';

/**
 * Where a figure comes from: `actual` disbursements and expenditures (years before this one), `budget`, `planned`
 * disbursements, or an `estimate`, commitments not yet spent put on the days to the planned end.
 */
export type ForwardMethod = 'actual' | 'budget' | 'planned' | 'estimate';

/** What must be known of a figure, or why there is none. */
export type ForwardReason =
  /** Status 5 and 6: no forward figure. */
  | 'cancelled'
  | 'suspended'
  /** Reported for others: in no total. */
  | 'secondary-reporter'
  /** Status 4: there should be nothing to come. */
  | 'closed'
  /** Budgets share days and no rule says which counts: somebody must choose. */
  | 'overlapping-budgets'
  | 'share-unknown'
  /** Some amounts have no number, no currency or no period: they are not in the figure. */
  | 'some-left-out'
  | 'no-commitment'
  | 'several-currencies'
  | 'nothing-left'
  /** Nine tenths or more of the commitments are spent: no forward figure is needed. */
  | 'mostly-spent'
  | 'no-planned-end'
  | 'planned-end-passed'
  /** More than fifty years away: not believed. */
  | 'planned-end-far'
  /** The year lies outside the life of the activity. */
  | 'outside';

export interface ForwardFigure {
  readonly year: number;
  /** Null where there is nothing to take a figure from. */
  readonly method: ForwardMethod | null;
  /** `pipeline` (status 1) is to be shown apart and in no total; `excluded` is not to be counted at all. */
  readonly standing: 'counted' | 'pipeline' | 'excluded';
  /** By currency and status, never added over them; empty for nothing, null where it cannot be known: see `reasons`. */
  readonly sums: readonly ForwardSum[] | null;
  /** What the sums are made of, to choose from where `sums` is null. */
  readonly pieces: readonly ForwardPiece[];
  readonly overlaps: readonly Overlap[];
  /** The country's share that was applied to budgets, plans and estimates; null without a country asked for, and of past years: each transaction has its own. */
  readonly share: CountryShare | null;
  readonly reasons: readonly ForwardReason[];
}

export interface ForwardOptions {
  /** `YYYY-MM-DD`: years before it are actual, and estimates begin there. */
  readonly today: string;
  /** ISO 3166-1 code: the country's part only. */
  readonly country?: string;
  /** Digits after the point of the smallest unit; never fewer than an amount has. Default 2. */
  readonly scale?: number;
}

/**
 * What an activity is expected to spend in a calendar year: its budgets, else its planned disbursements, else its commitments
 * not yet spent, put on the year by days; years before `today` by what was spent. Never more than one of them, and the method
 * says which. Throws a RangeError for a day, a year or a country that is none.
 *
 * @example
 * forwardFigure(activity, 2024, { today: '2024-03-01' }).reasons // ['secondary-reporter']
 * forwardFigure(activity, 2023, { today: '2024-03-01', country: 'SN' }).method // 'actual'
 */
export function forwardFigure(activity: ActivityNode, year: number, options: ForwardOptions): ForwardFigure {
  const { today, country, scale = 2 } = options;
  dayNumber(today);
  yearPeriod(year);
  const past = year < Number(today.slice(0, 4));
  const reasons = new Set<ForwardReason>();
  const standing = standingOf(activity, past, reasons);
  const share = country === undefined || past ? null : countryShare(activity, country);
  const done = ({ method, pieces, known, overlaps = [] }: Taken): ForwardFigure => {
    return { year, method, standing, sums: known ? sumsOf(pieces) : null, pieces, overlaps, share, reasons: [...reasons] };
  };
  if (past) return done(actuals(activity, year, options, reasons));
  if (standing === 'excluded') return done({ method: null, pieces: [], known: true });
  if (share && share.fraction === null) {
    reasons.add('share-unknown');
    return done({ method: null, pieces: [], known: false });
  }
  const fraction = share?.fraction ?? Fraction.one;
  const periods = new Periods(activity, fraction, scale);
  const { method, pieces, incomplete, overlaps } = periods.of(year);
  if (incomplete) reasons.add('some-left-out');
  if (overlaps.length > 0) reasons.add('overlapping-budgets');
  if (method !== null) return done({ method, pieces, known: overlaps.length === 0, overlaps });
  const { piece, known, reasons: why } = estimateOf(activity, year, periods, { today, fraction, scale });
  for (const reason of why) reasons.add(reason);
  return done({ method: piece ? 'estimate' : null, pieces: piece ? [piece] : [], known });
}

/** What a figure was taken from. */
interface Taken {
  readonly method: ForwardMethod | null;
  readonly pieces: ForwardPiece[];
  readonly known: boolean;
  readonly overlaps?: readonly Overlap[];
}

function standingOf(activity: ActivityNode, past: boolean, reasons: Set<ForwardReason>): ForwardFigure['standing'] {
  const status = activity.status?.trim();
  if (activity.secondaryReporter) reasons.add('secondary-reporter');
  if (!past && status === '4') reasons.add('closed');
  if (!past && status === '5') reasons.add('cancelled');
  if (!past && status === '6') reasons.add('suspended');
  if (activity.secondaryReporter || (!past && (status === '5' || status === '6'))) return 'excluded';
  return status === '1' ? 'pipeline' : 'counted';
}

/** What was spent in a year, transaction by transaction: each has its own country. */
function actuals(activity: ActivityNode, year: number, options: ForwardOptions, reasons: Set<ForwardReason>): Taken {
  const window = yearPeriod(year);
  const pieces: ForwardPiece[] = [];
  let known = true;
  for (const transaction of activity.transactions) {
    if (flowOf(transaction.typeCode) !== 'spend') continue;
    const day = transaction.date?.day ?? null;
    if (day !== null && (day < window.from || day > window.to)) continue;
    const { value } = transaction;
    if (day === null || !value?.amount || value.currency === null) {
      reasons.add('some-left-out');
      continue;
    }
    const fraction = options.country === undefined ? Fraction.one : transactionShare(activity, transaction, options.country).fraction;
    if (fraction === null) {
      reasons.add('share-unknown');
      known = false;
    } else if (!fraction.isZero()) {
      const amount = partOf(value.amount, fraction, options.scale ?? 2);
      pieces.push({ currency: value.currency, status: null, amount, node: transaction, from: day, to: day });
    }
  }
  return { method: 'actual', pieces, known };
}

function sumsOf(pieces: readonly ForwardPiece[]): ForwardSum[] {
  const sums = new Map<string, ForwardSum>();
  for (const { currency, status, amount } of pieces) {
    const key = `${currency} ${status}`;
    sums.set(key, { currency, status, amount: (sums.get(key)?.amount ?? Decimal.zero).add(amount) });
  }
  return [...sums.values()];
}
