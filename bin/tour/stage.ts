import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_OPTIONS, findChromium } from '#test/chromium';
import { type Demo, startDemo } from './demo.ts';
import type { Lang } from './words.ts';

export interface Stage {
  demo: Demo;
  browser: Browser;
  page: Page;
  /** A browser that nobody has signed in with. */
  newcomer(): Promise<Page>;
}

interface Wanted {
  lang: Lang;
  javaScriptEnabled?: boolean;
  width?: number;
  height?: number;
  /** Dots of a picture for one of the page. */
  scale?: number;
}

/** A fresh demonstration and a real browser for one walk; where the walk fails, says on which page and what stood there. */
export async function onStage(wanted: Wanted, walk: (stage: Stage) => Promise<void>): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium was found (CHROMIUM_PATH or the usual places)');
  const { lang, javaScriptEnabled = true, width = 1280, height = 720, scale = 1 } = wanted;
  const demo = await startDemo();
  // Letters in grey weigh a third less in a picture than letters with coloured edges.
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_OPTIONS, '--disable-lcd-text'] });
  const pages: Page[] = [];
  const newcomer = async () => {
    const locale = lang === 'fr' ? 'fr-FR' : 'en-GB';
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, javaScriptEnabled, locale });
    const page = await context.newPage();
    pages.push(page);
    return page;
  };
  try {
    await walk({ demo, browser, page: await newcomer(), newcomer });
  } catch (error) {
    for (const [index, page] of pages.entries()) await tellWhere(page, `toguna-walk-failed-${index}.png`);
    throw error;
  } finally {
    await browser.close();
    await demo.close();
  }
}

async function tellWhere(page: Page, picture: string): Promise<void> {
  await page.screenshot({ path: join(tmpdir(), picture) }).catch(() => undefined);
  const main = await page
    .locator('main')
    .innerText({ timeout: 1000 })
    .catch(() => '');
  process.stderr.write(`at ${page.url()}\n${main.slice(0, 1500)}\n`);
}
