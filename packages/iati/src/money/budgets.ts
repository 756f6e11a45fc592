import type { Decimal } from '../exact/decimal.ts';
import type { BudgetNode, PlannedDisbursementNode } from '../model/money.ts';
import type { ActivityNode } from '../model/records.ts';
import { dayNumber, type Period } from './calendar.ts';

/** Why an amount over a period cannot be used. */
export type PeriodFault = 'no-value' | 'no-number' | 'no-currency' | 'no-period' | 'backwards';

/** An amount over days, both ends included, with what it was read from. */
export interface PeriodAmount<N extends BudgetNode | PlannedDisbursementNode = BudgetNode | PlannedDisbursementNode> extends Period {
  readonly amount: Decimal;
  readonly currency: string;
  /** The day at which to convert; null when none is published. */
  readonly valueDate: string | null;
  /** Of budgets; a planned disbursement has none. */
  readonly status: 'indicative' | 'committed' | null;
  readonly node: N;
}

export interface Budget extends PeriodAmount<BudgetNode> {
  readonly type: 'original' | 'revised';
  readonly status: 'indicative' | 'committed';
}

/** Two budgets that share days without having the same period, or two of one type for one period where no rule says which counts. */
export interface Overlap {
  readonly one: Budget;
  readonly other: Budget;
  /** Days that both are for. 1 where one ends on the day on which the next begins, as many publishers write adjacent years. */
  readonly days: number;
  /** False when only that one day is shared: such budgets follow each other and may be added. */
  readonly serious: boolean;
}

export interface EffectiveBudgets {
  /** Those that count, in document order. */
  readonly budgets: Budget[];
  /** Replaced by another of the same period. */
  readonly superseded: { readonly budget: Budget; readonly by: Budget }[];
  /** Among those that count: nothing is guessed, the caller decides. */
  readonly overlaps: Overlap[];
  readonly leftOut: { readonly node: BudgetNode; readonly reason: PeriodFault }[];
}

/**
 * The budgets of an activity that count (standard 2.03, iati-activity/budget): a revised one (type 2) replaces the originals of
 * exactly the same period, of several revised ones the last in the file counts. Partial overlaps are told, never
 * resolved. An absent type is original, an absent status indicative. Words of versions 1.0x count as their codes.
 *
 * @example
 * effectiveBudgets(activity).budgets.map((budget) => `${budget.from} ${budget.amount} ${budget.currency}`)
 */
export function effectiveBudgets(activity: ActivityNode): EffectiveBudgets {
  const leftOut: EffectiveBudgets['leftOut'] = [];
  const all = activity.budgets.flatMap((node): Budget[] => {
    const read = readPeriod(node, false);
    if (typeof read === 'string') {
      leftOut.push({ node, reason: read });
      return [];
    }
    return [
      { ...read, type: isRevised(node.typeCode) ? 'revised' : 'original', status: isCommitted(node.status) ? 'committed' : 'indicative' },
    ];
  });
  const newest = new Map<string, Budget>();
  for (const budget of all) if (budget.type === 'revised') newest.set(keyOf(budget), budget);
  const superseded: EffectiveBudgets['superseded'] = [];
  const budgets = all.filter((budget) => {
    const by = newest.get(keyOf(budget));
    if (by === undefined || by === budget) return true;
    superseded.push({ budget, by });
    return false;
  });
  return { budgets, superseded, overlaps: overlapsOf(budgets), leftOut };
}

export interface PlannedDisbursements {
  readonly planned: PeriodAmount<PlannedDisbursementNode>[];
  readonly leftOut: { readonly node: PlannedDisbursementNode; readonly reason: PeriodFault }[];
}

/** The planned disbursements of an activity; one without a period end falls on the day it begins (standard 2.03, planned-disbursement). */
export function plannedDisbursementsOf(activity: ActivityNode): PlannedDisbursements {
  const leftOut: PlannedDisbursements['leftOut'] = [];
  const planned = activity.plannedDisbursements.flatMap((node): PeriodAmount<PlannedDisbursementNode>[] => {
    const read = readPeriod(node, true);
    if (typeof read !== 'string') return [{ ...read, status: null }];
    leftOut.push({ node, reason: read });
    return [];
  });
  return { planned, leftOut };
}

function readPeriod<N extends BudgetNode | PlannedDisbursementNode>(
  node: N,
  endMayLack: boolean,
): Omit<PeriodAmount<N>, 'status'> | PeriodFault {
  const { value, periodStart, periodEnd } = node;
  if (value === null) return 'no-value';
  if (value.amount === null) return 'no-number';
  if (value.currency === null) return 'no-currency';
  const from = periodStart?.day ?? null;
  const to = periodEnd === null && endMayLack ? from : (periodEnd?.day ?? null);
  if (from === null || to === null) return 'no-period';
  if (to < from) return 'backwards';
  return { from, to, amount: value.amount, currency: value.currency, valueDate: value.valueDate, node };
}

const isRevised = (type: string | null): boolean => type !== null && /^\s*(2|revised)\s*$/i.test(type);
const isCommitted = (status: string | null): boolean => status?.trim() === '2';
const keyOf = ({ from, to }: Period): string => `${from} ${to}`;

/** Each budget is compared with the one before it that ends last: one pass, whatever a file holds. */
function overlapsOf(budgets: readonly Budget[]): Overlap[] {
  const found: Overlap[] = [];
  const inOrder = budgets.map((budget) => ({ budget, from: dayNumber(budget.from), to: dayNumber(budget.to) }));
  inOrder.sort((a, b) => a.from - b.from || a.to - b.to);
  let one = inOrder[0];
  for (const other of inOrder.slice(1)) {
    if (one && other.from <= one.to) {
      const days = Math.min(one.to, other.to) - other.from + 1;
      const follows = other.from === one.to && one.from < one.to && other.to > other.from;
      found.push({ one: one.budget, other: other.budget, days, serious: !follows });
    }
    if (!one || other.to > one.to) one = other;
  }
  return found;
}
