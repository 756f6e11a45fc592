import { backUpBeforeMigration } from '#kernel/backup';
import { systemClock } from '#kernel/clock';
import type { Settings } from '#kernel/env';
import type { Log } from '#kernel/log';

/** The way back from a migration is an archive made just before it. */
export function backupFirst(url: string, settings: Settings, log: Log): () => Promise<void> {
  return async () => log.info('backup before migration', { file: await backUpBeforeMigration(url, settings, systemClock) });
}
