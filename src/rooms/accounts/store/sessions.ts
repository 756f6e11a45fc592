import { everyAudience } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';

/** The session a browser holds, with the account it opens. */
export interface LiveSession {
  id: string;
  createdAt: Date;
  alive: boolean;
  /** A day has passed since it was last lengthened, or it is over. */
  due: boolean;
  openedBy: string | null;
  /** The delegation by which it acts for another. */
  delegationId: number | null;
  account: { id: number; personId: number; administrator: boolean; state: string; lastDay: Day | null };
}

/** Read once a request, in one question. Sessions keep true time, whatever day the house lives on. */
export async function sessionByToken(db: Db, token: string, life: { whole: number; step: number }): Promise<LiveSession | undefined> {
  const row = await everyAudience('a session is read before it is known who asks', () =>
    db
      .selectFrom('accounts_auth_session as s')
      .innerJoin('accounts_account as a', 'a.user_id', 's.user_id')
      .leftJoin('accounts_acting as f', 'f.session_id', 's.id')
      .select(['f.delegation_id', 's.id', 's.created_at', 's.opened_by'])
      .select(['a.id as account_id', 'a.person_id', 'a.administrator', 'a.state', 'a.last_day'])
      .select(sql<boolean>`s.expires_at > now()`.as('alive'))
      .select(sql<boolean>`s.expires_at < now() + make_interval(secs => ${life.whole - life.step}::int)`.as('due'))
      .where('s.token', '=', token)
      .executeTakeFirst(),
  );
  if (!row) return undefined;
  const { account_id: id, person_id: personId, administrator, state, last_day: lastDay } = row;
  return {
    id: row.id,
    createdAt: row.created_at,
    alive: row.alive,
    due: row.due,
    openedBy: row.opened_by,
    delegationId: row.delegation_id,
    account: { id, personId, administrator, state, lastDay },
  };
}

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
