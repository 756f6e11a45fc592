import { afterAll, beforeAll, expect, test } from 'vitest';
import { withLedger } from '#kernel/ledger';
import { designate, findBodyByCode } from '#rooms/mechanism';
import type { Knocker, TestSite } from '#test/app';
import { mechanismSite } from '#test/mechanism-site';
import { urls } from '#urls';
import { buildBody, buildOrganisation, buildPerson, buildPool, buildSeat } from './builders.ts';
import { findSeat } from './store/seat-history.ts';

let site: TestSite;
let pool: Knocker;
let visitor: Knocker;
beforeAll(async () => {
  ({ site, pool, visitor } = await mechanismSite());
});
afterAll(() => site.drop());

const db = () => site.house.db;

/** A body with one seat held, and one person in the directory. */
async function scene() {
  const actor = await buildPool(db());
  const [organisation, person] = [await buildOrganisation(db(), actor, {}), await buildPerson(db(), actor)];
  const code = `SCENE-${organisation}`;
  const body = await buildBody(db(), actor, { code });
  const seat = await buildSeat(db(), actor, body, organisation, { kind: 'coordinator' });
  return { organisation, person, code, body, seat };
}

test('the mechanism opens at any date, in both languages, for everybody', async () => {
  const now = await visitor.get('/mecanisme');
  expect(now.status).toBe(200);
  expect(now.text).toContain('Le mécanisme au 12 nov. 2018');
  expect(now.text).toContain('vacant depuis avril 2015');
  const then = await visitor.get('/en/mecanisme?le=2015-03-31');
  expect(then.text).toContain('The mechanism on 31 Mar 2015');
  expect(then.text).toContain('SGT Energy');
  expect((await visitor.get('/mecanisme?le=2015-02-30')).text).toContain('Cette date n’existe pas');
  expect((await visitor.get('/mecanisme?le=1990-01-01')).text).toContain('Aucune instance connue');
});

test('a body says who sits, how often it meets and where it comes from; one that is no more still answers', async () => {
  const gec = await visitor.get('/instances/GEC');
  expect(gec.text).toContain('chaque mois, le 2e mercredi');
  expect(gec.text).toContain('Pays-Bas');
  expect(gec.text).toContain('Le Collectif se partage');
  expect(gec.text).not.toContain('Représenté par');
  const gone = await visitor.get('/instances/GT-INFRA');
  expect([gone.status, gone.text.includes('n’existe pas au 12 nov. 2018')]).toEqual([200, true]);
  expect((await visitor.get('/instances/RIEN')).status).toBe(404);
  const still = await visitor.get('/instances/GT-INFRA?le=2015-03-31');
  expect(still.text).not.toContain('n’existe pas au');
  expect(still.text).toContain('son dernier jour est la veille du mercredi 1er avril 2015');
});

test('seats still to come are apart from those held before, on the page of an organisation and on that of a person', async () => {
  const switzerland = (await visitor.get('/partenaires/CH')).text;
  const [toCome = '', before = ''] = ['sieges-a-venir', 'sieges-avant'].map(
    (id) => switzerland.split(`id="${id}"`)[1]?.split('</section>')[0],
  );
  expect(toCome).toContain('1er janv. 2020 – 31 déc. 2020');
  expect(before).not.toContain('2020');
  const actor = await buildPool(db());
  const { person, seat } = await scene();
  const mandate = { personId: person, capacity: 'titular', decides: true, fromDay: '2018-12-01', toDay: null } as const;
  await withLedger(() => designate(db(), actor, seat, mandate));
  const card = (await pool.get(urls.person(person))).text;
  expect(card).toContain('à venir');
  expect(card).not.toContain('>avant<');
});

test('every page of the room answers those who may, in both languages', async () => {
  const { person, code, seat } = await scene();
  const paths = [
    urls.bodies({ sorte: 'gt' }),
    urls.bodyList(code),
    urls.newBody(),
    urls.editBody(code),
    urls.bodyAct(code),
    urls.newSeat(code),
    urls.seat(seat),
    urls.editSeat(seat),
    urls.closeSeat(seat),
    urls.newRepresentative(seat),
    urls.organisations({ membre: 'oui', q: 'suede' }),
    urls.organisation('PNUD'),
    urls.newOrganisation(),
    urls.editOrganisation('PNUD'),
    urls.newIdentifier('PNUD'),
    urls.people({ q: 'awa' }),
    urls.person(person),
    urls.newPerson(),
    urls.editPerson(person),
    urls.eraseContact(person),
    urls.newPost(person),
  ];
  for (const path of paths) {
    for (const lang of ['', '/en']) {
      const answer = await pool.get(lang + path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.text).not.toMatch(/undefined|\[object|NaN/);
    }
  }
});

test('a visitor reads the public pages, meets no form and no name', async () => {
  const { person, code, seat } = await scene();
  expect((await visitor.get(urls.people())).text).toContain('Personne n’a encore choisi de paraître');
  for (const path of [urls.organisations(), urls.organisation('PNUD'), urls.seat(seat), urls.bodies()])
    expect((await visitor.get(path)).status).toBe(200);
  for (const path of [urls.newBody(), urls.editBody(code), urls.newPerson(), urls.editSeat(seat), urls.bodyList(code)])
    expect((await visitor.get(path)).status).toBe(403);
  for (const path of [urls.person(person), urls.editPerson(person)]) expect((await visitor.get(path)).status).toBe(404);
});

test('from a form to the page it leads to: a person, a post, a designation', async () => {
  const { code, seat, organisation } = await scene();
  const made = await pool.post(urls.newPerson(), {
    given: 'Mariam',
    family: 'Essai',
    lang: 'fr',
    email: 'mariam.essai@example.org',
    phone: '',
  });
  expect([made.status, made.location]).toEqual([303, expect.stringMatching(/^\/annuaire\/\d+$/)]);
  const id = Number(made.location?.split('/').at(-1));
  const post = { organisationId: organisation, kind: 'adviser', titleFr: 'Conseillère', titleEn: '', fromDay: '2018-01-01', toDay: '' };
  expect((await pool.post(urls.newPost(id), post)).status).toBe(303);
  const mandate = { personId: id, capacity: 'alternate', fromDay: '2018-01-01', toDay: '' };
  expect((await pool.post(urls.newRepresentative(seat), mandate)).location).toBe(urls.seat(seat));
  const page = await pool.get(urls.body(code));
  expect(page.text).toContain('Mariam Essai');
  expect(page.text).toContain('suppléant sans pouvoir de décider');
  expect((await pool.get(urls.person(id))).text).toContain('Conseillère');
});

test('a form with something wrong comes back whole, with what was typed and the sentence beside the field', async () => {
  const { seat, organisation } = await scene();
  const wrong = await pool.post(urls.editSeat(seat), { holder: String(organisation), fromDay: '2018-02-30', toDay: '', note: 'gardé' });
  expect([wrong.status, wrong.text.includes('gardé'), wrong.text.includes('aria-invalid="true"')]).toEqual([422, true, true]);
  const order = await pool.post(
    urls.editSeat(seat),
    { holder: 'vacant', fromDay: '2018-05-01', toDay: '2018-04-01', note: '' },
    { version: 2 },
  );
  expect([order.status, order.text.includes('Le dernier jour est avant le premier.')]).toEqual([422, true]);
});

test('a rule that says no answers 409 with its sentence, in the reader’s language', async () => {
  const { seat, organisation } = await scene();
  const early = { holder: String(organisation), fromDay: '2010-01-01', toDay: '', note: '' };
  const refused = await pool.post(`/en${urls.editSeat(seat)}`, early, { version: 2 });
  expect([refused.status, refused.text.includes('The seat only exists since 1 Jan 2015.')]).toEqual([409, true]);
  const twice = await pool.post(urls.newOrganisation(), {
    key: 'PNUD',
    nameFr: 'x',
    nameEn: 'x',
    kind: 'un',
    parentId: '',
    memberFrom: '',
    memberTo: '',
    note: '',
  });
  expect([twice.status, twice.text.includes('Ce sigle est déjà celui d’une autre organisation.')]).toEqual([409, true]);
});

test('a stale form shows both texts under the names of the fields, and mine can be sent again', async () => {
  const actor = await buildPool(db());
  await buildOrganisation(db(), actor, { key: 'DEUX-MAINS', nameFr: 'Avant' });
  const fields = {
    nameFr: 'La mienne',
    nameEn: 'Mine',
    kind: 'bilateral',
    parentId: '',
    isDonor: 'oui',
    memberFrom: '',
    memberTo: '',
    note: '',
  };
  expect((await pool.post(urls.editOrganisation('DEUX-MAINS'), { ...fields, nameFr: 'La leur' }, { version: 1 })).status).toBe(303);
  const stale = await pool.post(urls.editOrganisation('DEUX-MAINS'), fields, { version: 1 });
  expect(stale.status).toBe(409);
  for (const words of ['La mienne', 'La <ins>leur</ins>', 'Nom en français']) expect(stale.text).toContain(words);
  expect((await pool.post(urls.editOrganisation('DEUX-MAINS'), fields, { version: 2 })).status).toBe(303);
});

test('the seat of a person of the Pool is given from its page, and closing a seat asks for its last day', async () => {
  const actor = await buildPool(db());
  const person = await buildPerson(db(), actor);
  const found = await findBodyByCode(db(), actor, 'POOL', '2018-11-12');
  const seat = (await findSeat(db(), actor, { bodyId: found?.id ?? 0, kind: 'assistant', day: '2018-11-12' }))?.id ?? 0;
  expect((await pool.get(urls.editSeat(seat))).text).toContain('Démo');
  const held = await pool.post(
    urls.editSeat(seat),
    { holder: String(person), fromDay: '2018-11-01', toDay: '2019-06-02', note: '' },
    { version: 1 },
  );
  expect(held.status).toBe(303);
  expect((await pool.get(urls.body('POOL'))).text).toContain(`/annuaire/${person}"`);
  expect((await visitor.get(urls.body('POOL'))).text).not.toContain(`/annuaire/${person}"`);
  const closed = await pool.post(urls.closeSeat(seat), { lastDay: '2018-11-30' }, { version: 2 });
  expect([closed.status, closed.location]).toEqual([303, '/instances/POOL']);
});
