import type { AnyNode } from '../model/node.ts';
import { given } from '../model/values.ts';
import { type ReadOptions, readRecords } from '../read/read.ts';
import type { Source } from '../text/decode.ts';
import type { CompareOptions } from './canonical.ts';
import { hashOf } from './hash.ts';
import { identifierOf } from './records.ts';
import { type PackedSums, packSums, sumsOf } from './sums.ts';

/** Opens a file from its beginning: a comparison reads it more than once. */
export type OpenSource = () => Source | Promise<Source>;

/** All that is kept of a record of a file. */
export interface Summary {
  readonly identifier: string;
  /** `iati-activity` or `iati-organisation`: identifiers of the two are never confused. */
  readonly name: string;
  readonly hash: string;
  readonly line: number;
  readonly lastUpdated: string | null;
  /** Of its transactions. */
  readonly sums: PackedSums;
}

/** What is known of a whole file once it was read. */
export interface FileSummary {
  readonly records: number;
  readonly generatedDatetime: string | null;
  readonly version: string | null;
}

/** Digests under way together. */
const AT_ONCE = 32;

/** Reads a file and hands over the summary of each record, in order. Throws `IatiReadError` as reading does. */
export async function summarise(
  open: OpenSource,
  options: CompareOptions & ReadOptions,
  onSummary: (summary: Summary) => void,
): Promise<FileSummary> {
  const reading = readRecords(await open(), options);
  let waiting: Promise<Summary>[] = [];
  const settle = async (): Promise<void> => {
    const some = waiting;
    waiting = [];
    for (const summary of await Promise.all(some)) onSummary(summary);
  };
  try {
    for await (const record of reading) {
      waiting.push(summaryOf(record, options));
      if (waiting.length >= AT_ONCE) await settle();
    }
  } finally {
    await settle();
  }
  const { activities, organisations, generatedDatetime, version } = reading.file;
  return { records: activities + organisations, generatedDatetime, version };
}

/** Everything that is read off the record is read before the first wait, so that the record itself can go. */
async function summaryOf(record: AnyNode, options: CompareOptions): Promise<Summary> {
  const { name, line } = record;
  const identifier = identifierOf(record);
  const updated = given(record, 'last-updated-datetime');
  const lastUpdated = updated === null ? null : ` ${updated}`.slice(1);
  const sums = packSums(sumsOf(record), 'transaction');
  return { identifier, name, line, lastUpdated, sums, hash: await hashOf(record, options) };
}
