import type { AnyNode } from '../../model/node.ts';
import type { CheckContext } from '../context.ts';
import { checkPast } from './dates.ts';
import { checkParty, PROVIDER, RECEIVER } from './participants.ts';
import { vocabularyOf } from './vocabularies.ts';

/** What the transactions of an activity have of their own, for the rules that compare both levels. */
export class OwnParts {
  /** Transactions with a sector of their own. */
  withSector = 0;
  firstSector: AnyNode | null = null;
  readonly withoutSector: AnyNode[] = [];
  /** Transactions with a country or a region of their own. */
  withPlace = 0;
  firstPlace: AnyNode | null = null;
  readonly withoutPlace: AnyNode[] = [];
  firstAidType: AnyNode | null = null;
  /** Whether one of the aid types is of vocabulary 1. */
  dacAidType = false;
}

/** What is found while the children of one transaction are looked at. */
interface One {
  sector: AnyNode | null;
  place: AnyNode | null;
  aidTypes: number;
}

type Part = (child: AnyNode, found: One, own: OwnParts, context: CheckContext) => void;

const place: Part = (child, found) => {
  found.place ??= child;
};

const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['transaction-date', (child, _found, _own, context) => checkPast(child, 'iso-date', '11.2.1', context)],
  ['value', (child, _found, _own, context) => checkPast(child, 'value-date', '11.2.2', context)],
  ['provider-org', (child, _found, _own, context) => checkParty(child, PROVIDER, context)],
  ['receiver-org', (child, _found, _own, context) => checkParty(child, RECEIVER, context)],
  [
    'sector',
    (child, found) => {
      found.sector ??= child;
    },
  ],
  ['recipient-country', place],
  ['recipient-region', place],
  [
    'aid-type',
    (child, found, own) => {
      found.aidTypes++;
      own.firstAidType ??= child;
      own.dacAidType ||= vocabularyOf(child) === '1';
    },
  ],
]);

/** Looks at every transaction once: dates, both organisations, aid types; returns what they have of their own. */
export function checkTransactions(transactions: readonly AnyNode[], context: CheckContext): OwnParts {
  const own = new OwnParts();
  const found: One = { sector: null, place: null, aidTypes: 0 };
  for (const transaction of transactions) {
    found.sector = null;
    found.place = null;
    found.aidTypes = 0;
    for (const child of transaction.children) {
      if (!child.foreign) PARTS.get(child.name)?.(child, found, own, context);
    }
    note(transaction, found, own);
    if (found.aidTypes > 1) checkOneEach(transaction.all('aid-type'), '107.2.2', context);
  }
  if (context.version === '2.03' && own.firstAidType && !own.dacAidType) context.tell({ rule: '107.2.1', node: own.firstAidType });
  return own;
}

function note(transaction: AnyNode, found: One, own: OwnParts): void {
  if (found.sector) {
    own.withSector++;
    own.firstSector ??= found.sector;
  } else own.withoutSector.push(transaction);
  if (found.place) {
    own.withPlace++;
    own.firstPlace ??= found.place;
  } else own.withoutPlace.push(transaction);
}

/** 107.1.2, 107.2.2 (2.03): at most one aid type of each vocabulary; tells of the second and those after it. */
export function checkOneEach(aidTypes: readonly AnyNode[], rule: string, context: CheckContext): void {
  if (context.version !== '2.03') return;
  const seen = new Set<string>();
  for (const node of aidTypes) {
    const vocabulary = vocabularyOf(node);
    if (seen.has(vocabulary)) context.tell({ rule, node, values: { vocabulary } });
    seen.add(vocabulary);
  }
}
