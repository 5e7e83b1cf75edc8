import type { CourseActivity, CourseLineData, CourseSeries } from '../../ui/charts/course-line-data.ts';
import type { IndicatorDetail } from './indicator-course.tsx';
import type { IndicatorWords } from './use-indicator-words.ts';

/** What the course line draws of an indicator: nothing is made up; without a number there is only a direction. */
export function courseData(
  indicator: IndicatorDetail,
  words: IndicatorWords,
  activities: CourseActivity[] = [],
): CourseLineData {
  const { series, baseline, target, milestones, direction, horizonYear, forecast, unit } = indicator;
  const value = (number: number) => words.value(number, unit);
  const main = series[0]?.points.filter(({ value: known }) => known !== null) ?? [];
  const last = main.at(-1);
  const isOnlyBaseline = main.length === 1 && last?.isBaseline === true;
  return {
    series: series.map(({ key, points, instrument, areaVintage }): CourseSeries => ({
      id: key,
      name: [instrument, areaVintage].filter(Boolean).join(', '),
      points: points.map(({ measuredOn, value: known, lower, upper, source }) => ({
        on: measuredOn,
        value: known,
        lower,
        upper,
        source,
      })),
    })),
    baseline:
      baseline?.value == null
        ? null
        : { on: baseline.measuredOn, value: baseline.value, label: words.baseline(value(baseline.value)) },
    milestones: milestones.map((point) => ({ on: point.dueOn, value: point.value, label: value(point.value) })),
    target: target && {
      on: target.dueOn,
      value: target.value,
      label: words.target(target.dueOn.slice(0, 4), value(target.value)),
    },
    direction:
      target === null && direction !== 'maintain' && horizonYear !== null && baseline?.value != null
        ? { to: direction, label: words.direction(String(horizonYear), direction) }
        : null,
    forecast:
      forecast.kind === 'forecast' && forecast.forecastOn !== null && forecast.value !== null
        ? {
            on: forecast.forecastOn,
            value: forecast.value,
            lower: forecast.lower ?? forecast.value,
            upper: forecast.upper ?? forecast.value,
            label: words.forecast(value(forecast.value)),
          }
        : null,
    horizonYear,
    activities,
    lastLabel: last?.value == null || isOnlyBaseline ? undefined : value(last.value),
  };
}
