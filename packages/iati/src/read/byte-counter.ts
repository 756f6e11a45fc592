import type { EncodingFound } from '../text/encoding.ts';

/**
 * From places in the decoded text (UTF-16 units from the start) to places in the bytes of the source. Asked for places that
 * never go back; pieces whose letters have one length cost nothing.
 */
export class ByteCounter {
  private readonly unitLength: 0 | 1 | 2;
  private text = '';
  private bytes = 0;
  private unitStart = 0;
  private byteStart: number;
  private unitsCounted = 0;
  private bytesCounted = 0;

  constructor({ encoding, markLength }: EncodingFound) {
    this.unitLength = encoding === 'utf-8' ? 0 : encoding.startsWith('utf-16') ? 2 : 1;
    this.byteStart = markLength;
  }

  /** The next piece of the text, and of how many bytes it was made. */
  next(text: string, bytes: number): void {
    this.unitStart += this.text.length;
    this.byteStart += this.bytes;
    this.text = text;
    this.bytes = bytes;
    this.unitsCounted = 0;
    this.bytesCounted = 0;
  }

  /** The byte at which a unit of the current piece begins, or of one just before it. */
  at(unit: number): number {
    const within = unit - this.unitStart;
    const oneByteEach = this.bytes === this.text.length || within < 0;
    const unitLength = this.unitLength || (oneByteEach ? 1 : 0);
    if (unitLength > 0) return this.byteStart + within * unitLength;
    this.bytesCounted += utf8Length(this.text, this.unitsCounted, within);
    this.unitsCounted = within;
    return this.byteStart + this.bytesCounted;
  }
}

const encoder = new TextEncoder();
/** Room for one piece of the text: three bytes a unit at the most. */
let scratch = new Uint8Array(0);

/** Bytes of a part of a text in UTF-8. The platform's encoder counts many times faster than a loop. */
function utf8Length(text: string, from: number, to: number): number {
  if (scratch.length < (to - from) * 3) scratch = new Uint8Array(Math.max(1 << 17, (to - from) * 3));
  return encoder.encodeInto(text.slice(from, to), scratch).written;
}
