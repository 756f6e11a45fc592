import type { Rule } from '../../finding/finding.ts';
import { CODE_CHECKS } from './table.ts';

/** Our advisory about codes that were withdrawn. */
export const WITHDRAWN = 'tg-code-withdrawn';

/**
 * The rules about codes, one an id. The severity is that of a code missing from a complete list; a case that weighs less says so
 * itself. 9.129.1 and 9.130.1 are used for sectors and for aid types of transactions: their category is that of the sectors.
 */
export const codesCatalogue: readonly Rule[] = [
  ...ruleById().values(),
  { id: WITHDRAWN, severity: 'advisory', category: 'classifications' },
];

function ruleById(): Map<string, Rule> {
  const rules = new Map<string, Rule>();
  for (const { rule: id, category } of CODE_CHECKS) {
    if (!rules.has(id)) rules.set(id, { id, severity: 'error', category });
  }
  return rules;
}
