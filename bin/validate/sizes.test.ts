import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { tooLong } from './sizes.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'toguna-sizes-'));
  mkdirSync(join(root, 'src/rooms/trial/pages'), { recursive: true });
  return () => rmSync(root, { recursive: true, force: true });
});

const lines = (count: number) => Array.from({ length: count }, (_, at) => `  console.log(${at});`).join('\n');
const write = (path: string, text: string) => writeFileSync(join(root, path), text);

describe('the check of sizes', () => {
  it('lets through what is at the limit', () => {
    write('src/a.ts', `export function short() {\n${lines(58)}\n}\n`);
    expect(tooLong(root)).toEqual([]);
  });

  it('finds a file that is too long', () => {
    write('src/a.ts', Array.from({ length: 251 }, (_, at) => `export const a${at} = ${at};`).join('\n'));
    expect(tooLong(root)).toEqual(['src/a.ts: 251 lines (stop at 250)']);
  });

  it('finds a function that is too long, by its name and line', () => {
    write('src/a.ts', `const x = 1;\nexport const long = () => {\n${lines(59)}\n};\nexport { x };\n`);
    expect(tooLong(root)).toEqual(['src/a.ts:2 long: 61 lines (stop at 60)']);
  });

  it('gives a page more room, and sentences none of these limits', () => {
    write('src/rooms/trial/pages/a.tsx', `export const page = () => {\n${lines(70)}\n  return <p>l'été</p>;\n};\n`);
    write('src/rooms/trial/text.fr.ts', `export default {\n${Array.from({ length: 300 }, (_, at) => `  a${at}: 'é',`).join('\n')}\n};\n`);
    expect(tooLong(root)).toEqual([]);
  });
});
