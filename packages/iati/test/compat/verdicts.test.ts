import { describe, expect, it } from 'vitest';
import { type CompatVerdict, compatVerdict } from '../../src/check/compat/index.ts';
import { isVersion, type Version } from '../../src/table/index.ts';
import { haveSamples, sample, sampleJson, sayLeftOut } from '../shared-samples.ts';

if (!haveSamples) await sayLeftOut('packages/iati: the verdicts of xmllint and of the official validator on 745 files');

interface Reference {
  readonly wellFormed: boolean;
  readonly rootElement: string | null;
  readonly declaredVersion: string | null;
  readonly schemaValid: boolean | null;
  readonly official: {
    readonly valid?: boolean | null;
    readonly summary?: object | null;
    readonly byRule?: Readonly<Record<string, { readonly count: number }>>;
  } | null;
}

/** Files whose verdict differs, and why: at most five. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

const reference = haveSamples ? sampleJson('expected-verdicts.json') : { verdicts: {}, now: '' };
const files = Object.entries<Reference>(reference.verdicts).filter(([path]) => !(path in EXCEPTIONS));

/** The files of a schema test declare «xx»: the version is that of their folder. */
function versionOf(path: string): Version | undefined {
  const folder = path.startsWith('schema-tests/') ? path.split('/')[1]! : '';
  return isVersion(folder) ? folder : undefined;
}

async function verdict(path: string, as: Version | undefined): Promise<CompatVerdict> {
  return await compatVerdict(sample(path), { now: reference.now, as });
}

describe.skipIf(!haveSamples)('the verdict of the reference tools', () => {
  it('has at most five exceptions', () => expect(Object.keys(EXCEPTIONS).length).toBeLessThanOrEqual(5));

  it('is met in form, root, version and schema on every file', async () => {
    const different: unknown[] = [];
    for (const [path, { wellFormed, rootElement, declaredVersion, schemaValid }] of files) {
      const ours = await verdict(path, versionOf(path));
      const pick = {
        wellFormed: ours.wellFormed,
        rootElement: ours.rootElement,
        declaredVersion: ours.version,
        schemaValid: ours.schemaValid,
      };
      const theirs = { wellFormed, rootElement, declaredVersion, schemaValid };
      if (JSON.stringify(pick) !== JSON.stringify(theirs)) different.push([path, pick, theirs]);
    }
    expect(different).toEqual([]);
  });

  it('is met in rules and counts on every file with an official report', async () => {
    const different: unknown[] = [];
    let reports = 0;
    for (const [path, { official }] of files) {
      if (!official) continue;
      reports++;
      const { byRule, valid, summary } = await verdict(path, undefined);
      const theirs = Object.fromEntries(Object.entries(official.byRule ?? {}).map(([id, { count }]) => [id, count]));
      if (JSON.stringify(sorted(byRule)) !== JSON.stringify(sorted(theirs))) different.push([path, sorted(byRule), sorted(theirs)]);
      if (valid !== (official.valid ?? null)) different.push([path, valid, official.valid]);
      if (JSON.stringify(summary) !== JSON.stringify(official.summary ?? NOTHING)) different.push([path, summary, official.summary]);
    }
    expect(reports).toBeGreaterThan(100);
    expect(different).toEqual([]);
  });
});

const NOTHING = { critical: 0, error: 0, warning: 0 };

function sorted(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
}
