import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { visible } from './audience.ts';
import { purgeBin } from './bin.ts';
import { dayOf } from './day.ts';
import { sql } from './db.ts';
import { asides, contents, createFiles } from './files/folder.ts';
import type { House } from './house.ts';
import { dueSlot } from './jobs.ts';
import { refreshWordForms, wordsCountedOn } from './search/keep.ts';

const DAY = 86_400_000;
const RUNS_KEPT = 30;

/** Contents that no note in the base names, left behind by transactions that failed or by a kill. A young one may belong to an open request. */
export async function sweepFiles(house: House, audiences: readonly number[]): Promise<number> {
  const { root } = createFiles(house.settings.dataDir);
  const found = await sql<{
    sha256: string;
  }>`select distinct f.sha256 from kernel_file f where f.audience_id = ${visible({ audiences })}`.execute(house.db);
  const named = new Set(found.rows.map((row) => row.sha256));
  const isYoung = async (path: string) => house.clock.now().getTime() - (await stat(path)).mtimeMs < DAY;
  let gone = 0;
  for await (const sha256 of contents(root)) {
    const path = join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    if (named.has(sha256) || (await isYoung(path))) continue;
    await rm(path, { force: true });
    gone += 1;
  }
  for await (const path of asides(root)) {
    if (await isYoung(path)) continue;
    await rm(path, { force: true });
    gone += 1;
  }
  return gone;
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
