import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type AnyNode, IatiReadError } from '../../src/index.ts';
import { addElement } from '../../src/model/build.ts';
import { type Upgraded, type UpgradeOptions, upgradeRecord } from '../../src/upgrade/index.ts';
import { ListWriter } from '../../src/write/index.ts';
import { haveSamples, sample, sampleJson, sayLeftOut } from '../shared-samples.ts';
import { structureFaults } from '../structure.ts';
import { moneyIn } from './money.ts';
import { checkSums } from './sums.ts';
import { upgradeAll } from './told.ts';

interface Verdict {
  schemaUsed?: string;
  schemaValid?: boolean | null;
  rootElement?: string;
}

const schemas = fileURLToPath(new URL('../../../../../shared/iati/schemas/2.03/', import.meta.url));
const haveXmllint = spawnSync('xmllint', ['--version']).status === 0;

if (!haveSamples) await sayLeftOut('packages/iati: upgrading the samples (the package’s own cases were)');
else if (!haveXmllint) console.warn('left out: upgraded samples against the official schema: no xmllint');

const verdicts: Record<string, Verdict> = haveSamples ? sampleJson('expected-verdicts.json').verdicts : {};
const files = Object.keys(verdicts);
const isOld = (file: string) => verdicts[file]!.schemaUsed?.startsWith('1.') ?? false;

/** Schema tests declare no version that exists: that of their folder counts. */
function optionsFor(file: string): UpgradeOptions {
  const folder = /^schema-tests\/(\d\.\d\d)\//.exec(file)?.[1];
  return folder ? { version: folder } : {};
}

async function upgraded(file: string) {
  try {
    return await upgradeAll(sample(file), optionsFor(file));
  } catch (error) {
    if (error instanceof IatiReadError) return [];
    throw error;
  }
}

describe.skipIf(!haveSamples)('each sample, upgraded', () => {
  it('has an account of everything in it, and the same money', async () => {
    let records = 0;
    for (const file of files) {
      for (const { before, upgraded: after } of await upgraded(file)) {
        records++;
        checkSums(before, after.account);
        expect(moneyIn(after.record), `${file} line ${before.line}`).toEqual(moneyIn(before));
      }
    }
    expect(records).toBeGreaterThan(1000);
  });

  it('is the same when upgraded again, and 2.03 for whoever asks', async () => {
    for (const file of files) {
      for (const { upgraded: after } of await upgraded(file)) {
        const again = upgradeRecord(after.record);
        expect(again.record.toJSON(), file).toEqual(after.record.toJSON());
        expect(
          again.account.entries.filter(({ fate }) => fate !== 'kept'),
          file,
        ).toEqual([]);
        expect(after.record.parent?.get('version')).toBe('2.03');
      }
    }
  });

  it('is in the form of 2.03 but for what is missing', async () => {
    for (const file of files.filter(isOld)) {
      for (const { upgraded: after } of await upgraded(file)) {
        const faults = [...structureFaults(after.record)].filter((fault) => !/: 0 × |is missing$/.test(fault));
        expect(faults, file).toEqual([]);
      }
    }
  });
});

const folder = mkdtempSync(join(tmpdir(), 'iati-upgrade-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Parts of the first level that 1.0x did not require, so that the rest can be validated. */
function fillIn(record: AnyNode): void {
  const text = (name: string, attributes = {}) => addElement(addElement(record, name, attributes), 'narrative', {}, 'filled in');
  const fill: Record<string, () => unknown> = {
    'iati-identifier': () => addElement(record, 'iati-identifier', {}, 'X'),
    'organisation-identifier': () => addElement(record, 'organisation-identifier', {}, 'X'),
    'reporting-org': () => text('reporting-org', { ref: 'X', type: '10' }),
    name: () => text('name'),
    title: () => text('title'),
    description: () => text('description'),
    'participating-org': () => addElement(record, 'participating-org', { role: '1' }),
    'activity-status': () => addElement(record, 'activity-status', { code: '2' }),
    'activity-date': () => addElement(record, 'activity-date', { type: '1', 'iso-date': '2014-01-01' }),
  };
  for (const [name, { min }] of record.spec!.children) if (min > 0 && !record.one(name)) fill[name]!();
}

/** Writes the records of a file that miss nothing below the first level; null when there are none. */
function write(all: readonly Upgraded[], name: string): string | null {
  const whole = all.filter(({ missing }) => missing.every(({ path }) => path.split('/').length === 2));
  if (whole.length === 0) return null;
  const { node } = whole[0]!.list;
  const writer = new ListWriter(node.name as 'iati-activities', { attributes: node.attributes });
  let text = writer.start();
  for (const { record } of whole) {
    fillIn(record);
    text += writer.record(record);
  }
  const path = join(folder, `${name}.xml`);
  writeFileSync(path, text + writer.end());
  return path;
}

function validate(paths: string[], kind: 'activities' | 'organisations'): void {
  try {
    execFileSync('xmllint', ['--noout', '--schema', join(schemas, `iati-${kind}-schema.xsd`), ...paths], { stdio: 'pipe' });
  } catch (error) {
    expect(String((error as { stderr: Buffer }).stderr).replace(/.* validates\n/g, '')).toBe('');
  }
}

describe.skipIf(!haveSamples || !haveXmllint || !existsSync(schemas))('each schema-valid sample of 1.0x, upgraded and written', () => {
  const valid = files.filter((file) => isOld(file) && verdicts[file]!.schemaValid);

  it.each(['activities', 'organisations'] as const)('is accepted by the official schema 2.03: %s', async (kind) => {
    const paths: string[] = [];
    for (const [at, file] of valid.filter((name) => verdicts[name]!.rootElement?.includes(kind.slice(0, 7))).entries()) {
      const all = (await upgraded(file)).map(({ upgraded: after }) => after);
      const path = write(all, `${kind}-${at}`);
      if (path) paths.push(path);
    }
    expect(paths.length).toBeGreaterThan(kind === 'activities' ? 30 : 10);
    validate(paths, kind);
  });

  it('misses nothing but what 1.0x did not require', async () => {
    const complete = ['edge-cases/v105-full.xml', 'examples/1.05/activity-standard-example-annotated.xml'];
    for (const file of [...complete, 'examples/1.04/organisation-standard-example-annotated.xml', 'real/ec-elarg-kosovo-104.xml'])
      for (const { upgraded: after } of await upgraded(file)) expect(after.missing, file).toEqual([]);
  });
});
