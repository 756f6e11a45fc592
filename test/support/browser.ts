import { serve } from '@hono/node-server';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type TestSite, testSite } from '#test/app';
import { CHROMIUM_OPTIONS } from '#test/chromium';
import type { TestHouseOptions } from '#test/house';

/** What axe is asked: WCAG 2.0 to 2.2, A and AA, and its best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface BrowsedSite {
  site: TestSite;
  browser: Browser;
  /** An address of the site, on its port. */
  at(path: string): string;
  /** A page in a browser of its own: nothing is shared with the others. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** The site on a port, before a real browser. Whoever asked last (`site.as(…).get(…)`) is who the browser is. */
export async function browsedSite(executablePath: string, options: TestHouseOptions = {}): Promise<BrowsedSite> {
  const site = await testSite(options);
  const server = serve({ fetch: site.app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((ready) => server.once('listening', () => ready()));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_OPTIONS });
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;
  return {
    site,
    browser,
    at,
    open: async (path, contextOptions = {}) => {
      const page = await (await browser.newContext(contextOptions)).newPage();
      await page.goto(at(path));
      return page;
    },
    close: async () => {
      await browser.close();
      await new Promise((closed) => server.close(closed));
      await site.drop();
    },
  };
}

/** What axe finds wrong on a page: the rule and the elements. */
export async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`));
  }, TAGS);
}

/** By how many pixels a page goes beyond its window sideways. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
