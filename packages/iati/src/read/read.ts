import type { AnyNode } from '../model/node.ts';
import { ActivityNode, OrganisationNode } from '../model/records.ts';
import { decodePieces, type Source } from '../text/decode.ts';
import { IatiReadError } from './errors.ts';
import type { FileHeader } from './header.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { Notices } from './notices.ts';
import { RecordParser } from './parse.ts';

export interface ReadOptions {
  /** Any of the limits; the others keep their default. */
  readonly limits?: Partial<Limits>;
  /** Stops the reading: `IatiReadError` with code `aborted` after the records read by then. */
  readonly signal?: AbortSignal;
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
  private readonly notices: Notices;
  private readonly signal: AbortSignal | undefined;
  private ready: N[] = [];
  private used = false;

  constructor(source: Source, options: ReadOptions, wanted: (node: AnyNode) => node is N) {
    this.source = source;
    this.wanted = wanted;
    this.giveWayAfter = options.giveWayAfter ?? 12;
    this.signal = options.signal;
    this.parser = new RecordParser({ ...DEFAULT_LIMITS, ...options.limits }, (record) => {
      this.notices.addRecord(record);
      if (this.wanted(record)) this.ready.push(record);
    });
    this.file = this.parser.header;
    this.notices = new Notices(this.file);
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
        await breath();
        since = performance.now();
      }
    }
  }

  private aborted(): IatiReadError {
    const { activities, organisations, characters } = this.file;
    const records = activities + organisations;
    return new IatiReadError('aborted', `stopped after ${records} records`, this.parser.place, { records, characters });
  }

  /** One step a piece of text. A refusal comes after the records before it, so that the order never depends on the pieces. */
  private async *steps(): AsyncGenerator<unknown, void, undefined> {
    try {
      const pieces = decodePieces(this.source, {
        onEncoding: (found) => {
          this.file.encoding = found.encoding;
          this.parser.countBytes(found);
        },
        onControls: (bytePosition, count) => this.notices.addControls(bytePosition, count),
      });
      for await (const { text, bytes } of pieces) {
        if (this.signal?.aborted) throw this.aborted();
        this.parser.write(text, bytes);
        yield null;
      }
      this.parser.close();
      this.notices.finish();
      yield null;
    } catch (error) {
      this.notices.finish();
      const placeless = error instanceof IatiReadError && error.code === 'encoding-broken' && error.line === null;
      yield placeless ? error.at(this.parser.place) : error;
    }
  }
}

/** Lets other work have its turn, in Node as in a browser, which has no `setImmediate`. */
function breath(): Promise<void> {
  const { setImmediate: soon } = globalThis as { readonly setImmediate?: (turn: () => void) => void };
  return new Promise((resolve) => {
    if (soon) soon(resolve);
    else setTimeout(resolve);
  });
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
