import type { AnyNode } from '../../model/node.ts';
import type { CheckContext } from '../context.ts';
import { hasNarrative, says } from './texts.ts';

const TEXTS: ReadonlyMap<string, string> = new Map([
  ['title', '4.3.1'],
  ['description', '4.4.1'],
]);
const AMOUNTS: ReadonlySet<string> = new Set(['value', 'forecast', 'loan-status']);

/** Ids of the rules on defaults, which differ between the two kinds of file. */
export interface DefaultRules {
  readonly language: string;
  readonly currency: string;
}

/** Narratives without a language and amounts without a currency, where the record has no default for them. */
interface Lacking {
  readonly language: boolean;
  readonly currency: boolean;
  narratives: number;
  amounts: number;
}

/** 4.1.1, 4.3.1, 4.4.1, 4.5.1, 7.8.1, 7.8.2: what may stand anywhere in a record. Walks it once; leaves extensions alone. */
export function checkInformation(record: AnyNode, rules: DefaultRules, context: CheckContext): void {
  const lacking: Lacking = {
    language: !says(record, 'xml:lang'),
    currency: !says(record, 'default-currency'),
    narratives: 0,
    amounts: 0,
  };
  walk(record, lacking, context);
  const { narratives, amounts } = lacking;
  if (narratives > 0) context.tell({ rule: rules.language, node: record, attribute: 'xml:lang', values: { count: narratives } });
  if (amounts > 0) context.tell({ rule: rules.currency, node: record, attribute: 'default-currency', values: { count: amounts } });
}

function walk(node: AnyNode, lacking: Lacking, context: CheckContext): void {
  for (const child of node.children) {
    if (child.foreign) continue;
    const { name } = child;
    if (name === 'narrative') {
      if (lacking.language && !says(child, 'xml:lang')) lacking.narratives++;
      continue;
    }
    const rule = TEXTS.get(name);
    if (rule !== undefined && !hasNarrative(child)) context.tell({ rule, node: child });
    if (lacking.currency && AMOUNTS.has(name) && !says(child, 'currency')) lacking.amounts++;
    if (child.children.length > 0) walk(child, lacking, context);
  }
}
