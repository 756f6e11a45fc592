import { type Db, sql } from '../db.ts';
import { HouseFault } from '../errors.ts';
import type { House } from '../house.ts';
import { asHouse } from '../house-actor.ts';
import { ledger } from '../ledger.ts';
import { progressOf } from './progress.ts';
import { jobKind } from './registry.ts';
import type { RunState } from './runs.ts';

export interface Delivered {
  /** Number of the run. */
  run: number;
}

/** A job as the queue gives it out. */
export interface Given extends Delivered {
  retryCount: number;
  retryLimit: number;
}

interface Begun {
  kind: string;
  data: unknown;
}

/** Marks a run as begun; nothing when somebody stopped it, or when it was done already and comes a second time. */
async function begin(db: Db, run: number): Promise<Begun | undefined> {
  const found = await sql<Begun>`update kernel_job_run set state = 'running', started_at = now(), tries = tries + 1, done = 0, total = null
    where id = ${run} and state in ('waiting', 'running') returning kind, data`.execute(db);
  return found.rows[0];
}

async function end(db: Db, run: number, state: RunState, fault: string | null): Promise<void> {
  await sql`update kernel_job_run set state = ${state}, fault = ${fault}, ended_at = case when ${state} = 'waiting' then null else now() end
    where id = ${run} and state = 'running'`.execute(db);
}

async function perform(house: House, run: number, begun: Begun, closing: AbortSignal): Promise<void> {
  const kind = jobKind(begun.kind);
  if (!kind) throw new HouseFault(`no such kind of work: ${begun.kind}`);
  const { tools, last } = progressOf(house, run, closing);
  await asHouse(house, kind.name, async (actor) => {
    const open = ledger();
    if (open) open.statementMillis = kind.statementTimeoutMillis;
    await kind.handle(house, begun.data as never, actor, tools);
  });
  await last();
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 1000);

/** Does one job that the queue gave out. Throws when it failed, for the queue to give it out again. */
export async function runOne(house: House, job: Given, closing: AbortSignal): Promise<void> {
  const { run } = job;
  const begun = await begin(house.db, run);
  if (!begun) return;
  const log = house.log.with({ job: begun.kind, run });
  try {
    await perform(house, run, begun, closing);
    await end(house.db, run, 'done', null);
    log.info('job.done');
  } catch (error) {
    const last = job.retryCount >= job.retryLimit;
    log[last ? 'error' : 'warn']('job.failed', {
      error: error instanceof Error ? error : new Error(String(error)),
      try: job.retryCount + 1,
    });
    await end(house.db, run, last ? 'failed' : 'waiting', sentenceOf(error));
    throw error;
  }
}
