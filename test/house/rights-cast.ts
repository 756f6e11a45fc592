import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { sql } from '#kernel/db';
import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { today } from '#kernel/settings';
import { inTransaction } from '#kernel/transaction';
import { makeGuestLink } from '#rooms/accounts';
import { buildAccount } from '../../src/rooms/accounts/builders.ts';
import { insertDelegation } from '../../src/rooms/accounts/delegation/store.ts';
import { guestPurposes } from '../../src/rooms/accounts/slots.ts';
import { accountBehindUser } from '../../src/rooms/accounts/store/accounts.ts';

/** Somebody who walks the house: known by the cookies of a browser, as everybody is. */
export interface Role {
  name: string;
  cookie: string;
  /** Opens the session again where a route has ended it. */
  comeBack(): Promise<void>;
}

const stay = async () => undefined;
const people = JSON.parse(readFileSync('db/seeds/demo/people.json', 'utf8')) as { email: string; demo_account: string | null }[];

/** A session as the accounts library leaves one: it signs the token that the cookie carries. */
async function openSession(house: House, name: string, userId: string, acts: number | null = null): Promise<Role> {
  const token = randomBytes(24).toString('base64url');
  const mark = createHmac('sha256', house.secrets.session).update(token).digest('base64');
  const id = randomUUID();
  const comeBack = async () => {
    await sql`insert into accounts_auth_session (id, user_id, token, expires_at, updated_at, opened_by)
      values (${id}, ${userId}, ${token}, now() + interval '30 days', now(), 'invitation') on conflict do nothing`.execute(house.db);
    await actAs(house, id, acts);
    await sql`update accounts_auth_user set two_factor_enabled = false where id = ${userId}`.execute(house.db);
  };
  await comeBack();
  return { name, cookie: `toguna.session_token=${encodeURIComponent(`${token}.${mark}`)}`, comeBack };
}

async function userAt(house: House, address: string): Promise<string> {
  const found = await sql<{ id: string }>`select id from accounts_auth_user where email = ${address}`.execute(house.db);
  const row = found.rows[0];
  if (!row) throw new Error(`the demonstration has no account at ${address}`);
  return row.id;
}

/** A guest with a link of a purpose to one thing, opened in this browser. */
export async function invite(
  house: House,
  knock: (path: string, cookie: string) => Promise<string[]>,
  name: string,
  to: { purpose: string; subjectId: number },
): Promise<Role> {
  const address = `g-${randomUUID().slice(0, 8)}@example.org`;
  const link = await asHouse(house, 'test', (actor) => makeGuestLink(house, actor, { ...to, address, lang: 'fr', lastDay: '2018-12-31' }));
  const cookies = await knock(new URL(link.url).pathname, '');
  const cookie = cookies.map((set) => set.split(';')[0] ?? '').find((pair) => pair.startsWith('toguna_invite='));
  if (!cookie) throw new Error('the guest was not let in');
  return { name, cookie, comeBack: stay };
}

/** Somebody without a seat who acts for the first of the cast, on the matter of meetings alone. */
async function actingFor(house: House, name: string, otherUserId: string): Promise<Role> {
  const own = await buildAccount(house, { password: null });
  const other = await accountBehindUser(house.db, otherUserId);
  if (!other) throw new Error('nobody to act for');
  const day = await today(house);
  const id = await asHouse(house, 'test', (actor) =>
    inTransaction(house.db, async (tx) => {
      const audience = await audienceId(tx, 'accounts-keepers');
      const days = { fromDay: day, toDay: day, madeAt: house.clock.now() };
      const people = { personId: other.personId, toPersonId: own.personId };
      const made = await insertDelegation(tx, { audienceId: audience, ...people, matters: ['meetings'], ...days });
      journal({ actor, verb: 'delegation.give', subject: { kind: 'delegation', id: made }, audienceId: audience });
      return made;
    }),
  );
  return openSession(house, name, own.userId, id);
}

/** A session acts by a delegation, or in its own name, as it did before a route changed it. */
async function actAs(house: House, sessionId: string, delegationId: number | null): Promise<void> {
  const found = await sql<{ id: number }>`select delegation_id as id from accounts_acting where session_id = ${sessionId}`.execute(
    house.db,
  );
  if ((found.rows[0]?.id ?? null) === delegationId) return;
  await asHouse(house, 'test', (actor) =>
    inTransaction(house.db, async (tx) => {
      await sql`delete from accounts_acting where session_id = ${sessionId}`.execute(tx);
      if (delegationId !== null)
        await sql`insert into accounts_acting (session_id, delegation_id, taken_at) values (${sessionId}, ${delegationId}, now())`.execute(
          tx,
        );
      const subject = { kind: 'session', id: sessionId };
      journal({ actor, verb: 'delegation.take', subject, audienceId: await audienceId(tx, 'accounts-keepers') });
    }),
  );
}

/** The accounts of the demonstration, an administrator without a seat, a guest of one thing, a visitor. */
export async function castOf(house: House, knock: (path: string, cookie: string) => Promise<string[]>): Promise<Role[]> {
  const roles: Role[] = [];
  for (const { email, demo_account: name } of people) {
    if (name !== null) roles.push(await openSession(house, name, await userAt(house, email)));
  }
  const administrator = await buildAccount(house, { administrator: true, password: null });
  roles.push(await openSession(house, 'administrator', administrator.userId));
  const first = people.find((one) => one.demo_account === roles[0]?.name);
  if (first) roles.push(await actingFor(house, `for-${roles[0]?.name}`, await userAt(house, first.email)));
  const purpose = (await guestPurposes.gather(null))[0];
  if (!purpose) throw new Error('no room invites guests');
  roles.push(await invite(house, knock, 'guest', { purpose: purpose.key, subjectId: 1 }));
  roles.push({ name: 'visitor', cookie: '', comeBack: stay });
  return roles;
}
