import { sql } from 'kysely';
import type { Db } from '#kernel/db';

/** Remembers where a form led, for the second click. */
export async function rememberWhere(db: Db, form: string, location: string): Promise<void> {
  await sql`update kernel_once set location = ${location} where form = ${form}`.execute(db);
}

export async function whereItLed(db: Db, form: string): Promise<string | undefined> {
  const found = await sql<{ location: string | null }>`select location from kernel_once where form = ${form}`.execute(db);
  return found.rows[0]?.location ?? undefined;
}
