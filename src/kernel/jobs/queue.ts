import { setTimeout as sleep } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import { runOutside } from '../db/current.ts';
import type { Db } from '../db.ts';
import { HouseFault } from '../errors.ts';
import type { House } from '../house.ts';
import type { JobKind, Jobs, Later } from '../jobs.ts';
import type { Log } from '../log.ts';
import { executor, lostRuns, type OpenQueue, openQueue, QUEUES, type Queue } from './boss.ts';
import { jobKind, registerJobs } from './registry.ts';
import { type Delivered, runOne } from './run.ts';
import { writeRun } from './runs.ts';
import { askWhatIsDue } from './tick.ts';

const POLL = 1000;
const MINUTE = 60_000;
/** First wait before a failed job is tried again, in seconds; it doubles from there. */
const RETRY_DELAY = 20;

interface Engine extends Jobs {
  opened: OpenQueue;
  boss: PgBoss;
  closing: AbortController | null;
  loops: Promise<void>[];
}

const engineOf = (house: House): Engine => house.jobs as Engine;

const queueOf = (kind: JobKind): Queue => (kind.long ? 'long' : 'prompt');

async function later(boss: PgBoss, tx: Db, name: string, data: object, options: Later): Promise<number | null> {
  const kind = jobKind(name);
  if (!kind) throw new HouseFault(`no such kind of work: ${name}`);
  const run = await writeRun(tx, name, data, options);
  if (run === null) return null;
  await deliver(boss, tx, kind, run, options.notBefore);
  return run;
}

async function deliver(boss: PgBoss, tx: Db, kind: JobKind, run: number, notBefore?: Date): Promise<void> {
  const retry = { retryLimit: kind.retries ?? 3, retryDelay: RETRY_DELAY, retryBackoff: true };
  const start = notBefore ? { startAfter: notBefore } : {};
  await boss.send(queueOf(kind), { run } satisfies Delivered, { db: executor(tx), ...retry, ...start });
}

/** Opens the queue. Nothing runs before `startJobs`, save by `runJobsNow`. */
export async function createJobs(db: Db, log: Log): Promise<Jobs> {
  const opened = await openQueue(db, (error) => log.error('queue', { error }));
  const { boss } = opened;
  const engine: Engine = {
    opened,
    boss,
    closing: null,
    loops: [],
    later: (tx, kind, data, options = {}) => later(boss, tx, kind, data, options),
  };
  return engine;
}

/** Takes one job from a queue and does it. False when there is none. */
async function takeOne(house: House, queue: Queue, closing: AbortSignal, ahead: boolean): Promise<boolean> {
  const { boss } = engineOf(house);
  const [job] = await boss.fetch<Partial<Delivered>>(queue, { includeMetadata: true, batchSize: 1, ignoreStartAfter: ahead });
  if (!job) return false;
  try {
    await (job.data.run === undefined ? askWhatIsDue(house) : runOne(house, { ...job, run: job.data.run }, closing));
    await boss.complete(queue, job.id);
  } catch (error) {
    await boss.fail(queue, job.id, { message: (error as Error).message });
  }
  return true;
}

/** What waits in our own record but not in the queue (after a restore) is given to it again; what a dead process left, too. */
async function takeUpAgain({ opened, boss }: Engine, house: House): Promise<void> {
  const alone = house.settings.databaseUrl === undefined;
  for (const { id, kind: name, notBefore } of await lostRuns(house.db, opened, alone)) {
    const kind = jobKind(name);
    if (kind) await deliver(boss, house.db, kind, id, notBefore ?? undefined);
  }
}

async function loop(house: House, closing: AbortSignal, work: () => Promise<boolean>, pause: number): Promise<void> {
  while (!closing.aborted) {
    const busy = await work().catch((error: Error) => {
      house.log.error('queue', { error });
      return false;
    });
    if (!busy) await sleep(pause, undefined, { signal: closing }).catch(() => undefined);
  }
}

/** Of many processes one makes the minute's tick: the queue takes one a minute by the server's clock. */
async function sendTick(house: House): Promise<boolean> {
  const { boss } = engineOf(house);
  await boss.maintain();
  await boss.send('prompt', {}, { singletonKey: 'tick', singletonSeconds: 60, retryLimit: 0 });
  return false;
}

/** Starts the work: one loop a queue, one job at a time in each, and the minute's question. */
export async function startJobs(house: House, kinds: readonly JobKind[] = []): Promise<void> {
  registerJobs(kinds);
  const engine = engineOf(house);
  if (engine.closing) return;
  const closing = new AbortController();
  engine.closing = closing;
  await takeUpAgain(engine, house);
  const start = (work: () => Promise<boolean>, pause: number) => runOutside(() => loop(house, closing.signal, work, pause));
  engine.loops = [
    ...QUEUES.map((queue) => start(() => takeOne(house, queue, closing.signal, false), POLL)),
    start(() => sendTick(house), MINUTE),
  ];
}

/** Takes no new job, lets the running one end; what does not end in time is cut off and will be done again. */
export async function stopJobs(house: House, patienceMillis = 10_000): Promise<void> {
  const engine = engineOf(house);
  engine.closing?.abort();
  const patience = new AbortController();
  const ended = Promise.all(engine.loops).then(() => patience.abort());
  await Promise.race([ended, sleep(patienceMillis, undefined, { signal: patience.signal }).catch(() => undefined)]);
  engine.closing = null;
  engine.loops = [];
}

/** Does everything that waits, one job after another, tries again what fails, and comes back when nothing is left. For tests and commands. */
export async function runJobsNow(house: House): Promise<number> {
  const never = new AbortController().signal;
  let count = 0;
  for (let busy = true; busy; ) {
    busy = false;
    for (const queue of QUEUES) {
      while (await takeOne(house, queue, never, true)) {
        busy = true;
        count += 1;
      }
    }
  }
  return count;
}
