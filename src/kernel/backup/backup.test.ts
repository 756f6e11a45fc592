import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { extract, pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { type TestHouse, testHouse } from '#test/house';
import { leftOut } from '#test/left-out';
import { canMount, makeReadOnly, mountSmallDisk, unmount } from '#test/mounts';
import { testStore } from '#test/object-store';
import { copy, urlOf, withAdmin } from '#test/templates';
import { Actor } from '../actor.ts';
import { verifyJournal } from '../audit-verify.ts';
import { backUp, backUpBeforeMigration, lastBackup, lastRestore, pruneBackups, restoreArchive } from '../backup.ts';
import { fixedClock } from '../clock.ts';
import { closeDb, type Db, openDb } from '../db.ts';
import { keepDraft } from '../drafts.ts';
import { openBase } from '../embedded.ts';
import { readSettings } from '../env.ts';
import { createFiles, getFile } from '../files.ts';
import type { House } from '../house.ts';
import { asHouse } from '../house-actor.ts';
import { issue, verifyIssued } from '../issued.ts';
import { dueSlot, runJobsNow } from '../jobs.ts';
import { indexRecord } from '../search.ts';
import { readSetting, writeSetting } from '../settings.ts';
import { inTransaction } from '../transaction.ts';
import { makeArchive } from './make.ts';

if (!process.env.TEST_DATABASE_URL) leftOut('a base carried between two PostgreSQL', 'TEST_DATABASE_URL is not set', { optional: true });

let test: TestHouse;
let house: House;
let archive: string;
const folder = mkdtempSync(join(tmpdir(), 'toguna-backup-test-'));
const clock = fixedClock('2018-11-12T02:00:00Z');
const ODD = 'tab\t newline\n back\\slash \\N é « x » \u{1f4d8} \'"';

async function fill(db: Db, from: House): Promise<void> {
  await asHouse(from, 'test', (actor) =>
    inTransaction(db, async (tx) => {
      await writeSetting(tx, actor, { key: 'test.null', value: null });
      await writeSetting(tx, actor, { key: 'test.odd', value: { text: ODD, exact: 0.1, list: [null, [], {}] } });
      const file = await from.files.keep(tx, actor, { name: 'note.txt', content: 'Bamako, le 12 novembre', audienceId: 1 });
      const subject = { kind: 'meeting', id: 1 };
      const what = { kind: 'minutes', subject, title: ODD, lang: 'fr' as const, day: '2018-11-14', address: '/reunions/1', audienceId: 1 };
      await issue(tx, actor, { ...what, content: { amount: '1500000.50', n: 1.5e-7 }, files: [file.id] });
      await indexRecord(tx, {
        kind: 'meeting',
        subjectId: 1,
        audienceId: 1,
        lang: 'fr',
        title: 'Réunion',
        content: ODD,
        address: '/reunions/1',
      });
      await from.mail.send(tx, { to: 'a@example.org', subject: 'x', text: ODD, audienceId: 4 });
      await from.jobs.later(tx, 'mail.deliver', { mail: 999 });
    }),
  );
  const person = new Actor({ kind: 'person', name: 'P', personId: 3, audiences: [1], today: '2018-11-12' });
  await keepDraft(db, person, '/reunions/1', { title: ODD });
}

/** Everything that the base holds, but what a restore itself notes. */
async function contentOf(url: string): Promise<Record<string, string>> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = current_schema() order by 1`,
  );
  const content: Record<string, string> = {};
  for (const { name } of rows) {
    if (name === 'kernel_migration') continue;
    const rest =
      { kernel_setting: `where key not in ('restore.last', 'backup.last')`, kernel_audit: `where verb not like 'backup.%'` }[name] ?? '';
    const found = await client.query<{ digest: string }>(
      `select count(*) || ' ' || md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as digest from "${name}" t ${rest}`,
    );
    content[name] = found.rows[0]!.digest;
  }
  await client.end();
  return content;
}

let made = 0;
const bases: string[] = [];

/** A base with nothing in it. */
async function emptyBase(): Promise<string> {
  made += 1;
  const server = inject('server');
  const name = `toguna_copy_${process.pid}_restore_${made}`;
  await withAdmin(server.adminUrl, (client) => copy(client, server, name, undefined));
  bases.push(name);
  return urlOf(server.ownerUrl, name);
}

const restore = (url: string, from: string, dataDir = mkdtempSync(join(folder, 'data-'))) =>
  restoreArchive({ archive: from, url, dataDir, files: createFiles({ dataDir, objectStore: undefined }), clock });

beforeAll(async () => {
  test = await testHouse({ template: 'empty', connections: 3, clock, environment: { BACKUP_DIR: join(folder, 'kept') } });
  house = test.house;
  await fill(house.db, house);
  archive = (await backUp(house)).path;
});

afterAll(async () => {
  await test.drop();
  const { adminUrl } = inject('server');
  for (const name of bases) await withAdmin(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
  rmSync(folder, { recursive: true, force: true });
});

/** The entries of an archive, in order. */
async function entriesOf(path: string): Promise<{ name: string; content: Buffer }[]> {
  const entries: { name: string; content: Buffer }[] = [];
  const reader = extract();
  reader.end(readFileSync(path));
  for await (const entry of reader) {
    const parts: Buffer[] = [];
    for await (const part of entry) parts.push(part as Buffer);
    entries.push({ name: entry.header.name, content: Buffer.concat(parts) });
  }
  return entries;
}

async function writeArchive(name: string, entries: { name: string; content: Buffer }[]): Promise<string> {
  const tar = pack();
  for (const { name: entry, content } of entries) tar.entry({ name: entry }, content);
  tar.finalize();
  const parts: Buffer[] = [];
  for await (const part of tar) parts.push(part as Buffer);
  const path = join(folder, name);
  writeFileSync(path, Buffer.concat(parts));
  return path;
}

describe('an archive', () => {
  it('names what it holds, table by table in the order of the keys, with the head of the journal', async () => {
    const entries = await entriesOf(archive);
    const manifest = JSON.parse(entries[0]!.content.toString());
    expect(entries[0]!.name).toBe('manifest.json');
    expect(manifest).toMatchObject({ format: 1, madeAt: '2018-11-12T02:00:00.000Z', files: [{ bytes: 22 }], lost: [] });
    expect(manifest.journal.seal).toMatch(/^[0-9a-f]{64}$/);
    expect(manifest.migrations.length).toBeGreaterThan(0);
    const settings = entries.find((entry) => entry.name === 'tables/kernel_setting.copy.gz')!;
    const keys = gunzipSync(settings.content)
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')[0]);
    expect(keys).toEqual([...keys].sort());
    expect(keys).toContain('test.odd');
  });

  it('is noted for the page of the house, and leaves nothing half-made behind', async () => {
    expect(await lastBackup(house.db)).toMatchObject({ at: new Date('2018-11-12T02:00:00Z'), file: archive });
    expect(readdirSync(join(folder, 'kept'))).toEqual(['toguna-2018-11-12T020000.tar']);
  });

  it('holds one state of the base while others write', async () => {
    const before = (await entriesOf((await backUp(house)).path))[0]!;
    const during = backUp(house);
    await Promise.all(Array.from({ length: 20 }, () => fillMore()));
    const entries = await entriesOf((await during).path);
    const manifest = JSON.parse(entries[0]!.content.toString());
    const lines =
      gunzipSync(entries.find((entry) => entry.name === 'tables/kernel_audit.copy.gz')!.content)
        .toString()
        .split('\n').length - 1;
    expect(manifest.tables.find((table: { name: string }) => table.name === 'kernel_audit').rows).toBe(lines);
    expect(manifest.journal?.seq).toBe(lines);
    expect(lines).toBeGreaterThanOrEqual(JSON.parse(before.content.toString()).journal.seq);
  });

  const fillMore = () =>
    asHouse(house, 'test', (actor) => inTransaction(house.db, (tx) => writeSetting(tx, actor, { key: 'test.more', value: 1 })));

  it('is made by the job, by night once a day', async () => {
    const question = (await dueSlot.gather()).find((each) => each.name === 'backup.nightly')!;
    const ask = () => asHouse(house, 'test', (actor) => question.ask(house, actor, '2018-11-12'));
    const before = await lastBackup(house.db);
    await ask();
    await runJobsNow(house);
    expect(await lastBackup(house.db)).toEqual(before);
    clock.set('2018-11-13T02:00:00Z');
    await ask();
    await ask();
    await runJobsNow(house);
    await ask();
    await runJobsNow(house);
    expect(readdirSync(join(folder, 'kept')).filter((name) => name.startsWith('toguna-2018-11-13'))).toEqual([
      'toguna-2018-11-13T020000.tar',
    ]);
    clock.set('2018-11-14T09:00:00Z');
    await ask();
    await runJobsNow(house);
    expect((await lastBackup(house.db))?.at).toEqual(new Date('2018-11-14T09:00:00Z'));
    clock.set('2018-11-12T02:00:00Z');
  });

  it('is made before a migration, under a name that says so', async () => {
    const path = await backUpBeforeMigration(test.url, house.settings, clock);
    expect(path).toMatch(/toguna-2018-11-12T020000-before-migration\.tar$/);
  });

  it('of the oldest is removed, fourteen of the nights and five of the others being kept', async () => {
    const old = join(folder, 'old');
    mkdirSync(old);
    for (let day = 10; day < 30; day += 1) {
      writeFileSync(join(old, `toguna-2018-10-${day}T020000.tar`), '');
      writeFileSync(join(old, `toguna-2018-10-${day}T020000-before-migration.tar`), '');
    }
    writeFileSync(join(old, 'mine.tar'), '');
    const gone = await pruneBackups(old);
    expect(gone).toHaveLength(6 + 15);
    expect(gone).not.toContain('mine.tar');
    expect(readdirSync(old)).toContain('toguna-2018-10-29T020000.tar');
    expect(readdirSync(old)).not.toContain('toguna-2018-10-15T020000.tar');
  });
});

describe('a restore', () => {
  const isEmpty = async (url: string) => Object.keys(await contentOf(url)).length === 0;

  it('brings everything back as it was, files and journal verified', async () => {
    const fresh = (await backUp(house)).path;
    const before = await contentOf(test.url);
    const url = await emptyBase();
    const dataDir = mkdtempSync(join(folder, 'data-'));
    await restore(url, fresh, dataDir);
    expect(await contentOf(url)).toEqual(before);
    const db = await openDb({ url, connections: 1 });
    const actor = new Actor({ kind: 'house', name: 'test', audiences: [1, 2, 3, 4], today: '2018-11-12' });
    expect(await verifyJournal(db)).toMatchObject({ broken: null });
    expect(await verifyIssued(db, actor, 1)).toBe(true);
    expect(await lastRestore(db)).toMatchObject({ at: clock.now() });
    expect(await readSetting(db, 'test.odd', z.object({ text: z.string() }), { text: '' })).toEqual({ text: ODD });
    const [name] = readdirSync(join(dataDir, 'files'), { recursive: true }).filter((path) => String(path).length > 60);
    expect(readFileSync(join(dataDir, 'files', String(name)), 'utf8')).toBe('Bamako, le 12 novembre');
    expect(readdirSync(dataDir).filter((entry) => entry.startsWith('.'))).toEqual([]);
    await closeDb(db);
  });

  it('brings files of a folder into an object store, and files of a store into a folder', async () => {
    const store = await testStore();
    const dataDir = mkdtempSync(join(folder, 'data-'));
    const inStore = createFiles(readSettings({ DATA_DIR: dataDir, ...store.environment }));
    try {
      const url = await emptyBase();
      await restoreArchive({ archive, url, dataDir, files: inStore, clock });
      const db = await openDb({ url, connections: 2 });
      const actor = new Actor({ kind: 'house', name: 'test', audiences: [1, 2, 3, 4], today: '2018-11-12' });
      const file = await getFile(db, actor, 1);
      expect((await inStore.read(file)).toString()).toBe('Bamako, le 12 novembre');
      const settings = { ...house.settings, backupDir: join(folder, 'from-store') };
      const made = await backUp({ db, clock, settings, files: inStore }).finally(() => closeDb(db));
      expect(made.manifest).toMatchObject({ files: [{ checksum: file.sha256, bytes: 22 }], lost: [] });
      const back = mkdtempSync(join(folder, 'data-'));
      await restore(await emptyBase(), made.path, back);
      const inFolder = createFiles({ dataDir: back, objectStore: undefined });
      expect((await inFolder.read(file)).toString()).toBe('Bamako, le 12 novembre');
      await store.stop();
      const empty = await emptyBase();
      await expect(restoreArchive({ archive, url: empty, dataDir, files: inStore, clock })).rejects.toMatchObject({
        key: 'file.store-away',
      });
      expect(await isEmpty(empty)).toBe(true);
    } finally {
      await store.drop();
    }
  });

  it('goes on numbering where the archive stopped, and still refuses what the house refuses', async () => {
    const url = await emptyBase();
    await restore(url, archive);
    const client = new pg.Client(url);
    await client.connect();
    const kept = await client.query<{ id: number }>(
      `insert into kernel_file (audience_id, name, type, bytes, sha256) values (1, 'n', 't', 0, repeat('a', 64)) returning id`,
    );
    expect(kept.rows[0]!.id).toBe(2);
    await expect(client.query(`update kernel_issued set title = 'x'`)).rejects.toThrow('frozen');
    await expect(client.query('delete from kernel_audit')).rejects.toThrow('only added to');
    await expect(
      client.query(`insert into kernel_file (audience_id, name, type, bytes, sha256) values (99, '', '', 0, '')`),
    ).rejects.toThrow();
    await client.end();
  });

  it('is refused by a base that holds something', async () => {
    await expect(restore(test.url, archive)).rejects.toMatchObject({ key: 'restore.not-empty' });
    const url = await emptyBase();
    const client = new pg.Client(url);
    await client.connect();
    await client.query('create table mine (id int)');
    await client.end();
    await expect(restore(url, archive)).rejects.toMatchObject({ key: 'restore.not-empty' });
  });

  it.each([
    [
      'a changed row',
      (name: string, content: Buffer) =>
        name === 'tables/kernel_setting.copy.gz' ? gzipSync(Buffer.concat([gunzipSync(content), Buffer.from('x')])) : content,
    ],
    ['a changed file', (name: string, content: Buffer) => (name.startsWith('files/') ? Buffer.from('Bamako, le 13 novembre') : content)],
    ['a missing part', (name: string, content: Buffer) => (name === 'tables/kernel_mail.copy.gz' ? null : content)],
  ])('refuses an archive with %s, and touches nothing', async (_, change) => {
    const entries = (await entriesOf(archive)).flatMap(({ name, content }) => {
      const changed = change(name, content);
      return changed ? [{ name, content: changed }] : [];
    });
    const url = await emptyBase();
    await expect(restore(url, await writeArchive('changed.tar', entries))).rejects.toMatchObject({ key: 'restore.broken' });
    expect(await isEmpty(url)).toBe(true);
  });

  it('refuses an archive with a part that climbs out of its folder', async () => {
    const entries = [...(await entriesOf(archive)), { name: '../../../evil', content: Buffer.from('x') }];
    await expect(restore(await emptyBase(), await writeArchive('evil.tar', entries))).rejects.toMatchObject({ key: 'restore.broken' });
  });

  /** An archive whose every checksum was worked out again, as by somebody who knows how. */
  async function forged(change: (table: string, lines: string) => string): Promise<string> {
    const { createHash } = await import('node:crypto');
    const [first, ...others] = await entriesOf(archive);
    const manifest = JSON.parse(first!.content.toString());
    const parts = others.map(({ name, content }) => {
      const table = manifest.tables.find((each: { name: string }) => name === `tables/${each.name}.copy.gz`);
      if (!table) return { name, content };
      const made = gzipSync(change(table.name, gunzipSync(content).toString()));
      Object.assign(table, { bytes: made.length, checksum: createHash('sha256').update(made).digest('hex') });
      return { name, content: made };
    });
    return writeArchive('forged.tar', [{ name: 'manifest.json', content: Buffer.from(JSON.stringify(manifest)) }, ...parts]);
  }

  it('refuses an archive whose journal was edited, checksums and all, and leaves the base empty', async () => {
    const path = await forged((table, lines) => (table === 'kernel_audit' ? lines.replace('setting.write', 'setting.wrote') : lines));
    const url = await emptyBase();
    await expect(restore(url, path)).rejects.toMatchObject({ key: 'restore.journal' });
    expect(await isEmpty(url)).toBe(true);
  });

  it('refuses an archive with rows that refer to nothing', async () => {
    const path = await forged((table, lines) => (table === 'kernel_file' ? lines.replace(/^1\t1\t/, '1\t77\t') : lines));
    await expect(restore(await emptyBase(), path)).rejects.toThrow('foreign key');
  });

  it('refuses an archive of a later version', async () => {
    const [first, ...others] = await entriesOf(archive);
    const manifest = JSON.parse(first!.content.toString());
    manifest.migrations.push({ name: '2099-01-01-10-future', checksum: 'f'.repeat(64) });
    const path = await writeArchive('later.tar', [{ name: 'manifest.json', content: Buffer.from(JSON.stringify(manifest)) }, ...others]);
    await expect(restore(await emptyBase(), path)).rejects.toMatchObject({ key: 'migrate.newer' });
  });

  it.each([
    ['a cut one', () => readFileSync(archive).subarray(0, 20_000)],
    ['a text', () => Buffer.from('bonjour')],
    ['nothing', () => Buffer.alloc(0)],
  ])('refuses what is no archive: %s', async (_, content) => {
    const path = join(folder, 'no-archive.tar');
    writeFileSync(path, content());
    await expect(restore(await emptyBase(), path)).rejects.toMatchObject({ name: 'Obstacle' });
  });

  it('says so when there is no such file', async () => {
    await expect(restore(await emptyBase(), join(folder, 'nowhere.tar'))).rejects.toMatchObject({ key: 'restore.no-file' });
  });
});

describe.runIf(process.env.TEST_DATABASE_URL)('another PostgreSQL', () => {
  it('takes the base of this one, and gives it back', { timeout: 120_000 }, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'toguna-other-'));
    const other = await openBase({ dataDir }, { as: 'command', tuning: { fsync: 'off' } });
    try {
      const [here, there] = await Promise.all([test.url, other.url].map(majorOf));
      expect(here).not.toBe(there);
      const before = await contentOf(test.url);
      await restore(other.url, (await backUp(house)).path);
      expect(await contentOf(other.url)).toEqual(before);
      const db = await openDb({ url: other.url, connections: 2 });
      const settings = { ...house.settings, backupDir: join(folder, 'back') };
      const back = await backUp({ db, clock, settings, files: house.files }).finally(() => closeDb(db));
      const url = await emptyBase();
      await restore(url, back.path);
      expect(await contentOf(url)).toEqual(before);
    } finally {
      await other.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  async function majorOf(url: string): Promise<number> {
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query<{ major: number }>(`select current_setting('server_version_num')::int / 10000 as major`);
    await client.end();
    return rows[0]!.major;
  }
});

describe('a folder that cannot take it', () => {
  const place = mkdtempSync(join(tmpdir(), 'toguna-small-'));
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('is told in a sentence, full or read-only, and nothing half-made stays in it', async () => {
    if (!canMount(place)) return;
    mountSmallDisk(place, 1);
    try {
      const settings = { ...house.settings, backupDir: place };
      writeFileSync(join(place, 'ballast'), Buffer.alloc(1_040_000));
      await expect(makeArchive({ db: house.db, files: house.files, backupDir: place, now: clock.now() })).rejects.toMatchObject({
        key: 'file.no-room',
      });
      expect(readdirSync(place)).toEqual(['ballast']);
      expect(makeReadOnly(place)).toBe(true);
      await expect(backUp({ db: house.db, clock, settings, files: house.files })).rejects.toMatchObject({ key: 'file.read-only' });
    } finally {
      unmount(place);
    }
  });
});
