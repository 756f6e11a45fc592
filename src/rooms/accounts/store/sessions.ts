import { type Db, sql } from '#kernel/db';

export interface SessionRow {
  id: string;
  openedAt: Date;
  seenAt: Date;
  openedBy: string | null;
  userAgent: string | null;
}

/** Sessions still alive, the last seen first. Their tokens stay in the base. */
export async function sessionsOf(db: Db, userId: string, now: Date): Promise<SessionRow[]> {
  const rows = await db
    .selectFrom('accounts_auth_session')
    .select(['id', 'created_at', 'updated_at', 'opened_by', 'user_agent'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .orderBy('updated_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    openedAt: row.created_at,
    seenAt: row.updated_at,
    openedBy: row.opened_by,
    userAgent: row.user_agent,
  }));
}

/** Ends one session of a user; false when it was not there. The library reads the base at each request: it is over at once. */
export async function deleteSession(tx: Db, userId: string, sessionId: string): Promise<boolean> {
  const done = await tx.deleteFrom('accounts_auth_session').where('user_id', '=', userId).where('id', '=', sessionId).executeTakeFirst();
  return done.numDeletedRows === 1n;
}

export async function deleteSessions(tx: Db, userId: string, except: string | null = null): Promise<number> {
  let query = tx.deleteFrom('accounts_auth_session').where('user_id', '=', userId);
  if (except) query = query.where('id', '<>', except);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

/** Links asked for at an address and still alive: a letter-box is not to be filled by strangers. */
export async function linksWaiting(db: Db, address: string, now: Date): Promise<number> {
  const row = await db
    .selectFrom('accounts_auth_verification')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(sql<boolean>`position(${`"email":${JSON.stringify(address)}`} in value) > 0`)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function hasPassword(db: Db, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('accounts_auth_account')
    .select('id')
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .where('password', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}
