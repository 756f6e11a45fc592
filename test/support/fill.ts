import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerRules } from '#kernel/access';
import { readSettings } from '#kernel/env';
import type { House } from '#kernel/house';
import { silentLog } from '#kernel/log';
import type { Room } from '#kernel/room';

/** Fills the templates through the verbs of the rooms, as the site does at its first start. */
export async function fillWithReference(url: string, files: string): Promise<void> {
  const { bringReference } = await import('../../src/seeds.ts');
  const rooms = await findRooms();
  await inHouse(url, files, (house) => bringReference(house, rooms));
}

/** The rooms of the house; while some of them are still being built, those that stand. */
let standing: Promise<readonly Room[]> | undefined;

function findRooms(): Promise<readonly Room[]> {
  standing ??= openStanding();
  return standing;
}

async function openStanding(): Promise<readonly Room[]> {
  const order = ['nomenclature', 'mechanism', 'accounts', 'hall', 'strategy', 'calendar', 'aid', 'meetings'];
  const doorways = order.filter((name) => existsSync(`src/rooms/${name}/index.ts`));
  if (doorways.length === order.length) return (await import('#rooms')).openRooms();
  const doors = await Promise.all(
    doorways.map(async (name) => ((await import(`../../src/rooms/${name}/index.ts`)) as Record<string, Room>)[name]),
  );
  const rooms = doors.filter((room) => room !== undefined);
  for (const room of rooms) {
    registerRules(room.name, room.access);
    room.furnish?.();
  }
  return rooms;
}

export async function fillWithDemo(url: string, files: string, before: string): Promise<void> {
  const { bringDemo } = await import('../../src/seeds.ts');
  if (existsSync(before)) cpSync(before, files, { recursive: true });
  await findRooms();
  await inHouse(url, files, (house) => bringDemo(house));
}

/** What it writes into its folder of files is kept beside the template. */
async function inHouse(url: string, files: string, work: (house: House) => Promise<unknown>): Promise<void> {
  const { createHouse } = await import('../../src/create-house.ts');
  const dataDir = mkdtempSync(join(tmpdir(), 'toguna-fill-'));
  const { house, close } = await createHouse({ url, settings: readSettings({ DATA_DIR: dataDir }), log: silentLog });
  try {
    await work(house);
  } finally {
    await close();
    if (existsSync(join(dataDir, 'files'))) cpSync(join(dataDir, 'files'), files, { recursive: true });
    rmSync(dataDir, { recursive: true, force: true });
  }
}
