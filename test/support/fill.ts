import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '#kernel/env';
import type { House } from '#kernel/house';
import { silentLog } from '#kernel/log';

/** Fills the templates through the verbs of the rooms, as the site does at its first start. */
export async function fillWithReference(url: string): Promise<void> {
  const { loadReference } = await import('../../src/seeds.ts');
  const { openRooms } = await import('#rooms');
  await inHouse(url, (house) => loadReference(house, openRooms()));
}

export async function fillWithDemo(url: string): Promise<void> {
  const { loadDemo } = await import('../../src/seeds.ts');
  await inHouse(url, (house) => loadDemo(house));
}

async function inHouse(url: string, work: (house: House) => Promise<unknown>): Promise<void> {
  const { createHouse } = await import('../../src/create-house.ts');
  const dataDir = mkdtempSync(join(tmpdir(), 'toguna-fill-'));
  const { house, close } = await createHouse({ url, settings: readSettings({ DATA_DIR: dataDir }), log: silentLog });
  try {
    await work(house);
  } finally {
    await close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
