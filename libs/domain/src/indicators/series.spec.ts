import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { loneliness, measured, survey } from '../testing/indicators.ts';
import { yearMidpoint } from '../time/quarter.ts';
import { indicatorAge } from './age.ts';
import { baselineInForce, seriesToDecide, type Indicator } from './indicator.ts';
import { groupSeries, knownMeasurements, seriesKey } from './series.ts';

const elsewhere = { ...survey, areaCode: 'GM1949' };
const asOf = '2026-11-01';

describe('comparable series', () => {
  test('spaces around an area code do not matter', () => {
    expect(seriesKey({ ...survey, areaCode: 'GM1926    ' })).toBe(seriesKey(survey));
  });

  test.each([
    { instrument: 'UCLA' },
    { population: '65+' },
    { areaCode: 'GM1949' },
    { boundaryYear: 2020 },
    { boundaryYear: null },
  ])('%j makes another one', (difference) => {
    expect(seriesKey({ ...survey, ...difference })).not.toBe(seriesKey(survey));
  });

  test('parts do not run into each other', () => {
    expect(seriesKey({ ...survey, instrument: 'a', population: 'b c' })).not.toBe(
      seriesKey({ ...survey, instrument: 'a b', population: 'c' }),
    );
  });

  test('values are grouped per series, earliest first', () => {
    const groups = groupSeries([
      measured(2024, 42),
      measured(2022, 40, { series: elsewhere }),
      measured(2016, 45),
      measured(2020, 44, { series: { ...survey, areaCode: ' GM1926' } }),
    ]);
    expect(groups.map(({ measurements }) => measurements.map(({ value }) => value))).toEqual([[45, 44, 42], [40]]);
    expect(groups[0]?.series.instrument).toBe('De Jong Gierveld');
  });

  test('grouping loses nothing and joins nothing that differs', () => {
    const anyMeasurement = fc
      .record({ year: fc.integer({ min: 2010, max: 2030 }), areaCode: fc.constantFrom('GM1926', 'GM1926 ', 'GM1949') })
      .map(({ year, areaCode }) => measured(year, 40, { series: { ...survey, areaCode } }));
    fc.assert(
      fc.property(fc.array(anyMeasurement), (measurements) => {
        const groups = groupSeries(measurements);
        expect(groups.flatMap((group) => group.measurements)).toHaveLength(measurements.length);
        for (const group of groups) {
          expect(group.measurements.every(({ series }) => seriesKey(series) === group.key)).toBe(true);
          const days = group.measurements.map(({ on }) => on);
          expect([...days].sort()).toEqual(days);
        }
      }),
    );
  });
});

describe('knownMeasurements', () => {
  test('leaves out the suppressed, the unconfirmed and the later, and keeps zero', () => {
    const known = knownMeasurements(
      [measured(2028, 41), measured(2024, 0), measured(2022, null), measured(2023, 43, { confirmed: false })],
      asOf,
    );
    expect(known.map(({ value }) => value)).toEqual([0]);
  });
});

describe('seriesToDecide', () => {
  test('names a series with values after the baseline that nobody decided on', () => {
    const groups = seriesToDecide(loneliness, [measured(2024, 42), measured(2024, 40, { series: elsewhere })], asOf);
    expect(groups.map(({ series }) => series.areaCode)).toEqual(['GM1949']);
  });

  test.each([
    ['from before the baseline', measured(2016, 40, { series: elsewhere })],
    ['that are suppressed', measured(2024, null, { series: elsewhere })],
    ['that wait for confirmation', measured(2024, 40, { series: elsewhere, confirmed: false })],
    ['from after asOf', measured(2028, 40, { series: elsewhere })],
  ])('says nothing of values %s', (_case, measurement) => {
    expect(seriesToDecide(loneliness, [measurement], asOf)).toEqual([]);
  });

  test('is settled by a continuation, for the former series too', () => {
    const continued: Indicator = {
      ...loneliness,
      continuations: [{ series: elsewhere, baselineValue: 41, baselineOn: yearMidpoint(2022) }],
    };
    expect(seriesToDecide(continued, [measured(2024, 42), measured(2024, 40, { series: elsewhere })], asOf)).toEqual(
      [],
    );
  });

  test('needs a baseline to compare with', () => {
    expect(seriesToDecide({ ...loneliness, baseline: null }, [measured(2024, 42)], asOf)).toEqual([]);
  });
});

describe('baselineInForce', () => {
  test('is the last continuation that has begun', () => {
    const indicator: Indicator = {
      ...loneliness,
      continuations: [
        { series: elsewhere, baselineValue: 41, baselineOn: yearMidpoint(2022) },
        { series: survey, baselineValue: 40, baselineOn: yearMidpoint(2027) },
      ],
    };
    expect(baselineInForce(indicator, '2021-01-01')?.value).toBe(44);
    expect(baselineInForce(indicator, asOf)?.value).toBe(41);
    expect(baselineInForce(indicator)?.value).toBe(40);
  });
});

describe('indicatorAge', () => {
  test('is within its interval up to and including the last day', () => {
    const measurements = [measured(2024, 42)];
    expect(indicatorAge(measurements, 24, '2026-07-01')).toEqual({
      newestOn: '2024-07-01',
      days: 730,
      dueFrom: '2026-07-02',
      olderThanInterval: false,
    });
    expect(indicatorAge(measurements, 24, '2026-07-02').olderThanInterval).toBe(true);
  });

  test('has no due day without an interval, and no age without a value', () => {
    expect(indicatorAge([measured(2012, 41)], null, asOf)).toMatchObject({ dueFrom: null, olderThanInterval: false });
    expect(indicatorAge([measured(2024, null)], 24, asOf)).toEqual({
      newestOn: null,
      days: null,
      dueFrom: null,
      olderThanInterval: false,
    });
  });
});
