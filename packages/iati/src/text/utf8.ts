/**
 * The offset of the first byte that cannot be UTF-8 (RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF), or -1.
 * A sequence cut by the end of the bytes counts as broken when `last` is true. Needed because the decoder of the platform
 * says that a file is broken, but not where.
 */
export function firstBrokenByte(bytes: Uint8Array, last: boolean): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    if (at + length > bytes.length) {
      for (let next = at + 1; next < bytes.length; next++) if (!isContinuation(bytes, at, next)) return at;
      return last ? at : -1;
    }
    for (let next = at + 1; next < at + length; next++) if (!isContinuation(bytes, at, next)) return at;
    at += length;
  }
  return -1;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  if (first >= 0xf0 && first <= 0xf4) return 4;
  return 0;
}

function isContinuation(bytes: Uint8Array, start: number, at: number): boolean {
  const byte = bytes[at] ?? 0;
  if (byte < 0x80 || byte > 0xbf) return false;
  if (at !== start + 1) return true;
  const first = bytes[start] ?? 0;
  if (first === 0xe0) return byte >= 0xa0;
  if (first === 0xed) return byte <= 0x9f;
  if (first === 0xf0) return byte >= 0x90;
  if (first === 0xf4) return byte <= 0x8f;
  return true;
}

/** How many bytes at the end begin a sequence that the next chunk must finish (0 to 3). */
export function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const at = bytes.length - back;
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(bytes, at) > back ? back : 0;
  }
  return 0;
}

/**
 * What the bytes probably are when they are not UTF-8: bytes 80 to 9F are letters and quotes in windows-1252 and control
 * characters in ISO-8859-1, so one of them outside a valid sequence decides.
 */
export function probableEncoding(bytes: Uint8Array, brokenAt: number): 'utf-8' | 'windows-1252' | 'iso-8859-1' {
  if (sequenceLength(bytes, brokenAt) > bytes.length - brokenAt && bytes.length - brokenAt <= 3) return 'utf-8';
  let at = brokenAt;
  while (at >= 0 && at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 && byte <= 0x9f) return 'windows-1252';
    const next = firstBrokenByte(bytes.subarray(at + 1), true);
    if (next < 0) break;
    at += next + 1;
  }
  return 'iso-8859-1';
}
