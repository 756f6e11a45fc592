import type { Codelists } from '../../codelists/list.ts';
import type { KnownOrganisations } from '../../codelists/organisations.ts';
import { registeredOrganisations } from '../../codelists/registered.ts';
import { standardLists } from '../../codelists/standard.ts';
import type { Version } from '../../table/version.ts';
import type { Source } from '../../text/decode.ts';
import { type OfficialFacts, officialReport, Tally } from './official.ts';
import { readTwice } from './twice.ts';

export interface CompatOptions {
  /** The moment of the check: an instant of ISO 8601 (`2026-11-23T12:00:00Z`) or a Date. */
  readonly now: string | Date;
  /** The code lists; the snapshot of this package when absent. */
  readonly lists?: Codelists;
  /** The known organisation identifiers; the snapshot of this package when absent. */
  readonly organisations?: KnownOrganisations;
  /** Judges the file by this version, whatever it declares. */
  readonly as?: Version;
}

/** What the reference tools say of a file. */
export interface CompatVerdict {
  /** By xmllint, to which an undeclared prefix and a document type are no faults of form. */
  readonly wellFormed: boolean;
  /** As written, with its prefix; null where the file is not well-formed or its encoding not one that the official service reads. */
  readonly rootElement: string | null;
  /** `@version` of the root as written; null as `rootElement`, and when it is absent. */
  readonly version: string | null;
  /** By xmllint with the official schema of the version; null where there is none. */
  readonly schemaValid: boolean | null;
  /** By the official validator: nothing critical. Null where it does not answer: over 60 MiB, a document type declaration. */
  readonly valid: boolean | null;
  readonly summary: { readonly critical: number; readonly error: number; readonly warning: number };
  /** Entries of the official report by rule id. Cross-references into its datastore (1000.0.x) are left out. */
  readonly byRule: Readonly<Record<string, number>>;
}

/**
 * What the official validator 2.4.3 (https://validator.iatistandard.org) answers to a file, its known faults included, for
 * comparison. Holds the text of the file in memory, up to the 60 MiB that it accepts. For what is right by the standard use
 * `check`. Throws a TypeError when `now` is no instant.
 *
 * @example
 * (await compatVerdict('<iati-activities version="1.05"/>', { now: '2026-11-23T12:00:00Z' })).byRule // { '0.6.1': 1 }
 */
export async function compatVerdict(source: Source, options: CompatOptions): Promise<CompatVerdict> {
  const now = new Date(options.now).getTime();
  if (Number.isNaN(now)) throw new TypeError(`now is no instant: ${options.now}`);
  const facts: OfficialFacts = {
    now,
    lists: options.lists ?? standardLists,
    organisations: options.organisations ?? registeredOrganisations,
    as: options.as ?? null,
  };
  const { file, text, seen } = await readTwice(source, facts.as);
  const report = text === null ? null : officialReport(text, facts);
  const { byRule, summary } = report ?? new Tally();
  return {
    wellFormed: file.wellFormed,
    rootElement: seen ? (file.root?.name ?? null) : null,
    version: seen ? file.declaredVersion : null,
    schemaValid: seen ? file.schemaValid : null,
    valid: report === null ? null : summary.critical === 0,
    summary,
    byRule,
  };
}
