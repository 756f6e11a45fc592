import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Actor } from './actor.ts';
import type { Db } from './db.ts';
import type { House } from './house.ts';
import { asHouse } from './house-actor.ts';
import { readSetting, writeSetting } from './settings.ts';
import { inTransaction } from './transaction.ts';

export const referenceFolder = fileURLToPath(new URL('../../db/seeds/reference', import.meta.url));

/** The files of a room's reference data, read once. */
export class ReferenceFiles {
  readonly names: readonly string[];
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    this.names = existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => /\.(json|csv)$/.test(name))
          .sort()
      : [];
  }

  text(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** A list of rows; an empty one where the file is absent. */
  json<T>(name: string): T {
    return (this.names.includes(name) ? JSON.parse(this.text(name)) : []) as T;
  }

  digest(): string {
    const hash = createHash('sha256');
    for (const name of this.names) hash.update(name).update(this.text(name));
    return hash.digest('hex');
  }
}

/**
 * Loads a room's reference data in one transaction, unless its files are those that were loaded last:
 * what people corrected since is left alone until the publisher says something new.
 */
export async function loadReference(
  house: Pick<House, 'db' | 'clock'>,
  room: string,
  load: (tx: Db, actor: Actor, files: ReferenceFiles) => Promise<void>,
): Promise<void> {
  const files = new ReferenceFiles(join(referenceFolder, room));
  const digest = files.digest();
  const key = `reference.${room}`;
  await asHouse(house, 'reference-data', async (actor) => {
    if ((await readSetting(house.db, key, z.string(), '')) === digest) return;
    await inTransaction(house.db, async (tx) => {
      await load(tx, actor, files);
      await writeSetting(tx, actor, { key, value: digest, audience: 'administrator' });
    });
  });
}
