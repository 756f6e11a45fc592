import { parseArgs } from 'node:util';
import { type Closing, createClosing } from '#kernel/closing';
import { Obstacle, say } from '#kernel/console';
import { openBase } from '#kernel/embedded';
import { readSettings, type Settings } from '#kernel/env';
import { createLog, type Log } from '#kernel/log';

const print = (line: string) => process.stdout.write(`${line}\n`);
const complain = (error: Error) => process.stderr.write(`${error instanceof Obstacle ? error.message : error.stack}\n`);

interface Wish {
  stop(code: number): void;
  isAsked(): boolean;
}

/** The rest of the house is read while the database starts: this is half of the time of a start. */
async function open(settings: Settings, log: Log, closing: Closing, wish: Wish): Promise<void> {
  const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } });
  const reading = import('./site.ts');
  reading.catch(() => undefined);
  const onLost = (error: unknown) => {
    log.error('database lost', { error: error as Error });
    wish.stop(1);
  };
  const base = await openBase(settings, { as: 'site', onLost, name: `pid ${process.pid}, port ${settings.port}` });
  closing.add('database', base.close);
  const { openSite } = await reading;
  if (wish.isAsked()) return;
  await openSite({ base, settings, log, closing, empty: values.empty, isAsked: wish.isAsked, print });
  print(say('server.data', { path: settings.dataDir }));
  print(say('server.database', { place: base.where }));
  for (const note of base.notes) print(note);
  print(say('server.stop'));
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
  const fail = (event: string) => (error: unknown) => {
    log.error(event, { error: error as Error });
    stop(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
  process.on('uncaughtException', fail('uncaught'));
  process.on('unhandledRejection', fail('unhandled'));
  opening = open(settings, log, closing, { stop, isAsked: () => asked }).catch(async (error: Error) => {
    complain(error);
    await closing.close();
    process.exit(1);
  });
}

try {
  main();
} catch (error) {
  complain(error as Error);
  process.exitCode = 1;
}
