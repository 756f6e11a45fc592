import type { AnyNode } from '../model/node.ts';
import { given, trimmed } from '../model/values.ts';
import { type CompareOptions, isIgnored } from './canonical.ts';
import type { Difference } from './difference.ts';
import { isRolledBack } from './moment.ts';
import { hasShrunk, type SumChange, sumChanges, sumsOf } from './sums.ts';
import { Walk } from './walk.ts';

/** Two editions of one record, compared. Plain data. */
export interface RecordComparison {
  /** `iati-identifier` or `organisation-identifier` of the later edition, blanks around it removed. */
  readonly identifier: string;
  /** In the order of the schema; empty when both say the same. */
  readonly differences: readonly Difference[];
  /** All sums by element, type and currency, also those that did not change. */
  readonly sums: readonly SumChange[];
  /** `last-updated-datetime` as published, null when absent. */
  readonly lastUpdated: { readonly before: string | null; readonly after: string | null };
  /** Whether the second edition says that it was updated earlier than the first. */
  readonly rolledBack: boolean;
  /** Whether transactions became fewer, or their sum of one type and currency smaller. */
  readonly shrunk: boolean;
}

/**
 * Compares two editions of an activity (or of an organisation) element by element, as multisets: order does not count, how often
 * does. Elements are known again by what identifies them (a transaction by its `ref`, else by type, date, value, currency, provider
 * and receiver); what cannot be known again was removed and added. What counts as the same is told at `canonical`. Throws a
 * TypeError for two records of different kinds.
 *
 * @example
 * compareActivities(activity, activity).differences // []
 */
export function compareActivities(before: AnyNode, after: AnyNode, options: CompareOptions = {}): RecordComparison {
  if (before.name !== after.name) throw new TypeError(`<${before.name}> is not compared with <${after.name}>`);
  const walk = new Walk(isIgnored(before, options));
  walk.compare(before, after, null);
  const sums = sumChanges(sumsOf(before), sumsOf(after));
  const lastUpdated = { before: given(before, 'last-updated-datetime'), after: given(after, 'last-updated-datetime') };
  return {
    identifier: identifierOf(after),
    differences: walk.differences,
    sums,
    lastUpdated,
    rolledBack: isRolledBack(lastUpdated.before, lastUpdated.after),
    shrunk: hasShrunk(sums),
  };
}

/** What a record is known by in another file: its identifier without blanks around it, '' when it has none. */
export function identifierOf(record: AnyNode): string {
  const element = record.one('organisation-identifier') ?? record.one('iati-identifier');
  return ` ${trimmed(element?.text ?? '')}`.slice(1);
}
