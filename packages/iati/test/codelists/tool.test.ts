import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listsOf, moduleOf, modulesOf } from '../../tools/codelists.ts';
import { haveLists } from './official-lists.ts';

describe('the tool that makes the data', () => {
  it('writes a module that gives the names back, whatever signs are in them', async () => {
    const name = `back\`tick \${not} a\\b ’`;
    const text = moduleOf('lists', [{ name: 'A', complete: true, codes: [{ code: '1', en: name }] }], '2027-01-31');
    const [lines] = new Function(`${text.replace(/export const lists: [^=]*=/, 'return')}`)();
    expect(lines).toBe(`A|1\n1|${name}`);
  });

  it.runIf(haveLists)('gives from the official files what the package holds', () => {
    const folder = (path: string) => fileURLToPath(new URL(`../../../../../shared/iati/codelists/${path}`, import.meta.url));
    const lists = [...listsOf(folder('2.03/embedded')), ...listsOf(folder('2.03/non-embedded'))].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const [file, text] of modulesOf(lists, listsOf(folder('1.05/embedded')), '2026-06-22')) {
      const plain = (module: string) => module.replace(/[\s,]+/g, '');
      expect(plain(readFileSync(new URL(`../../src/codelists/data/${file}`, import.meta.url), 'utf8'))).toBe(plain(text));
    }
  });
});
