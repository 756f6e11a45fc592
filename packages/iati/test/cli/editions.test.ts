import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { file, iati } from './terminal.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iati-editions-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const complete = file('complete-203.xml');
const old = file('version-105-as-published.xml');
const inFolder = (name: string) => join(folder, name);

describe('upgrade', () => {
  it('leaves out what 2.03 misses something in, says so, and writes it where it is asked to', async () => {
    const { code, out, err } = await iati(['upgrade', old]);
    expect(code).toBe(1);
    expect(out).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" generated-datetime="2026-06-30T12:00:00Z">\n</iati-activities>\n',
    );
    expect(err).toContain('1 record of 1.05, now 2.03.');
    expect(err).toContain('Not in the new file: 1 record');
    expect(err).toContain('missing in 1 record: iati-activity/activity-status');
    const whole = await iati(['upgrade', '--incomplete', '--quiet', '--now', '2026-01-01', old]);
    expect({ code: whole.code, err: whole.err }).toEqual({ code: 0, err: '' });
    expect(whole.out).toContain('generated-datetime="2026-01-01T00:00:00Z"');
    expect(whole.out).toContain('<activity-date type="1" iso-date="2013-01-01">');
  });

  it('tells what became of everything, in the language asked for', async () => {
    const account = inFolder('account.jsonl');
    const { err } = await iati(['upgrade', '--incomplete', '--lang', 'fr', '--account', account, '-o', inFolder('new.xml'), old]);
    expect(err).toContain('1 fiche de 1.05, maintenant en 2.03.');
    const [line] = readFileSync(account, 'utf8')
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(line).toMatchObject({ file: old, position: 1, record: 'XX-TEST-1-ROAD', version: '1.05', written: true, complete: false });
    expect(line.entries.length).toBeGreaterThan(3);
    for (const entry of line.entries) expect(entry.sentence).toMatch(/ .*\.$/);
    expect(readFileSync(inFolder('new.xml'), 'utf8')).toContain('version="2.03"');
  });

  it('a folder into a folder, under the same names; a bad file is told and not written', async () => {
    const from = inFolder('from');
    mkdirSync(join(from, 'deep'), { recursive: true });
    writeFileSync(join(from, 'deep/a.xml'), readFileSync(complete));
    writeFileSync(join(from, 'b.xml'), readFileSync(file('cut-short.xml')));
    const { code, err } = await iati(['upgrade', '-o', inFolder('to'), from]);
    expect(code).toBe(2);
    expect(err).toContain('b.xml:11:23: The file ends before it is complete');
    expect(readdirSync(inFolder('to'), { recursive: true }).sort()).toEqual(['deep', 'deep/a.xml']);
    expect((await iati(['upgrade', '-o', inFolder('to'), from])).err).toContain('it is there already');
    expect((await iati(['upgrade', complete, old])).err).toContain('Several files are upgraded into a folder');
  });

  it('writes what reads back as the same, twice the same bytes', async () => {
    const once = await iati(['upgrade', '-q', complete]);
    const twice = await iati(['upgrade', '-q', '-'], { input: once.out });
    expect(twice.out).toBe(once.out);
    expect((await iati(['diff', '-q', '-', complete], { input: once.out })).out).toContain('1 the same, 0 changed, 0 new, 0 gone');
  });
});

describe('diff', () => {
  const changed = () => {
    writeFileSync(inFolder('after.xml'), readFileSync(complete, 'utf8').replace('655957.00', '655958.00'));
    return inFolder('after.xml');
  };

  it('says nothing more, and 0, where two editions say the same', async () => {
    const { code, out } = await iati(['diff', complete, complete]);
    expect({ code, out }).toEqual({ code: 0, out: `${complete} → ${complete}: 1 the same, 0 changed, 0 new, 0 gone\n` });
  });

  it('says what changed, came and went', async () => {
    const { code, out } = await iati(['diff', complete, changed()]);
    expect(code).toBe(1);
    expect(out).toContain('~ XX-TEST-1-WELL (line 3 → 3) changed\n');
    expect(out).toMatch(/Changed: transaction Disbursement .*from “655957\.00” to “655958\.00”\./);
    const other = await iati(['diff', '--lang', 'fr', complete, file('dates.xml')]);
    expect(other.out).toContain('− XX-TEST-1-WELL (ligne 3) disparue\n');
    expect(other.out).toMatch(/\n\+ .* nouvelle\n/);
  });

  it('in JSON, the files first, then each record', async () => {
    const { out } = await iati(['diff', '--json', complete, '-'], { input: readFileSync(changed(), 'utf8') });
    const [files, ...records] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(files).toMatchObject({ same: 0, changed: 1, added: 0, gone: 0, before: { file: complete, records: 1 }, after: { file: '-' } });
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ became: 'changed', identifier: 'XX-TEST-1-WELL' });
    expect(records[0].differences[0].sentence).toContain('655958.00');
  });

  it('needs two whole files', async () => {
    expect((await iati(['diff', complete])).err).toContain('needs exactly 2 files; 1 given');
    const broken = await iati(['diff', complete, file('cut-short.xml')]);
    expect({ code: broken.code, err: broken.err }).toEqual({ code: 2, err: expect.stringMatching(/cut-short\.xml:11:23: The file ends/) });
    expect((await iati(['diff', complete, inFolder('nowhere.xml')])).err).toContain('no such file');
    expect((await iati(['diff', complete, complete], { interrupt: AbortSignal.abort() })).code).toBe(130);
  });
});

it('nothing unfinished is left behind', () => {
  const all = readdirSync(folder, { recursive: true }).map(String);
  expect(all.filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(existsSync(folder)).toBe(true);
});
