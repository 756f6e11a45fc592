import type { AnyNode } from '../model/node.ts';
import { ActivityNode, OrganisationNode } from '../model/records.ts';
import { decode, type Source } from '../text/decode.ts';
import { IatiReadError } from './errors.ts';
import type { FileHeader } from './header.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { RecordParser } from './parse.ts';

export interface ReadOptions {
  /** Any of the limits; the others keep their default. */
  readonly limits?: Partial<Limits>;
  /** Milliseconds of reading after which other work gets its turn. Default 12. */
  readonly giveWayAfter?: number;
}

/**
 * The records of one file, to be iterated once, and what is known of the file so far. One record is in memory at a time.
 *
 * @example
 * const reading = readActivities(createReadStream('file.xml'));
 * for await (const activity of reading) await store(activity);
 * console.log(reading.file.version, reading.file.activities);
 */
export class Reading<N extends AnyNode> implements AsyncIterable<N> {
  /** Complete after the last record. */
  readonly file: FileHeader;
  private readonly source: Source;
  private readonly wanted: (node: AnyNode) => node is N;
  private readonly parser: RecordParser;
  private readonly giveWayAfter: number;
  private ready: N[] = [];
  private used = false;

  constructor(source: Source, options: ReadOptions, wanted: (node: AnyNode) => node is N) {
    this.source = source;
    this.wanted = wanted;
    this.giveWayAfter = options.giveWayAfter ?? 12;
    this.parser = new RecordParser({ ...DEFAULT_LIMITS, ...options.limits }, (record) => {
      if (this.wanted(record)) this.ready.push(record);
    });
    this.file = this.parser.header;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<N, void, undefined> {
    if (this.used) throw new IatiReadError('used-up', 'a reading is iterated once');
    this.used = true;
    let since = performance.now();
    for await (const refusal of this.steps()) {
      const ready = this.ready;
      this.ready = [];
      yield* ready;
      if (refusal) throw refusal;
      if (performance.now() - since > this.giveWayAfter) {
        await new Promise((resolve) => setImmediate(resolve));
        since = performance.now();
      }
    }
  }

  /** One step a piece of text. A refusal comes after the records before it, so that the order never depends on the pieces. */
  private async *steps(): AsyncGenerator<unknown, void, undefined> {
    try {
      const pieces = decode(this.source, (found) => {
        this.file.encoding = found.encoding;
      });
      for await (const text of pieces) {
        this.parser.write(text);
        yield null;
      }
      this.parser.close();
      yield null;
    } catch (error) {
      const placeless = error instanceof IatiReadError && error.code === 'encoding-broken' && error.line === null;
      yield placeless ? error.at(this.parser.place) : error;
    }
  }
}

/**
 * Reads the activities of a file as published, in document order: `iati-activities`, a single `iati-activity`, and the
 * wrappers of old datastores; versions 1.01 to 2.03 and older drafts. Activities before an error are yielded, then
 * `IatiReadError` is thrown: whoever must take all or nothing waits for the end. An organisation file yields nothing.
 *
 * @example
 * for await (const activity of readActivities(bytes)) {
 *   console.log(activity.iatiIdentifier, activity.transactions.length);
 * }
 */
export function readActivities(source: Source, options: ReadOptions = {}): Reading<ActivityNode> {
  return new Reading(source, options, (node): node is ActivityNode => node instanceof ActivityNode);
}

/**
 * Reads the organisations of an organisation file, as `readActivities` does activities.
 *
 * @example
 * for await (const organisation of readOrganisations(bytes)) console.log(organisation.identifier, organisation.budgets.length);
 */
export function readOrganisations(source: Source, options: ReadOptions = {}): Reading<OrganisationNode> {
  return new Reading(source, options, (node): node is OrganisationNode => node instanceof OrganisationNode);
}

/** Reads both kinds of records, whatever the file is. */
export function readRecords(source: Source, options: ReadOptions = {}): Reading<ActivityNode | OrganisationNode> {
  return new Reading(
    source,
    options,
    (node): node is ActivityNode | OrganisationNode => node instanceof ActivityNode || node instanceof OrganisationNode,
  );
}
