import type { Indicator } from '../indicators/indicator.ts';
import type { Measurement, SeriesIdentity } from '../indicators/series.ts';
import { yearMidpoint } from '../time/quarter.ts';

export const survey: SeriesIdentity = {
  instrument: 'De Jong Gierveld',
  population: '18+',
  areaCode: 'GM1926',
  boundaryYear: 2024,
};

/** A value of the survey for a whole year. */
export function measured(year: number, value: number | null, more: Partial<Measurement> = {}): Measurement {
  return { on: yearMidpoint(year), value, lower: null, upper: null, series: survey, ...more };
}

/** The example of rules.md: 44 in 2020 is to become 38 in 2030. */
export const loneliness: Indicator = {
  direction: 'decrease',
  baseline: { on: yearMidpoint(2020), value: 44, series: survey },
  milestones: [],
  target: { value: 38, dueOn: yearMidpoint(2030) },
};
