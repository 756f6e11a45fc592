import type { AnyNode } from '../../model/node.ts';
import type { CheckContext } from '../context.ts';
import type { Children } from './children.ts';
import { checkBudgetPeriod, checkPeriodOrder } from './dates.ts';
import { addShares, checkOnlyShare, checkRange, makeHundred, shownSum } from './shares.ts';

const RANGE = { upTo100: '12.2.1', notNegative: '12.2.2' };

/** 7.5.3, 8.6.3, 7.9.x and 12.2.x: budgets, planned disbursements, budget items, capital spend. */
export function checkFinancial(parts: Children, context: CheckContext): void {
  for (const node of parts.all('budget')) checkBudgetPeriod(node, context);
  for (const node of parts.all('planned-disbursement')) checkPeriodOrder(node, '8.6.3', context);
  checkRange(parts.all('capital-spend'), RANGE, context);
  const lists = new Map<string | undefined, AnyNode[]>();
  for (const node of parts.all('country-budget-items')) {
    const vocabulary = node.get('vocabulary');
    lists.set(vocabulary, [...(lists.get(vocabulary) ?? []), ...node.all('budget-item')]);
  }
  for (const items of lists.values()) checkBudgetItems(items, context);
}

/** Shares of the budget items of one vocabulary (7.9.x are of 2.03 alone). */
function checkBudgetItems(items: readonly AnyNode[], context: CheckContext): void {
  checkRange(items, RANGE, context);
  if (context.version !== '2.03') return;
  if (items.length === 1) checkOnlyShare(items[0]!, '7.9.4', context);
  if (items.length < 2) return;
  const shares = addShares(items);
  for (const node of shares.without) context.tell({ rule: '7.9.1', node });
  if (!makeHundred(shares)) context.tell({ rule: '7.9.2', node: items[0]!, values: { sum: shownSum(shares) } });
}
