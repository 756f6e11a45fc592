import { Obstacle, say } from '#kernel/console';
import { migrationState } from '#kernel/migrate';
import { isDemo } from '#kernel/settings';
import { createHouse } from '../create-house.ts';
import { furnishAgain } from '../first-start.ts';
import { openRooms } from '../rooms.ts';
import type { Command, CommandContext } from './command.ts';

/** Only a demonstration is thrown away by a command: the base of a secretariat is not. */
async function requireDemo({ base, settings, log }: CommandContext): Promise<void> {
  const { url } = await base();
  if ((await migrationState(url)).applied.length === 0) return;
  const { house, close } = await createHouse({ settings, log, url });
  const demo = await isDemo(house.db).finally(close);
  if (!demo) throw new Obstacle('reset.refused');
}

const command: Command = {
  summary: {
    fr: 'Efface une base de démonstration et la refait (--empty : une base réelle et vide).',
    en: 'Erases a demonstration base and makes it again (--empty: a real and empty base).',
  },
  usage: '--yes [--empty]',
  options: { yes: { type: 'boolean' }, empty: { type: 'boolean' } },
  async run(context) {
    const { settings, log, options, print } = context;
    if (!options.yes) {
      print(say('reset.ask', { path: settings.dataDir }));
      return 2;
    }
    openRooms();
    await requireDemo(context);
    const accounts = await furnishAgain(await context.base(), { settings, log, empty: options.empty === true });
    print(say('reset.done'));
    for (const { role, address, password } of accounts) print(`  ${role.padEnd(28)} ${address.padEnd(44)} ${password}`);
    return 0;
  },
};

export default command;
