import { type RawBuilder, sql } from 'kysely';
import type { Day } from '#kernel/day';

/** True in SQL for a dated row (`to_day` inclusive) that holds on a day. */
export function holdsOnDay(alias: string, day: Day): RawBuilder<boolean> {
  const from = sql.ref(`${alias}.from_day`);
  const to = sql.ref(`${alias}.to_day`);
  return sql<boolean>`((${from} is null or ${from} <= ${day}::date) and (${to} is null or ${to} >= ${day}::date))`;
}

/** How exactly a day is known: to the month, to the year, «about», or only «attested» that early. */
export type Precision = 'day' | 'month' | 'year' | 'about' | 'attested';

export type Origin = 'real' | 'demo';
