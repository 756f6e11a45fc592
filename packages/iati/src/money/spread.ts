import type { Decimal } from '../exact/decimal.ts';
import { type Residue, split } from './apportion.ts';
import { dayNumber, dayOfNumber, firstOfMonth, type Period } from './calendar.ts';

export interface SpreadOptions {
  /** What the amount is spread on. Default `year`. */
  readonly by?: 'year' | 'quarter' | 'month';
  /** First month of the (fiscal) year, 1 to 12: years and quarters are counted from there. Default 1. */
  readonly yearStart?: number;
  /** `days`: by the days that overlap. `months`: by months, a month in part by its days. Default `days`. */
  readonly weigh?: 'days' | 'months';
  /** Digits after the point of the smallest unit (0 for the CFA franc); never fewer than the amount has. Default 2. */
  readonly scale?: number;
  /** Who gets what rounding leaves over. Default `last`, the last period. */
  readonly residue?: Residue;
}

/** What falls on one year, quarter or month. */
export interface Part {
  /** `2025`, `2025-Q2`, `2025-04`; of a fiscal year that does not begin in January `2025/26`, `2025/26-Q1`. */
  readonly name: string;
  /** The whole year, quarter or month. */
  readonly whole: Period;
  /** The days of it that the amount is for. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly amount: Decimal;
}

const MONTHS = { year: 12, quarter: 3, month: 1 } as const;

/**
 * Spreads the amount of a period (both ends included) on calendar years, fiscal years, quarters or months, in order. The parts
 * add up to the amount exactly. Budgets of donors whose year begins in April, July or October are put on the year of the
 * country this way. Throws a RangeError for what is no day, for a period that runs backwards and for a `yearStart` that is no month.
 *
 * @example
 * spread(Decimal.of('1200'), '2025-04-01', '2026-03-31').map((part) => `${part.name} ${part.amount}`) // ['2025 904.11', '2026 295.89']
 * spread(Decimal.of('1200'), '2025-04-01', '2026-03-31', { weigh: 'months' }).map((part) => String(part.amount)) // ['900.00', '300.00']
 */
export function spread(amount: Decimal, from: string, to: string, options: SpreadOptions = {}): Part[] {
  const { scale = 2, residue = 'last', weigh = 'days' } = options;
  const pieces = piecesOf(from, to, options);
  const weights = pieces.map((piece) => (weigh === 'days' ? BigInt(piece.days) : monthsWeight(piece)));
  const amounts = split(amount, weights, scale, residue);
  return pieces.map((piece, at) => ({ ...piece, amount: amounts[at]! }));
}

/**
 * What of an amount spread by days falls on a window of days; null where they share none. Windows that follow each other get
 * parts that add up to the amount (as `spread` with the residue `running` does). Throws a RangeError for what is no day and
 * for a period or a window that runs backwards.
 *
 * @example
 * partWithin(Decimal.of('1200'), { from: '2025-04-01', to: '2026-03-31' }, { from: '2026-01-01', to: '2026-12-31' }, 2)?.toString() // '295.89'
 */
export function partWithin(amount: Decimal, period: Period, window: Period, scale = 2): Decimal | null {
  const [first, last] = daysBetween(period);
  const [opens, closes] = daysBetween(window);
  const from = Math.max(first, opens);
  const to = Math.min(last, closes);
  if (to < from) return null;
  const weights = [from - first, to - from + 1, last - to].map(BigInt);
  return split(amount, weights, scale, 'running')[1]!;
}

function daysBetween({ from, to }: Period): [number, number] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (last < first) throw new RangeError(`a period that ends before it begins: ${from} to ${to}`);
  return [first, last];
}

type Piece = Omit<Part, 'amount'>;

function piecesOf(from: string, to: string, { by = 'year', yearStart = 1 }: SpreadOptions): Piece[] {
  if (!Number.isInteger(yearStart) || yearStart < 1 || yearStart > 12) throw new RangeError(`not a month: ${yearStart}`);
  const [first, last] = daysBetween({ from, to });
  const length = MONTHS[by];
  /** Months since the first fiscal year of year 0 began: a multiple of the length is where a piece begins. */
  const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - yearStart;
  const pieces: Piece[] = [];
  for (let at = Math.floor(month / length) * length; ; at += length) {
    const begins = firstOfMonth(0, at + yearStart);
    if (begins > last) return pieces;
    const ends = firstOfMonth(0, at + yearStart + length) - 1;
    const [start, end] = [Math.max(begins, first), Math.min(ends, last)];
    pieces.push({
      name: nameOf(at, by, yearStart),
      whole: { from: dayOfNumber(begins), to: dayOfNumber(ends) },
      from: dayOfNumber(start),
      to: dayOfNumber(end),
      days: end - start + 1,
    });
  }
}

function nameOf(at: number, by: 'year' | 'quarter' | 'month', yearStart: number): string {
  const digits = (number: number, count: number) => String(number).padStart(count, '0');
  if (by === 'month') {
    const calendar = at + yearStart - 1;
    return `${digits(Math.floor(calendar / 12), 4)}-${digits((calendar % 12) + 1, 2)}`;
  }
  const year = Math.floor(at / 12);
  const name = yearStart === 1 ? digits(year, 4) : `${digits(year, 4)}/${digits((year + 1) % 100, 2)}`;
  return by === 'year' ? name : `${name}-Q${(at % 12) / 3 + 1}`;
}

/** Divisible by 28, 29, 30 and 31: a day of any month is then a whole number of units. */
const MONTH = 377_580n;

function monthsWeight({ from, to }: Piece): bigint {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  let weight = 0n;
  for (let month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)); ; month += 1) {
    const begins = firstOfMonth(0, month);
    if (begins > last) return weight;
    const ends = firstOfMonth(0, month + 1) - 1;
    const days = Math.min(ends, last) - Math.max(begins, first) + 1;
    weight += (BigInt(days) * MONTH) / BigInt(ends - begins + 1);
  }
}
