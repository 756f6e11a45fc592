import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareActivities, type Difference, differenceSentence, type RecordComparison } from '../../src/compare/index.ts';
import { type AnyNode, newActivity, newOrganisation, standardLists } from '../../src/index.ts';
import { anyRecord } from '../write/arbitrary.ts';
import { readBack } from '../write/read-back.ts';

const compared = async (one: string, other: string, attributes: [string, string] = ['', '']): Promise<RecordComparison> => {
  const [a, b] = await Promise.all(
    [one, other].map((inner, at) => readBack(`<iati-activity default-currency="EUR" ${attributes[at]}>\n${inner}</iati-activity>`)),
  );
  return compareActivities(a!, b!);
};

/** One line a difference: what, where, from and to. */
const lines = ({ differences }: Pick<RecordComparison, 'differences'>): string[] =>
  differences.map(({ kind, element, attribute, before, after }) => {
    const what = attribute === null ? element : `${element}/@${attribute}`;
    return `${kind} ${what.replace('iati-activity/', '')}: ${before?.text ?? '-'} → ${after?.text ?? '-'}`;
  });

const transaction = (type: string, day: string, amount: string, more = '', attributes = '') =>
  `<transaction ${attributes}><transaction-type code="${type}"/><transaction-date iso-date="${day}"/><value value-date="${day}">${amount}</value>${more}</transaction>`;
const twin = transaction('3', '2024-03-01', '100');

describe('transactions', () => {
  it('are a multiset: of two twins the one that is missing is missed', async () => {
    const result = await compared(twin + twin, twin);
    expect(lines(result)).toEqual(['removed transaction: 2024-03-01 · 100 EUR → -']);
    expect(result.differences[0]!.before).toEqual({ path: 'iati-activity/transaction[2]', line: 2, text: '2024-03-01 · 100 EUR' });
    expect(lines(await compared(twin, twin + twin + twin))).toHaveLength(2);
    expect(lines(await compared(twin + twin, twin + twin))).toEqual([]);
  });

  it('are known by their ref, whatever else changes', async () => {
    const before = transaction('3', '2024-03-01', '100', '', 'ref="a"') + transaction('3', '2024-03-01', '100', '', 'ref="b"');
    const after = transaction('3', '2024-03-01', '100', '', 'ref="a"') + transaction('4', '2024-04-01', '200', '', 'ref="b"');
    expect(lines(await compared(before, after))).toEqual([
      'changed transaction/transaction-type/@code: 3 → 4',
      'changed transaction/transaction-date/@iso-date: 2024-03-01 → 2024-04-01',
      'changed transaction/value/@value-date: 2024-03-01 → 2024-04-01',
      'changed transaction/value: 100 → 200',
    ]);
  });

  it('are known without ref by type, date, value, currency, provider and receiver', async () => {
    const with1 = transaction('3', '2024-03-01', '100', '<description><narrative>a</narrative></description><provider-org ref="P"/>');
    const with2 = transaction(
      '3',
      '2024-03-01',
      '100.0',
      '<description><narrative>b</narrative></description><provider-org ref="P" type="10"/>',
    );
    expect(lines(await compared(twin + with1, with2 + twin))).toEqual([
      'changed transaction/description/narrative: a → b',
      'added transaction/provider-org/@type: - → 10',
    ]);
    const other = transaction('3', '2024-03-01', '100', '<provider-org ref="Q"/>');
    expect(lines(await compared(with1, other)).map((line) => line.split(':')[0])).toEqual(['removed transaction', 'added transaction']);
  });

  it('are not known by a ref that all of them have', async () => {
    const all = (...amounts: string[]) => amounts.map((amount) => transaction('3', '2024-03-01', amount, '', 'ref="same"')).join('');
    expect(lines(await compared(all('1', '2', '3'), all('2', '4', '5'))).map((line) => line.split(' ')[0])).toEqual([
      'removed',
      'removed',
      'added',
      'added',
    ]);
    expect(lines(await compared(all('1', '2', '3'), all('3', '1', '9')))).toEqual(['changed transaction/value: 2 → 9']);
  });

  it('have sums before and after, by type and currency', async () => {
    const result = await compared(
      `${twin}${twin}${transaction('2', '2024-01-01', '0.10')}<budget type="2"><value currency="XOF">5</value></budget>`,
      `${twin}${transaction('3', '2024-05-01', '1,000')}${transaction('2', '2024-01-01', '0.30')}`,
    );
    expect(result.sums).toEqual([
      {
        element: 'budget',
        type: '2',
        currency: 'XOF',
        before: { count: 1, sum: '5', notNumbers: 0 },
        after: { count: 0, sum: '0', notNumbers: 0 },
      },
      {
        element: 'transaction',
        type: '2',
        currency: 'EUR',
        before: { count: 1, sum: '0.10', notNumbers: 0 },
        after: { count: 1, sum: '0.30', notNumbers: 0 },
      },
      {
        element: 'transaction',
        type: '3',
        currency: 'EUR',
        before: { count: 2, sum: '200', notNumbers: 0 },
        after: { count: 2, sum: '100', notNumbers: 1 },
      },
    ]);
    expect(result.shrunk).toBe(true);
    expect((await compared(twin, twin + twin)).shrunk).toBe(false);
    expect((await compared(twin + twin, twin)).shrunk).toBe(true);
  });
});

describe('other elements', () => {
  it.each<[string, string, string, string[]]>([
    ['a title', '<title><narrative>a</narrative></title>', '<title><narrative>b</narrative></title>', ['changed title/narrative: a → b']],
    [
      'a language more',
      '<title><narrative>a</narrative></title>',
      '<title><narrative xml:lang="fr">b</narrative><narrative>a</narrative></title>',
      ['added title/narrative: - → b'],
    ],
    [
      'a description of its type',
      '<description type="2"><narrative>a</narrative></description><description><narrative>c</narrative></description>',
      '<description type="1"><narrative>c</narrative></description><description type="2"><narrative>b</narrative></description>',
      ['changed description/narrative: a → b', 'added description/@type: - → 1'],
    ],
    [
      'a share',
      '<sector code="1" percentage="60"/><sector code="2" percentage="40"/>',
      '<sector vocabulary="1" code="2" percentage="40"/><sector code="1" percentage="50"/>',
      ['changed sector/@percentage: 60 → 50', 'added sector/@vocabulary: - → 1'],
    ],
    ['another sector', '<sector code="1"/>', '<sector code="2"/>', ['removed sector: 1 → -', 'added sector: - → 2']],
    ['a status', '<activity-status code="2"/>', '<activity-status code="3"/>', ['changed activity-status/@code: 2 → 3']],
    [
      'a date',
      '<activity-date type="1" iso-date="2024-01-01"/>',
      '<activity-date type="1" iso-date="2024-02-01"/><activity-date type="2" iso-date="2024-02-02"/>',
      ['changed activity-date/@iso-date: 2024-01-01 → 2024-02-01', 'added activity-date: - → 2 · 2024-02-02'],
    ],
    [
      'a role',
      '<participating-org ref="A" role="1"/>',
      '<participating-org ref="A" role="2"/>',
      ['changed participating-org/@role: 1 → 2'],
    ],
    [
      'a telephone',
      '<contact-info><telephone>1</telephone></contact-info>',
      '<contact-info><telephone>2</telephone></contact-info>',
      ['changed contact-info/telephone: 1 → 2'],
    ],
    [
      'telephones',
      '<contact-info><telephone>1</telephone><telephone>2</telephone></contact-info>',
      '<contact-info><telephone>2</telephone></contact-info>',
      ['removed contact-info/telephone: 1 → -'],
    ],
    [
      'a figure',
      '<result><indicator><period><period-start iso-date="2024-01-01"/><actual value="1"/></period></indicator></result>',
      '<result><indicator><period><period-start iso-date="2024-01-01"/><actual value="2"/></period></indicator></result>',
      ['changed result/indicator/period/actual/@value: 1 → 2'],
    ],
    ['a document', '<document-link url="u" format="a"/>', '<document-link url="u" format="b"/>', ['changed document-link/@format: a → b']],
    ['an extension', '<x:a xmlns:x="u"><x:b>1</x:b></x:a>', '<x:a xmlns:x="u"><x:b>2</x:b></x:a>', ['changed x:a: 1 → 2']],
    ['an attribute of an extension', '<title xmlns:x="u" x:a="1"/>', '<title/>', ['removed title/@x:a: 1 → -']],
    [
      'a text of 1.0x',
      '<activity-status code="2">Open</activity-status>',
      '<activity-status code="2"/>',
      ['changed activity-status: Open → '],
    ],
    [
      'elements of 1.0x',
      '<activity-website>a</activity-website>',
      '<activity-website>b</activity-website>',
      ['changed activity-website: a → b'],
    ],
    [
      'a budget of the same year',
      '<budget type="1"><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/><value>1</value></budget>',
      '<budget type="1"><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/><value>2</value></budget><budget type="2"><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/><value>3</value></budget>',
      ['changed budget/value: 1 → 2', 'added budget: - → 2 · 2024-01-01 · 2024-12-31 · 3 EUR'],
    ],
  ])('are told: %s', async (_what, one, other, expected) => {
    expect(lines(await compared(one, other))).toEqual(expected);
  });

  it('are told with their place in both editions', async () => {
    const { differences } = await compared(
      '\n<sector code="1" percentage="1"/>\n<sector code="2" percentage="1"/>',
      '<sector code="2" percentage="5"/><sector code="1" percentage="1"/>',
    );
    expect(differences).toEqual([
      {
        kind: 'changed',
        element: 'iati-activity/sector',
        attribute: 'percentage',
        before: { path: 'iati-activity/sector[2]/@percentage', line: 4, text: '1' },
        after: { path: 'iati-activity/sector[1]/@percentage', line: 2, text: '5' },
        key: 'compare.changed',
        values: { element: 'sector', top: 'sector', attribute: 'percentage', what: '2 · 1', from: '1', to: '5' },
      },
    ]);
    expect(JSON.parse(JSON.stringify(differences))).toEqual(differences);
  });
});

describe('the update of a record', () => {
  it.each([
    ['2024-01-02T00:00:00', '2024-01-01T23:59:59', true],
    ['2024-01-01T00:00:00', '2024-01-01T00:00:00Z', false],
    ['2024-01-01T00:00:00Z', '2024-01-01T00:00:00', false],
    ['2024-01-01T01:00:00+01:00', '2024-01-01T00:30:00Z', false],
    ['2024-01-01T01:00:00Z', '2024-01-01T01:30:00+01:00', true],
    ['2024-01-02', '2024-01-01T00:00:00', true],
    ['yesterday', '2024-01-01T00:00:00', false],
    ['2024-01-01T00:00:00', '2023-02-30T25:00:00', false],
  ])('from %s to %s is rolled back: %s', async (from, to, rolledBack) => {
    const result = await compared('', '', [`last-updated-datetime="${from}"`, `last-updated-datetime="${to}"`]);
    expect(result.rolledBack).toBe(rolledBack);
    expect(result.lastUpdated).toEqual({ before: from, after: to });
  });
});

/** As seen from the other side. */
const mirrored = (difference: Difference): string =>
  JSON.stringify([
    { added: 'removed', removed: 'added', changed: 'changed' }[difference.kind],
    difference.element,
    difference.attribute?.replace(/^.*:/, ''),
    difference.after,
    difference.before,
  ]);
const straight = (difference: Difference): string =>
  JSON.stringify([difference.kind, difference.element, difference.attribute?.replace(/^.*:/, ''), difference.before, difference.after]);

describe('any two records', () => {
  const runs = { numRuns: 300, endOnFailure: true };
  const pairs = fc.tuple(anyRecord, anyRecord).filter(([a, b]) => a.name === b.name);

  it('exchanged give the same differences, exchanged', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const there = compareActivities(a, b);
        const back = compareActivities(b, a);
        expect(back.differences.map(mirrored).sort()).toEqual(there.differences.map(straight).sort());
        expect(back.sums.map(({ before, after }) => [after, before])).toEqual(there.sums.map(({ before, after }) => [before, after]));
      }),
      runs,
    );
  });

  it('have sentences for all their differences in both languages', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        for (const difference of compareActivities(a, b).differences) {
          for (const language of ['en', 'fr'] as const) {
            const sentence = differenceSentence(difference, language);
            expect(sentence).not.toMatch(/\{(place|from|to)\}|undefined/);
            expect(sentence.length).toBeGreaterThan(8);
          }
        }
      }),
      runs,
    );
  });

  it('account for every transaction: equal, changed, removed or added', () => {
    const some = fc.array(fc.tuple(fc.constantFrom('', 'a', 'b'), fc.constantFrom('3', '4'), fc.constantFrom('1', '2', '2.0')), {
      maxLength: 8,
    });
    const record = (rows: [string, string, string][]): Promise<AnyNode> =>
      readBack(
        `<iati-activity>${rows.map(([ref, type, amount]) => transaction(type, '2024-01-01', amount, '', ref && `ref="${ref}"`)).join('')}</iati-activity>`,
      );
    return fc.assert(
      fc.asyncProperty(some, some, async (before, after) => {
        const { differences } = compareActivities(await record(before), await record(after));
        const whole = differences.filter(({ element, attribute }) => element === 'iati-activity/transaction' && attribute === null);
        const removed = whole.filter(({ kind }) => kind === 'removed').length;
        const added = whole.filter(({ kind }) => kind === 'added').length;
        expect(before.length - removed).toBe(after.length - added);
      }),
      runs,
    );
  });
});

describe('a very large record', () => {
  it('is compared in time that grows with its size', async () => {
    const many = (title: string) => Array.from({ length: 60_000 }, (_, at) => `<other-identifier ref="${at}" type="${title}"/>`).join('');
    const since = performance.now();
    const { differences } = await compared(many('A1'), many('A2'));
    expect(differences).toHaveLength(60_000);
    expect(differences.at(-1)!.after?.path).toBe('iati-activity/other-identifier[60000]/@type');
    expect(performance.now() - since).toBeLessThan(20_000);
  });
});

describe('misuse', () => {
  it('throws a TypeError', () => {
    expect(() => compareActivities(newActivity(), newOrganisation())).toThrow(TypeError);
    expect(() => differenceSentence({ key: 'toString', values: {} }, 'fr')).toThrow(RangeError);
  });
});

describe('a sentence', () => {
  const said = async (one: string, other: string, language: 'en' | 'fr') =>
    (await compared(one, other)).differences.map((difference) => differenceSentence(difference, language, { lists: standardLists }));

  it('names things as people do', async () => {
    const before = `<sector code="14031" percentage="60"/><title><narrative>Puits</narrative></title>${twin}`;
    const after = `<sector code="14031" percentage="40"/><title><narrative>Forages</narrative></title>${twin}${twin}`;
    expect(await said(before, after, 'fr')).toEqual([
      'Modification : titre (Puits) › texte, « Puits » devient « Forages ».',
      'Modification : secteur (14031 · 60), pourcentage, « 60 » devient « 40 ».',
      'Ajout : transaction Décaissement (2024-03-01 · 100 EUR).',
    ]);
    expect(await said(after, before, 'en')).toEqual([
      'Changed: title (Forages) › text, from “Forages” to “Puits”.',
      'Changed: sector (14031 · 40), percentage, from “40” to “60”.',
      'No longer there: transaction Disbursement (2024-03-01 · 100 EUR).',
    ]);
  });

  it('names the part within, and what is of the record itself', async () => {
    const [a, b] = [newActivity({ hierarchy: '1' }), newActivity({ humanitarian: '1' })];
    expect(compareActivities(a, b).differences.map((difference) => differenceSentence(difference, 'fr'))).toEqual([
      'N’y figure plus : activité, niveau hiérarchique, qui était « 1 ».',
      'Ajout : activité, caractère humanitaire, maintenant « 1 ».',
    ]);
    expect(await said('<contact-info type="1"/>', '<contact-info type="1"><email>a@b.c</email></contact-info>', 'fr')).toEqual([
      'Ajout : contact (1) › adresse électronique (a@b.c).',
    ]);
  });
});
