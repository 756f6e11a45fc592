import { everyAudience } from '#kernel/audience';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import type { Plain } from '../published/content.ts';

/** An activity word for word; asked once the activity itself was seen. */
export async function rawOf(db: Db, activityId: number): Promise<Plain> {
  const found = await handle(db).selectFrom('aid_record').select('raw').where('activity_id', '=', activityId).executeTakeFirstOrThrow();
  return found.raw as unknown as Plain;
}

/** The content of the file that an activity came in; asked for the names that its extensions have, never shown. */
export async function contentOfFile(db: Db, fileId: number): Promise<{ sha256: string }> {
  const found = await everyAudience('the prefixes of a published record are declared by its file, whoever may read that', () =>
    sql<{ sha256: string }>`select f.sha256 from aid_file f where f.id = ${fileId}`.execute(handle(db)),
  );
  return found.rows[0] as { sha256: string };
}
