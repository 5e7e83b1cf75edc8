import {
  daysBetween,
  minimumForecastYears,
  pathPoints,
  seriesKey,
  type Day,
  type PathPoint,
  type SeriesGroup,
  type SeriesIdentity,
} from '#domain';
import type { AssessedIndicator } from './assessed-indicators.ts';
import type { Figure } from './figures.ts';
import type {
  BaselineDto,
  FigureDto,
  ForecastDto,
  GrowthDto,
  IndicatorDetailDto,
  IndicatorDto,
  NewestFigureDto,
  PathPointDto,
  SeriesDto,
  SeriesIdentityDto,
  SeriesToDecideDto,
} from './indicator.dto.ts';
import type { NamedGrowth } from './participation-quarters.ts';

export function presentIndicator(assessed: AssessedIndicator, asOf: Day): IndicatorDto {
  const { row, indicator, assessment, derived } = assessed;
  const { facts: _facts, ...columns } = row;
  return {
    ...columns,
    status: assessment.status,
    reason: assessment.reason,
    change: assessment.change,
    gap: assessment.gap,
    gapShare: assessment.gapShare,
    newest: assessed.newest && presentNewest(assessed.newest, assessed, asOf),
    isOutdated: assessed.age.olderThanInterval,
    baseline: assessed.baseline && presentBaseline(assessed.baseline),
    milestones: indicator.milestones.map(presentPoint),
    target: indicator.target && presentPoint(indicator.target),
    seriesToDecide: assessed.toDecide.flatMap(presentToDecide),
    coverage: derived && { ...derived.coverage },
    growth: derived?.growth ? presentGrowth(derived.growth) : null,
  };
}

/** With everything that the course line draws. */
export function presentCourse(assessed: AssessedIndicator, asOf: Day): IndicatorDetailDto {
  const { indicator, baseline, horizonYear, derived } = assessed;
  return {
    ...presentIndicator(assessed, asOf),
    series: assessed.lines.map((line) => presentLine(line, assessed)),
    path: pathPoints(indicator, baseline).map(presentPoint),
    horizonYear,
    forecast: presentForecast(assessed.forecast),
    quarters: (derived?.quarters ?? []).map((quarter) => ({ ...quarter })),
  };
}

export function presentSeries({ instrument, population, areaCode, boundaryYear }: SeriesIdentity): SeriesIdentityDto {
  return { instrument, population, areaCode, areaVintage: boundaryYear };
}

function presentFigure({
  factId,
  on,
  value,
  lower,
  upper,
  source,
  method,
  licence,
  note,
  isBaseline,
  isExample,
}: Figure): FigureDto {
  return { factId, measuredOn: on, value, lower, upper, source, method, licence, note, isBaseline, isExample };
}

function presentNewest(figure: Figure, { assessment }: AssessedIndicator, asOf: Day): NewestFigureDto {
  return {
    ...presentFigure(figure),
    ageDays: daysBetween(figure.on, asOf),
    isComparable: assessment.measuredOn !== null,
  };
}

function presentBaseline({
  fact,
  on,
  value,
  lower,
  upper,
  series,
}: NonNullable<AssessedIndicator['baseline']>): BaselineDto {
  const said =
    fact.kind === 'baseline'
      ? { text: fact.payload.text ?? null, source: fact.payload.source, note: fact.payload.note ?? null }
      : { text: null, source: null, note: fact.payload.reason };
  return {
    factId: fact.id,
    measuredOn: on,
    value,
    lower: lower ?? null,
    upper: upper ?? null,
    ...said,
    series: presentSeries(series),
    isContinuation: fact.kind === 'continuation',
  };
}

function presentPoint({ dueOn, value }: PathPoint): PathPointDto {
  return { dueOn, value };
}

function presentToDecide({ series, measurements }: SeriesGroup<Figure>): SeriesToDecideDto[] {
  const [first] = measurements;
  const last = measurements.at(-1);
  if (!first || last?.value == null) return [];
  return [{ ...presentSeries(series), since: first.on, newestOn: last.on, newestValue: last.value }];
}

function presentLine({ key, series, measurements }: SeriesGroup<Figure>, { baseline }: AssessedIndicator): SeriesDto {
  return {
    key,
    ...presentSeries(series),
    isBaselineSeries: baseline !== null && seriesKey(baseline.series) === key,
    points: measurements.map(presentFigure),
  };
}

function presentForecast(forecast: AssessedIndicator['forecast']): ForecastDto {
  if (forecast.kind === 'refused') {
    const { kind, reason, years, minimumYears } = forecast;
    return { kind, reason, forecastOn: null, value: null, lower: null, upper: null, years, minimumYears };
  }
  const { kind, on, value, lower, upper, years } = forecast;
  return { kind, reason: null, forecastOn: on, value, lower, upper, years, minimumYears: minimumForecastYears };
}

function presentGrowth(growth: NamedGrowth): GrowthDto {
  const { quarter, comparedWith, direction, before, now, change, comparedOrganisationIds } = growth;
  return {
    quarter,
    comparedWith,
    direction,
    before,
    now,
    change,
    comparedOrganisations: comparedOrganisationIds.length,
    newOrganisations: growth.newOrganisations.map((organisation) => ({ ...organisation })),
    missingOrganisations: growth.missingOrganisations.map((organisation) => ({ ...organisation })),
  };
}
