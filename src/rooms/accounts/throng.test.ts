import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { type TOTP, URI } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#kernel/db';
import type { Env } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { createLog } from '#kernel/log';
import { addPerson } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { Browser, buildAccount, buildKeeper, linkTo, PASSWORD } from './builders.ts';
import { inviteAccount } from './invitations.ts';
import { whoIs } from './who-is.ts';

let atOnce = 0;
const log = createLog({
  sink: (line) => {
    if (line.includes('"key":"crowd"')) atOnce += 1;
  },
});
let at: TestHouse;
let app: Hono<Env>;

beforeAll(async () => {
  at = await testHouse({ template: 'empty', environment: { TRUST_PROXY: '1' }, connections: 10, waitMillis: 60_000, log });
  const { createApp } = await import('#app');
  app = createApp({ ...at.house, whoIs });
});
afterAll(() => at.drop());

const EACH = 2500;
const tokenOn = (page: string): string => /name="_jeton" value="([^"]+)"/.exec(page)?.[1] ?? '';
const codeOf = (phone: TOTP, steps = 0): string => phone.generate({ timestamp: Date.now() + steps * 30_000 });
const isIn = async (browser: Browser) => (await browser.get('/mon-compte')).status === 200;

/** What a crowd sends: 2,500 forms at once, from one address, with the cookies and the mark of a page that was read. */
interface Crowd {
  browser: Browser;
  mark: string;
  to: (at: number) => string;
  fields: (at: number) => Record<string, string>;
}

async function crowdFrom(address: string, page: string, crowd: Pick<Crowd, 'to' | 'fields'>, given?: Browser): Promise<Crowd> {
  const browser = given ?? new Browser(app, { address });
  return { browser, mark: tokenOn((await browser.get(page)).text), ...crowd };
}

/** How often each status was answered. */
async function rush({ browser, mark, to, fields }: Crowd): Promise<Record<number, number>> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, 'x-forwarded-for': browser.address };
  const seen: Record<number, number> = {};
  const one = async (i: number) => {
    const body = new URLSearchParams({ _jeton: mark, ...fields(i) });
    const { status } = await app.request(`http://localhost:3000${to(i)}`, { method: 'POST', headers, body });
    seen[status] = (seen[status] ?? 0) + 1;
  };
  await Promise.all(Array.from({ length: EACH }, (_, i) => one(i)));
  return seen;
}

async function withPhone() {
  const built = await buildAccount(at.house);
  const browser = new Browser(app);
  await browser.signIn(built.address);
  const { text } = await browser.send('/mon-compte/code', { password: PASSWORD });
  const uri = (/name="uri" value="([^"]+)"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&');
  const phone = URI.parse(uri) as TOTP;
  await browser.post('/mon-compte/code/confirmer', { _jeton: tokenOn(text), uri, code: codeOf(phone, -1) });
  return { ...built, phone };
}

async function invited(address: string): Promise<string> {
  const keeper = await buildKeeper(at.house, (await buildAccount(at.house, { administrator: true })).personId);
  const personId = await asHouse(at.house, 'test', (actor) =>
    addPerson(at.house.db, actor, { given: 'Moussa', family: 'Essai', lang: 'fr', email: null, phone: null }),
  );
  await withLedger(() => inviteAccount(at.house, keeper, { personId, address, lang: 'fr', administrator: false }));
  return linkTo(at.house, address);
}

const sessions = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from accounts_auth_session`.execute(at.house.db)).rows[0]?.n ?? 0;
const nothingBut = (seen: Record<number, number>, refused: number, most: number) => {
  expect(Object.keys(seen).filter((status) => ![String(refused), '429'].includes(status))).toEqual([]);
  expect(seen[refused] ?? 0).toBeLessThanOrEqual(most);
  expect(Object.values(seen).reduce((sum, count) => sum + count, 0)).toBe(EACH);
};

test('ten thousand tries at once at four doors: none comes in, pages and other addresses are answered meanwhile, and each owner comes in afterwards', async () => {
  const [owner, guarded, other] = [await buildAccount(at.house), await withPhone(), await buildAccount(at.house)];
  const asked = new Browser(app);
  await asked.send('/entrer', { mailbox: owner.address }, '/entrer/lien');
  const ownLink = await linkTo(at.house, owner.address);
  const ownInvitation = await invited('attendu@exemple.org');

  const thief = new Browser(app, { address: '203.0.113.2' });
  expect((await thief.signIn(guarded.address)).location).toBe('/entrer/code');
  const right = new Set([-2, -1, 0, 1, 2, 3, 4].map((step) => codeOf(guarded.phone, step)));
  const wrong = (i: number) => {
    const code = String(100_000 + i * 331);
    return right.has(code) ? String(Number(code) + 1) : code;
  };
  const guess = () => randomBytes(24).toString('base64url');
  const crowds = [
    await crowdFrom('203.0.113.1', '/entrer', {
      to: () => '/entrer',
      fields: (i) => ({ address: owner.address, password: `pas le bon, essai ${i}` }),
    }),
    await crowdFrom('203.0.113.2', '/entrer/code', { to: () => '/entrer/code', fields: (i) => ({ code: wrong(i) }) }, thief),
    await crowdFrom('203.0.113.3', '/entrer', { to: () => `/entrer/lien/${guess()}`, fields: () => ({}) }),
    await crowdFrom('203.0.113.4', '/entrer', { to: () => `/invitation/${guess()}`, fields: () => ({ without: 'oui' }) }),
  ];
  const before = await sessions();

  let there = true;
  const rushing = Promise.all(crowds.map(rush)).finally(() => {
    there = false;
  });
  const meanwhile = { pages: 0, signedIn: 0 };
  const reader = new Browser(app);
  while (there) {
    const page = await reader.get('/entrer');
    if (there && page.status === 200) meanwhile.pages += 1;
    if (meanwhile.signedIn === 0) meanwhile.signedIn = (await new Browser(app).signIn(other.address)).status;
  }
  const [passwords = {}, codes = {}, links = {}, invitations = {}] = await rushing;

  // All but a few of each crowd are refused before anything is asked of the base.
  expect(atOnce).toBeGreaterThan(4 * EACH * 0.9);
  nothingBut(passwords, 401, 10);
  expect(passwords[401]).toBeGreaterThan(0);
  nothingBut(links, 410, 10);
  nothingBut(invitations, 404, EACH);
  expect(Object.keys(codes).filter((status) => !['422', '410', '429'].includes(status))).toEqual([]);
  expect(codes[422]).toBeGreaterThan(0);
  expect(codes[422]).toBeLessThanOrEqual(5);
  expect(meanwhile.signedIn).toBe(303);
  expect(meanwhile.pages).toBeGreaterThan(10);
  expect(await sessions()).toBe(before + 1);
  expect(await isIn(thief)).toBe(false);

  const byPassword = new Browser(app);
  await byPassword.signIn(owner.address);
  const byLink = new Browser(app);
  await byLink.send(ownLink, {});
  const byInvitation = new Browser(app);
  await byInvitation.send(ownInvitation, { without: 'oui' });
  const byCode = new Browser(app);
  await byCode.signIn(guarded.address);
  await byCode.send('/entrer/code', { code: codeOf(guarded.phone) });
  for (const browser of [byPassword, byLink, byInvitation, byCode]) expect(await isIn(browser)).toBe(true);
  const told = await crowds[0]?.browser.signIn(owner.address);
  expect(told?.status).toBe(429);
  expect(told?.text).toMatch(/Essayez encore dans \d/);
  expect(told?.headers.get('retry-after')).toMatch(/^\d+$/);
}, 120_000);
