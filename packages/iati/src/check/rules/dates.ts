import { shorten } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import type { CheckContext } from '../context.ts';
import type { Children } from './children.ts';
import { dayOf, daysBetween, isAfter, momentOf } from './days.ts';

interface Dated {
  readonly node: AnyNode;
  readonly day: string;
}

/** Codes of ActivityDateType: planned start 1, actual start 2, planned end 3, actual end 4. */
const IN_ORDER = [
  { start: '1', end: '3', rule: '11.1.2' },
  { start: '2', end: '4', rule: '11.1.3' },
] as const;
const IN_THE_PAST: ReadonlyMap<string, string> = new Map([
  ['2', '11.1.4'],
  ['4', '11.1.5'],
]);
/** A budget from 1 January of a leap year to 31 December is 365 days from end to end. */
const MOST_DAYS = 365;

/** 6.11.1 and 11.1.2 to 11.1.5: the dates of the activity, every one of a type. */
export function checkActivityDates(parts: Children, record: AnyNode, context: CheckContext): void {
  const dates = parts.all('activity-date');
  if (!dates.some((date) => isStart(date.get('type')))) context.tell({ rule: '6.11.1', node: record });
  for (const { start, end, rule } of IN_ORDER) checkOrder(datesOf(dates, start), datesOf(dates, end), rule, context);
  for (const node of dates) {
    const rule = IN_THE_PAST.get(node.get('type') ?? '');
    if (rule) checkPast(node, 'iso-date', rule, context);
  }
}

function isStart(type: string | undefined): boolean {
  return type === '1' || type === '2';
}

function datesOf(dates: readonly AnyNode[], type: string): Dated[] {
  const found: Dated[] = [];
  for (const node of dates) {
    const day = node.get('type') === type ? dayOf(node) : null;
    if (day !== null) found.push({ node, day });
  }
  return found;
}

function checkOrder(starts: readonly Dated[], ends: readonly Dated[], rule: string, context: CheckContext): void {
  if (starts.length === 0 || ends.length === 0) return;
  const first = ends.reduce((earliest, end) => (end.day < earliest ? end.day : earliest), ends[0]!.day);
  for (const { node, day } of starts) {
    if (day > first) context.tell({ rule, node, attribute: 'iso-date', values: { start: day, end: first } });
  }
}

/** Tells when a date lies after today. */
export function checkPast(node: AnyNode, attribute: string, rule: string, context: CheckContext): void {
  const text = node.get(attribute);
  if (text === undefined || !isAfter(text, context.today)) return;
  context.tell({ rule, node, attribute, values: { date: shorten(text.trim()), today: context.today } });
}

/** 11.1.1, 11.4.1: `@last-updated-datetime` after the moment of the check. */
export function checkLastUpdated(record: AnyNode, rule: string, context: CheckContext): void {
  const text = record.get('last-updated-datetime');
  const moment = text === undefined ? null : momentOf(text);
  if (text === undefined || moment === null || moment <= context.now) return;
  context.tell({ rule, node: record, attribute: 'last-updated-datetime', values: { date: shorten(text.trim()) } });
}

/** 8.6.1, 8.6.3: a period that starts after its end. The same day is right. */
export function checkPeriodOrder(node: AnyNode, rule: string, context: CheckContext): void {
  const start = node.one('period-start')?.get('iso-date');
  const end = node.one('period-end')?.get('iso-date');
  if (start === undefined || end === undefined || (start.length === 10 && end.length === 10 && start <= end)) return;
  const from = dayOf(node.one('period-start'));
  const to = dayOf(node.one('period-end'));
  if (from !== null && to !== null && from > to) context.tell({ rule, node, values: { start: from, end: to } });
}

/** 8.6.3 and 7.5.3: the order and the length of the period of a budget. */
export function checkBudgetPeriod(node: AnyNode, context: CheckContext): void {
  checkPeriodOrder(node, '8.6.3', context);
  const start = dayOf(node.one('period-start'));
  const end = dayOf(node.one('period-end'));
  if (start === null || end === null) return;
  const days = daysBetween(start, end);
  if (days > MOST_DAYS) context.tell({ rule: '7.5.3', node, values: { start, end, days } });
}
