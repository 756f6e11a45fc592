import { hourAfter } from '../meeting.ts';

interface Timed {
  planned: number;
  actual: number | null;
}

export interface Slice {
  /** Minutes it took, or should take. */
  minutes: number;
  /** The hour it begins, when the session has one. */
  at: string | null;
  /** Minutes of it that fall outside the session. */
  over: number;
}

export interface Budget {
  total: number;
  duration: number | null;
  /** Minutes beyond the session; 0 when all fits or when its length is not known. */
  over: number;
  slices: Slice[];
}

/** How the minutes of the items fill the session; a point already dealt with counts what it took. */
export function budgetOf(items: readonly Timed[], duration: number | null, from: string | null): Budget {
  let sum = 0;
  const slices = items.map((item): Slice => {
    const minutes = item.actual ?? item.planned;
    const start = sum;
    sum += minutes;
    const over = duration === null ? 0 : Math.min(minutes, Math.max(0, sum - duration));
    return { minutes, at: from === null ? null : hourAfter(from, start), over };
  });
  return { total: sum, duration, over: duration === null ? 0 : Math.max(0, sum - duration), slices };
}
