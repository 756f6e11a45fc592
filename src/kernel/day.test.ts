import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  firstDay,
  holdsOn,
  instantOf,
  isDay,
  isMonth,
  lastDay,
  mondayOf,
  monthOf,
  noonOf,
  weekdayOf,
  yearOf,
} from './day.ts';

const day = fc.integer({ min: -20_000, max: 60_000 }).map((count) => addDays('2000-01-01', count));

describe('a day', () => {
  it.each([
    '2018-02-30',
    '2018-13-01',
    '2018-00-10',
    '2018-1-1',
    '18-01-01',
    '2019-02-29',
    '2018-11-14T00:00',
    '',
    'demain',
    '2018-11-31',
    '0018-11-14',
  ])('that does not exist is none: %j', (text) => expect(isDay(text)).toBe(false));

  it.each(['2018-11-14', '2020-02-29', '2000-02-29', '1999-12-31'])('that exists is one: %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it('is the one it is in Bamako, whatever the machine thinks', () => {
    expect(dayOf(new Date('2018-11-14T23:59:59Z'))).toBe('2018-11-14');
    expect(dayOf(new Date('2018-11-15T00:00:00Z'))).toBe('2018-11-15');
    expect(instantOf('2018-11-14', '09:30').toISOString()).toBe('2018-11-14T09:30:00.000Z');
  });

  it('moves by days and comes back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -10_000, max: 10_000 }), (from, count) => {
        const to = addDays(from, count);
        expect(isDay(to)).toBe(true);
        expect(daysBetween(from, to)).toBe(count);
        expect(addDays(to, -count)).toBe(from);
        expect(dayOf(noonOf(to))).toBe(to);
        expect(from < to).toBe(count > 0);
      }),
    );
  });

  it('stands in a week that begins on Monday', () => {
    expect([weekdayOf('2018-11-12'), weekdayOf('2018-11-18')]).toEqual([1, 7]);
    fc.assert(
      fc.property(day, (each) => {
        expect(weekdayOf(mondayOf(each))).toBe(1);
        expect(daysBetween(mondayOf(each), each)).toBe(weekdayOf(each) - 1);
      }),
    );
  });

  it('refuses to reckon with what is no day', () => {
    expect(() => addDays('demain', 1)).toThrow('not a day');
  });
});

describe('a month', () => {
  it('has a first and a last day, in leap years too', () => {
    expect([lastDay('2019-02'), lastDay('2020-02'), lastDay('2018-12'), firstDay('2018-11')]).toEqual([
      '2019-02-28',
      '2020-02-29',
      '2018-12-31',
      '2018-11-01',
    ]);
    expect([isMonth('2018-13'), isMonth('2018-11')]).toEqual([false, true]);
  });

  it('moves over the years and comes back', () => {
    expect([addMonths('2018-11', 2), addMonths('2018-01', -1), addMonths('2018-01', -13)]).toEqual(['2019-01', '2017-12', '2016-12']);
    fc.assert(
      fc.property(day, fc.integer({ min: -500, max: 500 }), (each, count) => {
        const month = addMonths(monthOf(each), count);
        expect(isMonth(month)).toBe(true);
        expect(addMonths(month, -count)).toBe(monthOf(each));
        expect(addDays(lastDay(month), 1)).toBe(firstDay(addMonths(month, 1)));
        expect(yearOf(firstDay(month))).toBe(Number(month.slice(0, 4)));
      }),
    );
  });
});

it('a dated row holds from its first day to its last, both included', () => {
  const term = { from_day: '2018-01-01', to_day: '2018-12-31' };
  expect(['2017-12-31', '2018-01-01', '2018-12-31', '2019-01-01'].map((each) => holdsOn(term, each))).toEqual([false, true, true, false]);
  expect(holdsOn({ from_day: null, to_day: null }, '2018-11-14')).toBe(true);
});
