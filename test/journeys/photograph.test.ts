import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowsedSite, browsedSite } from '#test/browser';
import { chromiumPath } from '#test/chromium';
import { urls } from '#urls';
import { buildJpeg, buildPng } from '../../src/rooms/mechanism/photograph/builders.ts';

const chromium = chromiumPath();
const PERSON = 1;

/** A grey picture of 900 by 700 that no compression makes small: 600 kB and more. */
function heavy(): { name: string; mimeType: string; buffer: Buffer } {
  const [width, height] = [900, 700];
  const rows = Buffer.concat(Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), randomBytes(width)])));
  return { name: 'IMG_2018.png', mimeType: 'image/png', buffer: buildPng({ width, height, data: deflateSync(rows) }) };
}

const choose = (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) =>
  page.getByLabel('Photographie', { exact: false }).setInputFiles(file);

describe.skipIf(!chromium)('a photograph, from a real browser', () => {
  let browsed: BrowsedSite;
  beforeAll(async () => {
    browsed = await browsedSite(chromium ?? '', { template: 'demo' });
    await (await browsed.site.somebody([{ role: 'pool' }])).get('/');
  });
  afterAll(() => browsed?.close());

  const send = async (page: Page) => {
    await page.getByRole('button', { name: 'Garder cette photographie' }).click();
    await page.waitForLoadState();
  };
  /** What the house keeps: its kind, and its size. */
  const kept = async () => {
    const answer = await (await browsed.site.somebody([{ role: 'pool' }])).take(urls.photograph(PERSON));
    return { bytes: answer.length, jpeg: answer[0] === 0xff && answer[1] === 0xd8 };
  };

  it('is made lighter on the device before it is sent, and the page says from how much to how much', async () => {
    const file = heavy();
    expect(file.buffer.length).toBeGreaterThan(600 * 1024);
    const page = await browsed.open(urls.changePhotograph(PERSON));
    await choose(page, file);
    await expect.poll(() => page.locator('.lighter').textContent()).toMatch(/\d+.*\d+/);
    const chosen = await page.evaluate(() => document.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]?.size ?? 0);
    expect(chosen).toBeLessThan(200 * 1024);
    await send(page);
    expect(page.url()).not.toContain('changer');
    expect(await kept()).toEqual({ bytes: expect.any(Number), jpeg: true });
    expect((await kept()).bytes).toBeLessThanOrEqual(200 * 1024);
    await page.context().close();
  });

  it('goes as it is when it is light enough', async () => {
    const page = await browsed.open(urls.changePhotograph(PERSON));
    await choose(page, { name: 'petite.jpg', mimeType: 'image/jpeg', buffer: buildJpeg() });
    const name = await page.evaluate(() => document.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]?.name);
    expect([name, await page.locator('.lighter').textContent()]).toEqual(['petite.jpg', '']);
    await send(page);
    expect(await kept()).toEqual({ bytes: expect.any(Number), jpeg: true });
    await page.context().close();
  });

  it('is sent without script too: a light one is kept, a heavy one gets its sentence', async () => {
    const page = await browsed.open(urls.changePhotograph(PERSON), { javaScriptEnabled: false });
    await choose(page, { name: 'petite.png', mimeType: 'image/png', buffer: buildPng() });
    await send(page);
    expect(await kept()).toEqual({ bytes: expect.any(Number), jpeg: false });
    await page.goto(browsed.at(urls.changePhotograph(PERSON)));
    await choose(page, heavy());
    await send(page);
    expect(await page.getByRole('alert').textContent()).toContain('200');
    expect((await kept()).jpeg).toBe(false);
    await page.context().close();
  });
});
