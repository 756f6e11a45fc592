import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, IatiReadError } from '../../src/index.ts';
import { firstBrokenByte } from '../../src/text/utf8.ts';

async function text(source: Parameters<typeof decode>[0]): Promise<string> {
  let all = '';
  for await (const piece of decode(source)) all += piece;
  return all;
}

function* cut(bytes: Uint8Array, sizes: number[]): Generator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const letters = fc.string({ unit: 'binary' }).map((t) => `<a>${t}</a>`);
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });

describe('decode', () => {
  it('gives the same text however UTF-8 is cut', async () => {
    await fc.assert(
      fc.asyncProperty(letters, sizes, async (all, parts) => {
        expect(await text(cut(Buffer.from(all), parts))).toBe(all);
      }),
    );
  });

  it('gives the same text however UTF-16 is cut, also past the first bytes', async () => {
    await fc.assert(
      fc.asyncProperty(letters, sizes, async (all, parts) => {
        const long = all + 'é'.repeat(3000) + all;
        expect(await text(cut(Buffer.from(`\uFEFF${long}`, 'utf16le'), parts))).toBe(long);
      }),
      { numRuns: 20 },
    );
  });

  it('names the first broken byte, wherever it stands and however the file is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 9000 }), sizes, async (position, parts) => {
        const bytes = Buffer.concat([Buffer.from(`<a>${'x'.repeat(position)}`), Buffer.from([0xe9]), Buffer.from(`${'y'.repeat(20)}</a>`)]);
        const error = await text(cut(bytes, parts)).catch((caught: unknown) => caught);
        expect(error).toBeInstanceOf(IatiReadError);
        expect(error).toMatchObject({ code: 'encoding-broken', detail: { bytePosition: position + 3, encoding: 'utf-8' } });
      }),
      { numRuns: 30 },
    );
  });

  it('finds a fault exactly where the platform says that there is one', () => {
    const nearlyText = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc1, 0xc2, 0xe0, 0xed, 0xa0, 0x9f, 0xf0, 0x90, 0xf4, 0x8f))
        .map((b) => Uint8Array.from(b)),
    );
    fc.assert(
      fc.property(nearlyText, (bytes) => {
        const at = firstBrokenByte(bytes, true);
        expect(at < 0).toBe(isUtf8(bytes));
        if (at > 0) expect(isUtf8(bytes.subarray(0, at))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('says of a file that ends inside a letter that it is UTF-8 cut short', async () => {
    const bytes = Buffer.from('<a>é').subarray(0, -1);
    await expect(text(bytes)).rejects.toMatchObject({ code: 'encoding-broken', detail: { bytePosition: 3, probable: 'utf-8' } });
  });

  it('reads all 27 signs that windows-1252 adds, and the eight of ISO-8859-15', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>'),
      Buffer.from([0x80, 0x85, 0x8c, 0x92, 0x99, 0x9c, 0x9f, 0xe9]),
    ]);
    expect((await text(bytes)).slice(-8)).toBe('€…Œ’™œŸé');
    const other = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="iso-8859-15"?><a>'),
      Buffer.from([0xa4, 0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe]),
    ]);
    expect((await text(other)).slice(-8)).toBe('€ŠšŽžŒœŸ');
  });

  it('refuses two byte order marks, as the standard tools do', async () => {
    const { readActivities } = await import('../../src/index.ts');
    const twice = Buffer.from('\uFEFF\uFEFF<iati-activities/>');
    await expect(readActivities(twice)[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'malformed' });
  });
});
