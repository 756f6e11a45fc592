import type { Values } from '../finding/finding.ts';

/** One side of a difference: where it is in that edition, and what it says there. */
export interface DifferenceSide {
  /** `iati-activity/transaction[3]/value/@currency`. */
  readonly path: string;
  /** From 1; 0 in a made model. Of an attribute: that of its element. */
  readonly line: number;
  /** The text or value exactly as published, whatever its length; of a whole element a short description of what it says. */
  readonly text: string;
}

/**
 * One thing that two editions of a record do not have in common. Plain data. Exchanged editions give the same differences with
 * `before` and `after` exchanged, and `added` for `removed`.
 */
export interface Difference {
  /** Of an element with all that is in it, or of an attribute; `changed` of a value or a text. */
  readonly kind: 'added' | 'removed' | 'changed';
  /** Names from the record down: `iati-activity/transaction/value`. */
  readonly element: string;
  /** Null for an element or its text. */
  readonly attribute: string | null;
  /** Null when added. */
  readonly before: DifferenceSide | null;
  /** Null when removed. */
  readonly after: DifferenceSide | null;
  /** Key and values of the sentence: `differenceSentence`. */
  readonly key: string;
  readonly values: Values;
}
