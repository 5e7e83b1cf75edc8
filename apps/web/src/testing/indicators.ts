import type { Schemas } from '#api-client';

type Indicator = Schemas['IndicatorDetailDto'];
type Figure = Schemas['FigureDto'];

export const figure = (year: number, value: number | null, margin?: number): Figure => ({
  factId: `00000000-0000-7000-8000-00000000${year}`,
  measuredOn: `${year}-07-01`,
  value,
  lower: value === null || margin === undefined ? null : value - margin,
  upper: value === null || margin === undefined ? null : value + margin,
  source: 'Voorbeeldbron',
  method: 'survey',
  licence: null,
  note: null,
  isBaseline: false,
  isExample: false,
});

export const series = (name: string, points: Figure[], isBaselineSeries = true): Schemas['SeriesDto'] => ({
  key: name,
  instrument: name,
  population: '18 jaar en ouder',
  areaCode: 'GM0000',
  areaVintage: null,
  isBaselineSeries,
  points,
});

export const noForecast: Schemas['ForecastDto'] = {
  kind: 'refused',
  reason: 'tooFewYears',
  forecastOn: null,
  value: null,
  lower: null,
  upper: null,
  years: 1,
  minimumYears: 4,
};

const identity = { instrument: 'Monitor', population: '18 jaar en ouder', areaCode: 'GM0000', areaVintage: null };

/** An indicator as it begins: a baseline of 44% in 2020, to go down by 2030, nothing measured since. */
export const indicator: Indicator = {
  id: '00000000-0000-7000-8000-000000000101',
  code: 'E1',
  name: 'Inwoners die zich eenzaam voelen',
  subgoalId: '00000000-0000-7000-8000-000000000201',
  isLead: true,
  position: 1,
  kind: 'outcome',
  unit: 'percent',
  direction: 'decrease',
  tolerance: null,
  population: '18 jaar en ouder',
  areaName: 'Voorbeeldstad',
  areaCode: 'GM0000',
  areaVintage: null,
  instrument: 'Monitor',
  intervalMonths: 24,
  origin: 'manual',
  derivation: null,
  note: null,
  hasFigures: true,
  isExample: false,
  version: 3,
  status: 'noMeasurement',
  reason: 'nothingAfterBaseline',
  change: null,
  gap: null,
  gapShare: null,
  newest: { ...figure(2020, 44), isBaseline: true, ageDays: 2334, isComparable: false },
  isOutdated: true,
  baseline: {
    factId: '00000000-0000-7000-8000-000000002020',
    measuredOn: '2020-07-01',
    value: 44,
    text: null,
    lower: null,
    upper: null,
    source: 'Voorbeeldbron',
    note: null,
    series: identity,
    isContinuation: false,
  },
  milestones: [],
  target: null,
  seriesToDecide: [],
  coverage: null,
  growth: null,
  series: [series('Monitor', [{ ...figure(2020, 44), isBaseline: true }])],
  path: [],
  horizonYear: 2030,
  forecast: noForecast,
  quarters: [],
};

export const subgoal: Schemas['SubgoalDto'] = {
  id: '00000000-0000-7000-8000-000000000201',
  position: 1,
  title: 'In 2030 voelen minder inwoners zich eenzaam',
  text: 'Minder eenzaamheid in 2030.',
  leadIndicatorId: indicator.id,
  status: 'noMeasurement',
  indicatorIds: [indicator.id],
  version: 1,
};

export const timeline: Schemas['TimelineDto'] = {
  asOf: '2026-11-21',
  activities: [
    {
      id: '00000000-0000-7000-8000-000000000301',
      title: 'Zing mee',
      leadName: 'Voorbeeldkoor',
      lifecycle: 'inProgress',
      signal: 'onCourse',
      startsOn: '2026-01-01',
      endsOn: null,
      whenText: null,
      subgoalIds: [subgoal.id],
      isExample: true,
    },
  ],
  meetings: [],
};
