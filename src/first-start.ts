import { Obstacle } from '#kernel/console';
import type { Base } from '#kernel/embedded';
import { emptyBase, makeAside } from '#kernel/embedded/draft';
import type { Settings } from '#kernel/env';
import type { Log } from '#kernel/log';
import { migrate, migrationState, requireMigrated } from '#kernel/migrate';
import { backupFirst } from './before-migration.ts';
import { createHouse } from './create-house.ts';
import { bringDemo, bringReference, type ShownAccount } from './seeds.ts';

export interface Furnishing {
  settings: Settings;
  log: Log;
  /** A real base, with no demonstration in it. */
  empty: boolean;
}

/** Brings the base to this version; on the first start of all, fills it. Gives the accounts of a demonstration just made. */
export async function prepareBase(base: Base, furnishing: Furnishing): Promise<ShownAccount[]> {
  if (!base.adminUrl) {
    await requireMigrated(base.url);
    return [];
  }
  const { applied } = await migrationState(base.url);
  if (applied.length === 0) return makeAside(base.adminUrl, base.url, (url) => furnish(url, furnishing));
  await migrate({ url: base.url, before: backupFirst(base.url, furnishing.settings, furnishing.log) });
  return [];
}

/** A base is emptied and filled again, as at the first start. */
export async function furnishAgain(base: Base, furnishing: Furnishing): Promise<ShownAccount[]> {
  if (!base.adminUrl) throw new Obstacle('reset.refused');
  await emptyBase(base.adminUrl);
  return prepareBase(base, furnishing);
}

async function furnish(url: string, { settings, log, empty }: Furnishing): Promise<ShownAccount[]> {
  await migrate({ url });
  const { house, close } = await createHouse({ settings, log, url });
  try {
    const { openRooms } = await import('./rooms.ts');
    await bringReference(house, openRooms());
    return empty ? [] : await bringDemo(house);
  } finally {
    await close();
  }
}
