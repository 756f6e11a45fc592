// Walks the guides of docs/guides on a fresh demonstration each, in a real browser, and takes their pictures.
// node --import tsx bin/guides.ts [--only receive-a-focal-point]: a step that no longer works as it is written ends the walk.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { GUIDES } from './guides/list.ts';
import { readGuide } from './guides/read.ts';
import { walkGuide } from './guides/walk.ts';
import { onStage } from './tour/stage.ts';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs/guides');
const { values } = parseArgs({ options: { only: { type: 'string' } } });

for (const { name, lang } of GUIDES) {
  if (values.only && values.only !== name) continue;
  process.stdout.write(`${name}\n`);
  const steps = readGuide(readFileSync(join(folder, `${name}.md`), 'utf8'));
  await onStage({ lang, width: 1000, height: 440, scale: 0.8 }, (stage) => walkGuide(stage, lang, folder, steps));
}
