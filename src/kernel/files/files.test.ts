import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '#test/house';
import { canMount, makeReadOnly, mountSmallDisk, unmount } from '#test/mounts';
import { createFiles, getFile, type KeptFile, listFiles, serveFile, type ToKeep } from '../files.ts';
import type { Ctx, Env } from '../house.ts';
import { asHouse } from '../house-actor.ts';
import { inTransaction } from '../transaction.ts';
import { cleanName, disposition } from './name.ts';
import { sniff } from './sniff.ts';

let test: TestHouse;
const everyone = { audiences: [1, 2, 3, 4] };

beforeAll(async () => {
  test = await testHouse({ template: 'empty' });
});
afterAll(() => test.drop());

const keep = (what: Partial<ToKeep> & Pick<ToKeep, 'content'>, files = test.house.files) =>
  asHouse(test.house, 'test', (actor) =>
    inTransaction(test.house.db, (tx) => files.keep(tx, actor, { name: 'note.txt', audienceId: 1, ...what })),
  );

const bytes = (content: string) => Buffer.from(content, 'latin1');
const zip = (...names: string[]) => Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, Buffer.from(`<x>${name}</x>`)]))));
const OFFICE = 'application/vnd.openxmlformats-officedocument';

describe('what a file is', () => {
  const odt = Buffer.from(
    zipSync({ mimetype: [Buffer.from('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': Buffer.from('<x/>') }),
  );

  it.each<[string, Buffer, string]>([
    ['PDF', bytes('%PDF-1.7\n%âãÏÓ'), 'application/pdf'],
    ['PNG', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'image/png'],
    ['JPEG', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'image/jpeg'],
    ['WebP', bytes('RIFF\x24\0\0\0WEBPVP8 '), 'image/webp'],
    ['Word', zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), `${OFFICE}.wordprocessingml.document`],
    ['Excel', zip('[Content_Types].xml', 'xl/workbook.xml'), `${OFFICE}.spreadsheetml.sheet`],
    ['PowerPoint', zip('[Content_Types].xml', 'ppt/presentation.xml'), `${OFFICE}.presentationml.presentation`],
    ['OpenDocument', odt, 'application/vnd.oasis.opendocument.text'],
    ['a plain zip', zip('word/document.xml'), 'application/zip'],
    ['an empty zip', bytes(`PK\x05\x06${'\0'.repeat(18)}`), 'application/zip'],
    ['XML', bytes('\xef\xbb\xbf<?xml version="1.0"?>\n<iati-activities/>'), 'application/xml'],
    ['XML without declaration', bytes('<iati-activities version="2.03">'), 'application/xml'],
    ['XML in UTF-16', Buffer.from('\ufeff<?xml version="1.0"?><a/>', 'utf16le'), 'application/xml'],
    ['XML in an older encoding', bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>'), 'application/xml'],
    ['an HTML page', bytes('<!doctype html><script>alert(1)</script>'), 'text/plain'],
    ['a picture that holds a script', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'text/plain'],
    ['CSV', bytes('Partenaire;2017;2018\nUE;1;2\nAFD;3;4\n'), 'text/csv'],
    ['an older CSV', bytes('Ann\xe9e,Montant\n2017,1\n2018,2\n'), 'text/csv'],
    ['a calendar', bytes('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'), 'text/calendar'],
    ['JSON', bytes('{"a": 1}'), 'application/json'],
    ['a text', bytes('Bamako, le 12 novembre'), 'text/plain'],
    ['a program', bytes('MZ\x90\0\x03\0\0\0'), 'application/octet-stream'],
    ['noise', Buffer.from([0, 1, 2, 3, 250, 251]), 'application/octet-stream'],
  ])('is read from its bytes: %s', (_, content, type) => {
    expect(sniff(content.subarray(0, 4096), content.subarray(-65_536))).toBe(type);
  });

  it('is never wrong about a long text that a character of two bytes cuts at the end of its head', () => {
    const long = Buffer.from('é'.repeat(4000)).subarray(0, 4095);
    expect(sniff(long, long)).toBe('text/plain');
  });

  it('never makes it fail, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => typeof sniff(Buffer.from(content), Buffer.from(content)) === 'string'),
    );
    const broken = zip('[Content_Types].xml', 'word/document.xml');
    fc.assert(
      fc.property(fc.nat(broken.length - 1), fc.nat(255), (at, byte) => {
        const changed = Buffer.from(broken);
        changed[at] = byte;
        return typeof sniff(changed, changed) === 'string';
      }),
    );
  });
});

describe('a name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\rapport.docx', 'rapport.docx'],
    ['rapport\r\nSet-Cookie: a=b.pdf', 'rapportSet-Cookie_ a=b.pdf'],
    ['fiche\u202efdp.exe', 'fichefdp.exe'],
    ['..', 'fichier'],
    ['', 'fichier'],
    ['.htaccess', 'htaccess'],
    ['Compte rendu du GEC «\u00a0élargi\u00a0».docx', 'Compte rendu du GEC «\u00a0élargi\u00a0».docx'],
    [`${'a'.repeat(400)}.docx`, `${'a'.repeat(145)}.docx`],
  ])('%j is shown as %j', (given, shown) => {
    expect(cleanName(given)).toBe(shown);
  });

  it('can hold no path, no line and no quote of a header, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = cleanName(given);
        expect(name).not.toMatch(/[/\\\r\n\0]/);
        expect(name.length).toBeGreaterThan(0);
        expect(disposition('attachment', name)).toMatch(
          /^attachment; filename="[\x20-\x21\x23-\x7e]*"; filename\*=UTF-8''[\w.~!#$&+^`|%-]*$/,
        );
      }),
    );
  });
});

describe('keeping', () => {
  it('puts the content under its checksum and the note in the base', async () => {
    const file = await keep({ name: '../rapport.txt', content: Readable.from([Buffer.from('Bamako'), Buffer.from(', le 12')]) });
    expect(file).toMatchObject({ name: 'rapport.txt', type: 'text/plain', bytes: 13, audienceId: 1 });
    expect(await getFile(test.house.db, everyone, file.id)).toEqual(file);
    expect((await test.house.files.read(file)).toString()).toBe('Bamako, le 12');
    expect(await text(await test.house.files.open(file, { start: 2, end: 5 }))).toBe('mako');
    const { root } = createFiles(test.house.settings.dataDir);
    const path = join(root, file.sha256.slice(0, 2), file.sha256.slice(2, 4), file.sha256);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(readdirSync(join(root, 'incoming'))).toEqual([]);
  });

  it('keeps one content once, however often it comes', async () => {
    const [a, b] = [await keep({ content: 'twice' }), await keep({ content: 'twice', name: 'other.txt' })];
    expect([a.sha256, a.id === b.id]).toEqual([b.sha256, false]);
  });

  it.each<[string, Partial<ToKeep> & Pick<ToKeep, 'content'>, string]>([
    ['an empty one', { content: '' }, 'file.empty'],
    ['one larger than the limit', { content: Readable.from([Buffer.alloc(600), Buffer.alloc(600)]), limit: 1000 }, 'file.too-large'],
    [
      'one of another type, whatever its name',
      { content: '%PDF-1.7', name: 'donnees.xml', accept: ['application/xml'] },
      'file.wrong-type',
    ],
    ['a program', { content: bytes('MZ\x90\0\x03\0\0\0'), name: 'rapport.pdf' }, 'file.wrong-type'],
  ])('refuses %s, and keeps nothing of it', async (_, what, key) => {
    const { root } = createFiles(test.house.settings.dataDir);
    const before = readdirSync(root, { recursive: true }).length;
    await expect(keep(what)).rejects.toMatchObject({ key });
    expect(readdirSync(root, { recursive: true }).length).toBe(before);
  });

  it('leaves nothing when the sender goes away in the middle', async () => {
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('connection lost');
    }
    await expect(keep({ content: cut() })).rejects.toThrow('connection lost');
    expect(readdirSync(join(createFiles(test.house.settings.dataDir).root, 'incoming'))).toEqual([]);
  });

  it('shows a file to its audience alone', async () => {
    const file = await keep({ content: 'reserved', audienceId: 4 });
    await expect(getFile(test.house.db, { audiences: [1, 2] }, file.id)).rejects.toThrow('not found');
    expect(await listFiles(test.house.db, { audiences: [1, 2] }, [file.id])).toEqual([]);
    expect(await listFiles(test.house.db, everyone, [file.id])).toHaveLength(1);
  });

  it('finds nothing under a checksum that is none', async () => {
    await expect(test.house.files.open({ sha256: '../../../../etc/passwd' })).rejects.toThrow('not a checksum');
    await expect(test.house.files.open({ sha256: 'a'.repeat(64) })).rejects.toThrow('not found');
    expect(await test.house.files.has({ sha256: 'a'.repeat(64) })).toBe(false);
  });
});

describe('a disk that cannot take it', () => {
  const place = mkdtempSync(join(tmpdir(), 'toguna-disk-'));
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('says so in a sentence, full or read-only, and nothing half-written stays', async () => {
    if (!canMount(place)) return;
    mountSmallDisk(place, 1);
    try {
      const files = createFiles(place);
      await expect(
        keep({ content: Readable.from(Array.from({ length: 40 }, () => Buffer.alloc(65_536, 'a'))) }, files),
      ).rejects.toMatchObject({
        key: 'file.no-room',
      });
      expect(readdirSync(join(place, 'files', 'incoming'))).toEqual([]);
      makeReadOnly(place);
      await expect(keep({ content: 'x' }, files)).rejects.toMatchObject({ key: 'file.read-only' });
    } finally {
      unmount(place);
    }
  });
});

describe('serving', () => {
  let file: KeptFile;
  const app = new Hono<Env>();
  app.use((c, next) => {
    c.set('house', test.house);
    return next();
  });
  app.get('/:id', async (c) => serveFile(c as Ctx, await getFile(test.house.db, everyone, Number(c.req.param('id')))));
  const get = (id: number, headers: Record<string, string> = {}, method = 'GET') => app.request(`/${id}`, { headers, method });

  beforeAll(async () => {
    file = await keep({ content: '0123456789', name: 'année "1".txt' });
  });

  it('gives the whole, in a sandbox, under its name', async () => {
    const answer = await get(file.id);
    expect(await answer.text()).toBe('0123456789');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': '10',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'content-disposition': `inline; filename="annee _1_.txt"; filename*=UTF-8''ann%C3%A9e%20_1_.txt`,
      etag: `"${file.sha256}"`,
    });
  });

  it('never shows in its window what could run there', async () => {
    const script = await keep({ content: '<!doctype html><script>alert(1)</script>', name: 'page.html' });
    const answer = await get(script.id);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const xml = await keep({ content: '<?xml version="1.0"?><a xmlns="http://www.w3.org/1999/xhtml"><script/></a>' });
    expect((await get(xml.id)).headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=4-2', 200, '0123456789', null],
    ['bytes=0-1,3-4', 200, '0123456789', null],
    ['lines=1-2', 200, '0123456789', null],
  ])('answers %s with %i', async (range, status, body, contentRange) => {
    const answer = await get(file.id, { range });
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([status, body, contentRange]);
  });

  it('sends nothing again to whoever has it', async () => {
    expect((await get(file.id, { 'if-none-match': `"${file.sha256}"` })).status).toBe(304);
    expect((await get(file.id, { 'if-range': '"other"', range: 'bytes=0-1' })).status).toBe(200);
  });

  it('says how heavy it is to whoever asks only that', async () => {
    const answer = await get(file.id, {}, 'HEAD');
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '10', '']);
  });

  it('finds nothing when the content is gone from the disk', async () => {
    const gone = await keep({ content: 'soon gone' });
    const { root } = createFiles(test.house.settings.dataDir);
    rmSync(join(root, gone.sha256.slice(0, 2), gone.sha256.slice(2, 4), gone.sha256));
    await expect(test.house.files.open(gone)).rejects.toThrow('not found');
  });
});
