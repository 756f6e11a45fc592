import { readFileSync } from 'node:fs';
import { decode } from './src/decode.ts';
import { DEFAULT_LIMITS } from './src/limits.ts';
import { RecordParser } from './src/parse.ts';

const bytes = readFileSync(process.argv[2] ?? '/tmp/iati-b.xml');
const chunks: string[] = [];
for await (const c of decode(bytes)) chunks.push(c);
for (let i = 0; i < 10; i++) {
  const s = performance.now();
  const p = new RecordParser(DEFAULT_LIMITS, () => {});
  for (const c of chunks) p.write(c);
  p.close();
  console.log((bytes.length / 1000 / (performance.now() - s)).toFixed(1));
}
