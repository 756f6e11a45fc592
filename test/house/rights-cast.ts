import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sql } from '#kernel/db';
import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { makeGuestLink } from '#rooms/accounts';
import { buildAccount } from '../../src/rooms/accounts/builders.ts';
import { guestPurposes } from '../../src/rooms/accounts/slots.ts';

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
async function openSession(house: House, name: string, userId: string): Promise<Role> {
  const token = randomBytes(24).toString('base64url');
  const mark = createHmac('sha256', house.secrets.session).update(token).digest('base64');
  const id = randomUUID();
  const comeBack = async () => {
    await sql`insert into accounts_auth_session (id, user_id, token, expires_at, updated_at, opened_by)
      values (${id}, ${userId}, ${token}, now() + interval '30 days', now(), 'invitation') on conflict do nothing`.execute(house.db);
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

/** The accounts of the demonstration, an administrator without a seat, a guest of one thing, a visitor. */
export async function castOf(house: House, knock: (path: string, cookie: string) => Promise<string[]>): Promise<Role[]> {
  const roles: Role[] = [];
  for (const { email, demo_account: name } of people) {
    if (name !== null) roles.push(await openSession(house, name, await userAt(house, email)));
  }
  const administrator = await buildAccount(house, { administrator: true, password: null });
  roles.push(await openSession(house, 'administrator', administrator.userId));
  const purpose = (await guestPurposes.gather(null))[0];
  if (!purpose) throw new Error('no room invites guests');
  roles.push(await invite(house, knock, 'guest', { purpose: purpose.key, subjectId: 1 }));
  roles.push({ name: 'visitor', cookie: '', comeBack: stay });
  return roles;
}
