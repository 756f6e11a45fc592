import { sql } from 'kysely';
import type { Ctx } from '#kernel/house';

/** For a proxy or a supervisor: 200 while the database answers, 503 while it is away. Says nothing else. */
export async function health(c: Ctx): Promise<Response> {
  c.header('cache-control', 'no-store');
  try {
    await sql`select 1`.execute(c.var.house.db);
    return c.json({ state: 'ok' });
  } catch {
    return c.json({ state: 'database-away' }, 503);
  }
}
