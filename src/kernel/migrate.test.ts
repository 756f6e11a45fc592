import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database';
import { migrate, migrationState, migrationsFolder, requireMigrated, requireSound } from './migrate.ts';

let database: TestDatabase;
let folder: string;

const withBase = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
const write = (name: string, sql: string) => writeFileSync(join(folder, `${name}.sql`), sql);

beforeAll(async () => {
  database = await testDatabase({ template: 'empty' });
});
afterAll(() => database.drop());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'toguna-migrations-'));
  cpSync(migrationsFolder, folder, { recursive: true });
  await withBase(async (client) => {
    await client.query(`drop table if exists kernel_trial; delete from kernel_migration where name > '3000'`);
  });
  return () => rmSync(folder, { recursive: true, force: true });
});

const state = () => migrationState(database.url, folder);
const run = (more: object = {}) => migrate({ url: database.url, folder, ...more });

describe('migrations', () => {
  it('finds nothing to do in a base made from these very files', async () => {
    const found = await state();
    expect(found.applied.length).toBeGreaterThan(0);
    expect(found).toMatchObject({ pending: [], unknown: [], edited: [] });
    expect(await run()).toEqual([]);
  });

  it('applies what is pending in the order of the names, and nothing twice', async () => {
    write('3000-01-02-b', 'alter table kernel_trial add column b int');
    write('3000-01-01-a', 'create table kernel_trial (a int)');
    expect(await run()).toEqual(['3000-01-01-a', '3000-01-02-b']);
    expect(await run()).toEqual([]);
  });

  it('stops before the migrations that an older archive did not have', async () => {
    write('3000-01-01-a', 'create table kernel_trial (a int)');
    write('3000-01-02-b', 'alter table kernel_trial add column b int');
    expect(await run({ upTo: '3000-01-01-a' })).toEqual(['3000-01-01-a']);
    expect((await state()).pending).toEqual(['3000-01-02-b']);
  });

  it('leaves nothing of a migration that fails half-way, and keeps those before it', async () => {
    write('3000-01-01-a', 'create table kernel_trial (a int)');
    write('3000-01-02-b', 'alter table kernel_trial add column b int;\nselect no_such_thing');
    await expect(run()).rejects.toThrow(/3000-01-02-b.*no_such_thing.*line 2/);
    expect((await state()).pending).toEqual(['3000-01-02-b']);
    const columns = await withBase((client) => client.query(`select from information_schema.columns where table_name = 'kernel_trial'`));
    expect(columns.rowCount).toBe(1);
  });

  it('refuses a migration whose text was changed after it was applied', async () => {
    write('3000-01-01-a', 'create table kernel_trial (a int)');
    await run();
    write('3000-01-01-a', 'create table kernel_trial (a bigint)');
    await expect(run()).rejects.toThrow(/3000-01-01-a/);
    expect((await state()).edited).toEqual(['3000-01-01-a']);
  });

  it('refuses a base that a later version wrote, and touches nothing in it', async () => {
    write('3000-01-01-a', 'create table kernel_trial (a int)');
    await run();
    rmSync(join(folder, '3000-01-01-a.sql'));
    write('3000-01-02-b', 'drop table kernel_trial');
    const found = await state();
    expect(found.unknown).toEqual(['3000-01-01-a']);
    expect(() => requireSound(found)).toThrow(/3000-01-01-a/);
    await expect(run()).rejects.toThrow(/3000-01-01-a/);
    expect((await state()).pending).toEqual(['3000-01-02-b']);
  });

  it('lets two starters run at once: each migration is applied by one of them', async () => {
    write('3000-01-01-a', 'select pg_sleep(0.2); create table kernel_trial (a int)');
    const both = await Promise.all([run(), run()]);
    expect(both.flat()).toEqual(['3000-01-01-a']);
  });

  it('makes a backup before it changes a base that holds something', async () => {
    const asked: string[][] = [];
    const before = async (pending: string[]) => {
      asked.push(pending);
      expect((await state()).pending).toEqual(['3000-01-01-a']);
    };
    write('3000-01-01-a', 'create table kernel_trial (a int)');
    await run({ before });
    await run({ before });
    expect(asked).toEqual([['3000-01-01-a']]);
  });

  it('changes nothing when the backup fails', async () => {
    write('3000-01-01-a', 'create table kernel_trial (a int)');
    const before = async () => {
      throw new Error('no room for the archive');
    };
    await expect(run({ before })).rejects.toThrow('no room');
    expect((await state()).pending).toEqual(['3000-01-01-a']);
  });

  it('tells a server that does not migrate by itself which command to run', async () => {
    write('3000-01-01-a', 'create table kernel_trial (a int)');
    await expect(requireMigrated(database.url, folder)).rejects.toThrow(/3000-01-01-a.*npm run db:migrate/);
  });
});
