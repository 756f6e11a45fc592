import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyAudience } from '#kernel/audience';
import { type TestHouse, testHouse } from '#test/house';
import { libraryOptions } from './library.ts';

let at: TestHouse;
beforeAll(async () => {
  at = await testHouse({ template: 'empty' });
});
afterAll(() => at.drop());

test('our migration gives the library every table and column it asks for', async () => {
  const plan = await everyAudience('the library looks at the catalogue', () => getMigrations(libraryOptions(at.house)));
  expect(plan.toBeCreated.map((table) => table.table)).toEqual([]);
  expect(plan.toBeAdded.map((table) => [table.table, Object.keys(table.fields)])).toEqual([]);
});

test('cookies are Secure where the site is served over https', () => {
  const house = { ...at.house, settings: { ...at.house.settings, publicUrl: 'https://toguna.example' } };
  expect(libraryOptions(house).advanced.useSecureCookies).toBe(true);
  expect(libraryOptions(at.house).advanced.useSecureCookies).toBe(false);
});
