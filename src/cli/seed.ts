import { say } from '#kernel/console';
import { requireMigrated } from '#kernel/migrate';
import { createHouse } from '../create-house.ts';
import { openRooms } from '../rooms.ts';
import { bringDemo, bringReference } from '../seeds.ts';
import type { Command } from './command.ts';

const command: Command = {
  summary: {
    fr: 'Charge les données de référence, et avec --demo l’année de démonstration dans une base neuve.',
    en: 'Loads the reference data, and with --demo the year of the demonstration into a new base.',
  },
  usage: '[--demo]',
  options: { demo: { type: 'boolean' } },
  async run({ base, settings, log, options, print }) {
    const { url } = await base();
    await requireMigrated(url);
    const { house, close } = await createHouse({ settings, log, url });
    try {
      const loaded = await bringReference(house, openRooms());
      print(say('seed.done', { names: loaded.join(', ') }));
      if (!options.demo) return;
      for (const { role, address, password } of await bringDemo(house)) print(`  ${role.padEnd(28)} ${address.padEnd(44)} ${password}`);
    } finally {
      await close();
    }
  },
};

export default command;
