import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowsedSite, browsedSite, faultsOf, sideways } from '#test/browser';
import { chromiumPath } from '#test/chromium';
import { urls } from '#urls';

const chromium = chromiumPath();

describe.skipIf(!chromium)('the pieces of the interface, in a real browser', () => {
  let browsed: BrowsedSite;
  const complaints: string[] = [];

  const listen = (page: Page) => {
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    return page;
  };

  beforeAll(async () => {
    browsed = await browsedSite(chromium ?? '', { template: 'empty' });
    await (await browsed.site.somebody([{ role: 'pool' }])).get('/interface');
  });
  afterAll(() => browsed?.close());

  const VIEWS = [
    { width: 1280, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
    { width: 360, colorScheme: 'light' },
    { width: 360, colorScheme: 'dark' },
  ] as const;

  it.each(VIEWS)('axe finds nothing to say at $width px, $colorScheme, in either language', async ({ width, colorScheme }) => {
    for (const path of ['/interface', '/en/interface']) {
      const page = listen(await browsed.open(path, { viewport: { width, height: 900 }, colorScheme }));
      expect(await faultsOf(page)).toEqual([]);
      await page.context().close();
    }
    expect(complaints).toEqual([]);
  });

  it('holds in 320 px without moving sideways', async () => {
    const page = await browsed.open('/interface', { viewport: { width: 320, height: 800 } });
    expect(await sideways(page)).toBe(0);
  });

  it('shows a ring on every stop of the Tab key', async () => {
    const page = await browsed.open('/interface', { viewport: { width: 1280, height: 900 } });
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const bare: string[] = [];
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const it = document.activeElement ?? document.body;
        // The parts of a date field show their own ring, inside the field.
        if (it === document.body || it.matches('input[type=date]')) return '';
        return getComputedStyle(it).outlineStyle === 'none' ? it.outerHTML.slice(0, 120) : '';
      });
      if (found) bare.push(found);
    }
    expect(bare).toEqual([]);
  });

  it('opens its menu on a phone without script, and leads on', async () => {
    const page = await browsed.open('/interface', { viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
    expect(await page.locator('#salles').isVisible()).toBe(false);
    await page.locator('.to-menu').click();
    expect(await page.locator('#salles a').first().isVisible()).toBe(true);
    expect(await page.locator('#salles').getByText('English').isVisible()).toBe(true);
  });

  it('puts the reader before what is to be corrected', async () => {
    const page = await browsed.open('/interface');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
  });

  it('takes a form once, however often its button is pressed', async () => {
    const page = await browsed.open('/interface');
    const sent: string[] = [];
    await page.route('**/interface', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      sent.push(route.request().url());
      await new Promise((later) => setTimeout(later, 500));
      return route.fulfill({ status: 204 });
    });
    await page.locator('form-once').first().waitFor({ state: 'attached' });
    await expect.poll(() => page.evaluate(() => customElements.get('form-once') !== undefined)).toBe(true);
    const button = page.getByRole('button', { name: 'Envoyer aux 34' });
    await button.evaluate((it: HTMLButtonElement) => {
      it.click();
      it.click();
    });
    await expect.poll(() => sent.length).toBe(1);
    await page.waitForTimeout(700);
    expect(sent).toHaveLength(1);
  });

  it('narrows a list as soon as a filter is chosen', async () => {
    const page = await browsed.open('/interface');
    await expect.poll(() => page.evaluate(() => customElements.get('filter-now') !== undefined)).toBe(true);
    await page.locator('.filters input[value=joint]').check();
    await page.waitForURL(/cote=joint/);
  });
});

describe.skipIf(!chromium)('a draft kept on the device', () => {
  let browsed: BrowsedSite;
  let page: Page;
  const name = () => page.locator('#f-fr');
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  const awake = () => page.waitForFunction(() => customElements.get('form-draft') !== undefined);

  beforeAll(async () => {
    browsed = await browsedSite(chromium ?? '', { template: 'empty' });
    await (await browsed.site.somebody([{ role: 'pool-coordinator' }])).get(urls.settings());
    page = await browsed.open(urls.settings());
    await awake();
  });
  afterAll(() => browsed?.close());

  it('says that it is kept and not sent, and holds no token', async () => {
    await name().fill('Pool Technique de Bamako');
    const note = page.locator('.draft-note');
    await expect.poll(() => note.textContent()).toMatch(/^Gardé à \d+\u00a0h\u00a0\d\d sur cet appareil, pas encore envoyé\.$/);
    expect(await kept()).toContain('Pool Technique de Bamako');
    expect(await kept()).not.toMatch(/_jeton|_fois/);
  });

  it('is offered back after a power cut, and taken up', async () => {
    await page.reload();
    await awake();
    expect(await name().inputValue()).not.toBe('Pool Technique de Bamako');
    await page.getByRole('button', { name: 'Le reprendre' }).click();
    expect(await name().inputValue()).toBe('Pool Technique de Bamako');
  });

  it('is still there when the answer is to be corrected', async () => {
    await name().fill('');
    await page.getByRole('main').locator('button[type=submit]').click();
    await page.locator('[role=alert]').waitFor();
    await awake();
    expect(await kept()).not.toBe('{}');
  });

  it('is given up once the house has taken what was sent', async () => {
    await name().fill('Pool Technique de Bamako');
    await page.getByRole('main').locator('button[type=submit]').click();
    await page.locator('[data-done]').waitFor();
    await expect.poll(kept).toBe('{}');
    expect(await page.locator('.foot').textContent()).toContain('Pool Technique de Bamako');
  });
});
