import type { Bare } from '../picture.ts';

const HEAD = 12;
/** What draws a still image (RFC 9649, 2.7). A moving one has no image data of its own and is refused. */
const DRAWS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);
/** Of the flags of VP8X: those that announce Exif and XMP. */
const NOTES = 0b0000_1100;

function sizeOf(kind: string, data: Buffer): { width: number; height: number } | null {
  if (kind === 'VP8X' && data.length >= 10) return { width: 1 + data.readUIntLE(4, 3), height: 1 + data.readUIntLE(7, 3) };
  if (kind === 'VP8L' && data.length >= 5 && data[0] === 0x2f) {
    const bits = data.readUInt32LE(1);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (kind === 'VP8 ' && data.length >= 10 && data.readUIntBE(3, 3) === 0x9d012a) {
    return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
  }
  return null;
}

/** A WebP without its notes. Null when it cannot be read whole. */
export function bareWebp(content: Buffer): Bare | null {
  if (content.length < HEAD) return null;
  const last = 8 + content.readUInt32LE(4);
  if (last > content.length) return null;
  const parts: Buffer[] = [];
  let size: { width: number; height: number } | null = null;
  let drawn = false;
  for (let at = HEAD; at + 8 <= last; ) {
    const [kind, length] = [content.toString('latin1', at, at + 4), content.readUInt32LE(at + 4)];
    const [data, end] = [content.subarray(at + 8, at + 8 + length), at + 8 + length + (length & 1)];
    if (end > last) return null;
    if (DRAWS.has(kind)) {
      size ??= sizeOf(kind, data);
      const part = Buffer.from(content.subarray(at, end));
      if (kind === 'VP8X') part.writeUInt8((part[8] as number) & ~NOTES, 8);
      parts.push(part);
    }
    drawn ||= kind === 'VP8 ' || kind === 'VP8L';
    at = end;
  }
  if (!size || !drawn) return null;
  const body = Buffer.concat(parts);
  const head = Buffer.from(content.subarray(0, HEAD));
  head.writeUInt32LE(4 + body.length, 4);
  return { content: Buffer.concat([head, body]), ...size };
}
