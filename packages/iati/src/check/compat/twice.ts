import { IatiReadError } from '../../read/errors.ts';
import type { Version } from '../../table/version.ts';
import { bytesOf, decodePieces, type Source } from '../../text/decode.ts';
import type { EncodingFound } from '../../text/encoding.ts';
import { WholeFile } from './whole.ts';

/** What the official service accepts, in bytes: 60 MiB. */
const OFFICIAL_LIMIT = 60 * 1024 * 1024;

/** A file as xmllint reads it, and its text as the official service reads it. */
export interface TwoReadings {
  readonly file: WholeFile;
  /** Decoded as UTF-8 whatever it is, with damaged letters; null above the limit. */
  readonly text: string | null;
  /** False where the official service would not see the root: not well-formed, or an encoding of two bytes a letter. */
  readonly seen: boolean;
}

/** Reads a source once for both: strictly by its own encoding, and its bytes as UTF-8. */
export async function readTwice(source: Source, as: Version | null): Promise<TwoReadings> {
  const gathered = new Gathered(source);
  const file = new WholeFile(as);
  let found: EncodingFound | null = null;
  let refusal: IatiReadError | null = null;
  try {
    const pieces = decodePieces(typeof source === 'string' ? source : gathered, {
      onEncoding(encoding) {
        found = encoding;
      },
    });
    for await (const { text } of pieces) file.write(text);
  } catch (error) {
    if (!(error instanceof IatiReadError)) throw error;
    refusal = error;
  }
  const text = await gathered.text();
  if (refusal !== null) readOtherwise(file, refusal, gathered);
  file.close();
  const wide = (found as EncodingFound | null)?.encoding.startsWith('utf-16') ?? false;
  return { file, text, seen: file.wellFormed && !wide };
}

/** Encodings that our reader refuses and xmllint takes, as far as the platform knows them; a web page may be XML, too. */
function readOtherwise(file: WholeFile, { code, detail }: IatiReadError, gathered: Gathered): void {
  const label = code === 'html' ? 'utf-8' : code === 'encoding-unsupported' ? String(detail.declared) : null;
  const text = label === null ? null : gathered.decoded(label);
  if (text === null) file.stop();
  else file.write(text);
}

/** The bytes of a source, handed on while they are read and kept up to the limit. */
class Gathered implements AsyncIterable<Uint8Array> {
  private readonly source: Source;
  private readonly iterator: AsyncIterator<Uint8Array> | Iterator<Uint8Array> | null;
  private readonly chunks: Uint8Array[] = [];
  private size = 0;

  constructor(source: Source) {
    this.source = source;
    this.iterator = typeof source === 'string' ? null : iteratorOf(source);
  }

  /** Without `return`: who stops reading early does not close the source, the rest is still to be gathered. */
  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return { next: () => this.next() };
  }

  /** Reads what is left. Null above the limit. */
  async text(): Promise<string | null> {
    if (typeof this.source === 'string') {
      const text = this.source.startsWith('\uFEFF') ? this.source.slice(1) : this.source;
      return text.length > OFFICIAL_LIMIT ? null : text;
    }
    for (let step = await this.next(); !step.done; step = await this.next());
    return this.size > OFFICIAL_LIMIT ? null : this.decodedBy(new TextDecoder('utf-8'));
  }

  /** Strictly, by a name of an encoding; null when the platform does not know it, the bytes break it or are too many. */
  decoded(label: string): string | null {
    if (this.size > OFFICIAL_LIMIT) return null;
    try {
      return this.decodedBy(new TextDecoder(label, { fatal: true }));
    } catch {
      return null;
    }
  }

  private decodedBy(decoder: TextDecoder): string {
    return this.chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
  }

  private async next(): Promise<IteratorResult<Uint8Array>> {
    const step = await this.iterator!.next();
    if (step.done) return { done: true, value: undefined };
    this.size += step.value.length;
    if (this.size <= OFFICIAL_LIMIT) this.chunks.push(step.value);
    else this.chunks.length = 0;
    return step;
  }
}

function iteratorOf(source: Exclude<Source, string>): AsyncIterator<Uint8Array> | Iterator<Uint8Array> {
  const bytes = source instanceof Uint8Array ? [source] : bytesOf(source);
  return Symbol.asyncIterator in bytes ? bytes[Symbol.asyncIterator]() : bytes[Symbol.iterator]();
}
