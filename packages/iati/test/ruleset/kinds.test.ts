// biome-ignore-all lint/suspicious/noThenProperty: a key of rulesets
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/read/index.ts';
import { compileRuleset, judgeRecord, RulesetError } from '../../src/ruleset/index.ts';
import { NOW, outcomes, results } from './judge.ts';

type Row = readonly [what: string, kind: string, one: Record<string, unknown>, inside: string, result: string];

const PERCENTAGES = ['sector/@percentage'];
const SIGNS = '^[^/&|?]+$';
const activityDate = (type: number, day: string) => `<activity-date type="${type}" iso-date="${day}"/>`;
const order = { less: "activity-date[@type='2']/@iso-date", more: "activity-date[@type='4']/@iso-date" };
const period = { start: "activity-date[@type='1']/@iso-date", end: "activity-date[@type='3']/@iso-date" };
const between = { ...period, date: "activity-date[@type='2']/@iso-date" };

const ROWS: readonly Row[] = [
  ['one is enough', 'atleast_one', { paths: ['title', 'description'] }, '<description/>', 'kept'],
  ['none is too few', 'atleast_one', { paths: ['title', 'description'] }, '<sector/>', 'broken'],
  ['an empty attribute counts', 'atleast_one', { paths: ['sector/@code'] }, '<sector code=""/>', 'kept'],
  ['a condition that is false', 'atleast_one', { paths: ['title'], condition: 'sector' }, '', 'not-applicable'],
  ['a condition that is true', 'atleast_one', { paths: ['title'], condition: 'not(sector)' }, '', 'broken'],
  ['one is not too many', 'no_more_than_one', { paths: ['title', 'name'] }, '<title/>', 'kept'],
  ['two over all paths', 'no_more_than_one', { paths: ['title', 'name'] }, '<title/><name/>', 'broken'],
  ['exactly one', 'only_one_of', { excluded: ['tag'], paths: ['sector', 'title'] }, '<sector/>', 'kept'],
  ['one of each', 'only_one_of', { excluded: ['tag'], paths: ['sector', 'title'] }, '<sector/><title/>', 'broken'],
  ['one beside what excludes it', 'only_one_of', { excluded: ['tag'], paths: ['sector'] }, '<sector/><tag/>', 'broken'],
  ['only what excludes', 'only_one_of', { excluded: ['tag'], paths: ['sector'] }, '<tag/>', 'kept'],
  ['none of what depends', 'dependent', { paths: ['title', 'sector'] }, '<tag/>', 'kept'],
  ['all of what depends', 'dependent', { paths: ['title', 'sector'] }, '<sector/><title/>', 'kept'],
  ['half of what depends', 'dependent', { paths: ['title', 'sector'] }, '<sector/>', 'broken'],
  ['no text twice', 'unique', { paths: ['title', 'name'] }, '<title>a</title><name>b</name>', 'kept'],
  ['a text twice', 'unique', { paths: ['title', 'name'] }, '<title>a</title><name>a</name>', 'broken'],
  ['exact thirds', 'strict_sum', { paths: PERCENTAGES, sum: 100 }, share('33.33', '33.33', '33.34'), 'kept'],
  ['a hundredth too little', 'strict_sum', { paths: PERCENTAGES, sum: 100 }, share('33.33', '33.33', '33.33'), 'broken'],
  ['the fifth decimal', 'strict_sum', { paths: PERCENTAGES, sum: 100 }, share('50.00004', '50'), 'kept'],
  ['tenths that no double adds up', 'strict_sum', { paths: PERCENTAGES, sum: 0.3 }, share('0.1', '0.2'), 'kept'],
  ['a text among the numbers', 'strict_sum', { paths: PERCENTAGES, sum: 100 }, share('100', 'all'), 'broken'],
  ['no number at all', 'strict_sum', { paths: PERCENTAGES, sum: 100 }, '<sector/>', 'broken'],
  ['no number, less strictly', 'sum', { paths: PERCENTAGES, sum: 100 }, '<sector/>', 'kept'],
  ['a wrong sum', 'sum', { paths: PERCENTAGES, sum: 100 }, share('99'), 'broken'],
  ['both ends of a range', 'range', { paths: PERCENTAGES, min: 0, max: 100 }, share('0', '100'), 'kept'],
  ['above', 'range', { paths: PERCENTAGES, min: 0, max: 100 }, share('100.01'), 'broken'],
  ['below', 'range', { paths: PERCENTAGES, min: 0 }, share('-1'), 'broken'],
  ['without an upper end', 'range', { paths: PERCENTAGES, min: 0 }, share('1000'), 'kept'],
  ['a match', 'regex_matches', { paths: ['title'], regex: SIGNS }, '<title>a-b</title>', 'kept'],
  ['no match', 'regex_matches', { paths: ['title'], regex: SIGNS }, '<title>a/b</title>', 'broken'],
  ['an empty text', 'regex_matches', { paths: ['title'], regex: SIGNS }, '<title/>', 'kept'],
  ['an id that is registered', 'regex_matches', id('NOT_EXISTING_ORG_ID'), '<reporting-org ref="ML/NIF"/>', 'kept'],
  ['an id that is not', 'regex_matches', id('NOT_EXISTING_ORG_ID'), '<reporting-org ref="ML/COA"/>', 'broken'],
  ['an id under a registered one', 'regex_matches', id('NOT_EXISTING_ORG_ID_PREFIX'), '<reporting-org ref="ML/NIF-7/9"/>', 'kept'],
  ['an id that only looks like it', 'regex_matches', id('NOT_EXISTING_ORG_ID_PREFIX'), '<reporting-org ref="ML/NIF7"/>', 'broken'],
  ['nothing that matches', 'regex_no_matches', { paths: ['title'], regex: 'TBC' }, '<title>a</title>', 'kept'],
  ['one that matches', 'regex_no_matches', { paths: ['title'], regex: 'TBC' }, '<title>TBC</title>', 'broken'],
  ['the beginning', 'startswith', starts(), '<reporting-org ref="A-B"/><iati-identifier>A-B-1</iati-identifier>', 'kept'],
  ['no separator', 'startswith', starts(), '<reporting-org ref="A-B"/><iati-identifier>A-B1</iati-identifier>', 'broken'],
  ['no prefix anywhere', 'startswith', starts(), '<iati-identifier>A-B-1</iati-identifier>', 'broken'],
  ['nothing to begin', 'startswith', starts(), '<reporting-org ref="A-B"/>', 'kept'],
  [
    'the older key',
    'startswith',
    { start: 'reporting-org/@ref', paths: ['iati-identifier'] },
    '<reporting-org ref="A"/><iati-identifier>A1</iati-identifier>',
    'kept',
  ],
  ['an approved code', 'startswith', approved(), '<reporting-org ref="XM-DAC-1"/>', 'kept'],
  ['a registered id without one', 'startswith', approved(), '<reporting-org ref="47045"/>', 'kept'],
  ['a code nobody approved', 'startswith', approved(), '<reporting-org ref="XX-DAC-1"/>', 'broken'],
  ['no blank around', 'no_spaces', { paths: ['title'] }, '<title>a b</title>', 'kept'],
  ['a line end after', 'no_spaces', { paths: ['title'] }, '<title>a\n</title>', 'broken'],
  ['a no-break space before', 'no_spaces', { paths: ['title'] }, '<title>&#160;a</title>', 'broken'],
  ['the same day', 'date_order', order, activityDate(2, '2024-05-01') + activityDate(4, '2024-05-01'), 'kept'],
  ['a day too late', 'date_order', order, activityDate(2, '2024-05-02') + activityDate(4, '2024-05-01'), 'broken'],
  ['a date missing', 'date_order', order, activityDate(2, '2024-05-02'), 'undecided'],
  ['no date', 'date_order', order, activityDate(2, '2024-02-30') + activityDate(4, '2024-05-01'), 'undecided'],
  [
    'the first of several',
    'date_order',
    order,
    activityDate(2, '2024-01-01') + activityDate(2, '2025-01-01') + activityDate(4, '2024-05-01'),
    'kept',
  ],
  ['zones', 'date_order', order, activityDate(2, '2024-05-01T01:00:00+02:00') + activityDate(4, '2024-04-30T23:30:00Z'), 'kept'],
  ['the day of the check', 'date_order', { less: 'activity-date', more: 'TODAY' }, activityDate(2, '2026-11-23'), 'kept'],
  ['the day after', 'date_order', { less: 'activity-date', more: 'TODAY' }, activityDate(2, '2026-11-24'), 'broken'],
  ['a date as text', 'date_order', { less: 'activity-date', more: 'NOW' }, '<activity-date>2027-01-01</activity-date>', 'broken'],
  ['a moment before', 'date_now', { date: 'tag/@at' }, '<tag at="2026-11-23T11:59:59"/>', 'kept'],
  ['a moment after', 'date_now', { date: 'tag/@at' }, '<tag at="2026-11-23T12:00:01Z"/>', 'broken'],
  ['a year by the calendar', 'time_limit', period, activityDate(1, '2024-01-01') + activityDate(3, '2024-12-31'), 'kept'],
  ['a day more', 'time_limit', period, activityDate(1, '2024-01-01') + activityDate(3, '2025-01-01'), 'broken'],
  [
    'the last day',
    'between_dates',
    between,
    activityDate(1, '2024-01-01') + activityDate(3, '2024-12-31') + activityDate(2, '2024-12-31'),
    'kept',
  ],
  [
    'before',
    'between_dates',
    between,
    activityDate(1, '2024-01-01') + activityDate(3, '2024-12-31') + activityDate(2, '2023-12-31'),
    'broken',
  ],
  ['open', 'between_dates', between, activityDate(1, '2024-01-01') + activityDate(2, '2023-12-31'), 'undecided'],
  ['no if', 'if_then', { if: 'sector', then: 'title' }, '', 'kept'],
  ['if and then', 'if_then', { if: 'sector', then: 'title' }, '<sector/><title/>', 'kept'],
  ['if without then', 'if_then', { if: 'sector', then: 'title', paths: ['sector'] }, '<sector/>', 'broken'],
  ['a default language', 'one_or_all', { one: 'tag', all: 'lang' }, '<tag/><title><narrative>a</narrative></title>', 'kept'],
  ['a language each', 'one_or_all', { one: 'tag', all: 'lang' }, '<title><narrative xml:lang="fr">a</narrative></title>', 'kept'],
  ['a text without', 'one_or_all', { one: 'tag', all: 'lang' }, '<title><narrative>a</narrative></title>', 'broken'],
  ['a currency each', 'one_or_all', { one: 'tag', all: 'currency' }, '<budget><value currency="XOF">1</value></budget>', 'kept'],
  ['a forecast without', 'one_or_all', { one: 'tag', all: 'currency' }, '<fss><forecast>1</forecast></fss>', 'broken'],
  ['a sector each', 'one_or_all', { one: 'sector', all: 'sector' }, '<transaction><sector/></transaction>', 'kept'],
  [
    'a transaction without',
    'one_or_all',
    { one: 'sector', all: 'sector|tag' },
    '<transaction><sector/></transaction><transaction/>',
    'broken',
  ],
];

function share(...percentages: readonly string[]): string {
  return percentages.map((percentage) => `<sector percentage="${percentage}"/>`).join('');
}

function id(idCondition: string) {
  return { idCondition, regex: SIGNS, paths: ['reporting-org/@ref'] };
}

function starts() {
  return { prefix: ['reporting-org/@ref'], separator: '-', paths: ['iati-identifier'] };
}

function approved() {
  return { idCondition: 'NOT_EXISTING_ORG_ID', prefix: ['ORG-ID-PREFIX'], paths: ['reporting-org/@ref'] };
}

describe('a rule kind', () => {
  it.each(ROWS)('finds %s (%s, %j over %s): %5$s', async (_what, kind, one, inside, result) => {
    expect(await results(kind, one, inside)).toEqual([result]);
  });

  it('has two spellings', async () => {
    expect(await results('atLeastOne', { paths: ['title'] }, '')).toEqual(['broken']);
    expect(await results('startsWith', starts(), '<iati-identifier>A</iati-identifier>')).toEqual(['broken']);
  });

  it('that asks for registered ids decides nothing without a list of them', async () => {
    const ruleset = compileRuleset({
      '//iati-activity': { startswith: { cases: [approved()] }, regex_matches: { cases: [id('NOT_EXISTING_ORG_ID')] } },
    });
    const results: string[] = [];
    for await (const record of readRecords('<iati-activity><reporting-org ref="?"/></iati-activity>')) {
      for (const { result } of judgeRecord(ruleset, record, { now: NOW })) results.push(result);
    }
    expect(results).toEqual(['undecided', 'undecided']);
  });
});

describe('a loop', () => {
  const loop = (subs: readonly string[]) => ({
    foreach: 'sector/@vocabulary',
    do: {
      strict_sum: {
        cases: [{ paths: ["sector[@vocabulary = '$1']/@percentage"], condition: "count(sector[@vocabulary='$1']) > 1", sum: 100 }],
      },
    },
    subs,
  });
  const sectors = (vocabulary: string, ...percentages: readonly string[]) =>
    percentages.map((percentage) => `<sector vocabulary="${vocabulary}" percentage="${percentage}"/>`).join('');

  it('asks once for each distinct value', async () => {
    const inside = sectors('1', '50', '50') + sectors('2', '50', '40') + sectors('99', '100');
    expect(await results('loop', loop(['paths', 'condition']), inside)).toEqual(['kept', 'broken', 'not-applicable']);
  });

  it('puts its value into the keys of subs only', async () => {
    expect(await results('loop', loop(['paths']), sectors('2', '50', '40'))).toEqual(['not-applicable']);
  });

  it('tells the value of each outcome', async () => {
    const source = { '//iati-activity': { loop: { cases: [loop(['paths', 'condition'])] } } };
    const file = `<iati-activities><iati-activity>${sectors('2', '50', '40')}</iati-activity></iati-activities>`;
    const [outcome] = await outcomes(source, file);
    expect(outcome?.loopValue).toBe('2');
    expect(outcome?.nodes.map(({ node, attribute }) => `${node.path}/@${attribute}`)).toEqual([
      'iati-activity/sector[1]/@percentage',
      'iati-activity/sector[2]/@percentage',
    ]);
  });
});

describe('a ruleset that is wrong', () => {
  const context = '//iati-activity';
  const compile = (kind: string, one: object) => () => compileRuleset({ [context]: { [kind]: { cases: [{ ...one }] } } });

  it.each<[string, string, object, RegExp]>([
    ['a kind that is none', 'atleast_two', { paths: ['title'] }, /\/\/iati-activity, atleast_two: is no rule kind/],
    ['no paths', 'atleast_one', { path: ['title'] }, /\/\/iati-activity, atleast_one, paths: must be a list of paths/],
    ['an empty list of paths', 'atleast_one', { paths: [] }, /must be a list of paths/],
    ['no sum', 'sum', { paths: ['title'] }, /sum, sum: must be a number/],
    ['an axis', 'atleast_one', { paths: ['ancestor::title'] }, /«ancestor::title».*«:» at character 9/],
    ['a path that is a number', 'atleast_one', { paths: ['count(title)'] }, /«count\(title\)».*must be a path to elements/],
    ['a regular expression that is none', 'regex_matches', { paths: ['title'], regex: '(' }, /is not a regular expression/],
    ['an idCondition that is none', 'regex_matches', { paths: ['title'], regex: 'a', idCondition: 'X' }, /X: idCondition is one of/],
    ['a value of no loop', 'atleast_one', { paths: ['title[@a = $1]'] }, /«\$1» has no meaning here/],
    ['a loop in a loop', 'loop', { foreach: 'a', subs: ['paths'], do: { loop: { cases: [{}] } } }, /a loop does not hold another/],
    ['a severity that is none', 'atleast_one', { paths: ['title'], ruleInfo: { id: '1', severity: 'bad' } }, /needs an id and a severity/],
  ])('%s', (_what, kind, one, message) => {
    expect(compile(kind, one)).toThrow(RulesetError);
    expect(compile(kind, one)).toThrow(message);
  });

  it('says where, for whatever is no ruleset', () => {
    expect(() => compileRuleset([] as never)).toThrow('ruleset: must be an object');
    expect(() => compileRuleset({ 'count(a)': {} })).toThrow('a context is a path to elements');
    expect(() => compileRuleset({ '//a': { sum: {} as never } })).toThrow('//a, sum: needs a list of cases');
  });
});
