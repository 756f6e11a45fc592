import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Language, speaker } from '../../src/cli/language.ts';
import { Progress } from '../../src/cli/progress.ts';
import { file, iati, Sheet } from './terminal.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iati-files-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const complete = file('complete-203.xml');

describe('what is given to a command', () => {
  it('a file, a folder and its folders, in the order of the names, .xml only', async () => {
    const inside = join(folder, 'many');
    mkdirSync(join(inside, 'b'), { recursive: true });
    for (const name of ['c.XML', 'b/d.xml', 'a.xml', 'a.json']) writeFileSync(join(inside, name), readFileSync(complete));
    const { code, out } = await iati(['stats', '--json', inside]);
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.file)).toEqual([join(inside, 'a.xml'), join(inside, 'b/d.xml'), join(inside, 'c.XML')]);
    expect(lines[0].transactions).toEqual({ '3 XOF': { count: 1, sum: '655957.00' } });
  });

  it('standard input', async () => {
    const { code, out } = await iati(['stats', '--json', '-'], { input: readFileSync(complete, 'utf8') });
    expect({ code, file: JSON.parse(out).file, activities: JSON.parse(out).activities }).toEqual({ code: 0, file: '-', activities: 1 });
  });

  it('a file that is not there, a folder without files, a broken file: told, and the others are done', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const missing = join(folder, 'missing.xml');
    const { code, out, err } = await iati(['stats', '--json', missing, empty, file('cut-short.xml'), complete]);
    expect(code).toBe(2);
    expect(JSON.parse(out).file).toBe(complete);
    const said = err.trim().split('\n');
    expect(said).toHaveLength(3);
    expect(said[0]).toBe(`${missing}: no such file or folder.`);
    expect(said[1]).toBe(`${empty}: the folder holds no .xml file.`);
    expect(said[2]).toMatch(/cut-short\.xml:\d+:\d+: The file ends before it is complete/);
  });

  it('stops at Ctrl-C and says what was not looked at', async () => {
    const stop = AbortSignal.abort();
    const { code, out, err } = await iati(['stats', complete, file('amounts.xml')], { interrupt: stop });
    expect({ code, out }).toEqual({ code: 130, out: '' });
    expect(err).toMatch(/^Interrupted\.\nNot looked at: .*complete-203\.xml, .*amounts\.xml\n$/);
    expect((await iati(['stats', complete], { interrupt: stop, lang: 'fr' })).err).toContain('Non examiné : ');
  });
});

describe('stats', () => {
  it('for a person, in English and in French', async () => {
    const { out } = await iati(['stats', complete]);
    expect(out).toContain('Transactions by type and currency\n    3 XOF  1  655957.00');
    expect((await iati(['stats', complete], { lang: 'fr' })).out).toContain(
      'Transactions par type et par monnaie\n    3 XOF  1  655957.00',
    );
  });

  it('counts the activities of a country', async () => {
    const { out } = await iati(['stats', '--json', '--country', 'sn', complete]);
    expect(JSON.parse(out).counts.activitiesTouchingSN).toBe(1);
  });

  it('says which amounts are no numbers', async () => {
    expect((await iati(['stats', file('amounts.xml')])).out).toContain('not in the sum, since they are no numbers: ');
  });
});

describe('progress', () => {
  /** Reads ten pieces, a second apart. */
  async function told(terminal: boolean, asked: boolean, language: Language): Promise<string> {
    const sheet = new Sheet(terminal);
    let seconds = 0;
    const progress = new Progress(sheet, asked, await speaker(language), language, () => seconds * 1000);
    progress.begin('a.xml', 2, 3, 10_000_000);
    for (seconds = 1; seconds <= 10; seconds++) {
      progress.record();
      progress.read(1_000_000);
    }
    progress.clear();
    return sheet.text;
  }

  it('is told at times in a log, where it is asked for', async () => {
    const lines = (await told(false, true, 'en')).trim().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe('a.xml (2 of 3): 2.0 MB of 10.0 MB · 2 records');
    expect((await told(false, true, 'fr')).split('\n')[4]).toBe('a.xml (2 sur 3): 10,0\u00a0Mo sur 10,0\u00a0Mo · 10 fiches');
  });

  it('is one line on a terminal, which goes away, and nothing anywhere else', async () => {
    const text = await told(true, false, 'en');
    expect(text.split('\r\u001b[K')).toHaveLength(12);
    expect(text.endsWith('\r\u001b[K')).toBe(true);
    expect(await told(false, false, 'en')).toBe('');
  });
});
