import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { type FixedClock, fixedClock } from '#kernel/clock';
import { closeDb, openDb, sql } from '#kernel/db';
import type { Ctx, Env } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { inTransaction } from '#kernel/transaction';
import { type TestHouse, testHouse } from '#test/house';
import { Browser, buildAccount, buildCoordinator, buildKeeper } from './builders.ts';
import { closeAccount } from './keeping.ts';
import { furtherAudiences } from './slots.ts';
import { whoIs } from './who-is.ts';

let at: TestHouse;
let app: Hono<Env>;
let clock: FixedClock;
let seen: Actor | undefined;

beforeAll(async () => {
  clock = fixedClock('2018-11-12T22:00:00Z');
  at = await testHouse({ template: 'empty', clock, environment: { TRUST_PROXY: '1' } });
  const { createApp } = await import('#app');
  const remembered = async (c: Ctx, today: string) => {
    seen = await whoIs(c, today);
    return seen;
  };
  app = createApp({ ...at.house, whoIs: remembered });
});
afterAll(() => at.drop());

const keysOf = async (actor: Actor | undefined) =>
  (
    await sql<{ key: string }>`select key from kernel_audience where id = any(${[...(actor?.audiences ?? [])]}::int[])`.execute(at.house.db)
  ).rows
    .map((row) => row.key)
    .sort();

test('a visitor reads what is public and nothing else', async () => {
  await new Browser(app).get('/entrer');
  expect(seen?.kind).toBe('visitor');
  expect(await keysOf(seen)).toEqual(['public']);
  expect(seen?.roles).toEqual([]);
});

test('a session kept open over the midnight at which its seat ends loses its right at the next request', async () => {
  clock.set('2018-11-12T23:30:00Z');
  const { personId, address } = await buildAccount(at.house);
  await buildCoordinator(at.house, personId, '2018-11-12');
  const browser = new Browser(app);
  await browser.signIn(address);
  expect((await browser.get('/comptes')).status).toBe(200);
  expect(seen?.roles.map((held) => held.role)).toContain('pool-coordinator');
  clock.set('2018-11-13T00:10:00Z');
  expect((await browser.get('/comptes')).status).toBe(403);
  expect(seen?.roles).toEqual([]);
  expect(await keysOf(seen)).not.toContain('accounts-keepers');
  expect((await browser.get('/mon-compte')).status).toBe(200);
});

test('a seat that is taken away during the day gives no right at the next click, whoever took it', async () => {
  clock.set('2018-11-12T10:00:00Z');
  const { personId, address } = await buildAccount(at.house);
  await buildCoordinator(at.house, personId, null, 'taken');
  const browser = new Browser(app);
  await browser.signIn(address);
  for (const _ of [1, 2]) expect((await browser.get('/comptes')).status).toBe(200);
  const elsewhere = await openDb({ url: at.url, connections: 1 });
  await asHouse({ ...at.house, db: elsewhere }, 'test', (actor) =>
    inTransaction(elsewhere, async (tx) => {
      await sql`update mechanism_holding set to_day = '2018-11-11' where person_id = ${personId}`.execute(tx);
      journal({ actor, verb: 'test.end', subject: { kind: 'person', id: personId }, audienceId: await audienceId(tx, 'public') });
    }),
  );
  await closeDb(elsewhere);
  expect((await browser.get('/comptes')).status).toBe(403);
  expect(seen?.roles).toEqual([]);
});

test('an administrator keeps accounts and settings, and reads nothing of the partners by that', async () => {
  const { address } = await buildAccount(at.house, { administrator: true });
  const browser = new Browser(app);
  await browser.signIn(address);
  await browser.get('/comptes');
  expect(seen?.holds('administrator')).toBe(true);
  expect(await keysOf(seen)).toEqual(['accounts-keepers', 'administrator', 'public', 'signed-in']);
});

test('a closed account is out at the very next request, even where a session was left', async () => {
  const keeper = await buildAccount(at.house, { administrator: true });
  const { address, accountId, userId } = await buildAccount(at.house);
  const browser = new Browser(app);
  await browser.signIn(address);
  expect((await browser.get('/mon-compte')).status).toBe(200);
  const kept = await sql<{ token: string }>`select token from accounts_auth_session where user_id = ${userId}`.execute(at.house.db);
  const actor = await buildKeeper(at.house, keeper.personId);
  await withLedger(() => closeAccount(at.house, actor, accountId, 2));
  expect((await browser.get('/mon-compte')).status).toBe(403);
  await sql`insert into accounts_auth_session (id, token, user_id, expires_at, updated_at)
    values ('left', ${kept.rows[0]?.token}, ${userId}, now() + interval '30 days', now())`.execute(at.house.db);
  expect((await browser.get('/mon-compte')).status).toBe(403);
  expect((await browser.signIn(address)).status).toBe(401);
});

test('a room below adds the audiences it knows of a person', async () => {
  const { personId, address } = await buildAccount(at.house);
  furtherAudiences.fill('test', (somebody) =>
    somebody.db === at.house.db && somebody.personId === personId ? ['pool', 'no-such-audience'] : [],
  );
  const browser = new Browser(app);
  await browser.signIn(address);
  await browser.get('/mon-compte');
  expect(await keysOf(seen)).toEqual(['pool', 'public', 'signed-in']);
});

test('a session lives on when the house was shut for a day, and is over after thirty', async () => {
  const { address, userId } = await buildAccount(at.house);
  const browser = new Browser(app);
  await browser.signIn(address);
  await sql`update accounts_auth_session set expires_at = expires_at - interval '29 days', updated_at = updated_at - interval '29 days' where user_id = ${userId}`.execute(
    at.house.db,
  );
  const answer = await browser.get('/mon-compte');
  expect(answer.status).toBe(200);
  expect(answer.headers.getSetCookie().some((cookie) => /toguna\.session_token=.*Max-Age=2592000/i.test(cookie))).toBe(true);
  await sql`update accounts_auth_session set expires_at = now() - interval '1 second' where user_id = ${userId}`.execute(at.house.db);
  expect((await browser.get('/mon-compte')).status).toBe(403);
});
