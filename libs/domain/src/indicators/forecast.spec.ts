import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { measured, survey } from '../testing/indicators.ts';
import { anyPercentage } from '../testing/arbitraries.ts';
import { addDays } from '../time/day.ts';
import { forecastSeries, type Forecast, type ForecastQuestion } from './forecast.ts';
import { percentageRange } from './indicator.ts';
import { studentTQuantile } from './student-t.ts';

const question: ForecastQuestion = { asOf: '2026-11-01', horizonYear: 2030, range: percentageRange };
const noLimits = { min: null, max: null };
const surveys = [
  measured(2012, 41.2),
  measured(2016, 42.4),
  measured(2020, 44),
  measured(2022, 45.6),
  measured(2024, 44.9),
];

function forecast(...args: Parameters<typeof forecastSeries>): Forecast {
  const answer = forecastSeries(...args);
  if (answer.kind === 'refused') throw new Error(`Refused: ${answer.reason}`);
  return answer;
}

describe('forecastSeries', () => {
  test('the example of rules.md', () => {
    const { value, lower, upper, on, years } = forecast(surveys, question);
    expect([value, lower, upper].map((number) => number.toFixed(1))).toEqual(['47.6', '46.1', '49.2']);
    expect({ on, years }).toEqual({ on: '2030-07-01', years: 5 });
  });

  test('has no margin for values on one line', () => {
    const straight = [2018, 2020, 2022, 2024].map((year) => measured(year, 44 - (year - 2018) * 0.5));
    const { value, lower, upper, slope } = forecast(straight, question);
    expect([value, lower, upper]).toEqual([expect.closeTo(38, 6), expect.closeTo(38, 6), expect.closeTo(38, 6)]);
    expect(slope).toBeCloseTo(-0.5, 9);
  });

  test('counts a value of another day at its own place in the year', () => {
    const late = measured(2021, 43 + 182 / 365, { on: addDays('2021-07-01', 182) });
    const early = measured(2022, 44 - 91 / 365, { on: addDays('2022-07-01', -91) });
    const straight = [measured(2018, 40), measured(2019, 41), measured(2020, 42), late, early];
    const { slope, lower, upper } = forecast(straight, question);
    expect(slope).toBeCloseTo(1, 9);
    expect(upper - lower).toBeCloseTo(0, 6);
  });

  test('refuses fewer than four years', () => {
    expect(forecastSeries(surveys.slice(0, 3), question)).toEqual({
      kind: 'refused',
      reason: 'tooFewYears',
      years: 3,
      minimumYears: 4,
    });
    expect(forecastSeries([], question)).toMatchObject({ reason: 'tooFewYears', years: 0 });
    expect(forecastSeries(surveys.slice(0, 4), question).kind).toBe('forecast');
  });

  test('counts years, not values: of one year the newest', () => {
    const twice = [...surveys.slice(0, 3), measured(2020, 50, { on: '2020-02-01' })];
    expect(forecastSeries(twice, question)).toMatchObject({ reason: 'tooFewYears', years: 3 });
    expect(forecast([...surveys, measured(2022, 80, { on: '2022-01-15' })], question)).toEqual(
      forecast(surveys, question),
    );
  });

  test('passes over suppressed, unconfirmed and later values', () => {
    const disturbed = [...surveys, measured(2018, null), measured(2014, 90, { confirmed: false }), measured(2027, 10)];
    expect(forecastSeries(disturbed, question)).toEqual(forecastSeries(surveys, question));
    expect(forecastSeries(surveys, { ...question, asOf: '2021-01-01' })).toMatchObject({ reason: 'tooFewYears' });
  });

  test('never joins two series', () => {
    const mixed = [...surveys, measured(2018, 43, { series: { ...survey, boundaryYear: 2018 } })];
    expect(forecastSeries(mixed, question)).toMatchObject({ kind: 'refused', reason: 'mixedSeries' });
  });

  test('refuses a horizon that the values have reached', () => {
    expect(forecastSeries(surveys, { ...question, horizonYear: 2024 })).toMatchObject({ reason: 'horizonReached' });
    expect(forecastSeries(surveys, { ...question, horizonYear: 2025 }).kind).toBe('forecast');
  });

  test('stays within the range of the unit', () => {
    const rising = [measured(2018, 60), measured(2020, 75), measured(2022, 80), measured(2024, 97)];
    expect(forecast(rising, question)).toMatchObject({ value: 100, upper: 100 });
    const falling = [measured(2018, 9), measured(2020, 6), measured(2022, 4), measured(2024, 1)];
    expect(forecast(falling, question)).toMatchObject({ value: 0, lower: 0 });
  });

  const anySeries = fc
    .uniqueArray(fc.record({ year: fc.integer({ min: 2005, max: 2026 }), value: anyPercentage }), {
      minLength: 4,
      maxLength: 10,
      selector: ({ year }) => year,
    })
    .map((items) => items.map(({ year, value }) => measured(year, value)));

  test('moves along with the values, whatever they are', () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: -50, max: 50 }), (series, shift) => {
        const one = forecast(series, { ...question, range: noLimits });
        const shifted = series.map((item) => ({ ...item, value: (item.value ?? 0) + shift }));
        const other = forecast(shifted, { ...question, range: noLimits });
        expect(other.value).toBeCloseTo(one.value + shift, 6);
        expect(other.upper - other.lower).toBeCloseTo(one.upper - one.lower, 6);
        expect(one.lower).toBeLessThanOrEqual(one.value);
        expect(one.upper).toBeGreaterThanOrEqual(one.value);
      }),
    );
  });

  test('is less certain the further it looks', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const widths = [2030, 2035, 2040].map((horizonYear) => {
          const { lower, upper } = forecast(series, { ...question, horizonYear, range: noLimits });
          return upper - lower;
        });
        expect([...widths].sort((a, b) => a - b)).toEqual(widths);
      }),
    );
  });

  test('does not depend on the order of the values', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        expect(forecastSeries([...series].reverse(), question)).toEqual(forecastSeries(series, question));
      }),
    );
  });
});

describe('studentTQuantile', () => {
  test.each([
    [0.8, 1, 3.0777],
    [0.8, 2, 1.8856],
    [0.8, 3, 1.6377],
    [0.8, 4, 1.5332],
    [0.8, 5, 1.4759],
    [0.8, 10, 1.3722],
    [0.8, 29, 1.3114],
    [0.95, 3, 3.1824],
    [0.95, 4, 2.7764],
    [0.99, 1, 63.6567],
  ])('%d of the distribution at %i degrees of freedom: %d', (share, degreesOfFreedom, expected) => {
    expect(studentTQuantile(share, degreesOfFreedom)).toBeCloseTo(expected, 4);
  });

  test('comes close to the normal distribution for many', () => {
    expect(studentTQuantile(0.8, 2000)).toBeCloseTo(1.2816, 2);
  });
});
