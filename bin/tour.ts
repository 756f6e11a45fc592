// Walks the tour of the README on a fresh demonstration, in a real browser, and takes its pictures.
// node --import tsx bin/tour.ts [--lang en] [--without-script]: the French tour with script is the one that takes pictures.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { onStage } from './tour/stage.ts';
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

await onStage({ lang, javaScriptEnabled, width }, async ({ demo, browser, page }) => {
  const take = pictures(lang === 'fr' && javaScriptEnabled && width === 1280);
  const walker: Walker = { page, browser, demo, w: words[lang], picture: (name, of = page) => take(name, of) };
  for (const [name, step] of Object.entries(STEPS)) {
    await step(walker);
    process.stdout.write(`ok      ${name}\n`);
  }
});
