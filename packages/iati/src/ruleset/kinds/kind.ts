import type { KnownOrganisations } from '../../codelists/organisations.ts';
import type { CaseReader } from '../reader.ts';
import type { Item } from '../xpath/nodes.ts';
import { type At, type Expression, toItems } from '../xpath/values.ts';

/** What is known besides the record. */
export interface Facts {
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
  /** Null: conditions on identifiers cannot be asked, and their cases do not apply. */
  readonly organisations: KnownOrganisations | null;
}

/** What a rule finds at one place: kept, broken, or null where nothing can be decided; and the nodes that it looked at. */
export interface Judgement {
  readonly kept: boolean | null;
  readonly items: readonly Item[];
}

export type Judge = (at: At, facts: Facts) => Judgement;

/** How kinds are compiled. */
export interface KindOptions {
  /** A set of nodes where a truth is asked counts as true even when it is empty: a fault of the official validator. */
  readonly emptySetIsTrue: boolean;
}

/** A rule kind: from the keys of a case to the judge of a place. */
export type Kind = (reader: CaseReader, options: KindOptions) => Judge;

/** The nodes of all paths together. */
export function gather(paths: readonly Expression[], at: At): Item[] {
  return paths.flatMap((path) => toItems(path.run(at)));
}
