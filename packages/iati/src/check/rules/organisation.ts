import type { AnyNode } from '../../model/node.ts';
import type { CheckContext } from '../context.ts';
import { Children } from './children.ts';
import { checkBudgetPeriod, checkLastUpdated } from './dates.ts';
import { dayOf } from './days.ts';
import { checkBlanks, checkReporter, checkSigns, type ReporterRules } from './identifiers.ts';
import { checkInformation } from './information.ts';

const REPORTER: ReporterRules = { blanks: '1.18.1', signs: '1.18.13', prefix: '1.18.8' };
const BUDGETS = ['total-budget', 'recipient-org-budget', 'recipient-region-budget', 'recipient-country-budget', 'total-expenditure'];

/** All rules of an organisation. */
export function checkOrganisation(record: AnyNode, context: CheckContext): void {
  const parts = new Children(record);
  checkInformation(record, { language: '4.5.1', currency: '7.8.2' }, context);
  checkLastUpdated(record, '11.4.1', context);
  for (const node of parts.all('organisation-identifier')) {
    checkBlanks(node.text, node, undefined, '1.12.1', context);
    checkSigns(node.text, node, undefined, '1.12.13', context);
  }
  for (const node of parts.all('reporting-org')) checkReporter(node, REPORTER, context);
  for (const name of BUDGETS) for (const node of parts.all(name)) checkBudgetPeriod(node, context);
  for (const budget of parts.all('recipient-org-budget')) {
    for (const node of budget.all('recipient-org')) checkBlanks(node.get('ref'), node, 'ref', '1.17.1', context);
  }
  for (const budget of parts.all('recipient-country-budget')) checkLines(budget, context);
}

/** 11.3.1: the value date of each line lies within the period of its budget. */
function checkLines(budget: AnyNode, context: CheckContext): void {
  const start = dayOf(budget.one('period-start'));
  const end = dayOf(budget.one('period-end'));
  if (start === null || end === null) return;
  for (const line of budget.all('budget-line')) {
    for (const value of line.all('value')) {
      const date = dayOf(value, 'value-date');
      if (date === null || (start <= date && date <= end)) continue;
      context.tell({ rule: '11.3.1', node: value, attribute: 'value-date', values: { date, start, end } });
    }
  }
}
