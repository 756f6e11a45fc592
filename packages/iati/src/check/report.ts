import type { Finding, Severity } from '../finding/finding.ts';
import type { ErrorDetail, IatiReadErrorCode } from '../read/errors.ts';
import type { FileHeader } from '../read/header.ts';

/** Why a run did not see the whole file, and where it stopped: nothing after that place was looked at. */
export interface Stopped {
  readonly code: IatiReadErrorCode;
  /** From 1; null where the text was not reached. */
  readonly line: number | null;
  readonly column: number | null;
  /** Records that were checked before it. */
  readonly records: number;
  readonly detail: ErrorDetail;
}

/** What a check says of a file. */
export interface Report {
  readonly file: FileHeader;
  /** True when the whole file was looked at and nothing critical was found. */
  readonly valid: boolean;
  /** In the order of the file, then those about the file as a whole; at most `made.maxFindings`. */
  readonly findings: readonly Finding[];
  /** Of everything found, kept or not. */
  readonly counts: {
    readonly bySeverity: Readonly<Record<Severity, number>>;
    readonly byRule: Readonly<Record<string, number>>;
  };
  /** Null when the whole file was looked at. */
  readonly stopped: Stopped | null;
  /** By which clock and lists; days of the snapshots. */
  readonly made: {
    readonly now: string;
    readonly lists: string;
    readonly organisations: string;
    readonly maxFindings: number;
  };
}
