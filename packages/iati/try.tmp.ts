import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { decode } from './src/decode.ts';
import { DEFAULT_LIMITS } from './src/limits.ts';
import { RecordParser, Tokenizer } from './src/parse.ts';

const bytes = readFileSync('/tmp/iati-a.xml');
const chunks: string[] = [];
for await (const c of decode(bytes)) chunks.push(c);
const t = (n: string, f: () => void) => {
  for (let i = 0; i < 4; i++) {
    const s = performance.now();
    f();
    console.log(n, (bytes.length / 1000 / (performance.now() - s)).toFixed(1));
  }
};
t('bare', () => {
  const p = new Tokenizer({ position: true });
  for (const e of ['opentag', 'closetag', 'text', 'cdata', 'attribute'] as const) p.on(e, () => {});
  for (const c of chunks) p.write(c);
  p.close();
});
t('node', () => {
  const p = new RecordParser(DEFAULT_LIMITS, () => {});
  for (const c of chunks) p.write(c);
  p.close();
});
t('bare', () => {
  const p = new Tokenizer({ position: true });
  for (const e of ['opentag', 'closetag', 'text', 'cdata', 'attribute'] as const) p.on(e, () => {});
  for (const c of chunks) p.write(c);
  p.close();
});
const s = performance.now();
for await (const c of decode(bytes)) c.length;
console.log('decode', (bytes.length / 1000 / (performance.now() - s)).toFixed(1));
