import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { readActivities } from '@toguna/iati/read';
import { FactsTally } from '@toguna/iati/stats';
import { describe, expect, it } from 'vitest';
import { leftOut } from '#test/left-out';
import { entriesOf } from './reading.ts';
import { type Report, ReportBuilder } from './report.ts';
import { StandardCheck } from './standard.ts';
import { standingOf } from './standing.ts';
import { UpgradeTally } from './upgrading.ts';

const folder = new URL('../../../../../shared/iati/samples/', import.meta.url);
const present = existsSync(folder);
if (!present) leftOut('published sample files of IATI', 'they are not beside this folder', { optional: true });

async function read(path: URL): Promise<Report> {
  const report = new ReportBuilder('ML');
  for await (const _ of entriesOf(createReadStream(path), {
    country: 'ML',
    known: new Map(),
    report,
    facts: new FactsTally('ML'),
    standard: new StandardCheck('2026-06-01'),
  }));
  return report.result(new Set());
}

interface Expected {
  wellFormed: boolean;
}

/** The files of a set with what an independent reader found in them; a name for them all where they are not here. */
function factsOf(samples: URL): Record<string, Expected> {
  if (!present) return { 'every file': { wellFormed: true } };
  return (JSON.parse(readFileSync(new URL('facts.json', samples), 'utf8')) as { files: Record<string, Expected> }).files;
}

describe.runIf(present).each(['real', 'edge-cases'])('the report on each sample of %s', (name) => {
  const samples = new URL(`${name}/`, folder);

  it.each(Object.entries(factsOf(samples)))(
    'counts and sums %s as an independent reader did, or refuses it with a reason',
    async (file, expected) => {
      const report = await read(new URL(file, samples));
      expect(report.standard?.beyond).toBeGreaterThanOrEqual(0);
      if (report.whole === null) {
        expect(report.fault?.code).toMatch(/^(malformed|cut-short|encoding-broken|doctype|not-iati)$/);
        return;
      }
      const { organisationBudgets, ...whole } = report.whole;
      const here = Object.keys(organisationBudgets).length > 0 ? { ...whole, organisationBudgets } : whole;
      expect(here).toEqual(expected);
    },
  );

  it.each(Object.entries(factsOf(samples)).filter(([, { wellFormed }]) => wellFormed))(
    'has the same amounts in %s before and after activities of older versions are upgraded',
    async (file) => {
      const tally = new UpgradeTally();
      try {
        for await (const activity of readActivities(createReadStream(new URL(file, samples)))) tally.add(await standingOf(activity));
      } catch {
        return;
      }
      for (const { kind, currency, before, after } of tally.result.sums)
        expect({ kind, currency, ...after }).toEqual({ kind, currency, ...before });
    },
  );
});
