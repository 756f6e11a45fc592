import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { planned } from '#kernel/db/planned';

/** Keys of the audiences made for the files of organisations. */
export async function importAudiences(db: Db): Promise<string[]> {
  const found = await sql<{ key: string }>`${planned} select key from kernel_audience where key like 'imports:%'`.execute(handle(db));
  return found.rows.map((row) => row.key);
}
