import { IatiReadError } from '../read/errors.ts';
import { type Encoding, type EncodingFound, findEncoding } from './encoding.ts';
import { decodeSingleByte, isSingleByte } from './single-byte.ts';
import { firstBrokenByte, probableEncoding, unfinishedTail } from './utf8.ts';

/** What can be read: text, bytes at once, or bytes in pieces (a file stream, a request body). */
export type Source = string | Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

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
  if (typeof source === 'string') {
    const mark = source.startsWith('\uFEFF') ? 1 : 0;
    for (let at = mark; at < source.length; at += PIECE) yield source.slice(at, at + PIECE);
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
    decoder = start(head, onEncoding);
    yield* decoder.decode(head.subarray(decoder.found.markLength), false);
  }
  if (decoder) {
    yield* decoder.decode(new Uint8Array(0), true);
  } else {
    decoder = start(head, onEncoding);
    yield* decoder.decode(head.subarray(decoder.found.markLength), true);
  }
}

function start(head: Uint8Array, onEncoding?: (found: EncodingFound) => void): StreamDecoder {
  const found = findEncoding(head);
  onEncoding?.(found);
  return new StreamDecoder(found);
}

async function* pieces(source: Exclude<Source, string>): AsyncGenerator<Uint8Array, void, undefined> {
  const parts = source instanceof Uint8Array ? [source] : source;
  for await (const part of parts) {
    for (let at = 0; at < part.length; at += PIECE) yield part.subarray(at, at + PIECE);
  }
}

class StreamDecoder {
  readonly found: EncodingFound;
  private readonly encoding: Encoding;
  private readonly decoder: TextDecoder | null;
  private offset: number;
  private carried: Uint8Array = new Uint8Array(0);

  constructor(found: EncodingFound) {
    this.found = found;
    this.encoding = found.encoding;
    this.offset = found.markLength;
    this.decoder = isSingleByte(found.encoding) ? null : new TextDecoder(found.encoding, { fatal: true, ignoreBOM: true });
  }

  *decode(bytes: Uint8Array, last: boolean): Generator<string, void, undefined> {
    if (this.encoding === 'utf-8') return yield* this.utf8(bytes, last);
    const text = isSingleByte(this.encoding) ? decodeSingleByte(bytes, this.encoding) : this.utf16(bytes, last);
    if (typeof text === 'number') throw broken(this.encoding, this.offset + text, 'iso-8859-1');
    this.offset += bytes.length;
    if (text !== '') yield text;
  }

  private utf16(bytes: Uint8Array, last: boolean): string {
    try {
      return this.decoder!.decode(bytes, { stream: !last });
    } catch {
      throw broken(this.encoding, this.offset, this.encoding);
    }
  }

  /** Unfinished sequences are carried by hand, so that each piece stands alone and the broken byte can be named. */
  private *utf8(bytes: Uint8Array, last: boolean): Generator<string, void, undefined> {
    const joined = this.carried.length === 0 ? bytes : join(this.carried, bytes);
    const tail = last ? 0 : unfinishedTail(joined);
    const whole = tail === 0 ? joined : joined.subarray(0, joined.length - tail);
    let text: string;
    try {
      text = this.decoder!.decode(whole);
    } catch {
      const at = firstBrokenByte(whole, true);
      if (at > 0) yield this.decoder!.decode(whole.subarray(0, at));
      throw broken('utf-8', this.offset + at, probableEncoding(whole, at));
    }
    this.offset += whole.length;
    this.carried = joined.slice(joined.length - tail);
    if (text !== '') yield text;
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
