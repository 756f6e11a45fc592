import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { file, iatiProcess, start } from './terminal.ts';

let folder: string;
let large: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iati-process-'));
  large = join(folder, 'large.xml');
  const activity = `<iati-activity><iati-identifier>A-${'x'.repeat(500)}</iati-identifier></iati-activity>\n`;
  writeFileSync(large, `<iati-activities version="2.03">\n${activity.repeat(40_000)}</iati-activities>`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a real process', () => {
  it('reads standard input, and leaves its exit code', async () => {
    const { code, out, err } = await iatiProcess(['stats', '--json', '-'], readFileSync(file('complete-203.xml'), 'utf8'));
    expect({ code, err, activities: JSON.parse(out).activities }).toEqual({ code: 0, err: '', activities: 1 });
  });

  it('speaks the language of its machine', async () => {
    const { code, err } = await iatiProcess(['fly'], '', { LC_ALL: 'fr_FR.UTF-8' });
    expect({ code, err }).toEqual({ code: 2, err: 'La commande « fly » n’existe pas. « iati --help » en donne la liste.\n' });
  });

  it('ends quietly when nobody reads its output any more', async () => {
    const child = start(['extract', '--country', 'ML', '--activity', `A-${'x'.repeat(500)}`, large]);
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, said }).toEqual({ code: 141, said: '' });
  });

  it.each([
    [
      'in the middle of a file',
      [file('complete-203.xml'), 'LARGE', 'LARGE', file('amounts.xml')],
      /the rest of .*large\.xml \(after .* of 2\d\.\d MB\).*amounts\.xml\n$/,
    ],
    ['while it waits for standard input', [file('complete-203.xml'), '-'], /Not looked at: the rest of - \(after 0 bytes of \?\)\n$/],
  ])('stops at Ctrl-C %s, and says what it did not look at', async (_, files, expected) => {
    const child = start(['stats', ...files.map((name) => (name === 'LARGE' ? large : name))]);
    let said = '';
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGINT'), 60));
    child.stderr.on('data', (chunk) => (said += chunk));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(said).toMatch(/^Interrupted\.\nNot looked at: /);
    expect(said).toMatch(expected);
    expect(code).toBe(130);
  });
});
