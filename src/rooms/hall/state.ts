import { readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Actor } from '#kernel/actor';
import { verifyJournal } from '#kernel/audit-verify';
import { lastBackup, lastRestore } from '#kernel/backup';
import { type Db, sql } from '#kernel/db';
import type { House } from '#kernel/house';
import { listFailedRuns, listRuns, type Run } from '#kernel/jobs';
import { type KeptMail, listMail } from '#kernel/mail';
import { readSetting, writeSetting } from '#kernel/settings';
import { inTransaction } from '#kernel/transaction';

const VERIFIED = 'journal.verified';
const verification = z.object({ at: z.coerce.date(), entries: z.number(), broken: z.number().nullable() });
export type Verification = z.infer<typeof verification>;

export interface HouseState {
  version: string;
  database: string;
  since: Date;
  disk: { free: number; total: number };
  backup: { at: Date } | null;
  restore: { at: Date } | null;
  verified: Verification | null;
  jobs: Run[];
  underWay: Run[];
  mails: KeptMail[];
}

const VERSION = (JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as { version: string }).version;

async function databaseVersion(db: Db): Promise<string> {
  const found = await sql<{ version: string }>`select 'PostgreSQL ' || current_setting('server_version') as version`.execute(db);
  return found.rows[0]?.version ?? '';
}

async function diskOf(folder: string): Promise<HouseState['disk']> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, total: blocks * bsize };
}

/** What runs, what is kept, what failed. */
export async function readHouse(house: House, actor: Actor): Promise<HouseState> {
  actor.may('house.read');
  const { db } = house;
  return {
    version: VERSION,
    database: await databaseVersion(db),
    since: new Date(performance.timeOrigin),
    disk: await diskOf(house.settings.dataDir),
    backup: await lastBackup(db),
    restore: await lastRestore(db),
    verified: await readSetting(db, VERIFIED, verification.nullable(), null),
    jobs: await listFailedRuns(db, actor),
    underWay: await listRuns(db, actor, { states: ['waiting', 'running'], limit: 5 }),
    mails: (await listMail(db, actor, { state: 'failed' })).rows,
  };
}

/** Reads the whole chain of the journal and notes what was found. */
export async function verifyNow(house: House, actor: Actor): Promise<Verification> {
  actor.may('house.tend');
  const check = await verifyJournal(house.db);
  const value: Verification = { at: house.clock.now(), entries: check.entries, broken: check.broken?.seq ?? null };
  await inTransaction(house.db, (tx) => writeSetting(tx, actor, { key: VERIFIED, value, audience: 'administrator' }));
  return value;
}

/** Asks for a backup now; the page shows how far it is. */
export async function backUpNow(house: House, actor: Actor): Promise<void> {
  actor.may('house.tend');
  await inTransaction(house.db, async (tx) => {
    await house.jobs.later(tx, 'backup', {}, { actor, key: 'backup' });
  });
}
