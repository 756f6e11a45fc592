import type { AnyNode } from '../../src/index.ts';

/** The codes of the old lists, written here apart from those under test. */
const TYPES: Readonly<Record<string, string>> = { IF: '1', C: '2', D: '3', E: '4', IR: '5', LR: '6', R: '7', QP: '8', QS: '9', CG: '10' };
const WORDS: Readonly<Record<string, string>> = { commitment: '2', disbursement: '3', expenditure: '4', 'incoming funds': '1' };

/** The first type that says something: by its code, by a label that names one, or by the attribute of drafts. */
function typeOf(transaction: AnyNode): string {
  const children = transaction.all('transaction-type');
  for (const child of children) {
    const code = (child.get('code') ?? '').trim();
    const said = code === '' ? child.text.trim() : code;
    const number = TYPES[said.toUpperCase()] ?? WORDS[said.toLowerCase()] ?? code;
    if (number) return number;
  }
  const draft = children.length === 0 ? (transaction.get('type') ?? '').trim() : '';
  return TYPES[draft.toUpperCase()] ?? WORDS[draft.toLowerCase()] ?? draft;
}

function amountOf(node: AnyNode, currency: string): string {
  const value = node.one('value');
  return value ? `${value.text} ${value.get('currency') || currency}` : 'none';
}

/** Every amount of a record with its kind, type and currency, in alphabetical order: twins stay twins. */
export function moneyIn(record: AnyNode): string[] {
  const currency = record.get('default-currency') || '-';
  const found: string[] = [];
  for (const child of record.children) {
    if (child.name === 'transaction') found.push(`transaction ${typeOf(child)} ${amountOf(child, currency)}`);
    else if (child.one('value')) found.push(`${child.name === 'budget-planned' ? 'budget' : child.name} ${amountOf(child, currency)}`);
  }
  return found.sort();
}
