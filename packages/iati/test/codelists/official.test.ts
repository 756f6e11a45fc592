import { describe, expect, it } from 'vitest';
import { officialCodeEntries } from '../../src/check/codes/official.ts';
import { standardLists } from '../../src/codelists/standard.ts';
import { readRecords } from '../../src/read/index.ts';
import { isVersion } from '../../src/table/version.ts';
import { haveSamples, sample, sampleJson, sayLeftOut } from '../shared-samples.ts';

interface Verdict {
  readonly declaredVersion: string | null;
  readonly official?: { readonly summary?: object; readonly byRule?: Record<string, { readonly count: number }> };
}

/** Counts by rule of what is reported of codes. */
async function counted(bytes: Uint8Array, declared: string | null): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const version = isVersion(declared ?? '') ? declared : null;
  if (version === null) return counts;
  for await (const record of readRecords(bytes)) {
    for (const { rule } of officialCodeEntries(record, { version: version as '2.03', lists: standardLists }))
      counts[rule] = (counts[rule] ?? 0) + 1;
  }
  return counts;
}

describe.runIf(haveSamples)('the official report on codes', () => {
  const verdicts: Record<string, Verdict> = haveSamples ? sampleJson('expected-verdicts.json').verdicts : {};
  const files = Object.entries(verdicts).filter(([, verdict]) => verdict.official?.summary && (verdict.declaredVersion ?? '') >= '2');

  it('is there for many files', () => expect(files.length).toBeGreaterThan(90));

  it.each(files)('has the same counts for %s', async (file, verdict) => {
    const expected = Object.entries(verdict.official?.byRule ?? {}).filter(([rule]) => rule.startsWith('9.'));
    expect(await counted(sample(file), verdict.declaredVersion)).toEqual(
      Object.fromEntries(expected.map(([rule, { count }]) => [rule, count])),
    );
  });
});

if (!haveSamples) await sayLeftOut('the official counts of code findings');
