import { say } from '#kernel/console';
import { migrate, migrationState, requireSound } from '#kernel/migrate';
import { backupFirst } from '../before-migration.ts';
import type { Command } from './command.ts';

const command: Command = {
  summary: {
    fr: 'Met la base au format de cette version ; une sauvegarde est faite avant.',
    en: 'Brings the base to the format of this version; a backup is made first.',
  },
  usage: '[--dry-run]',
  writes: true,
  async run({ base, settings, log, dryRun, print }) {
    const { url } = await base();
    const state = await migrationState(url);
    requireSound(state);
    if (state.pending.length === 0) print(say('migrate.nothing', { count: state.applied.length }));
    else if (dryRun) print(say('migrate.would', { names: state.pending.join(', ') }));
    else print(say('migrate.done', { names: (await migrate({ url, before: backupFirst(url, settings, log) })).join(', ') }));
  },
};

export default command;
