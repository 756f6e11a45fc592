import type { Hono } from 'hono';
import { type TOTP, URI } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDb, openDb } from '#kernel/db';
import type { Env, House } from '#kernel/house';
import { createLog } from '#kernel/log';
import { type TestHouse, testHouse } from '#test/house';
import { Browser, buildAccount, linkTo, PASSWORD } from '../builders.ts';
import { text } from '../text.ts';
import { whoIs } from '../who-is.ts';
import { sealedOf } from './store.ts';

let at: TestHouse;
const lines: string[] = [];
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  at = await testHouse({ template: 'empty', environment: { TRUST_PROXY: '1' } });
});
afterAll(async () => {
  for (const close of closing) await close();
  await at.drop();
});

/** The same house started anew, with other secrets. */
async function restarted(secrets: Partial<House['secrets']>): Promise<Hono<Env>> {
  const { createApp } = await import('#app');
  const db = await openDb({ url: at.url, connections: 1 });
  closing.push(() => closeDb(db));
  return createApp({
    ...at.house,
    db,
    log: createLog({ sink: (line) => lines.push(line) }),
    secrets: { ...at.house.secrets, ...secrets },
    whoIs,
  });
}

interface Guarded {
  address: string;
  userId: string;
  accountId: number;
  phone: TOTP;
  recovery: string[];
}

async function guarded(app: Hono<Env>, lang: 'fr' | 'en' = 'fr'): Promise<Guarded> {
  const { address, userId, accountId } = await buildAccount(at.house, { lang });
  const browser = new Browser(app);
  await browser.signIn(address);
  const { text: page } = await browser.send('/mon-compte/code', { password: PASSWORD });
  const uri = (/name="uri" value="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
  const token = /name="_jeton" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const phone = URI.parse(uri) as TOTP;
  const sheet = await browser.post('/mon-compte/code/confirmer', { _jeton: token, uri, code: codeOf(phone, -1) });
  const recovery = [...sheet.text.matchAll(/<li><code class="key">([^<]+)<\/code>/g)].map((found) => found[1] as string);
  return { address, userId, accountId, phone, recovery };
}

const codeOf = (phone: TOTP, steps = 0): string => phone.generate({ timestamp: Date.now() + steps * 30_000 });
const isIn = async (browser: Browser) => (await browser.get('/mon-compte')).status === 200;

async function comesIn(app: Hono<Env>, address: string, code: string): Promise<boolean> {
  const browser = new Browser(app);
  expect((await browser.signIn(address)).location).toBe('/entrer/code');
  await browser.send('/entrer/code', { code });
  return isIn(browser);
}

test('a changed secret is said in a sentence after each first factor, opens nothing, is logged without a secret, and the keepers mend it', async () => {
  const { address, userId, accountId, recovery } = await guarded(await restarted({}));
  const before = await sealedOf(at.house.db, userId);
  const session = 'another secret of thirty-two signs';
  const app = await restarted({ session });
  lines.length = 0;

  const byPassword = new Browser(app);
  const refused = await byPassword.signIn(address);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain(text.fr.errors['code-sealed']);
  const english = new Browser(app);
  expect((await english.send('/en/entrer', { address, password: PASSWORD })).text).toContain(text.en.errors['code-sealed']);
  const byLink = new Browser(app);
  await byLink.send('/entrer', { mailbox: address }, '/entrer/lien');
  const followed = await byLink.send(await linkTo(at.house, address), {});
  expect(followed.status).toBe(409);
  expect(followed.text).toContain(text.fr.errors['code-sealed']);
  for (const browser of [byPassword, english, byLink]) expect(await isIn(browser)).toBe(false);

  expect(lines.join('\n')).toContain('was SESSION_SECRET changed');
  for (const secret of [session, at.house.secrets.session, address, before?.secret ?? '-', ...recovery])
    expect(lines.join('\n')).not.toContain(secret);
  expect(await sealedOf(at.house.db, userId)).toEqual(before);

  const keeper = new Browser(app);
  await keeper.signIn((await buildAccount(at.house, { administrator: true })).address);
  expect((await keeper.send(`/comptes/${accountId}/code`, {})).status).toBe(303);
  await byPassword.signIn(address);
  expect(await isIn(byPassword)).toBe(true);
});

test('a rotation that says which secret came before loses neither a phone nor a recovery code, even once the former one is forgotten', async () => {
  const first = await restarted({});
  const [one, other] = [await guarded(first), await guarded(first)];
  const session = 'the next secret, thirty-two signs';
  const rotated = await restarted({ session, formerSession: at.house.secrets.session });
  expect(await comesIn(rotated, one.address, codeOf(one.phone))).toBe(true);
  expect(await comesIn(rotated, other.address, other.recovery[0] as string)).toBe(true);
  const later = await restarted({ session });
  expect(await comesIn(later, one.address, codeOf(one.phone, 1))).toBe(true);
  expect(await comesIn(later, other.address, codeOf(other.phone))).toBe(true);
  expect(await comesIn(later, one.address, one.recovery[1] as string)).toBe(true);
  expect(await comesIn(later, other.address, other.recovery[0] as string)).toBe(false);
});
