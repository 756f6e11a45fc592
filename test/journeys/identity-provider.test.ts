import { createServer, type Server } from 'node:http';
import { serve } from '@hono/node-server';
import Provider from 'oidc-provider';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whoIs } from '#rooms/accounts';
import { faultsOf, sideways } from '#test/browser';
import { CHROMIUM_OPTIONS, chromiumPath } from '#test/chromium';
import { type TestHouse, testHouse } from '#test/house';
import { freePort } from '#test/processes';
import { buildAccount } from '../../src/rooms/accounts/builders.ts';

const executablePath = chromiumPath();
const NAME = 'Compte PNUD';
const RETURN = '/entrer/fournisseur/retour';
const LANGS = [
  {
    lang: 'fr',
    to: '',
    go: `Entrer avec ${NAME}`,
    unknown: /aucun compte n’est ouvert ici à cette adresse/,
    down: /Compte PNUD ne répond pas/,
    refused: /L’entrée a été refusée ou abandonnée chez Compte PNUD/,
  },
  {
    lang: 'en',
    to: '/en',
    go: `Sign in with ${NAME}`,
    unknown: /no account is open here at that address/,
    down: /Compte PNUD does not answer/,
    refused: /The entry was refused or given up at Compte PNUD/,
  },
] as const;

/** A real provider with its own pages: whoever types an address into its form is that address. */
async function startProvider(port: number, site: string): Promise<Server> {
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [{ client_id: 'toguna', client_secret: 'a secret of the test', redirect_uris: [`${site}${RETURN}`, `${site}/en${RETURN}`] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['cookies of the test'] },
    findAccount: async (_ctx, id) => ({ accountId: id, claims: async () => ({ sub: id, email: id, email_verified: true }) }),
  });
  const http = createServer(provider.callback());
  await new Promise<void>((done) => http.listen(port, '127.0.0.1', done));
  return http;
}

const stop = (http: Server) =>
  new Promise<void>((done) => {
    http.closeAllConnections();
    http.close(() => done());
  });

describe.skipIf(!executablePath)('signing in by an identity provider, in a real browser', () => {
  let at: TestHouse;
  let browser: Browser;
  let provider: Server;
  let providerPort: number;
  let site: string;
  let close: () => Promise<unknown>;
  const complaints: string[] = [];

  beforeAll(async () => {
    const port = await freePort();
    site = `http://localhost:${port}`;
    providerPort = await freePort();
    provider = await startProvider(providerPort, site);
    at = await testHouse({
      template: 'empty',
      connections: 4,
      environment: {
        PUBLIC_URL: site,
        OIDC_ISSUER: `http://127.0.0.1:${providerPort}`,
        OIDC_CLIENT_ID: 'toguna',
        OIDC_CLIENT_SECRET: 'a secret of the test',
        OIDC_NAME: NAME,
      },
    });
    const { createApp } = await import('#app');
    const server = serve({ fetch: createApp({ ...at.house, whoIs }).fetch, port, hostname: 'localhost' });
    close = () => new Promise((closed) => server.close(closed));
    browser = await chromium.launch({ executablePath, args: CHROMIUM_OPTIONS });
  });
  afterAll(async () => {
    await browser?.close();
    await close?.();
    await stop(provider);
    await at?.drop();
  });

  async function atTheDoor(to: string, javaScriptEnabled: boolean): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled });
    const page = await context.newPage();
    page.on('console', (said) => {
      if (/Content Security Policy/i.test(said.text())) complaints.push(said.text());
    });
    await page.goto(`${site}${to}/entrer?suite=/qui-peut-quoi`);
    return page;
  }

  /** Presses the button of the house, then fills the provider’s own form and gives its consent. */
  async function through(page: Page, go: string, address: string): Promise<void> {
    await page.getByRole('button', { name: go }).click();
    await page.waitForURL(`http://127.0.0.1:${providerPort}/**`);
    await page.locator('input[name=login]').fill(address);
    await page.locator('input[name=password]').fill('the provider looks at none');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL(`${site}/**`);
  }

  it.each(LANGS.flatMap((words) => [true, false].map((script) => ({ ...words, script }))))(
    'leads through the form and the consent of the provider, back to where one was going ($lang, script: $script)',
    async ({ to, go, script }) => {
      const { address } = await buildAccount(at.house);
      const page = await atTheDoor(to, script);
      await through(page, go, address);
      await page.waitForURL(`${site}${to}/qui-peut-quoi`);
      await page.goto(`${site}${to}/mon-compte`);
      expect(await page.textContent('main')).toContain(address);
      expect(await sideways(page)).toBe(0);
      await page.context().close();
    },
  );

  it.each(LANGS)(
    'says in a sentence that nobody has an account at that address, and opens nothing ($lang)',
    async ({ to, go, unknown }) => {
      const page = await atTheDoor(to, true);
      await through(page, go, `inconnu-${to.length}@exemple.org`);
      expect(await page.textContent('main')).toMatch(unknown);
      expect(await faultsOf(page)).toEqual([]);
      expect((await page.goto(`${site}/mon-compte`))?.status()).not.toBe(200);
      await page.context().close();
    },
  );

  it.each(LANGS)('says that one gave up at the provider ($lang)', async ({ to, go, refused }) => {
    const page = await atTheDoor(to, true);
    await page.getByRole('button', { name: go }).click();
    await page.waitForURL(`http://127.0.0.1:${providerPort}/**`);
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.waitForURL(`${site}/**`);
    expect(await page.textContent('main')).toMatch(refused);
    await page.context().close();
  });

  it('says in a sentence that the provider is down, keeps the other doors open, and comes back by itself', async () => {
    const { address } = await buildAccount(at.house);
    await stop(provider);
    for (const { to, go, down } of LANGS) {
      const page = await atTheDoor(to, true);
      await page.getByRole('button', { name: go }).click();
      await page.waitForURL(`${site}${to}/entrer/fournisseur`);
      expect(await page.textContent('main')).toMatch(down);
      expect(await page.locator('input[name=password]').isVisible()).toBe(true);
      expect(await faultsOf(page)).toEqual([]);
      await page.context().close();
    }
    provider = await startProvider(providerPort, site);
    const page = await atTheDoor('', true);
    await through(page, LANGS[0].go, address);
    await page.waitForURL(`${site}/qui-peut-quoi`);
  });

  it('breaks no rule of the content security policy on the way', () => expect(complaints).toEqual([]));
});
