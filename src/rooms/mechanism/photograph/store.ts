import type { Actor } from '#kernel/actor';
import { everyAudience, visible } from '#kernel/audience';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { forgetFile, showFile } from '#kernel/files';
import type { Sight } from '../contact/store.ts';

export interface Photograph {
  person_id: number;
  audience_id: number;
  /** Who sees it. */
  sight: Sight;
  file_id: number;
  width: number;
  height: number;
}

const columns = sql`p.person_id, p.audience_id, a.key as sight, p.file_id, p.width, p.height`;

/** The photograph of a person, if the reader may see it. */
export async function findPhotograph(db: Db, actor: Actor, personId: number): Promise<Photograph | null> {
  const found = await sql<Photograph>`select ${columns} from mechanism_photograph p join kernel_audience a on a.id = p.audience_id
    where p.person_id = ${personId} and p.audience_id = ${visible(actor)}`.execute(handle(db));
  return found.rows[0] ?? null;
}

/** The same whoever sees it, for its person and for whoever replaces it. The caller has asked the rule. */
export async function photographOf(db: Db, personId: number): Promise<Photograph | null> {
  const found = await everyAudience('a person reads all of their own card', () =>
    sql<Photograph>`select ${columns} from mechanism_photograph p join kernel_audience a on a.id = p.audience_id
      where p.person_id = ${personId}`.execute(handle(db)),
  );
  return found.rows[0] ?? null;
}

/** False when somebody else put one first. */
export async function insertPhotograph(tx: Db, row: Omit<Photograph, 'sight'>): Promise<boolean> {
  const done = await tx
    .insertInto('mechanism_photograph')
    .values(row)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** The picture and its file are for the same readers. False when another stands there by now: who agreed had not seen it. */
export async function showPhotograph(tx: Db, { person_id, file_id }: Photograph, audienceId: number): Promise<boolean> {
  const done = await tx
    .updateTable('mechanism_photograph')
    .set({ audience_id: audienceId })
    .where('person_id', '=', person_id)
    .where('file_id', '=', file_id)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  await showFile(tx, file_id, audienceId);
  return true;
}

/** Takes a photograph away, or the very one that was seen, and says whose it was to see. Nothing where there is none. */
export async function dropPhotograph(tx: Db, personId: number, seen?: number): Promise<{ audience_id: number } | undefined> {
  const gone = await tx
    .deleteFrom('mechanism_photograph')
    .where('person_id', '=', personId)
    .$if(seen !== undefined, (query) => query.where('file_id', '=', seen as number))
    .returning(['file_id', 'audience_id'])
    .executeTakeFirst();
  if (gone) await forgetFile(tx, gone.file_id);
  return gone;
}
