/** Limits that let a hostile file fail early and clearly (`IatiReadError` with code `limit`). */
export interface Limits {
  /** Nested elements; the standard needs 9. */
  readonly depth: number;
  /** Characters of one text, attribute value, comment or name. */
  readonly textLength: number;
  /** Attributes of one element. */
  readonly attributes: number;
  /** Elements in one activity or organisation: they are in memory together. */
  readonly elementsPerRecord: number;
  /** Activities and organisations in one file. */
  readonly records: number;
  /** Characters of the whole file. */
  readonly characters: number;
}

/** Far above what publishers need, far below what would harm: 64 levels, 1 M characters, 500,000 elements an activity. */
export const DEFAULT_LIMITS: Limits = {
  depth: 64,
  textLength: 1_000_000,
  attributes: 200,
  elementsPerRecord: 500_000,
  records: 2_000_000,
  characters: Number.POSITIVE_INFINITY,
};
