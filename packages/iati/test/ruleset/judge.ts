import type { KnownOrganisations } from '../../src/codelists/organisations.ts';
import { readRecords } from '../../src/read/index.ts';
import { type CompileOptions, compileRuleset, judgeRecord, type RuleOutcome, type RulesetSource } from '../../src/ruleset/index.ts';

export const NOW = Date.parse('2026-11-23T12:00:00Z');

/** Approved codes and registered publishers by hand. */
export function organisationsOf(prefixes: readonly string[], ids: readonly string[]): KnownOrganisations {
  const codes = new Set(prefixes);
  const publishers = new Set(ids);
  return {
    asOf: '2026-01-01',
    hasApprovedPrefix: (id) => codes.has(id.split('-').slice(0, 2).join('-')) && id.split('-').length > 2,
    isPublisher: (id) => publishers.has(id),
    beginsWithPublisher: (id) => ids.some((known) => id.startsWith(`${known}-`)),
  };
}

export const ORGANISATIONS = organisationsOf(['XM-DAC', 'ML-NIF'], ['XM-DAC-7', '47045', 'ML/NIF']);

/** Every outcome of a ruleset over every record of a file. */
export async function outcomes(
  source: RulesetSource,
  xml: string,
  options: CompileOptions = {},
  organisations: KnownOrganisations = ORGANISATIONS,
): Promise<RuleOutcome[]> {
  const ruleset = compileRuleset(source, options);
  const found: RuleOutcome[] = [];
  for await (const record of readRecords(xml)) found.push(...judgeRecord(ruleset, record, { now: NOW, organisations }));
  return found;
}

/** What one case finds over one activity: a word for each place. */
export async function results(kind: string, one: Record<string, unknown>, inside: string, context = '//iati-activity'): Promise<string[]> {
  const file = `<iati-activities><iati-activity>${inside}</iati-activity></iati-activities>`;
  return (await outcomes({ [context]: { [kind]: { cases: [one] } } }, file)).map(({ result }) => result);
}
