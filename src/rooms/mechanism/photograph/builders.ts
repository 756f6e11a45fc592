import { crc32, deflateSync } from 'node:zlib';

/** Eight pixels by six, as a browser writes them. */
const JPEG = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAA',
  'AAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAA',
  'ACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0',
  'AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA',
  'AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM',
  'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERX',
  'RTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj',
  'Y2P/wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAdEAACAgEFAAAAAAAAAAAAAAAAEQMSAQIEISUx/8QAFQEBAQAAAAAAAAAA',
  'AAAAAAAAAQP/xAAbEQACAQUAAAAAAAAAAAAAAAAAAQIDBBEhUf/aAAwDAQACEQMRAD8Al17LoszVjbvfmy8QAC02pZ6WrtqR/9k=',
];
const WEBP = [
  'UklGRjgCAABXRUJQVlA4WAoAAAAgAAAABwAABQAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAA',
  'AAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAA',
  'ACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0',
  'AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA',
  'AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM',
  'ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggSgAAANABAJ0BKggABgACwEwlqAJ0AN2wtlcAAP7Cg6jinmw33OPex6u9',
  '/6ivP5R5eXMnSI/ve0vP6cot8e9GZ4doxX1BHl+PyzWP18AA',
];

/** Words that a note bears in these tests, and that no picture bears. */
export const TELLTALE = 'Badalabougou, maison de Awa';

const from = (lines: readonly string[]) => Buffer.from(lines.join(''), 'base64');
const short = (value: number) => Buffer.from([value >> 8, value & 0xff]);

function entry(tag: number, type: number, count: number, value: number | Buffer): Buffer {
  const made = Buffer.alloc(12);
  made.writeUInt16BE(tag, 0);
  made.writeUInt16BE(type, 2);
  made.writeUInt32BE(count, 4);
  if (typeof value !== 'number') value.copy(made, 8);
  else if (type === 3) made.writeUInt16BE(value, 8);
  else made.writeUInt32BE(value, 8);
  return made;
}

/** The notes of a camera, as Exif orders them: how to turn it, who made it, and the place to a hundredth of a second of arc. */
export function exifWithPlace(turn = 1): Buffer {
  const words = Buffer.from(`${TELLTALE}\0`, 'latin1');
  const first = 8 + 2 + 3 * 12 + 4;
  const second = first + words.length + (words.length & 1);
  const rationals = Buffer.alloc(24);
  for (const [i, part] of [12, 1, 37, 1, 5925, 100].entries()) rationals.writeUInt32BE(part, i * 4);
  const place = [entry(1, 2, 2, Buffer.from('N\0')), entry(2, 5, 3, second + 2 + 2 * 12 + 4)];
  const tiff = [
    ...[Buffer.from('MM\0*'), Buffer.from([0, 0, 0, 8])],
    ...[short(3), entry(0x010e, 2, words.length, first), entry(0x0112, 3, 1, turn), entry(0x8825, 4, 1, second), Buffer.alloc(4)],
    ...[words, Buffer.alloc(words.length & 1), short(2), ...place, Buffer.alloc(4), rationals],
  ];
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), ...tiff]);
}

export const segment = (marker: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), short(content.length + 2), content]);

/** A JPEG with segments right after its beginning, and something after its end. */
export function buildJpeg(segments: readonly Buffer[] = [], after: Buffer = Buffer.alloc(0)): Buffer {
  const plain = from(JPEG);
  return Buffer.concat([plain.subarray(0, 2), ...segments, plain.subarray(2), after]);
}

/** A JPEG of any size in its header; its data stay those of eight pixels by six. */
export function jpegOfSize(width: number, height: number): Buffer {
  const made = buildJpeg();
  const frame = made.indexOf(Buffer.from([0xff, 0xc0]));
  made.writeUInt16BE(height, frame + 5);
  made.writeUInt16BE(width, frame + 7);
  return made;
}

export function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A grey PNG with chunks before its data, and something after its end. */
export function buildPng(
  { width = 8, height = 6, data = undefined as Buffer | undefined } = {},
  chunks: readonly Buffer[] = [],
  after = Buffer.alloc(0),
) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  const rows = data ?? deflateSync(Buffer.alloc((width + 1) * height, 90));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), ...chunks, chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0)), after]);
}

export function riff(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length & 1)]);
}

/** A WebP that announces Exif and XMP, with chunks at its end. */
export function buildWebp(chunks: readonly Buffer[] = []): Buffer {
  const made = Buffer.concat([from(WEBP), ...chunks]);
  made.writeUInt32LE(made.length - 8, 4);
  if (chunks.length > 0) made.writeUInt8((made[20] as number) | 0b1100, 20);
  return made;
}
