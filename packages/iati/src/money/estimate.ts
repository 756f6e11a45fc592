import { Decimal } from '../exact/decimal.ts';
import type { ActivityNode } from '../model/records.ts';
import { split } from './apportion.ts';
import { daysOf } from './calendar.ts';
import { flowOf } from './flows.ts';
import type { ForwardReason } from './forward.ts';
import type { Fraction } from './fraction.ts';
import { earlier, type ForwardPiece, later, type Periods, yearPeriod } from './periods.ts';
import { partOf } from './totals.ts';

/** What a year gets of the commitments not yet spent. */
export interface Estimate {
  readonly piece: ForwardPiece | null;
  /** False where there is money to come and nobody can say when or how much. */
  readonly known: boolean;
  readonly reasons: ForwardReason[];
}

interface EstimateOptions {
  readonly today: string;
  readonly fraction: Fraction;
  readonly scale: number;
}

const YEARS = 50;

const nothing = (reason: ForwardReason, known = true): Estimate => ({ piece: null, known, reasons: [reason] });

/**
 * Commitments less spending, less what budgets and plans of other years already say, put by days on the years to the planned
 * end that have neither. Told apart from zero: what cannot be known.
 */
export function estimateOf(activity: ActivityNode, year: number, periods: Periods, options: EstimateOptions): Estimate {
  if (activity.status?.trim() === '4') return nothing('closed');
  const left = leftToSpend(activity, options.today.slice(0, 4));
  if (typeof left === 'string') return nothing(left, left !== 'several-currencies');
  const end = dateOfType(activity, END);
  if (end === null) return nothing('no-planned-end', false);
  if (end < options.today) return nothing('planned-end-passed', false);
  const begin = later(options.today, dateOfType(activity, ACTUAL_START) ?? dateOfType(activity, PLANNED_START) ?? options.today);
  const years = { first: Number(options.today.slice(0, 4)), last: Number(end.slice(0, 4)) };
  if (years.last - years.first > YEARS) return nothing('planned-end-far', false);
  const open: { year: number; days: number }[] = [];
  let rest = partOf(left.amount, options.fraction, options.scale);
  for (let at = years.first; at <= years.last; at++) {
    const { method, pieces } = periods.of(at);
    const days = daysOf(later(begin, yearPeriod(at).from), earlier(end, yearPeriod(at).to));
    if (method === null) {
      if (days > 0) open.push({ year: at, days });
      continue;
    }
    if (pieces.some((piece) => piece.currency !== left.currency)) return nothing('several-currencies', false);
    const said = Decimal.sum(pieces.map((piece) => piece.amount));
    const spent = at === years.first ? partOf(left.spentThisYear, options.fraction, options.scale) : Decimal.zero;
    const toCome = said.subtract(spent);
    if (!toCome.isNegative()) rest = rest.subtract(toCome);
  }
  const place = open.findIndex((each) => each.year === year);
  if (place < 0) return nothing('outside');
  if (rest.isNegative() || rest.isZero()) return nothing('nothing-left');
  const parts = split(
    rest,
    open.map((each) => BigInt(each.days)),
    options.scale,
    'last',
  );
  const days = { from: later(begin, yearPeriod(year).from), to: earlier(end, yearPeriod(year).to) };
  return { piece: { currency: left.currency, status: null, amount: parts[place]!, node: null, ...days }, known: true, reasons: [] };
}

/** Commitments less spending, in their one currency; else why there is nothing to spread. */
function leftToSpend(
  activity: ActivityNode,
  thisYear: string,
): { amount: Decimal; currency: string; spentThisYear: Decimal } | ForwardReason {
  const currencies = new Set<string>();
  const sums = { committed: Decimal.zero, spent: Decimal.zero, thisYear: Decimal.zero };
  for (const { typeCode, value, date } of activity.transactions) {
    const flow = flowOf(typeCode);
    if ((flow !== 'commitment' && flow !== 'spend') || !value?.amount || value.currency === null) continue;
    currencies.add(value.currency);
    if (flow === 'commitment') sums.committed = sums.committed.add(value.amount);
    else sums.spent = sums.spent.add(value.amount);
    if (flow === 'spend' && date?.day?.startsWith(thisYear)) sums.thisYear = sums.thisYear.add(value.amount);
  }
  if (sums.committed.isZero() || sums.committed.isNegative()) return 'no-commitment';
  const [currency] = currencies;
  if (currencies.size !== 1 || currency === undefined) return 'several-currencies';
  const amount = sums.committed.subtract(sums.spent);
  if (amount.isZero() || amount.isNegative()) return 'nothing-left';
  if (amount.multiply(new Decimal(10n, 0)).compare(sums.committed) <= 0) return 'mostly-spent';
  return { amount, currency, spentThisYear: sums.thisYear };
}

/** Codes of 2.0x and words of 1.0x. */
const PLANNED_START = /^(1|start-planned)$/;
const ACTUAL_START = /^(2|start-actual)$/;
const END = /^(3|end-planned)$/;

function dateOfType(activity: ActivityNode, type: RegExp): string | null {
  return activity.activityDates.find((each) => each.date?.day && type.test(each.type?.trim() ?? ''))?.date?.day ?? null;
}
