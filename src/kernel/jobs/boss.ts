import { CompiledQuery } from 'kysely';
import PgBoss from 'pg-boss';
import { type Db, sql } from '../db.ts';
import { runOutside } from '../db/current.ts';

export const PROMPT = 'prompt';
export const LONG = 'long';
export type Queue = typeof PROMPT | typeof LONG;

/** How long a job may be silent before the queue takes it for dead and gives it out again, in seconds. */
const EXPIRY: Record<Queue, number> = { prompt: 300, long: 6 * 3600 };

/** The queue's statements pass on the house's own connections, under the guard, or on those of a transaction. */
export function executor(db: Db): PgBoss.Db {
  return {
    executeSql: async (text, values) => {
      const result = await db.executeQuery(CompiledQuery.raw(text, values ?? []));
      return { rows: result.rows };
    },
  };
}

/** Makes the queue's tables, in a schema of its own beside the house's, and opens it without any timer. */
export async function openBoss(db: Db, onError: (error: Error) => void): Promise<PgBoss> {
  const { rows } = await sql<{ name: string }>`select current_schema() || '_queue' as name`.execute(db);
  const boss = new PgBoss({ db: executor(db), schema: rows[0]!.name, schedule: false, supervise: false });
  boss.on('error', onError);
  await runOutside(async () => {
    await boss.start();
    for (const queue of [PROMPT, LONG]) await boss.createQueue(queue, { name: queue, expireInSeconds: EXPIRY[queue as Queue] });
  });
  return boss;
}
