import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLists } from '../../src/codelists/gather.ts';
import { standardLists } from '../../src/codelists/standard.ts';
import { file, iati } from './terminal.ts';

const list = (name: string, code: string) =>
  `<?xml version="1.0"?>\n<codelist name="${name}" complete="1"><codelist-items><codelist-item><code>${code}</code></codelist-item></codelist-items></codelist>`;

let folder: string;
let server: Server;
let address: string;
const pages: Record<string, string> = {
  '/v/codelists.json': '["Sector","TiedStatus"]',
  '/v/codelists.xml': '<codelists><codelist ref="Sector"/><codelist ref="TiedStatus"/></codelists>',
  '/v/xml/Sector.xml': list('Sector', '1'),
  '/v/TiedStatus.xml': list('TiedStatus', '2'),
  '/v/lost.json': '["Sector","Lost"]',
  '/v/page.xml': '<html><body>gone</body></html>',
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'iati-lists-'));
  server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : 200).end(page);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const target = () => join(folder, 'lists.json');
const update = (from: string, ...options: string[]) => iati(['codelists', 'update', from, '-o', target(), ...options]);
const written = () => loadLists(readFileSync(target(), 'utf8'));

describe('codelists update', () => {
  it('from a folder: its lists, and ours where it has none, as of today or the day given', async () => {
    writeFileSync(join(folder, 'a.xml'), list('Sector', '7'));
    writeFileSync(join(folder, 'mapping.xml'), '<mappings/>');
    const { code, out, err } = await update(folder);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/lists\.json: \d+ lists, \d+ codes, as of 2026-06-30\.\n/);
    expect([...written().get('Sector')!.codes()].map(({ code: one }) => one)).toEqual(['7']);
    expect(written().get('TiedStatus')?.size).toBe(standardLists.get('TiedStatus')?.size);
    await update(join(folder, 'a.xml'), '--as-of', '2027-02-01');
    expect(written().asOf).toBe('2027-02-01');
  });

  it('from its own file again, and check uses it', async () => {
    await update(join(folder, 'a.xml'));
    const other = join(folder, 'again.json');
    expect((await iati(['codelists', 'update', target(), '-o', other])).code).toBe(0);
    const { out } = await iati(['check', '--json', '--now', '2026-06-30', '--lists', other, file('complete-203.xml')]);
    expect(JSON.parse(out).counts.byRule['9.76.1']).toBeGreaterThan(0);
  });

  it.each(['/v/codelists.json', '/v/codelists.xml'])('from the index at an address, and the lists beside it: %s', async (path) => {
    expect((await update(`${address}${path}`)).code).toBe(0);
    expect([...written().get('Sector')!.codes()].map(({ code }) => code)).toEqual(['1']);
    expect([...written().get('TiedStatus')!.codes()].map(({ code }) => code)).toEqual(['2']);
  });

  it('from one list at an address', async () => {
    expect((await update(`${address}/v/TiedStatus.xml`)).code).toBe(0);
    expect(written().get('TiedStatus')?.size).toBe(1);
  });

  it.each([
    ['/v/lost.json', '/v/Lost.xml: the address does not answer (404).'],
    ['/nothing', '/nothing: the address does not answer (404).'],
    ['/v/page.xml', '/v/page.xml: this is no code list: '],
  ])('leaves the old file when something is wrong: %s', async (path, sentence) => {
    await update(join(folder, 'a.xml'));
    const before = readFileSync(target(), 'utf8');
    const { code, err } = await update(`${address}${path}`);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(readFileSync(target(), 'utf8')).toBe(before);
  });

  it('says which source is no list, where none is one, and that nobody answers', async () => {
    writeFileSync(join(folder, 'b.xml'), '<codelist><codelist-items/></codelist>');
    expect((await update(join(folder, 'b.xml'))).err).toMatch(/b\.xml: this is no code list: /);
    rmSync(join(folder, 'b.xml'));
    expect((await update(join(folder, 'mapping.xml'))).err).toContain('there is no code list in it');
    expect((await update(join(folder, 'nowhere'))).err).toContain('no such file or folder');
    expect((await update('http://127.0.0.1:1/x')).err).toMatch(/the address does not answer \(/);
    expect((await update(folder, '--as-of', 'today')).err).toContain('needs a day');
  });
});
