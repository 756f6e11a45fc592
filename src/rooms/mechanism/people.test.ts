import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import { Actor } from '#kernel/actor';
import { everyAudience } from '#kernel/audience';
import { sql } from '#kernel/db';
import { withLedger } from '#kernel/ledger';
import { search } from '#kernel/search';
import { findPersonByEmail, getPerson, listPeople, mechanism } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildActor, buildOrganisation, buildPerson, buildPool, buildVisitor, TODAY } from './builders.ts';
import { addPerson, correctPerson, eraseContact } from './people.ts';
import { addPost, correctPost } from './posts.ts';
import { listPostsOfPerson } from './store/people.ts';

let site: TestHouse;
let pool: Actor;
beforeAll(async () => {
  registerRules('mechanism', mechanism.access);
  site = await testHouse({ template: 'empty' });
  await mechanism.reference?.(site.house);
  pool = await buildPool(site.house.db);
});
afterAll(() => site.drop());

const db = () => site.house.db;
const card = { given: 'Awa', family: 'Corrigée', lang: 'fr' as const, email: null, phone: '+223 20 00 00 00' };
const post = (actor: Actor, personId: number, organisationId: number, fromDay = '2018-01-01', toDay: string | null = null) => {
  const input = { organisationId, kind: 'head-of-cooperation' as const, titleFr: 'Cheffe', titleEn: 'Head', fromDay, toDay };
  return withLedger(() => addPost(db(), actor, personId, input));
};

test('contact data are nowhere in the journal, and leave on demand while the name stays', async () => {
  const email = 'jamais.au.journal@example.org';
  const id = await buildPerson(db(), pool, { email });
  await withLedger(() => correctPerson(db(), pool, id, 1, { ...card, email: `x${email}` }));
  await withLedger(() => eraseContact(db(), pool, id));
  const written = await everyAudience('a test reads the journal', () =>
    sql<{
      found: number;
    }>`select count(*)::int as found from kernel_audit where content::text like ${`%${email}%`} or content::text like '%+223%'`.execute(
      db(),
    ),
  );
  expect(written.rows[0]?.found).toBe(0);
  expect(await getPerson(db(), pool, id)).toMatchObject({ family: 'Corrigée', email: null, phone: null });
  await expect(withLedger(() => eraseContact(db(), pool, id))).rejects.toMatchObject({ name: 'NotFound' });
});

test('an address belongs to one person, however it is written', async () => {
  const id = await buildPerson(db(), pool, { email: 'une.seule@example.org' });
  await expect(buildPerson(db(), pool, { email: 'Une.Seule@example.org' })).rejects.toMatchObject({ key: 'contact.address-taken' });
  expect((await findPersonByEmail(db(), 'UNE.SEULE@example.org'))?.id).toBe(id);
  expect(await findPersonByEmail(db(), 'personne@example.org')).toBeUndefined();
});

test('a visitor knows of nobody: not the card, not the directory, not by search', async () => {
  const id = await buildPerson(db(), pool, { family: 'Introuvable' });
  const visitor = await buildVisitor(db());
  await expect(getPerson(db(), visitor, id)).rejects.toMatchObject({ name: 'NotFound' });
  expect(await listPeople(db(), visitor, { day: TODAY })).toEqual({ rows: [], total: 0 });
  expect((await search(db(), visitor, 'Introuvable')).total).toBe(0);
  expect((await search(db(), pool, 'Introuvable')).total).toBe(1);
});

test('the directory is searched by name, post and organisation, accents or not', async () => {
  const id = await buildPerson(db(), pool, { given: 'Aïssata', family: 'Kéïta-Démo' });
  const organisation = await buildOrganisation(db(), pool, { nameFr: 'Coopération des Îles' });
  await post(pool, id, organisation);
  for (const words of ['keita', 'aissata KEITA', 'cooperation des iles', 'cheffe']) {
    expect((await listPeople(db(), pool, { words, day: TODAY })).rows.map((row) => row.id)).toContain(id);
  }
  expect((await listPeople(db(), pool, { words: 'cooperation des iles', day: '2017-12-31' })).rows).toEqual([]);
});

test('an organisation has one head of cooperation at a time; one who leaves makes room from the next day', async () => {
  const [first, second, organisation] = [await buildPerson(db(), pool), await buildPerson(db(), pool), await buildOrganisation(db(), pool)];
  await post(pool, first, organisation);
  await expect(post(pool, second, organisation, '2018-06-01')).rejects.toMatchObject({ constraint: 'post.one-holder' });
  const [held] = await listPostsOfPerson(db(), pool, first);
  const said = { kind: 'head-of-cooperation' as const, titleFr: 'Cheffe', titleEn: null, fromDay: '2018-01-01', toDay: '2018-05-31' };
  await withLedger(() => correctPost(db(), pool, held?.id ?? 0, 1, said));
  await expect(post(pool, second, organisation, '2018-06-01')).resolves.toBeGreaterThan(0);
  await expect(post(pool, second, organisation, '2020-01-01', '2019-01-01')).rejects.toMatchObject({ key: 'post.term-order' });
});

test('each keeps their own card; a focal point those of their organisation; others none', async () => {
  const [id, organisation] = [await buildPerson(db(), pool), await buildOrganisation(db(), pool)];
  await post(pool, id, organisation);
  const facts = { kind: 'person' as const, name: 'Test', audiences: pool.audiences, today: TODAY };
  const correct = (actor: Actor, version: number) => withLedger(() => correctPerson(db(), actor, id, version, card));
  await correct(new Actor({ ...facts, personId: id, roles: [] }), 1);
  await correct(await buildActor(db(), [{ role: 'focal-point', organisationId: organisation }]), 2);
  const stranger = await buildActor(db(), [
    { role: 'focal-point', organisationId: await buildOrganisation(db(), pool) },
    { role: 'chef-de-file' },
  ]);
  await expect(correct(stranger, 3)).rejects.toMatchObject({ rule: 'person.correct' });
  await expect(post(stranger, id, organisation, '2019-01-01')).rejects.toMatchObject({ rule: 'post.add' });
  await expect(withLedger(() => eraseContact(db(), stranger, id))).rejects.toMatchObject({ rule: 'person.erase-contact' });
  const nobody = await buildActor(db(), [{ role: 'ptf', organisationId: organisation }]);
  await expect(withLedger(() => addPerson(db(), nobody, card))).rejects.toMatchObject({ rule: 'person.add' });
});
