import { backUp } from '#kernel/backup';
import { say } from '#kernel/console';
import { createHouse } from '../create-house.ts';
import type { Command } from './command.ts';

const command: Command = {
  summary: {
    fr: 'Fait une sauvegarde de la base et des fichiers, pendant que le site tourne.',
    en: 'Makes a backup of the base and the files, while the site runs.',
  },
  async run({ base, settings, log, print }) {
    const { house, close } = await createHouse({ settings, log, url: (await base()).url, connections: 2 });
    const { path, bytes, manifest } = await house.files
      .verify()
      .then(() => backUp(house))
      .finally(close);
    const size = (bytes / 1_000_000).toFixed(1);
    print(say('backup.done', { path, size, tables: manifest.tables.length, files: manifest.files.length }));
    if (manifest.journal) print(say('backup.head', { ...manifest.journal }));
    if (manifest.lost.length > 0) print(say('backup.lost', { count: manifest.lost.length }));
    return manifest.lost.length > 0 ? 1 : 0;
  },
};

export default command;
