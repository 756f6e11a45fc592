import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RuleBroken } from '#kernel/errors';
import { buildJpeg, buildPng, buildWebp, chunk, exifWithPlace, jpegOfSize, riff, segment, TELLTALE } from './builders.ts';
import { orientationOf } from './picture/orientation.ts';
import { barePicture } from './picture.ts';

const words = Buffer.from(TELLTALE);
const place = Buffer.from([0, 0, 0, 12, 0, 0, 0, 1, 0, 0, 0, 37, 0, 0, 0, 1]);
const keyed = (key: string) => Buffer.concat([Buffer.from(`${key}\0`, 'latin1'), words]);
const packed = (key: string) => Buffer.concat([Buffer.from(`${key}\0\0`, 'latin1'), deflateSync(words)]);

const jpegNotes = [
  ['Exif with its place', segment(0xe1, exifWithPlace())],
  ['XMP', segment(0xe1, keyed('http://ns.adobe.com/xap/1.0/'))],
  ['IPTC', segment(0xed, keyed('Photoshop 3.0'))],
  ['a comment', segment(0xfe, words)],
  ['other pictures in it', segment(0xe2, keyed('MPF'))],
  ['a small copy of it', segment(0xe0, keyed('JFXX'))],
  ['a part that nobody knows', segment(0xeb, words)],
] as const;
const pngNotes = [
  ['eXIf', chunk('eXIf', exifWithPlace().subarray(6))],
  ['tEXt', chunk('tEXt', keyed('Comment'))],
  ['iTXt', chunk('iTXt', keyed('XML:com.adobe.xmp'))],
  ['zTXt', chunk('zTXt', packed('Comment'))],
  ['tIME', chunk('tIME', Buffer.from([7, 226, 11, 12, 9, 0, 0]))],
  ['a part that nobody knows', chunk('prVt', words)],
] as const;
const webpNotes = [
  ['EXIF', riff('EXIF', exifWithPlace().subarray(6))],
  ['XMP', riff('XMP ', words)],
  ['a part that nobody knows', riff('NOTE', words)],
] as const;

describe('a picture is left without its notes', () => {
  it.each(jpegNotes)('a JPEG without %s', (_, note) => {
    expect(barePicture(buildJpeg([note])).content).toEqual(buildJpeg());
  });

  it.each(pngNotes)('a PNG without %s', (_, note) => {
    expect(barePicture(buildPng({}, [note])).content).toEqual(buildPng());
  });

  it.each(webpNotes)('a WebP without %s, nor the flag that announces it', (_, note) => {
    expect(barePicture(buildWebp([note])).content).toEqual(buildWebp());
  });

  it('without what follows its end: a film, a second picture, a maker’s notes', () => {
    expect(barePicture(buildJpeg([], words)).content).toEqual(buildJpeg());
    expect(barePicture(buildPng({}, [], words)).content).toEqual(buildPng());
    expect(barePicture(Buffer.concat([buildWebp(), words])).content).toEqual(buildWebp());
  });

  it('the notes of these tests do bear the place, so that its absence means something', () => {
    const camera = buildJpeg([segment(0xe1, exifWithPlace(6))]);
    expect([camera.includes(words), camera.includes(place), orientationOf(segment(0xe1, exifWithPlace(6)))]).toEqual([true, true, 6]);
    const { content } = barePicture(camera);
    expect([content.includes(words), content.includes(place)]).toEqual([false, false]);
  });
});

describe('how a camera held upright says that its picture is to be turned', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('%i stays, alone, and the size is that of the picture turned', (turn) => {
    const bare = barePicture(buildJpeg([segment(0xe1, exifWithPlace(turn))]));
    expect([bare.width, bare.height]).toEqual(turn >= 5 ? [6, 8] : [8, 6]);
    expect(orientationOf(bare.content.subarray(2))).toBe(turn);
    expect(bare.content.length - buildJpeg().length).toBe(turn === 1 ? 0 : 36);
    expect(barePicture(bare.content)).toEqual(bare);
  });

  it('a value that means nothing is no turn', () => {
    for (const turn of [0, 9, 65_535]) expect(barePicture(buildJpeg([segment(0xe1, exifWithPlace(turn))])).content).toEqual(buildJpeg());
  });
});

describe('the data of the image stay as they were, byte for byte', () => {
  const bytes = (most: number) => fc.uint8Array({ minLength: 1, maxLength: most }).map((content) => Buffer.from(content));
  /** Compressed data as a scan bears them: no marker but restarts. */
  const scan = fc
    .array(
      fc.oneof(
        fc.integer({ min: 0, max: 254 }).map((byte) => [byte]),
        fc.constant([0xff, 0]),
        fc.constantFrom([0xff, 0xd0], [0xff, 0xd7]),
      ),
    )
    .map((parts) => Buffer.from(parts.flat()));

  it('of a JPEG, whatever its notes and wherever they stand', () => {
    const note = fc.tuple(fc.integer({ min: 0xe3, max: 0xed }), bytes(300)).map(([marker, content]) => segment(marker, content));
    fc.assert(
      fc.property(fc.array(note, { maxLength: 5 }), scan, fc.array(note, { maxLength: 3 }), (before, data, between) => {
        const plain = buildJpeg();
        const start = plain.indexOf(Buffer.from([0xff, 0xda]));
        const head = plain.subarray(0, start + 2 + plain.readUInt16BE(start + 2));
        const table = segment(0xc4, Buffer.from([0, 1, 2, 3]));
        const second = head.subarray(start);
        const end = Buffer.from([0xff, 0xd9]);
        const bare = Buffer.concat([head, data, table, second, data, end]);
        const noted = Buffer.concat([head.subarray(0, 2), ...before, head.subarray(2), data, ...between, table, second, data, end]);
        expect(barePicture(noted).content.equals(bare)).toBe(true);
      }),
    );
  });

  it('of a PNG', () => {
    fc.assert(
      fc.property(bytes(500), fc.array(bytes(200), { maxLength: 4 }), (data, notes) => {
        const noted = buildPng(
          { data },
          notes.map((content) => chunk('tEXt', content)),
        );
        expect(barePicture(noted).content.equals(buildPng({ data }))).toBe(true);
      }),
    );
  });

  it('of a WebP', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('EXIF', 'XMP ', 'abcd'), bytes(200)), { maxLength: 4 }), (notes) => {
        const noted = buildWebp(notes.map(([kind, content]) => riff(kind, content)));
        expect(barePicture(noted).content.equals(buildWebp())).toBe(true);
      }),
    );
  });
});

describe('what is no picture, or no good one, is refused with its reason', () => {
  const refusal = (content: Buffer): unknown => {
    try {
      barePicture(content);
      return null;
    } catch (error) {
      return error instanceof RuleBroken ? error.key : error;
    }
  };

  it.each([
    ['a GIF', Buffer.from('GIF89a\x08\0\x06\0\0\0\0', 'latin1')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a page that calls itself a picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', Buffer.alloc(0)],
  ])('%s', (_, content) => {
    expect(refusal(content)).toBe('photograph.wrong-type');
  });

  it.each([
    ['no pixel', jpegOfSize(0, 6)],
    ['a JPEG of its first bytes alone', buildJpeg().subarray(0, 20)],
    [
      'a moving WebP',
      Buffer.concat([Buffer.from('RIFF\x1e\0\0\0WEBP', 'latin1'), riff('VP8X', Buffer.alloc(10)), riff('ANMF', Buffer.alloc(4))]),
    ],
    ['a PNG without data', buildPng().subarray(0, 45)],
  ])('%s', (_, content) => {
    expect(refusal(content)).toBe('photograph.unreadable');
  });

  it('a side longer than four thousand pixels, whichever; four thousand is taken', () => {
    for (const [width, height] of [
      [4001, 10],
      [10, 4001],
      [65_535, 65_535],
    ] as const) {
      expect(refusal(jpegOfSize(width, height))).toBe('photograph.too-wide');
    }
    expect(refusal(buildPng({ width: 4001, height: 1 }))).toBe('photograph.too-wide');
    expect(barePicture(jpegOfSize(4000, 4000))).toMatchObject({ width: 4000, height: 4000 });
  });

  it('a picture cut anywhere is refused, and one that was tampered with never brings the house down', () => {
    for (const whole of [
      buildJpeg([segment(0xe1, exifWithPlace(6))]),
      buildPng({}, [chunk('tEXt', words)]),
      buildWebp([riff('EXIF', words)]),
    ]) {
      fc.assert(
        fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), fc.boolean(), (at, byte, cut) => {
          const spoiled = cut ? whole.subarray(0, at) : Buffer.from(whole);
          if (!cut) spoiled[at] = byte;
          const found = refusal(spoiled);
          expect(found === null || typeof found === 'string').toBe(true);
          if (cut) expect(found).not.toBeNull();
        }),
        { numRuns: 400 },
      );
    }
  });
});
