import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '#test/house';
import { type TestStore, testStore } from '#test/object-store';
import { fixedClock, systemClock } from '../clock.ts';
import { readSettings } from '../env.ts';
import { createFiles, type Files } from '../files.ts';
import { asHouse } from '../house-actor.ts';
import { inTransaction } from '../transaction.ts';
import { copyFiles } from './move.ts';
import { inObjectStore } from './object-store.ts';
import { listNamed } from './rows.ts';

let test: TestHouse;
let store: TestStore;
let files: Files;

const withChange = (change: Record<string, string>, parts = {}) =>
  createFiles(readSettings({ DATA_DIR: test.house.settings.dataDir, ...store.environment, ...change }), parts);

beforeAll(async () => {
  store = await testStore();
  test = await testHouse({ template: 'empty', environment: store.environment });
  files = test.house.files;
});
beforeEach(() => store.open());
afterAll(async () => {
  await store.drop();
  await test.drop();
});

const keep = (content: string | Readable, then?: () => Promise<void>) =>
  asHouse(test.house, 'test', (actor) =>
    inTransaction(test.house.db, async (tx) => {
      const file = await files.keep(tx, actor, { name: 'a.txt', content, audienceId: 4 });
      await then?.();
      return file;
    }),
  );

const count = async () => (await listNamed(test.house.db, [1, 2, 3, 4])).length;

it('finds a store that is as it should be, and leaves nothing of its question there', async () => {
  await files.verify();
  for await (const { sha256 } of files.list()) expect(sha256).toBe('nothing yet');
});

it.each<[string, Record<string, string>, string]>([
  ['an unknown key', { FILES_S3_ACCESS_KEY: 'nobody' }, 'store.key'],
  ['a wrong secret', { FILES_S3_SECRET_KEY: 'guessed' }, 'store.key'],
  ['no such bucket', { FILES_S3_BUCKET: 'elsewhere' }, 'store.bucket'],
  ['a store that is down', { FILES_S3_ENDPOINT: 'http://127.0.0.1:1' }, 'store.away'],
  ['no such host', { FILES_S3_ENDPOINT: 'http://nowhere.invalid' }, 'store.away'],
])('says in a sentence what is wrong at the start: %s', async (_, change, key) => {
  await expect(withChange(change).verify()).rejects.toMatchObject({ name: 'Obstacle', key });
});

it('says that the clock is wrong when it is an hour off', async () => {
  const clock = fixedClock(new Date(Date.now() - 3_600_000));
  await expect(withChange({}, { clock }).verify()).rejects.toMatchObject({ key: 'store.clock' });
});

async function answering(status: number, body: string, work: (endpoint: string) => Promise<void>): Promise<void> {
  const server: Server = createServer((_, answer) => void answer.writeHead(status).end(body));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.closeAllConnections();
  server.close();
}

it.each<[string, number, string, string]>([
  ['another region', 400, '<Error><Code>AuthorizationHeaderMalformed</Code></Error>', 'store.region'],
  ['another address', 301, '<Error><Code>PermanentRedirect</Code></Error>', 'store.region'],
  ['a key that may only read', 403, '<Error><Code>AccessDenied</Code></Error>', 'store.rights'],
  ['a page that is no store', 200, '<html>Bonjour</html>', 'store.other'],
])('says what a store means by its answer: %s', async (_, status, body, key) => {
  await answering(status, body, async (endpoint) => {
    await expect(withChange({ FILES_S3_ENDPOINT: endpoint }).verify()).rejects.toMatchObject({ key });
  });
});

it('is named whole or not at all', () => {
  expect(() => readSettings({ FILES_S3_ENDPOINT: store.endpoint, FILES_S3_BUCKET: 'toguna' })).toThrow(
    /FILES_S3_ACCESS_KEY, FILES_S3_SECRET_KEY/,
  );
  expect(readSettings({}).objectStore).toBeUndefined();
});

it('keeps nothing when it is away: neither a note in the base nor a half of the content', async () => {
  const before = await count();
  await store.stop();
  await expect(keep('never kept')).rejects.toMatchObject({ key: 'file.store-away' });
  expect(await count()).toBe(before);
  await store.open();
  expect(await keep('kept at last')).toMatchObject({ bytes: 12 });
});

it('keeps nothing when it goes away while a content comes in', async () => {
  const before = await count();
  async function* slowly(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('the first half');
    await store.stop();
    yield Buffer.from('the second half');
  }
  await expect(keep(Readable.from(slowly()))).rejects.toMatchObject({ key: 'file.store-away' });
  expect(await count()).toBe(before);
});

it('leaves no note when the act is undone after it took the content', async () => {
  const before = await count();
  await expect(keep('undone', () => Promise.reject(new Error('changed my mind')))).rejects.toThrow('changed my mind');
  expect(await count()).toBe(before);
});

it('tells a reader that a file cannot be read for now, not that it is lost', async () => {
  const file = await keep('to be read later');
  await store.stop();
  await expect(files.open(file)).rejects.toMatchObject({ key: 'file.unreachable' });
  await expect(files.has(file)).rejects.toMatchObject({ key: 'file.unreachable' });
  await expect(files.sweep(() => true, new Date())).rejects.toMatchObject({ key: 'file.unreachable' });
  await store.open();
  expect((await buffer(await files.open(file))).toString()).toBe('to be read later');
});

it('tries again what a busy store refused', async () => {
  let asked = 0;
  const busy: typeof fetch = (url, init) => {
    asked += 1;
    return asked === 1 ? Promise.resolve(new Response('<Error><Code>SlowDown</Code></Error>', { status: 503 })) : fetch(url, init);
  };
  const patient = withChange({}, { fetch: busy });
  expect(await patient.has({ sha256: 'a'.repeat(64) })).toBe(false);
  expect(asked).toBe(2);
});

it('lists all contents when one answer of the store does not hold them', async () => {
  for (const content of ['one', 'two', 'three']) await keep(content);
  const listed = async (page: number) => {
    const found: string[] = [];
    const parts = { clock: systemClock, fetch, page };
    for await (const { sha256 } of inObjectStore(test.house.settings.objectStore!, parts).list()) found.push(sha256);
    return found.sort();
  };
  const all = await listed(1000);
  expect(all.length).toBeGreaterThan(3);
  expect(await listed(2)).toEqual(all);
});

it('is filled from a folder by a command, and gives back: what is there is not sent again', async () => {
  const folder = createFiles({ ...test.house.settings, objectStore: undefined });
  const kept = await asHouse(test.house, 'test', (actor) =>
    inTransaction(test.house.db, (tx) => folder.keep(tx, actor, { name: 'b.txt', content: 'moved', audienceId: 3 })),
  );
  const copy = (dryRun: boolean, back = false) =>
    asHouse(test.house, 'test', (actor) =>
      copyFiles(test.house.db, actor.audiences, back ? { from: files, to: folder, dryRun } : { from: folder, to: files, dryRun }),
    );
  expect(await copy(true)).toMatchObject({ count: 1, bytes: 5 });
  expect(await files.has(kept)).toBe(false);
  expect(await copy(false)).toMatchObject({ count: 1, bytes: 5 });
  expect((await files.read(kept)).toString()).toBe('moved');
  expect(await copy(false)).toMatchObject({ count: 0 });
  const back = await copy(false, true);
  expect(back.count).toBeGreaterThan(0);
  expect((await copy(false, true)).count).toBe(0);
});
