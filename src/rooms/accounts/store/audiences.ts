import { audienceId } from '#kernel/audience';
import type { Db } from '#kernel/db';

/** Who keeps the accounts: administrators and the coordinator of the Pool. */
export const KEEPERS = 'accounts-keepers';

export const keepersAudience = (db: Db): Promise<number> => audienceId(db, KEEPERS);

/** The ids of audiences by their keys; a key that nobody made yet is no audience. */
export async function audienceIds(db: Db, keys: readonly string[]): Promise<number[]> {
  const rows = await db
    .selectFrom('kernel_audience')
    .select('id')
    .where('key', 'in', [...new Set(keys)])
    .execute();
  return rows.map((row) => row.id);
}
