import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FileHeader, facts, IatiReadError, readRecords } from '../../src/index.ts';
import { summary } from './summary.ts';

interface Case {
  tests: string;
  /** Country for the facts. */
  country?: string;
  file?: Partial<FileHeader>;
  /** What must be read, before the refusal where there is one. */
  records?: object[];
  refused?: { code: string; line?: number | null; column?: number | null; detail?: object };
  facts?: object;
}

const folder = new URL('../../cases/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => name.slice(0, -4));

async function read(bytes: Uint8Array | AsyncIterable<Uint8Array>) {
  const reading = readRecords(bytes);
  const records: object[] = [];
  try {
    for await (const record of reading) records.push(summary(record));
  } catch (error) {
    return { records, file: reading.file, error };
  }
  return { records, file: reading.file, error: null };
}

async function* byteByByte(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at++) yield bytes.subarray(at, at + 1);
}

/** What all ways of delivering the same bytes must agree on. */
function outcome({ records, file, error }: Awaited<ReturnType<typeof read>>) {
  const refused =
    error instanceof IatiReadError ? { code: error.code, line: error.line, column: error.column, detail: error.detail } : error;
  return { records, file, refused };
}

describe('each file of packages/iati/cases', () => {
  it('is there', () => expect(names.length).toBeGreaterThan(30));

  for (const name of names) {
    const bytes = readFileSync(new URL(`${name}.xml`, folder));
    const expected: Case = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

    it(`${name}: ${expected.tests}`, async () => {
      const result = await read(bytes);
      if (expected.refused) {
        expect(result.error).toBeInstanceOf(IatiReadError);
        expect(result.error).toMatchObject(expected.refused);
      } else {
        expect(result.error).toBeNull();
      }
      if (expected.records) {
        expect(result.records).toHaveLength(expected.records.length);
        expect(result.records).toMatchObject(expected.records);
      }
      if (expected.file) expect(result.file).toMatchObject(expected.file);
      if (expected.facts) expect(await facts(bytes, { country: expected.country })).toMatchObject(expected.facts);
    });

    it(`${name}: the same when it comes byte by byte`, async () => {
      expect(outcome(await read(byteByByte(bytes)))).toEqual(outcome(await read(bytes)));
    });
  }
});
