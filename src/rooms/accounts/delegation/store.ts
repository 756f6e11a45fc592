import { everyAudience } from '#kernel/audience';
import type { Day } from '#kernel/day';
import type { Db } from '#kernel/db';
import { handle } from '#kernel/db/current';

/** A person lets another act in their name, on named matters, from one day to another. */
export interface Delegation {
  id: number;
  personId: number;
  toPersonId: number;
  matters: string[];
  fromDay: Day;
  toDay: Day;
  revokedAt: Date | null;
}

const COLUMNS = [
  'd.id',
  'd.person_id as personId',
  'd.to_person_id as toPersonId',
  'd.matters',
  'd.from_day as fromDay',
  'd.to_day as toDay',
  'd.revoked_at as revokedAt',
] as const;

/** Given by a person or to them: nobody else's, so that no audience narrows it further. */
export function delegationsOf(db: Db, personId: number): Promise<Delegation[]> {
  return everyAudience('one reads what one gave and was given', () =>
    handle(db)
      .selectFrom('accounts_delegation as d')
      .select(COLUMNS)
      .where((eb) => eb.or([eb('d.person_id', '=', personId), eb('d.to_person_id', '=', personId)]))
      .orderBy('d.to_day', 'desc')
      .orderBy('d.id', 'desc')
      .execute(),
  );
}

export function delegationById(db: Db, id: number): Promise<Delegation | undefined> {
  return everyAudience('a delegation is found before it is known whose it is', () =>
    handle(db).selectFrom('accounts_delegation as d').select(COLUMNS).where('d.id', '=', id).executeTakeFirst(),
  );
}

/** The delegation, if it holds on that day: not taken back, and whoever gave it still has an open account, their last day not over. */
export function liveDelegation(db: Db, id: number, toPersonId: number, day: Day): Promise<Delegation | undefined> {
  return everyAudience('in whose name somebody acts is found before it is known who asks', () =>
    handle(db)
      .selectFrom('accounts_delegation as d')
      .innerJoin('accounts_account as a', 'a.person_id', 'd.person_id')
      .select(COLUMNS)
      .where('d.id', '=', id)
      .where('d.to_person_id', '=', toPersonId)
      .where('d.revoked_at', 'is', null)
      .where('d.from_day', '<=', day)
      .where('d.to_day', '>=', day)
      .where('a.state', '=', 'open')
      .where((eb) => eb.or([eb('a.last_day', 'is', null), eb('a.last_day', '>=', day)]))
      .executeTakeFirst(),
  );
}

export interface NewDelegation {
  audienceId: number;
  personId: number;
  toPersonId: number;
  matters: readonly string[];
  fromDay: Day;
  toDay: Day;
  madeAt: Date;
}

export async function insertDelegation(tx: Db, given: NewDelegation): Promise<number> {
  const row = await tx
    .insertInto('accounts_delegation')
    .values({
      audience_id: given.audienceId,
      person_id: given.personId,
      to_person_id: given.toPersonId,
      matters: [...given.matters],
      from_day: given.fromDay,
      to_day: given.toDay,
      made_at: given.madeAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Takes one back; false when it was taken back already. */
export async function revokeOne(tx: Db, id: number, at: Date): Promise<boolean> {
  const done = await tx
    .updateTable('accounts_delegation')
    .set((eb) => ({ revoked_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** An account that closes ends what its person gave and was given; opened again, it finds none of it. */
export async function revokeAllOf(tx: Db, personId: number, at: Date): Promise<number> {
  const done = await tx
    .updateTable('accounts_delegation')
    .set((eb) => ({ revoked_at: at, version: eb('version', '+', 1) }))
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('to_person_id', '=', personId)]))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** A session acts for one person at a time. */
export async function beginActing(tx: Db, sessionId: string, delegationId: number, at: Date): Promise<void> {
  await tx
    .insertInto('accounts_acting')
    .values({ session_id: sessionId, delegation_id: delegationId, taken_at: at })
    .onConflict((on) => on.column('session_id').doUpdateSet({ delegation_id: delegationId, taken_at: at }))
    .execute();
}

export async function endActing(tx: Db, sessionId: string): Promise<void> {
  await tx.deleteFrom('accounts_acting').where('session_id', '=', sessionId).execute();
}

/** Which of these people have an open account. */
export async function withOpenAccount(db: Db, personIds: readonly number[]): Promise<ReadonlySet<number>> {
  if (personIds.length === 0) return new Set();
  const rows = await everyAudience('one lets act whoever can come in', () =>
    handle(db)
      .selectFrom('accounts_account as a')
      .select('a.person_id')
      .where('a.person_id', 'in', [...personIds])
      .where('a.state', '=', 'open')
      .execute(),
  );
  return new Set(rows.map((row) => row.person_id));
}
