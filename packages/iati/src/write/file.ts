import type { AnyNode } from '../model/node.ts';
import { IatiWriteError } from './errors.ts';
import { type ListName, type ListOptions, ListWriter } from './list.ts';

/** How a whole file is written. */
export interface FileOptions extends ListOptions {
  /** The kind of file; without it that of the first record, or of activities when there is none. */
  readonly list?: ListName;
  /** Elements of other namespaces beside the records; asked for after the last record, when a reading knows them all. */
  readonly extensions?: Iterable<AnyNode> | (() => Iterable<AnyNode>);
  /** Hears of each record that is refused and left out; without it the first one ends the writing with its error. */
  readonly onRefused?: (error: IatiWriteError, record: AnyNode) => void;
}

/** Characters of a piece: small pieces are joined up to here, larger ones cut. */
const PIECE = 64 * 1024;

/**
 * Writes a file as text in pieces of at most 64 K characters, one record in memory at a time.
 *
 * @example
 * for await (const text of writeText(readActivities(bytes), { now: 0 })) console.log(text.length);
 */
export async function* writeText(
  records: Iterable<AnyNode> | AsyncIterable<AnyNode>,
  options: FileOptions = {},
): AsyncGenerator<string, void, undefined> {
  let pending = '';
  for await (const text of texts(records, options)) {
    pending += text;
    while (pending.length >= PIECE) {
      const end = cut(pending);
      yield pending.slice(0, end);
      pending = pending.slice(end);
    }
  }
  yield pending;
}

/**
 * Writes a file as bytes in UTF-8, without byte order mark, in pieces of at most 192 KiB: what a file, a response or a
 * compressor takes. Throws as `writeRecord` does.
 *
 * @example
 * for await (const piece of writeFile(readActivities(bytes), { now: Date.UTC(2024, 4, 2) })) await store(piece);
 */
export async function* writeFile(
  records: Iterable<AnyNode> | AsyncIterable<AnyNode>,
  options: FileOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const encoder = new TextEncoder();
  for await (const text of writeText(records, options)) yield encoder.encode(text);
}

async function* texts(records: Iterable<AnyNode> | AsyncIterable<AnyNode>, options: FileOptions): AsyncGenerator<string, void, undefined> {
  let writer = options.list ? new ListWriter(options.list, options) : null;
  if (writer) yield writer.start();
  for await (const record of records) {
    if (!writer) {
      writer = new ListWriter(record.name === 'iati-organisation' ? 'iati-organisations' : 'iati-activities', options);
      yield writer.start();
    }
    yield recordOrNothing(writer, record, options);
  }
  if (!writer) {
    writer = new ListWriter('iati-activities', options);
    yield writer.start();
  }
  const { extensions = [] } = options;
  for (const element of typeof extensions === 'function' ? extensions() : extensions) yield writer.extension(element);
  yield writer.end();
}

function recordOrNothing(writer: ListWriter, record: AnyNode, { onRefused }: FileOptions): string {
  try {
    return writer.record(record);
  } catch (error) {
    if (!(error instanceof IatiWriteError) || !onRefused) throw error;
    onRefused(error, record);
    return '';
  }
}

/** Never between the two halves of one character. */
function cut(text: string): number {
  const last = text.charCodeAt(PIECE - 1);
  return last >= 0xd800 && last <= 0xdbff ? PIECE - 1 : PIECE;
}
