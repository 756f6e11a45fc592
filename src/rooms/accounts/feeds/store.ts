import type { Db } from '#kernel/db';
import { handle } from '#kernel/db/current';

/** The address of one person’s feeds: found by its digest, or by its owner. */
export interface Feed {
  id: number;
  person_id: number;
  made_at: Date;
}

const COLUMNS = ['id', 'person_id', 'made_at'] as const;

export const feedOfPerson = (db: Db, personId: number): Promise<Feed | undefined> =>
  handle(db).selectFrom('accounts_feed').select(COLUMNS).where('person_id', '=', personId).executeTakeFirst();

export const feedByDigest = (db: Db, digest: string): Promise<Feed | undefined> =>
  handle(db).selectFrom('accounts_feed').select(COLUMNS).where('digest', '=', digest).executeTakeFirst();

/** One a person: the address of before dies with this one. */
export async function keepFeed(tx: Db, row: { person_id: number; digest: string; made_at: Date }): Promise<number> {
  const { digest, made_at } = row;
  const made = await tx
    .insertInto('accounts_feed')
    .values(row)
    .onConflict((on) => on.column('person_id').doUpdateSet({ digest, made_at }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

export async function deleteFeed(tx: Db, personId: number): Promise<void> {
  await tx.deleteFrom('accounts_feed').where('person_id', '=', personId).execute();
}
