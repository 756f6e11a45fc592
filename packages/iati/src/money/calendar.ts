import { parseDay } from '../exact/day.ts';

/** A period of calendar days, both ends included, as `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

// Days are counted by the proleptic Gregorian calendar, as `xsd:date` does, with whole numbers: no clock, no zone.

/** How many days a day lies after 1970-01-01 (before: negative). Throws a RangeError for what is no day. */
export function dayNumber(day: string): number {
  if (day.length !== 10 || parseDay(day) === null) throw new RangeError(`not a calendar day (YYYY-MM-DD): ${day.slice(0, 40)}`);
  return numberOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** Years that begin in March put the leap day last, so that one formula counts the days of every month. */
function numberOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = (month + 9) % 12;
  const leaps = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leaps + Math.floor((153 * marchMonth + 2) / 5) + day - 1 - 719_468;
}

/** The first day of a month; months past December run into the years after. */
export function firstOfMonth(year: number, month: number): number {
  return numberOf(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1);
}

/** The day with such a number, as `YYYY-MM-DD`. */
export function dayOfNumber(number: number): string {
  let year = 1970 + Math.floor(number / 365.2425);
  while (firstOfMonth(year + 1, 1) <= number) year += 1;
  while (firstOfMonth(year, 1) > number) year -= 1;
  let month = 12;
  while (firstOfMonth(year, month) > number) month -= 1;
  const day = number - firstOfMonth(year, month) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * How many days a period has, both ends included; 0 or less when it runs backwards. Throws a RangeError for what is no day.
 *
 * @example
 * daysOf('2024-02-01', '2024-03-01') // 30
 */
export function daysOf(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from) + 1;
}
