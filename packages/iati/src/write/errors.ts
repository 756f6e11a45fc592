import type { MissingPart } from './missing.ts';

/**
 * Why a record is not written.
 *
 * - `unknown-element`, `unknown-attribute`: the standard 2.03 does not have it there (a record of versions 1.0x must be upgraded first)
 * - `misplaced-text`: text of its own in an element that holds elements only in 2.03 (the same)
 * - `incomplete`: parts that 2.03 requires are missing; `missing` lists them
 */
export type IatiWriteErrorCode = 'unknown-element' | 'unknown-attribute' | 'misplaced-text' | 'incomplete';

/** Where in the model the writer stopped: `line` is that of the file the record was read from, 0 for a made one. */
interface Where {
  readonly path: string;
  readonly line: number;
}

/**
 * A record that the standard 2.03 has no form for. The writer repairs nothing and leaves nothing out: it writes the whole record
 * or throws this. Nothing of the record has been written then.
 *
 * @example
 * try {
 *   writeRecord(activity);
 * } catch (error) {
 *   if (error instanceof IatiWriteError && error.code === 'incomplete') console.log(error.missing);
 * }
 */
export class IatiWriteError extends Error {
  readonly code: IatiWriteErrorCode;
  /** `iati-activity/budget[2]/period-start/@iso-date`. */
  readonly path: string;
  readonly line: number;
  /** Empty unless the code is `incomplete`. */
  readonly missing: readonly MissingPart[];

  constructor(code: IatiWriteErrorCode, message: string, where: Where, missing: readonly MissingPart[] = []) {
    super(message);
    this.name = 'IatiWriteError';
    this.code = code;
    this.path = where.path;
    this.line = where.line;
    this.missing = missing;
  }
}
