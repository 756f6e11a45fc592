import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '#kernel/console';
import { migrate } from '#kernel/migrate';
import { typesOf } from '#kernel/schema-types';
import { withScratch } from '#kernel/scratch';
import type { Command } from './command.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function current(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const command: Command = {
  summary: {
    fr: 'Écrit les types des tables (src/kernel/tables.ts, src/rooms/*/tables.ts) d’après la base migrée.',
    en: 'Writes the types of the tables (src/kernel/tables.ts, src/rooms/*/tables.ts) from the migrated base.',
  },
  usage: '[--dry-run]',
  writes: true,
  async run({ base, dryRun, print }) {
    const { adminUrl, url: baseUrl } = await base();
    const files = await withScratch(adminUrl ?? baseUrl, async (url) => {
      await migrate({ url });
      return typesOf(url);
    });
    const changed = files.filter((file) => current(join(root, file.path)) !== file.text);
    for (const file of changed) {
      if (!dryRun) {
        mkdirSync(dirname(join(root, file.path)), { recursive: true });
        writeFileSync(join(root, file.path), file.text);
      }
      print(`src/${file.path}`);
    }
    print(say('types.done', { count: changed.length }));
  },
};

export default command;
