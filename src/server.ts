import { parseArgs } from 'node:util';
import { createApp } from '#app';
import { type Closing, createClosing } from '#kernel/closing';
import { Obstacle, say } from '#kernel/console';
import { type Base, openBase } from '#kernel/embedded';
import { readSettings, type Settings } from '#kernel/env';
import { startJobs, stopJobs } from '#kernel/jobs';
import { listen } from '#kernel/listen';
import { createLog, type Log } from '#kernel/log';
import { isDemo } from '#kernel/settings';
import { firstAdministratorLink, whoIs } from '#rooms/accounts';
import { createHouse } from './create-house.ts';
import { prepareBase } from './first-start.ts';
import { openRooms } from './rooms.ts';
import { bringReference, type ShownAccount } from './seeds.ts';

const print = (line = '') => process.stdout.write(`${line}\n`);

function welcome(settings: Settings, base: Base, accounts: ShownAccount[], link: string | null): void {
  print(say('server.ready', { url: settings.publicUrl }));
  print(say('server.data', { path: settings.dataDir }));
  print(say('server.database', { place: base.where }));
  for (const note of base.notes) print(note);
  if (accounts.length > 0) print(`\n${say('server.accounts')}`);
  for (const { role, address, password } of accounts) print(`  ${role.padEnd(28)} ${address.padEnd(44)} ${password}`);
  if (link) print(`\n${say('server.first')}\n  ${link}\n`);
  print(say('server.stop'));
}

/** Somebody may wish to stop before all is open. */
interface Wish {
  stop(code: number): void;
  isAsked(): boolean;
}

/** In order: database, migrations, house, jobs, port. What was opened is closed in the reverse order. */
async function open(settings: Settings, log: Log, closing: Closing, wish: Wish): Promise<void> {
  const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } });
  const onLost = (error: unknown) => {
    log.error('database lost', { error: error as Error });
    wish.stop(1);
  };
  const base = await openBase(settings, { as: 'site', onLost, name: `pid ${process.pid}, port ${settings.port}` });
  closing.add('database', base.close);
  const accounts = await prepareBase(base, { settings, log, empty: values.empty });
  if (wish.isAsked()) return;
  const { house, close } = await createHouse({ settings, log, url: base.url });
  closing.add('house', close);
  if (values.empty && (await isDemo(house.db))) throw new Obstacle('start.is-demo', { path: settings.dataDir });
  if (base.embedded) await bringReference(house, openRooms());
  const app = createApp({ ...house, whoIs });
  await startJobs(
    house,
    openRooms().flatMap((room) => room.jobs ?? []),
  );
  closing.add('jobs', () => stopJobs(house));
  if (wish.isAsked()) return;
  const link = await firstAdministratorLink(house, settings.language);
  const port = await listen({ fetch: app.fetch, port: settings.port, host: settings.host });
  closing.add('port', port.close);
  welcome(settings, base, accounts, link);
}

function main(): void {
  const settings = readSettings();
  const log = createLog({ level: settings.logLevel, pretty: settings.logPretty });
  const closing = createClosing(log);
  let opening = Promise.resolve();
  let asked = false;
  // Asked a second time, it ends at once: the next start joins the database that is left behind.
  const stop = (code: number) => {
    if (asked) process.exit(code || 130);
    asked = true;
    print(say('server.stopping'));
    void opening.then(closing.close).then(() => {
      print(say('server.stopped'));
      process.exit(code);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
  process.on('uncaughtException', (error) => {
    log.error('uncaught', { error });
    stop(1);
  });
  process.on('unhandledRejection', (reason) => {
    log.error('unhandled', { error: reason as Error });
    stop(1);
  });
  opening = open(settings, log, closing, { stop, isAsked: () => asked }).catch(async (error: Error) => {
    process.stderr.write(`${error instanceof Obstacle ? error.message : error.stack}\n`);
    await closing.close();
    process.exit(1);
  });
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Obstacle ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
}
