import { shorten } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import { trimmed } from '../../model/values.ts';
import type { CheckContext } from '../context.ts';

interface Twins {
  readonly first: AnyNode;
  second: AnyNode | null;
  count: number;
}

/** Transactions without a reference that are the same in every part. They may both be real: nobody can tell without a reference. */
export function adviseTwins(transactions: readonly AnyNode[], context: CheckContext): void {
  if (transactions.length < 2) return;
  const similar = new Map<string, AnyNode>();
  const equal = new Map<string, Twins>();
  for (const transaction of transactions) {
    if (transaction.get('ref')) continue;
    const key = sketchOf(transaction);
    const earlier = similar.get(key);
    if (earlier === undefined) similar.set(key, transaction);
    else meet(equal, earlier, transaction);
  }
  for (const { first, second, count } of equal.values()) {
    if (second === null) continue;
    const value = first.one('value');
    const date = first.one('transaction-date')?.get('iso-date') ?? '';
    const values = { count, date: shorten(date), amount: shorten(trimmed(value?.text ?? '')), line: first.line };
    context.tell({ rule: 'tg-twins', node: second, values });
  }
}

/** What is cheap to compare: nearly all transactions differ in it already. */
function sketchOf(transaction: AnyNode): string {
  const date = transaction.one('transaction-date')?.get('iso-date');
  return `${transaction.one('value')?.text} ${date} ${transaction.one('transaction-type')?.get('code')}`;
}

function meet(equal: Map<string, Twins>, earlier: AnyNode, transaction: AnyNode): void {
  const whole = wholeOf(earlier);
  if (!equal.has(whole)) equal.set(whole, { first: earlier, second: null, count: 1 });
  const own = wholeOf(transaction);
  const twins = equal.get(own);
  if (!twins) equal.set(own, { first: transaction, second: null, count: 1 });
  else {
    twins.second ??= transaction;
    twins.count++;
  }
}

/** Everything a node says, as one text; the order of attributes does not matter. */
function wholeOf(node: AnyNode): string {
  const attributes = Object.entries(node.attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([node.name, attributes, trimmed(node.text), node.children.map(wholeOf)]);
}
