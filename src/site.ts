import type { Closing } from '#kernel/closing';
import { Obstacle, say } from '#kernel/console';
import type { Base } from '#kernel/embedded';
import type { Settings } from '#kernel/env';
import { createFiles } from '#kernel/files';
import { startJobs, stopJobs } from '#kernel/jobs';
import { listen } from '#kernel/listen';
import type { Log } from '#kernel/log';
import { isDemo } from '#kernel/settings';
import { createHouse } from './create-house.ts';
import { prepareBase } from './first-start.ts';
import { bringReference } from './seeds.ts';

export interface SiteParts {
  base: Base;
  settings: Settings;
  log: Log;
  /** Everything that is opened is noted here, to be closed in the reverse order. */
  closing: Closing;
  /** A real base, with no demonstration in it. */
  empty: boolean;
  /** Somebody may wish to stop before all is open. */
  isAsked(): boolean;
  print(line: string): void;
}

/** The rooms and what joins them: half of the house, read while the other half meets its base. */
async function readRooms() {
  const [{ createApp }, { openRooms }, { firstAdministratorLink, whoIs }] = await Promise.all([
    import('#app'),
    import('./rooms.ts'),
    import('#rooms/accounts'),
  ]);
  return { createApp, openRooms, firstAdministratorLink, whoIs };
}

/** In order: migrations and seeds, house, jobs, port. */
export async function openSite(parts: SiteParts): Promise<void> {
  const { base, settings, log, closing, empty, isAsked, print } = parts;
  const reading = readRooms();
  reading.catch(() => undefined);
  await createFiles(settings, { log }).verify();
  const accounts = await prepareBase(base, { settings, log, empty });
  // Said at once: they are kept nowhere else, and what follows may still fail.
  if (accounts.length > 0) print(`\n${say('server.accounts')}`);
  for (const { role, address, password } of accounts) print(`  ${role.padEnd(28)} ${address.padEnd(44)} ${password}`);
  if (isAsked()) return;
  const { house, close } = await createHouse({ settings, log, url: base.url });
  closing.add('house', close);
  if (empty && (await isDemo(house.db))) throw new Obstacle('start.is-demo', { path: settings.dataDir });
  const { createApp, openRooms, firstAdministratorLink, whoIs } = await reading;
  const rooms = openRooms();
  if (base.embedded) await bringReference(house, rooms);
  const link = await firstAdministratorLink(house, settings.language);
  const app = createApp({ ...house, whoIs });
  closing.add('jobs', () => stopJobs(house));
  await startJobs(
    house,
    rooms.flatMap((room) => room.jobs ?? []),
  );
  if (isAsked()) return;
  const port = await listen({ fetch: app.fetch, port: settings.port, host: settings.host });
  closing.add('port', port.close);
  if (link) print(`\n${say('server.first')}\n  ${link}`);
  print(`\n${say('server.ready', { url: settings.publicUrl })}`);
}
