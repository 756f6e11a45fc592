import { Decimal } from '../../exact/decimal.ts';
import { shorten } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import type { CheckContext } from '../context.ts';
import type { Children } from '../rules/children.ts';
import { dayOf } from '../rules/days.ts';

interface Period {
  readonly node: AnyNode;
  readonly start: string;
  readonly end: string;
}

/** Budgets that overlap or are negative; planned disbursements that are negative. */
export function adviseBudgets(parts: Children, context: CheckContext): void {
  const budgets = parts.all('budget');
  for (const node of budgets) adviseNegative(node, context);
  for (const node of parts.all('planned-disbursement')) adviseNegative(node, context);
  if (budgets.length > 1) adviseOverlaps(budgets, context);
}

function adviseNegative(node: AnyNode, context: CheckContext): void {
  const value = node.one('value');
  if (!value?.text.includes('-') || !Decimal.parse(value.text)?.isNegative()) return;
  context.tell({ rule: 'tg-budget-negative', node: value, values: { amount: shorten(value.text.trim()) } });
}

/** Within one type and status: original and revised budgets stand for the same period, and so may indicative and committed ones. */
function adviseOverlaps(budgets: readonly AnyNode[], context: CheckContext): void {
  const groups = new Map<string, Period[]>();
  for (const node of budgets) {
    const start = dayOf(node.one('period-start'));
    const end = dayOf(node.one('period-end'));
    if (start === null || end === null || start > end) continue;
    const kind = `${node.get('type') || '1'} ${node.get('status') || '1'}`;
    const group = groups.get(kind);
    if (group) group.push({ node, start, end });
    else groups.set(kind, [{ node, start, end }]);
  }
  for (const group of groups.values()) tellOverlaps(group, context);
}

/** Tells once, at the first that overlaps. A common day at the joint is a habit of many publishers, and moves next to nothing. */
function tellOverlaps(group: Period[], context: CheckContext): void {
  group.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.node.line - b.node.line));
  let last: Period | null = null;
  let told: { readonly later: Period; readonly earlier: Period } | null = null;
  let count = 0;
  for (const period of group) {
    if (last && period.start < last.end) {
      count++;
      told ??= { later: period, earlier: last };
    }
    if (!last || period.end > last.end) last = period;
  }
  if (!told) return;
  const { later, earlier } = told;
  const values = { count, start: later.start, end: later.end, otherStart: earlier.start, otherEnd: earlier.end };
  context.tell({ rule: 'tg-budget-overlap', node: later.node, values });
}
