import { audienceId } from '#kernel/audience';
import { type Db, sql } from '#kernel/db';
import { planned } from '#kernel/db/planned';

/** Who keeps the accounts: administrators and the coordinator of the Pool. */
export const KEEPERS = 'accounts-keepers';

export const keepersAudience = (db: Db): Promise<number> => audienceId(db, KEEPERS);

/** The ids of audiences by their keys; a key that nobody made yet is no audience. */
export async function audienceIds(db: Db, keys: readonly string[]): Promise<number[]> {
  const wanted = [...new Set(keys)];
  const found = await sql<{ id: number }>`${planned} select id from kernel_audience where key = any(${wanted}::text[])`.execute(db);
  return found.rows.map((row) => row.id);
}
