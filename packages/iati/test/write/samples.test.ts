import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type ActivityNode, type AnyNode, IatiReadError, type OrganisationNode, readRecords, upgradeRecord } from '../../src/index.ts';
import { IatiWriteError, missingParts, writeFile, writeRecord } from '../../src/write/index.ts';
import { whereModelsDiffer } from '../../src/write/same.ts';
import { haveSamples, sample, sampleJson, sayLeftOut } from '../shared-samples.ts';
import { readAll } from './read-back.ts';

const schemas = fileURLToPath(new URL('../../../../../shared/iati/schemas/2.03/', import.meta.url));
const haveXmllint = haveSamples && existsSync(schemas) && spawnSync('xmllint', ['--version']).status === 0;
if (!haveSamples) await sayLeftOut('packages/iati: writing of 800 published and test files');
else if (!haveXmllint) await sayLeftOut('packages/iati: the official schema on what was written (no xmllint)');

interface Verdict {
  wellFormed: boolean;
  schemaUsed?: string;
  schemaValid?: boolean;
}
const verdicts: [string, Verdict][] = haveSamples ? Object.entries(sampleJson('expected-verdicts.json').verdicts) : [];

interface Sample {
  readonly records: AnyNode[];
  readonly list: AnyNode | null;
  readonly extensions: AnyNode[];
}

/** What can be read of a sample: everything before a refusal too. */
async function read(path: string): Promise<Sample> {
  const reading = readRecords(sample(path));
  const records: AnyNode[] = [];
  try {
    for await (const record of reading) records.push(record);
  } catch (error) {
    if (!(error instanceof IatiReadError)) throw error;
  }
  return { records, list: reading.file.list, extensions: reading.file.extensions };
}

async function written(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

const differences = (path: string, before: readonly AnyNode[], after: readonly AnyNode[]): string[] => {
  if (before.length !== after.length) return [`${path}: ${before.length} and ${after.length} records`];
  return before.flatMap((record, at) => {
    const where = whereModelsDiffer(record, after[at]!);
    return where === null ? [] : [`${path}: ${where}`];
  });
};

describe.skipIf(!haveSamples)('every sample', () => {
  it('written as published and read again is the same, whatever its version', async () => {
    const faults: string[] = [];
    let count = 0;
    for (const [path] of verdicts) {
      const { records, list, extensions } = await read(path);
      for (const name of ['iati-activity', 'iati-organisation']) {
        const some = records.filter((record) => record.name === name);
        if (some.length === 0) continue;
        count += some.length;
        const beside = list?.name.startsWith(name.slice(0, -1)) ? extensions : [];
        const bytes = await written(writeFile(some, { form: 'published', attributes: list?.attributes, extensions: beside }));
        faults.push(...differences(path, some, await readAll(bytes)));
      }
    }
    expect(count).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
  }, 120_000);

  it('written in the form of 2.03, unless it is refused, is the same', async () => {
    const faults: string[] = [];
    let refused = 0;
    let count = 0;
    for (const [path] of verdicts) {
      const { records } = await read(path);
      for (const name of ['iati-activity', 'iati-organisation']) {
        const some: AnyNode[] = [];
        const left = new Set<AnyNode>();
        for (const record of records) if (record.name === name) some.push(record);
        const bytes = await written(writeFile(some, { onIncomplete: 'write', onRefused: (_, record) => left.add(record) }));
        refused += left.size;
        count += some.length;
        if (some.length > 0)
          faults.push(
            ...differences(
              path,
              some.filter((record) => !left.has(record)),
              await readAll(bytes),
            ),
          );
      }
    }
    expect(count).toBeGreaterThan(1000);
    expect(refused).toBeGreaterThan(10);
    expect(refused).toBeLessThan(count * 0.7);
    expect(faults).toEqual([]);
  }, 120_000);
});

describe.skipIf(!haveSamples)('every sample, upgraded', () => {
  it('can be written, and read again is the same', async () => {
    const faults: string[] = [];
    let count = 0;
    for (const [path] of verdicts) {
      for (const record of (await read(path)).records) {
        const upgraded = upgradeRecord(record as ActivityNode | OrganisationNode).record;
        count++;
        try {
          faults.push(...differences(path, [upgraded], await readAll(writeRecord(upgraded, { onIncomplete: 'write' }))));
        } catch (error) {
          faults.push(`${path}: ${error}`);
        }
      }
    }
    expect(count).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
  }, 120_000);
});

describe.skipIf(!haveXmllint)('a sample that its schema 2.01, 2.02 or 2.03 finds valid', () => {
  const folder = haveXmllint ? mkdtempSync(join(tmpdir(), 'iati-written-')) : '';
  afterAll(() => {
    if (folder !== '') rmSync(folder, { recursive: true });
  });

  function validate(schema: string, files: readonly string[]): string[] {
    const faults: string[] = [];
    for (let at = 0; at < files.length; at += 200) {
      const some = files.slice(at, at + 200);
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', join(schemas, schema), ...some], { encoding: 'utf8' });
      if (status !== 0) faults.push(...stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates')));
    }
    return faults;
  }

  it('is valid by the schema of 2.03 once it was written, and is the same', async () => {
    const files: Record<string, string[]> = { 'iati-activities': [], 'iati-organisations': [] };
    const faults: string[] = [];
    for (const kind of Object.keys(files)) mkdirSync(join(folder, kind));
    for (const [path, verdict] of verdicts) {
      if (!verdict.schemaValid || !/2\.0[123]/.test(`${verdict.schemaUsed}`)) continue;
      const { records, list, extensions } = await read(path);
      if (records.length === 0 || !list) continue;
      const incomplete = records.flatMap(missingParts);
      if (incomplete.length > 0) faults.push(`${path}: ${incomplete.map((part) => part.path).join()}`);
      try {
        const bytes = await written(writeFile(records, { attributes: list.attributes, extensions, now: Date.UTC(2024, 0, 1) }));
        const file = join(folder, list.name, path.replaceAll('/', '+'));
        writeFileSync(file, bytes);
        files[list.name]!.push(file);
        faults.push(...differences(path, records, await readAll(bytes)));
      } catch (error) {
        if (!(error instanceof IatiWriteError)) throw error;
        faults.push(`${path}: ${error.message}`);
      }
    }
    expect(files['iati-activities']!.length).toBeGreaterThan(150);
    expect(files['iati-organisations']!.length).toBeGreaterThan(15);
    for (const [kind, some] of Object.entries(files)) faults.push(...validate(`${kind}-schema.xsd`, some));
    expect(faults).toEqual([]);
  }, 120_000);

  it('would be found out were it not', () => {
    const file = join(folder, 'broken.xml');
    writeFileSync(file, '<iati-activities version="2.03"><iati-activity/></iati-activities>');
    expect(validate('iati-activities-schema.xsd', [file]).join('\n')).toContain('fails to validate');
    expect(() => execFileSync('xmllint', ['--noout', file])).not.toThrow();
  });
});
