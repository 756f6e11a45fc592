import { shorten } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import type { CheckContext } from '../context.ts';
import type { Children } from './children.ts';
import { addShares, checkOnlyShare, checkRange, makeHundred, shownSum } from './shares.ts';
import type { OwnParts } from './transactions.ts';
import { byVocabulary } from './vocabularies.ts';

const RANGE = { upTo100: '12.1.1', notNegative: '12.1.2' };

/** 3.x and 12.1.x: countries and regions of the activity, their percentages, and those of the transactions. */
export function checkGeography(record: AnyNode, parts: Children, own: OwnParts, context: CheckContext): void {
  const countries = parts.all('recipient-country');
  const regions = parts.all('recipient-region');
  checkRange(countries, RANGE, context);
  checkRange(regions, RANGE, context);
  if (regions.length === 0) checkCountries(countries, context);
  else checkRegions(countries, regions, context);
  if (countries.length + regions.length > 0) {
    if (own.firstPlace) context.tell({ rule: '3.6.2', node: own.firstPlace, values: { count: own.withPlace } });
  } else checkPlaces(record, own, context);
}

function checkCountries(countries: readonly AnyNode[], context: CheckContext): void {
  if (countries.length === 1) checkOnlyShare(countries[0]!, '3.1.4', context);
  if (countries.length < 2) return;
  const shares = addShares(countries);
  for (const node of shares.without) context.tell({ rule: '3.1.1', node, values: { code: codeOf(node) } });
  if (!makeHundred(shares)) context.tell({ rule: '3.1.2', node: countries[0]!, values: { sum: shownSum(shares) } });
}

/** The regions of each vocabulary make 100 together with the countries. */
function checkRegions(countries: readonly AnyNode[], regions: readonly AnyNode[], context: CheckContext): void {
  const without = new Set<AnyNode>();
  for (const [vocabulary, group] of byVocabulary(regions)) {
    if (group.length + countries.length === 1) {
      checkOnlyShare(group[0]!, '3.4.4', context);
      continue;
    }
    const shares = addShares([...countries, ...group]);
    for (const node of shares.without) without.add(node);
    if (makeHundred(shares)) continue;
    context.tell({ rule: '3.4.2', node: group[0]!, values: { sum: shownSum(shares), vocabulary: shorten(vocabulary) } });
  }
  if (without.size === 0) return;
  // A region beside countries that are whole already is usually the one they lie in: there is nothing to share.
  const whole = makeHundred(addShares(countries));
  for (const node of without) {
    const key = whole ? '3.4.1.beside' : '3.4.1';
    context.tell({ rule: '3.4.1', key, node, values: { code: codeOf(node) } });
  }
}

/** Without country and region at activity level every transaction needs one. */
function checkPlaces(record: AnyNode, own: OwnParts, context: CheckContext): void {
  if (own.withPlace === 0) {
    context.tell({ rule: '3.7.1', node: record });
    const [first] = own.withoutPlace;
    if (first) context.tell({ rule: '3.7.2', key: '3.7.2.all', node: first, values: { count: own.withoutPlace.length } });
    return;
  }
  for (const node of own.withoutPlace) context.tell({ rule: '3.7.2', node });
}

function codeOf(node: AnyNode): string {
  return shorten(node.get('code') ?? '');
}
