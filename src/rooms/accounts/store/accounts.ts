import type { Selectable, Updateable } from 'kysely';
import type { Actor } from '#kernel/actor';
import { everyAudience, visible } from '#kernel/audience';
import type { Day } from '#kernel/day';
import type { Db, Tables } from '#kernel/db';
import { handle } from '#kernel/db/current';

export type State = 'invited' | 'open' | 'closed';

/** The account behind a session, before anybody is known to ask. */
export interface AccountBehind {
  id: number;
  personId: number;
  userId: string;
  administrator: boolean;
  lang: 'fr' | 'en';
  state: State;
  /** When it was first opened: null while it waits for its invitation. */
  openedAt: Date | null;
  /** The last day of a person who leaves. */
  lastDay: Day | null;
  version: number;
}

type Row = Omit<Selectable<Tables['accounts_account']>, 'audience_id' | 'made_at' | 'closed_at'>;

const COLUMNS = [
  'a.id',
  'a.person_id',
  'a.user_id',
  'a.administrator',
  'a.lang',
  'a.state',
  'a.opened_at',
  'a.last_day',
  'a.version',
] as const;

const behind = (row: Row): AccountBehind => ({
  id: row.id,
  personId: row.person_id,
  userId: row.user_id,
  administrator: row.administrator,
  lang: row.lang === 'en' ? 'en' : 'fr',
  state: row.state as State,
  openedAt: row.opened_at,
  lastDay: row.last_day,
  version: row.version,
});

async function one(db: Db, by: 'a.user_id' | 'a.person_id' | 'a.id', value: string | number): Promise<AccountBehind | undefined> {
  const row = await everyAudience('an account is found before it is known who asks', () =>
    handle(db).selectFrom('accounts_account as a').select(COLUMNS).where(by, '=', value).executeTakeFirst(),
  );
  return row && behind(row);
}

export const accountBehindUser = (db: Db, userId: string) => one(db, 'a.user_id', userId);
export const accountOfPerson = (db: Db, personId: number) => one(db, 'a.person_id', personId);
export const accountById = (db: Db, id: number) => one(db, 'a.id', id);

/** When the account of a person was first opened. */
export async function accountOpenedAt(db: Db, personId: number): Promise<Date | null> {
  return (await accountOfPerson(db, personId))?.openedAt ?? null;
}

export async function accountAtAddress(db: Db, address: string): Promise<AccountBehind | undefined> {
  const user = await handle(db).selectFrom('accounts_auth_user').select('id').where('email', '=', address.toLowerCase()).executeTakeFirst();
  return user && accountBehindUser(db, user.id);
}

export async function addressOfUser(db: Db, userId: string): Promise<string> {
  const row = await handle(db).selectFrom('accounts_auth_user').select('email').where('id', '=', userId).executeTakeFirstOrThrow();
  return row.email;
}

export interface AccountLine extends AccountBehind {
  address: string;
  lastSeen: Date | null;
  secondFactor: boolean;
}

/** The accounts a keeper may see, by id: the names are the directory's. */
export async function listAccountRows(db: Db, actor: Actor, state: State): Promise<AccountLine[]> {
  const rows = await handle(db)
    .selectFrom('accounts_account as a')
    .innerJoin('accounts_auth_user as u', 'u.id', 'a.user_id')
    .select(COLUMNS)
    .select(['u.email', 'u.two_factor_enabled'])
    .select((eb) =>
      eb
        .selectFrom('accounts_auth_session as s')
        .select(({ fn }) => fn.max('s.updated_at').as('seen'))
        .whereRef('s.user_id', '=', 'a.user_id')
        .as('seen'),
    )
    .where('a.audience_id', '=', visible(actor))
    .where('a.state', '=', state)
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({ ...behind(row), address: row.email, lastSeen: row.seen, secondFactor: row.two_factor_enabled === true }));
}

export async function countOpen(db: Db, actor: Actor): Promise<number> {
  const row = await handle(db)
    .selectFrom('accounts_account as a')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('a.audience_id', '=', visible(actor))
    .where('a.state', '=', 'open')
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function findAccountRow(db: Db, actor: Actor, id: number): Promise<AccountLine | undefined> {
  const row = await handle(db)
    .selectFrom('accounts_account as a')
    .innerJoin('accounts_auth_user as u', 'u.id', 'a.user_id')
    .select(COLUMNS)
    .select(['u.email', 'u.two_factor_enabled'])
    .where('a.audience_id', '=', visible(actor))
    .where('a.id', '=', id)
    .executeTakeFirst();
  return row && { ...behind(row), address: row.email, lastSeen: null, secondFactor: row.two_factor_enabled === true };
}

export async function insertAccount(
  tx: Db,
  account: { audienceId: number; personId: number; userId: string; lang: string; administrator: boolean; madeAt: Date },
): Promise<number> {
  const row = await tx
    .insertInto('accounts_account')
    .values({
      audience_id: account.audienceId,
      person_id: account.personId,
      user_id: account.userId,
      lang: account.lang,
      administrator: account.administrator,
      made_at: account.madeAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** True when the account was still at that version. */
export async function updateAccount(tx: Db, id: number, version: number, change: Updateable<Tables['accounts_account']>): Promise<boolean> {
  const done = await tx
    .updateTable('accounts_account')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** How many open accounts are administrators. In a transaction they stay so until its end: two who leave at once do not both find the other. */
export async function countAdministrators(db: Db): Promise<number> {
  const rows = await everyAudience('the house must keep one administrator', () =>
    handle(db)
      .selectFrom('accounts_account as a')
      .select('a.id')
      .where('a.administrator', '=', true)
      .where('a.state', '=', 'open')
      .orderBy('a.id')
      .forUpdate()
      .execute(),
  );
  return rows.length;
}
