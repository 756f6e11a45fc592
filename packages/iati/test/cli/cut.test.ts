import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Tape } from '../../src/cli/cut/tape.ts';
import { readRecords } from '../../src/read/read.ts';
import { file, iati } from './terminal.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iati-cut-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string) => join(folder, name);
const activity = (id: string, inside: string) => `<iati-activity>\n  <iati-identifier>${id}</iati-identifier>${inside}</iati-activity>`;
const country = (code: string) => `<recipient-country code="${code}"/>`;
const start = (type: string, day: string) => `<activity-date type="${type}" iso-date="${day}"/>`;
const reporter = (ref: string) => `<reporting-org ref="${ref}" type="10"/>`;
const ROOT = '<iati-activities xmlns:x="http://example.org/x" version="2.03" generated-datetime="2026-01-01T00:00:00Z">';
const MANY = `<?xml version="1.0"?>\n${ROOT}
${activity('A', `${reporter('X/1')}<!-- kept -->${country('ML')}${country('NE')}<title><narrative>L’aide «é» ]]&gt;</narrative></title>${start('2', '2020-05-01')}${start('1', '2019-01-01')}`)}
<x:note>beside</x:note>
${activity('B', `${reporter('X/1')}<transaction>${country('ml')}</transaction>${start('1', '2021-01-01')}`)}
${activity('C', `${reporter('x-1')}<x:extra code="ML">é</x:extra>`)}
</iati-activities>`;

async function identifiers(path: string): Promise<string[]> {
  const found: string[] = [];
  for await (const record of readRecords(readFileSync(path))) found.push('iatiIdentifier' in record ? record.iatiIdentifier : '');
  return found;
}

describe('extract', () => {
  it('takes the activities that touch a country, to the letter, in the list they came from', async () => {
    const { code, out, err } = await iati(['extract', '--country', 'ml', '-'], { input: MANY });
    expect({ code, err }).toEqual({ code: 0, err: '2 of 3 records taken.\n' });
    expect(out).toContain(
      '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities xmlns:x="http://example.org/x" version="2.03">\n<iati-activity>',
    );
    const a = MANY.slice(MANY.indexOf('<iati-activity>'), MANY.indexOf('</iati-activity>') + '</iati-activity>'.length);
    expect(out).toContain(`\n${a}\n`);
    expect(out).not.toContain('<iati-identifier>C<');
    expect(out.endsWith('</iati-activities>\n')).toBe(true);
  });

  it('takes activities by identifier, into a file that is not overwritten', async () => {
    writeFileSync(inFolder('many.xml'), MANY);
    const args = ['extract', '--activity', 'C', '--activity', 'B', '-o', inFolder('one.xml'), inFolder('many.xml')];
    expect(await iati(args)).toEqual({ code: 0, out: '', err: '2 of 3 records taken.\n' });
    expect(await identifiers(inFolder('one.xml'))).toEqual(['B', 'C']);
    expect((await iati(args)).code).toBe(2);
    expect((await iati([...args, '--force'])).code).toBe(0);
  });

  it('finds nothing with exit code 1, and writes nothing', async () => {
    const { code, out } = await iati(['extract', '--country', 'FR', '-'], { input: MANY });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect((await iati(['extract', '--country', 'FR', '-o', inFolder('none.xml'), '-'], { input: MANY })).code).toBe(1);
    expect(existsSync(inFolder('none.xml'))).toBe(false);
  });

  it('refuses to mix lists of two versions in one file', async () => {
    writeFileSync(inFolder('new.xml'), MANY);
    writeFileSync(inFolder('old.xml'), MANY.replace('2.03', '2.02'));
    const { code, err } = await iati(['extract', '--country', 'ML', '-o', inFolder('mixed.xml'), inFolder('new.xml'), inFolder('old.xml')]);
    expect(code).toBe(2);
    expect(err).toContain('lists of different kinds');
    expect(readdirSync(folder).filter((name) => name.includes('mixed'))).toEqual([]);
  });

  it.each(['latin1', 'utf16le'] as const)('writes UTF-8 whatever the file is written in: %s', async (encoding) => {
    const text = MANY.replaceAll('’', "'").replace(
      '<?xml version="1.0"?>',
      encoding === 'latin1' ? '<?xml version="1.0" encoding="ISO-8859-1"?>' : '\uFEFF<?xml version="1.0"?>',
    );
    writeFileSync(inFolder(`${encoding}.xml`), Buffer.from(text, encoding));
    const { out } = await iati(['extract', '--country', 'NE', inFolder(`${encoding}.xml`)]);
    expect(out).toContain("<narrative>L'aide «é» ]]&gt;</narrative>");
  });

  it('makes a list of records that stood alone, or in the page of an old service, with the version they name', async () => {
    const alone = await iati(['extract', '--activity', 'A', '-'], {
      input: activity('A', '').replace('<iati-activity>', '<iati-activity version="1.03">'),
    });
    expect(alone.out).toContain('<iati-activities version="1.03">\n<iati-activity version="1.03">');
    const wrapped = await iati(['extract', '--activity', 'XX-TEST-1-A', file('datastore-wrapper.xml')]);
    expect(wrapped.out).toContain('<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities>\n<iati-activity xml:lang="en"');
  });
});

describe('split', () => {
  it.each([
    ['country', { ML: ['A', 'B'], NE: ['A'], 'no-country': ['C'] }],
    ['year', { '2020': ['A'], '2021': ['B'], 'no-year': ['C'] }],
    ['publisher', { X_1: ['A', 'B'], 'x-1': ['C'] }],
  ])('by %s: %j', async (by, expected) => {
    const target = inFolder(`by-${by}`);
    const { code, out, err } = await iati(['split', '--by', by, '-o', target, '-'], { input: MANY });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(target).sort()).toEqual(
      Object.keys(expected)
        .map((name) => `${name}.xml`)
        .sort(),
    );
    for (const [name, ids] of Object.entries(expected)) {
      expect(await identifiers(join(target, `${name}.xml`))).toEqual(ids);
      expect(out).toContain(`${join(target, `${name}.xml`)}: ${ids.length === 1 ? '1 record' : `${ids.length} records`}\n`);
    }
  });

  it('keeps lists of two versions apart, and names that differ by case only', async () => {
    writeFileSync(inFolder('old.xml'), MANY.replace('2.03', '2.02').replaceAll('X/1', 'X_1'));
    writeFileSync(inFolder('new.xml'), MANY.replaceAll('x-1', 'X/1').replaceAll('X/1', 'é?'));
    const target = inFolder('apart');
    expect((await iati(['split', '--by', 'publisher', '-o', target, inFolder('new.xml'), inFolder('old.xml')])).code).toBe(0);
    expect(readdirSync(target).sort()).toEqual(['X_1.xml', 'x-1.xml', 'é_.xml']);
  });

  it('writes nothing when a file is broken, or is there already', async () => {
    const target = inFolder('nothing');
    const cut = await iati(['split', '--by', 'year', '-o', target, '-'], { input: MANY.slice(0, -20) });
    expect(cut.code).toBe(2);
    expect(cut.err).toContain('No file was written.');
    expect(existsSync(target) ? readdirSync(target) : []).toEqual([]);
    await iati(['split', '--by', 'year', '-o', target, '-q', '-'], { input: MANY });
    const again = await iati(['split', '--by', 'year', '-o', target, '-'], { input: MANY });
    expect(again.code).toBe(2);
    expect(again.err).toContain('it is there already');
    expect((await iati(['split', '--by', 'year', '-o', target, '--force', '-q', '-'], { input: MANY })).out).toBe('');
    expect(readdirSync(target)).toHaveLength(3);
  });
});

describe('the tape behind a cut', () => {
  it('gives back any range, however the bytes came and whatever was let go', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 9 }), { maxLength: 9 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        async (pieces, a, b, c) => {
          const all = Buffer.concat(pieces);
          const [start, end] = [a % (all.length + 1), b % (all.length + 1)].sort((x, y) => x - y) as [number, number];
          const tape = new Tape();
          const source = (async function* () {
            yield* pieces;
          })();
          for await (const piece of tape.running(source)) void piece;
          tape.letGo(c % (start + 1));
          expect(Buffer.from(tape.cut(start, end))).toEqual(all.subarray(start, end));
        },
      ),
    );
  });
});
