import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Knocker, TestSite } from '#test/app';
import { mechanismSite } from '#test/mechanism-site';
import { urls } from '#urls';
import { buildBody, buildOrganisation, buildPerson, buildPool, buildSeat } from '../builders.ts';

let site: TestSite;
let pool: Knocker;
let visitor: Knocker;
beforeAll(async () => {
  ({ site, pool, visitor } = await mechanismSite());
});
afterAll(() => site.drop());

const db = () => site.house.db;
const LANGS = ['', '/en'];

test('a partner leaves from its page: the day, the list of what ends, the act, and the history that keeps it', async () => {
  const actor = await buildPool(db());
  const id = await buildOrganisation(db(), actor, { key: 'PARTANTE', nameFr: 'Partante' });
  const seat = await buildSeat(db(), actor, await buildBody(db(), actor), id, { kind: 'coordinator' });
  for (const lang of LANGS) {
    const listed = await pool.get(`${lang}${urls.partnerLeave('PARTANTE', { le: '2018-11-30' })}`);
    expect([listed.status, listed.text.includes(urls.seat(seat))]).toEqual([200, true]);
  }
  const reason = 'Lettre de l’ambassade';
  expect((await pool.post(urls.partnerLeave('PARTANTE'), { lastDay: '2018-11-30', reason }, { version: 1 })).status).toBe(303);
  const page = await visitor.get(urls.organisation('PARTANTE'));
  for (const words of ['départ', reason, '1er déc. 2018']) expect(page.text).toContain(words);
  expect((await visitor.get(urls.seat(seat))).text).toContain('vacant');
});

test('what cannot be is refused with its sentence, in both languages', async () => {
  const actor = await buildPool(db());
  await buildOrganisation(db(), actor, { key: 'NOUVELLE', nameFr: 'Nouvelle', memberFrom: '2018-03-01' });
  const early = await pool.post(urls.partnerLeave('NOUVELLE'), { lastDay: '2018-02-28', reason: '' }, { version: 1 });
  expect([early.status, early.text.includes('Le dernier jour (28 févr. 2018) est avant l’entrée (1er mars 2018).')]).toEqual([409, true]);
  const english = await pool.post(`/en${urls.partnerLeave('NOUVELLE')}`, { lastDay: '2018-02-28', reason: '' }, { version: 1 });
  expect(english.text).toContain('The last day (28 Feb 2018) is before the joining (1 Mar 2018).');
  const noDay = await pool.post(urls.partnerLeave('NOUVELLE'), { lastDay: '2018-02-29', reason: 'gardée' }, { version: 1 });
  expect(noDay.status).toBe(422);
  for (const path of [urls.partnerLeave, urls.partnerJoin, urls.partnerMerge]) {
    const asked = await pool.get(path('NOUVELLE', { le: '2018-02-29' }));
    expect([asked.text.includes('aria-invalid="true"'), asked.text.includes('value="2018-02-29"')]).toEqual([true, true]);
  }
});

test('a partner joins from its page with a seat and a person; the bodies are chosen by address', async () => {
  const actor = await buildPool(db());
  const id = await buildOrganisation(db(), actor, { key: 'ENTRANTE', nameFr: 'Entrante', memberFrom: null });
  const [body, person] = [await buildBody(db(), actor, { code: 'ACCUEIL' }), await buildPerson(db(), actor)];
  const post = { organisationId: id, kind: 'adviser', titleFr: 'Conseillère', titleEn: '', fromDay: '2018-01-01', toDay: '' };
  expect((await pool.post(urls.newPost(person), post)).status).toBe(303);
  for (const lang of LANGS) {
    const chosen = await pool.get(`${lang}${urls.partnerJoin('ENTRANTE', { le: '2018-11-12', instances: 'ACCUEIL' })}`);
    expect([chosen.status, chosen.text.includes(`name="titular-${body}"`)]).toEqual([200, true]);
  }
  const fields = {
    fromDay: '2018-11-12',
    reason: '',
    [`kind-${body}`]: 'member',
    [`titular-${body}`]: String(person),
    [`alternate-${body}`]: '',
  };
  expect((await pool.post(urls.partnerJoin('ENTRANTE'), fields, { version: 1 })).status).toBe(303);
  expect((await pool.get(urls.body('ACCUEIL'))).text).toContain(urls.person(person));
  expect((await visitor.get(urls.organisation('ENTRANTE'))).text).toContain('entrée');
});

test('the address of a merged organisation still answers, and says into which it went', async () => {
  const actor = await buildPool(db());
  await buildOrganisation(db(), actor, { key: 'FONDUE', nameFr: 'Fondue' });
  const into = await buildOrganisation(db(), actor, { key: 'REPREND', nameFr: 'Celle qui reprend' });
  for (const lang of LANGS)
    expect((await pool.get(`${lang}${urls.partnerMerge('FONDUE', { le: '2018-11-12', dans: 'REPREND' })}`)).status).toBe(200);
  const fields = { intoId: into, day: '2018-11-12', reason: 'Décret' };
  const done = await pool.post(urls.partnerMerge('FONDUE'), fields, { version: 1 });
  expect([done.status, done.location]).toEqual([303, urls.organisation('REPREND')]);
  const old = await visitor.get(urls.organisation('FONDUE'));
  expect(old.status).toBe(200);
  for (const words of ['Fondue dans une autre organisation le 12 nov. 2018', `href="${urls.organisation('REPREND')}"`])
    expect(old.text).toContain(words);
  expect((await visitor.get(`/en${urls.organisation('REPREND')}`)).text).toContain('took over');
  const loop = await pool.get(urls.partnerMerge('REPREND', { le: '2018-11-12', dans: 'FONDUE' }));
  expect([loop.status, loop.text.includes('cette fusion tournerait en rond')]).toEqual([409, true]);
});

test('a visitor meets no form', async () => {
  for (const path of [urls.partnerJoin('SE'), urls.partnerLeave('SE'), urls.partnerMerge('SE')])
    expect((await visitor.get(path)).status).toBe(403);
});
