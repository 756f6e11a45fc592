import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { file, iati } from './terminal.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iati-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const complete = file('complete-203.xml');
const broken = file('cut-short.xml');
const NOW = ['--now', '2026-06-30'];

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('check, for a person', () => {
  it('says by rule what is wrong, with the first places, as of which day', async () => {
    const { code, out, err } = await iati(['check', ...NOW, complete]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/complete-203\.xml: valid; \d errors, \d warnings?.*\(1 record, version 2\.03\)\n/);
    expect(out).toMatch(
      /\n {2}error 6\.6\.2 × 1 {2}Sectors are given .*\n {4}\/.*complete-203\.xml:21:\d+ \[XX-TEST-1-WELL\] iati-activity\/transaction\/sector\n/,
    );
    expect(out).toContain('Checked as of 2026-06-30T00:00:00.000Z; code lists of 2026-06-22, organisations of 2022-01-01.');
    expect(out).not.toContain('\u001b');
  });

  it('in French, a line a file', async () => {
    const { code, out } = await iati(['check', ...NOW, '--quiet', '--lang', 'fr', complete, broken]);
    expect(code).toBe(1);
    const [one, two, ...more] = out.trim().split('\n');
    expect(one).toMatch(/complete-203\.xml : valide ; \d erreurs, /);
    expect(two).toMatch(/ : non valide ; \d critiques/);
    expect(more).toEqual([]);
  });

  it('names three places of a rule and counts the others', async () => {
    const activity = '<iati-activity><iati-identifier>A</iati-identifier></iati-activity>';
    const { out } = await iati(['check', ...NOW, '-'], {
      input: `<iati-activities version="2.03">${activity.repeat(5)}</iati-activities>`,
    });
    expect(out).toMatch(/error 6\.11\.1 × 5 .*\n( {4}-:1:\d+ .*\n){3} {4}and 2 more\n/);
  });

  it('says that a file was not read to its end', async () => {
    expect((await iati(['check', ...NOW, broken])).out).toMatch(/not read to its end: after 1 record, at 11:23, nothing was looked at/);
  });

  it('in colours on a terminal, in the same words', async () => {
    const plain = await iati(['check', ...NOW, complete]);
    const coloured = await iati(['check', ...NOW, complete], { terminal: true });
    expect(coloured.out).toContain('\u001b[32mvalid\u001b[0m');
    const refused = await iati(['check', ...NOW, complete], { terminal: true, variables: { NO_COLOR: '1' } });
    expect(refused.out).toBe(plain.out);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal hides
    expect(coloured.out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out);
  });

  it('keeps as many findings as asked for, and counts them all', async () => {
    const { out } = await iati(['check', ...NOW, '--max', '2', complete]);
    expect(out).toMatch(/Only the first 2 of \d+ findings are shown/);
  });

  it('ends with 1 for errors too, where it is strict', async () => {
    expect((await iati(['check', ...NOW, complete])).code).toBe(0);
    expect((await iati(['check', ...NOW, '--strict', complete])).code).toBe(1);
  });

  it('judges by another version, another clock, other lists and publishers', async () => {
    const rules = async (...options: string[]) => JSON.parse((await iati(['check', '--json', ...options, complete])).out);
    expect((await rules(...NOW)).counts.byRule['11.1.1']).toBeUndefined();
    expect((await rules('--now', '2020-01-01')).counts.byRule['11.1.1']).toBe(1);
    expect((await rules(...NOW, '--as', '2.01')).valid).toBe(false);
    const lists = join(folder, 'lists');
    mkdirSync(lists);
    const items = '<codelist-items><codelist-item><code>99</code></codelist-item></codelist-items>';
    writeFileSync(join(lists, 'ActivityStatus.xml'), `<codelist name="ActivityStatus" complete="1">${items}</codelist>`);
    writeFileSync(join(lists, 'mapping.xml'), '<mappings/>');
    const judged = await rules(...NOW, '--lists', lists);
    expect(judged.counts.byRule['9.5.1']).toBe(1);
    expect(judged.made.lists).toBe('2026-06-30');
    expect((await rules(...NOW)).counts.byRule['1.14.8']).toBe(1);
    for (const text of [
      '# ours\n\nXX-TEST-1\n',
      '["XX-TEST-1"]',
      '{"publishers":["XX-TEST-1"],"prefixes":[]}',
      '{"prefixes":["XX-TEST"]}',
    ]) {
      expect((await rules(...NOW, '--publishers', write('publishers', text))).counts.byRule['1.14.8'], text).toBeUndefined();
    }
  });

  it('checks a ruleset of one’s own beside, in its own words and with its own weight', async () => {
    const rule = { id: 'ours-1', severity: 'critical', category: 'financial', message: 'Every activity of ours names a contact.' };
    const ruleset = { '//iati-activity': { atleast_one: { cases: [{ paths: ['contact-info/email'], ruleInfo: rule }] } } };
    const { code, out } = await iati(['check', ...NOW, '--ruleset', write('ours.json', JSON.stringify(ruleset)), complete]);
    expect(code).toBe(1);
    expect(out).toContain('critical ours-1 × 1  Every activity of ours names a contact.');
    const wrong = await iati(['check', '--ruleset', write('wrong.json', '{"//iati-activity":{"fly":{"cases":[]}}}'), complete]);
    expect({ code: wrong.code, said: wrong.err }).toEqual({ code: 2, said: expect.stringContaining('this ruleset cannot be used: ') });
    expect((await iati(['check', '--ruleset', write('no.json', '{'), complete])).err).toContain('this is not JSON');
  });

  it('says which list or publisher file is at fault', async () => {
    expect((await iati(['check', '--lists', write('list.xml', '<codelist name="A"><x></codelist>'), complete])).err).toMatch(
      /list\.xml: this is no code list: /,
    );
    expect((await iati(['check', '--lists', join(folder, 'nowhere'), complete])).err).toContain('no such file or folder');
    expect((await iati(['check', '--publishers', write('p.json', '{"publishers":1}'), complete])).err).toContain(
      'a list of identifiers is wanted',
    );
  });
});

describe('check --json', () => {
  it('gives a report a line, with sentences, also of a file that cannot be opened', async () => {
    const { code, out } = await iati(['check', '--json', ...NOW, complete, 'nowhere.xml', broken]);
    expect(code).toBe(2);
    const reports = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(reports.map(({ valid }) => valid)).toEqual([true, false, false]);
    expect(reports[0]).toMatchObject({ file: complete, rootElement: 'iati-activities', version: '2.03', stopped: null });
    expect(reports[0].findings.length).toBe(Object.values(reports[0].counts.byRule as Record<string, number>).reduce((a, b) => a + b));
    for (const finding of reports[0].findings) expect(finding.sentence).toMatch(/\w{3}.*[.:]/);
    expect(reports[1]).toEqual({ file: 'nowhere.xml', valid: false, refused: 'nowhere.xml: no such file or folder.' });
    expect(reports[2].stopped).toMatchObject({ code: 'cut-short', line: 11 });
  });
});

describe('check --sarif', () => {
  it('is one log of the shape that SARIF 2.1.0 wants', async () => {
    const { code, out } = await iati(['check', '--sarif', ...NOW, complete, 'nowhere.xml', broken]);
    expect(code).toBe(2);
    const log = JSON.parse(out);
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
    const [run] = log.runs;
    expect(run.tool.driver).toMatchObject({ name: 'iati', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const result of run.results) {
      expect(ids).toContain(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
      expect(result.message.text).not.toBe('');
      const [{ physicalLocation }] = result.locations;
      expect(physicalLocation.artifactLocation.uri).toMatch(/^(packages\/iati\/cases\/|file:\/\/\/)[\w./-]+\.xml$/);
      if (physicalLocation.region) expect(physicalLocation.region.startLine).toBeGreaterThan(0);
    }
    expect(run.results.length).toBeGreaterThan(5);
    const [invocation] = run.invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications[0].message.text).toContain('nowhere.xml');
  });

  it('is a whole log too when there is nothing to say', async () => {
    const empty = JSON.parse((await iati(['check', '--sarif', write('none.xml', '')])).out);
    expect(empty.runs[0].results).toHaveLength(1);
    expect(JSON.parse((await iati(['check', '--sarif', 'nowhere.xml'])).out).runs[0].results).toEqual([]);
  });
});

describe('check --compat', () => {
  it('gives exactly one object a line a file, going on after a bad one', async () => {
    const files = [
      complete,
      file('html-page.xml'),
      'nowhere.xml',
      file('doctype.xml'),
      file('version-per-activity.xml'),
      file('other-xml.xml'),
      file('version-105-as-published.xml'),
    ];
    const { code, out } = await iati(['check', '--compat', '--json', ...NOW, ...files]);
    expect(code).toBe(2);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.file)).toEqual(files);
    const members = ['file', 'wellFormed', 'rootElement', 'version', 'schemaValid', 'valid', 'summary', 'byRule'];
    for (const { reason, ...line } of lines) {
      expect(Object.keys(line)).toEqual(members);
      expect(Object.keys(line.summary)).toEqual(['critical', 'error', 'warning']);
      expect(reason === undefined, line.file).toBe(line.wellFormed && line.schemaValid !== null && line.valid !== null);
    }
    expect(lines[0]).toMatchObject({ wellFormed: true, version: '2.03', schemaValid: true, valid: true });
    expect(lines[1]).toMatchObject({ wellFormed: false, rootElement: null, valid: false, reason: expect.stringContaining('web page') });
    expect(lines[2].reason).toContain('no such file');
    expect(lines[3]).toMatchObject({ wellFormed: true, valid: null, reason: expect.stringContaining('document type') });
    expect(lines[4].reason).toContain('does not say its version');
    expect(lines[5].reason).toContain('root element');
    expect(lines[6]).toMatchObject({ version: '1.05', valid: false, byRule: { '0.6.1': 1 } });
  });

  it('tells people too, and reads standard input', async () => {
    const input = readFileSync(file('html-page.xml'), 'utf8');
    const { code, out } = await iati(['check', '--compat', ...NOW, complete, '-'], { input, lang: 'fr' });
    expect(code).toBe(1);
    expect(out).toMatch(/ : valide ; 0 critique, \d erreurs, \d avertissements\n/);
    expect(out).toContain('- : non valide ; ');
    expect(out).toContain('page web');
  });
});
