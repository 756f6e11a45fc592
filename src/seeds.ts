import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import type { Room } from '#kernel/room';
import { readSetting, writeSetting } from '#kernel/settings';
import { inTransaction } from '#kernel/transaction';

const REFERENCE = join(import.meta.dirname, '../db/seeds/reference');
const MARK = 'seeds.reference';

/** Somebody who can sign in to a demonstration. The password exists nowhere else: it is shown once. */
export interface DemoAccount {
  role: string;
  name: string;
  email: string;
  password: string;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = readdirSync(REFERENCE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
    hash.update(path.slice(REFERENCE.length)).update(readFileSync(path));
  return hash.digest('hex');
}

/** Brings the reference data of every room in, in their order, when the files changed since the last time. */
export async function loadReference(house: House, rooms: readonly Room[]): Promise<string[]> {
  const mark = fingerprint();
  if ((await readSetting(house.db, MARK, z.string(), '')) === mark) return [];
  const loaded: string[] = [];
  for (const room of rooms) {
    if (!room.reference) continue;
    await room.reference(house);
    loaded.push(room.name);
  }
  await asHouse(house, 'seed', (actor) =>
    inTransaction(house.db, (tx) => writeSetting(tx, actor, { key: MARK, value: mark, audience: 'administrator' })),
  );
  return loaded;
}

/** The year of the demonstration, lived through the verbs. */
export async function loadDemo(house: House): Promise<DemoAccount[]> {
  const { liveDemo } = (await import('../db/seeds/demo/index.ts')) as { liveDemo(house: House): Promise<DemoAccount[]> };
  return liveDemo(house);
}

export const hasDemo = (): boolean => existsSync(join(REFERENCE, '../demo/index.ts'));
