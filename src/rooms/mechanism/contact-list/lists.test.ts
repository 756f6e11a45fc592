import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import { Actor } from '#kernel/actor';
import { everyAudience } from '#kernel/audience';
import { sql } from '#kernel/db';
import { withLedger } from '#kernel/ledger';
import { findPersonByEmail, getPerson, idsOfKeys, listPeople, listPostsOfPerson, mechanism } from '#rooms/mechanism';
import { type TestHouse, testHouse } from '#test/house';
import { buildActor, buildOrganisation, buildPerson, TODAY } from '../builders.ts';
import type { Answers, Judged } from './judging.ts';
import { answerList, dropList, getList, previewList, receiveList, takeList } from './lists.ts';

let site: TestHouse;
let pool: Actor;
beforeAll(async () => {
  registerRules('mechanism', mechanism.access);
  site = await testHouse({ template: 'empty' });
  await mechanism.reference?.(site.house);
  const audiences = await idsOfKeys(db(), ['public', 'signed-in', 'pool']);
  pool = new Actor({ kind: 'person', name: 'Test', roles: [{ role: 'pool' }], audiences, today: TODAY });
  await buildOrganisation(db(), pool, { key: 'SUEDE-T', nameFr: 'Coopération suédoise', nameEn: 'Swedish cooperation' });
});
afterAll(() => site.drop());

const db = () => site.house.db;
type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number];
type Rows = NonNullable<Sheet['rows']>;

const HEAD = ['Nom', 'Prénom', 'Courriel', 'Tél.', 'Organisme', 'Fonction'];
let sheets = 0;

/** A workbook as Excel writes it: no two are the same bytes, unless the same rows are asked for under one name. */
async function workbook(rows: Rows, more: Partial<Sheet> = {}, name?: string): Promise<Uint8Array> {
  sheets += 1;
  return new Uint8Array(await writeXlsx({ sheets: [{ name: name ?? `Liste ${sheets}`, rows, ...more }] }));
}

async function* stream(bytes: Uint8Array) {
  yield bytes;
}

const receive = (bytes: Uint8Array, actor = pool) =>
  withLedger(() => receiveList(db(), actor, { name: 'liste.xlsx', content: stream(bytes) }));
const preview = (id: number) => withLedger(async () => previewList(db(), pool, await getList(db(), pool, id)));
const verdicts = (judged: Judged[]) => judged.map((line) => [line.line, line.verdict.is]);

async function answer(id: number, changes: Partial<Answers>) {
  const list = await getList(db(), pool, id);
  await withLedger(() => answerList(db(), pool, id, list.version, { ...list.answers, ...changes }));
}

async function take(id: number, actor = pool) {
  const list = await getList(db(), pool, id);
  return withLedger(() => takeList(db(), actor, id, list.version));
}

const everybody = async () => (await listPeople(db(), pool, { day: TODAY, size: 1 })).total;

test('a list is read line by line and nothing enters before it is taken; the same file again changes nothing', async () => {
  await buildPerson(db(), pool, { given: 'Issa', family: 'Déjà-Là', email: 'issa@exemple.org' });
  const bytes = await workbook([
    ['Contacts de la concertation'],
    HEAD,
    ['Keïta-Liste', 'Aïssata', 'aissata@exemple.org', '+223 20 00 00 01', 'Coopération suédoise', 'Chargée de programme'],
    ['Deja', 'I.', 'ISSA@exemple.org', null, 'SUEDE-T', null],
    ['Sans Adresse', 'Oumar', 'oumar(at)exemple.org', null, null, null],
    ['Inconnue', 'Awa', 'awa.inconnue@exemple.org', null, 'Organisation imaginaire', null],
  ]);
  const before = await everybody();
  const { id } = await receive(bytes);
  const judged = await preview(id);
  expect(verdicts(judged)).toEqual([
    [3, 'new'],
    [4, 'known'],
    [5, 'refused'],
    [6, 'refused'],
  ]);
  expect(judged[2]?.verdict).toMatchObject({ reasons: [{ column: 'C', key: 'address-bad', detail: { said: 'oumar(at)exemple.org' } }] });
  expect(judged[3]?.verdict).toMatchObject({ reasons: [{ column: 'E', key: 'organisation-unknown' }] });
  expect(await everybody()).toBe(before);
  expect(await take(id)).toMatchObject({ new: 1, known: 1, refused: 2, added: 1, completed: 0 });
  expect(await everybody()).toBe(before + 1);
  const person = await findPersonByEmail(db(), 'aissata@exemple.org');
  expect(await getPerson(db(), pool, person?.id ?? 0)).toMatchObject({
    given: 'Aïssata',
    family: 'Keïta-Liste',
    phone: '+223 20 00 00 01',
  });
  expect(await listPostsOfPerson(db(), pool, person?.id ?? 0)).toMatchObject([
    { kind: 'adviser', title_fr: 'Chargée de programme', from_day: TODAY, organisation_key: 'SUEDE-T' },
  ]);
  expect(await receive(bytes)).toEqual({ id, same: true });
  await expect(take(id)).rejects.toMatchObject({ key: 'contact-list.decided' });
  expect(await everybody()).toBe(before + 1);
});

test('the same people in another file change nothing', async () => {
  const rows = [HEAD, ['Répétée', 'Awa', 'repetee@exemple.org', null, 'SUEDE-T', 'Experte']];
  await take((await receive(await workbook(rows))).id);
  const before = await everybody();
  expect(await take((await receive(await workbook(rows))).id)).toMatchObject({ known: 1, added: 0, completed: 0 });
  expect(await everybody()).toBe(before);
});

test('two spellings of one person wait for an answer: outside without one, both, or one card completed', async () => {
  const known = await buildPerson(db(), pool, { given: 'Fatoumata', family: 'Dembélé-Una', email: null });
  const row = ['DEMBELE UNA', 'F.', 'f.dembele@exemple.org', '+223 70 00 00 00', null, null];
  const { id } = await receive(await workbook([HEAD, row]));
  const [line] = await preview(id);
  expect(line?.verdict).toMatchObject({ is: 'perhaps', people: [{ id: known }], decision: null });
  await answer(id, { decisions: { 2: `keep:${known + 999}` } });
  expect((await preview(id))[0]?.verdict).toMatchObject({ decision: null });
  await answer(id, { decisions: { 2: `keep:${known}` } });
  expect(await take(id)).toMatchObject({ perhaps: 1, added: 0, completed: 1 });
  expect(await getPerson(db(), pool, known)).toMatchObject({
    given: 'Fatoumata',
    email: 'f.dembele@exemple.org',
    phone: '+223 70 00 00 00',
  });
});

test('two spellings that do not even begin alike are asked about', async () => {
  await buildPerson(db(), pool, { given: 'Kadidia', family: 'Koulibaly', email: null });
  const rows = [
    ['Coulibali', 'Cadidia', null, null, null, null],
    ['Coulibali', 'Oumou', null, null, null, null],
  ];
  const { id } = await receive(await workbook([HEAD, ...rows]));
  expect((await preview(id)).map(({ verdict }) => verdict.is)).toEqual(['perhaps', 'new']);
});

test('a known address gives way only when it is said to, and no answer keeps the line outside', async () => {
  const known = await buildPerson(db(), pool, { given: 'Seydou', family: 'Ancienne-Adresse', email: 'ancienne@exemple.org' });
  const rows = [HEAD, ['Ancienne Adresse', 'Seydou', 'nouvelle@exemple.org', null, null, null]];
  const undecided = (await receive(await workbook(rows))).id;
  expect(await take(undecided)).toMatchObject({ perhaps: 1, added: 0, completed: 0 });
  const kept = (await receive(await workbook(rows))).id;
  await answer(kept, { decisions: { 2: `keep:${known}` } });
  await take(kept);
  expect((await getPerson(db(), pool, known)).email).toBe('ancienne@exemple.org');
  const taken = (await receive(await workbook(rows))).id;
  await answer(taken, { decisions: { 2: `take:${known}` } });
  await take(taken);
  expect((await getPerson(db(), pool, known)).email).toBe('nouvelle@exemple.org');
});

test('two lines of one list that may be one person are asked about, and one person on two lines is refused the second time', async () => {
  const { id } = await receive(
    await workbook([
      HEAD,
      ['Ligne-Double', 'Mariam', 'mariam@exemple.org', null, null, null],
      ['LIGNE DOUBLE', 'M.', 'm.double@exemple.org', null, null, null],
      ['Ligne-Double', 'Mariam', 'MARIAM@exemple.org', null, null, null],
    ]),
  );
  const judged = await preview(id);
  expect(judged.map((line) => line.verdict)).toMatchObject([
    { is: 'new' },
    { is: 'perhaps', people: [{ id: -2 }] },
    { is: 'refused', reasons: [{ key: 'line-twice', detail: { line: 2 } }] },
  ]);
  await answer(id, { decisions: { 3: 'keep:-2' } });
  expect(await take(id)).toMatchObject({ added: 1 });
});

test('a merged cell counts for each of its lines; a formula by its value, and a line without one is refused', async () => {
  const cells = new Map([
    ['1,2', { value: null, formula: 'LOWER("FUSION1@EXEMPLE.ORG")', formulaResult: 'fusion1@exemple.org' }],
    ['2,2', { value: null, formula: 'B3&"@exemple.org"' }],
    ['3,2', { value: null, formula: '1/0', formulaResult: '#DIV/0!' }],
  ]) as unknown as Sheet['cells'];
  const rows: Rows = [
    HEAD,
    ['Fusion-Un', 'Awa', null, null, 'SUEDE-T', null],
    ['Fusion-Deux', 'Binta', null, null, null, null],
    ['Fusion-Trois', 'Coumba', null, null, null, null],
    ['Fusion-Quatre', 'Djeneba', 'fusion4@exemple.org', null, null, null],
  ];
  const { id } = await receive(await workbook(rows, { cells, merges: [{ startRow: 1, startCol: 4, endRow: 4, endCol: 4 }] }));
  const list = await getList(db(), pool, id);
  expect(list.content).toMatchObject({ merged: 1, formulas: 3 });
  const judged = await preview(id);
  expect(judged[0]).toMatchObject({ verdict: { is: 'new' }, listed: { email: 'fusion1@exemple.org' } });
  expect(judged[1]?.verdict).toMatchObject({ is: 'refused', reasons: [{ column: 'C', key: 'formula-without-value' }] });
  expect(judged[2]?.verdict).toMatchObject({ is: 'refused', reasons: [{ column: 'C', key: 'formula-error' }] });
  expect(judged[3]).toMatchObject({ verdict: { is: 'new' }, listed: { organisationId: judged[0]?.listed.organisationId } });
  expect(JSON.stringify(list.content)).not.toContain('LOWER');
});

test('headings are known in English too, and the user may say which column holds what', async () => {
  const { id } = await receive(
    await workbook([
      ['Full name', 'E-mail', 'Agency'],
      ['Awa Anglaise', 'awa.anglaise@exemple.org', 'Swedish cooperation'],
    ]),
  );
  expect((await getList(db(), pool, id)).answers.columns).toEqual({ name: 0, email: 1, organisation: 2 });
  expect(verdicts(await preview(id))).toEqual([[2, 'new']]);
  const odd = (
    await receive(
      await workbook([
        ['Qui', 'Où écrire'],
        ['Awa Muette', 'awa.muette@exemple.org'],
      ]),
    )
  ).id;
  expect(verdicts(await preview(odd))).toEqual([[2, 'refused']]);
  await answer(odd, { columns: { name: 0, email: 1 } });
  expect(verdicts(await preview(odd))).toEqual([[2, 'new']]);
});

test.each([
  ['no workbook at all', async () => new TextEncoder().encode('nom;prénom'), 'contact-list.unreadable'],
  ['headings and nothing under them', () => workbook([HEAD]), 'contact-list.empty'],
  [
    'more lines than a list has',
    () => workbook([HEAD, ...Array.from({ length: 2_001 }, (_, i) => [`N${i}`, 'A', null, null, null, null])]),
    'contact-list.too-long',
  ],
])('a file with %s is refused whole, with its reason', async (_, make, key) => {
  await expect(receive(await make())).rejects.toMatchObject({ key });
});

test('two people who decide at once: the second is told, and a list set aside keeps nothing', async () => {
  const { id } = await receive(await workbook([HEAD, ['Écartée', 'Awa', 'ecartee@exemple.org', null, null, null]]));
  await answer(id, {});
  await expect(withLedger(() => takeList(db(), pool, id, 1))).rejects.toMatchObject({ key: 'contact-list.changed' });
  expect(await findPersonByEmail(db(), 'ecartee@exemple.org')).toBeUndefined();
  await withLedger(() => dropList(db(), pool, id, 2));
  expect(await getList(db(), pool, id)).toMatchObject({ state: 'dropped', content: null });
});

test('one act, one entry in the journal, with its counts and no contact data; and only the Pool brings a list', async () => {
  const { id } = await receive(
    await workbook([HEAD, ['Journal-Liste', 'Awa', 'journal.liste@exemple.org', '+223 71 11 11 11', 'SUEDE-T', 'Experte']]),
  );
  const entries = () =>
    everyAudience('a test reads the journal', () =>
      sql<{ verb: string; content: unknown }>`select verb, content from kernel_audit order by seq`.execute(db()),
    );
  const before = (await entries()).rows.length;
  await take(id);
  const { rows } = await entries();
  expect(rows.slice(before)).toMatchObject([{ verb: 'contact-list.take', content: { after: { new: 1, added: 1 } } }]);
  expect(JSON.stringify(rows)).not.toMatch(/exemple\.org|Journal-Liste|71 11/);
  const reader = await buildActor(db(), [{ role: 'ptf' }, { role: 'focal-point', organisationId: 1 }], ['public', 'signed-in', 'pool']);
  await expect(receive(await workbook([HEAD]), reader)).rejects.toMatchObject({ rule: 'contact-list.keep' });
  await expect(withLedger(() => takeList(db(), reader, id, 1))).rejects.toMatchObject({ rule: 'contact-list.take' });
  await expect(withLedger(() => dropList(db(), reader, id, 1))).rejects.toMatchObject({ rule: 'contact-list.keep' });
});
