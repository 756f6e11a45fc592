import type { Day } from './day.ts';
import type { Lang } from './i18n.ts';

/** One record in one language, as the search finds it. */
export interface Indexed {
  /** `meeting`, `decision`, `activity`, `organisation` … */
  kind: string;
  subjectId: string | number;
  audienceId: number;
  lang: Lang;
  title: string;
  content?: string;
  address: string;
  day?: Day | null;
}

export interface SearchOptions {
  /** Of a record in both languages, the one shown (default French). */
  lang?: Lang;
  kinds?: readonly string[];
  years?: readonly number[];
  limit?: number;
  page?: number;
}

export interface Hit {
  kind: string;
  subjectId: string;
  lang: Lang;
  title: string;
  address: string;
  day: Day | null;
  /** Pieces of the text around the words, those found marked. Never HTML. */
  excerpt: { text: string; found: boolean }[];
}

export interface Found {
  hits: Hit[];
  total: number;
  kinds: { kind: string; count: number }[];
  years: { year: number; count: number }[];
  /** Another spelling, from words of public texts, when little was found. */
  suggestion: string | null;
}

export { listMatches, search } from './search/find.ts';
export { forgetRecord, indexRecord, indexRecords, refreshWordForms } from './search/keep.ts';
