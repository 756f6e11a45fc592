import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { NotFound } from '#kernel/errors';

export interface Terms {
  id: number;
  audience_id: number;
  body_id: number | null;
  kinds: string[];
  title_fr: string;
  title_en: string;
  from_day: Day;
  to_day: Day | null;
  reference: string;
  content: string | null;
  file_id: number | null;
  origin: string;
  version: number;
}

export type TermsRow = Omit<Terms, 'id' | 'version'>;

/** Terms of reference of a body, or the generic ones of some kinds; without either, every generic one. Those of today's words first. */
export async function listTermsOf(db: Db, actor: Actor, of: { bodyId: number } | { kinds?: readonly string[] }): Promise<Terms[]> {
  let found = handle(db).selectFrom('mechanism_terms as t').selectAll('t').where('t.audience_id', '=', visible(actor));
  if ('bodyId' in of) found = found.where('t.body_id', '=', of.bodyId);
  else found = found.where('t.body_id', 'is', null);
  if ('kinds' in of && of.kinds) found = found.where(sql<boolean>`t.kinds && ${[...of.kinds]}::text[]`);
  return found.orderBy('t.from_day', 'desc').orderBy('t.id', 'desc').execute();
}

export async function getTerms(db: Db, actor: Actor, id: number): Promise<Terms> {
  const found = await handle(db)
    .selectFrom('mechanism_terms as t')
    .selectAll('t')
    .where('t.id', '=', id)
    .where('t.audience_id', '=', visible(actor))
    .executeTakeFirst();
  if (!found) throw new NotFound('terms of reference');
  return found;
}

export async function insertTerms(tx: Db, row: TermsRow): Promise<number> {
  const made = await tx.insertInto('mechanism_terms').values(row).returning('id').executeTakeFirstOrThrow();
  return made.id;
}

export async function updateTerms(tx: Db, id: number, version: number, row: Partial<TermsRow>): Promise<boolean> {
  const done = await tx
    .updateTable('mechanism_terms')
    .set((value) => ({ ...row, version: value('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** What was in force until further notice ends the day before what follows it, of the same body or of the same kinds. Whoever may read it: it ends for all. */
export async function endFormer(tx: Db, { body_id, kinds }: Pick<TermsRow, 'body_id' | 'kinds'>, from: Day): Promise<void> {
  await sql`update mechanism_terms set to_day = ${from}::date - 1, version = version + 1
    where body_id is not distinct from ${body_id} and kinds = ${kinds}::text[] and to_day is null and from_day < ${from}::date`.execute(tx);
}
