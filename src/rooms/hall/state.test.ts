import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import { Actor } from '#kernel/actor';
import { fixedClock } from '#kernel/clock';
import { withLedger } from '#kernel/ledger';
import { type TestHouse, testHouse } from '#test/house';
import { access } from './access.ts';
import { readHouse } from './state.ts';

const coordinator = new Actor({
  kind: 'person',
  name: 'Test',
  roles: [{ role: 'pool-coordinator' }],
  audiences: [],
  today: '2018-11-12',
});

let site: TestHouse;
beforeAll(async () => {
  registerRules('hall', access);
  site = await testHouse({ clock: fixedClock('2018-11-12T09:00:00Z') });
});
afterAll(() => site.drop());

const since = () => withLedger(async () => (await readHouse(site.house, coordinator)).since.getTime());

test('runs since one moment, the same at every reading', async () => {
  const first = await since();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await since()).toBe(first);
});
