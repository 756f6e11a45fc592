/** `critical`: not usable as IATI. `error`: breaks a rule of the standard. `warning`: against its advice. `advisory`: ours, worth knowing. */
export type Severity = 'critical' | 'error' | 'warning' | 'advisory';

/** What a rule is about: the categories of the official report. */
export type Category =
  | 'iati'
  | 'identifiers'
  | 'organisation'
  | 'information'
  | 'participating'
  | 'geo'
  | 'classifications'
  | 'financial'
  | 'documents'
  | 'relations'
  | 'performance'
  | 'schema';

/** Facts of one finding, by the names that its sentence uses. Long texts are cut (`shorten`). */
export type Values = Readonly<Record<string, string | number>>;

/** What every finding of a rule has in common. */
export interface Rule {
  /** Of the official validator where it has one (`7.5.3`), of ours with the prefix `tg-`. */
  readonly id: string;
  readonly severity: Severity;
  readonly category: Category;
}

/** One thing that is not as the standard has it. Plain data: goes through JSON as it is. */
export interface Finding {
  /** Id of the rule: `7.5.3`, or `tg-…` for advisories of our own. */
  readonly rule: string;
  readonly severity: Severity;
  readonly category: Category;
  /** Key of the sentence; the rule's id unless a rule has several sentences. */
  readonly key: string;
  readonly values: Values;
  /** `iati-activity/budget[2]/period-end/@iso-date`; null for the file as a whole. */
  readonly path: string | null;
  /** From 1; null where no place can be named. */
  readonly line: number | null;
  readonly column: number | null;
  /** `iati-identifier` or `organisation-identifier` of the record, blanks around it removed; null for the file as a whole. */
  readonly record: string | null;
  /** Which record of the file, from 1; 0 for the file as a whole. */
  readonly position: number;
}

const MOST = 120;

/** A value as a sentence can show it: its own copy (a piece of the file would keep the file in memory), cut at 120 characters. */
export function shorten(text: string): string {
  const shown = text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
  return ` ${shown}`.slice(1);
}
