import { z } from 'zod';
import type { Actor } from '#kernel/actor';
import { type Db, sql } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import { readSettingAt, writeSetting } from '#kernel/settings';
import { inTransaction } from '#kernel/transaction';

const KEY = 'card.cadence';

/** How often a card is confirmed, when its one reminder leaves, how long the link of the letter opens it. */
export const CADENCE_BOUNDS = {
  months: { fallback: 6, least: 1, most: 24 },
  reminderDays: { fallback: 21, least: 7, most: 90 },
  linkDays: { fallback: 60, least: 14, most: 180 },
} as const;

const KEYS = Object.keys(CADENCE_BOUNDS) as (keyof typeof CADENCE_BOUNDS)[];
export type Cadence = Record<(typeof KEYS)[number], number>;

const cadence = z.object({ months: z.number(), reminderDays: z.number(), linkDays: z.number() });
const PROPOSED: Cadence = { months: CADENCE_BOUNDS.months.fallback, reminderDays: 21, linkDays: 60 };

export const readCadence = (db: Db): Promise<{ value: Cadence; version: number }> => readSettingAt(db, KEY, cadence, PROPOSED);

/** What is out of its bounds. A reminder after the link has ended would lead nowhere. */
export function cadenceFaults(wanted: Cadence): (keyof Cadence)[] {
  const out = (key: keyof Cadence) => !(wanted[key] >= CADENCE_BOUNDS[key].least && wanted[key] <= CADENCE_BOUNDS[key].most);
  return KEYS.filter((key) => out(key) || (key === 'reminderDays' && wanted.reminderDays >= wanted.linkDays));
}

export async function setCadence(db: Db, actor: Actor, value: Cadence, version: number): Promise<void> {
  actor.may('card.set-cadence');
  if (cadenceFaults(value).length > 0) throw new RuleBroken('cadence.out-of-bounds');
  await inTransaction(db, (tx) => writeSetting(tx, actor, { key: KEY, value, version, verb: 'card.set-cadence' }));
}

/** The months that hold, inside a question. */
export const confirmMonths = sql<number>`coalesce((select (s.value ->> 'months')::int from kernel_setting s where s.key = ${KEY}), ${PROPOSED.months}::int)`;
