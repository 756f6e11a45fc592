import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRules, rulesCatalogue } from '../../src/check/rules/index.ts';
import { differences } from '../../src/check/rules/stricter.ts';
import type { AnyNode } from '../../src/index.ts';
import { readRecords } from '../../src/index.ts';
import { runRuleset } from '../../src/ruleset/index.ts';
import { compiledStandard, hasStandardRuleset } from '../../src/ruleset/standard.ts';
import { haveSamples, sample, sampleJson, sayLeftOut } from '../shared-samples.ts';
import { caseFile, contextOf } from './tell.ts';

/** Rules that only one of the two finds in a record: the code by hand (`more`), or the interpreter with the published ruleset (`fewer`). */
export function onlyOne(record: AnyNode, version: string): string[] {
  if (!hasStandardRuleset(version)) return [];
  const context = contextOf(version);
  checkRules(record, context);
  const hand = new Set(context.told.map(({ rule }) => rule));
  const data = new Set(runRuleset(compiledStandard(version, { emptySetIsTrue: true }), record, context).map(({ rule }) => rule));
  const more = [...hand].filter((rule) => !data.has(rule)).map((rule) => `${rule} more`);
  return [...more, ...[...data].filter((rule) => !hand.has(rule)).map((rule) => `${rule} fewer`)];
}

const known = new Set(differences.map(({ rule, finds }) => `${rule} ${finds}`));

async function met(source: Uint8Array): Promise<Set<string>> {
  const found = new Set<string>();
  const reading = readRecords(source);
  for await (const record of reading) for (const one of onlyOne(record, reading.file.version ?? '')) found.add(one);
  return found;
}

describe('the rules written by hand and the published ruleset', () => {
  const cases = ['rules', 'advice'].flatMap((name) => {
    const folder = new URL(`../../cases/${name}/`, import.meta.url);
    return readdirSync(folder).map((file) => ({ file, folder }));
  });

  it('differ on the cases only where the table of differences says so, and there they do', async () => {
    const found = new Set<string>();
    for (const { file, folder } of cases) for (const one of await met(caseFile(folder, file))) found.add(one);
    expect([...found].sort()).toEqual([...known].sort());
  });

  it('differ in rules that exist', () => {
    const ids = new Set(rulesCatalogue.map(({ id }) => id));
    expect(differences.filter(({ rule }) => !ids.has(rule))).toEqual([]);
  });

  it.runIf(haveSamples)('differ on no sample anywhere else', async () => {
    const { verdicts } = sampleJson('expected-verdicts.json') as {
      verdicts: Record<string, { declaredVersion: string; wellFormed: boolean }>;
    };
    const unknown: string[] = [];
    let files = 0;
    for (const [path, { declaredVersion, wellFormed }] of Object.entries(verdicts)) {
      if (!wellFormed || !hasStandardRuleset(declaredVersion)) continue;
      files++;
      const found = await met(sample(path)).catch(() => new Set<string>());
      for (const one of found) if (!known.has(one)) unknown.push(`${path}: ${one}`);
    }
    expect(unknown).toEqual([]);
    expect(files).toBeGreaterThan(50);
  });

  it.runIf(!haveSamples)('were not compared on the samples', () => sayLeftOut('the rules by hand beside the interpreter'));
});
