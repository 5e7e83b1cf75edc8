import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import {
  activityLanes,
  axisDays,
  coursePath,
  dayExtent,
  dayNumber,
  valueExtent,
  type CourseLineData,
} from './course-line-data.ts';
import { Forecast, Margins, Milestones, SeriesMarks, Wedge, type Place } from './course-line-marks.tsx';
import './course-line.css';
import { useWidth } from './use-width.ts';

export interface CourseLineDrawingProps {
  data: CourseLineData;
  size: 'card' | 'page';
  /** What the picture shows, in a sentence or two, for who does not see it. */
  description: string;
  formatValue: (value: number) => string;
  /** Under the axis: the year, or a shorter period. */
  formatPeriod: (on: string) => string;
}

const laneHeight = 9;

/** The picture itself, as wide as its container; `meanwhile` holds its place until that is known. */
export function CourseLineDrawing({ meanwhile, ...props }: CourseLineDrawingProps & { meanwhile: ReactNode }) {
  const { data, size } = props;
  const { ref, width } = useWidth<HTMLDivElement>(size === 'page' ? 720 : 380);
  return (
    <div ref={ref}>
      {width === null ? meanwhile : <Picture {...props} width={width} />}
      {data.series.length > 1 && <SeriesLegend series={data.series} />}
    </div>
  );
}

function Picture(props: CourseLineDrawingProps & { width: number }) {
  const { data, size, description, formatValue, formatPeriod, width } = props;
  const days = dayExtent(data);
  const lanes = activityLanes(data.activities ?? [], days[1], size === 'page' ? 5 : 3);
  const band = lanes.length === 0 ? 0 : lanes.length * laneHeight + 10;
  const plot = size === 'page' ? 220 : 142;
  const height = plot + band + 34;
  const values = scaleLinear<number>({ domain: valueExtent(data), range: [plot, 12], nice: size === 'page' ? 5 : 3 });
  const ticks = values.ticks(size === 'page' ? 5 : 3);
  const gutter = 10 + Math.max(...ticks.map((tick) => formatValue(tick).length)) * 6.6;
  const time = scaleLinear<number>({ domain: days, range: [gutter + 8, width - 16] });
  const place: Place = {
    x: (on) => time(dayNumber(on)),
    y: (value) => values(value),
    left: gutter,
    right: width,
    top: 12,
    bottom: plot,
  };
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  return (
    <svg
      className={classNames('sk-course', size === 'page' && 'sk-course--page')}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={description}
    >
      <AxisLeft
        scale={values}
        left={gutter}
        tickValues={ticks}
        hideAxisLine
        hideTicks
        tickComponent={({ y, formattedValue }) => (
          <>
            <line className="sk-course__grid" x1={0} x2={width - gutter} y1={y - 3} y2={y - 3} />
            <text x={-10} y={y + 1} textAnchor="end">
              {formattedValue}
            </text>
          </>
        )}
        tickFormat={(value) => formatValue(Number(value))}
      />
      <Wedge data={data} place={place} />
      {data.series.map((series) => (
        <Margins key={series.id} points={series.points} place={place} />
      ))}
      <Forecast data={data} place={place} isNarrow={width < 440} />
      <LinePath
        className="sk-course__path"
        data={coursePath(data)}
        x={(step) => place.x(step.on)}
        y={(step) => place.y(step.value)}
      />
      {[...data.series].reverse().map((series) => (
        <SeriesMarks key={series.id} points={series.points} isMain={series === data.series[0]} place={place} />
      ))}
      <Milestones data={data} place={place} isNarrow={width < 440} />
      <g transform={`translate(0 ${plot + 8})`}>
        {lanes.map((lane, index) =>
          lane.map((activity) => {
            const from = Math.max(place.x(activity.from), gutter);
            const to = activity.to === null ? time(days[1]) : place.x(activity.to);
            return (
              <rect
                key={activity.id}
                className="sk-course__activity"
                x={from}
                y={index * laneHeight}
                width={Math.max(4, Math.min(to, width) - from)}
                height={laneHeight - 3}
                rx={3}
              >
                <title>{activity.title}</title>
              </rect>
            );
          }),
        )}
      </g>
      <AxisBottom
        scale={time}
        top={plot + band + 6}
        tickValues={axisDays(data, time, size === 'page' ? 46 : 40)}
        hideAxisLine
        hideTicks
        tickComponent={({ x, y, formattedValue }) => (
          <text x={x} y={y - 2} textAnchor="middle">
            {formattedValue}
          </text>
        )}
        tickFormat={(day) => formatPeriod(iso(Number(day)))}
      />
    </svg>
  );
}

/** Which shape is which series, when there are several. */
function SeriesLegend({ series }: { series: CourseLineData['series'] }) {
  return (
    <ul className="sk-list sk-course__legend">
      {series.map(({ id, name }, index) => (
        <li key={id}>
          <svg className="sk-course" width="26" height="12" aria-hidden="true" focusable="false">
            <g className={index === 0 ? undefined : 'sk-course__series--other'}>
              <path className="sk-course__line" d="M0 6H26" />
              {index === 0 ? (
                <circle className="sk-course__point" cx="13" cy="6" r="4" />
              ) : (
                <rect className="sk-course__point" x="9.5" y="2.5" width="7" height="7" />
              )}
            </g>
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
