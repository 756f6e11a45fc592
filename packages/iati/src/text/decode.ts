import { IatiReadError } from '../read/errors.ts';
import { type Encoding, type EncodingFound, findEncoding } from './encoding.ts';
import { decodeSingleByte, isSingleByte } from './single-byte.ts';
import { firstBrokenByte, probableEncoding, unfinishedTail } from './utf8.ts';

/** What can be read: text, bytes at once, bytes in pieces (a file stream, a request body), or a file chosen in a browser. */
export type Source = string | Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array> | ReadableStream<Uint8Array> | Blob;

/** A piece of the text, and of how many bytes of the source it was made: 0 for a source that was text already. */
export interface Piece {
  readonly text: string;
  readonly bytes: number;
}

const CONTROLS = /[\x80-\x9f]/;
const ALL_CONTROLS = /[\x80-\x9f]/g;
/** The bytes that decide the encoding, and what a ZIP archive holds. */
const HEAD = 4096;
/** The largest piece handed on, in bytes or characters: the reader gives way to other work between two pieces. */
const PIECE = 32 * 1024;

/**
 * Decodes a file to text in pieces of at most 32 K characters. The byte order mark decides, then the XML declaration, then
 * UTF-8, strictly (XML 1.0, 4.3.3); nothing is replaced or guessed. Throws `IatiReadError`: `encoding-broken` names the byte
 * (from 0) and what the file probably is; the text before it has been handed on by then.
 *
 * @example
 * for await (const text of decode(createReadStream('file.xml'))) console.log(text.length);
 */
export async function* decode(source: Source, onEncoding?: (found: EncodingFound) => void): AsyncGenerator<string, void, undefined> {
  for await (const { text } of decodePieces(source, onEncoding ? { onEncoding } : {})) yield text;
}

/** Who wants to be told what was found on the way. */
export interface Watch {
  onEncoding?(found: EncodingFound): void;
  /** Bytes 80 to 9F in ISO-8859-1: control characters, or a file that is windows-1252. The byte of the first, and how many. */
  onControls?(bytePosition: number, count: number): void;
}

/** As `decode`, each piece with its weight in bytes: what byte ranges are counted from. */
export async function* decodePieces(source: Source, watch: Watch = {}): AsyncGenerator<Piece, void, undefined> {
  if (typeof source === 'string') {
    const mark = source.startsWith('\uFEFF') ? 1 : 0;
    for (let at = mark; at < source.length; at += PIECE) yield { text: source.slice(at, at + PIECE), bytes: 0 };
    return;
  }
  let decoder: StreamDecoder | null = null;
  let head: Uint8Array = new Uint8Array(0);
  for await (const bytes of pieces(source)) {
    if (decoder) {
      yield* decoder.decode(bytes, false);
      continue;
    }
    head = join(head, bytes);
    if (head.length < HEAD) continue;
    decoder = start(head, watch);
    yield* decoder.decode(head.subarray(decoder.found.markLength), false);
  }
  if (decoder) {
    yield* decoder.decode(new Uint8Array(0), true);
  } else {
    decoder = start(head, watch);
    yield* decoder.decode(head.subarray(decoder.found.markLength), true);
  }
}

function start(head: Uint8Array, watch: Watch): StreamDecoder {
  const found = findEncoding(head);
  watch.onEncoding?.(found);
  return new StreamDecoder(found, watch);
}

async function* pieces(source: Exclude<Source, string>): AsyncGenerator<Uint8Array, void, undefined> {
  const parts = source instanceof Uint8Array ? [source] : bytesOf(source);
  for await (const part of parts) {
    for (let at = 0; at < part.length; at += PIECE) yield part.subarray(at, at + PIECE);
  }
}

/** The bytes of a source, piece by piece as they come. */
export function bytesOf(source: Exclude<Source, string | Uint8Array>): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  const stream = isBlob(source) ? (source.stream() as ReadableStream<Uint8Array>) : source;
  return Symbol.asyncIterator in stream || Symbol.iterator in stream ? stream : chunksOf(stream);
}

const isBlob = (source: object): source is Blob => typeof Blob !== 'undefined' && source instanceof Blob;

/** Streams of the web cannot be iterated everywhere yet. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

class StreamDecoder {
  readonly found: EncodingFound;
  private readonly encoding: Encoding;
  private readonly decoder: TextDecoder | null;
  private offset: number;
  private carried: Uint8Array = new Uint8Array(0);

  private readonly watch: Watch;

  constructor(found: EncodingFound, watch: Watch) {
    this.watch = watch;
    this.found = found;
    this.encoding = found.encoding;
    this.offset = found.markLength;
    this.decoder = isSingleByte(found.encoding) ? null : new TextDecoder(found.encoding, { fatal: true, ignoreBOM: true });
  }

  *decode(bytes: Uint8Array, last: boolean): Generator<Piece, void, undefined> {
    if (this.encoding === 'utf-8') return yield* this.utf8(bytes, last);
    const text = isSingleByte(this.encoding) ? decodeSingleByte(bytes, this.encoding) : this.utf16(bytes, last);
    if (typeof text === 'number') throw broken(this.encoding, this.offset + text, 'iso-8859-1');
    if (this.encoding === 'iso-8859-1') this.meetControls(text);
    this.offset += bytes.length;
    if (text !== '') yield { text, bytes: isSingleByte(this.encoding) ? text.length : text.length * 2 };
  }

  private meetControls(text: string): void {
    const first = text.search(CONTROLS);
    if (first >= 0) this.watch.onControls?.(this.offset + first, text.match(ALL_CONTROLS)?.length ?? 0);
  }

  private utf16(bytes: Uint8Array, last: boolean): string {
    try {
      return this.decoder!.decode(bytes, { stream: !last });
    } catch {
      throw broken(this.encoding, this.offset, this.encoding);
    }
  }

  /** Unfinished sequences are carried by hand, so that each piece stands alone and the broken byte can be named. */
  private *utf8(bytes: Uint8Array, last: boolean): Generator<Piece, void, undefined> {
    const joined = this.carried.length === 0 ? bytes : join(this.carried, bytes);
    const tail = last ? 0 : unfinishedTail(joined);
    const whole = tail === 0 ? joined : joined.subarray(0, joined.length - tail);
    let text: string;
    try {
      text = this.decoder!.decode(whole);
    } catch {
      const at = firstBrokenByte(whole, true);
      if (at > 0) yield { text: this.decoder!.decode(whole.subarray(0, at)), bytes: at };
      throw broken('utf-8', this.offset + at, probableEncoding(whole, at));
    }
    this.offset += whole.length;
    this.carried = joined.slice(joined.length - tail);
    if (text !== '') yield { text, bytes: whole.length };
  }
}

function broken(encoding: Encoding, bytePosition: number, probable: string): IatiReadError {
  return new IatiReadError('encoding-broken', `byte ${bytePosition} is not ${encoding}`, null, { bytePosition, encoding, probable });
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
