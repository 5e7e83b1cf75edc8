import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { anyDay } from '../testing/arbitraries.ts';
import { addDays, daysBetween, isDay, isoWeekday } from './day.ts';
import { dutchPublicHolidays } from './public-holidays.ts';
import { isQuiet } from './quiet-periods.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

const holidaysIn = (year: number) => Object.fromEntries(dutchPublicHolidays(year).map(({ name, on }) => [name, on]));

describe('dutchPublicHolidays', () => {
  test('of 2026', () => {
    expect(dutchPublicHolidays(2026)).toEqual([
      { on: '2026-01-01', name: 'newYearsDay' },
      { on: '2026-04-03', name: 'goodFriday' },
      { on: '2026-04-05', name: 'easterSunday' },
      { on: '2026-04-06', name: 'easterMonday' },
      { on: '2026-04-27', name: 'kingsDay' },
      { on: '2026-05-05', name: 'liberationDay' },
      { on: '2026-05-14', name: 'ascensionDay' },
      { on: '2026-05-24', name: 'whitSunday' },
      { on: '2026-05-25', name: 'whitMonday' },
      { on: '2026-12-25', name: 'christmasDay' },
      { on: '2026-12-26', name: 'secondChristmasDay' },
    ]);
  });

  test.each([
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2016, '2016-03-27'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2027, '2027-03-28'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
  ])('Easter of %i is on %s', (year, easter) => {
    expect(holidaysIn(year).easterSunday).toBe(easter);
  });

  test('the king is never celebrated on a Sunday, and the queen was on 30 April', () => {
    expect(holidaysIn(2025).kingsDay).toBe('2025-04-26');
    expect(holidaysIn(2031).kingsDay).toBe('2031-04-26');
    expect(holidaysIn(2026).kingsDay).toBe('2026-04-27');
    expect(holidaysIn(2013).kingsDay).toBe('2013-04-30');
  });

  test('movable days keep their distance to Easter, and the list its order, in every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const days = dutchPublicHolidays(year).map(({ on }) => on);
        const { easterSunday = '', goodFriday = '', ascensionDay = '', whitMonday = '' } = holidaysIn(year);
        expect(days.every(isDay)).toBe(true);
        expect([...days].sort()).toEqual(days);
        expect(isoWeekday(easterSunday)).toBe(7);
        expect(isoWeekday(goodFriday)).toBe(5);
        expect(isoWeekday(ascensionDay)).toBe(4);
        expect(isoWeekday(whitMonday)).toBe(1);
        expect(easterSunday >= `${year}-03-22` && easterSunday <= `${year}-04-25`).toBe(true);
      }),
    );
  });
});

describe('isWorkingDay', () => {
  test.each([
    ['2026-05-04', true],
    ['2026-05-05', false],
    ['2026-05-09', false],
    ['2026-05-10', false],
    ['2026-04-03', false],
    ['2026-12-28', true],
    ['1969-12-29', true],
  ])('%s: %s', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });
});

describe('addWorkingDays', () => {
  test('steps over weekends and 5 May', () => {
    expect(addWorkingDays('2026-05-01', 5)).toBe('2026-05-11');
  });

  test('steps over both Easter days and Good Friday', () => {
    expect(addWorkingDays('2026-04-02', 1)).toBe('2026-04-07');
  });

  test('no working days later is the day itself, even on a Sunday', () => {
    expect(addWorkingDays('2026-05-10', 0)).toBe('2026-05-10');
  });

  test('days in a quiet period do not count', () => {
    expect(addWorkingDays('2026-07-17', 2, [{ from: '2026-07-20', to: '2026-08-16' }])).toBe('2026-08-18');
  });

  test('ends on the working day that makes the count full', () => {
    const quiet = fc.tuple(anyDay, fc.integer({ min: 0, max: 40 })).map(([from, length]) => ({
      from,
      to: addDays(from, length),
    }));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), fc.array(quiet, { maxLength: 2 }), (day, count, periods) => {
        const end = addWorkingDays(day, count, periods);
        const passed = Array.from({ length: daysBetween(day, end) }, (_, index) => addDays(day, index + 1));
        const counted = passed.filter((passing) => isWorkingDay(passing) && !isQuiet(passing, periods));
        expect(counted).toHaveLength(count);
        expect(counted.at(-1)).toBe(end);
      }),
    );
  });
});

describe('isQuiet', () => {
  const summer = [{ from: '2026-07-18', to: '2026-08-30' }];

  test('holds both the first and the last day', () => {
    expect(isQuiet('2026-07-17', summer)).toBe(false);
    expect(isQuiet('2026-07-18', summer)).toBe(true);
    expect(isQuiet('2026-08-30', summer)).toBe(true);
    expect(isQuiet('2026-08-31', summer)).toBe(false);
  });

  test('a period that ends before it begins holds no day', () => {
    expect(isQuiet('2026-07-20', [{ from: '2026-08-30', to: '2026-07-18' }])).toBe(false);
  });
});
