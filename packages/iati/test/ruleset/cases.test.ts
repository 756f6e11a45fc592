import { describe, expect, it } from 'vitest';
import type { RulesetSource } from '../../src/ruleset/index.ts';
import { haveSamples, sample, sampleJson, sayLeftOut } from '../shared-samples.ts';
import { organisationsOf, outcomes } from './judge.ts';

if (!haveSamples) await sayLeftOut('packages/iati: the unit cases of the official rule engine');

interface UnitCase {
  readonly id: string;
  readonly ruleset: RulesetSource;
  readonly xml: string;
  readonly expected: boolean | string;
}

const cases: UnitCase[] = haveSamples ? sampleJson('ruleset-tests/cases.json').cases : [];
const sets = haveSamples ? JSON.parse(sample('../validator/id-sets.json').toString('utf8')) : { prefixes: [], orgIds: [] };
const organisations = organisationsOf(sets.prefixes, sets.orgIds);

/** One word for all outcomes of a file, as the reference has it: broken by any, else kept by any, else why it was not asked. */
async function verdict({ ruleset, xml }: UnitCase, emptySetIsTrue: boolean): Promise<unknown[]> {
  const results = (await outcomes(ruleset, xml, { emptySetIsTrue }, organisations)).map(({ result }) => result);
  if (results.includes('broken')) return [false];
  if (results.includes('kept')) return [true];
  // The reference has no word of its own for what could not be decided.
  if (results.includes('undecided')) return [true, null, 'No Condition Match'];
  return [results.length === 0 ? 'No Rule Match' : 'No Condition Match'];
}

describe.skipIf(!haveSamples)('a unit case of the official rule engine', () => {
  it.each(cases.map((one): [string, UnitCase] => [one.id, one]))('%s', async (_id, one) => {
    expect(await verdict(one, true)).toContain(one.expected);
  });

  it('goes by XPath 1.0 as well, but for a path where a truth is asked', async () => {
    const other: string[] = [];
    for (const one of cases) {
      if ((await verdict(one, false)).includes(one.expected)) continue;
      if (!/"(if|then|condition)":"[^"()=<>]*"|"then":"transaction\[/.test(JSON.stringify(one.ruleset))) other.push(one.id);
    }
    expect(other).toEqual([]);
  });
});
