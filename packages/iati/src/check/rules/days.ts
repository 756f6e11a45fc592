import { parseDay } from '../../exact/day.ts';
import type { AnyNode } from '../../model/node.ts';

const ISO_LENGTH = 10;
const DAY = 86_400_000;
const ZONED = /^T([0-9]{2}):([0-9]{2}):([0-9]{2})(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?$/;

/** `YYYY-MM-DD` of an attribute; null when it is absent or no date. The zone never moves the day. */
export function dayOf(node: AnyNode | undefined, attribute = 'iso-date'): string | null {
  const text = node?.get(attribute);
  return text === undefined ? null : (parseDay(text)?.day ?? null);
}

/** Whether a date lies after a day. Texts that are no dates do not. */
export function isAfter(text: string, day: string): boolean {
  if (text.length === ISO_LENGTH && text <= day) return false;
  const found = parseDay(text);
  return found !== null && found.day > day;
}

/**
 * Days since 1970-01-01 in the Gregorian calendar, of a day as `parseDay` gives it. Years begin in March here, so that the
 * day that comes and goes stands at the end.
 */
export function dayNumber(day: string): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const century = Math.floor(year / 100);
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return 365 * year + Math.floor(year / 4) - century + Math.floor(century / 4) + inYear - 719_468;
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(start: string, end: string): number {
  return dayNumber(end) - dayNumber(start);
}

/** An `xsd:dateTime`, or a date, in milliseconds since 1970; without a zone it is taken as UTC. Null for anything else. */
export function momentOf(text: string): number | null {
  const trimmed = text.trim();
  const date = parseDay(trimmed.slice(0, ISO_LENGTH));
  if (!date) return null;
  const start = dayNumber(date.day) * DAY;
  if (trimmed.length === ISO_LENGTH) return start;
  const match = ZONED.exec(trimmed.slice(ISO_LENGTH));
  if (!match) return null;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]) + Number(match[4] ?? 0);
  return start + seconds * 1000 - minutesEast(match[5] ?? 'Z') * 60_000;
}

function minutesEast(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -minutes : minutes;
}
