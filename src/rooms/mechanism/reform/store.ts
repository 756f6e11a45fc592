import type { Actor } from '#kernel/actor';
import { visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { NotFound } from '#kernel/errors';
import { type Numbered, readChanges } from './change.ts';
import type { Member, Term } from './world.ts';

/** The terms of every body, by its id, oldest first. */
export async function termsOfAll(db: Db): Promise<Map<number, (Omit<Term, 'parent' | 'id'> & { id: number; parent_id: number | null })[]>> {
  const rows = await handle(db)
    .selectFrom('mechanism_body_term')
    .select(['id', 'body_id', 'name_fr', 'name_en', 'short_fr', 'short_en', 'kinds', 'parent_id', 'cadence', 'cadence_origin'])
    .select(['suspended', 'from_day', 'to_day'])
    .orderBy('body_id')
    .orderBy('from_day')
    .execute();
  return byBody(rows);
}

/** Members' seats held on a day or after, by the id of the body. */
export async function memberHoldings(db: Db, actor: Actor, day: Day): Promise<Map<number, Member[]>> {
  const found = await sql<{
    body_id: number;
    seatId: number;
    kind: string;
    organisationId: number | null;
    from_day: Day;
    to_day: Day | null;
  }>`
    select s.body_id, s.id as "seatId", s.kind, h.organisation_id as "organisationId", h.from_day, h.to_day
    from mechanism_seat s join mechanism_holding h on h.seat_id = s.id and not h.vacant
    where s.audience_id = ${visible(actor)} and s.kind in ('member', 'observer', 'enlarged')
      and (h.to_day is null or h.to_day >= ${day}::date) order by s.body_id, s.id`.execute(handle(db));
  return byBody(found.rows);
}

function byBody<T extends { body_id: number }>(rows: readonly T[]): Map<number, Omit<T, 'body_id'>[]> {
  const found = new Map<number, Omit<T, 'body_id'>[]>();
  for (const { body_id, ...row } of rows) found.set(body_id, [...(found.get(body_id) ?? []), row]);
  return found;
}

export type ReformState = 'draft' | 'enacted' | 'withdrawn';

/** Several acts prepared together. */
export interface Reform {
  id: number;
  audience_id: number;
  title_fr: string;
  title_en: string;
  motive: string;
  motive_lang: 'fr' | 'en';
  /** First day of the new mechanism. */
  day: Day;
  acts: Numbered[];
  state: ReformState;
  prepared_on: Day;
  ended_on: Day | null;
  decided_by_id: number | null;
  reference: string | null;
  decided_on: Day | null;
  reason: string | null;
  origin: string;
  version: number;
}

const reforms = (db: Db, actor: Pick<Actor, 'audiences'>) =>
  handle(db).selectFrom('mechanism_reform as f').where('f.audience_id', '=', visible(actor)).selectAll('f');

type Row = Awaited<ReturnType<ReturnType<typeof reforms>['execute']>>[number];
const read = (row: Row): Reform => ({ ...row, acts: readChanges(row.acts) }) as Reform;

export async function findReform(db: Db, actor: Actor, id: number): Promise<Reform | undefined> {
  const found = await reforms(db, actor).where('f.id', '=', id).executeTakeFirst();
  return found && read(found);
}

export async function getReform(db: Db, actor: Actor, id: number): Promise<Reform> {
  const found = await findReform(db, actor, id);
  if (!found) throw new NotFound('reform');
  return found;
}

/** Drafts first, the nearest day at their head; then what was enacted or withdrawn, the latest first. They are few: one page. */
export async function listReforms(db: Db, actor: Actor): Promise<Reform[]> {
  const found = await reforms(db, actor)
    .orderBy(sql`f.state <> 'draft'`)
    .orderBy(sql`case when f.state = 'draft' then f.day end`)
    .orderBy('f.ended_on', 'desc')
    .orderBy('f.id')
    .limit(200)
    .execute();
  return found.map(read);
}

/** The acts of every other draft: whoever may prepare one is of the Pool, which reads them all. */
export async function actsOfOtherDrafts(db: Db, actor: Actor, id: number): Promise<Numbered[]> {
  const found = await reforms(db, actor).where('f.state', '=', 'draft').where('f.id', '<>', id).execute();
  return found.flatMap((row) => readChanges(row.acts));
}

export interface ReformRow {
  audience_id: number;
  title_fr: string;
  title_en: string;
  motive: string;
  motive_lang: string;
  day: Day;
  prepared_on: Day;
  origin: string;
}

export async function insertReform(tx: Db, row: ReformRow): Promise<number> {
  const made = await tx.insertInto('mechanism_reform').values(row).returning('id').executeTakeFirstOrThrow();
  return made.id;
}

export type ReformChanges = Partial<Omit<Reform, 'id' | 'version' | 'acts' | 'origin'>> & { acts?: readonly Numbered[] };

/** Writes over the version that was read; false when somebody saved it in between, or when it is a draft no more. */
export async function updateReform(tx: Db, id: number, version: number, { acts, ...changes }: ReformChanges): Promise<boolean> {
  const done = await tx
    .updateTable('mechanism_reform')
    .set((value) => ({ ...changes, ...(acts ? { acts: JSON.stringify(acts) } : {}), version: value('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Persons named as readers of a draft, beside the Pool. */
export async function readersOf(db: Db, actor: Actor, reform: Pick<Reform, 'audience_id'>) {
  const found = await sql<{ id: number; given: string; family: string }>`select p.id, p.given, p.family
    from mechanism_named n join mechanism_person p on p.id = n.person_id
    where n.audience = ${reform.audience_id} and p.audience_id = ${visible(actor)} order by unaccent(lower(p.family)), p.given`.execute(
    handle(db),
  );
  return found.rows;
}

export async function nameReader(tx: Db, audienceId: number, personId: number): Promise<void> {
  await sql`insert into mechanism_named (audience, person_id) values (${audienceId}, ${personId}) on conflict do nothing`.execute(tx);
}

export async function unnameReader(tx: Db, audienceId: number, personId: number): Promise<void> {
  await tx.deleteFrom('mechanism_named').where('audience', '=', audienceId).where('person_id', '=', personId).execute();
}
