import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#kernel/db';
import type { Env } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { addPerson } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { Browser, type Built, buildAccount, buildKeeper, linkTo } from './builders.ts';
import { turnstile } from './hashing.ts';
import { inviteAccount } from './invitations.ts';
import { whoIs } from './who-is.ts';

let at: TestHouse;
let app: Hono<Env>;

beforeAll(async () => {
  at = await testHouse({ template: 'empty', environment: { TRUST_PROXY: '1' }, connections: 10, waitMillis: 60_000 });
  const { createApp } = await import('#app');
  app = createApp({ ...at.house, whoIs });
});
afterAll(() => at.drop());

/** Tries sent together, with one token each browser of the attacker has read. */
async function tries(victim: Built, count: number, from: (at: number) => string): Promise<Map<number, number>> {
  const browser = new Browser(app);
  const token = /name="_jeton" value="([^"]+)"/.exec((await browser.get('/entrer')).text)?.[1] ?? '';
  const statuses = new Map<number, number>();
  const one = async (i: number) => {
    const attacker = new Browser(app, { address: from(i) });
    for (const [name, value] of browser.cookies) attacker.cookies.set(name, value);
    const { status } = await attacker.post('/entrer', { _jeton: token, address: victim.address, password: `pas le bon, essai ${i}` });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  await Promise.all(Array.from({ length: count }, (_, i) => one(i)));
  return statuses;
}

/** A hundred here, each counted; ten thousand stand in `throng.test.ts`. */
const MANY = 100;

describe('many tries at once', () => {
  test('from one address: ten are looked at, and nobody else is kept out', async () => {
    const victim = await buildAccount(at.house);
    const other = await buildAccount(at.house);
    const [statuses, answer] = await Promise.all([tries(victim, MANY, () => '203.0.113.7'), new Browser(app).signIn(other.address)]);
    expect(Object.fromEntries(statuses)).toEqual({ 401: 10, 429: MANY - 10 });
    expect(answer.status).toBe(303);
    expect((await new Browser(app).signIn(victim.address)).status).toBe(303);
  });

  test('from as many addresses: each waits its turn, and the owner is not kept out', async () => {
    const victim = await buildAccount(at.house);
    const statuses = await tries(victim, 20, (i) => `10.0.0.${i}`);
    expect([...statuses.keys()].filter((status) => ![401, 429].includes(status))).toEqual([]);
    expect((await new Browser(app).signIn(victim.address)).status).toBe(303);
  });

  test('so many passwords are worked out at a time, so many wait, the others are refused at once; then there is room again', async () => {
    const pass = turnstile(2, 3);
    let [now, most] = [0, 0];
    const work = async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((done) => setTimeout(done, 5));
      now -= 1;
    };
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => pass(work)));
    expect(outcomes.map(({ status }) => status)).toEqual([...Array(5).fill('fulfilled'), ...Array(5).fill('rejected')]);
    expect(most).toBe(2);
    await expect(
      pass(async () => {
        throw new Error('a work that fails');
      }),
    ).rejects.toThrow('a work that fails');
    expect(await Promise.allSettled(Array.from({ length: 5 }, () => pass(work)))).toHaveLength(5);
    expect(now).toBe(0);
  });
});

test('an invitation pressed ten times at once opens one account, and one session', async () => {
  const keeper = await buildKeeper(at.house, (await buildAccount(at.house, { administrator: true })).personId);
  const personId = await asHouse(at.house, 'test', (actor) =>
    addPerson(at.house.db, actor, { given: 'Moussa', family: 'Essai', lang: 'fr', email: null, phone: null }),
  );
  const address = 'dix@exemple.org';
  await withLedger(() => inviteAccount(at.house, keeper, { personId, address, lang: 'fr', administrator: false }));
  const link = await linkTo(at.house, address);
  const browsers = Array.from({ length: 10 }, () => new Browser(app));
  const answers = await Promise.all(browsers.map((browser) => browser.send(link, { without: 'oui' }).catch((error: Error) => error)));
  const statuses = answers.map((answer) => (answer instanceof Error ? 'gone' : answer.status));
  expect(statuses.filter((status) => status === 303)).toHaveLength(1);
  expect(statuses.filter((status) => status !== 303 && status !== 409 && status !== 'gone')).toEqual([]);
  const open = await sql<{ n: number }>`select count(*)::int as n from accounts_auth_session s join accounts_auth_user u on u.id = s.user_id
    where u.email = ${address}`.execute(at.house.db);
  expect(open.rows[0]?.n).toBe(1);
});
