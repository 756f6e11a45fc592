import type { Actor } from './actor.ts';
import type { Day } from './day.ts';
import type { Db } from './db.ts';
import type { House } from './house.ts';
import { slot } from './slots.ts';

export interface JobTools {
  /** Says how far the work has come; `sentenceKey` names a sentence of the room that asked. Written once a second at most. */
  progress(done: number, total: number | null, sentenceKey?: string): Promise<void>;
  /** Aborted when the house closes or somebody stops the job. */
  signal: AbortSignal;
  /** Number of the run, whose page shows its progress. */
  runId: number;
}

/** A kind of work done later. The same job may come twice: what it does must bear it. */
export interface JobKind<Data = never> {
  /** `aid.import` */
  name: string;
  /** Runs as the house actor of this name, in a ledger of its own, with `house.act` asked. */
  handle(house: House, data: Data, actor: Actor, tools: JobTools): Promise<void>;
  /** How many times it is tried again (default 3), each time after a longer wait. */
  retries?: number;
  /** How long a statement of its transactions may run, ms (default 10,000). */
  statementTimeoutMillis?: number;
  /** True for work of minutes: it waits in a queue of its own and holds nobody's mail up. */
  long?: boolean;
}

export interface Later {
  /** Who may see its progress (default: the administrator). */
  audienceId?: number;
  /** Who asked, so that the page can say it. */
  actor?: Actor;
  notBefore?: Date;
  /** At most one job of this kind and key waits or runs. */
  key?: string;
}

/** How a letter, an import or a backup is asked for: in the transaction of its cause. */
export interface Jobs {
  /** Writes a job in the transaction of its cause: it vanishes with its rollback. Gives the number of the run, null when one of its key already waits. */
  later(tx: Db, kind: string, data: object, options?: Later): Promise<number | null>;
}

export interface DueQuestion {
  /** `meetings.reminders` */
  name: string;
  /** Does what is due on this day and not yet done; asked every minute, so it must find nothing the second time. */
  ask(house: House, actor: Actor, day: Day): Promise<void>;
}

/** «What is due on this day»: a room fills it with its questions, one ticking job asks them all. */
export const dueSlot = slot<void, DueQuestion>('kernel.due');

export { createJobs, runJobsNow, startJobs, stopJobs } from './jobs/queue.ts';
export { registerJobs } from './jobs/registry.ts';
export { findRun, getRun, listFailedRuns, listRuns, type Run, type RunState, stopRun } from './jobs/runs.ts';
