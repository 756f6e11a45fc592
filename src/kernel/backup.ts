import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type MadeBackup, makeArchive } from './backup/make.ts';
import { LAST_RESTORE } from './backup/restore.ts';
import type { Clock } from './clock.ts';
import { dayOf } from './day.ts';
import { closeDb, type Db, openDb, sql } from './db.ts';
import type { Settings } from './env.ts';
import { createFiles } from './files.ts';
import type { House } from './house.ts';
import { asHouse } from './house-actor.ts';
import { dueSlot, type JobKind, registerJobs } from './jobs.ts';
import { readSetting, writeSetting } from './settings.ts';
import { inTransaction } from './transaction.ts';

export type { MadeBackup } from './backup/make.ts';
export { restoreArchive, type ToRestore } from './backup/restore.ts';

const LAST_BACKUP = 'backup.last';
const head = z.object({ seq: z.number(), seal: z.string() }).nullable();
const backup = z.object({ at: z.coerce.date(), file: z.string(), bytes: z.number(), journal: head });
const restore = z.object({ at: z.coerce.date(), madeAt: z.coerce.date(), journal: head });

export const lastBackup = (db: Db): Promise<z.infer<typeof backup> | null> => readSetting(db, LAST_BACKUP, backup.nullable(), null);
/** The last time an archive was restored, in earnest or to try it. */
export const lastRestore = (db: Db): Promise<z.infer<typeof restore> | null> => readSetting(db, LAST_RESTORE, restore.nullable(), null);

/** How many archives of each sort are kept in the folder. */
const KEPT = { nightly: 14, occasion: 5 };
const NIGHTLY = /^toguna-\d{4}-\d{2}-\d{2}T\d{6}\.tar$/;
const OCCASION = /^toguna-\d{4}-\d{2}-\d{2}T\d{6}-[a-z-]+\.tar$/;

/** Removes the oldest archives of each sort. */
export async function pruneBackups(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).sort().reverse();
  const sorts = [
    names.filter((name) => NIGHTLY.test(name)).slice(KEPT.nightly),
    names.filter((name) => OCCASION.test(name)).slice(KEPT.occasion),
  ];
  const old = sorts.flat();
  for (const name of old) await rm(join(folder, name), { force: true });
  return old;
}

/** Makes a backup, notes it, and removes the oldest. */
export async function backUp(
  house: Pick<House, 'db' | 'clock' | 'settings' | 'files'>,
  progress?: (done: number, total: number) => Promise<void>,
): Promise<MadeBackup> {
  const { db, clock, settings, files } = house;
  const made = await makeArchive({ db, files, backupDir: settings.backupDir, now: clock.now(), progress });
  const value = { at: made.manifest.madeAt, file: made.path, bytes: made.bytes, journal: made.manifest.journal };
  await asHouse(house, 'backup', (actor) =>
    inTransaction(db, (tx) => writeSetting(tx, actor, { key: LAST_BACKUP, value, verb: 'backup.make', audience: 'administrator' })),
  );
  await pruneBackups(settings.backupDir);
  return made;
}

/** Notes that an archive could be restored, after it was tried in a base of a moment. */
export async function noteRestoreTried(house: Pick<House, 'db' | 'clock'>, { madeAt, journal }: MadeBackup['manifest']): Promise<void> {
  const value = { at: house.clock.now().toISOString(), madeAt, journal };
  await asHouse(house, 'restore', (actor) =>
    inTransaction(house.db, (tx) => writeSetting(tx, actor, { key: LAST_RESTORE, value, verb: 'backup.try', audience: 'administrator' })),
  );
}

/** The archive that a migration makes first: the way back. */
export async function backUpBeforeMigration(
  url: string,
  settings: Pick<Settings, 'dataDir' | 'backupDir' | 'objectStore'>,
  clock: Clock,
): Promise<string> {
  const db = await openDb({ url, connections: 1, application: 'toguna backup' });
  try {
    const made = await makeArchive({
      db,
      files: createFiles(settings),
      backupDir: settings.backupDir,
      now: clock.now(),
      occasion: 'before-migration',
    });
    await pruneBackups(settings.backupDir);
    return made.path;
  } finally {
    await closeDb(db);
  }
}

export const backupJob: JobKind = {
  name: 'backup',
  long: true,
  retries: 2,
  handle: async (house, _data, _actor, { progress }) => void (await backUp(house, progress)),
};
registerJobs([backupJob]);

const NIGHT = { from: 1, to: 5 };
const LATE_HOURS = 30;

/** True at night once a day, and by day where the nights are missed, as on a machine that sleeps. */
async function isDue(house: House): Promise<boolean> {
  const now = house.clock.now();
  const last = (await lastBackup(house.db))?.at;
  if (last && dayOf(last) === dayOf(now)) return false;
  const hour = now.getUTCHours();
  if (hour >= NIGHT.from && hour < NIGHT.to) return true;
  const first = await sql<{ at: Date }>`select min(applied_at) as at from kernel_migration`.execute(house.db);
  const since = last ?? first.rows[0]?.at ?? now;
  return now.getTime() - since.getTime() > LATE_HOURS * 3_600_000;
}

dueSlot.fill('kernel', () => ({
  name: 'backup.nightly',
  ask: async (house, actor) => {
    if (!(await isDue(house))) return;
    await inTransaction(house.db, async (tx) => void (await house.jobs.later(tx, 'backup', {}, { key: 'backup', actor })));
  },
}));
