import { describe, expect, it } from 'vitest';
import { rulesCatalogue } from '../../src/check/rules/catalogue.ts';
import { compileRuleset, type RulesetSource, standardRuleset } from '../../src/ruleset/index.ts';
import { rowsOfRuleset } from '../../src/ruleset/rows.ts';
import { haveSamples, sample, sayLeftOut } from '../shared-samples.ts';

if (!haveSamples) await sayLeftOut('packages/iati: the standard rulesets as published');

const published = (version: string, name = 'standard'): RulesetSource =>
  JSON.parse(sample(`../rulesets/${version}/${name}.json`).toString('utf8'));
const rowsSorted = (ruleset: RulesetSource): string[] =>
  rowsOfRuleset(ruleset)
    .map((row) => JSON.stringify(row))
    .sort();

describe.each(['2.01', '2.02', '2.03'] as const)('the standard ruleset of %s', (version) => {
  it('compiles, to so many cases', () => {
    expect(compileRuleset(standardRuleset(version)).rules).toHaveLength(version === '2.03' ? 107 : 89);
  });

  it('knows no rule but those of the catalogue, with the same severity and category', () => {
    const known = new Map(rulesCatalogue.map((rule) => [rule.id, rule]));
    for (const { id, severity, category } of compileRuleset(standardRuleset(version)).rules) {
      expect(known.get(id), id).toMatchObject({ severity, category });
    }
  });

  it.skipIf(!haveSamples)('is the published one without its words', () => {
    expect(rowsSorted(standardRuleset(version))).toEqual(rowsSorted(published(version)));
  });
});

it('every rule of the catalogue stands in one of the rulesets', () => {
  const ids = new Set((['2.01', '2.03'] as const).flatMap((version) => compileRuleset(standardRuleset(version)).rules.map(({ id }) => id)));
  expect(rulesCatalogue.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([]);
});

describe.skipIf(!haveSamples)('other published rulesets', () => {
  it('compile: that of 1.05 and that of a donor', () => {
    expect(compileRuleset(published('1.05')).rules).toHaveLength(9);
    expect(compileRuleset(published('2.03', 'dfid')).rules).toHaveLength(60);
  });

  it('keep their words', () => {
    const messages = compileRuleset(published('2.03')).rules.map(({ message }) => message);
    expect(messages.every((message) => message.length > 20 && !message.includes('//'))).toBe(true);
  });
});
