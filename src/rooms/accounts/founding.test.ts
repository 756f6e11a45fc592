import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HouseFault } from '#kernel/errors';
import type { Env } from '#kernel/house';
import { asHouse } from '#kernel/house-actor';
import { declareDemo } from '#kernel/settings';
import { addPerson } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { Browser, PASSWORD } from './builders.ts';
import { firstAdministratorLink, makeDemoAccounts } from './founding.ts';
import { whoIs } from './who-is.ts';

let at: TestHouse;
let app: Hono<Env>;

beforeAll(async () => {
  at = await testHouse({ template: 'empty', environment: { TRUST_PROXY: '1' } });
  const { createApp } = await import('#app');
  app = createApp({ ...at.house, whoIs });
});
afterAll(() => at.drop());

const person = () =>
  asHouse(at.house, 'test', (actor) =>
    addPerson(at.house.db, actor, { given: 'Oumou', family: 'Essai', lang: 'fr', email: null, phone: null }),
  );

test('demo accounts are refused in a base that is no demonstration', async () => {
  const people = [{ personId: await person(), address: 'demo@exemple.org' }];
  await expect(makeDemoAccounts(at.house, people)).rejects.toBeInstanceOf(HouseFault);
});

test('an empty house is founded by one link, used once; then there is no other', async () => {
  const former = await firstAdministratorLink(at.house);
  const link = await firstAdministratorLink(at.house);
  const path = new URL(link ?? '').pathname;
  expect((await new Browser(app).get(new URL(former ?? '').pathname)).status).toBe(410);
  const founder = { given: 'Fanta', family: 'Fondatrice', address: 'fanta@exemple.org', password: PASSWORD };
  expect((await new Browser(app).send(path, { ...founder, password: 'fanta@exemple.org' })).status).toBe(422);
  const browser = new Browser(app);
  expect((await browser.send(path, founder)).status).toBe(303);
  const accounts = await browser.get('/comptes');
  expect(accounts.status).toBe(200);
  expect(accounts.text).toContain('Fanta Fondatrice');
  expect((await new Browser(app).get(path)).status).toBe(410);
  expect(await firstAdministratorLink(at.house)).toBeNull();
});

test('demo accounts open with their passwords, said once', async () => {
  await asHouse(at.house, 'test', (actor) => declareDemo(at.house.db, actor, '2018-11-12'));
  const people = [
    { personId: await person(), address: 'un@exemple.org' },
    { personId: await person(), address: 'deux@exemple.org', administrator: true },
  ];
  const made = await makeDemoAccounts(at.house, people);
  expect(made.map((one) => one.address)).toEqual(['un@exemple.org', 'deux@exemple.org']);
  expect(new Set(made.map((one) => one.password)).size).toBe(2);
  for (const { address, password } of made) expect((await new Browser(app).signIn(address, password)).status).toBe(303);
  expect(await makeDemoAccounts(at.house, people)).toEqual([]);
});
