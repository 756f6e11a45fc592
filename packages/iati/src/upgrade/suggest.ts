import { parseDay } from '../exact/day.ts';
import type { AnyNode } from '../model/node.ts';

/** A value that could fill a gap. Nobody has said it: a person decides. */
export interface Suggestion {
  /** `iati-activity/activity-status/@code`. */
  readonly path: string;
  readonly value: string;
  readonly reason: 'status-from-dates';
}

/**
 * What could fill the gaps of an upgraded activity, on a day: the status, from the dates. Ended for certain: 4; begun for certain and
 * not ended: 2; not to begin before later: 1. Anything else says too little.
 */
export function suggestions(record: AnyNode, today: string): Suggestion[] {
  if (record.name !== 'iati-activity' || record.one('activity-status')) return [];
  const value = statusOn(record, today);
  return value === null ? [] : [{ path: 'iati-activity/activity-status/@code', value, reason: 'status-from-dates' }];
}

function statusOn(record: AnyNode, today: string): string | null {
  const days = new Map<string, string>();
  for (const node of record.all('activity-date')) {
    const day = parseDay(node.get('iso-date') ?? '')?.day;
    if (day) days.set(node.get('type') ?? '', day);
  }
  const [plannedStart, start, plannedEnd, end] = ['1', '2', '3', '4'].map((type) => days.get(type));
  if (end !== undefined && end <= today) return '4';
  if (start !== undefined && start <= today) return plannedEnd === undefined || plannedEnd >= today ? '2' : null;
  const planned = start ?? plannedStart;
  return planned !== undefined && planned > today ? '1' : null;
}
