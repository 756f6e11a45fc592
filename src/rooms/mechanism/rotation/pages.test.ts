import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Knocker, TestSite } from '#test/app';
import { mechanismSite } from '#test/mechanism-site';
import { urls } from '#urls';
import { buildPool } from '../builders.ts';
import { findOrganisationByKey } from '../store/organisations.ts';
import { getYear, seenOf } from './accept.ts';
import { rotationGround } from './rotation.ts';

let site: TestSite;
let pool: Knocker;
let visitor: Knocker;
beforeAll(async () => {
  ({ site, pool, visitor } = await mechanismSite());
});
afterAll(() => site.drop());

const db = () => site.house.db;
const idOf = async (key: string) => (await findOrganisationByKey(db(), await buildPool(db()), key))?.id ?? 0;

test('the rotation is read by everybody in both languages, with what cannot be judged said so', async () => {
  const french = await visitor.get(urls.rotation());
  expect(french.status).toBe(200);
  for (const words of ['un bilatéral, deux multilatéraux', 'ne peut pas être jugée\u00a0: membre sortant inconnu', 'juillet 2013'])
    expect(french.text).toContain(words);
  const english = await visitor.get(`/en${urls.rotation()}`);
  expect(english.text).toContain('cannot be judged: outgoing member unknown');
  expect(english.text).not.toMatch(/undefined|\[object|NaN/);
});

test('the list is replayed by address under another rule, or with an organisation counted otherwise; nothing is accepted there', async () => {
  const rule = (await rotationGround(db(), await buildPool(db())))?.rules.find((one) => one.from_day === '2011-05-01');
  const replayed = await pool.get(urls.rotation({ regle: rule?.id, compte: `${await idOf('UE')}-bilateral` }));
  expect(replayed.text.match(/trois bilatéraux/g)?.length).toBe(2);
  expect(replayed.text).toContain('Rien n’est enregistré');
  expect(replayed.text).not.toContain(urls.acceptRotation(2016));
  expect((await pool.get(urls.rotation())).text).toContain(urls.acceptRotation(2018));
});

test('the mechanism’s page says that the trio of its year does not keep the rule, and why', async () => {
  const page = await visitor.get(urls.mechanism());
  expect(page.text).toContain('2018\u00a0: un bilatéral, deux multilatéraux');
  expect(page.text).toContain('compte parmi les bilatéraux, la règle tient');
  expect((await visitor.get(urls.mechanism({ le: '2017-06-01' }))).text).not.toContain('compte parmi les bilatéraux');
});

test('an acceptance without a reason comes back; with one, the reason is read by those who are signed in', async () => {
  const seen = seenOf(await getYear(db(), await buildPool(db()), 2018));
  const empty = await pool.post(urls.acceptRotation(2018), { reason: '', seen });
  expect([empty.status, empty.text.includes('Écrivez la raison.'), empty.text.includes(seen)]).toEqual([422, true, true]);
  expect((await pool.post(urls.acceptRotation(2018), { reason: 'Aucun bilatéral n’était prêt', seen })).status).toBe(303);
  expect((await pool.get(urls.rotation())).text).toContain('Aucun bilatéral n’était prêt');
  expect((await pool.get(urls.mechanism())).text).toContain('Raison notée le 12 nov. 2018.');
  expect((await visitor.get(urls.rotation())).text).not.toContain('Aucun bilatéral n’était prêt');
  const again = await pool.post(`/en${urls.acceptRotation(2018)}`, { reason: 'x', seen });
  expect([again.status, again.text.includes('This warning was accepted already.')]).toEqual([409, true]);
});

test('the next years are simulated by address, and a word that is nobody chooses nobody', async () => {
  const answer = await visitor.get(urls.rotationSimulation({ e1: 'CH', e2: 'NU', e3: 'PERSONNE' }));
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('1er janv. 2019');
  expect(answer.text).toContain('membre entrant inconnu');
});

test('the change of lead partner shows what it changes, keeps what was typed when the reason is missing, then is recorded', async () => {
  const input = { chairId: await idOf('BM'), incomingId: await idOf('CH') };
  const asked = await pool.get(urls.rotationTurn({ le: '2023-01-01', chef: input.chairId, entrant: input.incomingId }));
  expect(asked.text).toContain('Banque mondiale\u00a0: Chef de file, du 1er janv. 2023 au 31 déc. 2023.');
  const version = Number(/name="_version" value="(\d+)"/.exec(asked.text)?.[1]);
  const fields = { day: '2023-01-01', ...input };
  const missing = await pool.post(urls.rotationTurn(), { ...fields, reason: '' }, { version });
  expect([missing.status, missing.text.includes('l’avertissement ne s’accepte pas sans elle')]).toEqual([422, true]);
  expect((await pool.post(urls.rotationTurn(), { ...fields, reason: 'Décision du GEC' }, { version })).status).toBe(303);
  expect((await pool.get(urls.rotation())).text).toContain('Décision du GEC');
  const late = await pool.get(urls.rotationTurn({ le: '2022-06-01', chef: input.chairId }));
  expect([late.status, late.text.includes('La Troïka est déjà notée à partir du 1er janv. 2023')]).toEqual([409, true]);
});

test('a rule and a college are written from their pages, with their days', async () => {
  const fields = {
    nameFr: 'Trois bilatéraux',
    nameEn: 'Three bilaterals',
    composition: 'counts',
    bilateral: '3',
    termMonths: '12',
    enlargedId: '',
    reason: '',
  };
  const again = await pool.post(urls.newRotationRule(), { ...fields, fromDay: '2024-02-30' });
  expect([again.status, again.text.includes('Trois bilatéraux')]).toEqual([422, true]);
  expect((await pool.post(urls.newRotationRule(), { ...fields, fromDay: '2024-02-29' })).status).toBe(303);
  expect((await pool.get(urls.rotation())).text).toContain('juillet 2013 – 28 févr. 2024');
  const college = { college: 'bilateral', throughId: '', fromDay: '2016-02-29', reason: 'Réunion de janvier' };
  expect((await pool.post(urls.college('UE'), college, { version: 1 })).status).toBe(303);
  const page = await visitor.get(urls.organisation('UE'));
  for (const words of ['jusqu’au 28 févr. 2016', 'Réunion de janvier']) expect(page.text).toContain(words);
  for (const path of [urls.college('UE'), urls.coordination('NU'), urls.newRotationRule(), urls.rotationTurn()])
    for (const lang of ['', '/en']) expect([path, (await pool.get(lang + path)).status]).toEqual([path, 200]);
});

test('a visitor meets no form', async () => {
  for (const path of [urls.newRotationRule(), urls.rotationTurn(), urls.acceptRotation(2018), urls.college('UE'), urls.coordination('NU')])
    expect((await visitor.get(path)).status).toBe(403);
});
