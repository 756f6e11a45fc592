import type { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Env } from '#kernel/house';
import { type BrowsedSite, browsedSite, faultsOf, sideways } from '#test/browser';
import { chromiumPath } from '#test/chromium';

const chromium = chromiumPath();

/** Addresses that are files, journeys of one link, or machines' own: no page to look at. */
const NO_PAGE =
  /\.(xlsx|csv|docx|ics|vcf|json|xml|atom)\}?$|^\/(health|client|fichiers|invite|invitation|sortir)|\/(prochaine|fichier)$|^\/entrer\/lien\//;

interface Route {
  pattern: string;
  matches: RegExp;
}

/** The pages of the site, from its own routes. */
function pagesOf(app: Hono<Env>): Route[] {
  const patterns = new Set(app.routes.filter((route) => route.method === 'GET' && !NO_PAGE.test(route.path)).map((route) => route.path));
  return [...patterns].map((pattern) => ({
    pattern,
    matches: new RegExp(
      `^${pattern.replace(/:\w+(\{[^}]+\})?/g, (_part, rule?: string) => (rule ? `(?:${rule.slice(1, -1)})` : '[^/]+'))}$`,
    ),
  }));
}

const linksOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter((a) => a.origin === location.origin)
      .map((a) => a.pathname + a.search),
  );

describe.skipIf(!chromium)('every page, in a real browser', () => {
  let browsed: BrowsedSite;
  const found = new Map<string, string>();

  beforeAll(async () => {
    browsed = await browsedSite(chromium ?? '', { template: 'demo' });
    const roles = [{ role: 'pool' }, { role: 'pool-coordinator' }, { role: 'administrator' }];
    await (await browsed.site.somebody(roles)).get('/');
    await walk();
  });
  afterAll(() => browsed?.close());

  /** Follows links from the home until every page of the site has been met once. */
  async function walk(): Promise<void> {
    const routes = pagesOf(browsed.site.app);
    const page = await browsed.open('/', { javaScriptEnabled: true });
    const waiting = [
      '/',
      '/entrer',
      '/interface',
      '/brouillons',
      '/maison',
      '/maison/reglages',
      '/maison/courrier',
      '/comptes',
      '/nomenclatures',
    ];
    const seen = new Set<string>();
    for (let path = waiting.shift(); path !== undefined && found.size < routes.length; path = waiting.shift()) {
      const bare = path.split('?')[0] ?? path;
      const route = routes.find((one) => one.matches.test(bare));
      if (seen.has(bare) || !route || found.has(route.pattern) || bare.startsWith('/en')) continue;
      seen.add(bare);
      const answer = await page.goto(browsed.at(path));
      if (answer?.status() !== 200) continue;
      found.set(route.pattern, path);
      waiting.push(...(await linksOf(page)));
    }
    await page.context().close();
  }

  it('meets the pages of every room by following links', () => {
    const rooms = [
      '/',
      '/reunions/',
      '/decisions',
      '/calendrier',
      '/aide',
      '/strategie',
      '/mecanisme',
      '/annuaire',
      '/comptes',
      '/maison',
      '/nomenclatures',
    ];
    for (const room of rooms) expect([...found.values()].some((path) => path.startsWith(room))).toBe(true);
    expect(found.size).toBeGreaterThan(60);
  });

  /** Both languages and both widths; all four pairs where everything is required. */
  const WIDTHS = process.env.REQUIRE_ALL ? { fr: [1280, 360], en: [1280, 360] } : { fr: [1280], en: [360] };

  it.each(['fr', 'en'] as const)(
    'axe finds nothing, nothing moves sideways and no key stands for a sentence: %s',
    async (lang) => {
      const page = await browsed.open('/');
      const faults: string[] = [];
      for (const path of found.values()) {
        const address = lang === 'en' ? `/en${path === '/' ? '' : path}` : path;
        await page.goto(browsed.at(address));
        const words = await page.evaluate(() => document.body.innerText);
        if (/\bundefined\b|\[object |\bNaN\b|\bnull\b/.test(words)) faults.push(`${address}: a key instead of a sentence`);
        for (const width of WIDTHS[lang]) {
          await page.setViewportSize({ width, height: 900 });
          faults.push(...(await faultsOf(page)).map((fault) => `${address} at ${width} px: ${fault}`));
          const beyond = await sideways(page);
          if (beyond > 0) faults.push(`${address}: ${beyond} px sideways at ${width} px`);
        }
      }
      await page.context().close();
      expect(faults).toEqual([]);
    },
    5 * 60_000,
  );
});
