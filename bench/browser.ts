import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { CHROMIUM_OPTIONS, findChromium } from '#test/chromium';
import type { Reader } from './reader.ts';

/** What a page weighed on its way: all of it, and the optional font alone, in thousands of bytes. */
export interface Weight {
  all: number;
  font: number;
  document: number;
}

const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER_PROCESSOR = 4;
/** What a page fetches beside its own reading comes within this time, ms. */
const AFTER_LOAD = 400;

export async function withBrowser<T>(
  work: (open: (reader?: Reader, script?: boolean) => Promise<BrowserContext>) => Promise<T>,
): Promise<T> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium was found (CHROMIUM_PATH or the usual places): the weight of pages is not measured');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_OPTIONS });
  try {
    return await work(async (reader, javaScriptEnabled = true) => {
      const context = await browser.newContext({ javaScriptEnabled });
      if (reader) await context.addCookies(reader.cookies);
      return context;
    });
  } finally {
    await browser.close();
  }
}

/** Bytes as they travelled, heads of the answers included. */
async function countBytes(session: CDPSession): Promise<() => Weight> {
  const kinds = new Map<string, string>();
  const counted = { all: 0, font: 0, document: 0 };
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const size = encodedDataLength / 1000;
    counted.all += size;
    if (kinds.get(requestId) === 'Font') counted.font += size;
    if (kinds.get(requestId) === 'Document') counted.document += size;
  });
  return () => ({ ...counted });
}

/** One view of a page; a second one in the same context finds what the first left in the browser. */
export async function weigh(context: BrowserContext, url: string): Promise<Weight> {
  const page = await context.newPage();
  const weight = await countBytes(await context.newCDPSession(page));
  await page.goto(url, { waitUntil: 'load' });
  await wait(AFTER_LOAD);
  const weighed = weight();
  await page.close();
  return weighed;
}

/** When a page was there over a slow 3G line on an old telephone, in seconds. */
export interface SlowView {
  /** Painted, its script run, and every file but the optional font come. */
  complete: number;
  /** The font too. */
  withFont: number;
}

export async function slowView(context: BrowserContext, url: string): Promise<SlowView> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_3G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const ends = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const ofFiles = files.filter((file) => !file.name.endsWith('.woff2')).map((file) => file.responseEnd);
    const complete = Math.max(navigation?.domContentLoadedEventEnd ?? Number.NaN, paint?.startTime ?? 0, ...ofFiles);
    return { complete, withFont: Math.max(complete, navigation?.loadEventEnd ?? 0) };
  });
  await page.close();
  return { complete: ends.complete / 1000, withFont: ends.withFont / 1000 };
}

/** A page that is read and left without script: its title, its way in, its search. */
export async function worksWithoutScript(page: Page, origin: string): Promise<boolean> {
  await page.goto(`${origin}/`);
  if (!(await page.locator('h1').isVisible())) return false;
  await page.locator('form[role=search] input:not([type=hidden])').first().fill('santé');
  await page.locator('form[role=search] input:not([type=hidden])').first().press('Enter');
  await page.waitForURL(/\/recherche/);
  return page.locator('h1').isVisible();
}
