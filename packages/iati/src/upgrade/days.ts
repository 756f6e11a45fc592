import { parseDay } from '../exact/day.ts';

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'fevrier', 'fevr'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'aout'],
  ['september', 'sep', 'sept', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
];
const NUMBER_OF_MONTH = new Map(MONTHS.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));

const WITH_TIME = /^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{1,2}:[0-9]{2}/;
const YEAR_FIRST = /^([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})$/;
const YEAR_LAST = /^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})$/;
const DAY_MONTH = /^(?:[a-z]+,? )?([0-9]{1,2})(?:er|st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -]([0-9]{4})$/;
const MONTH_DAY = /^(?:[a-z]+,? )?([a-z]+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})$/;

/** A day found in a text. */
export interface DayFound {
  readonly day: string;
  /** Whether a time of day was cut off; the day is that of the text, in whatever zone. */
  readonly cut: boolean;
}

/**
 * The one calendar day that a text can mean: a date of XML Schema, one with a time, or one written in English or French. Null
 * where there are two readings (`10/1/2009`), none, or no day (`2009`). `1er janvier 2013` is 2013-01-01.
 */
export function readDay(published: string): DayFound | null {
  const text = published.trim();
  const plain = parseDay(text)?.day;
  if (plain) return { day: plain, cut: false };
  const timed = WITH_TIME.exec(text);
  if (timed) return found(timed[1]!, true);
  const folded = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ');
  return inNumbers(folded) ?? inWords(folded);
}

function inNumbers(text: string): DayFound | null {
  const first = YEAR_FIRST.exec(text);
  if (first) return of(first[1]!, first[2]!, first[3]!);
  const last = YEAR_LAST.exec(text);
  if (!last) return null;
  const [, a, b, year] = last;
  const european = of(year!, b!, a!);
  const american = of(year!, a!, b!);
  if (european && american && european.day !== american.day) return null;
  return european ?? american;
}

function inWords(text: string): DayFound | null {
  const dayFirst = DAY_MONTH.exec(text);
  if (dayFirst) return named(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const monthFirst = MONTH_DAY.exec(text);
  return monthFirst ? named(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!) : null;
}

function named(year: string, month: string, day: string): DayFound | null {
  const number = NUMBER_OF_MONTH.get(month);
  return number ? of(year, String(number), day) : null;
}

function of(year: string, month: string, day: string): DayFound | null {
  return found(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, false);
}

function found(day: string, cut: boolean): DayFound | null {
  return parseDay(day) ? { day, cut } : null;
}
