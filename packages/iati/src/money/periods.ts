import type { Decimal } from '../exact/decimal.ts';
import type { AnyNode } from '../model/node.ts';
import type { ActivityNode } from '../model/records.ts';
import { effectiveBudgets, type Overlap, type PeriodAmount, plannedDisbursementsOf } from './budgets.ts';
import type { Period } from './calendar.ts';
import type { Fraction } from './fraction.ts';
import { partWithin } from './spread.ts';
import { partOf } from './totals.ts';

export interface ForwardSum {
  readonly currency: string;
  /** Of budgets: indicative or committed. Null for everything else. */
  readonly status: 'indicative' | 'committed' | null;
  readonly amount: Decimal;
}

/** One amount that is in the figure, with the part of it that falls on the year. */
export interface ForwardPiece extends ForwardSum, Period {
  /** What it was read from; null for an estimate. */
  readonly node: AnyNode | null;
}

/** A calendar year as a period. Throws a RangeError for what is no year from 1 to 9999. */
export function yearPeriod(year: number): Period {
  if (!Number.isInteger(year) || year < 1 || year > 9999) throw new RangeError(`not a year: ${year}`);
  const digits = String(year).padStart(4, '0');
  return { from: `${digits}-01-01`, to: `${digits}-12-31` };
}

interface OfYear {
  readonly method: 'budget' | 'planned' | null;
  readonly pieces: ForwardPiece[];
  readonly overlaps: Overlap[];
  /** Some amounts of the kind could not be used, whatever year they are for. */
  readonly incomplete: boolean;
}

/** The budgets and planned disbursements of an activity, the country's part of each, asked year by year. */
export class Periods {
  private readonly budgets: ReturnType<typeof effectiveBudgets>;
  private readonly planned: ReturnType<typeof plannedDisbursementsOf>;
  private readonly fraction: Fraction;
  private readonly scale: number;

  constructor(activity: ActivityNode, fraction: Fraction, scale: number) {
    this.budgets = effectiveBudgets(activity);
    this.planned = plannedDisbursementsOf(activity);
    this.fraction = fraction;
    this.scale = scale;
  }

  of(year: number): OfYear {
    const window = yearPeriod(year);
    const overlaps = this.budgets.overlaps.filter(({ serious, one, other }) => serious && touch(one, window) && touch(other, window));
    const budgets = this.within(this.budgets.budgets, window);
    if (budgets.length > 0) return { method: 'budget', pieces: budgets, overlaps, incomplete: this.budgets.leftOut.length > 0 };
    const planned = this.within(this.planned.planned, window);
    const incomplete = this.budgets.leftOut.length + this.planned.leftOut.length > 0;
    return { method: planned.length > 0 ? 'planned' : null, pieces: planned, overlaps: [], incomplete };
  }

  private within(amounts: readonly PeriodAmount[], window: Period): ForwardPiece[] {
    return amounts.flatMap(({ amount, currency, status, node, ...period }) => {
      if (!touch(period, window)) return [];
      const part = partWithin(partOf(amount, this.fraction, this.scale), period, window, this.scale)!;
      return [{ currency, status, amount: part, node, from: later(period.from, window.from), to: earlier(period.to, window.to) }];
    });
  }
}

const touch = (one: Period, other: Period): boolean => one.from <= other.to && other.from <= one.to;
export const later = (one: string, other: string): string => (one > other ? one : other);
export const earlier = (one: string, other: string): string => (one < other ? one : other);
