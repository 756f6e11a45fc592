import { type SlowView, slowView, type Weight, weigh, withBrowser, worksWithoutScript } from './browser.ts';
import type { Reader } from './reader.ts';
import type { Row } from './rows.ts';
import { row } from './rows.ts';

const VIEWS = 5;
const DEEP = 3;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The shape of an address: two meetings are one page. */
const shapeOf = (path: string): string =>
  path
    .replace(/\?.*/, '')
    .replace(/\/[0-9]+(?=\/|$)/g, '/…')
    .replace(/^(\/(?:instances|partenaires|nomenclatures\/codes)\/)[^/]+/, '$1…')
    .replace(/^\/strategie\/[^/]+/, '/strategie/…')
    .replace(/^(\/strategie\/…\/)[^/]+/, '$1…');

/** An address of every sort of page that links lead to, from the home of a reader on. */
export async function findPages(reader: Reader): Promise<string[]> {
  const found = new Map<string, string>([['/', '/']]);
  let now = ['/'];
  for (let depth = 0; depth < DEEP; depth += 1) {
    const next: string[] = [];
    for (const path of now) {
      for (const link of await linksOf(reader, path)) {
        if (found.has(shapeOf(link))) continue;
        found.set(shapeOf(link), link);
        next.push(link);
      }
    }
    now = next;
  }
  return [...found.values()].sort();
}

async function linksOf(reader: Reader, path: string): Promise<string[]> {
  const response = await reader.ask(path);
  const html = await response.text();
  if (response.status !== 200 || !response.headers.get('content-type')?.startsWith('text/html')) return [];
  const links = [...html.matchAll(/<a[^>]*\bhref="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  return [...new Set(links)].filter(
    (link) => !/^\/(en\b|client\/|fichiers\/)|\.(xlsx|csv|docx|ics|vcf|json|xml|atom)(\?|$)|\/fichier$/.test(link),
  );
}

/** The public home: what it weighs, how long it takes on a bad line, whether it needs script. */
export function measureHome(origin: string): Promise<Row[]> {
  return withBrowser(async (open) => {
    const weight = await weigh(await open(), `${origin}/`);
    const slow: SlowView[] = [];
    for (let view = 0; view < VIEWS; view += 1) slow.push(await slowView(await open(), `${origin}/`));
    const plain = await (await open(undefined, false)).newPage();
    return [
      row('public home: HTML with its styles', weight.document, 'kB', 14),
      row('public home: all but the optional font', weight.all - weight.font, 'kB', 35),
      row('public home: the optional font', weight.font, 'kB'),
      row('public home on slow 3G, complete but for the optional font (median of 5)', median(slow.map((view) => view.complete)), 's', 1.5),
      row('public home on slow 3G, the optional font too', median(slow.map((view) => view.withFont)), 's'),
      row('public home: what does not work without script', (await worksWithoutScript(plain, origin)) ? 0 : 1, '', 0),
    ];
  });
}

interface Weighed {
  path: string;
  first: Weight;
  after: Weight;
}

const heaviest = (pages: readonly Weighed[], of: 'first' | 'after'): Weighed =>
  pages.reduce((most, page) => (page[of].all > most[of].all ? page : most));

/** Every sort of page that a reader meets: seen first in a new browser, then again in the same. */
export function measurePages(reader: Reader): Promise<{ rows: Row[]; pages: Weighed[] }> {
  return withBrowser(async (open) => {
    const pages: Weighed[] = [];
    for (const path of await findPages(reader)) {
      const context = await open(reader);
      const url = reader.origin + path;
      pages.push({ path, first: await weigh(context, url), after: await weigh(context, url) });
      await context.close();
    }
    const [first, after] = [heaviest(pages, 'first'), heaviest(pages, 'after')];
    const rows = [
      row(`heaviest of ${pages.length} signed-in pages, first view (${first.path})`, first.first.all, 'kB', 60),
      row('its optional font', first.first.font, 'kB'),
      row(`heaviest of ${pages.length} signed-in pages, seen again (${after.path})`, after.after.all, 'kB', 30),
    ];
    return { rows, pages };
  });
}
