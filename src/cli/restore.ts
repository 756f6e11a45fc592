import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { noteRestoreTried, restoreArchive } from '#kernel/backup';
import { systemClock } from '#kernel/clock';
import { Obstacle, say } from '#kernel/console';
import { createFiles } from '#kernel/files';
import { migrate, migrationState } from '#kernel/migrate';
import { withScratch } from '#kernel/scratch';
import { createHouse } from '../create-house.ts';
import type { Command, CommandContext } from './command.ts';

type Manifest = Awaited<ReturnType<typeof restoreArchive>>;

const figures = (manifest: Manifest) => ({
  day: manifest.madeAt.slice(0, 10),
  tables: manifest.tables.length,
  rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
  files: manifest.files.length,
  seq: manifest.journal?.seq ?? 0,
});

/** Restores the whole archive into a base of a moment, then notes on the real one that it could be done. */
async function tryArchive({ base, settings, log }: CommandContext, archive: string): Promise<Manifest> {
  const { url, adminUrl } = await base();
  const dataDir = mkdtempSync(join(settings.dataDir, '.trying-'));
  // Tried in a folder of a moment, whatever store the house has: nothing of the trial is found there.
  const parts = { archive, dataDir, files: createFiles({ dataDir, objectStore: undefined }), clock: systemClock };
  const attempt = withScratch(adminUrl ?? url, (scratch) => restoreArchive({ ...parts, url: scratch }));
  const manifest = await attempt
    .catch((error: Error & { code?: string }) => {
      throw error.code === '42501' ? new Obstacle('restore.no-scratch', { reason: error.message }) : error;
    })
    .finally(() => rmSync(dataDir, { recursive: true, force: true }));
  if ((await migrationState(url)).applied.length > 0) {
    const { house, close } = await createHouse({ settings, log, url, connections: 2 });
    await noteRestoreTried(house, manifest).finally(close);
  }
  return manifest;
}

const command: Command = {
  summary: {
    fr: 'Restaure une archive dans une base vide (--dry-run : l’essaie en entier dans une base d’un moment).',
    en: 'Restores an archive into an empty base (--dry-run: tries all of it in a base of a moment).',
  },
  usage: 'ARCHIVE [--dry-run]',
  writes: true,
  async run(context) {
    const [given] = context.args;
    if (!given) throw new Obstacle('restore.usage');
    const archive = resolve(given);
    if (context.dryRun) {
      context.print(say('restore.tried', figures(await tryArchive(context, archive))));
      return;
    }
    const files = createFiles(context.settings);
    await files.verify();
    const { url } = await context.base();
    const manifest = await restoreArchive({ archive, url, dataDir: context.settings.dataDir, files, clock: systemClock });
    await migrate({ url });
    context.print(say('restore.done', figures(manifest)));
  },
};

export default command;
