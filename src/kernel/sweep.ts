import { purgeBin } from './bin.ts';
import { dayOf } from './day.ts';
import { sql } from './db.ts';
import { listNamed } from './files/rows.ts';
import type { House } from './house.ts';
import { dueSlot } from './jobs.ts';
import { refreshWordForms, wordsCountedOn } from './search/keep.ts';

const DAY = 86_400_000;
const RUNS_KEPT = 30;

/** Contents that no note in the base names, left behind by transactions that failed or by a kill. A young one may belong to an open request. */
export async function sweepFiles(house: House, audiences: readonly number[]): Promise<number> {
  const named = new Set((await listNamed(house.db, audiences)).map(({ sha256 }) => sha256));
  return house.files.sweep((sha256) => named.has(sha256), new Date(house.clock.now().getTime() - DAY));
}

/** Runs that ended well long ago, and forms that were taken long ago. */
export async function sweepRuns(house: House): Promise<void> {
  const limit = new Date(house.clock.now().getTime() - RUNS_KEPT * DAY);
  await sql`delete from kernel_job_run where state in ('done', 'stopped') and ended_at < ${limit}`.execute(house.db);
  await sql`delete from kernel_once where taken_at < ${limit}`.execute(house.db);
}

const swept = new WeakMap<House['db'], string>();

dueSlot.fill('kernel', () => ({
  name: 'house.sweep',
  ask: async (house, actor) => {
    const day = dayOf(house.clock.now());
    if (swept.get(house.db) === day) return;
    await purgeBin(house.db, actor, house.clock.now());
    await sweepRuns(house);
    await sweepFiles(house, actor.audiences);
    // Remembered by this process alone: what was done bears being done twice.
    swept.set(house.db, day);
  },
}));

dueSlot.fill('kernel', () => ({
  name: 'search.words',
  ask: async (house) => {
    const day = dayOf(house.clock.now());
    if ((await wordsCountedOn(house.db)) !== day) await refreshWordForms(house.db, day);
  },
}));
