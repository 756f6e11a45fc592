import { describe, expect, it } from 'vitest';
import { listsOf, standardLists } from '../../src/codelists/index.ts';
import { sayLeftOut } from '../shared-samples.ts';
import { haveLists, officialLists } from './official-lists.ts';

/** Codes, those withdrawn, complete, official French names: counted from the official lists of June 2026. */
const KNOWN: Record<string, [codes: number, withdrawn: number, complete: boolean, french: number]> = {
  ActivityStatus: [6, 0, true, 6],
  AidType: [24, 0, true, 24],
  Country: [251, 1, false, 0],
  CRSChannelCode: [438, 29, true, 419],
  Currency: [176, 9, true, 0],
  FileFormat: [1650, 19, true, 0],
  FinanceType: [68, 21, true, 66],
  HumanitarianScopeType: [2, 0, false, 2],
  IndicatorVocabulary: [10, 0, false, 0],
  Language: [181, 0, false, 0],
  LoanRepaymentPeriod: [4, 0, false, 4],
  LocationType: [682, 0, true, 0],
  OrganisationType: [16, 0, true, 10],
  PolicyMarker: [12, 0, true, 9],
  Region: [26, 1, true, 26],
  Sector: [325, 30, true, 299],
  SectorCategory: [44, 2, true, 42],
  TransactionType: [13, 0, true, 13],
  'UNSDG-Targets': [169, 0, true, 169],
};
/** Lists whose codes have no French name at all, and why. */
const WITHOUT_FRENCH = new Set([
  'BudgetIdentifier', // withdrawn with its vocabulary
  'FileFormat', // the codes are the names
  'IATIOrganisationIdentifier', // proper names
  'LocationType', // 682 terms of a gazetteer
  'OrganisationIdentifier',
  'OrganisationRegistrationAgency',
  'Version',
]);

describe('the standard lists', () => {
  it('are seventy, of one day', () => {
    expect([...standardLists.names()]).toHaveLength(70);
    expect(standardLists.asOf).toBe('2026-06-22');
    expect(standardLists.get('Sectors')).toBeUndefined();
  });

  it.each(Object.entries(KNOWN))('have the codes of %s', (name, [size, withdrawn, complete, french]) => {
    const list = standardLists.get(name)!;
    const codes = [...list.codes()];
    expect([list.size, codes.length]).toEqual([size, size]);
    expect(codes.filter((code) => code.withdrawn)).toHaveLength(withdrawn);
    expect(codes.filter(({ code }) => list.isWithdrawn(code))).toHaveLength(withdrawn);
    expect(list.complete).toBe(complete);
    expect(codes.filter(({ code }) => list.sourceOfName(code, 'fr') === 'official')).toHaveLength(french);
  });

  it('compare exactly: case and blanks count', () => {
    const countries = standardLists.get('Country')!;
    expect(['ML', 'ml', ' ML', 'ML ', '', 'M', 'MLI'].map((code) => countries.has(code))).toEqual([true, ...Array(6).fill(false)]);
    expect(countries.has('__proto__')).toBe(false);
    expect(countries.isWithdrawn('nothing')).toBe(false);
  });

  it.each([...standardLists.names()].filter((name) => !WITHOUT_FRENCH.has(name)))('name every code of %s in French and English', (name) => {
    const list = standardLists.get(name)!;
    const nameless = [...list.codes()].filter(({ code }) => !list.nameOf(code, 'fr') || !list.nameOf(code, 'en'));
    expect(nameless).toEqual([]);
  });

  it('name nothing that they do not have', () => {
    const sectors = standardLists.get('Sector')!;
    expect([sectors.nameOf('00000', 'fr'), sectors.sourceOfName('00000', 'fr')]).toEqual([null, null]);
    expect(standardLists.get('Country')!.nameOf('ml', 'fr')).toBeNull();
  });

  it('say where a name comes from', () => {
    const source = (list: string, code: string, language: 'en' | 'fr') => standardLists.get(list)!.sourceOfName(code, language);
    expect(source('Sector', '15110', 'fr')).toBe('official');
    expect(source('Sector', '15120', 'fr')).toBe('own');
    expect(source('Sector', '15120', 'en')).toBe('official');
    expect(source('OrganisationType', '90', 'fr')).toBe('own');
    expect(source('Country', 'CI', 'fr')).toBe('intl');
    expect(source('FileFormat', 'application/pdf', 'fr')).toBeNull();
  });

  it('name countries, currencies and languages in both languages', () => {
    const name = (list: string, code: string, language: 'en' | 'fr') => standardLists.get(list)!.nameOf(code, language);
    expect([name('Country', 'CI', 'en'), name('Country', 'TD', 'fr')]).toEqual(['Côte d’Ivoire', 'Tchad']);
    expect(name('Currency', 'USD', 'fr')).toBe('dollar des États-Unis');
    expect([name('Language', 'fr', 'en'), name('Language', 'bm', 'fr')]).toEqual(['French', 'bambara']);
  });

  it('have names without blanks at their ends or doubled inside', () => {
    const untidy = [...standardLists.names()].flatMap((list) =>
      [...standardLists.get(list)!.codes()].flatMap(({ code }) =>
        (['en', 'fr'] as const)
          .map((language) => standardLists.get(list)!.nameOf(code, language) ?? '')
          .filter((name) => /^\s|\s$|\s\s|\|/.test(name)),
      ),
    );
    expect(untidy).toEqual([]);
  });
});

describe('the lists of a version', () => {
  const types = (version: '1.05' | '2.01' | '2.02' | '2.03') =>
    [...listsOf(version).get('TransactionType')!.codes()].map(({ code }) => code);

  it('have the transaction types of that version', () => {
    const upTo = (last: number) => Array.from({ length: last }, (_, index) => String(index + 1));
    expect([types('2.01'), types('2.02'), types('2.03')]).toEqual([upTo(10), upTo(11), upTo(13)]);
    expect(types('1.05')).toEqual(['C', 'D', 'E', 'IF', 'IR', 'LR', 'R', 'QP', 'QS', 'CG']);
  });

  it('are those of 1.05 for the older ones, with the others behind them', () => {
    expect(listsOf('1.02').get('OrganisationRole')!.nameOf('Extending', 'en')).toBe('Extending');
    expect(listsOf('1.05').get('Vocabulary')!.has('DAC')).toBe(true);
    expect(listsOf('1.05').get('Sector')!.size).toBe(325);
    expect(new Set(listsOf('1.05').names()).size).toBe(72);
  });

  it('keep the names, and every other list as it is', () => {
    expect(listsOf('2.02').get('TransactionType')!.nameOf('3', 'fr')).toBe('Décaissement');
    expect(listsOf('2.02').get('Sector')).toBe(standardLists.get('Sector'));
    expect(listsOf('2.03')).toBe(standardLists);
  });
});

describe.runIf(haveLists)('against the official files', () => {
  const lists = [...officialLists('2.03', 'embedded'), ...officialLists('2.03', 'non-embedded')];

  it('there is one list for each file', () => {
    expect(lists.map(({ name }) => name).sort()).toEqual([...standardLists.names()].sort());
  });

  it.each(lists.map((list) => [list.name, list] as const))(
    '%s is equal: codes, order, withdrawn marks, completeness, names',
    (name, official) => {
      const ours = standardLists.get(name)!.toJSON();
      const [first] = ours.codes.filter(({ en }) => en !== undefined);
      const distinct = new Map(official.codes.map((entry) => [entry.code, entry]));
      for (const entry of official.codes) if (!entry.withdrawn) distinct.set(entry.code, entry);
      expect(ours.complete).toBe(official.complete);
      expect(ours.codes.map(({ code, withdrawn = false }) => [code, withdrawn])).toEqual(
        [...distinct.values()].map(({ code, withdrawn }) => [code, withdrawn]),
      );
      if (!first) return;
      expect(ours.codes.map(({ code, en = null, fr = null }) => ({ code, en, fr }))).toEqual(
        [...distinct.values()].map(({ code, en, fr }) => ({ code, en, fr })),
      );
    },
  );

  it('own wording stands only where the official list has none', () => {
    for (const { name, codes } of lists) {
      const doubled = codes.filter(({ code, fr }) => fr !== null && standardLists.get(name)!.sourceOfName(code, 'fr') === 'own');
      expect(doubled).toEqual([]);
    }
  });

  it.each(officialLists('1.05', 'embedded').map((list) => [list.name, list] as const))('%s of 1.05 is equal', (name, official) => {
    const ours = listsOf('1.05').get(name)!;
    expect([...ours.codes()].map(({ code }) => [code, ours.nameOf(code, 'en')])).toEqual(official.codes.map(({ code, en }) => [code, en]));
  });

  it.each(officialLists('2.02', 'embedded').map((list) => [list.name, list] as const))(
    '%s of 2.02 has the same codes',
    (name, official) => {
      expect([...listsOf('2.02').get(name)!.codes()].map(({ code }) => code)).toEqual(official.codes.map(({ code }) => code));
    },
  );
});

if (!haveLists) await sayLeftOut('the code lists against the official files');
