import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database';
import { everyAudience } from '../audience.ts';
import { sql } from '../db.ts';
import { planned } from './planned.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase({ template: 'empty' });
});
afterAll(() => base.drop());

const kept = async () => {
  const found = await sql<{ name: string; statement: string }>`select name, statement from pg_prepared_statements`.execute(base.db);
  return found.rows;
};
const keyOf = (id: number) => sql<{ key: string }>`${planned} select key from kernel_audience where id = ${id}`.execute(base.db);

it('prepares a planned question once, whatever is asked with it, and no other', async () => {
  await sql`select key from kernel_audience where id = ${1}`.execute(base.db);
  expect(await kept()).toEqual([]);
  const answers = [];
  for (const id of [1, 2, 1]) answers.push((await keyOf(id)).rows[0]?.key);
  expect(answers[0]).toBe(answers[2]);
  expect(answers[1]).not.toBe(answers[0]);
  const names = (await kept()).map(({ name }) => name);
  expect(names).toEqual([expect.stringMatching(/^planned_[0-9a-f]{16}$/)]);
});

it('passes under the guard like any other question', async () => {
  const naked = () => sql`${planned} select a.seq from kernel_audit a`.execute(base.db);
  await expect(naked()).rejects.toThrow(/without its audience/);
  await expect(everyAudience('a test', naked)).resolves.toBeDefined();
});
