import { Obstacle, say } from '#kernel/console';
import { isDay } from '#kernel/day';
import { asHouse } from '#kernel/house-actor';
import { isDemo, moveDemoDay, today } from '#kernel/settings';
import { createHouse } from '../create-house.ts';
import type { Command } from './command.ts';

const command: Command = {
  summary: {
    fr: 'Dit la journée d’une démonstration, ou la déplace : demo-day 2018-11-14.',
    en: 'Says the day of a demonstration, or moves it: demo-day 2018-11-14.',
  },
  usage: '[DAY] [--dry-run]',
  writes: true,
  async run({ base, settings, log, args: [day], dryRun, print }) {
    if (day !== undefined && !isDay(day)) throw new Obstacle('demo-day.wrong', { day });
    const { house, close } = await createHouse({ settings, log, url: (await base()).url, connections: 2 });
    try {
      if (!(await isDemo(house.db))) throw new Obstacle('demo-day.not-a-demo');
      if (day !== undefined && !dryRun) await asHouse(house, 'demo-day', (actor) => moveDemoDay(house.db, actor, day));
      print(say('demo-day.now', { day: dryRun && day ? day : await today(house) }));
    } finally {
      await close();
    }
  },
};

export default command;
