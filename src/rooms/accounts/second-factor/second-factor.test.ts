import type { Hono } from 'hono';
import { Secret, type TOTP, URI } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#kernel/db';
import type { Env } from '#kernel/house';
import { withLedger } from '#kernel/ledger';
import { type TestHouse, testHouse } from '#test/house';
import { Browser, type Built, buildAccount, buildKeeper, journalOf, lettersTo, linkTo, PASSWORD } from '../builders.ts';
import { text } from '../text.ts';
import { whoIs } from '../who-is.ts';
import { removeSecondFactor } from './keeping.ts';

let at: TestHouse;
let app: Hono<Env>;

beforeAll(async () => {
  at = await testHouse({ template: 'empty', environment: { TRUST_PROXY: '1' } });
  const { createApp } = await import('#app');
  app = createApp({ ...at.house, whoIs });
});
afterAll(() => at.drop());

const SECOND = 1000;
const t = text.fr.errors;

/** What a person holds: the telephone made from the picture, the sheet of recovery codes. */
interface Guarded extends Built {
  phone: TOTP;
  recovery: string[];
  browser: Browser;
}

const uriOn = (page: string): string => (/name="uri" value="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
const codesOn = (page: string): string[] => [...page.matchAll(/<li><code class="key">([^<]+)<\/code>/g)].map((found) => found[1] as string);
/** The house takes the code before and the one after: the three differ, and each serves once. */
const now = (phone: TOTP, steps = 0): string => phone.generate({ timestamp: Date.now() + steps * 30 * SECOND });

/** What the telephone reads must be what is written beside it. */
function phoneFrom(page: string): TOTP {
  const phone = URI.parse(uriOn(page)) as TOTP;
  const written = /<code class="key">([^<]+)</.exec(page)?.[1]?.replaceAll(' ', '') ?? '';
  expect(Secret.fromBase32(written).hex).toBe(phone.secret.hex);
  return phone;
}

async function guarded(given: Parameters<typeof buildAccount>[1] = {}): Promise<Guarded> {
  const built = await buildAccount(at.house, given);
  const browser = new Browser(app);
  if (given.password === null) {
    await browser.send('/entrer', { mailbox: built.address }, '/entrer/lien');
    await browser.send(await linkTo(at.house, built.address), {});
  } else await browser.signIn(built.address);
  const enrolment = await browser.send('/mon-compte/code', given.password === null ? {} : { password: PASSWORD });
  const phone = phoneFrom(enrolment.text);
  const token = /name="_jeton" value="([^"]+)"/.exec(enrolment.text)?.[1] ?? '';
  const sheet = await browser.post('/mon-compte/code/confirmer', { _jeton: token, uri: uriOn(enrolment.text), code: now(phone, -1) });
  expect(sheet.status).toBe(200);
  return { ...built, phone, recovery: codesOn(sheet.text), browser };
}

async function atTheCode(address: string): Promise<Browser> {
  const browser = new Browser(app);
  const asked = await browser.signIn(address);
  expect([asked.status, asked.location]).toEqual([303, '/entrer/code']);
  return browser;
}

const isIn = async (browser: Browser) => (await browser.get('/mon-compte')).status === 200;

describe('asking for a code at one’s own entry', () => {
  test('needs the password, then the first code; gives ten recovery codes; ends the other sessions', async () => {
    const { address, accountId } = await buildAccount(at.house);
    const [browser, elsewhere] = [new Browser(app), new Browser(app)];
    await browser.signIn(address);
    await elsewhere.signIn(address);
    expect((await browser.send('/mon-compte/code', { password: '' })).text).toContain(t['proof-needed']);
    expect((await browser.send('/mon-compte/code', { password: 'pas le bon du tout' })).text).toContain(t['password-wrong']);
    const enrolment = await browser.send('/mon-compte/code', { password: PASSWORD });
    expect(enrolment.text).toContain('<svg class="qr"');
    const phone = phoneFrom(enrolment.text);
    const token = /name="_jeton" value="([^"]+)"/.exec(enrolment.text)?.[1] ?? '';
    const confirm = (code: string) => browser.post('/mon-compte/code/confirmer', { _jeton: token, uri: uriOn(enrolment.text), code });
    const late = await confirm(now(phone, 120));
    expect(late.status).toBe(422);
    expect(late.text).toContain('l’heure du téléphone');
    expect(uriOn(late.text)).toBe(uriOn(enrolment.text));
    // Nothing is asked at the door before the first code came back.
    expect((await new Browser(app).signIn(address)).location).toBe('/');
    const sheet = await confirm(` ${now(phone).slice(0, 3)} ${now(phone).slice(3)} `);
    expect(new Set(codesOn(sheet.text)).size).toBe(10);
    expect(sheet.text).toContain(address);
    expect(await isIn(browser)).toBe(true);
    expect(await isIn(elsewhere)).toBe(false);
    expect(await journalOf(at.house, 'account', accountId)).toEqual(expect.arrayContaining(['second-factor.begin', 'second-factor.on']));
    expect((await browser.get('/mon-compte/code')).text).not.toContain(codesOn(sheet.text)[0]);
  });

  test('neither the key nor a code stays readable in the base or in the journal', async () => {
    const { phone, recovery, userId } = await guarded();
    const kept = await sql<{
      text: string;
    }>`select row_to_json(f)::text as text from accounts_auth_two_factor f where user_id = ${userId}`.execute(at.house.db);
    for (const secret of [phone.secret.base32, phone.secret.utf8, ...recovery]) expect(kept.rows[0]?.text).not.toContain(secret);
  });
});

describe('at the door', () => {
  test('the password alone opens nothing; the code of the telephone does, once', async () => {
    const { address, phone, userId } = await guarded();
    const browser = await atTheCode(address);
    expect(await isIn(browser)).toBe(false);
    expect((await browser.send('/entrer/code', { code: now(phone) })).status).toBe(303);
    expect(await isIn(browser)).toBe(true);
    const how = await sql<{
      opened_by: string;
    }>`select opened_by from accounts_auth_session where user_id = ${userId} order by created_at desc limit 1`.execute(at.house.db);
    expect(how.rows[0]?.opened_by).toBe('password');
    const thief = await atTheCode(address);
    const again = await thief.send('/entrer/code', { code: now(phone) });
    expect(again.status).toBe(422);
    expect(again.text).toContain(t['code-used']);
    expect(await isIn(thief)).toBe(false);
  });

  test('a one-time link alone opens nothing either', async () => {
    const { address, phone } = await guarded({ password: null });
    const browser = new Browser(app);
    await browser.send('/entrer', { mailbox: address }, '/entrer/lien');
    const followed = await browser.send(await linkTo(at.house, address), {});
    expect(followed.location).toBe('/entrer/code');
    expect(await isIn(browser)).toBe(false);
    await browser.send('/entrer/code', { code: now(phone) });
    expect(await isIn(browser)).toBe(true);
    expect((await browser.get('/mon-compte')).text).not.toContain('name="former"');
  });

  test('one is led where one was going', async () => {
    const { address, phone } = await guarded();
    const browser = new Browser(app);
    const asked = await browser.send('/entrer?suite=/annuaire', { address, password: PASSWORD, suite: '/annuaire' }, '/entrer');
    expect(asked.location).toBe('/entrer/code?suite=%2Fannuaire');
    expect((await browser.send('/entrer/code?suite=%2Fannuaire', { code: now(phone), suite: '/annuaire' }, '/entrer/code')).location).toBe(
      '/annuaire',
    );
  });

  test('a telephone an hour off is refused, and told where to look', async () => {
    const { address, phone } = await guarded();
    const browser = await atTheCode(address);
    for (const steps of [120, -120, 3, -3]) {
      const answer = await browser.send('/entrer/code', { code: now(phone, steps) });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('suit l’heure du téléphone');
    }
    await browser.send('/entrer/code', { code: now(phone) });
    expect(await isIn(browser)).toBe(true);
  });

  test('a recovery code opens once, and no other stands for it', async () => {
    const { address, recovery } = await guarded();
    const browser = await atTheCode(address);
    expect((await browser.send('/entrer/code', { code: 'abcde-12345' })).text).toContain(t['recovery-wrong']);
    await browser.send('/entrer/code', { code: ` ${recovery[3]?.toUpperCase()} ` });
    expect(await isIn(browser)).toBe(true);
    const second = await atTheCode(address);
    expect((await second.send('/entrer/code', { code: recovery[3] as string })).text).toContain(t['recovery-wrong']);
    await second.send('/entrer/code', { code: recovery[4] as string });
    expect(await isIn(second)).toBe(true);
  });

  test('five wrong codes end the entry, ten lock the codes of that account alone, even the right one', async () => {
    const { address, phone } = await guarded();
    for (let entry = 0; entry < 2; entry += 1) {
      const browser = await atTheCode(address);
      for (let i = 0; i < 5; i += 1) expect((await browser.send('/entrer/code', { code: '000000' })).status).toBe(422);
      const over = await browser.send('/entrer/code', { code: now(phone) });
      expect(over.status).toBe(entry === 0 ? 410 : 429);
    }
    const browser = await atTheCode(address);
    const locked = await browser.send('/entrer/code', { code: now(phone) });
    expect(locked.status).toBe(429);
    expect(locked.text).toContain('pendant 15');
    const other = await guarded();
    const theirs = await atTheCode(other.address);
    await theirs.send('/entrer/code', { code: now(other.phone) });
    expect(await isIn(theirs)).toBe(true);
  });

  test('without a first factor no code opens anything', async () => {
    const { phone } = await guarded();
    const answer = await new Browser(app).send('/entrer/code', { code: now(phone) });
    expect(answer.status).toBe(410);
    expect(answer.text).toContain(t['code-over']);
  });

  test('somebody else who is in by the same browser does not stand in the way', async () => {
    const { address, phone } = await guarded();
    const other = await buildAccount(at.house);
    const browser = new Browser(app);
    await browser.signIn(other.address);
    expect((await browser.signIn(address)).location).toBe('/entrer/code');
    expect((await browser.send('/entrer/code', { code: now(phone) })).status).toBe(303);
    expect((await browser.get('/mon-compte')).text).toContain(address);
  });

  test('the challenge of one person takes no code of another', async () => {
    const [one, other] = [await guarded(), await guarded()];
    const browser = await atTheCode(one.address);
    expect((await browser.send('/entrer/code', { code: now(other.phone) })).status).toBe(422);
    expect(await isIn(browser)).toBe(false);
  });
});

describe('asking for it no longer', () => {
  test('a session left open is not enough: the password, or a code', async () => {
    const { address, browser, phone, accountId } = await guarded();
    expect((await browser.send('/mon-compte/code', {}, '/mon-compte/code/retirer')).text).toContain(t['proof-needed']);
    expect((await browser.send('/mon-compte/code', { password: 'pas le bon du tout' }, '/mon-compte/code/retirer')).status).toBe(422);
    expect((await browser.send('/mon-compte/code', { code: '000000' }, '/mon-compte/code/retirer')).status).toBe(422);
    expect((await new Browser(app).signIn(address)).location).toBe('/entrer/code');
    expect((await browser.send('/mon-compte/code', { code: now(phone) }, '/mon-compte/code/retirer')).status).toBe(303);
    expect((await new Browser(app).signIn(address)).location).toBe('/');
    expect(await journalOf(at.house, 'account', accountId)).toEqual(expect.arrayContaining(['second-factor.wrong', 'second-factor.off']));
  });

  test('the password will do, and a recovery code too', async () => {
    const [one, other] = [await guarded(), await guarded({ password: null })];
    expect((await one.browser.send('/mon-compte/code', { password: PASSWORD }, '/mon-compte/code/retirer')).status).toBe(303);
    const code = other.recovery[0] as string;
    expect((await other.browser.send('/mon-compte/code', { code }, '/mon-compte/code/retirer')).status).toBe(303);
  });

  test('ten wrong codes inside a session lock the codes there and at the door', async () => {
    const { address, browser, phone } = await guarded();
    for (let i = 0; i < 10; i += 1) await browser.send('/mon-compte/code', { code: '000000' }, '/mon-compte/code/retirer');
    expect((await browser.send('/mon-compte/code', { code: now(phone) }, '/mon-compte/code/retirer')).status).toBe(429);
    expect((await (await atTheCode(address)).send('/entrer/code', { code: now(phone) })).status).toBe(429);
  });

  test('new recovery codes need the password and make the former ones useless', async () => {
    const { address, browser, recovery } = await guarded();
    expect((await browser.send('/mon-compte/code', { password: 'pas le bon du tout' }, '/mon-compte/code/secours')).status).toBe(422);
    const sheet = await browser.send('/mon-compte/code', { password: PASSWORD }, '/mon-compte/code/secours');
    const fresh = codesOn(sheet.text);
    expect(fresh).toHaveLength(10);
    expect(fresh.filter((code) => recovery.includes(code))).toEqual([]);
    const entering = await atTheCode(address);
    expect((await entering.send('/entrer/code', { code: recovery[0] as string })).status).toBe(422);
    await entering.send('/entrer/code', { code: fresh[0] as string });
    expect(await isIn(entering)).toBe(true);
  });

  test('changing the password keeps asking for the code', async () => {
    const { address, browser } = await guarded();
    const next = 'une autre phrase, plus neuve';
    expect((await browser.send('/mon-compte', { former: PASSWORD, password: next }, '/mon-compte/mot-de-passe')).status).toBe(303);
    expect(await isIn(browser)).toBe(true);
    expect((await new Browser(app).signIn(address, next)).location).toBe('/entrer/code');
  });
});

describe('a lost telephone, and no recovery code', () => {
  test('a keeper takes the code off: sessions end, a letter says so, the journal too', async () => {
    const { address, accountId, browser } = await guarded();
    const keeping = await buildAccount(at.house, { administrator: true });
    const desk = new Browser(app);
    await desk.signIn(keeping.address);
    expect((await desk.get(`/comptes/${accountId}`)).text).toContain('demandé à l’entrée');
    const letters = await lettersTo(at.house, address);
    expect((await desk.send(`/comptes/${accountId}/code`, {})).status).toBe(303);
    expect(await isIn(browser)).toBe(false);
    expect((await new Browser(app).signIn(address)).location).toBe('/');
    expect(await lettersTo(at.house, address)).toBe(letters + 1);
    expect(await journalOf(at.house, 'account', accountId)).toContain('second-factor.remove');
    expect((await desk.send(`/comptes/${accountId}/code`, {})).status).toBe(409);
  });

  test('nobody else does, and nobody their own', async () => {
    const { accountId } = await guarded();
    const plain = new Browser(app);
    await plain.signIn((await buildAccount(at.house)).address);
    expect((await plain.get(`/comptes/${accountId}/code`)).status).toBe(403);
    const owner = await guarded();
    const keeper = await buildKeeper(at.house, owner.personId);
    await expect(withLedger(() => removeSecondFactor(at.house, keeper, owner.accountId))).rejects.toThrow('second-factor.own-removal');
  });
});
