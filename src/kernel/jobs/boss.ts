import { CompiledQuery } from 'kysely';
import PgBoss from 'pg-boss';
import { everyAudience } from '../audience.ts';
import { runOutside } from '../db/current.ts';
import { type Db, sql } from '../db.ts';

export const QUEUES = ['prompt', 'long'] as const;
export type Queue = (typeof QUEUES)[number];

/** How long a job may be silent before the queue takes it for dead and gives it out again, in seconds. */
const EXPIRY: Record<Queue, number> = { prompt: 300, long: 6 * 3600 };

/** The queue's statements pass on the house's own connections, under the guard, or on the one of a transaction. */
export function executor(db: Db): PgBoss.Db {
  return { executeSql: async (text, values) => ({ rows: [...(await execute(db, text, values ?? []))] }) };
}

/** A text that opens a transaction of its own must not leave it open, broken, on a connection that goes back to the others. */
async function execute(db: Db, text: string, values: unknown[]): Promise<readonly unknown[]> {
  if (!/^\s*begin;/i.test(text)) return (await db.executeQuery(CompiledQuery.raw(text, values))).rows;
  return db.connection().execute(async (one) => {
    try {
      return (await one.executeQuery(CompiledQuery.raw(text, values))).rows;
    } catch (error) {
      await one.executeQuery(CompiledQuery.raw('rollback', []));
      throw error;
    }
  });
}

export interface OpenQueue {
  boss: PgBoss;
  schema: string;
}

/** Opens the queue, without any timer, on tables in a schema of its own beside the house's; makes them where they are not. */
export async function openQueue(db: Db, onError: (error: Error) => void): Promise<OpenQueue> {
  return runOutside(async () => {
    const { rows } = await sql<{ name: string }>`select current_schema() || '_queue' as name`.execute(db);
    const schema = rows[0]!.name;
    const boss = new PgBoss({ db: executor(db), schema, schedule: false, supervise: false });
    boss.on('error', onError);
    await boss.start();
    for (const name of QUEUES) if (!(await boss.getQueue(name))) await boss.createQueue(name, { name, expireInSeconds: EXPIRY[name] });
    return { boss, schema };
  });
}

export interface LostRun {
  id: number;
  kind: string;
  notBefore: Date | null;
}

/** Runs of which the queue knows nothing. Where this process is alone, what was running has died with the one before. */
export async function lostRuns(db: Db, { schema }: OpenQueue, alone: boolean): Promise<LostRun[]> {
  const job = sql.table(`${schema}.job`);
  if (alone) await sql`update ${job} set state = 'retry', start_after = now() where state = 'active'`.execute(db);
  return everyAudience('work that was lost is taken up whoever may see it', async () => {
    const found = await sql<LostRun>`select r.id, r.kind, r.not_before as "notBefore" from kernel_job_run r
      where r.state in ('waiting', 'running') and not exists (
        select 1 from ${job} j where j.name = any(${[...QUEUES]}::text[]) and j.data ->> 'run' = r.id::text and j.state < 'completed')
      order by r.id`.execute(db);
    return found.rows;
  });
}
