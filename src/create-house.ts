import { type Clock, systemClock } from '#kernel/clock';
import { closeDb, openDb } from '#kernel/db';
import '#kernel/duties';
import type { Settings } from '#kernel/env';
import { createFiles } from '#kernel/files';
import type { House } from '#kernel/house';
import { createJobs } from '#kernel/jobs';
import type { Log } from '#kernel/log';
import { createMail } from '#kernel/mail';
import { readSecrets } from '#kernel/secrets';

export interface HouseParts {
  settings: Settings;
  log: Log;
  url: string;
  clock?: Clock;
  fetch?: typeof fetch;
  /** How many connections its pool may hold; the setting's own number where left out. */
  connections?: number;
  waitMillis?: number;
}

/** Puts the house together on a migrated base: whoever needs one (the site, a command, a test) gets the same. */
export async function createHouse(parts: HouseParts): Promise<{ house: House; close(): Promise<void> }> {
  const { settings, log, url } = parts;
  const db = await openDb({ url, connections: parts.connections ?? settings.connections, waitMillis: parts.waitMillis });
  try {
    const jobs = await createJobs(db, log);
    const { clock = systemClock, fetch = globalThis.fetch } = parts;
    const house: House = {
      db,
      clock,
      settings,
      secrets: readSecrets(settings),
      log,
      mail: createMail(settings, jobs),
      files: createFiles(settings, { clock, fetch, log }),
      jobs,
      fetch,
    };
    return { house, close: () => closeDb(db) };
  } catch (error) {
    await closeDb(db);
    throw error;
  }
}
