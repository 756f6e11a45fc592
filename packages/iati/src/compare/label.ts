import { shorten } from '../finding/finding.ts';
import type { AnyNode } from '../model/node.ts';
import { given, recordOf, trimmed } from '../model/values.ts';

/** Attributes that do not help to know an element. */
const SILENT: ReadonlySet<string> = new Set(['humanitarian', 'value-date', 'vocabulary-uri', 'secondary-reporter', 'srsName', 'xml:lang']);
const MOST = 4;

/**
 * What an element says, short enough for a sentence: `t1 · 2024-03-01 · 655957.00 XOF`. Its own values and texts first, then those
 * of what it holds, four in all. The type of a transaction is left out: a sentence has its name.
 */
export function labelOf(node: AnyNode): string {
  const parts: string[] = [];
  gather(node, parts);
  return shorten(parts.join(' · '));
}

function gather(node: AnyNode, parts: string[]): void {
  if (parts.length >= MOST || node.name === 'transaction-type') return;
  const currency = node.spec?.text === 'decimal' ? (given(node, 'currency') ?? given(recordOf(node), 'default-currency')) : null;
  for (let at = 0; at < node.pairs.length; at += 2) {
    const name = node.pairs[at]!;
    const value = trimmed(node.pairs[at + 1]!);
    if (value !== '' && !SILENT.has(name) && !name.startsWith('xmlns') && name !== 'currency') parts.push(value);
  }
  const text = trimmed(node.text);
  if (text !== '') parts.push(currency === null ? text : `${text} ${currency}`);
  for (const child of node.children) {
    if (parts.length >= MOST) break;
    gather(child, parts);
  }
  parts.length = Math.min(parts.length, MOST);
}

/** The code of the type of a transaction. */
export function transactionType(node: AnyNode): string | null {
  return node.name === 'transaction' ? given(node.one('transaction-type'), 'code') : null;
}
