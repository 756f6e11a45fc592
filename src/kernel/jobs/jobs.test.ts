import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '#test/house';
import { journal } from '../audit.ts';
import { type Db, sql } from '../db.ts';
import type { House } from '../house.ts';
import { asHouse } from '../house-actor.ts';
import {
  createJobs,
  dueSlot,
  findRun,
  type JobKind,
  type JobTools,
  listFailedRuns,
  listRuns,
  runJobsNow,
  startJobs,
  stopJobs,
  stopRun,
} from '../jobs.ts';
import { silentLog } from '../log.ts';
import { inTransaction } from '../transaction.ts';
import { registerJobs } from './registry.ts';
import { askWhatIsDue } from './tick.ts';

type Handle = (house: House, data: { n: number }, tools: JobTools) => Promise<void>;
let work: Handle = async () => undefined;
let done: number[] = [];

const kind: JobKind<{ n: number }> = {
  name: 'test.work',
  retries: 2,
  statementTimeoutMillis: 300,
  handle: (house, data, _actor, tools) => work(house, data, tools),
};
const longKind: JobKind<{ n: number }> = { ...kind, name: 'test.long', long: true, statementTimeoutMillis: 20_000 };
registerJobs([kind, longKind] as unknown as JobKind[]);

let test: TestHouse;
let house: House;
const everyone = { audiences: [1, 2, 3, 4] };

beforeAll(async () => {
  test = await testHouse({ template: 'empty', connections: 4 });
  house = test.house;
});
afterAll(() => test.drop());
beforeEach(() => {
  done = [];
  work = async (_house, { n }) => {
    done.push(n);
  };
});
afterEach(async () => {
  work = async () => undefined;
  await runJobsNow(house);
});

const inVerb = <T>(run: (tx: Db) => Promise<T>) => asHouse(house, 'test', () => inTransaction(house.db, run));
const ask = (n: number, options = {}, name = 'test.work') => inVerb((tx) => house.jobs.later(tx, name, { n }, options));
const run = async (id: number | null) => (await findRun(house.db, everyone, id ?? 0))!;

describe('a job', () => {
  it('waits, is done, and leaves its run', async () => {
    const id = await ask(1);
    expect(await run(id)).toMatchObject({ kind: 'test.work', state: 'waiting', data: { n: 1 }, tries: 0 });
    expect(await runJobsNow(house)).toBe(1);
    expect(done).toEqual([1]);
    expect(await run(id)).toMatchObject({ state: 'done', tries: 1, fault: null });
    expect(await runJobsNow(house)).toBe(0);
  });

  it('vanishes with the rollback of its cause, run and all', async () => {
    const before = await listRuns(house.db, everyone);
    const failed = inVerb(async (tx) => {
      await house.jobs.later(tx, 'test.work', { n: 2 });
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await runJobsNow(house)).toBe(0);
    expect(await listRuns(house.db, everyone)).toEqual(before);
  });

  it('is tried again when it fails, then shown among those that gave up', async () => {
    work = async (_house, { n }) => {
      done.push(n);
      throw new Error('the shelf is locked');
    };
    const id = await ask(3);
    await runJobsNow(house);
    expect(done).toEqual([3, 3, 3]);
    expect(await run(id)).toMatchObject({ state: 'failed', tries: 3, fault: 'the shelf is locked' });
    expect((await listFailedRuns(house.db, everyone)).map((failed) => failed.id)).toContain(id);
  });

  it('is forgiven a failure that passes', async () => {
    work = async (_house, { n }) => {
      done.push(n);
      if (done.length === 1) throw new Error('a moment');
    };
    const id = await ask(4);
    await runJobsNow(house);
    expect(await run(id)).toMatchObject({ state: 'done', tries: 2 });
  });

  it('does not take the others down with it', async () => {
    work = async (_house, { n }) => {
      if (n === 5) throw new Error('only me');
      done.push(n);
    };
    for (const n of [5, 6, 7]) await ask(n);
    await runJobsNow(house);
    expect(done).toEqual([6, 7]);
  });

  it('waits once under one key, and may come again when it is done', async () => {
    const first = await ask(8, { key: 'same' });
    expect(await ask(8, { key: 'same' })).toBeNull();
    expect(await ask(8, { key: 'other' })).not.toBeNull();
    await runJobsNow(house);
    expect(done).toEqual([8, 8]);
    expect(await ask(8, { key: 'same' })).not.toBe(first);
  });

  it('acts as the house under its own name, and the journal says so', async () => {
    work = (h) => inTransaction(h.db, async () => undefined);
    const named: JobKind = {
      name: 'test.named',
      handle: (h, _data, actor) =>
        inTransaction(h.db, async () => journal({ actor, verb: 'test.named', subject: { kind: 'test', id: 1 }, audienceId: 4 })),
    };
    registerJobs([named]);
    await ask(9, {}, 'test.named');
    await runJobsNow(house);
    const found = await sql<{ actor_kind: string; actor_name: string }>`select a.actor_kind, a.actor_name from kernel_audit a
      where a.verb = 'test.named' and a.audience_id = any(${[4]}::int[])`.execute(house.db);
    expect(found.rows).toEqual([{ actor_kind: 'house', actor_name: 'test.named' }]);
  });

  it('may run no statement longer than its kind names', async () => {
    work = (h) => inTransaction(h.db, async (tx) => void (await sql`select pg_sleep(1)`.execute(tx)));
    const cut = await ask(10);
    const long = await ask(10, {}, 'test.long');
    await runJobsNow(house);
    expect((await run(cut)).fault).toContain('statement timeout');
    expect(await run(long)).toMatchObject({ state: 'done' });
  });

  it('of an unknown kind is refused where it is asked for', async () => {
    await expect(ask(1, {}, 'test.nowhere')).rejects.toThrow('no such kind of work');
  });

  it('is seen by the audience it was given, and by nobody else', async () => {
    const id = await ask(11, { audienceId: 2 });
    expect(await findRun(house.db, { audiences: [1, 4] }, id!)).toBeNull();
    expect(await findRun(house.db, { audiences: [2] }, id!)).not.toBeNull();
  });
});

describe('progress', () => {
  it('is seen by others while the transaction of the work is still open', async () => {
    let seen: unknown;
    work = (h, _data, tools) =>
      inTransaction(h.db, async () => {
        await tools.progress(3, 10, 'rows-read');
        seen = await asideOf(tools.runId);
      });
    const id = await ask(20);
    await runJobsNow(house);
    expect(seen).toEqual({ done: 3, total: 10, sentence: 'rows-read', state: 'running' });
    expect(await run(id)).toMatchObject({ state: 'done', done: 3, total: 10 });
  });

  /** Read on another connection, as a page would. */
  async function asideOf(id: number): Promise<unknown> {
    const pg = (await import('pg')).default;
    const client = new pg.Client(test.url);
    await client.connect();
    const { rows } = await client.query('select done, total, sentence, state from kernel_job_run where id = $1', [id]);
    await client.end();
    return rows[0];
  }

  it('says the last word even when the words came too fast to be written', async () => {
    work = async (_house, _data, tools) => {
      for (let i = 1; i <= 500; i += 1) await tools.progress(i, 500);
    };
    const id = await ask(21);
    await runJobsNow(house);
    expect(await run(id)).toMatchObject({ done: 500, total: 500 });
  });

  it('tells the work that somebody stopped it', async () => {
    const heard: boolean[] = [];
    work = async (_house, _data, tools) => {
      await stopRun(house.db, everyone, tools.runId);
      await tools.progress(1, 2);
      heard.push(tools.signal.aborted);
    };
    const id = await ask(22);
    await runJobsNow(house);
    expect(heard).toEqual([true]);
    expect(await run(id)).toMatchObject({ state: 'stopped' });
  });

  it('of a job stopped before it began never starts it', async () => {
    const id = await ask(23);
    await stopRun(house.db, everyone, id!);
    await runJobsNow(house);
    expect(done).toEqual([]);
    expect(await run(id)).toMatchObject({ state: 'stopped' });
  });
});

describe('the loops', () => {
  const until = async (true_: () => boolean) => {
    for (let i = 0; i < 150 && !true_(); i += 1) await sleep(100);
    expect(true_()).toBe(true);
  };

  it('take up what waits, and stop when asked', async () => {
    await ask(30);
    await startJobs(house);
    await until(() => done.includes(30));
    await stopJobs(house);
    await ask(31);
    await sleep(1300);
    expect(done).not.toContain(31);
    await runJobsNow(house);
    const ticks = await sql<{ state: string }>`select state from public_queue.job where singleton_key = 'tick'`.execute(house.db);
    expect(ticks.rows).toEqual([{ state: 'completed' }]);
  });

  it('let the running job end before they stop', async () => {
    work = async (_house, { n }) => {
      done.push(-n);
      await sleep(700);
      done.push(n);
    };
    await ask(32);
    await startJobs(house);
    await until(() => done.includes(-32));
    await stopJobs(house);
    expect(done).toEqual([-32, 32]);
  });

  it('outlive a database that went away and came back', async () => {
    await startJobs(house);
    const { default: pg } = await import('pg');
    const client = new pg.Client(test.url);
    await client.connect();
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await client.end();
    // Whoever asks at that very moment is told so; the next one finds the base again.
    await sleep(200);
    await ask(35).catch(() => ask(35));
    await until(() => done.includes(35));
    await stopJobs(house);
  });

  it('take up again what a process that died was doing, and what a restored base knows but its queue does not', async () => {
    const queue = sql.table(`public_queue.job`);
    const [left, lost] = [await ask(33), await ask(34)];
    await sql`update ${queue} set state = 'active', started_on = now() where data ->> 'run' = ${String(left)}`.execute(house.db);
    await sql`update kernel_job_run set state = 'running' where id = ${left}`.execute(house.db);
    await sql`delete from ${queue} where data ->> 'run' = ${String(lost)}`.execute(house.db);
    await startJobs(house);
    await until(() => done.includes(33) && done.includes(34));
    await stopJobs(house);
  });
});

describe('the minute’s question', () => {
  it('asks every room what is due on the institution’s day, and one that fails keeps no other from being asked', async () => {
    const asked: string[] = [];
    let broken = true;
    dueSlot.fill('test-a', () => ({
      name: 'test.broken',
      ask: async () => {
        if (broken) throw new Error('cannot count');
      },
    }));
    dueSlot.fill('test-b', () => ({
      name: 'test.sound',
      ask: async (_house, actor, day) => {
        asked.push(`${actor.name} ${day}`);
      },
    }));
    await askWhatIsDue(house);
    await askWhatIsDue(house);
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatch(/^test\.sound \d{4}-\d{2}-\d{2}$/);
    const failed = await listRuns(house.db, everyone, { kind: 'due:test.broken' });
    expect(failed).toMatchObject([{ state: 'failed', fault: 'cannot count', tries: 2 }]);
    broken = false;
    await askWhatIsDue(house);
    expect(await listRuns(house.db, everyone, { kind: 'due:test.broken', states: ['failed'] })).toEqual([]);
  });
});

it('finds its queue again in a base that already has one', async () => {
  const again = await createJobs(house.db, silentLog);
  const id = await inVerb((tx) => again.later(tx, 'test.work', { n: 40 }));
  await runJobsNow(house);
  expect(await run(id)).toMatchObject({ state: 'done' });
});
