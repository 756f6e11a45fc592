import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEXICAL } from '../../src/check/schema/lexical.ts';
import type { TextType } from '../../src/table/versions/index.ts';

// What libxml2 2.9.14 takes and refuses, tried value by value with xmllint.
const CASES: Readonly<Partial<Record<TextType, { readonly takes: readonly string[]; readonly refuses: readonly string[] }>>> = {
  date: {
    takes: ['2020-02-29', '2000-02-29', '-0004-02-29', '12020-01-01', '2020-01-01Z', '2020-01-01+14:00', '2020-01-01-00:00'].concat(
      '9223372036854775807-01-01',
    ),
    refuses: [
      '',
      ' ',
      ' 2020-01-01',
      '2020-01-01 ',
      '2020-1-1',
      '2019-02-29',
      '1900-02-29',
      '2020-04-31',
      '2020-13-01',
      '2020-00-10',
    ].concat(
      [
        '0000-01-01',
        '+2020-01-01',
        '02020-01-01',
        '020-01-01',
        '2020-01-01+14:01',
        '2020-01-01+1:00',
        '2020-01-01z',
        '2020-01',
        '31/12/2020',
      ],
      ['2020-01-01T00:00:00', '9223372036854775808-01-01', '2020-01-01Z ', '2020-01-00', '2020-01-32', '--2020-01-01', '-0005-02-29'],
    ),
  },
  dateTime: {
    takes: ['2020-01-01T00:00:00', '2020-01-01T24:00:00', '2020-01-01T24:00:00.0', '2020-01-01T00:00:00.5Z', '-2020-01-01T00:00:00'].concat(
      ['2020-01-01T00:00:00-05:30', '2020-01-01T00:00:00Z ', '2020-01-01T23:59:59.999'],
    ),
    refuses: [
      '2020-01-01',
      '2020-01-01T24:00:01',
      '2020-01-01T24:00:00.1',
      '2020-01-01T23:60:00',
      '2020-01-01T23:59:60',
      '2020-01-01T00:00',
    ].concat(
      ['2020-01-01 00:00:00', '2020-01-01T00:00:00.', '2020-01-01T00:00:00 ', ' 2020-01-01T00:00:00Z', '2020-02-30T00:00:00', ''],
      ['2020-01-01T23:59:59.999999999999999999999999999', '2020-01-01T0:00:00', '2020-01-01T00:00:00+14:01'],
    ),
  },
  decimal: {
    takes: ['0', '-1', '+1', ' 1 ', '\t1\n', '1.', '.1', '-.5', '0001', '1'.repeat(24), `0.${'1'.repeat(24)}`, `${'0'.repeat(30)}1`, '- '],
    refuses: [
      '',
      ' ',
      '.',
      '-',
      '1,000',
      '1e3',
      'INF',
      'NaN',
      '1 000',
      '1'.repeat(25),
      `${'1'.repeat(24)}.`,
      `1.${'0'.repeat(24)}`,
      '1.2.3',
    ].concat(['\u00a01', '١', '1x', '--1']),
  },
  int: {
    takes: ['0', '-1', '+5', '2147483647', '-2147483648', '0001'],
    refuses: ['', ' 1', '1 ', '1.0', '2147483648', '-2147483649', 'x'],
  },
  integer: { takes: ['0', ' 1 ', '-5', '1'.repeat(24)], refuses: ['', '1.0', '1.', '1'.repeat(25), '1,000', '+'] },
  nonNegativeInteger: { takes: ['0', ' 7 ', '-0', '+3'], refuses: ['-1', '', '1.0'] },
  positiveInteger: { takes: ['2015', ' 7 '], refuses: ['0', '-1', '', '2015.0'] },
  boolean: { takes: ['0', '1', 'true', 'false', ' true ', '\n0'], refuses: ['', 'TRUE', 'yes', '01', 't'] },
  anyURI: {
    takes: [
      '',
      ' ',
      'http://a.b',
      'a b',
      'http://a.b/é{x}|\\',
      'mailto:a@b',
      'N/A',
      'c:\\x',
      'http://[::1]',
      '#[x]',
      'http://a:99999',
      'x:y z',
    ],
    refuses: [
      '%',
      '%zz',
      'http://[',
      ']',
      ':',
      '1:2',
      'a#b#c',
      'http://a:b',
      'http://a:',
      'http://a@b@c',
      'http ://x',
      'http://a.b/[x]',
    ].concat(['http://a:2147483648', 'é:x', '_a:b']),
  },
  NMTOKEN: { takes: ['a', '1', 'a:b-c.d_e', ' a '], refuses: ['', 'a b', 'a/b', '@x'] },
  language: { takes: ['en', 'fr-ML', ' en ', 'abcdefgh', 'en-US-posix1'], refuses: ['', 'fr_ML', 'abcdefghi', 'en-', '1', 'a1', 'e n'] },
  lang: { takes: ['', 'fr', 'fr-ML'], refuses: [' ', 'fr_ML', 'en-'] },
};

describe('lexical forms', () => {
  for (const [type, { takes, refuses }] of Object.entries(CASES)) {
    const test = LEXICAL[type as TextType]!;
    it(`of ${type} are those that libxml2 takes`, () => {
      expect(takes.filter((value) => !test(value))).toEqual([]);
      expect(refuses.filter((value) => test(value))).toEqual([]);
    });
  }

  it('take every day of the calendar, and no day that it does not have', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const made = new Date(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(made.getTime()) && made.toISOString().startsWith(text);
          expect(LEXICAL.date!(text)).toBe(exists);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'01259-+:TZ.% a#[]/@é\u0000\uD800') }), (text) => {
        for (const test of Object.values(LEXICAL)) if (test !== null) expect(typeof test(text)).toBe('boolean');
      }),
    );
  });
});
