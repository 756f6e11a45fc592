import type { RecordCheck } from '../../check/context.ts';
import type { Report } from '../../check/report.ts';
import type { Codelists } from '../../codelists/list.ts';
import type { KnownOrganisations } from '../../codelists/organisations.ts';
import type { Rule } from '../../finding/finding.ts';
import type { Version } from '../../table/version.ts';
import type { Input } from '../sources.ts';

/** How files are checked, as the options say. */
export interface CheckSettings {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly maxFindings?: number | undefined;
  readonly version?: Version | undefined;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly lists?: Codelists | undefined;
  readonly organisations?: KnownOrganisations | undefined;
  readonly checks?: readonly RecordCheck[] | undefined;
  /** The rules that those checks may name. */
  readonly rules?: readonly Rule[] | undefined;
}

/** One way of telling reports: they come file by file. */
export interface Teller {
  report(input: Input, report: Report): Promise<void>;
  /** A file that could not be opened; the sentence was told on standard error. */
  refused(input: Input, sentence: string): Promise<void>;
  end(): Promise<void>;
}
