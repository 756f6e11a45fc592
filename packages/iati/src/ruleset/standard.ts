import { type CompileOptions, compileRuleset, type Ruleset } from './compile.ts';
import { standard2xx } from './data/standard-2xx.ts';
import { standard201202 } from './data/standard-201-202.ts';
import { standard203 } from './data/standard-203.ts';
import { rulesetOfRows } from './rows.ts';
import type { RulesetSource } from './source.ts';

/** The versions that have a standard ruleset with ids. */
export type RulesetVersion = '2.01' | '2.02' | '2.03';

export function hasStandardRuleset(version: string): version is RulesetVersion {
  return version === '2.01' || version === '2.02' || version === '2.03';
}

/**
 * The standard ruleset of a version (https://iatistandard.org/en/iati-standard/203/rulesets/standard-ruleset/), without its
 * messages: 89 cases in 2.01 and 2.02, 107 in 2.03.
 *
 * @example
 * standardRuleset('2.03')['//title'].atleast_one.cases[0].paths // ['narrative/text()']
 */
export function standardRuleset(version: RulesetVersion): RulesetSource {
  return rulesetOfRows([...standard2xx, ...(version === '2.03' ? standard203 : standard201202)]);
}

const compiled = new Map<string, Ruleset>();

/** The same, compiled once. */
export function compiledStandard(version: RulesetVersion, options: CompileOptions = {}): Ruleset {
  const key = `${version} ${options.emptySetIsTrue ?? false}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const ruleset = compileRuleset(standardRuleset(version), options);
  compiled.set(key, ruleset);
  return ruleset;
}
