const LEXICAL = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?$/;
const BLANK_ENDS = /^[ \t\r\n]+|[ \t\r\n]+$/g;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A calendar day of `xsd:date` (https://www.w3.org/TR/xmlschema-2/#date). */
export interface IsoDay {
  /** `YYYY-MM-DD`, as published: the zone never moves it. */
  readonly day: string;
  /** `Z`, `+01:00`, or null. */
  readonly zone: string | null;
  /** True when blanks stood around the date: XSD drops them, the official validator refuses them. */
  readonly padded: boolean;
}

/**
 * Reads an `xsd:date` with its optional zone. Null for any other text and for a day that no calendar has.
 *
 * @example
 * parseDay('2024-02-29Z') // { day: '2024-02-29', zone: 'Z', padded: false }
 * parseDay('2023-02-29') // null
 * parseDay('2012-11-30 00:00:00') // null
 */
export function parseDay(text: string): IsoDay | null {
  const trimmed = text.replace(BLANK_ENDS, '');
  const match = LEXICAL.exec(trimmed);
  if (!match) return null;
  if (!dayExists(Number(match[1]), Number(match[2]), Number(match[3]))) return null;
  return { day: trimmed.slice(0, 10), zone: match[4] ?? null, padded: trimmed.length !== text.length };
}

function dayExists(year: number, month: number, day: number): boolean {
  if (year === 0 || month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (LENGTHS[month - 1] ?? 0) + (leap ? 1 : 0);
}
