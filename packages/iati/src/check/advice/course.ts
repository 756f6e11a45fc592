import { shorten } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import type { CheckContext } from '../context.ts';
import type { Children } from '../rules/children.ts';
import { dayOf, daysBetween, isAfter } from '../rules/days.ts';
import type { LastSpending } from './spending.ts';

/** Codes of ActivityStatus. */
const PIPELINE = '1';
const IMPLEMENTATION = '2';
const CLOSED = '4';
const CANCELLED = '5';
/** Codes of ActivityDateType. */
const PLANNED_END = '3';
const ACTUAL_END = '4';
/** Days after the end in which last payments are usual. */
const LATE_PAYMENTS = 183;
/** No aid is older, and no plan goes further. */
const FIRST_YEAR = '1945';
const AFTER_LAST_YEAR = '2101';

/** Status, dates and money that tell different stories. */
export function adviseCourse(parts: Children, record: AnyNode, last: LastSpending, context: CheckContext): void {
  const status = parts.first('activity-status');
  const code = status?.get('code');
  const end = dayOfType(parts, ACTUAL_END);
  if (end !== null && last && daysBetween(end, last.day) > LATE_PAYMENTS) {
    context.tell({ rule: 'tg-end-before-last-transaction', node: last.node, values: { end, date: last.day } });
  }
  if (!status) return;
  if (code === PIPELINE && last) context.tell({ rule: 'tg-pipeline-with-spending', node: status, values: { date: last.day } });
  if (code === IMPLEMENTATION) adviseRunning(parts, record, status, end, context);
  if (code === CLOSED || code === CANCELLED) adviseClosed(parts, code, context);
}

function dayOfType(parts: Children, type: string): string | null {
  let latest: string | null = null;
  for (const date of parts.all('activity-date')) {
    const day = date.get('type') === type ? dayOf(date) : null;
    if (day !== null && (latest === null || day > latest)) latest = day;
  }
  return latest;
}

function adviseRunning(parts: Children, record: AnyNode, status: AnyNode, end: string | null, context: CheckContext): void {
  if (end !== null && end < context.today) context.tell({ rule: 'tg-ended-still-running', node: status, values: { end } });
  const planned = dayOfType(parts, PLANNED_END);
  if (planned === null || planned <= context.today || record.get('budget-not-provided')) return;
  if (firstAhead(parts, context) === null) context.tell({ rule: 'tg-no-forward-budget', node: record, values: { end: planned } });
}

function adviseClosed(parts: Children, status: string, context: CheckContext): void {
  const node = firstAhead(parts, context);
  const key = status === CANCELLED ? 'tg-closed-with-future.cancelled' : 'tg-closed-with-future';
  if (node) context.tell({ rule: 'tg-closed-with-future', key, node, values: { today: context.today } });
}

/** The first budget or planned disbursement that reaches beyond today. */
function firstAhead(parts: Children, context: CheckContext): AnyNode | null {
  for (const name of ['planned-disbursement', 'budget']) {
    for (const node of parts.all(name)) {
      const date = (node.one('period-end') ?? node.one('period-start'))?.get('iso-date');
      if (date !== undefined && isAfter(date, context.today)) return node;
    }
  }
  return null;
}

/** Dates that are slips of the hand (`0214-06-01`) or stand for «unknown» (`1900-01-01`, `9999-12-31`). */
export function adviseFarDates(parts: Children, context: CheckContext): void {
  for (const node of parts.all('activity-date')) adviseFar(node, 'iso-date', context);
  for (const name of ['budget', 'planned-disbursement', 'transaction']) {
    for (const whole of parts.all(name)) {
      for (const node of whole.children) {
        adviseFar(node, 'iso-date', context);
        if (node.name === 'value') adviseFar(node, 'value-date', context);
      }
    }
  }
}

function adviseFar(node: AnyNode, attribute: string, context: CheckContext): void {
  const text = node.get(attribute);
  if (text === undefined || (text >= FIRST_YEAR && text < AFTER_LAST_YEAR) || node.foreign) return;
  const day = dayOf(node, attribute);
  if (day === null || (day >= FIRST_YEAR && day < AFTER_LAST_YEAR)) return;
  context.tell({ rule: 'tg-date-far', node, attribute, values: { date: shorten(day) } });
}
