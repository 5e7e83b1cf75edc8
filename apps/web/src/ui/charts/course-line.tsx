import { Suspense, type ReactNode } from 'react';
import { lazyPart } from '../lazy-part.ts';
import { SkeletonLine } from '../skeleton.tsx';
import { ChartFigure } from './chart-figure.tsx';
import type { CourseLineData, CoursePoint } from './course-line-data.ts';
import type { CourseLineDrawingProps } from './course-line-drawing.tsx';

const Drawing = lazyPart(async () => (await import('./course-line-drawing.tsx')).CourseLineDrawing);

export interface CourseLineWords {
  showTable: string;
  hideTable: string;
  period: string;
  value: string;
  margin: string;
  series: string;
  kind: string;
  measured: string;
  baseline: string;
  milestone: string;
  target: string;
  forecast: string;
  /** In place of a value that is not known. */
  suppressed: string;
  /** The kind of a row for an activity of the band. */
  activity?: string;
  /** Heads a column with where each value comes from; without it there is none. */
  source?: string;
}

export interface CourseLineProps extends Omit<CourseLineDrawingProps, 'size' | 'formatPeriod'> {
  size?: 'card' | 'page';
  formatPeriod?: (on: string) => string;
  /** Heads the table: the indicator's name. */
  caption: string;
  words: CourseLineWords;
  /** "RIVM, Gezondheidsmonitor · 18+ · gemodelleerd". */
  source?: ReactNode;
  /** "2 jaar oud". */
  age?: ReactNode;
}

const year = (on: string) => on.slice(0, 4);

/** The course line: what was measured and how sure that is, where it started, where it should go. Always with its table. */
export function CourseLine(props: CourseLineProps) {
  const { data, size = 'card', caption, description, words, source, age, formatValue, formatPeriod = year } = props;
  const meanwhile = <SkeletonLine height={size === 'page' ? '244px' : '164px'} />;
  return (
    <ChartFigure
      words={words}
      source={source}
      aside={age}
      table={{ caption, ...courseTable(data, words, formatValue, formatPeriod) }}
    >
      <Suspense fallback={meanwhile}>
        <Drawing {...{ data, size, description, formatValue, formatPeriod, meanwhile }} />
      </Suspense>
    </ChartFigure>
  );
}

/** Everything that the picture draws, row by row, oldest first. */
export function courseTable(
  data: CourseLineData,
  words: CourseLineWords,
  formatValue: (value: number) => string,
  formatPeriod: (on: string) => string,
) {
  const several = data.series.length > 1;
  const row = (on: string, kind: string, point: Omit<CoursePoint, 'on'>, series = '') => ({
    on,
    cells: [
      formatPeriod(on),
      kind,
      point.value === null ? words.suppressed : formatValue(point.value),
      point.lower != null && point.upper != null ? `${formatValue(point.lower)} – ${formatValue(point.upper)}` : '–',
      ...(several ? [series] : []),
      ...(words.source === undefined ? [] : [point.source ?? '–']),
    ],
  });
  const { baseline, target, forecast, milestones = [], activities = [] } = data;
  const rows = [
    ...data.series.flatMap(({ name, points }) =>
      points.map((point) => {
        const isBaseline = baseline?.on === point.on && baseline.value === point.value;
        return row(point.on, isBaseline ? words.baseline : words.measured, point, name);
      }),
    ),
    ...(baseline &&
    !data.series.some(({ points }) => points.some(({ on, value }) => on === baseline.on && value === baseline.value))
      ? [row(baseline.on, words.baseline, baseline)]
      : []),
    ...milestones.map((milestone) => row(milestone.on, words.milestone, milestone)),
    ...(target ? [row(target.on, words.target, target)] : []),
    ...(forecast ? [row(forecast.on, words.forecast, forecast)] : []),
    ...activities.map(({ from, title }) => ({
      on: from,
      cells: [
        formatPeriod(from),
        words.activity ?? '',
        title,
        '–',
        ...(several ? [''] : []),
        ...(words.source === undefined ? [] : ['–']),
      ],
    })),
  ];
  rows.sort((a, b) => a.on.localeCompare(b.on));
  return {
    columns: [
      words.period,
      words.kind,
      words.value,
      words.margin,
      ...(several ? [words.series] : []),
      ...(words.source === undefined ? [] : [words.source]),
    ],
    rows: rows.map(({ cells }) => cells),
  };
}
