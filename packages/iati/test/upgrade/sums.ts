import { expect } from 'vitest';
import type { IatiNode } from '../../src/index.ts';
import type { UpgradeAccount } from '../../src/upgrade/index.ts';

type Counted = Pick<IatiNode, 'text' | 'pairs' | 'children'>;

/** Elements, attributes and texts of an element, itself included. */
export function count(node: Counted): { elements: number; attributes: number; texts: number } {
  const sum = { elements: 1, attributes: node.pairs.length / 2, texts: /[^ \t\r\n]/.test(node.text) ? 1 : 0 };
  for (const child of node.children) {
    const { elements, attributes, texts } = count(child);
    sum.elements += elements;
    sum.attributes += attributes;
    sum.texts += texts;
  }
  return sum;
}

/** Each thing of the old record stands in the account once, and the tallies are those of its groups and entries. */
export function checkSums(before: Counted, account: UpgradeAccount): void {
  const sums = Object.fromEntries(
    (['elements', 'attributes', 'texts'] as const).map((what) => [
      what,
      account[what].kept + account[what].changed + account[what].dropped,
    ]),
  );
  expect(sums).toEqual(count(before));
  for (const what of ['element', 'attribute', 'text'] as const) {
    for (const fate of ['kept', 'changed', 'dropped', 'added'] as const) {
      const grouped = account.groups
        .filter((group) => group.what === what && group.fate === fate)
        .reduce((sum, { count }) => sum + count, 0);
      const single = account.entries.filter((entry) => entry.what === what && entry.fate === fate).length;
      expect(grouped + single, `${what} ${fate}`).toBe(account[`${what}s`][fate]);
    }
  }
}
