import { parseDay } from '../exact/day.ts';
import { parseBoolean, trimmed } from '../model/values.ts';
import type { ValueType } from '../table/spec.ts';

const UTC = /[+-]00:00$/;

/** How a value of a type is written for comparison: two texts of one value give one text. */
type Normal = (text: string) => string;

const NORMALS: Readonly<Record<ValueType, Normal>> = {
  string: bare,
  anyURI: bare,
  NMTOKEN: bare,
  dateTime: bare,
  date: normalDay,
  decimal: normalNumber,
  int: normalNumber,
  nonNegativeInteger: normalNumber,
  positiveInteger: normalNumber,
  boolean: normalBoolean,
};

/**
 * The normal text of a value: no blanks around it, numbers by value (`+01.50` is `1.5`), truth as `true` and `false`, the zone of a
 * day in UTC as `Z`. A text that is no value of its type stays as it is, without the blanks around it.
 */
export function normalValue(text: string, type: ValueType): string {
  return NORMALS[type](text);
}

/** `trimmed`, without the regular expression where there is nothing to do. */
function bare(text: string): string {
  return text !== '' && (text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32) ? trimmed(text) : text;
}

function normalBoolean(text: string): string {
  const value = parseBoolean(text);
  return value === null ? bare(text) : String(value);
}

function normalDay(text: string): string {
  const day = bare(text);
  if (day.length === 10 || !UTC.test(day)) return day;
  return parseDay(day) === null ? day : `${day.slice(0, 10)}Z`;
}

const DIGITS = /^[1-9][0-9]*$/;
const NUMBER = /^([+-]?)([0-9]*)(?:\.([0-9]*))?$/;

function normalNumber(text: string): string {
  const number = bare(text);
  if (DIGITS.test(number)) return number;
  const match = NUMBER.exec(number);
  if (!match) return number;
  const [, sign, whole = '', part = ''] = match;
  if (whole === '' && part === '') return number;
  const before = withoutZerosBefore(whole);
  const after = withoutZerosAfter(part);
  const size = `${before === '' ? '0' : before}${after === '' ? '' : `.${after}`}`;
  return sign === '-' && size !== '0' ? `-${size}` : size;
}

function withoutZerosBefore(digits: string): string {
  let start = 0;
  while (digits.charCodeAt(start) === 48) start++;
  return digits.slice(start);
}

function withoutZerosAfter(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  return digits.slice(0, end);
}
