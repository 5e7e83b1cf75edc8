import { describe, expect, it } from '@jest/globals';
import { formatFor } from './format.ts';

const today = '2026-11-21';
const dutch = formatFor('nl');
const english = formatFor('en');

describe('days in Dutch', () => {
  it.each([
    ['2026-11-21', 'vandaag'],
    ['2026-11-20', 'gisteren'],
    ['2026-11-22', 'morgen'],
    ['2026-11-17', 'di 17'],
    ['2026-12-03', 'do 3 dec'],
    ['2024-12-03', '3 dec 2024'],
  ])('%s is said as %s', (day, said) => {
    expect(dutch.dayShort(day, today)).toBe(said);
  });

  it('has a long form, and one without the year when it is this one', () => {
    expect(dutch.day(today)).toBe('za 21 november 2026');
    expect(dutch.dayMonth('2026-10-08', today)).toBe('8 oktober');
    expect(dutch.dayMonth('2025-10-08', today)).toBe('8 oktober 2025');
  });

  it('says periods, open or not', () => {
    expect(dutch.period('2026-03-01', '2026-06-30')).toBe('1 maart t/m 30 juni 2026');
    expect(dutch.period('2025-03-01', '2026-06-30')).toBe('1 maart 2025 t/m 30 juni 2026');
    expect(dutch.period(null, '2026-06-30')).toBe('t/m 30 juni 2026');
    expect(dutch.period(null, null)).toBe('');
  });

  it('says ages', () => {
    expect(dutch.age('2024-07-01', today)).toBe('2 jaar');
    expect(dutch.age('2025-09-01', today)).toBe('14 maanden');
    expect(dutch.ageShort('2025-09-01', today)).toBe('14 mnd');
    expect(dutch.age('2026-11-09', today)).toBe('12 dagen');
  });

  it('says the time in the coalition’s zone, and its day', () => {
    expect(dutch.time('2026-11-21T09:42:00Z', 'Europe/Amsterdam')).toBe('10.42');
    expect(dutch.dayOf('2026-11-20T23:30:00Z', 'Europe/Amsterdam')).toBe('2026-11-21');
  });
});

describe('numbers', () => {
  it('are written the Dutch way', () => {
    expect(dutch.number(1284)).toBe('1.284');
    expect(dutch.percent(44.9)).toBe('44,9%');
    expect(dutch.value(44, '%')).toBe('44%');
  });

  it('are written the English way', () => {
    expect(english.number(1284)).toBe('1,284');
    expect(english.percent(44.9)).toBe('44.9%');
    expect(english.time('2026-11-21T09:42:00Z', 'Europe/Amsterdam')).toBe('10:42');
    expect(english.day(today)).toBe('Sat 21 November 2026');
  });
});
