import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { upgradeRecord } from '../../src/upgrade/index.ts';
import { structureFaults } from '../structure.ts';
import { checkSums } from './sums.ts';
import { type Case, told, upgradeAll } from './told.ts';

const folder = new URL('../../cases/upgrade/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => name.slice(0, -4));

describe.each(names)('the case %s', (name) => {
  const bytes = readFileSync(new URL(`${name}.xml`, folder));
  const expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Case;

  it(expected.tests, async () => {
    const all = await upgradeAll(bytes, expected.options);
    expect(all.map(({ upgraded }) => told(upgraded))).toEqual(expected.records);
  });

  it('accounts for each element, attribute and text once', async () => {
    for (const { before, upgraded } of await upgradeAll(bytes, expected.options)) checkSums(before, upgraded.account);
  });

  it('stands in the order of the schema', async () => {
    for (const { upgraded } of await upgradeAll(bytes, expected.options))
      expect([...structureFaults(upgraded.record)].filter((fault) => !/: 0 × |is missing$/.test(fault))).toEqual([]);
  });

  it('is the same when it is upgraded again, by whichever rules', async () => {
    for (const { upgraded } of await upgradeAll(bytes, expected.options)) {
      const again = upgradeRecord(upgraded.record);
      expect(again.record.toJSON()).toEqual(upgraded.record.toJSON());
      expect(again.account.entries.filter(({ fate }) => fate !== 'kept')).toEqual([]);
      expect(again.record.parent?.get('version')).toBe('2.03');
    }
  });
});
