import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { officialDifferences } from '../../src/check/compat/index.ts';
import { piecesOf } from '../../src/check/compat/pieces.ts';
import { checkRules } from '../../src/check/rules/index.ts';
import { registeredOrganisations } from '../../src/codelists/registered.ts';
import { standardLists } from '../../src/codelists/standard.ts';
import type { AnyNode } from '../../src/model/node.ts';
import { shapeOf } from '../../src/model/shape.ts';
import { IatiReadError } from '../../src/read/errors.ts';
import { readRecords } from '../../src/read/index.ts';
import { judgeRecord } from '../../src/ruleset/index.ts';
import { compiledStandard, hasStandardRuleset, type RulesetVersion } from '../../src/ruleset/standard.ts';
import { haveSamples, sample, sampleJson, sayLeftOut } from '../shared-samples.ts';
import { anyActivity, anyOrganisation } from './any-record.ts';

if (!haveSamples) await sayLeftOut('packages/iati: the rules by hand and by the interpreter over every sample');

const reference = haveSamples ? sampleJson('expected-verdicts.json') : { verdicts: {}, now: '2026-11-23T12:00:00Z' };
const now = Date.parse(reference.now);
const known = new Set(officialDifferences.map(({ rule, finds }) => `${finds} ${rule}`));

/** Which rules only one side finds: `more 3.7.1` by hand alone, `fewer 8.8.2` by the ruleset alone. */
function apart(record: AnyNode, version: RulesetVersion): string[] {
  const byHand = new Set<string>();
  const context = { version, now, today: reference.now.slice(0, 10), lists: standardLists, organisations: registeredOrganisations };
  checkRules(record, { ...context, tell: ({ rule }) => byHand.add(rule) });
  const ruleset = compiledStandard(version, { emptySetIsTrue: true });
  const byRuleset = new Set<string>();
  for (const { result, rule } of judgeRecord(ruleset, record, context)) if (result === 'broken') byRuleset.add(rule.id);
  return [
    ...[...byHand].filter((rule) => !byRuleset.has(rule)).map((rule) => `more ${rule}`),
    ...[...byRuleset].filter((rule) => !byHand.has(rule)).map((rule) => `fewer ${rule}`),
  ];
}

describe('the rules written by hand and the ruleset find the same', () => {
  it('in records of every sort, but for the known differences', () => {
    const met = new Set<string>();
    const both = fc.tuple(
      fc.oneof({ arbitrary: anyActivity, weight: 3 }, anyOrganisation),
      fc.constantFrom<RulesetVersion>('2.02', '2.03', '2.03'),
    );
    fc.assert(
      fc.property(both, ([record, version]) => {
        for (const one of apart(record, version)) {
          met.add(one);
          expect(known, one).toContain(one);
        }
      }),
      { numRuns: 600, seed: 203 },
    );
    expect(met.size).toBeGreaterThan(25);
  });

  it.skipIf(!haveSamples)('in every record of the samples, but for the known differences', async () => {
    const other: string[] = [];
    let records = 0;
    for (const path of Object.keys(reference.verdicts)) {
      const folder = path.startsWith('schema-tests/') ? path.split('/')[1] : undefined;
      for (const record of await recordsOf(path)) {
        const version = folder ?? shapeOf(record).version;
        if (!hasStandardRuleset(version)) continue;
        records++;
        for (const one of apart(record, version)) if (!known.has(one)) other.push(`${path} ${record.line}: ${one}`);
      }
    }
    expect(records).toBeGreaterThan(900);
    expect(other).toEqual([]);
  });
});

async function recordsOf(path: string): Promise<AnyNode[]> {
  const records: AnyNode[] = [];
  try {
    for await (const record of readRecords(sample(path))) records.push(record);
  } catch (error) {
    if (!(error instanceof IatiReadError)) throw error;
  }
  return records;
}

describe.skipIf(!haveSamples)('a check and the official report', () => {
  it('name the same rules for every file, but for the known differences', async () => {
    const other: string[] = [];
    for (const [path, { official }] of Object.entries<{ official: { byRule?: object } | null }>(reference.verdicts)) {
      if (!official?.byRule) continue;
      const report = await check(sample(path), { now: reference.now });
      const ours = Object.keys(report.counts.byRule).filter((rule) => !rule.startsWith('tg-'));
      const theirs = Object.keys(official.byRule);
      const stopped = theirs.some((rule) => /^0\.[126]\.1$/.test(rule));
      const cutOtherwise = [...piecesOf(sample(path).toString('utf8'), 'iati-activity')].length !== report.file.activities;
      for (const rule of ours) if (!theirs.includes(rule) && !known.has(`more ${rule}`) && !stopped) other.push(`${path}: more ${rule}`);
      for (const rule of theirs)
        if (!ours.includes(rule) && !known.has(`fewer ${rule}`) && !cutOtherwise) other.push(`${path}: fewer ${rule}`);
    }
    expect(other).toEqual([]);
  });
});

describe('the list of differences', () => {
  it('says why, once for each', () => {
    const keys = officialDifferences.map(({ rule, finds }) => `${finds} ${rule}`);
    expect(keys).toHaveLength(new Set(keys).size);
    expect(officialDifferences.every(({ why }) => why.length > 30)).toBe(true);
  });
});
