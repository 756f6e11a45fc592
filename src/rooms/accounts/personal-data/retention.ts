import { z } from 'zod';
import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { addDays, addMonths, type Day, dayOf, lastDay, monthOf } from '#kernel/day';
import type { Db } from '#kernel/db';
import { RuleBroken } from '#kernel/errors';
import type { House } from '#kernel/house';
import { readSettingAt, writeSetting } from '#kernel/settings';
import { inTransaction } from '#kernel/transaction';
import { allKeepings, type Keeping, type Limit, type Term } from './keeping.ts';

const KEY = 'personal-data.retention';
const durations = z.record(z.string(), z.number());
export type Durations = z.infer<typeof durations>;

/** A kind of data whose term may be set. */
export type Timed = Keeping & { term: Term };
export const isTimed = (keeping: Keeping): keeping is Timed => keeping.term !== undefined;

/** How long each kind is kept: what the Pool set, or what the house proposes. */
export async function readDurations(db: Db): Promise<{ value: Durations; version: number }> {
  const set = await readSettingAt(db, KEY, durations, {});
  const proposed = (await allKeepings()).filter(isTimed).map(({ key, term }) => [key, set.value[key] ?? term.fallback]);
  return { value: Object.fromEntries(proposed), version: set.version };
}

/** The same day some months before; the last of its month where that one is shorter. */
function monthsBefore(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), -months);
  const [same, last] = [`${month}${day.slice(7)}`, lastDay(month)];
  return same < last ? same : last;
}

const before = (day: Day, term: Term, count: number): Day => (term.unit === 'days' ? addDays(day, -count) : monthsBefore(day, count));

/** Two clocks: what is counted in days of the institution, and what a machine wrote at an instant. */
export function limitOf(house: Pick<House, 'clock'>, actor: Actor, term: Term, count: number): Limit {
  const now = house.clock.now();
  return { day: before(actor.today, term, count), instant: new Date(`${before(dayOf(now), term, count)}T00:00:00Z`) };
}

/** What would leave today, kind by kind, if these were the terms. */
export async function previewDurations(house: House, actor: Actor, wanted: Durations): Promise<Map<string, number>> {
  actor.may('retention.set');
  const found = new Map<string, number>();
  for (const { key, term } of (await allKeepings()).filter(isTimed)) {
    found.set(key, await term.due(house.db, actor, limitOf(house, actor, term, wanted[key] ?? term.fallback)));
  }
  return found;
}

/** Sets how long each kind is kept, between the bounds that its kind allows. */
export async function setDurations(db: Db, actor: Actor, wanted: Durations, version: number): Promise<void> {
  actor.may('retention.set');
  const value: Durations = {};
  for (const { key, term } of (await allKeepings()).filter(isTimed)) {
    const count = wanted[key] ?? term.fallback;
    if (!Number.isInteger(count) || count < term.least || count > term.most) {
      throw new RuleBroken('retention.out-of-bounds', { least: term.least, most: term.most });
    }
    value[key] = count;
  }
  await inTransaction(db, (tx) => writeSetting(tx, actor, { key: KEY, value, version, verb: 'retention.set', audience: 'signed-in' }));
}

/** Takes away what is older than its term; each kind in a transaction of its own, with one entry that counts and names nobody. */
export async function sweepPersonalData(house: House, actor: Actor): Promise<Record<string, number>> {
  actor.may('retention.sweep');
  const { value } = await readDurations(house.db);
  const gone: Record<string, number> = {};
  for (const { key, term } of (await allKeepings()).filter(isTimed)) {
    const limit = limitOf(house, actor, term, value[key] ?? term.fallback);
    if ((await term.due(house.db, actor, limit)) === 0) continue;
    gone[key] = await inTransaction(house.db, async (tx) => {
      const count = await term.sweep(tx, actor, limit);
      const entry = {
        actor,
        verb: 'retention.sweep',
        subject: { kind: 'personal-data', id: key },
        audienceId: await audienceId(tx, 'pool'),
      };
      journal({ ...entry, after: { count, before: limit.day } });
      return count;
    });
  }
  return gone;
}
