import { everyAudience } from '#kernel/audience';
import type { Day } from '#kernel/day';
import { type Db, sql } from '#kernel/db';
import { handle } from '#kernel/db/current';

const countOf = async (query: Promise<{ rows: { count: number }[] }>): Promise<number> => (await query).rows[0]?.count ?? 0;
const changed = async (query: Promise<{ numAffectedRows?: bigint }>): Promise<number> => Number((await query).numAffectedRows ?? 0n);

/** Sessions that ended before an instant. */
export const countEndedSessions = (db: Db, before: Date): Promise<number> =>
  countOf(
    sql<{ count: number }>`select count(*)::int as count from accounts_auth_session s where s.expires_at < ${before}`.execute(handle(db)),
  );

export const deleteEndedSessions = (tx: Db, before: Date): Promise<number> =>
  changed(sql`delete from accounts_auth_session where expires_at < ${before}`.execute(tx));

/** Links to guests that ended before a day, and invitations used, taken back or ended before an instant. */
export function countDeadLinks(db: Db, day: Day, instant: Date): Promise<number> {
  return everyAudience('a link that ended leaves at its date, whoever made it', () =>
    countOf(
      sql<{ count: number }>`select ((select count(*) from accounts_guest_link g where g.last_day < ${day}::date)
        + (select count(*) from accounts_invitation i where i.address <> '' and i.ends_at < ${instant}))::int as count`.execute(handle(db)),
    ),
  );
}

export async function forgetDeadLinks(tx: Db, day: Day, instant: Date): Promise<number> {
  const links = await changed(sql`delete from accounts_guest_link where last_day < ${day}::date`.execute(tx));
  return links + (await changed(sql`update accounts_invitation set address = '' where address <> '' and ends_at < ${instant}`.execute(tx)));
}

export interface AccountTold {
  address: string;
  lang: string;
  state: string;
  administrator: boolean;
  made_at: Date;
  opened_at: Date | null;
}

/** The account of a person, for that person. */
export async function tellAccount(db: Db, personId: number): Promise<AccountTold | undefined> {
  const found = await everyAudience('a person is told what their account keeps', () =>
    sql<AccountTold>`select u.email as address, a.lang, a.state, a.administrator, a.made_at, a.opened_at
      from accounts_account a join accounts_auth_user u on u.id = a.user_id where a.person_id = ${personId}`.execute(handle(db)),
  );
  return found.rows[0];
}

export async function tellSessions(
  db: Db,
  personId: number,
): Promise<{ created_at: Date; ip_address: string | null; user_agent: string | null }[]> {
  const found = await everyAudience('a person is told what their account keeps', () =>
    sql<{ created_at: Date; ip_address: string | null; user_agent: string | null }>`select s.created_at, s.ip_address, s.user_agent
      from accounts_auth_session s join accounts_account a on a.user_id = s.user_id where a.person_id = ${personId} order by 1`.execute(
      handle(db),
    ),
  );
  return found.rows;
}

export async function tellLinks(
  db: Db,
  personId: number,
  address: string | null,
): Promise<{ purpose: string; address: string; last_day: Day }[]> {
  const found = await everyAudience('a person is told what was sent to them', () =>
    sql<{ purpose: string; address: string; last_day: Day }>`select g.purpose, g.address, g.last_day from accounts_guest_link g
      where g.person_id = ${personId} or g.address = lower(${address}) order by g.last_day`.execute(handle(db)),
  );
  return found.rows;
}

/** Empties an account: it is closed for good, and nothing in it says whose it was. Rows that the journal names stay. */
export async function emptyAccount(tx: Db, personId: number, now: Date): Promise<void> {
  const found = await everyAudience('an account that is erased is emptied whole', () =>
    sql<{ id: number; user_id: string }>`select a.id, a.user_id from accounts_account a where a.person_id = ${personId}`.execute(
      handle(tx),
    ),
  );
  const account = found.rows[0];
  if (!account) return;
  const { id, user_id: user } = account;
  await sql`delete from accounts_auth_session where user_id = ${user}`.execute(tx);
  await sql`delete from accounts_auth_account where user_id = ${user}`.execute(tx);
  await sql`delete from accounts_auth_two_factor where user_id = ${user}`.execute(tx);
  await sql`delete from accounts_auth_verification where identifier = (select u.email from accounts_auth_user u where u.id = ${user})`.execute(
    tx,
  );
  await sql`update accounts_auth_user set email = ${`${user}@efface.invalid`}, name = '', image = null, two_factor_enabled = false where id = ${user}`.execute(
    tx,
  );
  await sql`update accounts_invitation set address = '', revoked_at = coalesce(revoked_at, used_at, ${now}) where account_id = ${id}`.execute(
    tx,
  );
  await sql`update accounts_account set state = 'closed', closed_at = coalesce(closed_at, ${now}), administrator = false, version = version + 1
    where id = ${id}`.execute(tx);
}

/** What a person gave others to act on, and was given: the journal keeps who acted for whom. */
export async function forgetDelegationsOf(tx: Db, personId: number): Promise<void> {
  const theirs = sql`(select d.id from accounts_delegation d where ${personId}::int in (d.person_id, d.to_person_id))`;
  await everyAudience('what is erased is erased whole', async () => {
    await sql`delete from accounts_acting where delegation_id in ${theirs}`.execute(tx);
    await sql`delete from accounts_delegation where ${personId}::int in (person_id, to_person_id)`.execute(tx);
  });
}

export async function forgetFollowsOf(tx: Db, personId: number, address: string | null): Promise<void> {
  await sql`delete from accounts_follower where person_id = ${personId} or address = lower(${address})`.execute(tx);
}

export async function forgetLinksOf(tx: Db, personId: number, address: string | null): Promise<void> {
  await sql`delete from accounts_guest_link where person_id = ${personId} or address = lower(${address})`.execute(tx);
}
