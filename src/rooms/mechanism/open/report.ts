import type { Day } from '#kernel/day';
import { LIST_NAMES, type ListName } from './form.ts';

export const VERDICTS = ['refused', 'held', 'changed', 'added', 'same'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Reason {
  /** Key of a sentence: one of the form's, or the refusal of a rule. */
  key: string;
  detail: Record<string, string | number>;
}

/** What becomes of one line of a file, and why. */
export interface ReportLine {
  list: ListName;
  /** Its place in its list, the first being 1. */
  n: number;
  name: string;
  verdict: Verdict;
  reason: Reason | null;
}

export interface Report {
  day: Day;
  counts: Record<Verdict, number>;
  /** Every line that is not simply as it was, in the order of the file. */
  lines: ReportLine[];
}

export function reportOf(day: Day, lines: readonly ReportLine[]): Report {
  const counts: Record<Verdict, number> = { refused: 0, held: 0, changed: 0, added: 0, same: 0 };
  for (const { verdict } of lines) counts[verdict] += 1;
  const place = ({ list, n }: ReportLine) => LIST_NAMES.indexOf(list) * 1_000_000 + n;
  const told = lines.filter(({ verdict }) => verdict !== 'same').sort((a, b) => place(a) - place(b));
  return { day, counts, lines: told };
}

/** True when a file would write something. */
export const writes = ({ counts }: Report): boolean => counts.added + counts.changed > 0;
