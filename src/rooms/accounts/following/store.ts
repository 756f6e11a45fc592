import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';
import { ledger } from '#kernel/ledger';
import type { Followed, Rhythm } from './slots.ts';

/** Whoever follows reads their own rows alone: every question here names its follower. */

export interface Follower {
  id: number;
  person_id: number | null;
  address: string | null;
  lang: 'fr' | 'en';
  edition: number;
}

export interface Follow extends Followed {
  follower_id: number;
  confirmed: boolean;
  rhythm: Rhythm;
  /** Number of the last entry told. */
  told: number;
  /** Of a search: what it found already. */
  known: string[];
}

const FOLLOWER = ['id', 'person_id', 'address', 'lang', 'edition'] as const;
const FOLLOW = ['id', 'follower_id', 'kind', 'subject', 'confirmed', 'rhythm', 'told', 'known'] as const;

/** A list of one's own is narrowed to its reader as surely as by an audience. */
function noteRead(): void {
  const open = ledger();
  if (open) open.lists += 1;
}

export async function followerOfPerson(db: Db, personId: number): Promise<Follower | undefined> {
  noteRead();
  const found = await handle(db).selectFrom('accounts_follower').select(FOLLOWER).where('person_id', '=', personId).executeTakeFirst();
  return found as Follower | undefined;
}

export async function followerOfAddress(db: Db, address: string): Promise<Follower | undefined> {
  const found = await handle(db).selectFrom('accounts_follower').select(FOLLOWER).where('address', '=', address).executeTakeFirst();
  return found as Follower | undefined;
}

export async function followerById(db: Db, id: number): Promise<Follower | undefined> {
  const found = await handle(db).selectFrom('accounts_follower').select(FOLLOWER).where('id', '=', id).executeTakeFirst();
  return found as Follower | undefined;
}

/** The follower of a person or of an address, made when it is not there yet. */
export async function ensureFollower(tx: Db, who: { personId: number } | { address: string }, lang: 'fr' | 'en'): Promise<number> {
  const [column, row] =
    'personId' in who ? (['person_id', { person_id: who.personId }] as const) : (['address', { address: who.address }] as const);
  const made = await tx
    .insertInto('accounts_follower')
    .values({ ...row, lang })
    .onConflict((on) => on.column(column).doUpdateSet({ lang }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

export async function followsOfFollower(db: Db, followerId: number): Promise<Follow[]> {
  noteRead();
  const found = await handle(db).selectFrom('accounts_follow').select(FOLLOW).where('follower_id', '=', followerId).orderBy('id').execute();
  return found as Follow[];
}

export async function followById(db: Db, id: number): Promise<Follow | undefined> {
  return (await handle(db).selectFrom('accounts_follow').select(FOLLOW).where('id', '=', id).executeTakeFirst()) as Follow | undefined;
}

export async function insertFollow(
  tx: Db,
  row: { follower_id: number; kind: string; subject: string; confirmed: boolean; rhythm: Rhythm; told: number; known: string[] },
): Promise<number> {
  const made = await tx
    .insertInto('accounts_follow')
    .values(row)
    .onConflict((on) => on.constraint('follow.twice').doUpdateSet({ subject: row.subject }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

export async function changeFollow(
  tx: Db,
  id: number,
  change: Partial<Pick<Follow, 'rhythm' | 'confirmed' | 'told' | 'known'>>,
): Promise<void> {
  await tx.updateTable('accounts_follow').set(change).where('id', '=', id).execute();
}

export async function deleteFollow(tx: Db, id: number): Promise<void> {
  await tx.deleteFrom('accounts_follow').where('id', '=', id).execute();
}

/** Everything of a follower falls silent; the links of letters already sent are worth nothing any more. */
export async function silence(tx: Db, followerId: number): Promise<void> {
  await tx.updateTable('accounts_follow').set({ rhythm: 'none' }).where('follower_id', '=', followerId).execute();
}

export async function deleteFollower(tx: Db, id: number): Promise<void> {
  await tx.deleteFrom('accounts_follower').where('id', '=', id).execute();
}

/** Followers who have something under one of these rhythms. */
export async function followersWith(db: Db, rhythms: readonly Rhythm[]): Promise<Follower[]> {
  const found = await sql<Follower>`select f.id, f.person_id, f.address, f.lang, f.edition from accounts_follower f
    where exists (select from accounts_follow w where w.follower_id = f.id and w.confirmed and w.rhythm = any(${[...rhythms]}::text[]))
    order by f.id`.execute(handle(db));
  return found.rows;
}

/** Takes the morning of a follower; false when it was taken before. */
export async function takeMorning(tx: Db, followerId: number, day: Day): Promise<boolean> {
  const found = await sql<{ told_on: Day | null }>`select told_on from accounts_follower where id = ${followerId} for update`.execute(tx);
  if (found.rows[0]?.told_on === day) return false;
  await sql`update accounts_follower set told_on = ${day}::date where id = ${followerId}`.execute(tx);
  return true;
}

/** Copies what one person follows to another, from an entry of the journal on. */
export async function copyFollows(tx: Db, from: number, to: number, told: number): Promise<void> {
  await sql`insert into accounts_follow (follower_id, kind, subject, confirmed, rhythm, told, known)
    select ${to}::int, w.kind, w.subject, true, w.rhythm, ${told}::bigint, w.known from accounts_follow w
    where w.follower_id = ${from} on conflict do nothing`.execute(tx);
}

/** How many follow a subject: a number, never who. */
export async function countFollows(db: Db, kind: string, subject: string): Promise<number> {
  noteRead();
  const found = await sql<{ count: number }>`select count(*)::int as count from accounts_follow w
    where w.kind = ${kind} and w.subject = ${subject} and w.confirmed`.execute(handle(db));
  return found.rows[0]?.count ?? 0;
}

/** Whoever follows one subject follows another too, at the same rhythm, from now on; how many there are. */
export async function passFollows(tx: Db, kind: string, from: string, into: string, told: number): Promise<number> {
  const done = await sql`insert into accounts_follow (follower_id, kind, subject, confirmed, rhythm, told, known)
    select w.follower_id, w.kind, ${into}, true, w.rhythm, ${told}::bigint, w.known from accounts_follow w
    where w.kind = ${kind} and w.subject = ${from} and w.confirmed on conflict do nothing`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}
