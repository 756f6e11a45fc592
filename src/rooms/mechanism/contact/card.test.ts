import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import { Actor } from '#kernel/actor';
import { everyAudience } from '#kernel/audience';
import { sql } from '#kernel/db';
import { withLedger } from '#kernel/ledger';
import { search } from '#kernel/search';
import { distributionList, getPerson, listPeople, mechanism } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { CARD_PURPOSE } from '../access.ts';
import { buildActor, buildBody, buildOrganisation, buildPerson, buildPool, buildSeat, buildVisitor, TODAY } from '../builders.ts';
import { correctPerson } from '../people.ts';
import { addPost } from '../posts.ts';
import { designate } from '../representations.ts';
import { chooseSights, confirmCard, correctOwnCard, getOwnCard, type Sights } from './card.ts';
import { findCardState } from './store.ts';

let site: TestHouse;
let pool: Actor;
let reader: Actor;
let visitor: Actor;
beforeAll(async () => {
  registerRules('mechanism', mechanism.access);
  site = await testHouse({ template: 'empty' });
  await mechanism.reference?.(site.house);
  pool = await buildActor(site.house.db, [{ role: 'pool' }], ['public', 'signed-in', 'pool']);
  reader = await buildActor(site.house.db, [{ role: 'ptf' }]);
  visitor = await buildVisitor(site.house.db);
});
afterAll(() => site.drop());

const db = () => site.house.db;
let made = 0;

async function somebody() {
  made += 1;
  const email = `fiche.${made}@example.org`;
  const id = await buildPerson(db(), await buildPool(db()), { family: `Fiche-${made}`, email });
  const facts = { kind: 'person' as const, name: 'Test', audiences: reader.audiences, today: TODAY };
  return { id, email, self: new Actor({ ...facts, personId: id, roles: [] }) };
}

const guest = (subject: number, purpose = CARD_PURPOSE) =>
  new Actor({ kind: 'guest', name: 'guest', audiences: visitor.audiences, guest: { purpose, subject, linkId: 1 }, today: TODAY });
const everyone: Sights = { name: 'signed-in', email: 'signed-in', phone: 'signed-in', photograph: 'signed-in' };
const choose = (actor: Actor, id: number, version: number, sights: Partial<Sights>) =>
  withLedger(() => chooseSights(db(), actor, id, version, { ...everyone, ...sights }));
const emailFor = async (actor: Actor, id: number) => (await getPerson(db(), actor, id)).email;

test('an address that its person keeps for the Pool is read by the Pool, and by nobody else who is signed in', async () => {
  const { id, email, self } = await somebody();
  expect(await emailFor(reader, id)).toBe(email);
  await choose(self, id, 1, { email: 'pool' });
  expect(await emailFor(pool, id)).toBe(email);
  expect(await emailFor(reader, id)).toBeNull();
  expect((await listPeople(db(), reader, { words: email, day: TODAY })).total).toBe(0);
  expect((await listPeople(db(), pool, { words: email, day: TODAY })).total).toBe(1);
  expect((await withLedger(() => getOwnCard(db(), self, id))).email).toBe(email);
});

test('the public reads a name, its posts and an address from the day their person agrees, until the day they change their mind', async () => {
  const { id, email, self } = await somebody();
  const organisationId = await buildOrganisation(db(), pool);
  const post = { organisationId, kind: 'director' as const, titleFr: 'Directrice', titleEn: null, fromDay: '2018-01-01', toDay: null };
  await withLedger(() => addPost(db(), pool, id, post));
  await expect(getPerson(db(), visitor, id)).rejects.toMatchObject({ name: 'NotFound' });
  await choose(self, id, 1, { name: 'public', email: 'public' });
  const seen = await listPeople(db(), visitor, { words: 'directrice', day: TODAY });
  expect(seen.rows).toMatchObject([{ id, email, phone: null, posts: [{ title_fr: 'Directrice' }] }]);
  expect((await search(db(), visitor, `Fiche-${made}`)).total).toBe(1);
  await choose(self, id, 2, {});
  expect((await listPeople(db(), visitor, { words: 'directrice', day: TODAY })).total).toBe(0);
  expect((await search(db(), visitor, `Fiche-${made}`)).total).toBe(0);
  const { consents } = await withLedger(() => getOwnCard(db(), self, id));
  expect(consents).toEqual([
    { field: 'name', given_on: TODAY, withdrawn_on: TODAY },
    { field: 'email', given_on: TODAY, withdrawn_on: TODAY },
  ]);
});

test('nobody agrees in the place of a person: not the Pool, not another, not the link of somebody else', async () => {
  const { id } = await somebody();
  const other = await somebody();
  for (const actor of [pool, other.self, guest(other.id), guest(id, 'meeting.reply')]) {
    await expect(choose(actor, id, 1, { name: 'public' })).rejects.toMatchObject({ rule: 'card.show' });
    await expect(withLedger(() => confirmCard(db(), actor, id))).rejects.toMatchObject({ rule: 'card.confirm' });
    await expect(withLedger(() => getOwnCard(db(), actor, id))).rejects.toMatchObject({ rule: 'card.read-own' });
  }
  await expect(choose(guest(id), id, 1, { email: 'pool' })).resolves.toBeUndefined();
});

test('a name is not hidden from signed-in people, and nothing is public without its name', async () => {
  const { id, self } = await somebody();
  await expect(choose(self, id, 1, { name: 'pool' })).rejects.toMatchObject({ key: 'card.name-is-known' });
  await expect(choose(self, id, 1, { email: 'public' })).rejects.toMatchObject({ key: 'card.name-first' });
});

test('nobody agrees to show what is not kept, and a field that is emptied is no longer agreed to', async () => {
  const { id, email, self } = await somebody();
  await choose(self, id, 1, { name: 'public', phone: 'public', email: 'public' });
  const consents = async () => (await withLedger(() => getOwnCard(db(), self, id))).consents.map((row) => [row.field, row.withdrawn_on]);
  expect(await consents()).toEqual([
    ['name', null],
    ['email', null],
  ]);
  const card = { given: 'Awa', family: 'Vidée', lang: 'fr' as const, email: null, phone: null };
  await withLedger(() => correctPerson(db(), self, id, 2, card));
  expect(await consents()).toEqual([
    ['name', null],
    ['email', TODAY],
  ]);
  await withLedger(() => correctPerson(db(), self, id, 3, { ...card, email }));
  expect(await emailFor(visitor, id)).toBeNull();
});

test('two choices made at once: the second is told what the first was', async () => {
  const { id, self } = await somebody();
  await choose(self, id, 1, { email: 'pool' });
  await expect(choose(self, id, 1, { email: 'signed-in' })).rejects.toMatchObject({ name: 'Stale' });
});

test('a body still writes to an address that its list does not show', async () => {
  const { id, email, self } = await somebody();
  const [bodyId, organisation] = [await buildBody(db(), pool), await buildOrganisation(db(), pool)];
  const seat = await buildSeat(db(), pool, bodyId, organisation);
  const mandate = { personId: id, capacity: 'titular' as const, decides: true, fromDay: '2018-01-01', toDay: null };
  await withLedger(() => designate(db(), pool, seat, mandate));
  await choose(self, id, 1, { email: 'pool' });
  const line = (actor: Actor) => withLedger(() => distributionList(db(), actor, bodyId, TODAY));
  expect(await line(reader)).toMatchObject([{ personId: id, email: null, reach: email }]);
  expect(await line(pool)).toMatchObject([{ personId: id, email, reach: email }]);
});

test('who corrects a card without seeing its address leaves it in place', async () => {
  const { id, email, self } = await somebody();
  const organisationId = await buildOrganisation(db(), pool);
  const post = { organisationId, kind: 'director' as const, titleFr: 'Directrice', titleEn: null, fromDay: '2018-01-01', toDay: null };
  await withLedger(() => addPost(db(), pool, id, post));
  await choose(self, id, 1, { email: 'pool' });
  const focal = await buildActor(db(), [{ role: 'focal-point', organisationId }]);
  const card = { given: 'Awa', family: 'Corrigée', lang: 'fr' as const, email: null, phone: '+223 20 00 00 00' };
  await withLedger(() => correctPerson(db(), focal, id, 2, card));
  expect(await getPerson(db(), pool, id)).toMatchObject({ family: 'Corrigée', email, phone: card.phone });
});

test('a guest confirms or corrects the one card of the link; what was corrected keeps who sees it', async () => {
  const { id, self } = await somebody();
  await choose(self, id, 1, { email: 'pool' });
  expect(await findCardState(db(), pool, id)).toMatchObject({ confirmed_on: null, kept_since: TODAY });
  expect(await findCardState(db(), reader, id)).toBeUndefined();
  const email = `nouvelle.${made}@example.org`;
  await withLedger(() => correctOwnCard(db(), guest(id), id, 2, { given: 'Awa', family: 'Juste', lang: 'en', email, phone: null }));
  expect(await findCardState(db(), pool, id)).toMatchObject({ confirmed_on: TODAY, asked_on: null, refused_on: null });
  expect(await emailFor(pool, id)).toBe(email);
  expect(await emailFor(reader, id)).toBeNull();
  const kept = await everyAudience('a test reads the journal', () =>
    sql<{ found: number }>`select count(*)::int as found from kernel_audit where content::text like '%@example.org%'`.execute(db()),
  );
  expect(kept.rows[0]?.found).toBe(0);
});
