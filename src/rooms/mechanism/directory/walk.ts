import { randomUUID } from 'node:crypto';
import { withLedger } from '#kernel/ledger';
import type { RouteWalk, Walk, WalkKit } from '#test/walk';
import { urls } from '#urls';
import { CARD_PURPOSE } from '../access.ts';
import { buildPerson } from '../builders.ts';
import { sightsOf } from '../contact/card.ts';
import { wholeCard } from '../contact/store.ts';
import { receiveList } from '../contact-list/lists.ts';

const first = { _version: '1' };

/** One's own card: a visitor has none, and is refused before it is looked for. The guest of the walk holds the link to it. */
const onOwnCard = (
  path: (id: number) => string,
  body?: (card: Awaited<ReturnType<typeof wholeCard>>) => Record<string, string>,
): RouteWalk => ({
  own: async ({ house, asker }) => {
    const id = asker.personId ?? 0;
    return { path: path(id), body: body?.(await wholeCard(house.db, id)), guest: { purpose: CARD_PURPOSE, subjectId: id } };
  },
});

/** A workbook of one person that was never sent before. Once the list is taken this person is in the directory: no reserved word. */
async function aWorkbook(): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const own = randomUUID().slice(0, 8);
  const rows = [
    ['Nom', 'Prénom', 'Courriel'],
    [`Marche ${own}`, 'Awa', `${own}@exemple.org`],
  ];
  return new Uint8Array(await writeXlsx({ sheets: [{ name: 'Contacts', rows }] }));
}

const onList = (path: (id: number) => string, body?: Record<string, string>): RouteWalk => ({
  pool: async ({ house, pool, word }) => {
    const name = word();
    const bytes = await aWorkbook();
    const content = (async function* () {
      yield bytes;
    })();
    const { id } = await withLedger(() => receiveList(house.db, pool, { name: `${name}.xlsx`, content }));
    return { path: path(id), body, ...(body ? {} : { word: name }) };
  },
});

/** Somebody under a first name of their own, by which the list is narrowed to them. */
async function someone({ house, pool, word }: WalkKit): Promise<{ given: string; family: string }> {
  const [given, family] = [`Prénom ${randomUUID().slice(0, 8)}`, word()];
  await buildPerson(house.db, pool, { given, family });
  return { given, family };
}

/** Somebody in the directory, in the form asked for. */
const inDirectory = (format: 'csv' | 'vcf' | 'docx', shows: boolean): RouteWalk => ({
  'signed-in': async (kit) => {
    const { given, family } = await someone(kit);
    return { path: urls.peopleExport(format, { q: given }), ...(shows ? { word: family } : {}) };
  },
});

/** The directory is narrowed by audience; each keeps their own card; the Pool takes lists in. */
export const directoryWalk: Walk = {
  'GET /annuaire': {
    'signed-in': async (kit) => {
      const { given, family } = await someone(kit);
      return { path: urls.people({ q: given }), word: family };
    },
  },
  'GET /annuaire.csv': inDirectory('csv', true),
  'GET /annuaire.vcf': inDirectory('vcf', true),
  'GET /annuaire.docx': inDirectory('docx', false),
  'GET /annuaire/:id{[0-9]+}/carte.vcf': {
    'signed-in': async ({ house, pool, word }) => {
      const family = word();
      return { path: urls.personCard(await buildPerson(house.db, pool, { family })), word: family };
    },
  },
  'GET /annuaire/:id{[0-9]+}/ma-fiche': onOwnCard(urls.ownCard),
  'POST /annuaire/:id{[0-9]+}/ma-fiche': onOwnCard(urls.ownCard, (card) => ({
    ...{ given: card?.given ?? '', family: card?.family ?? '', lang: 'fr', email: card?.email ?? '', phone: '' },
    _version: String(card?.version ?? 1),
  })),
  'POST /annuaire/:id{[0-9]+}/ma-fiche/juste': onOwnCard(urls.confirmCard, () => ({})),
  'POST /annuaire/:id{[0-9]+}/ma-fiche/qui-voit-quoi': onOwnCard(urls.ownCardSights, (card) => ({
    ...(card ? sightsOf(card) : {}),
    _version: String(card?.version ?? 1),
  })),
  'GET /annuaire/listes': { '-': () => ({ path: urls.contactLists() }) },
  'POST /annuaire/listes': {
    '-': async () => ({ path: urls.contactLists(), body: { fichier: new File([await aWorkbook()], 'liste.xlsx') } }),
  },
  'GET /annuaire/listes/:id{[0-9]+}': onList(urls.contactList),
  'POST /annuaire/listes/:id{[0-9]+}': onList(urls.contactList, { ...first, lang: 'fr', 'col-family': '0', 'col-given': '1' }),
  'POST /annuaire/listes/:id{[0-9]+}/prendre': onList(urls.takeContactList, first),
  'POST /annuaire/listes/:id{[0-9]+}/ecarter': onList(urls.dropContactList, first),
};
