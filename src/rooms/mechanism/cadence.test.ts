import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cadenceWords, isCadence, ruleOf, WEEKDAYS } from './cadence.ts';
import { CADENCE_FAULTS, type CadenceChoice, cadenceOf, choiceOf, MONTHS, RHYTHMS, WEEKS } from './cadence-choice.ts';
import { dayWords, spanWords } from './dating.ts';

test.each([
  ['FREQ=MONTHLY;BYDAY=2WE', 'chaque mois, le 2e mercredi', 'every month, on the 2nd Wednesday'],
  ['FREQ=MONTHLY;BYDAY=-1TU', 'chaque mois, le dernier mardi', 'every month, on the last Tuesday'],
  ['FREQ=WEEKLY;BYDAY=MO', 'chaque semaine, le lundi', 'every week, on Monday'],
  ['FREQ=MONTHLY', 'chaque mois', 'every month'],
  ['FREQ=WEEKLY', 'chaque semaine', 'every week'],
  ['FREQ=MONTHLY;BYDAY=2WE,4WE', 'chaque mois, le 2e mercredi et 4e mercredi', 'every month, on the 2nd Wednesday and 4th Wednesday'],
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

const some = (boxes: readonly string[]) => fc.subarray([...boxes]);
const choices: fc.Arbitrary<CadenceChoice> = fc.record({
  cadence: fc.constantFrom('', ...RHYTHMS),
  cadenceMonths: some(MONTHS),
  cadenceWeeks: some(WEEKS),
  cadenceDays: some(WEEKDAYS),
});
const whole = (choice: CadenceChoice) => CADENCE_FAULTS.every((fault) => !fault.when(choice));

test('whatever is chosen makes a rule the mechanism knows, and the rule fills in what was chosen', () => {
  fc.assert(
    fc.property(choices.filter(whole), (choice) => {
      const rule = cadenceOf(choice);
      expect(rule === null || isCadence(rule)).toBe(true);
      expect(choiceOf(rule)).toEqual(choice);
    }),
  );
});

const listedOf = (values: fc.Arbitrary<string>, name: string) =>
  fc.array(values, { maxLength: 4 }).map((all) => (all.length === 0 ? '' : `;${name}=${all.join(',')}`));
const weekday = fc.tuple(fc.constantFrom('', '1', '2', '4', '5', '-1'), fc.constantFrom('TU', 'WE', 'TH')).map((two) => two.join(''));
const rules = fc
  .tuple(fc.constantFrom(...RHYTHMS), listedOf(fc.constantFrom('2', '5', '11'), 'BYMONTH'), listedOf(weekday, 'BYDAY'))
  .map(([often, months, days]) => `FREQ=${often}${months}${days}`);

test('a rule is either shown by what is ticked, and means the same when sent again, or is kept to the letter', () => {
  const meaning = (rule: string) => {
    const { freq, months, days } = ruleOf(rule) as NonNullable<ReturnType<typeof ruleOf>>;
    return { freq, months: new Set(months), days: new Set(days.map((one) => `${one.rank} ${one.weekday}`)) };
  };
  fc.assert(
    fc.property(rules, (rule) => {
      expect(isCadence(rule)).toBe(true);
      const choice = choiceOf(rule);
      const sent = cadenceOf(choice ?? { cadence: rule, cadenceMonths: [], cadenceWeeks: [], cadenceDays: [] }) as string;
      if (!choice) expect(sent).toBe(rule);
      expect(meaning(sent)).toEqual(meaning(rule));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['FREQ=MONTHLY;BYDAY=2WE,4WE', ['2', '4'], ['WE']],
  ['FREQ=MONTHLY;BYDAY=4WE,2WE', ['2', '4'], ['WE']],
  ['FREQ=MONTHLY;BYDAY=-1TU,-1TH', ['-1'], ['TU', 'TH']],
])('%s is shown by its boxes', (rule, weeks, days) => {
  expect(choiceOf(rule)).toEqual({ cadence: 'MONTHLY', cadenceMonths: [], cadenceWeeks: weeks, cadenceDays: days });
});

test.each(['FREQ=MONTHLY;BYDAY=2WE,4TH', 'FREQ=MONTHLY;BYDAY=5WE', 'FREQ=YEARLY;BYDAY=1WE', 'FREQ=MONTHLY;BYMONTH=5'])(
  '%s is more than the boxes can say',
  (rule) => {
    expect(choiceOf(rule)).toBeUndefined();
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
