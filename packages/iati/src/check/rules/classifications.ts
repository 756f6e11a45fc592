import { shorten } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import type { CheckContext } from '../context.ts';
import type { Children } from './children.ts';
import { addShares, checkOnlyShare, checkRange, makeHundred, shownSum } from './shares.ts';
import { hasNarrative } from './texts.ts';
import { checkOneEach, type OwnParts } from './transactions.ts';
import { byVocabulary, vocabularyOf } from './vocabularies.ts';

const RANGE = { upTo100: '12.3.1', notNegative: '12.3.2' };

/** 2.x, 6.2.2, 6.6.2, 6.7.2, 102.1.1 and 12.3.x: sectors of the activity, and those of the transactions. */
export function checkSectors(record: AnyNode, parts: Children, own: OwnParts, context: CheckContext): void {
  const sectors = parts.all('sector');
  if (sectors.length === 0) {
    checkOwnSectors(record, own, context);
    return;
  }
  if (own.firstSector) context.tell({ rule: '6.6.2', node: own.firstSector, values: { count: own.withSector } });
  checkRange(sectors, RANGE, context);
  const groups = byVocabulary(sectors);
  if (!groups.has('1'))
    context.tell({ rule: '102.1.1', node: sectors[0]!, values: { vocabulary: shorten([...groups.keys()].join(', ')) } });
  for (const [vocabulary, group] of groups) checkVocabulary(vocabulary, group, context);
  for (const node of sectors) {
    const vocabulary = node.get('vocabulary');
    if ((vocabulary !== '98' && vocabulary !== '99') || hasNarrative(node)) continue;
    context.tell({ rule: '2.2.1', node, values: { code: codeOf(node), vocabulary } });
  }
}

function checkVocabulary(vocabulary: string, group: readonly AnyNode[], context: CheckContext): void {
  if (group.length === 1) {
    checkOnlyShare(group[0]!, '2.1.4', context);
    return;
  }
  const shares = addShares(group);
  const shown = shorten(vocabulary);
  for (const node of shares.without) context.tell({ rule: '2.1.1', node, values: { code: codeOf(node), vocabulary: shown } });
  if (shares.given < 2 || makeHundred(shares)) return;
  context.tell({ rule: '2.1.2', node: group[0]!, values: { sum: shownSum(shares), vocabulary: shown } });
}

/** Without sectors at activity level every transaction needs one. */
function checkOwnSectors(record: AnyNode, own: OwnParts, context: CheckContext): void {
  if (own.withSector === 0) {
    context.tell({ rule: '6.2.2', node: record });
    const [first] = own.withoutSector;
    if (first) context.tell({ rule: '6.7.2', key: '6.7.2.all', node: first, values: { count: own.withoutSector.length } });
    return;
  }
  for (const node of own.withoutSector) context.tell({ rule: '6.7.2', node });
}

/** 6.13.1, 6.14.1: what a policy marker needs, by its vocabulary. */
export function checkPolicyMarkers(parts: Children, context: CheckContext): void {
  for (const node of parts.all('policy-marker')) {
    const vocabulary = vocabularyOf(node);
    if (vocabulary === '1' && node.get('significance') === undefined)
      context.tell({ rule: '6.14.1', node, values: { code: codeOf(node) } });
    if (vocabulary === '99' && !hasNarrative(node)) context.tell({ rule: '6.13.1', node, values: { code: codeOf(node) } });
  }
}

/** 107.1.1, 107.1.2 (2.03): the default aid types. */
export function checkAidTypes(parts: Children, context: CheckContext): void {
  const aidTypes = parts.all('default-aid-type');
  if (aidTypes.length === 0 || context.version !== '2.03') return;
  if (!aidTypes.some((node) => vocabularyOf(node) === '1')) context.tell({ rule: '107.1.1', node: aidTypes[0]! });
  checkOneEach(aidTypes, '107.1.2', context);
}

function codeOf(node: AnyNode): string {
  return shorten(node.get('code') ?? '');
}
