import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { anyDay } from '../testing/arbitraries.ts';
import { addDays } from './day.ts';
import { compareInstants, dayInZone, endOfDay } from './instant.ts';
import { momentAtEndOf } from './moment.ts';

const amsterdam = 'Europe/Amsterdam';

describe('dayInZone', () => {
  test.each([
    ['2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01'],
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2024-02-28T23:00:00Z', '2024-02-29'],
  ])('%s is %s in Amsterdam', (instant, day) => {
    expect(dayInZone(instant, amsterdam)).toBe(day);
  });

  test('the same instant may be another day elsewhere', () => {
    expect(dayInZone('2026-06-30T22:30:00Z', 'UTC')).toBe('2026-06-30');
    expect(dayInZone('2026-06-30T03:30:00Z', 'America/Curacao')).toBe('2026-06-29');
  });
});

describe('endOfDay', () => {
  test.each([
    ['2026-01-15', '2026-01-15T22:59:59.999Z'],
    ['2026-07-15', '2026-07-15T21:59:59.999Z'],
    ['2026-03-28', '2026-03-28T22:59:59.999Z'],
    ['2026-03-29', '2026-03-29T21:59:59.999Z'],
    ['2026-10-24', '2026-10-24T21:59:59.999Z'],
    ['2026-10-25', '2026-10-25T22:59:59.999Z'],
    ['2026-12-31', '2026-12-31T22:59:59.999Z'],
  ])('%s ends at %s in Amsterdam, also when the clock changes', (day, instant) => {
    expect(endOfDay(day, amsterdam)).toBe(instant);
  });

  test('is the last millisecond of its day in any zone, also where the clock changes at midnight', () => {
    const zones = fc.constantFrom(
      amsterdam,
      'UTC',
      'America/Santiago',
      'Africa/Cairo',
      'Asia/Beirut',
      'Pacific/Auckland',
    );
    fc.assert(
      fc.property(anyDay, zones, (day, zone) => {
        const last = endOfDay(day, zone);
        const next = new Date(Date.parse(last) + 1).toISOString();
        expect(dayInZone(last, zone)).toBe(day);
        expect(dayInZone(next, zone)).toBe(addDays(day, 1));
      }),
    );
  });

  test('gives the moment at which a meeting day is over', () => {
    expect(momentAtEndOf('2026-06-30', amsterdam)).toEqual({
      asOf: '2026-06-30',
      knownAt: '2026-06-30T21:59:59.999Z',
    });
  });
});

describe('compareInstants', () => {
  test('orders instants of different precision', () => {
    const inOrder = [
      '2026-03-20T09:30:00Z',
      '2026-03-20T09:30:00.000001Z',
      '2026-03-20T09:30:00.5Z',
      '2026-03-20T09:30:00.501Z',
      '2026-03-20T09:30:01Z',
    ];
    expect([...inOrder].reverse().sort(compareInstants)).toEqual(inOrder);
  });

  test('takes the same instant in two spellings for the same', () => {
    expect(compareInstants('2026-03-20T09:30:00Z', '2026-03-20T09:30:00.000Z')).toBe(0);
    expect(compareInstants('2026-03-20T09:30:00.5Z', '2026-03-20T09:30:00.500000Z')).toBe(0);
  });

  test('agrees with the clock', () => {
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        expect(Math.sign(compareInstants(a.toISOString(), b.toISOString()))).toBe(Math.sign(a.getTime() - b.getTime()));
      }),
    );
  });
});
