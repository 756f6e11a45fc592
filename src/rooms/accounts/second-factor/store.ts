import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';

/** Whether a person asks for a second factor at the door: `waiting` is for its first code. */
export type SecondFactor = { state: 'off' } | { state: 'waiting'; secret: string } | { state: 'on'; lockedUntil: Date | null };

export async function secondFactorOf(db: Db, userId: string): Promise<SecondFactor> {
  const row = await handle(db)
    .selectFrom('accounts_auth_two_factor as f')
    .innerJoin('accounts_auth_user as u', 'u.id', 'f.user_id')
    .select(['f.secret', 'f.verified', 'f.locked_until', 'u.two_factor_enabled'])
    .where('f.user_id', '=', userId)
    .executeTakeFirst();
  if (!row) return { state: 'off' };
  return row.verified && row.two_factor_enabled ? { state: 'on', lockedUntil: row.locked_until } : { state: 'waiting', secret: row.secret };
}

export async function hasSecondFactor(db: Db, userId: string): Promise<boolean> {
  const row = await db.selectFrom('accounts_auth_user').select('two_factor_enabled').where('id', '=', userId).executeTakeFirst();
  return row?.two_factor_enabled === true;
}

/** Takes a code of the telephone; false when it has served: whoever saw it typed does not enter by it. */
export async function takeCode(db: Db, userId: string, code: string): Promise<boolean> {
  const taken = await sql`update accounts_auth_two_factor set used_codes = (array_prepend(${code}::text, used_codes))[1:3]
    where user_id = ${userId} and not (${code}::text = any(used_codes))`.execute(db);
  return taken.numAffectedRows === 1n;
}

/** A wrong code given inside a session counts as one given at the door. */
export async function countFailure(tx: Db, userId: string, most: number, until: Date): Promise<void> {
  await sql`update accounts_auth_two_factor set failed_verification_count = coalesce(failed_verification_count, 0) + 1,
      locked_until = case when coalesce(failed_verification_count, 0) + 1 >= ${most} then ${until}::timestamptz else locked_until end
    where user_id = ${userId}`.execute(tx);
}

/** Takes the second factor away, recovery codes with it; false when there was none. */
export async function deleteSecondFactor(tx: Db, userId: string): Promise<boolean> {
  await tx.updateTable('accounts_auth_user').set({ two_factor_enabled: false }).where('id', '=', userId).execute();
  const done = await tx.deleteFrom('accounts_auth_two_factor').where('user_id', '=', userId).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

/** What the secret of sessions seals: the key of the telephone, and the recovery codes. */
export interface Sealed {
  secret: string;
  codes: string;
}

export function sealedOf(db: Db, userId: string): Promise<Sealed | undefined> {
  return db
    .selectFrom('accounts_auth_two_factor')
    .select(['secret', 'backup_codes as codes'])
    .where('user_id', '=', userId)
    .executeTakeFirst();
}

/** Written only over what was read: a recovery code used meanwhile stays used. */
export async function writeSealed(db: Db, userId: string, former: Sealed, { secret, codes }: Sealed): Promise<void> {
  await db
    .updateTable('accounts_auth_two_factor')
    .set({ secret, backup_codes: codes })
    .where('user_id', '=', userId)
    .where('secret', '=', former.secret)
    .where('backup_codes', '=', former.codes)
    .execute();
}
