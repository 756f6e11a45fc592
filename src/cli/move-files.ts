import { Obstacle, say } from '#kernel/console';
import { createFiles } from '#kernel/files';
import { copyFiles } from '#kernel/files/move';
import { asHouse } from '#kernel/house-actor';
import { createHouse } from '../create-house.ts';
import type { Command } from './command.ts';

const command: Command = {
  summary: {
    fr: 'Copie les fichiers du dossier dans le magasin d’objets réglé (--back : du magasin dans le dossier).',
    en: 'Copies the files of the folder into the object store that is set (--back: from the store into the folder).',
  },
  usage: '[--back] [--dry-run]',
  options: { back: { type: 'boolean' } },
  writes: true,
  async run({ base, settings, log, options, dryRun, print }) {
    if (!settings.objectStore) throw new Obstacle('store.none');
    const store = createFiles(settings, { log });
    const folder = createFiles({ ...settings, objectStore: undefined });
    await store.verify();
    const { house, close } = await createHouse({ settings, log, url: (await base()).url, connections: 2 });
    const parts = options.back ? { from: store, to: folder, dryRun } : { from: folder, to: store, dryRun };
    const moved = await asHouse(house, 'move-files', (actor) => copyFiles(house.db, actor.audiences, parts)).finally(close);
    const { count, there, lost } = moved;
    print(say(dryRun ? 'move-files.would' : 'move-files.done', { count, there, lost, size: (moved.bytes / 1_000_000).toFixed(1) }));
    return lost > 0 ? 1 : 0;
  },
};

export default command;
