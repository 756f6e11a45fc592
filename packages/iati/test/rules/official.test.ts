import { describe, expect, it } from 'vitest';
import { checkRules, rulesCatalogue } from '../../src/check/rules/index.ts';
import { differences } from '../../src/check/rules/stricter.ts';
import { registeredOrganisations } from '../../src/codelists/registered.ts';
import { readRecords } from '../../src/index.ts';
import { hasStandardRuleset } from '../../src/ruleset/standard.ts';
import { haveSamples, sample, sampleJson, sayLeftOut } from '../shared-samples.ts';
import { contextOf } from './tell.ts';

interface Verdicts {
  readonly now: string;
  readonly verdicts: Record<string, { declaredVersion: string; official?: { byRule?: Record<string, { count: number }> } }>;
}

/** Rules of the ruleset: neither those of the file and its structure, nor those of the code lists. */
const ofRuleset = (id: string) => !/^(0|9)\.|^1\.1\.2$/.test(id);
/** The official validator cuts the file by text search and reports on pieces of a comment. */
const CUT_BY_TEXT = 'edge-cases/xml-comment-and-cdata.xml';

async function rulesIn(path: string, version: string, now: string): Promise<Set<string> | null> {
  const rules = new Set<string>();
  const context = { ...contextOf('2.03', now), organisations: registeredOrganisations };
  try {
    for await (const record of readRecords(sample(path))) {
      checkRules(record, { ...context, version: version as '2.03', tell: ({ rule }) => rules.add(rule) });
    }
  } catch {
    return null;
  }
  return rules;
}

/** Every `ruleInfo` of a ruleset, however deep in its loops. */
function infosOf(part: unknown): { id: string; severity: string; category: string }[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'ruleInfo' in part ? [part.ruleInfo as { id: string; severity: string; category: string }] : [];
  return [...own, ...Object.values(part).flatMap(infosOf)];
}

describe.runIf(haveSamples)('beside the official material', () => {
  it('the catalogue has every id of the rulesets with its severity and category, and no other', () => {
    const infos = ['2.01', '2.02', '2.03'].flatMap((version) => infosOf(sampleJson(`../rulesets/${version}/standard.json`)));
    const official = new Map(infos.map(({ id, severity, category }) => [id, { id, severity, category }]));
    const byId = new Map(rulesCatalogue.map((rule) => [rule.id, rule]));
    expect(byId).toEqual(official);
    expect(rulesCatalogue).toHaveLength(92);
  });

  it('a file breaks the rules of its official report, but for the differences in the table', async () => {
    const known = new Set(differences.map(({ rule, finds }) => `${rule} ${finds}`));
    const { now, verdicts } = sampleJson('expected-verdicts.json') as Verdicts;
    const unknown: string[] = [];
    let files = 0;
    for (const [path, { declaredVersion, official }] of Object.entries(verdicts)) {
      if (!official?.byRule || !hasStandardRuleset(declaredVersion) || path === CUT_BY_TEXT) continue;
      const ours = await rulesIn(path, declaredVersion, now);
      if (!ours) continue;
      files++;
      const theirs = new Set(Object.keys(official.byRule).filter(ofRuleset));
      for (const rule of ours) if (!theirs.has(rule) && !known.has(`${rule} more`)) unknown.push(`${path}: ${rule} more`);
      for (const rule of theirs) if (!ours.has(rule) && !known.has(`${rule} fewer`)) unknown.push(`${path}: ${rule} fewer`);
    }
    expect(unknown).toEqual([]);
    expect(files).toBeGreaterThan(50);
  });
});

describe.runIf(!haveSamples)('beside the official material', () => {
  it('nothing was compared', () => sayLeftOut('the rules beside the official reports'));
});
