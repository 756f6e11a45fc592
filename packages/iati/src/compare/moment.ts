const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * An `xsd:dateTime` in milliseconds since 1970, one without zone taken as UTC; null for any other text. A date alone, which some
 * publish, is its midnight.
 */
export function momentOf(text: string | null | undefined): number | null {
  const bare = (text ?? '').trim();
  const match = MOMENT.exec(/^\d{4}-\d{2}-\d{2}$/.test(bare) ? `${bare}T00:00:00` : bare);
  if (!match) return null;
  const moment = Date.parse(`${match[1]}${(match[2] ?? '').slice(0, 4)}${match[3] ?? 'Z'}`);
  return Number.isNaN(moment) ? null : moment;
}

/** Whether the second of two moments as published is the earlier one; false where either is none. */
export function isRolledBack(before: string | null | undefined, after: string | null | undefined): boolean {
  const [from, to] = [momentOf(before), momentOf(after)];
  return from !== null && to !== null && to < from;
}
