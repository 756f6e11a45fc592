/** A calendar day of the institution, written `2019-03-15`. It has no hour and no zone. */
export type Day = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_A_DAY = 86_400_000;

/** Africa/Bamako, the zone of the institution: the same offset all year. */
export const ZONE = 'Africa/Bamako';

const zoned = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

function utc(day: Day): number {
  const parts = SHAPE.exec(day);
  if (!parts) throw new RangeError(`not a day: ${day}`);
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
}

function fromUtc(ms: number): Day {
  const date = new Date(ms);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${year}-${String(date.getUTCMonth() + 1).padStart(2, '0')}-${String(date.getUTCDate()).padStart(2, '0')}`;
}

/** True for a day that exists: `2018-02-30` does not. */
export function isDay(text: string): text is Day {
  return SHAPE.test(text) && fromUtc(utc(text)) === text;
}

/** The day it is in Bamako at an instant. */
export function dayOf(instant: Date): Day {
  return zoned.format(instant);
}

/** Noon UTC of a day, for formatters that want a date. */
export function noonOf(day: Day): Date {
  return new Date(utc(day) + MS_A_DAY / 2);
}

/** An instant from a day and an hour written `09:30`, as read on a clock in Bamako (UTC all year). */
export function instantOf(day: Day, hour: string): Date {
  return new Date(`${day}T${hour}:00Z`);
}

export function addDays(day: Day, count: number): Day {
  return fromUtc(utc(day) + count * MS_A_DAY);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / MS_A_DAY);
}

/** 1 for Monday … 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(utc(day)).getUTCDay() || 7;
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** `2018-11` */
export type Month = string;

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function isMonth(text: string): text is Month {
  return isDay(`${text}-01`);
}

export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export function firstDay(month: Month): Day {
  return `${month}-01`;
}

export function lastDay(month: Month): Day {
  return addDays(firstDay(addMonths(month, 1)), -1);
}

/** True when a dated row (`to_day` is the last day, inclusive) holds on a day. */
export function holdsOn(row: { from_day: Day | null; to_day: Day | null }, day: Day): boolean {
  return (row.from_day === null || row.from_day <= day) && (row.to_day === null || day <= row.to_day);
}
