import { current, runOutside } from '../db/current.ts';
import { sql } from '../db.ts';
import type { House } from '../house.ts';
import type { JobTools } from '../jobs.ts';

/** Written once a second at most: a page asks no oftener. */
const PAUSE = 1000;

interface Word {
  done: number;
  total: number | null;
  sentence: string | null;
}

/**
 * The word of progress goes on a connection of its own, so that readers see it while the work's transaction is still open.
 * It neither slows nor breaks the work: where no connection is free it is left unsaid.
 */
export function progressOf(house: House, runId: number, closing: AbortSignal): { tools: JobTools; last(): Promise<void> } {
  const stop = new AbortController();
  const signal = AbortSignal.any([closing, stop.signal]);
  let [said, mute] = [0, false];
  let unsaid: Word | null = null;

  const write = async (word: Word) => {
    const { done, total, sentence } = word;
    const found = await sql<{ state: string }>`update kernel_job_run
      set done = ${done}, total = ${total}, sentence = coalesce(${sentence}, sentence) where id = ${runId} returning state`.execute(
      house.db,
    );
    if (found.rows[0]?.state === 'stopped') stop.abort();
  };

  const progress: JobTools['progress'] = async (done, total, sentence) => {
    unsaid = { done, total, sentence: sentence ?? null };
    const now = house.clock.now().getTime();
    const inside = current() !== undefined;
    if ((inside && mute) || (said !== 0 && now - said < PAUSE)) return;
    said = now;
    try {
      await runOutside(() => write(unsaid as Word));
      unsaid = null;
    } catch (error) {
      mute = inside;
      house.log.debug('job.progress', { run: runId, error: error as Error });
    }
  };
  const last = async () => {
    if (unsaid) await write(unsaid);
  };
  return { tools: { progress, signal, runId }, last };
}
