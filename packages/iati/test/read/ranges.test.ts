import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActivityNode, type FileHeader, IatiReadError, readActivities, readRecords, type Source } from '../../src/index.ts';
import { summary } from './summary.ts';

async function read(source: Source): Promise<{ records: ActivityNode[]; file: FileHeader }> {
  const records: ActivityNode[] = [];
  const reading = readActivities(source);
  for await (const record of reading) records.push(record);
  return { records, file: reading.file };
}

const activity = (id: string, inside = '') => `<iati-activity><iati-identifier>${id}</iati-identifier>${inside}</iati-activity>`;
const letters = fc
  .string({ unit: 'binary', maxLength: 8 })
  .map((text) => text.replace(/[<&\]>\r]|[^\t\n -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
const encoded: Record<string, (text: string) => Buffer> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with its mark': (text) => Buffer.from(`\uFEFF${text}`),
  'utf-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
};

describe('the byte range of a record', () => {
  it.each(Object.keys(encoded))('cuts out exactly its element, in %s, however the bytes come', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(letters, letters), { minLength: 1 }), fc.integer({ min: 1, max: 50 }), async (parts, size) => {
        const text = `<?xml version="1.0"?>\n<iati-activities version="2.03">${parts
          .map(([before, inside], at) => `<!--${before.replaceAll('-', '')}-->\n ${activity(`A${at}`, `<title>${inside}</title>`)}`)
          .join('')}</iati-activities>`;
        const bytes = encoded[name]!(text);
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
        const { records } = await read(pieces);
        expect(records).toHaveLength(parts.length);
        for (const record of records) {
          const cut = bytes.subarray(record.bytes!.start, record.bytes!.end);
          const again = name === 'utf-16' ? cut.toString('utf16le') : cut.toString();
          expect(again.startsWith('<iati-activity>') && again.endsWith('</iati-activity>')).toBe(true);
          expect(again).toContain(`>${record.iatiIdentifier}<`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('holds in a file of one byte a letter, and past the first pieces', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => activity(`é${at}`)).join('\n');
    const bytes = Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?><iati-activities>${many}</iati-activities>`, 'latin1');
    const { records } = await read(bytes);
    const last = records.at(-1)!;
    expect(bytes.subarray(last.bytes!.start, last.bytes!.end).toString('latin1')).toBe(activity('é2999'));
  });

  it('is null when the source was text', async () => {
    expect((await read(`<iati-activities>${activity('A')}</iati-activities>`)).records[0]!.bytes).toBeNull();
  });
});

describe('what reading finds beside the records', () => {
  const keys = (file: FileHeader) => file.findings.map((finding) => finding.key);
  it.each([
    ['<iati-activities version="2.03">', []],
    ['<iati-activities>', ['tg-version.missing']],
    ['<iati-activities version="xx">', ['tg-version.unknown']],
    ['<iati-activities version="1.0">', ['tg-version.spelling']],
  ])('%s: %j', async (root, expected) => {
    const { file } = await read(`${root}${activity('A')}${activity('B')}</iati-activities>`);
    expect(keys(file)).toEqual(expected);
    if (expected.length > 0) expect(file.findings[0]!.values.count).toBe(2);
  });

  it('a version on the activities, inside the page of an old service', async () => {
    const inner = activity('A').replace('<iati-activity>', '<iati-activity version="1.03">');
    const { file } = await read(`<result><iati-activities>${inner}</iati-activities></result>`);
    expect(keys(file)).toEqual(['tg-version.on-record', 'tg-wrapper']);
  });

  it('bytes that ISO-8859-1 keeps for commands, with the first one and their number', async () => {
    const head = '<?xml version="1.0" encoding="ISO-8859-1"?><iati-activities version="2.03">';
    const bytes = Buffer.from(`${head}${activity('l\x92aide \x9cuvre')}</iati-activities>`, 'latin1');
    const { file, records } = await read(bytes);
    expect(file.findings).toMatchObject([{ rule: 'tg-encoding', values: { count: 2, bytePosition: bytes.indexOf(0x92) } }]);
    expect(records[0]!.iatiIdentifier).toBe('l\x92aide \x9cuvre');
  });

  it('elements of other namespaces are kept whole, text between the records is noticed', async () => {
    const { file } = await read(
      `<iati-activities version="2.03" xmlns:x="urn:x">${activity('A')}<x:note at="1">seen <x:b>here</x:b></x:note>stray${activity('B')}</iati-activities>`,
    );
    expect(file).toMatchObject({ activities: 2, otherElements: 1, leadingExtensions: 0, strayText: { line: 1 } });
    expect(file.extensions[0]!.name).toBe('x:note');
    expect(file.extensions[0]!.children[0]!.text).toBe('here');
    expect(file.extensions[0]!.namespace).toBe('urn:x');
  });
});

describe('a reading that is stopped', () => {
  it('gives the records read by then, then says how far it came', async () => {
    const stop = new AbortController();
    let seen = 0;
    async function* endless() {
      yield Buffer.from('<iati-activities version="2.03">');
      for (;;) yield Buffer.from(activity('A').repeat(2000));
    }
    const reading = readActivities(endless(), { signal: stop.signal });
    const error = await (async () => {
      for await (const record of reading) if (record && ++seen === 100) stop.abort();
    })().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(IatiReadError);
    expect(error).toMatchObject({ code: 'aborted', detail: { records: reading.file.activities } });
    expect(seen).toBe(reading.file.activities);
  });
});

describe('what can be read', () => {
  const bytes = readFileSync(new URL('../../cases/complete-203.xml', import.meta.url));
  const expected = async () => (await read(bytes)).records.map(summary);

  it('a stream of the web, iterable or not, and a chosen file', async () => {
    const blob = new Blob([bytes]);
    const bare = { getReader: () => blob.stream().getReader() } as unknown as ReadableStream<Uint8Array>;
    for (const source of [blob, blob.stream() as ReadableStream<Uint8Array>, bare]) {
      expect((await read(source)).records.map(summary)).toEqual(await expected());
    }
  });

  it('gives way where there is no setImmediate, as in a browser', async () => {
    const kept = globalThis.setImmediate;
    // @ts-expect-error: as in a browser
    globalThis.setImmediate = undefined;
    try {
      let count = 0;
      for await (const record of readRecords(bytes, { giveWayAfter: 0 })) count += record ? 1 : 0;
      expect(count).toBe((await expected()).length);
    } finally {
      globalThis.setImmediate = kept;
    }
  });
});
