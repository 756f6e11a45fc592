import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '#test/house';
import { asHouse } from '../house-actor.ts';
import { forgetRecord, type Indexed, indexRecord, refreshWordForms, search } from '../search.ts';
import { inTransaction } from '../transaction.ts';

let test: TestHouse;
const visitor = { audiences: [1] };
const member = { audiences: [1, 2] };

const record = (subjectId: number, what: Partial<Indexed>): Indexed => ({
  ...{
    kind: 'meeting',
    subjectId,
    audienceId: 1,
    lang: 'fr',
    title: `Note ${subjectId}`,
    content: '',
    address: `/notes/${subjectId}`,
    day: null,
  },
  ...what,
});
const index = (...records: Indexed[]) =>
  asHouse(test.house, 'test', () =>
    inTransaction(test.house.db, async (tx) => {
      for (const each of records) await indexRecord(tx, each);
    }),
  );
const find = (query: string, actor = visitor, options = {}) => search(test.house.db, actor, query, options);
const ids = async (query: string, actor = visitor, options = {}) =>
  (await find(query, actor, options)).hits.map((hit) => Number(hit.subjectId));

beforeAll(async () => {
  test = await testHouse({ template: 'empty' });
  await index(
    record(1, { title: 'Décaissements de l’année', content: 'Les décaissements prévus pour l’eau potable.', day: '2018-03-01' }),
    record(2, { title: 'Réunion du GEC', content: 'On y parle des décaissements, de la santé et de l’éducation.', day: '2018-11-14' }),
    record(3, { title: 'Réunion du GEC', content: 'On y parle des décaissements.', day: '2017-05-01' }),
    record(4, {
      title: 'Budget envelopes',
      content: 'Disbursements were delayed by the agencies.',
      lang: 'en',
      kind: 'note',
      day: '2018-01-01',
    }),
    record(5, { title: 'Note réservée', content: 'Les décaissements secrets de la zébrure.', audienceId: 2, day: '2018-06-01' }),
    record(6, { title: 'Cœur du Sahel', content: "Ça et là, l'hôpital d’Aguelhok", kind: 'place' }),
    record(7, { title: 'Plan d’action', lang: 'fr', kind: 'body', day: '2018-02-02' }),
    record(7, { title: 'Action plan', lang: 'en', kind: 'body', day: '2018-02-02', address: '/en/notes/7' }),
  );
});
afterAll(() => test.drop());

describe('a reader finds', () => {
  it.each([
    ['accents left out', 'decaissement', [1, 2, 3]],
    ['accents and plural', 'DÉCAISSEMENTS', [1, 2, 3]],
    ['an elision with a typewriter’s apostrophe', "l'année", [1]],
    ['an elision with the printer’s', 'd’Aguelhok', [6]],
    ['the bare word after an elision', 'hopital', [6]],
    ['a ligature', 'coeur', [6]],
    ['English words by their stem', 'disbursement delay', [4]],
    ['two words anywhere', 'réunion éducation', [2]],
    ['a phrase in quotes', '"eau potable"', [1]],
    ['neither of two left out', 'décaissements -réunion', [1]],
    ['one or the other', 'hôpital or éducation', [2, 6]],
    ['nothing', 'xylophone', []],
    ['nothing from marks alone', '"-" () & | !', []],
    ['nothing from an empty query', '   ', []],
    ['nothing from small words', 'le de la', []],
  ])('%s: %s', async (_, query, expected) => {
    expect((await ids(query)).sort()).toEqual(expected);
  });

  it('titles first, then the newest', async () => {
    expect(await ids('décaissements')).toEqual([1, 2, 3]);
  });

  it('one record in both languages once, in the language of the page', async () => {
    const [french, english] = [await find('action', visitor, { lang: 'fr' }), await find('action', visitor, { lang: 'en' })];
    expect([french.hits.map((hit) => hit.title), french.total]).toEqual([['Plan d’action'], 1]);
    expect(english.hits.map((hit) => hit.address)).toEqual(['/en/notes/7']);
    expect((await find('plan action', visitor, { lang: 'en' })).total).toBe(1);
  });

  it('the words it looked for, marked in the text', async () => {
    const { hits } = await find('éducation');
    expect(hits[0]!.excerpt.filter((piece) => piece.found).map((piece) => piece.text)).toEqual(['éducation']);
    expect(hits[0]!.excerpt.map((piece) => piece.text).join('')).toContain('la santé');
  });

  it('how many of each kind and year, each counted as if its own filter were lifted', async () => {
    const all = await find('décaissements or disbursements');
    expect(all).toMatchObject({
      total: 4,
      kinds: [
        { kind: 'meeting', count: 3 },
        { kind: 'note', count: 1 },
      ],
    });
    expect(all.years).toEqual([
      { year: 2018, count: 3 },
      { year: 2017, count: 1 },
    ]);
    const some = await find('décaissements or disbursements', visitor, { kinds: ['meeting'], years: [2018] });
    expect(some.total).toBe(2);
    expect(some.kinds).toEqual([
      { kind: 'meeting', count: 2 },
      { kind: 'note', count: 1 },
    ]);
    expect(some.years).toEqual([
      { year: 2018, count: 2 },
      { year: 2017, count: 1 },
    ]);
  });

  it('the next page where the first ended', async () => {
    expect(await ids('décaissements', visitor, { limit: 2 })).toEqual([1, 2]);
    expect(await ids('décaissements', visitor, { limit: 2, page: 2 })).toEqual([3]);
    expect(await find('décaissements', visitor, { limit: 2, page: 9 })).toMatchObject({ total: 3, hits: [] });
  });
});

describe('what is reserved', () => {
  it('is found by its readers, and neither shown nor counted to others', async () => {
    expect(await ids('zébrure', member)).toEqual([5]);
    expect(await find('zébrure')).toEqual({ hits: [], total: 0, kinds: [], years: [], suggestion: null });
    expect((await find('décaissements')).total).toBe(3);
    expect((await find('décaissements', member)).total).toBe(4);
  });

  it('is not spelt for anybody either', async () => {
    await refreshWordForms(test.house.db, '2018-11-12');
    expect((await find('zebrurre')).suggestion).toBeNull();
    expect((await find('zebrurre', member)).suggestion).toBeNull();
  });
});

describe('another spelling', () => {
  it.each([
    ['decaisement', 'décaissements'],
    ['santee publiqe', 'santé publiqe'],
    ['éducation', null],
    ['xyzzyplugh', null],
    ['abc', null],
  ])('of %s is %s', async (query, expected) => {
    await refreshWordForms(test.house.db, '2018-11-12');
    expect((await find(query)).suggestion).toBe(expected);
  });

  it('goes when the word is no longer in any public text', async () => {
    await index(record(8, { title: 'Quincaillerie' }));
    await refreshWordForms(test.house.db, '2018-11-13');
    expect((await find('quincaillrie')).suggestion).toBe('quincaillerie');
    await asHouse(test.house, 'test', () => inTransaction(test.house.db, (tx) => forgetRecord(tx, 'meeting', 8)));
    await refreshWordForms(test.house.db, '2018-11-14');
    expect((await find('quincaillrie')).suggestion).toBeNull();
  });
});

describe('the index', () => {
  it('follows its record, its audience too', async () => {
    await index(record(9, { title: 'Girafe' }));
    expect(await ids('girafe')).toEqual([9]);
    await index(record(9, { title: 'Gazelle', audienceId: 2 }));
    expect([await ids('girafe', member), await ids('gazelle'), await ids('gazelle', member)]).toEqual([[], [], [9]]);
    await asHouse(test.house, 'test', () => inTransaction(test.house.db, (tx) => forgetRecord(tx, 'meeting', 9)));
    expect(await ids('gazelle', member)).toEqual([]);
  });

  it('takes any text, long, broken or full of marks', async () => {
    await index(record(10, { title: 'a\0b\u0001\ud800', content: `${'mot '.repeat(200_000)}\u0002fin` }));
    expect(await ids('mot')).toEqual([10]);
    await asHouse(test.house, 'test', () => inTransaction(test.house.db, (tx) => forgetRecord(tx, 'meeting', 10)));
  });
});

it('never fails, whatever is typed', async () => {
  const hostile = [
    "'; drop table kernel_search; --",
    '\\',
    '%_%',
    '<->',
    ':*',
    '!!!',
    '((((',
    'a & | b',
    '"',
    "''",
    '\0',
    '\ud800',
    'é'.repeat(5000),
    '$1',
    '<script>',
  ];
  for (const query of hostile) expect((await find(query)).total).toBeGreaterThanOrEqual(0);
  const strings = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), 60);
  for (const query of strings) expect((await find(query)).total).toBeGreaterThanOrEqual(0);
});
