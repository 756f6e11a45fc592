import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { type Browser, chromium as driver, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#app';
import { sql } from '#kernel/db';
import type { House } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { runJobsNow } from '#kernel/jobs';
import { createLog } from '#kernel/log';
import { moveDemoDay } from '#kernel/settings';
import { whoIs } from '#rooms/accounts';
import { CHROMIUM_OPTIONS, chromiumPath } from '#test/chromium';
import { testHouse } from '#test/house';
import { partnerFile } from './partner-file.ts';

const chromium = chromiumPath();
const COORDINATOR = 'awa.dolibari@pool.example';
const FOCAL_POINT = 'annelise.chavonnaz@suisse.example';

/**
 * The main job of a secretariat, on a phone and without script: bring a partner's file in, see who brings what,
 * prepare a GEC on it, convene it, record its decisions and follow them.
 */
describe.skipIf(!chromium)('the main job, without script, at 360 px', () => {
  let house: House;
  let drop: () => Promise<void>;
  let browser: Browser;
  let server: ReturnType<typeof serve>;
  let base: string;
  let page: Page;
  let meeting: string;
  let decision: string;

  beforeAll(async () => {
    ({ house, drop } = await testHouse({ template: 'demo', log: createLog({ level: 'error' }) }));
    server = serve({ fetch: createApp({ ...house, whoIs }).fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise<void>((ready) => server.once('listening', () => ready()));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    browser = await driver.launch({ executablePath: chromium ?? '', args: CHROMIUM_OPTIONS });
  });
  afterAll(async () => {
    await browser?.close();
    await new Promise((closed) => server?.close(closed));
    await drop?.();
  });

  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  const words = () => page.locator('main').innerText();

  /** The link that was just written to somebody, as they would find it in their letter-box. */
  async function linkFor(address: string): Promise<string> {
    return asHouse(house, 'test', async (actor) => {
      const found = await sql<{ body: string }>`select m.body from kernel_mail m where m.recipient = ${address} and m.secret
        and m.audience_id = any(${[...actor.audiences]}::int[]) order by m.id desc limit 1`.execute(house.db);
      return /https?:\/\/\S+/.exec(found.rows[0]?.body ?? '')?.[0] ?? '';
    });
  }

  async function enter(address: string): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false, locale: 'fr-FR' });
    page = await context.newPage();
    await page.goto(`${base}/entrer`);
    await page.locator('input[name=mailbox]').fill(address);
    await press(/lien/);
    const link = new URL(await linkFor(address));
    await page.goto(base + link.pathname + link.search);
    await press(/Entrer/);
    await page.locator('form[action$="/sortir"]').first().waitFor({ state: 'attached' });
  }

  const liveOn = (day: string) => asHouse(house, 'test', (actor) => moveDemoDay(house.db, actor, day));

  it('opens the door by a link from a letter', async () => {
    await enter(COORDINATOR);
    await page.goto(base);
    expect(await words()).toContain('Convoquer');
  });

  it('brings a partner’s file in, and says what it holds before anything changes', async () => {
    await page.goto(`${base}/aide/imports/nouveau`);
    const file = join(mkdtempSync(join(tmpdir(), 'toguna-partner-')), 'suisse.xml');
    writeFileSync(file, partnerFile);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('main form button[type=submit]').click();
    await runJobsNow(house);
    await page.reload();
    expect(await words()).toMatch(/nouvelles\s+2/);
    await page.goto(`${base}/aide/activites?q=Forage`);
    expect(await words()).not.toContain('Forages ruraux de l’essai');
    await page.goBack();
    await press(/Accepter/);
    await page.waitForURL(/imports/);
    await runJobsNow(house);
  });

  it('shows who brings what, to the franc, with its rate', async () => {
    await page.goto(`${base}/aide/activites?q=${encodeURIComponent('Forages ruraux')}`);
    await page.getByRole('link', { name: /Forages ruraux de l’essai/ }).click();
    const text = (await words()).replace(/\u00a0/g, ' ');
    // 100 000 EUR at 655.957, 60 % of it for Mali.
    expect(text).toContain('39 357 420');
  });

  it('convenes the GEC of 14 November to the people who hold its seats', async () => {
    await page.goto(`${base}/reunions`);
    await page
      .getByRole('link', { name: /GEC, 128/ })
      .first()
      .click();
    meeting = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Convoquer' }).click();
    const button = page.getByRole('button', { name: /Envoyer aux/ });
    const count = Number(/\d+/.exec((await button.innerText()).replace(/\u00a0/g, ' '))?.[0]);
    expect(count).toBeGreaterThan(30);
    await button.click();
    const written = await asHouse(house, 'test', (actor) =>
      sql<{ count: number; invited: number }>`select count(*)::int as count, count(m.parts->'calendar')::int as invited from kernel_mail m
        where m.audience_id = any(${[...actor.audiences]}::int[]) and m.subject like '%GEC, 128%'`.execute(house.db),
    );
    expect(written.rows[0]).toEqual({ count, invited: count });
  });

  it('sits: opens, takes the attendance, decides, closes', async () => {
    await liveOn('2018-11-14');
    await page.goto(base + meeting);
    await page.getByRole('link', { name: 'Ouvrir la séance' }).click();
    await page.locator('main form button[type=submit]').click();
    await page.goto(`${base}${meeting}/presences`);
    for (const radio of await page.locator('main input[type=radio][value=present]').all()) await radio.check();
    await page.locator('main form button[type=submit]').first().click();
    await page.goto(`${base}${meeting}/decisions/nouvelle`);
    await page.getByLabel('Décision', { exact: true }).check();
    await page.locator('textarea[name=text]').fill('Envoyer l’enveloppe 2019 avant le gel.');
    await page.getByLabel(/^Suisse/).check();
    await page.locator('input[name=due]').fill('2018-11-13');
    await page.locator('main form button[type=submit]').first().click();
    expect(await words()).toMatch(/13 nov/);
    await page.locator('input[name=due]').fill('2018-11-23');
    await page.locator('main form button[type=submit]').first().click();
  });

  it('numbers the decision, and the register shows it', async () => {
    await page.goto(base + meeting);
    expect(await words()).toContain('Envoyer l’enveloppe 2019');
    await page.locator('main a[href^="/decisions/"]').first().click();
    decision = new URL(page.url()).pathname;
    await press(/Valider/);
    await page.goto(base + decision);
    expect(await words()).toContain('GEC-2018-11-D1');
    await page.goto(`${base}${meeting}/clore`);
    await page.locator('main form button[type=submit]').click();
    await page.goto(`${base}/decisions`);
    expect(await words()).toContain('GEC-2018-11-D1');
  });

  it('is followed by those who carry it, and is late when its day has passed', async () => {
    await liveOn('2018-11-26');
    await enter(FOCAL_POINT);
    await page.goto(base + decision);
    expect(await words()).toMatch(/3\s+jours/);
    await page.goto(`${base}${decision}/suivi`);
    await page.locator('select[name=implementation], input[name=implementation][value=done-awaiting-review]').first().waitFor();
    const select = page.locator('select[name=implementation]');
    if ((await select.count()) > 0) await select.selectOption('done-awaiting-review');
    else await page.locator('input[name=implementation][value=done-awaiting-review]').check();
    await page.locator('textarea[name=note]').fill('Enveloppe envoyée ce matin.');
    await page.locator('main form button[type=submit]').first().click();
    await page.waitForURL(base + decision);
    await page.goto(base + decision);
    expect(await words()).toContain('Enveloppe envoyée ce matin.');
  });
});
