import type { AnyNode } from '@toguna/iati/model';

/** Refused: it cannot be what it says. Held: somebody must say what it is. Noted: it enters, and something about it should be known. */
export type Verdict = 'refused' | 'held' | 'noted';

/** Why a row does not enter, or what should be known of it. Its sentence stands under this key in the room's texts, `reasons`. */
export type Reason =
  | 'identifier-missing'
  | 'identifier-twice'
  | 'reporting-org-missing'
  | 'country-twice'
  | 'share-not-a-number'
  | 'share-out-of-range'
  | 'shares-above-100'
  | 'share-zero'
  | 'several-countries-without-shares'
  | 'transaction-without-country'
  | 'transaction-to-region'
  | 'period-without-share'
  | 'value-missing'
  | 'not-a-number'
  | 'currency-missing'
  | 'currency-unreadable'
  | 'date-missing'
  | 'no-such-day'
  | 'period-reversed'
  | 'type-missing'
  | 'type-unknown'
  | 'copy-of-a-primary'
  | 'another-reporter'
  | 'older-than-known'
  | 'no-longer-ours';

export type Detail = Readonly<Record<string, string | number>>;

export interface Finding {
  verdict: Verdict;
  reason: Reason;
  /** Where it stands in the file: line and column from 1. */
  line: number;
  column: number;
  /** `iati-activity/transaction[3]/value` */
  path: string;
  /** Identifier of the activity around it, as published. */
  activity: string;
  detail: Detail;
}

/** What a rule says against a node. */
export interface Against {
  verdict: Verdict;
  reason: Reason;
  node: AnyNode;
  detail?: Detail;
}

/** A report lists so many findings; all are counted. */
const LISTED = 500;
/** Of a published text, so much is shown. */
const SHOWN = 80;

/** A text of its own: a piece of the file would keep the file in memory. */
export const ownCopy = (text: string): string => Buffer.from(text).toString();

/** A text short enough to be shown, and its own: a piece of the file would keep the file in memory. */
export function shown(text: string): string {
  return ownCopy(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
}

/** The findings of one file, in its order. */
export class Findings {
  readonly listed: Finding[] = [];
  readonly counts: Record<string, number> = {};

  add({ verdict, reason, node, detail = {} }: Against, activity: string): void {
    const key = `${verdict} ${reason}`;
    this.counts[key] = (this.counts[key] ?? 0) + 1;
    if (this.listed.length >= LISTED) return;
    const short = Object.fromEntries(
      Object.entries(detail).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
    );
    this.listed.push({ verdict, reason, line: node.line, column: node.column, path: node.path, activity: shown(activity), detail: short });
  }

  /** How many were found, listed or not. */
  get total(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }
}
