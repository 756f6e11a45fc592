import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withTables } from '../tools/readme.ts';

it('the tables of the README are as the code has them (tools/readme.ts writes them)', () => {
  const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(page === withTables(page)).toBe(true);
  expect(page).toContain('| 7.5.3 | error |');
});
