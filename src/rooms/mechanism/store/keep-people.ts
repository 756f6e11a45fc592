import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';

export interface PersonRow {
  given: string;
  family: string;
  lang: string;
}

export async function insertPerson(tx: Db, row: PersonRow & { audience_id: number; origin: string }): Promise<number> {
  const made = await tx.insertInto('mechanism_person').values(row).returning('id').executeTakeFirstOrThrow();
  return made.id;
}

export async function updatePerson(tx: Db, id: number, version: number, row: PersonRow): Promise<boolean> {
  const done = await tx
    .updateTable('mechanism_person')
    .set((value) => ({ ...row, version: value('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export interface PostRow {
  kind: string;
  title_fr: string;
  title_en: string | null;
  from_day: Day;
  to_day: Day | null;
}

export async function insertPost(
  tx: Db,
  row: PostRow & { audience_id: number; person_id: number; organisation_id: number },
): Promise<number> {
  const made = await tx.insertInto('mechanism_post').values(row).returning('id').executeTakeFirstOrThrow();
  return made.id;
}

export async function updatePost(tx: Db, id: number, version: number, row: PostRow): Promise<boolean> {
  const done = await tx
    .updateTable('mechanism_post')
    .set((value) => ({ ...row, version: value('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
