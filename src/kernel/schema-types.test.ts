import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database';
import { typesOf } from './schema-types.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ template: 'empty' });
});
afterAll(() => database.drop());

const src = join(import.meta.dirname, '..');

describe('types of the tables', () => {
  it('are those of the migrated base (npm run db:types)', async () => {
    for (const file of await typesOf(database.url)) {
      expect(readFileSync(join(src, file.path), 'utf8'), `src/${file.path}`).toBe(file.text);
    }
  });

  it('say for each column what the driver gives back', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`
      create table trial_thing (id int generated always as identity, day date not null, at timestamptz, amount numeric not null,
        big bigint not null default 0, words text[] not null, content jsonb, half int generated always as (1) stored);
      create view trial_view as select id, day from trial_thing;
      comment on column trial_view.id is 'never null'`);
    await client.end();
    const file = (await typesOf(database.url)).find((one) => one.path === 'rooms/trial/tables.ts');
    expect(file?.text.split('\n').map((line) => line.trim())).toEqual(
      expect.arrayContaining([
        'id: Generated<number>;',
        'day: Day;',
        'at: Date | null;',
        'amount: string;',
        'big: Generated<number>;',
        'words: string[];',
        'content: unknown;',
        'half: Generated<number | null>;',
        'id: number;',
        'day: Day | null;',
      ]),
    );
  });
});
