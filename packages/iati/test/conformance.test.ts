import { describe, expect, it } from 'vitest';
import { facts, IatiReadError, readRecords } from '../src/index.ts';
import { haveSamples, sample, sampleJson, sayLeftOut } from './shared-samples.ts';
import { structureFaults } from './structure.ts';

// Not in a hook: hooks do not run when every test of the file is skipped.
if (!haveSamples) await sayLeftOut('packages/iati: counts, sums and structure of 800 published and test files');

/** Facts that the reader refuses to establish, and with which code. */
const REFUSED: Record<string, string> = { 'xml-entity-bomb.xml': 'doctype', 'xml-prefixed-root.xml': 'not-iati' };

async function refusal(path: string): Promise<IatiReadError | null> {
  try {
    for await (const record of readRecords(sample(path))) void record;
    return null;
  } catch (error) {
    if (error instanceof IatiReadError) return error;
    throw error;
  }
}

const factsOf = (set: string): [string, Record<string, unknown>][] =>
  haveSamples ? Object.entries(sampleJson(`${set}/facts.json`).files) : [['(no samples)', {}]];

describe.skipIf(!haveSamples).each(['real', 'edge-cases'])('the independent count of %s', (set) => {
  it.each(factsOf(set))('%s', async (name, expected) => {
    const path = `${set}/${name}`;
    const code = REFUSED[name];
    if (code) expect((await refusal(path))?.code).toBe(code);
    else if (!expected.wellFormed) expect(['malformed', 'encoding-broken']).toContain((await refusal(path))?.code);
    else expect(await facts(sample(path), { country: 'ML' })).toEqual({ organisationBudgets: {}, ...expected });
  });
});

interface Verdict {
  wellFormed: boolean;
  rootElement: string | null;
  declaredVersion: string | null;
  schemaUsed?: string;
  schemaValid?: boolean;
}
const verdicts: [string, Verdict][] = haveSamples ? Object.entries(sampleJson('expected-verdicts.json').verdicts) : [];
const ROOTS = /^iati-(activities|organisations|activity|organisation)$/;

describe.skipIf(!haveSamples)('the verdicts of the reference tools', () => {
  it('a file that is not well-formed is refused', async () => {
    const read: string[] = [];
    for (const [path, verdict] of verdicts) if (!verdict.wellFormed && !(await refusal(path))) read.push(path);
    expect(read).toEqual([]);
  });

  it('a well-formed file of the standard is read', async () => {
    const refused: string[] = [];
    for (const [path, verdict] of verdicts) {
      if (!verdict.wellFormed || !ROOTS.test(verdict.rootElement ?? '')) continue;
      const error = await refusal(path);
      // A prefix that nobody declared is an error of namespaces, which the tool behind the verdicts lets pass.
      if (error && error.code !== 'doctype' && error.detail.prefix === undefined) refused.push(`${path}: ${error.code} ${error.message}`);
    }
    expect(refused).toEqual([]);
  });

  it('a file that the schema 2.01, 2.02 or 2.03 finds valid breaks no order, count or attribute of the element table', async () => {
    const faults: string[] = [];
    let files = 0;
    for (const [path, verdict] of verdicts) {
      if (!verdict.schemaValid || !/2\.0[123]/.test(`${verdict.schemaUsed}`)) continue;
      files++;
      for await (const record of readRecords(sample(path))) for (const fault of structureFaults(record)) faults.push(`${path}: ${fault}`);
    }
    expect(files).toBeGreaterThan(200);
    expect(faults).toEqual([]);
  });
});
