import type { ReadOptions } from '../read/read.ts';
import type { CompareOptions } from './canonical.ts';
import { isRolledBack } from './moment.ts';
import { type FileNotice, noticesOf } from './notices.ts';
import { type FileSummary, type OpenSource, type Summary, summarise } from './summaries.ts';
import { hasShrunk, type SumChange, sumChanges, unpackSums } from './sums.ts';

/** A record of one file or of both. Plain data. */
export interface RecordChange {
  readonly identifier: string;
  /** `iati-activity` or `iati-organisation`. */
  readonly element: string;
  /** Which of the records with this identifier, from 1, in either file; null where it is not. */
  readonly copy: { readonly before: number | null; readonly after: number | null };
  readonly line: { readonly before: number | null; readonly after: number | null };
  readonly lastUpdated: { readonly before: string | null; readonly after: string | null };
  /** Of transactions only. */
  readonly sums: readonly SumChange[];
  /** Whether it says that it was updated earlier than before. */
  readonly rolledBack: boolean;
  /** Whether transactions became fewer, or their sum of one type and currency smaller. */
  readonly shrunk: boolean;
}

/** Two editions of a file, compared. Plain data. */
export interface FileComparison {
  readonly before: FileSummary;
  readonly after: FileSummary;
  /** How many records say the same in both. */
  readonly same: number;
  readonly changed: readonly RecordChange[];
  readonly added: readonly RecordChange[];
  /** In the old file only: never to be taken for deleted without asking. */
  readonly gone: readonly RecordChange[];
  /** Identifiers that stand more than once, with the count in each file. */
  readonly duplicated: readonly { readonly identifier: string; readonly before: number; readonly after: number }[];
  /** Whether more than a tenth of the records of the old file are gone. */
  readonly shrunk: boolean;
  /** Whether the new file says that it was generated before the old one. */
  readonly rolledBack: boolean;
  readonly notices: readonly FileNotice[];
}

/** What counts as content, and how both files are read. */
export interface CompareFilesOptions extends CompareOptions, ReadOptions {}

/**
 * Compares two editions of a file by the content of its records, whatever their order: what is new, gone, changed, the same. Each file
 * is read once, one record in memory at a time; what is kept of each is its identifier, a hash and the sums of its transactions.
 * `compareChanged` tells what changed. Throws `IatiReadError` when one of the two cannot be read to its end: a comparison with
 * half a file would report the other half as gone.
 *
 * @example
 * (await compareFiles(() => bytes, () => bytes)).same // 1
 */
export async function compareFiles(before: OpenSource, after: OpenSource, options: CompareFilesOptions = {}): Promise<FileComparison> {
  const entries = new Map<string, Entry>();
  const first = await summarise(before, options, (summary) => {
    const entry = entryOf(entries, summary);
    entry.before.push({ ...summary, copy: ++entry.countBefore });
  });
  let same = 0;
  const second = await summarise(after, options, (summary) => {
    const entry = entryOf(entries, summary);
    entry.countAfter++;
    if (takeEqual(entry, summary.hash)) same++;
    else entry.after.push({ ...summary, copy: entry.countAfter });
  });
  return result(first, second, same, [...entries.values()]);
}

interface Kept extends Summary {
  /** Which of the records with its identifier it is, from 1. */
  readonly copy: number;
}

/** What is left of the records with one identifier; those that are equal in both files are only counted. */
interface Entry {
  readonly identifier: string;
  readonly before: Kept[];
  readonly after: Kept[];
  /** The old ones by hash, made for identifiers with many copies only: looking through them all would take its square. */
  byHash: Map<string, Kept[]> | null;
  countBefore: number;
  countAfter: number;
}

function entryOf(entries: Map<string, Entry>, { name, identifier }: Summary): Entry {
  const key = `${name} ${identifier}`;
  let entry = entries.get(key);
  if (!entry) {
    entry = { identifier, before: [], after: [], byHash: null, countBefore: 0, countAfter: 0 };
    entries.set(key, entry);
  }
  return entry;
}

const MANY = 16;

/** Takes away one old record of this content, the first one; false when none is left. */
function takeEqual(entry: Entry, hash: string): boolean {
  if (entry.byHash === null && entry.before.length > MANY) {
    entry.byHash = new Map();
    for (const one of entry.before) {
      const equals = entry.byHash.get(one.hash);
      if (equals) equals.push(one);
      else entry.byHash.set(one.hash, [one]);
    }
  }
  if (entry.byHash) return entry.byHash.get(hash)?.shift() !== undefined;
  const at = entry.before.findIndex((one) => one.hash === hash);
  if (at >= 0) entry.before.splice(at, 1);
  return at >= 0;
}

/** The old records of an entry that no new one equals, in the order of the file. */
function leftOf(entry: Entry): readonly Kept[] {
  return entry.byHash ? [...entry.byHash.values()].flat().sort((a, b) => a.copy - b.copy) : entry.before;
}

function result(before: FileSummary, after: FileSummary, same: number, entries: readonly Entry[]): FileComparison {
  const changed: RecordChange[] = [];
  const added: RecordChange[] = [];
  const gone: RecordChange[] = [];
  for (const entry of entries) {
    // Without identifier no record can be known again.
    const left = leftOf(entry);
    const pairs = entry.identifier === '' ? 0 : Math.min(left.length, entry.after.length);
    for (let at = 0; at < pairs; at++) changed.push(changeOf(left[at], entry.after[at]));
    for (const one of left.slice(pairs)) gone.push(changeOf(one, undefined));
    for (const one of entry.after.slice(pairs)) added.push(changeOf(undefined, one));
  }
  const duplicated = entries
    .filter(({ identifier, countBefore, countAfter }) => identifier !== '' && Math.max(countBefore, countAfter) > 1)
    .map(({ identifier, countBefore, countAfter }) => ({ identifier, before: countBefore, after: countAfter }));
  const found = {
    before,
    after,
    same,
    changed,
    added,
    gone,
    duplicated,
    shrunk: gone.length * 10 > before.records,
    rolledBack: isRolledBack(before.generatedDatetime, after.generatedDatetime),
  };
  return { ...found, notices: noticesOf(found) };
}

function changeOf(before: Kept | undefined, after: Kept | undefined): RecordChange {
  const { identifier, name } = (after ?? before)!;
  const sums = sumChanges(unpackSums(before?.sums ?? '[]', 'transaction'), unpackSums(after?.sums ?? '[]', 'transaction'));
  const both = before !== undefined && after !== undefined;
  return {
    identifier,
    element: name,
    copy: { before: before?.copy ?? null, after: after?.copy ?? null },
    line: { before: before?.line ?? null, after: after?.line ?? null },
    lastUpdated: { before: before?.lastUpdated ?? null, after: after?.lastUpdated ?? null },
    sums,
    rolledBack: both && isRolledBack(before.lastUpdated, after.lastUpdated),
    shrunk: both && hasShrunk(sums),
  };
}
