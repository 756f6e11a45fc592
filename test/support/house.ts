import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, systemClock } from '#kernel/clock';
import { closeDb } from '#kernel/db';
import { readSettings } from '#kernel/env';
import type { House } from '#kernel/house';
import { type Log, silentLog } from '#kernel/log';
import { createHouse } from '../../src/create-house.ts';
import { type TestDatabaseOptions, testDatabase } from './database.ts';
import { filesOf, templateFor } from './templates.ts';

export interface TestHouse {
  house: House;
  url: string;
  /** Closes it, and removes its base and its files; call it in `afterAll`. */
  drop(): Promise<void>;
}

export interface TestHouseOptions extends TestDatabaseOptions {
  clock?: Clock;
  log?: Log;
  /** Settings as they would be given by the environment. */
  environment?: Record<string, string>;
  fetch?: typeof fetch;
  /** How long a query waits for a connection: longer where a crowd knocks. */
  waitMillis?: number;
}

/** A whole house on a copy of a template: real base, real files, real queue, the clock that the test wants. */
export async function testHouse(options: TestHouseOptions = {}): Promise<TestHouse> {
  const { url, db, drop: dropBase } = await testDatabase(options);
  await closeDb(db);
  const dataDir = mkdtempSync(join(tmpdir(), 'toguna-house-'));
  const kept = filesOf(templateFor(options.template ?? 'reference'));
  if (existsSync(kept)) cpSync(kept, join(dataDir, 'files'), { recursive: true });
  const { house, close } = await createHouse({
    url,
    settings: readSettings({ DATA_DIR: dataDir, ...options.environment }),
    log: options.log ?? silentLog,
    clock: options.clock ?? systemClock,
    connections: options.connections ?? 1,
    waitMillis: options.waitMillis ?? 2000,
    fetch: options.fetch,
  });
  const drop = async () => {
    await close();
    await dropBase();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { house, url, drop };
}
