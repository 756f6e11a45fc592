// Walks the tour of the README on a fresh demonstration, in a real browser, and takes its pictures.
// node --import tsx bin/tour.ts [--lang en] [--without-script]: the French tour with script is the one that takes pictures.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_OPTIONS, findChromium } from '#test/chromium';
import { startDemo } from './tour/demo.ts';
import { pictures, STEPS, type Walker } from './tour/walk.ts';
import { type Lang, unnamed, words } from './tour/words.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    lang: { type: 'string', default: 'fr' },
    'without-script': { type: 'boolean', default: false },
    width: { type: 'string', default: '1280' },
  },
});
const lang: Lang = values.lang === 'en' ? 'en' : 'fr';
const javaScriptEnabled = !values['without-script'];
const width = Number(values.width);

const left = unnamed(lang, readFileSync(join(root, words[lang].readme), 'utf8'));
if (left.length > 0) throw new Error(`${words[lang].readme} does not name: ${left.join(', ')}`);
const executablePath = findChromium();
if (!executablePath) throw new Error('no Chromium was found (CHROMIUM_PATH or the usual places)');

const demo = await startDemo();
const browser = await chromium.launch({ executablePath, args: CHROMIUM_OPTIONS });
const page = await (
  await browser.newContext({ viewport: { width, height: 720 }, javaScriptEnabled, locale: lang === 'fr' ? 'fr-FR' : 'en-GB' })
).newPage();
const take = pictures(lang === 'fr' && javaScriptEnabled && width === 1280);
const walker: Walker = { page, browser, demo, w: words[lang], picture: (name, of = page) => take(name, of) };
try {
  for (const [name, step] of Object.entries(STEPS)) {
    await step(walker);
    process.stdout.write(`ok      ${name}\n`);
  }
} catch (error) {
  await page.screenshot({ path: join(tmpdir(), 'toguna-tour-failed.png') }).catch(() => undefined);
  process.stderr.write(
    `at ${page.url()}\n${(
      await page
        .locator('main')
        .innerText()
        .catch(() => '')
    ).slice(0, 1500)}\n`,
  );
  throw error;
} finally {
  await browser.close();
  await demo.close();
}
