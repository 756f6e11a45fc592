import { serve } from '@hono/node-server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#kernel/db';
import { asHouse } from '#kernel/house-actor';
import { whoIs } from '#rooms/accounts';
import { faultsOf, sideways } from '#test/browser';
import { CHROMIUM_OPTIONS, chromiumPath } from '#test/chromium';
import { type TestHouse, testHouse } from '#test/house';

const executablePath = chromiumPath();
const DOORS = [
  {
    lang: 'fr',
    to: '',
    open: 'Ouvrir',
    comes: 'Je viens',
    excused: 'Je suis excusé',
    said: ['vient', 's’excuse'],
    dead: /Ce lien ne s’ouvre pas ici/,
  },
  {
    lang: 'en',
    to: '/en',
    open: 'Open',
    comes: 'I come',
    excused: 'I send my excuses',
    said: ['comes', 'is excused'],
    dead: /This link does not open here/,
  },
] as const;

describe.skipIf(!executablePath)('a guest without an account, without script, at 360 px', () => {
  let at: TestHouse;
  let browser: Browser;
  let base: string;
  let close: () => Promise<unknown>;

  beforeAll(async () => {
    at = await testHouse({ template: 'demo', connections: 4 });
    const { createApp } = await import('#app');
    const server = serve({ fetch: createApp({ ...at.house, whoIs }).fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise<void>((ready) => server.once('listening', () => ready()));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    close = () => new Promise((closed) => server.close(closed));
    browser = await chromium.launch({ executablePath, args: CHROMIUM_OPTIONS });
  });
  afterAll(async () => {
    await browser?.close();
    await close?.();
    await at?.drop();
  });

  /** Links that somebody finds in a letter: of notices of a session to come, of cards to be confirmed. */
  async function linksOf(subject: string): Promise<string[]> {
    return asHouse(at.house, 'test', async (actor) => {
      const found = await sql<{
        body: string;
      }>`select m.body from kernel_mail m where m.secret and m.body like '%/invite/%' and m.subject like ${subject}
        and m.audience_id = any(${[...actor.audiences]}::int[]) order by m.id desc limit 4`.execute(at.house.db);
      return found.rows.flatMap(({ body }) => /\/invite\/[^\s<"]+/.exec(body)?.[0] ?? []);
    });
  }

  async function phone(): Promise<Page> {
    return (await browser.newContext({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false })).newPage();
  }

  it.each(DOORS)('opens the link of a notice, answers, changes the answer, and is asked for no account ($lang)', async (door) => {
    const link = (await linksOf('%13 nov%'))[DOORS.indexOf(door)];
    const page = await phone();
    await page.goto(`${base}${door.to}${link}`);
    expect(await sideways(page)).toBe(0);
    await page.getByRole('button', { name: door.open, exact: true }).click();
    expect(page.url()).toMatch(new RegExp(`^${base}${door.to}/convocations/\\d+/reponse$`));
    expect(await sideways(page)).toBe(0);
    for (const [i, name] of [door.comes, door.excused].entries()) {
      await page.getByRole('button', { name, exact: true }).click();
      expect(await page.locator('main').innerText()).toContain(door.said[i]);
    }
    expect(await page.locator('input[type=password]').count()).toBe(0);
    const other = await phone();
    await other.goto(`${base}${door.to}${link}`);
    expect(await other.locator('main').innerText()).toMatch(door.dead);
  });

  it.each(DOORS)('confirms a card by the link of a letter, on pages that axe has nothing to say against ($lang)', async ({ to, open }) => {
    const link = (await linksOf('%fiche%'))[DOORS.findIndex((one) => one.to === to)];
    const page = await (await browser.newContext({ viewport: { width: 360, height: 780 } })).newPage();
    await page.goto(`${base}${to}${link}`);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: open, exact: true }).click();
    await page.waitForURL(/ma-fiche$/);
    expect(await faultsOf(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await page.getByRole('button', { name: to ? 'All is right' : 'Tout est juste' }).click();
    expect(await page.locator('.toast').innerText()).toMatch(to ? /Card confirmed/ : /Fiche confirmée/);
  });
});
