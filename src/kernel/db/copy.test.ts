import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database';
import { sql } from '../db.ts';
import { inSnapshot } from '../transaction.ts';
import { copyOut } from './copy.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase({ template: 'empty' });
});
afterAll(() => base.drop());

it.each([1, 20, 200, 5000])('leaves the connection answering after %i rows that came faster than they were written', async (rows) => {
  const sizes = await inSnapshot(base.db, async (tx) => {
    const into = new PassThrough();
    let bytes = 0;
    const written = pipeline(into, createGzip({ level: 9 }), async (chunks) => {
      for await (const chunk of chunks) bytes += (chunk as Buffer).length;
    });
    await copyOut(tx, `copy (select md5(i::text) || repeat('x', 3000) from generate_series(1, ${rows}) i) to stdout`, into);
    into.end();
    await written;
    const after = await sql<{ one: number }>`select 1 as one`.execute(tx);
    return { bytes, one: after.rows[0]?.one };
  });
  expect(sizes.one).toBe(1);
  expect(sizes.bytes).toBeGreaterThan(40);
});
