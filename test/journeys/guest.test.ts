import { serve } from '@hono/node-server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#kernel/db';
import { asHouse } from '#kernel/house-actor';
import { makeGuestLink, whoIs } from '#rooms/accounts';
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

  /** A link to whoever was called to a session to come, or to whoever keeps a card; as their letter bears it. */
  async function linkFor(what: 'notice' | 'card', nth: number): Promise<string> {
    return asHouse(at.house, 'test', async (actor) => {
      const seen = sql`any(${[...actor.audiences]}::int[])`;
      const asked =
        what === 'notice'
          ? sql<{
              id: number;
              email: string;
            }>`select v.id, v.email from meetings_invitation v join meetings_meeting m on m.id = v.meeting_id
              where v.audience_id = ${seen} and m.audience_id = ${seen} and m.day > '2018-11-12' order by v.id`
          : sql<{ id: number; email: string }>`select f.person_id as id, f.value as email from mechanism_contact_field f
              where f.audience_id = ${seen} and f.field = 'email' order by f.person_id`;
      const { id, email } = (await asked.execute(at.house.db)).rows[nth] as { id: number; email: string };
      const purpose = what === 'notice' ? 'meetings.reply' : 'card.confirm';
      const invite = {
        purpose,
        subjectId: id,
        address: email,
        lang: 'fr',
        lastDay: '2018-11-30',
        personId: what === 'card' ? id : null,
      } as const;
      return new URL((await makeGuestLink(at.house, actor, invite)).url).pathname;
    });
  }

  async function phone(): Promise<Page> {
    return (await browser.newContext({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false })).newPage();
  }

  it.each(DOORS)('opens the link of a notice, answers, changes the answer, and is asked for no account ($lang)', async (door) => {
    const link = await linkFor('notice', DOORS.indexOf(door));
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

  it.each(DOORS)('confirms a card by a link, on pages that axe has nothing to say against ($lang)', async ({ to, open }) => {
    const link = await linkFor('card', to ? 1 : 0);
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
