import { Decimal } from '../exact/decimal.ts';
import type { AnyNode } from '../model/node.ts';
import { given, moneyOf } from '../model/values.ts';

/** How many amounts, and their exact sum as text; texts that are no numbers are counted apart. */
export interface EditionSum {
  readonly count: number;
  readonly sum: string;
  readonly notNumbers: number;
}

/** A sum by element, type and currency in two editions. Plain data. */
export interface SumChange {
  /** `transaction`, `budget`, `planned-disbursement`; of organisations `total-budget` and so on. */
  readonly element: string;
  /** Code as published, null when not given. */
  readonly type: string | null;
  /** Its own or the default of the record, null when neither is given. */
  readonly currency: string | null;
  readonly before: EditionSum;
  readonly after: EditionSum;
}

/** The running sum of one kind. */
interface Running {
  readonly element: string;
  readonly type: string | null;
  readonly currency: string | null;
  count: number;
  sum: Decimal;
  notNumbers: number;
}

/** Sums of one edition of a record, by element, type and currency. */
export type Sums = ReadonlyMap<string, Running>;

const OWN_TYPE: ReadonlySet<string> = new Set(['budget', 'planned-disbursement']);
const SUMMED: ReadonlySet<string> = new Set([
  'transaction',
  ...OWN_TYPE,
  'total-budget',
  'recipient-org-budget',
  'recipient-region-budget',
  'recipient-country-budget',
  'total-expenditure',
]);

/** Sums the amounts that stand directly in a record; budget lines are parts of theirs and in no sum. */
export function sumsOf(record: AnyNode): Sums {
  const sums = new Map<string, Running>();
  for (const node of record.children) if (node.spec !== null && SUMMED.has(node.name)) add(sums, node);
  return sums;
}

function add(sums: Map<string, Running>, node: AnyNode): void {
  const money = moneyOf(node.one('value'));
  const type =
    node.name === 'transaction' ? given(node.one('transaction-type'), 'code') : OWN_TYPE.has(node.name) ? given(node, 'type') : null;
  const currency = money?.currency ?? null;
  const key = keyOf(node.name, type, currency);
  let running = sums.get(key);
  if (!running) {
    running = { element: node.name, type, currency, count: 0, sum: Decimal.zero, notNumbers: 0 };
    sums.set(key, running);
  }
  running.count++;
  if (money?.amount) running.sum = running.sum.add(money.amount);
  else running.notNumbers++;
}

/** Sums as one short text: a file has very many of them. */
export type PackedSums = string;

export function packSums(sums: Sums, element: string): PackedSums {
  const rows = [...sums.values()].filter((running) => running.element === element);
  return JSON.stringify(rows.map(({ type, currency, count, sum, notNumbers }) => [type, currency, count, sum, notNumbers]));
}

export function unpackSums(packed: PackedSums, element: string): Sums {
  const rows = JSON.parse(packed) as [string | null, string | null, number, string, number][];
  return new Map(
    rows.map(([type, currency, count, sum, notNumbers]) => [
      keyOf(element, type, currency),
      { element, type, currency, count, sum: Decimal.of(sum), notNumbers },
    ]),
  );
}

const keyOf = (element: string, type: string | null, currency: string | null) => `${element}\u0003${type ?? ''}\u0003${currency ?? ''}`;

const NOTHING: EditionSum = { count: 0, sum: '0', notNumbers: 0 };
const tally = (running: Running | undefined): EditionSum =>
  running ? { count: running.count, sum: running.sum.toString(), notNumbers: running.notNumbers } : NOTHING;

/** Both editions side by side, also where nothing changed, in the order of element, type and currency. */
export function sumChanges(before: Sums, after: Sums): SumChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((key) => {
    const { element, type, currency } = (before.get(key) ?? after.get(key))!;
    return { element, type, currency, before: tally(before.get(key)), after: tally(after.get(key)) };
  });
}

/** Whether transactions became fewer, or their sum of a type and currency smaller: what a publisher seldom means. */
export function hasShrunk(sums: readonly SumChange[]): boolean {
  const transactions = sums.filter(({ element }) => element === 'transaction');
  const count = (side: 'before' | 'after') => transactions.reduce((all, sum) => all + sum[side].count, 0);
  return (
    count('after') < count('before') || transactions.some(({ before, after }) => Decimal.of(after.sum).compare(Decimal.of(before.sum)) < 0)
  );
}
