import { afterAll, beforeAll, expect, test } from 'vitest';
import { asHouse } from '#kernel/house-actor';
import { addOrganisation, addPerson, addPost, readCadence } from '#rooms/mechanism';
import { type Knocker, type TestSite, testSite } from '#test/app';
import { urls } from '#urls';
import { journalOf, lettersTo } from '../builders.ts';
import { text } from '../text.ts';
import { askCards } from './asking.ts';

let site: TestSite;
let pool: Knocker;

beforeAll(async () => {
  site = await testSite();
  pool = await site.somebody([{ role: 'pool' }]);
});
afterAll(() => site.drop());

const EMAIL = 'contact@exemple.org';

/** In post, their card kept since the day of the machine. */
async function contact(): Promise<void> {
  const { db } = site.house;
  await asHouse(site.house, 'test', async (actor) => {
    const personId = await addPerson(db, actor, { given: 'Awa', family: 'Fiche', lang: 'fr', email: EMAIL, phone: null });
    const names = { key: 'ORG-1', nameFr: 'Organisation', nameEn: 'Organisation' };
    const facts = { kind: 'bilateral', parentId: null, isDonor: true, memberFrom: null, memberTo: null, note: null };
    const organisationId = await addOrganisation(db, actor, { ...names, ...facts });
    const post = { kind: 'director' as const, titleFr: 'Directrice', titleEn: null, fromDay: '2018-01-01', toDay: null };
    await addPost(db, actor, personId, { ...post, organisationId });
  });
}

const monthsFrom = (day: string, months: number): string => {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return moved.toISOString().slice(0, 10);
};
const asked = async (day: string) => asHouse(site.house, 'test', (actor) => askCards(site.house, actor, day));

test('the Pool sees how many letters would leave, sets the cadence, and the letters follow it; the public page says it', async () => {
  await contact();
  const { today } = pool.actor;
  expect((await pool.get(urls.cardCadence())).text).not.toContain('id="partiraient"');
  const preview = await pool.get(urls.cardCadence({ months: 3, reminderDays: 10, linkDays: 30 }));
  expect(preview.text).toContain(text.fr.cards.cadence.wouldAsk(0));
  expect((await readCadence(site.house.db)).value.months).toBe(6);
  const set = await pool.post(urls.cardCadence(), { months: 3, reminderDays: 10, linkDays: 30 }, { version: 0 });
  expect(set.status).toBe(303);
  expect((await readCadence(site.house.db)).value).toEqual({ months: 3, reminderDays: 10, linkDays: 30 });
  expect(await journalOf(site.house, 'setting', 'card.cadence')).toEqual(['card.set-cadence']);
  const visitor = await site.visitor();
  expect((await visitor.get(urls.personalData())).text).toContain('Tous les 3\u00a0mois');
  expect((await visitor.get(`/en${urls.personalData()}`)).text).toContain('a reminder after 10 days');

  const day = monthsFrom(today, 3);
  await asked(monthsFrom(today, 2));
  expect(await lettersTo(site.house, EMAIL)).toBe(0);
  await asked(day);
  expect(await lettersTo(site.house, EMAIL)).toBe(1);
});

test('a number out of its bounds, or a reminder after the end of the link, is said beside its field and nothing is set', async () => {
  const before = await readCadence(site.house.db);
  for (const [path, wanted] of [
    [urls.cardCadence({ months: 0 }), 'entre 1 et 24'],
    [urls.cardCadence({ reminderDays: 40, linkDays: 20 }), 'entre 7 et 19'],
    [urls.cardCadence({ months: 'souvent' }), 'entre 1 et 24'],
  ] as const) {
    const answer = await pool.get(path);
    expect([path, answer.status]).toEqual([path, 422]);
    expect(answer.text).toContain(`Écrivez un nombre ${wanted}`);
  }
  const english = await pool.get(`/en${urls.cardCadence({ months: 0 })}`);
  expect(english.text).toContain('between 1 and 24');
  expect((await pool.post(urls.cardCadence(), { months: 0, reminderDays: 10, linkDays: 30 }, { version: before.version })).status).toBe(
    409,
  );
  expect(await readCadence(site.house.db)).toEqual(before);
});

test('nobody but the Pool sets it, and two who set it at once do not write over each other', async () => {
  const other = await site.somebody([{ role: 'ptf' }], ['public', 'signed-in']);
  expect((await other.get(urls.cardCadence())).status).toBe(403);
  expect((await other.post(urls.cardCadence(), { months: 4, reminderDays: 10, linkDays: 30 }, { version: 1 })).status).toBe(403);
  const { version } = await readCadence(site.house.db);
  expect((await pool.post(urls.cardCadence(), { months: 4, reminderDays: 10, linkDays: 30 }, { version })).status).toBe(303);
  expect((await pool.post(urls.cardCadence(), { months: 5, reminderDays: 10, linkDays: 30 }, { version })).status).toBe(409);
  expect((await readCadence(site.house.db)).value.months).toBe(4);
});
