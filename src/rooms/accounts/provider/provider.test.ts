import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hono } from 'hono';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#kernel/db';
import type { Env } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { withLedger } from '#kernel/ledger';
import { addPerson } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { allAudiences, Browser, buildAccount, buildKeeper, journalOf } from '../builders.ts';
import { inviteAccount, revokeInvitation } from '../invitations.ts';
import { closeAccount } from '../keeping.ts';
import { accountOfPerson } from '../store/accounts.ts';
import { listWaiting } from '../store/invitations.ts';
import { whoIs } from '../who-is.ts';

const RETURN = '/entrer/fournisseur/retour';

/** Who is at the keyboard of the provider, and what it says of the address. */
let person: { address?: string; verified?: boolean } | 'refuses' = {};
let server: Server;
let at: TestHouse;
let app: Hono<Env>;

/** A real OpenID provider on loopback. Its own page of sign-in is skipped: whoever `person` says is at the keyboard. */
async function startProvider(port = 0): Promise<Server> {
  const http = createServer();
  await new Promise<void>((done) => http.listen(port, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'toguna',
        client_secret: 'a secret of the test',
        redirect_uris: [`http://localhost:3000${RETURN}`, `http://localhost:3000/en${RETURN}`],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['cookies of the test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: 'toguna', accountId: ctx.oidc.session?.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
    findAccount: async (_ctx, id) => {
      const { address, verified } = JSON.parse(Buffer.from(id, 'base64url').toString()) as { address?: string; verified?: boolean };
      return { accountId: id, claims: async () => ({ sub: id, email: address, email_verified: verified }) };
    },
  });
  const answer = provider.callback();
  http.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    const result =
      person === 'refuses'
        ? { error: 'access_denied' }
        : { login: { accountId: Buffer.from(JSON.stringify(person)).toString('base64url'), remember: false } };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  return http;
}

const stop = (http: Server) =>
  new Promise<void>((done) => {
    http.closeAllConnections();
    http.close(() => done());
  });

beforeAll(async () => {
  server = await startProvider();
  const { port } = server.address() as AddressInfo;
  at = await testHouse({
    template: 'empty',
    environment: {
      TRUST_PROXY: '1',
      OIDC_ISSUER: `http://127.0.0.1:${port}`,
      OIDC_CLIENT_ID: 'toguna',
      OIDC_CLIENT_SECRET: 'a secret of the test',
      OIDC_NAME: 'Compte PNUD',
    },
  });
  const { createApp } = await import('#app');
  app = createApp({ ...at.house, whoIs });
});
afterAll(async () => {
  await at.drop();
  await stop(server);
});

/** Presses the button of the entrance; gives where the browser is sent. */
async function leave(browser: Browser, page = '/entrer', to = '/entrer/fournisseur'): Promise<URL> {
  const left = await browser.send(page, {}, to);
  expect(left.status).toBe(200);
  expect(left.text).toContain('Compte PNUD');
  return new URL((left.headers.get('refresh') ?? '').replace(/^0;url=/, ''));
}

/** The provider's side, as a browser walks it: redirections and cookies, until it is sent back to the house. */
async function throughProvider(from: URL): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = from;
  for (let step = 0; step < 8; step += 1) {
    if (next.origin === 'http://localhost:3000') return next;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    next = new URL(response.headers.get('location') ?? (await said(response)), next);
  }
  throw new Error('the provider never sent the browser back');
}

async function said(response: Response): Promise<never> {
  throw new Error(`the provider said ${response.status}: ${(await response.text()).slice(0, 300)}`);
}

const inside = (url: URL): string => `${url.pathname}${url.search}`;
const isIn = async (browser: Browser) => (await browser.get('/mon-compte')).status === 200;

async function comeBack(as: typeof person, browser = new Browser(app)) {
  person = as;
  const answer = await browser.get(inside(await throughProvider(await leave(browser))));
  return { browser, answer };
}

const known = async (given: Parameters<typeof buildAccount>[1] = {}) => {
  const built = await buildAccount(at.house, { password: null, ...given });
  return { ...built, as: { address: built.address, verified: true } };
};

describe('who comes in by the identity provider', () => {
  test('a person with an open account at the address that it verified', async () => {
    const { as, accountId, userId } = await known();
    const { browser, answer } = await comeBack(as);
    expect([answer.status, answer.location]).toEqual([303, '/']);
    expect((await browser.get('/mon-compte')).text).toContain('fournisseur d’identité');
    expect(await journalOf(at.house, 'account', accountId)).toContain('session.open');
    const kept = await sql<{ provider_id: string }>`select provider_id from accounts_auth_account where user_id = ${userId}`.execute(
      at.house.db,
    );
    expect(kept.rows).toEqual([]);
  });

  test('an address is the same in capitals', async () => {
    const { address } = await known();
    const { browser } = await comeBack({ address: address.toUpperCase(), verified: true });
    expect(await isIn(browser)).toBe(true);
  });

  test('one comes back to where one was going, in the language one left in', async () => {
    const { as } = await known();
    person = as;
    const browser = new Browser(app);
    const left = await browser.send('/en/entrer?suite=/annuaire', { suite: '/annuaire' }, '/en/entrer/fournisseur');
    const to = new URL((left.headers.get('refresh') ?? '').slice('0;url='.length));
    const answer = await browser.get(inside(await throughProvider(to)));
    expect([answer.status, answer.location]).toEqual([303, '/en/annuaire']);
  });

  test('somebody invited at that address: the invitation is used up, and opens nothing a second time', async () => {
    const { personId, address, accountId } = await invited();
    const { browser } = await comeBack({ address, verified: true });
    expect(await isIn(browser)).toBe(true);
    expect((await accountOfPerson(at.house.db, personId))?.state).toBe('open');
    expect(await journalOf(at.house, 'account', accountId)).toEqual(['account.invite', 'invitation.accept', 'session.open']);
  });

  test('whoever asked for a code is asked for it here too', async () => {
    const { as, userId } = await known();
    await sql`update accounts_auth_user set two_factor_enabled = true where id = ${userId}`.execute(at.house.db);
    const { browser, answer } = await comeBack(as);
    expect(answer.location).toBe('/entrer/code');
    expect(await isIn(browser)).toBe(false);
  });
});

let count = 0;
async function invited() {
  count += 1;
  const address = `oidc-${count}@exemple.org`;
  const keeper = await buildKeeper(at.house, (await buildAccount(at.house, { administrator: true })).personId);
  const personId = await asHouse(at.house, 'test', (actor) =>
    addPerson(at.house.db, actor, { given: 'Moussa', family: 'Essai', lang: 'fr', email: null, phone: null }),
  );
  const accountId = await withLedger(() => inviteAccount(at.house, keeper, { personId, address, lang: 'fr', administrator: false }));
  return { keeper, personId, address, accountId };
}

const users = async () => (await sql<{ n: number }>`select count(*)::int as n from accounts_auth_user`.execute(at.house.db)).rows[0]?.n;

describe('who does not', () => {
  test('an address that the provider has not verified', async () => {
    const { address } = await known();
    for (const verified of [false, undefined]) {
      const { browser, answer } = await comeBack({ address, verified });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain(`Compte PNUD n’a pas vérifié l’adresse ${address}`);
      expect(await isIn(browser)).toBe(false);
    }
    expect((await comeBack({ verified: true })).answer.text).toContain('ne dit pas votre adresse');
  });

  test('an address that nobody was invited by: nobody is made', async () => {
    const before = await users();
    const { browser, answer } = await comeBack({ address: 'inconnu@exemple.org', verified: true });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('aucun compte n’est ouvert ici à cette adresse');
    expect(await isIn(browser)).toBe(false);
    expect(await users()).toBe(before);
  });

  test('a closed account, an invitation taken back', async () => {
    const { as, accountId } = await known();
    const { keeper, address } = await invited();
    await withLedger(() => closeAccount(at.house, keeper, accountId, 2));
    expect((await comeBack(as)).answer.status).toBe(403);
    const waiting = (await listWaiting(at.house.db, keeper)).find((one) => one.address === address);
    await withLedger(() => revokeInvitation(at.house, keeper, waiting?.id ?? 0));
    expect((await comeBack({ address, verified: true })).answer.status).toBe(403);
  });

  test('who gave up at the provider', async () => {
    const { answer } = await comeBack('refuses');
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('refusée ou abandonnée chez Compte PNUD');
  });
});

describe('a return that proves nothing', () => {
  test('a second time, by the same address: the departure has served', async () => {
    const { as } = await known();
    person = as;
    const browser = new Browser(app);
    const back = inside(await throughProvider(await leave(browser)));
    expect((await browser.get(back)).status).toBe(303);
    await browser.send('/', {}, '/sortir');
    const again = await browser.get(back);
    expect(again.status).toBe(410);
    expect(again.text).toContain('aucun départ de ce navigateur');
    expect(await isIn(browser)).toBe(false);
  });

  test('a code that has served, brought under another departure', async () => {
    const { as } = await known();
    person = as;
    const first = await throughProvider(await leave(new Browser(app)));
    const browser = new Browser(app);
    const second = await throughProvider(await leave(browser));
    second.searchParams.set('code', first.searchParams.get('code') ?? '');
    const answer = await browser.get(inside(second));
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('ne prouve pas qui vous êtes');
    expect(await isIn(browser)).toBe(false);
  });

  test('in another browser than the one that left: nobody is brought into the account of somebody else', async () => {
    const { as } = await known();
    person = as;
    const back = inside(await throughProvider(await leave(new Browser(app))));
    const victim = new Browser(app);
    await leave(victim);
    expect((await victim.get(back)).status).toBe(410);
    expect(await isIn(victim)).toBe(false);
  });

  test('under another state, another nonce, another proof key', async () => {
    const { as } = await known();
    person = as;
    const stranger = new Browser(app);
    const away = await throughProvider(await leave(stranger));
    away.searchParams.set('state', '00000000-0000-4000-8000-000000000000');
    expect((await stranger.get(inside(away))).status).toBe(410);
    for (const name of ['nonce', 'code_challenge']) {
      const browser = new Browser(app);
      const to = await leave(browser);
      to.searchParams.set(name, 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
      const answer = await browser.get(inside(await throughProvider(to)));
      expect([name, answer.status]).toEqual([name, 401]);
      expect(await isIn(browser)).toBe(false);
    }
  });

  test('from another issuer than the one that was asked', async () => {
    const { as } = await known();
    person = as;
    const browser = new Browser(app);
    const back = await throughProvider(await leave(browser));
    back.searchParams.set('iss', 'https://elsewhere.example');
    expect((await browser.get(inside(back))).status).toBe(401);
  });

  test('after ten minutes', async () => {
    const { as } = await known();
    person = as;
    const browser = new Browser(app);
    const back = inside(await throughProvider(await leave(browser)));
    await sql`update accounts_auth_verification set expires_at = now() - interval '1 second' where identifier like 'provider-%'`.execute(
      at.house.db,
    );
    expect((await browser.get(back)).status).toBe(410);
  });
});

describe('a provider that is away', () => {
  test('is said in a sentence, while the other doors open; then it comes back by itself', async () => {
    const { port } = server.address() as AddressInfo;
    const { as } = await known();
    const both = await known({ password: 'une phrase assez longue' });
    person = as;
    const browser = new Browser(app);
    const back = inside(await throughProvider(await leave(browser)));
    await stop(server);
    const answer = await browser.get(back);
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('Compte PNUD ne répond pas');
    expect((await browser.signIn(both.address)).status).toBe(303);
    expect(await isIn(browser)).toBe(true);
    // A house that starts while it is away has never heard of it.
    const fresh = await testHouse({
      template: 'empty',
      environment: {
        TRUST_PROXY: '1',
        OIDC_ISSUER: `http://127.0.0.1:${port}`,
        OIDC_CLIENT_ID: 'toguna',
        OIDC_CLIENT_SECRET: 'a secret of the test',
        OIDC_NAME: 'Compte PNUD',
      },
    });
    const { createApp } = await import('#app');
    const other = new Browser(createApp({ ...fresh.house, whoIs }));
    const away = await other.send('/entrer', {}, '/entrer/fournisseur');
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '60']);
    expect(away.text).toContain('les autres portes restent ouvertes');
    const built = await buildAccount(fresh.house);
    expect((await other.signIn(built.address)).status).toBe(303);
    server = await startProvider(port);
    person = { address: built.address, verified: true };
    const returning = new Browser(other.app);
    expect((await returning.get(inside(await throughProvider(await leave(returning))))).status).toBe(303);
    await fresh.drop();
  });

  test('where no provider is set, there is no button and no address', async () => {
    const plain = await testHouse({ template: 'empty', environment: { TRUST_PROXY: '1' } });
    const { createApp } = await import('#app');
    const browser = new Browser(createApp({ ...plain.house, whoIs }));
    const page = await browser.get('/entrer');
    expect(page.text).not.toContain('fournisseur');
    expect((await browser.get(RETURN)).status).toBe(404);
    expect(await allAudiences(plain.house)).not.toEqual([]);
    await plain.drop();
  });
});
