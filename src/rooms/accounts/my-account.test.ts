import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#kernel/db';
import type { Env } from '#kernel/house';
import { type TestHouse, testHouse } from '#test/house';
import { Browser, buildAccount, journalOf, linkTo, PASSWORD } from './builders.ts';
import { whoIs } from './who-is.ts';

const NEW = 'une autre phrase, plus neuve';

let at: TestHouse;
let app: Hono<Env>;

beforeAll(async () => {
  at = await testHouse({ template: 'empty', environment: { TRUST_PROXY: '1' } });
  const { createApp } = await import('#app');
  app = createApp({ ...at.house, whoIs });
});
afterAll(() => at.drop());

async function entered(given: Parameters<typeof buildAccount>[1] = {}) {
  const built = await buildAccount(at.house, given);
  const browser = new Browser(app);
  await browser.signIn(built.address);
  return { ...built, browser };
}

test('opens on two acts; the other pages of one’s own are links under them', async () => {
  const page = await (await entered()).browser.get('/mon-compte');
  const head = page.text.split('<div class="head">')[1]?.split('<section')[0] ?? '';
  expect(head.match(/class="b"/g)?.length).toBe(2);
  expect(page.text.split('id="autres"')[1]).toContain('href="/mes-donnees"');
});

test('changes the language of letters', async () => {
  const { browser, address } = await entered();
  expect((await browser.send('/mon-compte', { lang: 'en' }, '/mon-compte/langue')).status).toBe(303);
  await new Browser(app).send('/entrer', { mailbox: address }, '/entrer/lien');
  expect(await linkTo(at.house, address)).toMatch(/^\/en\/entrer\/lien\//);
});

test('changes the password against the former one, and ends the other sessions', async () => {
  const { browser, address, accountId } = await entered();
  const elsewhere = new Browser(app);
  await elsewhere.signIn(address);
  const wrong = await browser.send('/mon-compte', { former: 'pas le bon du tout', password: NEW }, '/mon-compte/mot-de-passe');
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('Ce n’est pas le mot de passe d’avant');
  expect((await browser.send('/mon-compte', { password: NEW }, '/mon-compte/mot-de-passe')).status).toBe(422);
  expect((await browser.send('/mon-compte', { former: PASSWORD, password: NEW }, '/mon-compte/mot-de-passe')).status).toBe(303);
  expect((await browser.get('/mon-compte')).status).toBe(200);
  expect((await elsewhere.get('/mon-compte')).status).toBe(403);
  expect((await new Browser(app).signIn(address)).status).toBe(401);
  expect((await new Browser(app).signIn(address, NEW)).status).toBe(303);
  expect(await journalOf(at.house, 'account', accountId)).toContain('account.password');
});

test('a forgotten password is replaced after a link, without the former one, for an hour', async () => {
  const { address, userId } = await buildAccount(at.house);
  const browser = new Browser(app);
  await browser.send('/entrer', { mailbox: address }, '/entrer/lien');
  await browser.send(await linkTo(at.house, address), {});
  const page = await browser.get('/mon-compte');
  expect(page.text).not.toContain('name="former"');
  await sql`update accounts_auth_session set created_at = now() - interval '2 hours' where user_id = ${userId}`.execute(at.house.db);
  expect((await browser.send('/mon-compte', { password: NEW }, '/mon-compte/mot-de-passe')).status).toBe(422);
  await sql`update accounts_auth_session set created_at = now() where user_id = ${userId}`.execute(at.house.db);
  expect((await browser.send('/mon-compte', { password: NEW }, '/mon-compte/mot-de-passe')).status).toBe(303);
  expect((await new Browser(app).signIn(address, NEW)).status).toBe(303);
});

test('the password is never the address', async () => {
  const { browser, address } = await entered();
  const answer = await browser.send('/mon-compte', { former: PASSWORD, password: address }, '/mon-compte/mot-de-passe');
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('ne peut pas être l’adresse elle-même');
});

test('lists one’s sessions, ends another, and never shows a token', async () => {
  const { browser, address, userId } = await entered();
  const phone = new Browser(app, { userAgent: 'Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 Chrome/99.0 Mobile Safari/537.36' });
  await phone.signIn(address);
  const page = await browser.get('/mon-compte');
  expect(page.text).toContain('Chrome, Android');
  expect(page.text).toContain('Firefox, Linux');
  const rows = await sql<{ token: string }>`select token from accounts_auth_session where user_id = ${userId}`.execute(at.house.db);
  for (const { token } of rows.rows) expect(page.text).not.toContain(token);
  expect((await browser.send('/mon-compte', {}, '/mon-compte/sessions')).status).toBe(303);
  expect((await phone.get('/mon-compte')).status).toBe(403);
  expect((await browser.get('/mon-compte')).status).toBe(200);
});

test('nobody ends the session of somebody else', async () => {
  const victim = await entered();
  const { browser } = await entered();
  const rows = await sql<{ id: string }>`select id from accounts_auth_session where user_id = ${victim.userId}`.execute(at.house.db);
  const second = new Browser(app);
  await second.signIn((await entered()).address);
  const token = /name="_jeton" value="([^"]+)"/.exec((await browser.get('/mon-compte')).text)?.[1] ?? '';
  const answer = await browser.post('/mon-compte/sessions', { _jeton: token, session: rows.rows[0]?.id ?? '' });
  expect(answer.status).toBe(409);
  expect((await victim.browser.get('/mon-compte')).status).toBe(200);
});

test('a visitor has no account to read nor to change', async () => {
  const browser = new Browser(app);
  expect((await browser.get('/mon-compte')).status).toBe(403);
  const token = /name="_jeton" value="([^"]+)"/.exec((await browser.get('/entrer')).text)?.[1] ?? '';
  expect((await browser.post('/mon-compte/sessions', { _jeton: token, session: 'x' })).status).toBe(403);
  expect((await browser.post('/mon-compte/langue', { _jeton: token, lang: 'en' })).status).toBe(403);
  expect((await browser.post('/mon-compte/mot-de-passe', { _jeton: token, password: NEW })).status).toBe(403);
});
