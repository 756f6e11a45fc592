import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../src/index.ts';

describe('parseDay', () => {
  it('keeps the calendar day and the zone as written', () => {
    expect(parseDay('2024-02-29Z')).toEqual({ day: '2024-02-29', zone: 'Z', padded: false });
    expect(parseDay('\n2024-01-01-11:30 ')).toEqual({ day: '2024-01-01', zone: '-11:30', padded: true });
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-00-10',
    '0000-01-01',
    '2024-1-1',
    '2024-01-01T00:00:00',
    '2012-11-30 00:00:00',
    '2024-01-01+15:00',
    '',
  ])('refuses %j', (text) => expect(parseDay(text)).toBeNull());

  it('accepts exactly the days that the calendar has', () => {
    const two = (number: number) => String(number).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const text = `${year}-${two(month)}-${two(day)}`;
          const real = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) === text;
          expect(parseDay(text)?.day ?? null).toBe(real ? text : null);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
