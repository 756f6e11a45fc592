import { isUriReference } from '../check/schema/uri.ts';
import { parseDay } from '../exact/day.ts';
import { trimmed } from '../model/values.ts';
import type { ValueType } from '../table/spec.ts';
import { type Codes, codeFor, isNumber } from './codes.ts';
import { readDay } from './days.ts';
import type { Mapped } from './rule.ts';

/** Reads the codes of a list: numbers are as they were, old codes and names become numbers, others stay with a note. */
export function coded(codes: Codes) {
  return (published: string): Mapped | null => {
    const code = codeFor(codes, published);
    if (code !== undefined) return code === published ? null : { value: code, reason: 'code-to-number' };
    if (isNumber(published)) return null;
    const bare = published.trim();
    return isNumber(bare) ? { value: bare, reason: 'blanks-trimmed' } : { value: published, reason: 'code-unknown' };
  };
}

/** A text that has to be an address in 2.03 and was any text before. */
export function address(published: string): Mapped | null {
  return isUriReference(published) ? null : { value: null, reason: 'not-an-address' };
}

const INT_MAX = 2 ** 31 - 1;
const MOMENT = /^([0-9]{4}-[0-9]{2}-[0-9]{2})([T ])([0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})?)$/;

/** The code that a label is the name of. */
export function named(codes: Codes) {
  return (label: string): string | undefined => codeFor(codes, label);
}

/** What becomes of a value on account of its type alone; null for one that is as it was. */
export function byType(type: ValueType, published: string): Mapped | null {
  switch (type) {
    case 'date':
      return asDay(published);
    case 'dateTime':
      return asMoment(published);
    case 'int':
      return asInt(published);
    case 'boolean':
      return asBoolean(published);
    default:
      return null;
  }
}

function asDay(published: string): Mapped | null {
  const day = parseDay(published);
  if (day) return day.padded ? { value: trimmed(published), reason: 'blanks-trimmed' } : null;
  const found = readDay(published);
  if (!found) return { value: published, reason: 'day-unreadable' };
  return { value: found.day, reason: found.cut ? 'time-cut' : 'day-rewritten' };
}

function asMoment(published: string): Mapped | null {
  const bare = trimmed(published);
  const found = MOMENT.exec(bare);
  if (!found || !parseDay(found[1]!)) return { value: published, reason: 'moment-unreadable' };
  if (found[2] === ' ') return { value: `${found[1]}T${found[3]}`, reason: 'moment-rewritten' };
  return bare === published ? null : { value: bare, reason: 'blanks-trimmed' };
}

/** Only `hierarchy`, a text in 1.01. */
function asInt(published: string): Mapped | null {
  const bare = trimmed(published);
  const found = /^([+-]?[0-9]{1,10})(\.0*)?$/.exec(bare);
  if (!found || Math.abs(Number(found[1])) > INT_MAX) return { value: null, reason: 'hierarchy-not-a-number' };
  if (found[2] !== undefined) return { value: found[1]!, reason: 'value-rewritten' };
  return bare === published ? null : { value: bare, reason: 'blanks-trimmed' };
}

function asBoolean(published: string): Mapped | null {
  const bare = trimmed(published).toLowerCase();
  return bare !== published && /^(true|false|0|1)$/.test(bare) ? { value: bare, reason: 'value-rewritten' } : null;
}
