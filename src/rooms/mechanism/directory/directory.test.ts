import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import type { Actor } from '#kernel/actor';
import { withLedger } from '#kernel/ledger';
import { csvOf } from '#kernel/spreadsheet';
import { listPeople, mechanism } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { AS_TEXT, officeIsThere, reopened } from '#test/office';
import { buildActor, buildBody, buildOrganisation, buildPerson, buildSeat, TODAY } from '../builders.ts';
import { addPost } from '../posts.ts';
import { designate } from '../representations.ts';
import { listBodies } from '../store/bodies.ts';
import { directorySheet } from './csv.ts';
import type { PersonLine } from './store.ts';
import { vcard } from './vcard.ts';
import { directoryWord } from './word.ts';

let site: TestHouse;
let pool: Actor;
beforeAll(async () => {
  registerRules('mechanism', mechanism.access);
  site = await testHouse({ template: 'empty' });
  await mechanism.reference?.(site.house);
  pool = await buildActor(site.house.db, [{ role: 'pool' }], ['public', 'signed-in', 'pool']);
});
afterAll(() => site.drop());

const db = () => site.house.db;
const find = async (filters: Partial<Parameters<typeof listPeople>[2]>) =>
  (await listPeople(db(), pool, { day: TODAY, ...filters })).rows.map((row) => row.id);

async function inPost(family: string, toDay: string | null, kind: 'director' | 'signatory' = 'director') {
  const [id, organisationId] = [await buildPerson(db(), pool, { family }), await buildOrganisation(db(), pool)];
  const post = { organisationId, kind, titleFr: 'Directrice', titleEn: 'Director', fromDay: '2015-01-01', toDay };
  await withLedger(() => addPost(db(), pool, id, post));
  return { id, organisationId };
}

test('who holds a post or a seat today is apart from who did and no longer does', async () => {
  const [here, gone] = [await inPost('Présente', null), await inPost('Partie', '2017-06-30')];
  const neither = await buildPerson(db(), pool, { family: 'Sans-Fonction' });
  expect(await find({ standing: 'in-post' })).toContain(here.id);
  expect(await find({ standing: 'in-post' })).not.toContain(gone.id);
  expect(await find({ standing: 'former' })).toEqual([gone.id]);
  expect(await find({ organisationId: gone.organisationId })).toEqual([gone.id]);
  expect(await find({ organisationId: gone.organisationId, standing: 'in-post' })).toEqual([]);
  expect(await find({ words: 'sans-fonction' })).toEqual([neither]);
  expect((await listPeople(db(), pool, { words: 'partie', day: TODAY })).rows[0]).toMatchObject({
    former: true,
    posts: [{ to_day: '2017-06-30' }],
  });
});

test('a body finds those who sit on it, under its name, its short name or its code, accents or not', async () => {
  const [bodyId, organisation] = [
    await buildBody(db(), pool, { code: 'GT-RIZ', nameFr: 'Riz et céréales' }),
    await buildOrganisation(db(), pool),
  ];
  const id = await buildPerson(db(), pool, { given: 'Fatoumata', family: 'Cissé-Siège' });
  const mandate = { personId: id, capacity: 'titular' as const, decides: true, fromDay: '2018-01-01', toDay: '2018-12-31' };
  await withLedger(async () => designate(db(), pool, await buildSeat(db(), pool, bodyId, organisation), mandate));
  for (const words of ['cereales', 'gt-riz', 'cisse riz', 'FATOUMATA céréales']) expect(await find({ words })).toEqual([id]);
  expect(await find({ bodyId })).toEqual([id]);
  expect(await find({ bodyId, standing: 'in-post' })).toEqual([id]);
  expect(await find({ bodyId, standing: 'in-post', day: '2019-02-01' })).toEqual([]);
  expect(await find({ words: '100%_' })).toEqual([]);
});

test('a kind of post finds those who hold it', async () => {
  const { id } = await inPost('Signataire', null, 'signatory');
  expect(await find({ post: 'signatory' })).toEqual([id]);
});

const line = (changes: Partial<PersonLine> = {}): PersonLine => ({
  id: 12,
  audience_id: 1,
  given: 'Aïssata',
  family: 'Kéïta; Démo',
  lang: 'fr',
  origin: 'demo',
  version: 1,
  email: 'a@example.org',
  phone: '+223 20 00 00 00',
  posts: [],
  former: false,
  seats: [],
  ...changes,
});

describe('a spreadsheet', () => {
  test('opens with its accents and its columns where the separator is a semicolon', () => {
    const csv = csvOf(directorySheet([line({ family: 'Kéïta' })], new Map(), 'fr'));
    expect(csv.startsWith('\ufeffNom;Prénom;')).toBe(true);
    expect(csv.split('\r\n')[1]).toBe("Kéïta;Aïssata;;;;a@example.org;'+223 20 00 00 00");
  });

  test('has no cell that a spreadsheet would compute, whatever a name begins with', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, rest) => {
        const [, row = ''] = csvOf(directorySheet([line({ family: `${sign}${rest.replace(/["\r\n;]/g, '')}` })], new Map(), 'fr')).split(
          '\r\n',
        );
        expect(row.replace(/^"/, '').startsWith("'")).toBe(true);
      }),
    );
  });
});

describe('a card', () => {
  const options = {
    lang: 'fr' as const,
    address: (id: number) => `https://toguna.example/annuaire/${id}`,
    bodies: ['GEC', 'GT Santé, eau'],
  };
  const read = (text: string) => new ICAL.Component(ICAL.parse(text) as never);

  test('is read by another program as it was written, whatever the name holds', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .map((text) => text.replace(/[\p{C}\p{Z}]/gu, ' ').trim() || 'x');
    fc.assert(
      fc.property(name, name, (given, family) => {
        const card = read(vcard(line({ given, family }), options));
        expect(card.getFirstPropertyValue('n')).toEqual([family, given, '', '', '']);
        expect(card.getFirstPropertyValue('email')).toBe('a@example.org');
        expect(card.getFirstProperty('categories')?.getValues()).toEqual(['GEC', 'GT Santé, eau']);
      }),
    );
  });

  test('has no line past 75 octets, and cuts none in the middle of a letter', () => {
    const long = vcard(line({ family: 'é'.repeat(90) }), options);
    for (const one of long.split('\r\n')) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
    expect(long.replace(/\r\n /g, '')).toContain('é'.repeat(90));
  });

  test('holds nothing that the reader may not see', () => {
    const bare = vcard(line({ email: null, phone: null }), options);
    expect(bare).not.toMatch(/EMAIL|TEL/);
  });
});

const office = officeIsThere('the directory on paper, opened in LibreOffice');
test.runIf(office)(
  'on paper, opened in a word processor, the directory says who is what',
  async () => {
    const bodies = new Map((await listBodies(db(), pool, { all: true })).map((body) => [body.id, body]));
    const { rows } = await listPeople(db(), pool, { day: TODAY, words: 'Présente' });
    const said = { lang: 'fr' as const, title: 'Annuaire, Pool', lead: 'état', secretariat: 'Pool' };
    const [text] = reopened(await directoryWord(rows, bodies, said), 'annuaire.docx', AS_TEXT);
    expect(text).toContain('Présente Awa');
    expect(text).toContain('Directrice');
  },
  120_000,
);
