import { describe, expect, it } from 'vitest';
import { checkRules } from '../../src/check/rules/index.ts';
import { caseFile, tell } from './tell.ts';

const folder = new URL('../../cases/rules/', import.meta.url);
const rulesOf = async (id: string, version: '1.05' | '2.01' | '2.02' | '2.03') =>
  (await tell(checkRules, caseFile(folder, `${id}.xml`), { version })).map(({ rule }) => rule);

describe('versions of the ruleset', () => {
  const onlyIn203 = ['7.9.1', '7.9.2', '7.9.4', '107.1.1', '107.1.2', '107.2.1', '107.2.2'];
  const values = ['8.8.1', '8.8.2', '8.8.3', '8.9.1', '8.9.2', '8.9.3', '8.10.1', '8.10.2', '8.10.3'];

  it.each([...onlyIn203, ...values])('%s is of 2.03 alone', async (id) => {
    expect(await rulesOf(id, '2.03')).toContain(id);
    expect(await rulesOf(id, '2.02')).not.toContain(id);
    expect(await rulesOf(id, '2.01')).not.toContain(id);
  });

  it.each(['12.1', '12.2', '12.3'])('%s.1 has an upper end in 2.03, %s.2 of older versions has none', async (id) => {
    expect(await rulesOf(`${id}.1`, '2.02')).toContain(`${id}.2`);
    expect(await rulesOf(`${id}.1`, '2.02')).not.toContain(`${id}.1`);
    expect(await rulesOf(`${id}.2`, '2.03')).not.toContain(`${id}.2`);
    expect(await rulesOf(`${id}.2`, '2.03')).toContain(`${id}.1`);
  });

  it.each(['7.5.3', '11.2.1', '1.12.1'])('%s does not apply to a record of 1.0x', async (id) => {
    expect(await rulesOf(id, '1.05')).toEqual([]);
  });
});
