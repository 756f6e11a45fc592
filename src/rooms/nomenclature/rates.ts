import { type Day, holdsOn } from '#kernel/day';
import { Decimal, divide } from '#kernel/money';

/** A row of the table of rates: one unit of `from_currency` is worth `value` units of `to_currency`, over its period. */
export interface RateRow {
  id: number;
  from_currency: string;
  to_currency: string;
  value: string;
  kind: RateKind;
  from_day: Day;
  to_day: Day | null;
  source: string;
}

export type RateKind = 'fixed' | 'peg' | 'point' | 'month' | 'year';

/** One step of a conversion; `inverse` when the row is read from right to left. */
export interface Leg {
  row: RateRow;
  from: string;
  to: string;
  inverse: boolean;
}

/** What one unit of a currency is worth in francs on a day, and how that is known. */
export interface FrancRate {
  from: string;
  to: 'XOF';
  /** The day asked for. */
  day: Day;
  /** Last day of the period whose rate was taken; null for a parity still in force. */
  rateDay: Day | null;
  /** How fine the rate is: `same` for the franc itself, `fixed` where only parities were needed. */
  basis: 'same' | 'fixed' | 'point' | 'month' | 'year';
  /** True when nothing was known for the day and the latest earlier rate was taken. */
  earlier: boolean;
  legs: readonly Leg[];
  /** Exact: an amount is multiplied by `times`, then divided by `over`. */
  times: string;
  over: string;
  /** The same as one number of twelve digits after the point, to be read and stored beside the amount. */
  rate: string;
  /** Sources of the legs, each once: «IMF», «IMF, K». */
  source: string;
}

const TIERS: readonly (readonly RateKind[])[] = [[], ['point'], ['month'], ['year']];
const ALWAYS: readonly RateKind[] = ['fixed', 'peg'];
const BASIS = ['fixed', 'point', 'month', 'year'] as const;

/** Ways from a currency to the franc, the shortest first. Everything that has no rate of its own goes through the euro or the dollar. */
const waysFrom = (currency: string): string[][] =>
  [[], ['EUR'], ['USD'], ['USD', 'EUR']].filter((way) => !way.includes(currency)).map((way) => [currency, ...way, 'XOF']);

/** The rates in force, loaded once for the conversion of many rows. */
export class RatesTable {
  private readonly pairs = new Map<string, RateRow[]>();
  private readonly ends: readonly Day[];
  private readonly found = new Map<string, FrancRate | null>();

  constructor(rows: readonly RateRow[]) {
    for (const row of rows) {
      const pair = `${row.from_currency}>${row.to_currency}`;
      this.pairs.set(pair, [...(this.pairs.get(pair) ?? []), row]);
    }
    const ends = rows.flatMap((row) => (row.to_day === null ? [] : [row.to_day]));
    this.ends = [...new Set(ends)].sort().reverse();
  }

  /** The rate to the franc on a day, or undefined where none is known: such an amount stays in its currency and is counted apart. */
  toFrancs(currency: string, day: Day): FrancRate | undefined {
    const key = `${currency}|${day}`;
    const known = this.found.get(key);
    if (known !== undefined) return known ?? undefined;
    const rate = this.look(currency, day);
    this.found.set(key, rate ?? null);
    return rate;
  }

  private look(currency: string, day: Day): FrancRate | undefined {
    if (currency === 'XOF') return { ...rateOf([], currency, day, 'same'), earlier: false };
    const now = this.on(currency, day, day);
    if (now) return { ...now, earlier: false };
    for (const end of this.ends) {
      const past = end < day ? this.on(currency, end, day) : undefined;
      if (past) return { ...past, earlier: true };
    }
    return undefined;
  }

  /** The finest rate that holds on a day. All legs are of one fineness: a month is never crossed with a year. */
  private on(currency: string, when: Day, asked: Day): Omit<FrancRate, 'earlier'> | undefined {
    for (const [tier, kinds] of TIERS.entries()) {
      for (const way of waysFrom(currency)) {
        const legs = this.legs(way, when, [...ALWAYS, ...kinds]);
        if (legs) return rateOf(legs, currency, asked, BASIS[tier] ?? 'year');
      }
    }
    return undefined;
  }

  private legs(way: readonly string[], day: Day, kinds: readonly RateKind[]): Leg[] | undefined {
    const legs: Leg[] = [];
    for (const [i, to] of way.entries()) {
      const from = way[i - 1];
      if (from === undefined) continue;
      const leg = this.leg(from, to, day, kinds);
      if (!leg) return undefined;
      legs.push(leg);
    }
    return legs;
  }

  private leg(from: string, to: string, day: Day, kinds: readonly RateKind[]): Leg | undefined {
    const holds = (row: RateRow) => kinds.includes(row.kind) && holdsOn(row, day);
    const straight = this.pairs.get(`${from}>${to}`)?.find(holds);
    if (straight) return { row: straight, from, to, inverse: false };
    const inverse = this.pairs.get(`${to}>${from}`)?.find(holds);
    return inverse && { row: inverse, from, to, inverse: true };
  }
}

const RATE_DIGITS = 12;

function rateOf(legs: readonly Leg[], from: string, day: Day, basis: FrancRate['basis']): Omit<FrancRate, 'earlier'> {
  const product = (inverse: boolean) =>
    legs.filter((leg) => leg.inverse === inverse).reduce((so, leg) => so.multiply(Decimal.of(leg.row.value)), Decimal.of('1'));
  const [times, over] = [product(false), product(true)];
  const ends = legs.flatMap(({ row }) => (row.to_day === null ? [] : [row.to_day])).sort();
  const exact = legs.every((leg) => !leg.inverse);
  return {
    from,
    to: 'XOF',
    day,
    rateDay: ends[0] ?? null,
    basis,
    legs,
    times: times.toString(),
    over: over.toString(),
    rate: exact ? times.toString() : divide(times, over, RATE_DIGITS).toString(),
    source: [...new Set(legs.map((leg) => leg.row.source))].join(', '),
  };
}

/** An amount in whole francs, rounded once, halves away from zero. */
export function inFrancs(amount: string, rate: Pick<FrancRate, 'times' | 'over'>): string {
  return divide(Decimal.of(amount).multiply(Decimal.of(rate.times)), Decimal.of(rate.over), 0).toString();
}
