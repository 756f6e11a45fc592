import { expect, test } from 'vitest';
import { cadenceWords, isCadence } from './cadence.ts';
import { dayWords, spanWords } from './dating.ts';

test.each([
  ['FREQ=MONTHLY;BYDAY=2WE', 'chaque mois, le 2e mercredi', 'every month, on the 2nd Wednesday'],
  ['FREQ=MONTHLY;BYDAY=-1TU', 'chaque mois, le dernier mardi', 'every month, on the last Tuesday'],
  ['FREQ=WEEKLY;BYDAY=MO', 'chaque semaine, le lundi', 'every week, on Monday'],
  ['FREQ=YEARLY;BYMONTH=6', 'chaque année en juin', 'every year in June'],
  [
    'FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=1WE',
    'chaque année en janvier, avril, juillet et octobre, le 1er mercredi',
    'every year in January, April, July and October, on the 1st Wednesday',
  ],
])('%s is said in words', (cadence, fr, en) => {
  expect([cadenceWords(cadence, 'fr'), cadenceWords(cadence, 'en')]).toEqual([fr, en]);
});

test('no cadence is «as needed», and a rule we do not know is shown as it stands', () => {
  expect(cadenceWords(null, 'en')).toBe('as needed');
  expect(cadenceWords('FREQ=DAILY', 'en')).toBe('by the rule FREQ=DAILY');
});

test.each(['', 'FREQ=MONTHLY;BYDAY=6WE', 'FREQ=YEARLY;BYMONTH=13', 'FREQ=MONTHLY;BYDAY=2XX', 'chaque mois'])(
  'refuses «%s» as a cadence',
  (cadence) => {
    expect(isCadence(cadence)).toBe(false);
  },
);

test('a day is said as exactly as it is known', () => {
  expect(dayWords('2015-04-01', 'month', 'fr')).toBe('avril 2015');
  expect(dayWords('2007-01-01', 'year', 'en')).toBe('2007');
  expect(spanWords({ from_day: '2018-01-01', to_day: '2018-12-31' }, 'fr')).toBe('1er janv. 2018 – 31 déc. 2018');
  expect(spanWords({ from_day: '2015-04-01', from_precision: 'month', to_day: null }, 'fr')).toBe('depuis avril 2015');
  expect(spanWords({ from_day: '2014-04-01', from_precision: 'about', to_day: null }, 'fr')).toBe('depuis avril 2014 environ');
  expect(spanWords({ from_day: '2014-04-02', from_precision: 'attested', to_day: null }, 'en')).toBe('attested since 2 Apr 2014');
  expect(spanWords({ from_day: null, to_day: null }, 'en')).toBe('date not known');
});
