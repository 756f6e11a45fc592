import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#kernel/db';
import type { Env } from '#kernel/house';
import { withLedger } from '#kernel/ledger';
import { type TestHouse, testHouse } from '#test/house';
import { Browser, type Built, buildAccount, buildKeeper, journalOf, lettersTo, linkTo, PASSWORD } from './builders.ts';
import { closeAccount } from './keeping.ts';
import { whoIs } from './who-is.ts';

let at: TestHouse;
let app: Hono<Env>;
let built: Built;

beforeAll(async () => {
  at = await testHouse({ template: 'empty', environment: { TRUST_PROXY: '1' } });
  const { createApp } = await import('#app');
  app = createApp({ ...at.house, whoIs });
  built = await buildAccount(at.house);
});
afterAll(() => at.drop());

const sessions = async (userId: string) =>
  (
    await sql<{
      opened_by: string;
      expires_at: Date;
    }>`select opened_by, expires_at from accounts_auth_session where user_id = ${userId}`.execute(at.house.db)
  ).rows;

describe('by password', () => {
  test('lets in who has the password, and journals it', async () => {
    const browser = new Browser(app);
    const seen = await browser.signIn(built.address);
    expect([seen.status, seen.location]).toEqual([303, '/']);
    expect((await browser.get('/mon-compte')).text).toContain(built.address);
    expect(await journalOf(at.house, 'account', built.accountId)).toContain('session.open');
  });

  test('keeps the session in a cookie that scripts cannot read, for thirty days', async () => {
    const seen = await new Browser(app).signIn(built.address);
    const cookie = seen.headers.getSetCookie().find((one) => one.startsWith('toguna.session_token='));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Max-Age=2592000/i);
  });

  test('goes where one was going, and nowhere outside the house', async () => {
    expect(
      (await new Browser(app).send('/entrer?suite=/decisions', { address: built.address, password: PASSWORD }, '/entrer')).location,
    ).toBe('/decisions');
    const outside = await new Browser(app).send('/entrer', { address: built.address, password: PASSWORD, suite: '//ailleurs.example' });
    expect(outside.location).toBe('/');
  });

  test('says the same whether the address or the password is wrong', async () => {
    const browser = new Browser(app);
    const password = await browser.signIn(built.address, 'pas celui-ci du tout');
    const address = await browser.signIn('personne@exemple.org');
    expect([password.status, address.status]).toEqual([401, 401]);
    const said = (text: string) => /<div class="errors"[\s\S]*?<\/div>/.exec(text)?.[0];
    expect(said(password.text)).toBeDefined();
    expect(said(password.text)).toBe(said(address.text));
  });

  test('refuses a form whose token was forged', async () => {
    const browser = new Browser(app);
    await browser.get('/entrer');
    const seen = await browser.post('/entrer', { address: built.address, password: PASSWORD, _jeton: 'x'.repeat(43) });
    expect(seen.status).toBe(403);
    expect(await browser.get('/mon-compte')).toMatchObject({ status: 403 });
  });

  test('answers 429 with the minutes to wait after ten tries, even with the right password, and lets others in', async () => {
    const browser = new Browser(app, { address: '203.0.113.9' });
    const statuses: number[] = [];
    for (let i = 0; i < 11; i += 1) statuses.push((await browser.signIn('personne@exemple.org', 'mauvais mot de passe')).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    const refused = await browser.signIn(built.address);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.text).toContain('Trop d’essais');
    expect((await new Browser(app, { address: '203.0.113.10' }).signIn(built.address)).status).toBe(303);
  });

  test('counts the tries of whoever knocks at the proxy, whatever address they claim', async () => {
    for (let i = 0; i < 10; i += 1) await new Browser(app, { address: `10.0.0.${i}, 203.0.113.77` }).signIn('personne@exemple.org');
    expect((await new Browser(app, { address: '10.0.0.99, 203.0.113.77' }).signIn(built.address)).status).toBe(429);
  });

  test('says it in English on an English page', async () => {
    const seen = await new Browser(app).send('/en/entrer', { address: built.address, password: 'not this one at all' });
    expect(seen.text).toContain('The address and the password do not go together');
  });
});

describe('by link', () => {
  test('a one-time link opens a page with one button; only the button lets in, and only once', async () => {
    const { address, userId } = await buildAccount(at.house, { password: null });
    const browser = new Browser(app);
    expect((await browser.send('/entrer', { mailbox: address }, '/entrer/lien')).location).toBe('/entrer/lien');
    const link = await linkTo(at.house, address);
    for (let i = 0; i < 3; i += 1) expect((await new Browser(app).get(link)).status).toBe(200);
    expect(await sessions(userId)).toHaveLength(0);
    expect((await browser.send(link, {})).status).toBe(303);
    expect((await browser.get('/mon-compte')).status).toBe(200);
    expect((await sessions(userId)).map((row) => row.opened_by)).toEqual(['link']);
    const again = await new Browser(app).send(link, {});
    expect(again.status).toBe(410);
    expect(again.text).toContain('Ce lien ne sert plus');
  });

  test('a link is dead after fifteen minutes', async () => {
    const { address } = await buildAccount(at.house);
    await new Browser(app).send('/entrer', { mailbox: address }, '/entrer/lien');
    const left = await sql<{ minutes: number }>`select round(extract(epoch from expires_at - now()) / 60)::int as minutes
      from accounts_auth_verification where value like ${`%${address}%`}`.execute(at.house.db);
    expect(left.rows[0]?.minutes).toBe(15);
    await sql`update accounts_auth_verification set expires_at = now() - interval '1 second' where value like ${`%${address}%`}`.execute(
      at.house.db,
    );
    expect((await new Browser(app).send(await linkTo(at.house, address), {})).status).toBe(410);
  });

  test('the base keeps no link that could be used', async () => {
    const { address } = await buildAccount(at.house);
    await new Browser(app).send('/entrer', { mailbox: address }, '/entrer/lien');
    const token = (await linkTo(at.house, address)).split('/').at(-1) as string;
    const kept = await sql`select 1 from accounts_auth_verification where position(${token} in identifier || value) > 0`.execute(
      at.house.db,
    );
    expect(kept.rows).toEqual([]);
  });

  test('a made-up link lets nobody in', async () => {
    expect((await new Browser(app).send(`/entrer/lien/${'a'.repeat(32)}`, {})).status).toBe(410);
  });

  test('answers the same where nobody has that address, and writes to nobody', async () => {
    const seen = await new Browser(app).send('/entrer', { mailbox: 'inconnu@exemple.org' }, '/entrer/lien');
    expect([seen.status, seen.location]).toEqual([303, '/entrer/lien']);
    expect(await lettersTo(at.house, 'inconnu@exemple.org')).toBe(0);
  });

  test('an account that is not open receives no link, and a link sent before it was closed no longer leads in', async () => {
    const { address, accountId } = await buildAccount(at.house);
    await new Browser(app).send('/entrer', { mailbox: address }, '/entrer/lien');
    const link = await linkTo(at.house, address);
    const keeper = await buildKeeper(at.house, 0);
    await buildAccount(at.house, { administrator: true });
    await withLedger(() => closeAccount(at.house, keeper, accountId, 2));
    expect((await new Browser(app).send(link, {})).status).toBe(410);
    expect((await new Browser(app).signIn(address)).status).toBe(401);
    await new Browser(app).send('/entrer', { mailbox: address }, '/entrer/lien');
    expect(await lettersTo(at.house, address)).toBe(1);
  });

  test('fills nobody’s letter-box, from however many places it is asked', async () => {
    const { address } = await buildAccount(at.house);
    for (let i = 0; i < 6; i += 1)
      await new Browser(app, { address: `192.0.2.${i + 1}` }).send('/entrer', { mailbox: address }, '/entrer/lien');
    expect(await lettersTo(at.house, address)).toBe(3);
  });

  test('the outbox keeps the letter as a secret', async () => {
    const { address } = await buildAccount(at.house);
    await new Browser(app).send('/entrer', { mailbox: address }, '/entrer/lien');
    const kept = await sql<{ secret: boolean; subject: string }>`select m.secret, m.subject from kernel_mail m
      where m.recipient = ${address} and m.audience_id = any(${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}::int[])`.execute(at.house.db);
    expect(kept.rows).toEqual([{ secret: true, subject: 'Votre lien pour entrer' }]);
  });
});

describe('going out', () => {
  test('ends the session, in the base too', async () => {
    const { address, accountId, userId } = await buildAccount(at.house);
    const browser = new Browser(app);
    await browser.signIn(address);
    const kept = new Map(browser.cookies);
    expect((await browser.send('/mon-compte', {}, '/sortir')).status).toBe(303);
    expect(await sessions(userId)).toHaveLength(0);
    const thief = new Browser(app);
    for (const [name, value] of kept) thief.cookies.set(name, value);
    expect((await thief.get('/mon-compte')).status).toBe(403);
    expect(await journalOf(at.house, 'account', accountId)).toContain('session.close');
  });

  test('a session forged by hand opens nothing, even from a token read in the base', async () => {
    const browser = new Browser(app);
    const { address, userId } = await buildAccount(at.house);
    await new Browser(app).signIn(address);
    const rows = await sql<{ token: string }>`select token from accounts_auth_session where user_id = ${userId}`.execute(at.house.db);
    browser.cookies.set('toguna.session_token', encodeURIComponent(`${rows.rows[0]?.token}.${Buffer.alloc(32).toString('base64')}`));
    expect((await browser.get('/mon-compte')).status).toBe(403);
    browser.cookies.set('toguna.session_token', `${'a'.repeat(32)}.${'b'.repeat(43)}%3D`);
    expect((await browser.get('/mon-compte')).status).toBe(403);
  });
});
