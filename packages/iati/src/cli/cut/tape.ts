/** The bytes that went by last: enough to cut a record out of them, whatever the source is. */
export class Tape {
  private pieces: Uint8Array[] = [];
  /** Where the first kept piece begins in the source. */
  private from = 0;

  /** Hands the bytes of a source on, and keeps them until they are let go. */
  async *running(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const piece of source) {
      this.pieces.push(piece);
      yield piece;
    }
  }

  /** A range of the source that was not let go yet, as a copy. */
  cut(start: number, end: number): Uint8Array {
    const cut = new Uint8Array(end - start);
    let at = this.from;
    for (const piece of this.pieces) {
      const first = Math.max(start, at);
      const last = Math.min(end, at + piece.length);
      if (first < last) cut.set(piece.subarray(first - at, last - at), first - start);
      at += piece.length;
    }
    return cut;
  }

  /** Lets go of whatever stands before a place. */
  letGo(before: number): void {
    while (this.pieces.length > 0 && this.from + this.pieces[0]!.length <= before) this.from += this.pieces.shift()!.length;
  }
}
