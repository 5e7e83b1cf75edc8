import { Line, LinePath } from '@visx/shape';
import {
  dayNumber,
  lastPoint,
  midYear,
  stretches,
  type CourseLineData,
  type CourseMark,
  type CoursePoint,
} from './course-line-data.ts';

/** How days and values become places in the picture. */
export interface Place {
  x: (on: string) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Grey bars for the margins of the measured values. */
export function Margins({ points, place }: { points: CoursePoint[]; place: Place }) {
  return points.map(({ on, lower, upper }) =>
    lower === null || lower === undefined || upper === null || upper === undefined ? null : (
      <Line
        key={on}
        className="sk-course__margin"
        from={{ x: place.x(on), y: place.y(lower) }}
        to={{ x: place.x(on), y: place.y(upper) }}
      />
    ),
  );
}

/** The line through what may be compared, its points, and a dashed ring where a value is not known. */
export function SeriesMarks({ points, place, isMain }: { points: CoursePoint[]; place: Place; isMain: boolean }) {
  const drawn = stretches(points);
  return (
    <g className={isMain ? undefined : 'sk-course__series--other'}>
      {drawn.map((stretch) => (
        <LinePath
          key={stretch[0]!.on}
          className="sk-course__line"
          data={stretch}
          x={(point) => place.x(point.on)}
          y={(point) => place.y(point.value)}
        />
      ))}
      {drawn
        .flat()
        .map((point) =>
          isMain ? (
            <circle
              key={point.on}
              className="sk-course__point"
              cx={place.x(point.on)}
              cy={place.y(point.value)}
              r={4.6}
            />
          ) : (
            <rect
              key={point.on}
              className="sk-course__point"
              x={place.x(point.on) - 3.6}
              y={place.y(point.value) - 3.6}
              width={7.2}
              height={7.2}
            />
          ),
        )}
      {points
        .filter((point) => point.value === null)
        .map((point) => (
          <circle key={point.on} className="sk-course__gap" cx={place.x(point.on)} cy={place.bottom - 7} r={4.6} />
        ))}
    </g>
  );
}

/** The side to go, when no number was agreed: a wedge that opens towards the horizon. */
export function Wedge({ data, place }: { data: CourseLineData; place: Place }) {
  const { baseline, direction, target, horizonYear } = data;
  if (!baseline || !direction || target || !horizonYear) return null;
  const end = midYear(horizonYear);
  const [fromX, toX, level] = [place.x(baseline.on), place.x(end), place.y(baseline.value)];
  const down = direction.to === 'decrease';
  const far = down ? place.bottom - 18 : place.top + 18;
  return (
    <>
      <polygon className="sk-course__wedge" points={`${fromX},${level} ${toX},${level} ${toX},${far}`} />
      <text className="sk-course__label" x={toX} y={down ? far + 15 : far - 7} textAnchor="end">
        {direction.label}
      </text>
    </>
  );
}

/** From the newest value to what may be expected at the horizon, with its interval. */
export function Forecast({ data, place, isNarrow }: { data: CourseLineData; place: Place; isNarrow: boolean }) {
  const from = lastPoint(data);
  const { forecast } = data;
  if (!forecast || !from) return null;
  const start = { x: place.x(from.on), y: place.y(from.value) };
  const x = place.x(forecast.on);
  return (
    <>
      <polygon
        className="sk-course__fan"
        points={`${start.x},${start.y} ${x},${place.y(forecast.upper)} ${x},${place.y(forecast.lower)}`}
      />
      <Line className="sk-course__forecast" from={start} to={{ x, y: place.y(forecast.value) }} />
      {!isNarrow && (
        <text
          className="sk-course__label sk-course__label--forecast"
          x={x}
          y={place.y(forecast.upper) - 7}
          textAnchor="end"
        >
          {forecast.label}
        </text>
      )}
    </>
  );
}

/** Where it started, what lies between, where it should end; the last value said beside its point. */
export function Milestones({ data, place, isNarrow }: { data: CourseLineData; place: Place; isNarrow: boolean }) {
  const { baseline, target, milestones = [], lastLabel } = data;
  const last = lastPoint(data);
  const isLastBaseline = last !== null && baseline?.on === last.on;
  return (
    <>
      {milestones.map((mark) => (
        <TargetMark key={mark.on} mark={mark} place={place} isUnnamed={isNarrow} />
      ))}
      {target && <TargetMark mark={target} place={place} />}
      {baseline && <BaselineMark data={data} baseline={baseline} place={place} />}
      {last && !isLastBaseline && lastLabel !== undefined && (
        <Label
          place={place}
          on={last.on}
          y={place.y(last.value) - 10}
          className="sk-course__label sk-course__label--last"
          beside
        >
          {lastLabel}
        </Label>
      )}
    </>
  );
}

function BaselineMark({ data, baseline, place }: { data: CourseLineData; baseline: CourseMark; place: Place }) {
  const next = stretches(data.series[0]?.points ?? [])
    .flat()
    .find((point) => dayNumber(point.on) > dayNumber(baseline.on));
  const below = next === undefined || next.value >= baseline.value;
  const y = place.y(baseline.value);
  return (
    <>
      <circle className="sk-course__baseline" cx={place.x(baseline.on)} cy={y} r={5.6} />
      <Label place={place} on={baseline.on} y={below ? y + 24 : y - 13} className="sk-course__label">
        {baseline.label}
      </Label>
    </>
  );
}

function TargetMark({ mark, place, isUnnamed = false }: { mark: CourseMark; place: Place; isUnnamed?: boolean }) {
  const [x, y] = [place.x(mark.on), place.y(mark.value)];
  return (
    <>
      <path className="sk-course__target" d={`M${x} ${y - 6}l6 6-6 6-6-6Z`} />
      {!isUnnamed && (
        <Label place={place} on={mark.on} y={y + 22} className="sk-course__label">
          {mark.label}
        </Label>
      )}
    </>
  );
}

/** A text at a day that stays within the picture: centred where there is room, else against the edge. */
function Label({
  place,
  on,
  y,
  className,
  beside = false,
  children,
}: {
  place: Place;
  on: string;
  y: number;
  className: string;
  beside?: boolean;
  children: string;
}) {
  const x = place.x(on);
  const half = children.length * 3.4;
  const anchor = x + half > place.right ? 'end' : x - half < place.left || beside ? 'start' : 'middle';
  const shift = beside && anchor === 'start' ? 9 : 0;
  return (
    <text
      className={className}
      x={anchor === 'end' ? Math.min(x + 8, place.right) : x + shift}
      y={y}
      textAnchor={anchor}
    >
      {children}
    </text>
  );
}
