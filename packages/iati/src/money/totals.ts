import type { Decimal } from '../exact/decimal.ts';
import { shorten } from '../finding/finding.ts';
import type { BudgetNode, PlannedDisbursementNode, TransactionNode } from '../model/money.ts';
import type { AnyNode } from '../model/node.ts';
import { ActivityNode } from '../model/records.ts';
import type { Money } from '../model/values.ts';
import { effectiveBudgets } from './budgets.ts';
import { countryShare, transactionShare } from './country-share.ts';
import { type Flow, flowOf } from './flows.ts';
import type { Fraction } from './fraction.ts';

export type MoneyKind = 'transaction' | 'budget' | 'planned-disbursement';

/** The exact sum of the amounts of one kind, type and currency. */
export interface Total {
  readonly kind: MoneyKind;
  /** As published; null where it has none (of a budget that means original). */
  readonly type: string | null;
  /** As published, ISO 4217 by the standard. */
  readonly currency: string;
  readonly count: number;
  readonly sum: Decimal;
}

/**
 * Why an amount is in no total. `superseded`: a revised budget of the same period counts instead. `share-unknown`: what of it is
 * for the country asked for cannot be known. `elsewhere`: none of it is.
 */
export type LeftOutReason = 'no-value' | 'no-number' | 'no-currency' | 'superseded' | 'share-unknown' | 'elsewhere';

/** An amount that is in no total, with its place. */
export interface LeftOut {
  readonly kind: MoneyKind;
  readonly type: string | null;
  readonly reason: LeftOutReason;
  /** The text of the value, cut at 120 characters; null without one. */
  readonly published: string | null;
  readonly record: string;
  readonly path: string;
  readonly line: number;
}

export interface TotalsOptions {
  /** ISO 3166-1 code: only the country's part of each amount is added. */
  readonly country?: string;
  /** The currency of amounts that have none, when somebody has named it. Without it they are left out. */
  readonly currencyIfNone?: string;
  /** Adds superseded budgets too, to compare with counts of everything published. Default false. */
  readonly superseded?: boolean;
  /** Digits after the point to which a part is rounded where no decimal is exact (a third); never fewer than the amount has. Default 2. */
  readonly scale?: number;
  /** How many left-out amounts are listed; all are counted. Default 1000. */
  readonly listed?: number;
}

export interface Totals {
  /** In the order in which they were first met. */
  readonly totals: Total[];
  readonly leftOut: LeftOut[];
  /** How many by reason, listed or not. */
  readonly leftOutCounts: Readonly<Partial<Record<LeftOutReason, number>>>;
}

/**
 * Totals of one activity or of many by kind, type and currency; currencies are never added together. The same for a caller
 * who reads a file piece by piece: `MoneyTally`.
 *
 * @example
 * totalsOf(activity).totals.map(({ kind, type, currency, sum }) => `${kind} ${type} ${currency} ${sum}`)[0] // 'budget null EUR 1000.50'
 */
export function totalsOf(activities: ActivityNode | Iterable<ActivityNode>, options: TotalsOptions = {}): Totals {
  const tally = new MoneyTally(options);
  for (const activity of activities instanceof ActivityNode ? [activities] : activities) tally.add(activity);
  return tally.result();
}

interface Running {
  kind: MoneyKind;
  type: string | null;
  currency: string;
  count: number;
  sum: Decimal;
}

/** Adds up activities one after another; keeps no node of theirs. */
export class MoneyTally {
  private readonly options: TotalsOptions;
  private readonly sums = new Map<string, Running>();
  private readonly leftOut: LeftOut[] = [];
  private readonly counts: Partial<Record<LeftOutReason, number>> = {};

  constructor(options: TotalsOptions = {}) {
    this.options = options;
  }

  add(activity: ActivityNode): void {
    const { country, superseded = false } = this.options;
    const replaced = superseded ? null : new Set<AnyNode>(effectiveBudgets(activity).superseded.map(({ budget }) => budget.node));
    let share: Fraction | null | undefined;
    const shareOfPeriods = () => {
      if (country !== undefined && share === undefined) share = countryShare(activity, country).fraction;
      return share;
    };
    const met = (kind: MoneyKind, node: Met['node']): Met => ({ kind, type: node.typeCode, money: node.value, node, activity });
    for (const node of activity.budgets) {
      if (replaced?.has(node)) this.leave(met('budget', node), 'superseded');
      else this.take(met('budget', node), shareOfPeriods);
    }
    for (const node of activity.plannedDisbursements) this.take(met('planned-disbursement', node), shareOfPeriods);
    for (const node of activity.transactions) {
      const own = () => (country === undefined ? undefined : transactionShare(activity, node, country).fraction);
      this.take(met('transaction', node), own);
    }
  }

  result(): Totals {
    return { totals: [...this.sums.values()].map((each) => ({ ...each })), leftOut: [...this.leftOut], leftOutCounts: { ...this.counts } };
  }

  private take(met: Met, share: ShareAsked): void {
    const judged = this.judge(met.money, share);
    if (typeof judged === 'string') this.leave(met, judged);
    else this.sum(met, judged);
  }

  private judge(money: Money | null, share: ShareAsked): LeftOutReason | { amount: Decimal; currency: string } {
    if (money === null) return 'no-value';
    if (money.amount === null) return 'no-number';
    const currency = money.currency ?? this.options.currencyIfNone ?? null;
    if (currency === null) return 'no-currency';
    const part = share();
    if (part === null) return 'share-unknown';
    if (part?.isZero()) return 'elsewhere';
    return { amount: part ? partOf(money.amount, part, this.options.scale ?? 2) : money.amount, currency };
  }

  private sum({ kind, type }: Met, { amount, currency }: { amount: Decimal; currency: string }): void {
    const key = `${kind} ${type ?? ''} ${currency}`;
    const known = this.sums.get(key);
    if (known) {
      known.count += 1;
      known.sum = known.sum.add(amount);
    } else this.sums.set(copyOf(key), { kind, type: type && copyOf(type), currency: copyOf(currency), count: 1, sum: amount });
  }

  private leave({ kind, type, money, node, activity }: Met, reason: LeftOutReason): void {
    this.counts[reason] = (this.counts[reason] ?? 0) + 1;
    if (this.leftOut.length >= (this.options.listed ?? 1000)) return;
    this.leftOut.push({
      kind,
      type: type && shorten(type),
      reason,
      published: money && shorten(money.published),
      record: shorten(activity.iatiIdentifier),
      path: node.path,
      line: node.line,
    });
  }
}

/** An amount as it is met. */
interface Met {
  readonly kind: MoneyKind;
  readonly type: string | null;
  readonly money: Money | null;
  readonly node: BudgetNode | PlannedDisbursementNode | TransactionNode;
  readonly activity: ActivityNode;
}

/** Undefined where the whole amount counts, null where the part cannot be known. */
type ShareAsked = () => Fraction | null | undefined;

/** Text of its own: a piece of the file would keep the whole piece in memory. */
const copyOf = (text: string): string => ` ${text}`.slice(1);

/** A part of an amount: exact where a decimal can say it, else rounded. */
export function partOf(amount: Decimal, share: Fraction, scale: number): Decimal {
  if (share.isOne()) return amount;
  return share.exactly(amount) ?? share.times(amount, Math.max(scale, amount.scale));
}

/** The transactions among totals, by what they are for: disbursements and expenditures together, what comes in never among them. */
export interface FlowTotal {
  readonly flow: Flow;
  readonly currency: string;
  readonly count: number;
  readonly sum: Decimal;
}

/**
 * Totals of transactions by flow and currency: commitments (2) and spending (3 and 4 together) as a country counts them, every
 * other type apart. Types that no version of the standard has are not among them.
 */
export function totalsByFlow(totals: Iterable<Total>): FlowTotal[] {
  const sums = new Map<string, FlowTotal>();
  for (const { kind, type, currency, count, sum } of totals) {
    const flow = kind === 'transaction' ? flowOf(type) : null;
    if (flow === null) continue;
    const key = `${flow} ${currency}`;
    const known = sums.get(key);
    sums.set(key, { flow, currency, count: count + (known?.count ?? 0), sum: known ? known.sum.add(sum) : sum });
  }
  return [...sums.values()];
}
