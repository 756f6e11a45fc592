import type { Codelists } from '../codelists/list.ts';
import type { KnownOrganisations } from '../codelists/organisations.ts';
import type { Severity, Values } from '../finding/finding.ts';
import type { AnyNode } from '../model/node.ts';
import type { Version } from '../table/version.ts';

/** One fault as a check tells it; rule, severity and category come from the catalogue, the place from the node. */
export interface Told {
  readonly rule: string;
  readonly node: AnyNode;
  /** Names the attribute when the fault is in one. */
  readonly attribute?: string;
  /** Key of the sentence when it is not the rule's id. */
  readonly key?: string;
  readonly values?: Values;
  /** When this case of the rule weighs otherwise than the rule: a code missing from an incomplete list is a warning. */
  readonly severity?: Severity;
}

/** What the checks of a record need to know, and whom they tell. */
export interface CheckContext {
  /** The version whose shape the record has. */
  readonly version: Version;
  /** The moment of the check, in milliseconds since 1970 (UTC). */
  readonly now: number;
  /** The same moment as a calendar day in UTC. */
  readonly today: string;
  readonly lists: Codelists;
  readonly organisations: KnownOrganisations;
  tell(told: Told): void;
}

/** One check of one record. Never throws on account of the data. */
export type RecordCheck = (record: AnyNode, context: CheckContext) => void;
