import type { Severity } from '@toguna/iati/finding';

/** A case: whose activity, and where in the file. */
export interface StandardPlace {
  /** Null where the finding is about the file as a whole. */
  line: number | null;
  activity: string | null;
}

/** One thing that is not as the standard has it, at one place of its structure, as often as it occurs. */
export interface StandardRule {
  /** `7.5.3`, or `tg-…` for an advice of the package. */
  rule: string;
  severity: Severity;
  /** Without places among equals; null for the file as a whole. */
  path: string | null;
  count: number;
  /** The first case in words: what is wrong, what to do. */
  say: { fr: string; en: string };
  first: StandardPlace[];
}

/** What the check of the standard finds in the whole file, whether or not it concerns the country. */
export interface StandardReport {
  bySeverity: Record<Severity, number>;
  /** The gravest first, then the most frequent. */
  rules: StandardRule[];
  /** How many found things stand in no row above: they are counted alone. */
  beyond: number;
  /** The day of the code lists it was checked against. */
  lists: string;
}
