import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '#test/house';
import { canMount, makeReadOnly, mountSmallDisk, unmount } from '#test/mounts';
import { type TestStore, testStore } from '#test/object-store';
import { readSettings } from '../env.ts';
import { createFiles, type Files, getFile, type KeptFile, listFiles, serveFile, type ToKeep } from '../files.ts';
import type { Ctx, Env } from '../house.ts';
import { asHouse } from '../house-actor.ts';
import { inTransaction } from '../transaction.ts';

/** One store of each kind, and where it lays its contents down, so that a test can spoil them. */
interface Kind {
  files: Files;
  folder: string;
}

let test: TestHouse;
let store: TestStore;
const kinds: Record<string, Kind> = {};
const KINDS = ['a folder', 'an object store'];
const everyone = { audiences: [1, 2, 3, 4] };
const DAY = 86_400_000;

beforeAll(async () => {
  test = await testHouse({ template: 'empty' });
  store = await testStore();
  const { dataDir } = test.house.settings;
  kinds['a folder'] = { files: test.house.files, folder: join(dataDir, 'files') };
  kinds['an object store'] = { files: createFiles(readSettings({ DATA_DIR: dataDir, ...store.environment })), folder: store.folder };
});
afterAll(async () => {
  await store.drop();
  await test.drop();
});

const keep = (what: Partial<ToKeep> & Pick<ToKeep, 'content'>, files: Files) =>
  asHouse(test.house, 'test', (actor) =>
    inTransaction(test.house.db, (tx) => files.keep(tx, actor, { name: 'note.txt', audienceId: 1, ...what })),
  );

const bytes = (content: string) => Buffer.from(content, 'latin1');
const incoming = () => readdirSync(join(test.house.settings.dataDir, 'files', 'incoming'));

async function listed(files: Files): Promise<string[]> {
  const found: string[] = [];
  for await (const { sha256 } of files.list()) found.push(sha256);
  return found.sort();
}

/** The file of a content on the disk of its store. */
function pathOf({ folder }: Kind, { sha256 }: KeptFile): string {
  const paths = readdirSync(folder, { recursive: true }).map(String);
  return join(folder, paths.find((path) => new RegExp(`${sha256}(\\._S3rver_object)?$`).test(path))!);
}

describe.each(KINDS)('keeping in %s', (name) => {
  const kind = () => kinds[name]!;
  const files = () => kind().files;

  it('puts the content under its checksum and the note in the base', async () => {
    const file = await keep({ name: '../rapport.txt', content: Readable.from([Buffer.from('Bamako'), Buffer.from(', le 12')]) }, files());
    expect(file).toMatchObject({ name: 'rapport.txt', type: 'text/plain', bytes: 13, audienceId: 1 });
    expect(await getFile(test.house.db, everyone, file.id)).toEqual(file);
    expect((await files().read(file)).toString()).toBe('Bamako, le 12');
    expect(await text(await files().open(file, { start: 2, end: 5 }))).toBe('mako');
    expect(await files().has(file)).toBe(true);
    expect(incoming()).toEqual([]);
  });

  it('keeps one content once, however often it comes', async () => {
    const [a, b] = [await keep({ content: 'twice' }, files()), await keep({ content: 'twice', name: 'other.txt' }, files())];
    expect([a.sha256, a.id === b.id]).toEqual([b.sha256, false]);
    expect((await listed(files())).filter((sha256) => sha256 === a.sha256)).toHaveLength(1);
  });

  it.each<[string, Partial<ToKeep> & Pick<ToKeep, 'content'>, string]>([
    ['an empty one', { content: '' }, 'file.empty'],
    ['one larger than the limit', { content: 'a'.repeat(1200), limit: 1000 }, 'file.too-large'],
    [
      'one of another type, whatever its name',
      { content: '%PDF-1.7', name: 'donnees.xml', accept: ['application/xml'] },
      'file.wrong-type',
    ],
    ['a program', { content: bytes('MZ\x90\0\x03\0\0\0'), name: 'rapport.pdf' }, 'file.wrong-type'],
  ])('refuses %s, and keeps nothing of it', async (_, what, key) => {
    const before = await listed(files());
    await expect(keep(what, files())).rejects.toMatchObject({ key });
    expect([await listed(files()), incoming()]).toEqual([before, []]);
  });

  it('leaves nothing when the sender goes away in the middle', async () => {
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('connection lost');
    }
    await expect(keep({ content: cut() }, files())).rejects.toThrow('connection lost');
    expect(incoming()).toEqual([]);
  });

  it('shows a file to its audience alone', async () => {
    const file = await keep({ content: 'reserved', audienceId: 4 }, files());
    await expect(getFile(test.house.db, { audiences: [1, 2] }, file.id)).rejects.toThrow('not found');
    expect(await listFiles(test.house.db, { audiences: [1, 2] }, [file.id])).toEqual([]);
    expect(await listFiles(test.house.db, everyone, [file.id])).toHaveLength(1);
  });

  it('finds nothing under a checksum that is none', async () => {
    await expect(files().open({ sha256: '../../../../etc/passwd' })).rejects.toThrow('not a checksum');
    await expect(files().open({ sha256: 'a'.repeat(64) })).rejects.toThrow('not found');
    expect(await files().has({ sha256: 'a'.repeat(64) })).toBe(false);
  });

  it('takes a heavy one as it comes, and gives it back in parts', async () => {
    const heavy = Buffer.alloc(12_000_000, 'Bamako ');
    const file = await keep({ content: Readable.from(pieces(heavy)) }, files());
    expect(file.bytes).toBe(heavy.length);
    expect((await files().read(file)).equals(heavy)).toBe(true);
    const part = await buffer(await files().open(file, { start: 11_999_990, end: 11_999_999 }));
    expect(part.equals(heavy.subarray(11_999_990))).toBe(true);
  });

  it('breaks off before its end a content that has changed where it is kept', async () => {
    const file = await keep({ content: 'as it was kept' }, files());
    writeFileSync(pathOf(kind(), file), 'as it was swept');
    await expect(files().read(file)).rejects.toThrow('has changed where it is kept');
  });

  it('brings back what is what it says it is, and nothing else', async () => {
    const file = await keep({ content: 'to be brought back' }, files());
    rmSync(pathOf(kind(), file));
    await expect(files().bring(file.sha256, Readable.from([Buffer.from('another')]))).rejects.toThrow('not the content');
    expect(await files().has(file)).toBe(false);
    await files().bring(file.sha256, Readable.from([Buffer.from('to be brought back')]));
    expect(await files().read(file)).toEqual(Buffer.from('to be brought back'));
  });

  it('sweeps what nobody names, once it is old enough, and what was set aside', async () => {
    const [named, orphan] = [await keep({ content: `${name} named` }, files()), await keep({ content: `${name} orphan` }, files())];
    const others = new Set((await listed(files())).filter((sha256) => sha256 !== orphan.sha256));
    const isNamed = (sha256: string) => others.has(sha256);
    const aside = await files().aside(Readable.from([Buffer.from('waiting')]));
    expect(await files().sweep(isNamed, new Date(Date.now() - DAY))).toBe(0);
    const path = join(test.house.settings.dataDir, 'files', 'incoming', incoming()[0]!);
    utimesSync(path, new Date(0), new Date(0));
    expect(await files().sweep(isNamed, new Date(Date.now() - DAY))).toBe(1);
    expect(await files().sweep(isNamed, new Date(Date.now() + DAY))).toBe(1);
    expect([await files().has(named), await files().has(orphan)]).toEqual([true, false]);
    await aside.remove();
  });
});

function* pieces(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
}

describe('a folder', () => {
  it('lays a content down under its checksum, for the house alone to read', async () => {
    const file = await keep({ content: 'whose mode is asked' }, test.house.files);
    const path = join(kinds['a folder']!.folder, file.sha256.slice(0, 2), file.sha256.slice(2, 4), file.sha256);
    expect(statSync(path).mode & 0o077).toBe(0);
  });
});

describe('a disk that cannot take it', () => {
  const place = mkdtempSync(join(tmpdir(), 'toguna-disk-'));
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('says so in a sentence, full or read-only, and nothing half-written stays', async () => {
    if (!canMount(place)) return;
    mountSmallDisk(place, 1);
    try {
      const files = createFiles({ dataDir: place, objectStore: undefined });
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

describe.each(KINDS)('serving from %s', (name) => {
  const files = () => kinds[name]!.files;
  let file: KeptFile;
  const app = new Hono<Env>();
  app.use((c, next) => {
    c.set('house', { ...test.house, files: files() });
    return next();
  });
  app.get('/:id', async (c) => serveFile(c as Ctx, await getFile(test.house.db, everyone, Number(c.req.param('id')))));
  const get = (id: number, headers: Record<string, string> = {}, method = 'GET') => app.request(`/${id}`, { headers, method });

  beforeAll(async () => {
    file = await keep({ content: '0123456789', name: 'année "1".txt' }, files());
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
    const script = await keep({ content: '<!doctype html><script>alert(1)</script>', name: 'page.html' }, files());
    const answer = await get(script.id);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const xml = await keep({ content: '<?xml version="1.0"?><a xmlns="http://www.w3.org/1999/xhtml"><script/></a>' }, files());
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
    const gone = await keep({ content: `soon gone from ${name}` }, files());
    rmSync(pathOf(kinds[name]!, gone));
    await expect(files().open(gone)).rejects.toThrow('not found');
  });
});
