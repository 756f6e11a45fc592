import { describe, expect, it } from 'vitest';
import { codesCatalogue } from '../../src/check/codes/catalogue.ts';
import { checkCodes, checkRootCodes } from '../../src/check/codes/check-codes.ts';
import { officialCodeEntries } from '../../src/check/codes/official.ts';
import { CODE_CHECKS, type CodeCheck, checksOf } from '../../src/check/codes/table.ts';
import type { CheckContext, Told } from '../../src/check/context.ts';
import { codelistsFrom, listsOf, registeredOrganisations, standardLists } from '../../src/codelists/index.ts';
import type { Codelists } from '../../src/codelists/list.ts';
import { fill } from '../../src/finding/sentence.ts';
import { codesEn } from '../../src/finding/texts/codes.en.ts';
import { codesFr } from '../../src/finding/texts/codes.fr.ts';
import { addElement, newActivity, newList, newOrganisation } from '../../src/model/build.ts';
import type { AnyNode } from '../../src/model/node.ts';
import type { Version } from '../../src/table/version.ts';

const VERSIONS = ['2.01', '2.02', '2.03'] as const;

function contextOf(told: Told[], version: Version = '2.03', lists: Codelists = standardLists): CheckContext {
  const tell = (one: Told) => void told.push(one);
  return { version, now: 0, today: '2026-11-23', lists, organisations: registeredOrganisations, tell };
}

function toldOf(record: AnyNode, version?: Version, lists?: Codelists): Told[] {
  const told: Told[] = [];
  checkCodes(record, contextOf(told, version, lists));
  return told;
}

const rulesOf = (record: AnyNode, version?: Version): string[] => toldOf(record, version).map(({ rule }) => rule);
const officialOf = (record: AnyNode, version: Version = '2.03'): string[] =>
  officialCodeEntries(record, { version, lists: standardLists }).map(({ rule }) => rule);

function recordOf(path: string): AnyNode {
  return path.startsWith('iati-activity') ? newActivity() : newOrganisation();
}

/** A record that holds one code where the check looks, under the vocabulary that it wants. */
function holding(check: CodeCheck, code: string, vocabulary = check.vocabulary): AnyNode {
  const [, ...names] = check.path.split('/');
  const set = {
    ...(vocabulary === null || check.above ? {} : { vocabulary }),
    ...(check.attribute === 'text()' ? {} : { [check.attribute]: code }),
  };
  if (names.length === 0) return check.path === 'iati-activity' ? newActivity(set) : newOrganisation(set);
  const record = recordOf(check.path);
  let node = record;
  names.forEach((name, index) => {
    const last = index === names.length - 1;
    const around = check.above && index === names.length - 2 ? { vocabulary } : {};
    node = addElement(node, name, last ? set : around, last && check.attribute === 'text()' ? code : '');
  });
  return record;
}

const inForce = ({ list }: CodeCheck, version: Version): string =>
  [...listsOf(version).get(list)!.codes()].find((entry) => !entry.withdrawn)!.code;
const isRoot = ({ path }: CodeCheck): boolean => path.endsWith('ies') || path.endsWith('organisations');

describe.each(VERSIONS)('each code check of %s', (version) => {
  const checks = checksOf(version).filter((check) => !isRoot(check));

  it.each(checks.map((check) => [check.rule, `${check.path}/@${check.attribute}`, check.vocabulary ?? 'any', check] as const))(
    '%s finds a wrong code in %s under vocabulary %s, and no fault in a right one',
    (rule, _place, _vocabulary, check) => {
      const wrong = toldOf(holding(check, 'no such code'), version).filter((told) => told.rule !== 'tg-code-withdrawn');
      expect(wrong.map((told) => [told.rule, told.attribute, told.values?.list])).toEqual([
        [rule, check.attribute === 'text()' ? undefined : check.attribute, check.list],
      ]);
      expect(toldOf(holding(check, inForce(check, version)), version).filter((told) => told.rule === rule)).toEqual([]);
      expect(officialOf(holding(check, 'no such code'), version)).toEqual(check.official ? [rule] : []);
      expect(officialOf(holding(check, inForce(check, version)), version)).not.toContain(rule);
    },
  );

  it.each(checks.filter((check) => check.vocabulary !== null).map((check) => [check.rule, check] as const))(
    '%s leaves codes of another vocabulary alone, and of none unless it is the default',
    (rule, check) => {
      for (const other of ['99', '', `${check.vocabulary} `])
        expect(rulesOf(holding(check, 'no such code', other), version)).not.toContain(rule);
      const without = rulesOf(holding(check, 'no such code', null), version).filter((id) => id === rule);
      expect(without).toEqual(check.byDefault ? [rule] : []);
    },
  );
});

describe('the version of a file', () => {
  const rootTold = (name: 'iati-activities' | 'iati-organisations', version?: string): string[] => {
    const told: Told[] = [];
    checkRootCodes(newList(name, { version }), contextOf(told));
    return told.map(({ rule, key }) => `${rule} ${key}`);
  };

  it('is one of the list', () => {
    expect([rootTold('iati-activities', '2.04'), rootTold('iati-organisations', 'xx')]).toEqual([
      ['9.1.1 code-unknown.Version'],
      ['9.97.1 code-unknown.Version'],
    ]);
    expect([rootTold('iati-activities', '1.04'), rootTold('iati-organisations', '2.03'), rootTold('iati-activities')]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('a version', () => {
  const transaction = (code: string) => {
    const activity = newActivity();
    addElement(addElement(activity, 'transaction'), 'transaction-type', { code });
    return activity;
  };

  it('knows only the transaction types of its time', () => {
    const found = (code: string) => VERSIONS.map((version) => rulesOf(transaction(code), version).length);
    expect([found('10'), found('11'), found('12'), found('13'), found('14')]).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [1, 1, 0],
      [1, 1, 0],
      [1, 1, 1],
    ]);
  });

  it('below 2.01 has free codes', () => expect(rulesOf(transaction('D'), '1.05')).toEqual([]));

  it('before 2.03 has no vocabularies of aid types', () => {
    const activity = newActivity();
    addElement(activity, 'default-aid-type', { code: '1', vocabulary: '2' });
    expect([rulesOf(activity, '2.02'), rulesOf(activity, '2.03')]).toEqual([['9.21.1'], []]);
  });
});

describe('what is said of a code', () => {
  const country = (code: string) => {
    const activity = newActivity();
    addElement(activity, 'recipient-country', { code });
    return activity;
  };
  const first = (record: AnyNode) => {
    const [told] = toldOf(record);
    return told && { key: told.key, severity: told.severity, ...told.values };
  };

  it.each([
    ['ml', 'ML'],
    [' ML', 'ML'],
    ['ML ', 'ML'],
    ['\tMl\u00a0', 'ML'],
  ])('is the right one for %j, where only case or blanks differ: an error', (code, near) => {
    expect(first(country(code))).toEqual({ key: 'code-spelling.Country', severity: 'error', code, list: 'Country', near });
  });

  it('is a warning where the list is incomplete, since the code may be right', () => {
    expect(first(country('ZZ'))).toEqual({ key: 'code-unlisted.Country', severity: 'warning', code: 'ZZ', list: 'Country' });
  });

  it('is an error where the list is complete, with the codes of a short list', () => {
    const activity = newActivity();
    addElement(activity, 'activity-status', { code: '7' });
    expect(first(activity)).toEqual({
      key: 'code-unknown.ActivityStatus',
      severity: 'error',
      code: '7',
      list: 'ActivityStatus',
      choices: '1, 2, 3, 4, 5, 6',
    });
  });

  it.each(['', ' '])('is that it is empty: %j', (code) => {
    expect(first(country(code))).toEqual({ key: 'code-empty.Country', severity: 'error', code, list: 'Country', choices: 'AF, AX, AL …' });
  });

  it.each([
    ['FR', 'fr'],
    ['fr-ML', 'fr'],
    ['fr_ML', 'fr'],
    ['fra', 'fr'],
    ['bam', 'bm'],
  ])('is the two-letter language for %s: a warning', (code, near) => {
    expect(first(newActivity({ 'xml:lang': code }))).toEqual({
      key: 'code-spelling.Language',
      severity: 'warning',
      code,
      list: 'Language',
      near,
    });
  });

  it.each(['snk', 'x', '123', 'not a language'])('is that the language %s is not listed: a warning', (code) => {
    expect(first(newActivity({ 'xml:lang': code }))).toEqual({
      key: 'code-unlisted.Language',
      severity: 'warning',
      code,
      list: 'Language',
    });
  });

  it('never names a withdrawn code where one in force is spelt alike', () => {
    const lists = codelistsFrom([{ name: 'TiedStatus', complete: true, codes: [{ code: 'A', withdrawn: true }, { code: 'a ' }] }], {
      asOf: '2027-01-31',
    });
    const activity = newActivity();
    addElement(activity, 'default-tied-status', { code: ' a' });
    expect(toldOf(activity, '2.03', lists)[0]?.values?.near).toBe('a ');
  });

  it('is cut when the code is long', () => {
    expect(String(toldOf(country('x'.repeat(5000)))[0]?.values?.code).length).toBe(120);
  });

  it('is nothing where the set of lists lacks the list', () => {
    const lists = codelistsFrom([], { asOf: '2027-01-31', others: null });
    expect(toldOf(country('nowhere'), '2.03', lists)).toEqual([]);
  });
});

describe('withdrawn codes', () => {
  const withSectors = (...codes: string[]) => {
    const activity = newActivity();
    for (const code of codes) addElement(activity, 'sector', { code });
    return activity;
  };

  it('are allowed, and an advisory says so once for each in a record', () => {
    expect(toldOf(withSectors('15162', '15161', '15162')).map(({ rule, key, values }) => [rule, key, values?.code])).toEqual([
      ['tg-code-withdrawn', 'code-withdrawn.Sector', '15162'],
      ['tg-code-withdrawn', 'code-withdrawn.Sector', '15161'],
    ]);
    expect(toldOf(withSectors('15160'))).toEqual([]);
    expect(officialOf(withSectors('15162'))).toEqual([]);
  });

  it('have a rule that only advises', () => {
    expect(codesCatalogue.find(({ id }) => id === 'tg-code-withdrawn')?.severity).toBe('advisory');
  });
});

describe('the language of texts', () => {
  it('is looked at in every narrative, and said once a record', () => {
    const activity = newActivity({ 'xml:lang': 'fr' });
    const title = addElement(activity, 'title');
    for (const lang of ['FR', 'fr', 'FR', 'EN']) addElement(title, 'narrative', { 'xml:lang': lang }, 'x');
    addElement(addElement(activity, 'description'), 'narrative', { 'xml:lang': 'FR' }, 'x');
    expect(toldOf(activity).map(({ rule, node, values }) => [rule, node.path, values?.code])).toEqual([
      ['9.95.1', 'iati-activity/title/narrative[1]', 'FR'],
      ['9.95.1', 'iati-activity/title/narrative[4]', 'EN'],
    ]);
    expect(officialOf(activity)).toEqual([]);
  });
});

describe('what is not looked at', () => {
  it('are elements of other namespaces, unknown ones, and codes without a list', () => {
    const activity = newActivity();
    addElement(activity, 'x:sector', { code: 'none' });
    addElement(addElement(activity, 'unknown'), 'sector', { code: 'none' });
    addElement(activity, 'sector', { code: 'none', vocabulary: '3' });
    addElement(activity, 'tag', { code: 'none', vocabulary: '1' });
    expect([toldOf(activity), officialOf(activity)]).toEqual([[], []]);
  });

  it('is a channel code without text', () => {
    const activity = newActivity();
    addElement(addElement(activity, 'crs-add'), 'channel-code', {}, '');
    expect([toldOf(activity), officialOf(activity)]).toEqual([[], []]);
  });
});

describe('official entries', () => {
  it('count each attribute, equal ones too, in document order', () => {
    const activity = newActivity({ 'default-currency': 'euro' });
    for (const format of ['TEXT/HTML', 'TEXT/HTML', 'text/html']) addElement(activity, 'document-link', { format, url: '' });
    addElement(activity, 'sector', { code: '', vocabulary: '' });
    expect(officialOf(activity)).toEqual(['9.3.1', '9.27.1', '9.27.1', '9.78.1']);
  });
});

describe('sentences', () => {
  const kinds = ['code-unknown', 'code-empty', 'code-spelling', 'code-unlisted', 'code-withdrawn'];
  const values = { code: 'x', list: 'L', near: 'y', choices: '1, 2' };

  it.each([
    ['English', codesEn],
    ['French', codesFr],
  ])('in %s are there for each case of each list, without open places', (_language, sentences) => {
    for (const list of new Set(CODE_CHECKS.map((check) => check.list))) {
      for (const kind of kinds) {
        const said = fill((sentences as Record<string, string>)[`${kind}.${list}`] ?? '', values);
        expect(said.length).toBeGreaterThan(30);
        expect(said).not.toMatch(/[{}#]/);
      }
    }
    expect(Object.keys(sentences)).toHaveLength(kinds.length * new Set(CODE_CHECKS.map((check) => check.list)).size);
  });
});
