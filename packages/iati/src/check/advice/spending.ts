import { Decimal } from '../../exact/decimal.ts';
import { shorten } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import type { CheckContext } from '../context.ts';
import { dayOf } from '../rules/days.ts';
import { vocabularyOf } from '../rules/vocabularies.ts';

/** Commitments are often rounded: more than a hundredth above them is worth a look. */
const HUNDRED = Decimal.of('100');
const TOLERATED = Decimal.of('101');
/** Codes of TransactionType. */
const COMMITMENT = '2';
const SPENDING: ReadonlySet<string | undefined> = new Set(['3', '4']);

/** The last day of spending, for the advice on the course of the activity; null when nothing was spent. */
export type LastSpending = { readonly node: AnyNode; readonly day: string } | null;

interface Totals {
  committed: Decimal;
  spent: Decimal;
}

/** Sums by currency, sectors of the transactions; returns the last spending. */
export function adviseSpending(record: AnyNode, transactions: readonly AnyNode[], context: CheckContext): LastSpending {
  const byCurrency = new Map<string, Totals>();
  const inherited = record.get('default-currency') ?? '';
  let last: LastSpending = null;
  for (const transaction of transactions) {
    adviseSectors(transaction, context);
    const type = transaction.one('transaction-type')?.get('code');
    const spending = SPENDING.has(type);
    if (!spending && type !== COMMITMENT) continue;
    addUp(byCurrency, transaction.one('value'), inherited, spending);
    const day = spending ? dayOf(transaction.one('transaction-date')) : null;
    if (day !== null && (last === null || day > last.day)) last = { node: transaction, day };
  }
  for (const [currency, { committed, spent }] of byCurrency) {
    if (committed.isZero() || committed.isNegative() || spent.multiply(HUNDRED).compare(committed.multiply(TOLERATED)) <= 0) continue;
    const values = { currency: shorten(currency), committed: committed.toString(), spent: spent.toString() };
    context.tell({ rule: 'tg-spent-above-committed', node: record, values });
  }
  return last;
}

function addUp(byCurrency: Map<string, Totals>, value: AnyNode | undefined, inherited: string, spending: boolean): void {
  const amount = value ? Decimal.parse(value.text) : null;
  if (!value || !amount) return;
  const currency = value.get('currency') || inherited;
  let totals = byCurrency.get(currency);
  if (!totals) {
    totals = { committed: Decimal.zero, spent: Decimal.zero };
    byCurrency.set(currency, totals);
  }
  if (spending) totals.spent = totals.spent.add(amount);
  else totals.committed = totals.committed.add(amount);
}

/** A transaction has no shares: of two sectors of one vocabulary nobody can tell which amount is whose. */
function adviseSectors(transaction: AnyNode, context: CheckContext): void {
  let first: AnyNode | null = null;
  for (const child of transaction.children) {
    if (child.name !== 'sector' || child.foreign) continue;
    if (first !== null) {
      tellSecondSector(transaction, context);
      return;
    }
    first = child;
  }
}

function tellSecondSector(transaction: AnyNode, context: CheckContext): void {
  const seen = new Set<string>();
  for (const node of transaction.all('sector')) {
    const vocabulary = vocabularyOf(node);
    if (seen.has(vocabulary)) {
      context.tell({ rule: 'tg-two-sectors-on-transaction', node, values: { vocabulary: shorten(vocabulary) } });
      return;
    }
    seen.add(vocabulary);
  }
}
