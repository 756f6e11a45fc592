import { afterAll, describe, expect, it } from 'vitest';
import type { Told } from '../../src/check/context.ts';
import { checkRoot, checkSchema, listMessages, schemaMessages } from '../../src/check/schema/index.ts';
import { IatiReadError } from '../../src/read/errors.ts';
import { readRecords } from '../../src/read/read.ts';
import type { Version } from '../../src/table/version.ts';
import { haveSamples, sample, sampleJson, sayLeftOut } from '../shared-samples.ts';

interface Verdict {
  readonly schemaUsed: Version | null;
  readonly schemaValid: boolean | null;
  readonly schemaErrorCount?: number;
  /** The most frequent ones. */
  readonly schemaErrors?: readonly { readonly message: string; readonly count: number }[];
}

interface Ours {
  readonly valid: boolean;
  readonly messages: ReadonlySet<string>;
}

const EMPTY_LIST = /^Element 'iati-(activities|organisations)': Missing child element/;

/** Our verdict of a file by a version; null where the reader refuses the file. */
async function judge(file: string, version: Version): Promise<Ours | null> {
  const found: Told[] = [];
  const messages = new Set<string>();
  const context = { version, tell: (told: Told) => found.push(told) } as never;
  const reading = readRecords(sample(file));
  try {
    for await (const record of reading) {
      checkSchema(record, context);
      for (const message of schemaMessages(record, version)) messages.add(message);
    }
  } catch (error) {
    if (error instanceof IatiReadError) return null;
    throw error;
  }
  checkRoot(reading.file, context, version);
  for (const message of reading.file.list ? listMessages(reading.file.list, version) : []) messages.add(message);
  return { valid: found.length === 0, messages };
}

describe.skipIf(!haveSamples)('the structure of the reference files', () => {
  const verdicts: [string, Verdict][] = haveSamples ? Object.entries(sampleJson('expected-verdicts.json').verdicts) : [];
  const judged = verdicts.filter(([, verdict]) => verdict.schemaUsed !== null && typeof verdict.schemaValid === 'boolean');

  it('is judged as xmllint judges it with the official schema, message by message', async () => {
    const otherwise: string[] = [];
    for (const [file, { schemaUsed, schemaValid, schemaErrors = [], schemaErrorCount }] of judged) {
      const ours = await judge(file, schemaUsed!);
      // Refused by the reader (a document type): no verdict of ours, and no valid file is refused.
      if (ours === null) {
        if (schemaValid) otherwise.push(`${file}: refused`);
        continue;
      }
      if (ours.valid !== schemaValid) otherwise.push(`${file}: ${ours.valid}`);
      const theirs = new Set(schemaErrors.map(({ message }) => message).filter((message) => !EMPTY_LIST.test(message)));
      for (const message of theirs) if (!ours.messages.has(message)) otherwise.push(`${file}: not said: ${message}`);
      const allListed = schemaErrors.reduce((sum, { count }) => sum + count, 0) === schemaErrorCount;
      for (const message of allListed ? ours.messages : []) if (!theirs.has(message)) otherwise.push(`${file}: said too much: ${message}`);
    }
    expect(otherwise).toEqual([]);
    expect(judged.length).toBeGreaterThan(200);
  }, 60_000);
});

afterAll(() => {
  if (!haveSamples) return sayLeftOut('verdicts of xmllint on the reference files');
});
