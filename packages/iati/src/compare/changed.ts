import type { AnyNode } from '../model/node.ts';
import { type ReadOptions, readRecords } from '../read/read.ts';
import type { CompareFilesOptions, RecordChange } from './files.ts';
import { compareActivities, identifierOf, type RecordComparison } from './records.ts';
import type { OpenSource } from './summaries.ts';

/** How changed records are looked up in two files. */
export interface CompareChangedOptions extends CompareFilesOptions {
  /** Records that wait for their other edition in memory together, at least 1. Default 500. */
  readonly mostWaiting?: number;
}

/**
 * Tells what changed in the records that a comparison of two files found changed (all of `comparison.changed`, or those that
 * somebody asks for). Both files are read side by side: where they have nearly the same order, once; otherwise again until
 * all were found, so that memory stays bounded. In the order in which they are found. Throws a TypeError when the files are no
 * longer those that were compared.
 *
 * @example
 * for await (const { identifier, differences } of compareChanged(() => bytes, () => bytes, [])) console.log(identifier, differences.length);
 */
export async function* compareChanged(
  before: OpenSource,
  after: OpenSource,
  changes: readonly RecordChange[],
  options: CompareChangedOptions = {},
): AsyncGenerator<RecordComparison, void, undefined> {
  let left = changes.filter(({ copy }) => copy.before !== null && copy.after !== null);
  while (left.length > 0) {
    const found = new Set<RecordChange>();
    for await (const [change, one, other] of pairs(before, after, left, options)) {
      found.add(change);
      yield compareActivities(one, other, options);
    }
    if (found.size === 0) throw new TypeError(`${left[0]!.identifier} is not in both files: they are not those that were compared`);
    left = left.filter((change) => !found.has(change));
  }
}

type Pair = readonly [RecordChange, AnyNode, AnyNode];

/** One reading of both files. A record that comes while too many wait is left for the next one. */
async function* pairs(
  before: OpenSource,
  after: OpenSource,
  changes: readonly RecordChange[],
  options: CompareChangedOptions,
): AsyncGenerator<Pair, void, undefined> {
  const most = Math.max(1, options.mostWaiting ?? 500);
  const sides = [await Side.open(before, changes, 'before', options), await Side.open(after, changes, 'after', options)] as const;
  try {
    while (!sides[0].done || !sides[1].done) {
      // The file for whose records fewer are waiting is read on: it is the one that is behind.
      const at = !sides[0].done && (sides[1].done || sides[0].waiting.size <= sides[1].waiting.size) ? 0 : 1;
      const met = await sides[at].next();
      if (met === null) continue;
      const other = sides[1 - at]!.take(met.change);
      if (other) yield at === 0 ? [met.change, met.record, other] : [met.change, other, met.record];
      else if (sides[0].waiting.size + sides[1].waiting.size < most) sides[at].waiting.set(met.change, met.record);
    }
  } finally {
    for (const side of sides) await side.close();
  }
}

/** One of the two files, and those of its records that wait for their other edition. */
class Side {
  readonly waiting = new Map<RecordChange, AnyNode>();
  done = false;
  private readonly records: AsyncIterator<AnyNode, void>;
  private readonly wanted: ReadonlyMap<string, RecordChange>;
  private readonly copies = new Map<string, number>();

  private constructor(records: AsyncIterator<AnyNode, void>, wanted: ReadonlyMap<string, RecordChange>) {
    this.records = records;
    this.wanted = wanted;
  }

  static async open(source: OpenSource, changes: readonly RecordChange[], side: 'before' | 'after', options: ReadOptions): Promise<Side> {
    const wanted = new Map(changes.map((change) => [`${change.element} ${change.copy[side]} ${change.identifier}`, change]));
    return new Side(readRecords(await source(), options)[Symbol.asyncIterator](), wanted);
  }

  /** Reads one record; null when it is none of those that are wanted. */
  async next(): Promise<{ change: RecordChange; record: AnyNode } | null> {
    if (this.done) return null;
    const { done, value: record } = await this.records.next();
    if (done || !record) {
      this.done = true;
      return null;
    }
    const identifier = identifierOf(record);
    const name = `${record.name} ${identifier}`;
    const copy = (this.copies.get(name) ?? 0) + 1;
    this.copies.set(name, copy);
    const change = this.wanted.get(`${record.name} ${copy} ${identifier}`);
    return change ? { change, record } : null;
  }

  take(change: RecordChange): AnyNode | undefined {
    const record = this.waiting.get(change);
    this.waiting.delete(change);
    return record;
  }

  async close(): Promise<void> {
    await this.records.return?.();
  }
}
