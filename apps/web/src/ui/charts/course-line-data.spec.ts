import { describe, expect, it } from '@jest/globals';
import {
  activityLanes,
  axisDays,
  coursePath,
  dayNumber,
  lastPoint,
  stretches,
  valueExtent,
} from './course-line-data.ts';

const baseline = { on: '2020-07-01', value: 44, label: 'nulmeting 44%' };

describe('a series', () => {
  it('stops where a value is not known', () => {
    const points = [
      { on: '2012-07-01', value: 41.2 },
      { on: '2016-07-01', value: null },
      { on: '2020-07-01', value: 44 },
      { on: '2022-07-01', value: 45.6 },
    ];
    expect(stretches(points).map((stretch) => stretch.map(({ value }) => value))).toEqual([[41.2], [44, 45.6]]);
  });

  it('is put in order first', () => {
    const points = [
      { on: '2022-07-01', value: 2 },
      { on: '2020-07-01', value: 1 },
    ];
    expect(stretches(points)[0]?.map(({ value }) => value)).toEqual([1, 2]);
  });

  it('has no newest value when nothing is known', () => {
    expect(lastPoint({ series: [{ id: 'a', name: 'a', points: [{ on: '2020-07-01', value: null }] }] })).toBeNull();
    expect(lastPoint({ series: [] })).toBeNull();
  });
});

describe('the path', () => {
  it('is the baseline held level without a target', () => {
    expect(coursePath({ series: [], baseline, horizonYear: 2030 })).toEqual([
      { on: '2020-07-01', value: 44 },
      { on: '2030-07-01', value: 44 },
    ]);
  });

  it('goes through milestones to the target, and flat after it', () => {
    const milestones = [{ on: '2024-07-01', value: 42, label: '' }];
    const target = { on: '2028-07-01', value: 38, label: '' };
    const path = coursePath({ series: [], baseline, milestones, target, horizonYear: 2030 });
    expect(path.map(({ value }) => value)).toEqual([44, 42, 38, 38]);
  });

  it('is not there without a baseline', () => {
    expect(coursePath({ series: [], horizonYear: 2030 })).toEqual([]);
  });
});

describe('the picture', () => {
  it('leaves room on the good side and never goes below zero', () => {
    const [low, high] = valueExtent({
      series: [{ id: 'a', name: 'a', points: [{ on: '2020-07-01', value: 1, lower: 0, upper: 3 }] }],
      baseline: { ...baseline, value: 1 },
      direction: { to: 'decrease', label: '' },
    });
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(3);
  });

  it('can be drawn with nothing at all', () => {
    expect(valueExtent({ series: [] })).toEqual([0, 1]);
  });

  it('labels the horizon and the baseline before other days, and none on top of another', () => {
    const points = ['2012', '2019', '2020', '2024', '2029'].map((year) => ({ on: `${year}-07-01`, value: 1 }));
    const place = (day: number) => (day - dayNumber('2012-07-01')) / 30;
    const shown = axisDays({ series: [{ id: 'a', name: 'a', points }], baseline, horizonYear: 2030 }, place, 40);
    expect(shown).toEqual(['2012-07-01', '2020-07-01', '2024-07-01', '2030-07-01'].map(dayNumber));
  });

  it('puts activities that overlap in lanes of their own', () => {
    const activity = (id: string, from: string, to: string | null) => ({ id, title: id, from, to });
    const lanes = activityLanes(
      [
        activity('a', '2024-01-01', '2024-06-30'),
        activity('b', '2024-03-01', null),
        activity('c', '2024-07-01', '2024-09-01'),
      ],
      dayNumber('2030-07-01'),
      3,
    );
    expect(lanes.map((lane) => lane.map(({ id }) => id))).toEqual([['a', 'c'], ['b']]);
  });
});
