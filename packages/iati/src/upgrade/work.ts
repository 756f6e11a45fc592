import type { AnyNode } from '../model/node.ts';
import type { Ledger } from './account.ts';
import type { ReadyRule } from './rule.ts';

/** One element being made anew. */
export interface Work {
  readonly source: AnyNode;
  readonly made: AnyNode;
  readonly rule: ReadyRule;
  readonly ledger: Ledger;
}
