/** What a course line draws. Days are ISO (2024-07-01); values are in the indicator's own unit. */
export interface CoursePoint {
  on: string;
  /** Null is suppressed or unknown: a gap, never zero. */
  value: number | null;
  lower?: number | null;
  upper?: number | null;
  /** Where it comes from; in the table only. */
  source?: string | null;
}

/** Values that may be compared with each other, and so may be joined by a line. */
export interface CourseSeries {
  id: string;
  name: string;
  points: CoursePoint[];
}

export interface CourseMark {
  on: string;
  value: number;
  label: string;
}

export interface CourseForecast {
  on: string;
  value: number;
  lower: number;
  upper: number;
  label: string;
}

export interface CourseActivity {
  id: string;
  title: string;
  from: string;
  /** Null is still going on. */
  to: string | null;
}

export interface CourseLineData {
  /** The first is the main one, drawn strongest; the others stand beside it, never joined to it. */
  series: CourseSeries[];
  baseline?: CourseMark | null;
  milestones?: CourseMark[];
  target?: CourseMark | null;
  /** Where to go when no number is given; draws the wedge. `label` stands at its end: "2030: lager". */
  direction?: { to: 'decrease' | 'increase'; label: string } | null;
  forecast?: CourseForecast | null;
  /** The year that the plan looks to; the axis runs until then. */
  horizonYear?: number | null;
  /** Beside the newest value of the main series: "44,9%". */
  lastLabel?: string;
  /** A band of what was done in the same years. */
  activities?: CourseActivity[];
}

const dayLength = 86_400_000;

/** Days since 1970, for placing on an axis. */
export function dayNumber(on: string): number {
  return Date.parse(on.length === 4 ? `${on}-07-01` : on) / dayLength;
}

/** The middle of a year, where a yearly figure stands. */
export function midYear(year: number): string {
  return `${year}-07-01`;
}

const known = (values: (number | null | undefined)[]) =>
  values.filter((value) => value !== null && value !== undefined);

/** From which value to which the picture runs: everything that is drawn, and room towards the good side for the wedge. */
export function valueExtent(data: CourseLineData): [number, number] {
  const values = known([
    ...data.series.flatMap(({ points }) => points.flatMap(({ value, lower, upper }) => [value, lower, upper])),
    data.baseline?.value,
    data.target?.value,
    ...(data.milestones ?? []).map((milestone) => milestone.value),
    ...(data.forecast ? [data.forecast.lower, data.forecast.upper] : []),
  ]);
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high - low || Math.max(Math.abs(high) * 0.2, 1);
  const baseline = data.baseline?.value ?? low;
  const wedge = data.direction && !data.target ? room * 0.6 : 0;
  const bottom = data.direction?.to === 'decrease' ? Math.min(low, baseline - wedge) : low;
  const top = data.direction?.to === 'increase' ? Math.max(high, baseline + wedge) : high;
  const notBelowZero = low >= 0 ? 0 : -Infinity;
  return [Math.max(notBelowZero, bottom - room * 0.12), top + room * 0.12];
}

/** From which day to which the picture runs. */
export function dayExtent(data: CourseLineData): [number, number] {
  const days = [
    ...data.series.flatMap(({ points }) => points.map(({ on }) => on)),
    ...(data.baseline ? [data.baseline.on] : []),
    ...(data.target ? [data.target.on] : []),
    ...(data.horizonYear ? [midYear(data.horizonYear)] : []),
  ].map(dayNumber);
  if (days.length === 0) return [0, 1];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return first === last ? [first - 365, last + 365] : [first, last];
}

/** The stretches of a series that a line may join: it stops at a value that is not known. */
export function stretches(points: CoursePoint[]): (CoursePoint & { value: number })[][] {
  const sorted = [...points].sort((a, b) => dayNumber(a.on) - dayNumber(b.on));
  const found: (CoursePoint & { value: number })[][] = [[]];
  for (const point of sorted) {
    if (point.value === null) found.push([]);
    else found.at(-1)!.push({ ...point, value: point.value });
  }
  return found.filter((stretch) => stretch.length > 0);
}

/** The way to go: baseline, milestones, target, and flat after it; without a target the baseline held level. */
export function coursePath(data: CourseLineData): { on: string; value: number }[] {
  const { baseline, target, milestones = [], horizonYear } = data;
  if (!baseline) return [];
  const steps = target ? [baseline, ...milestones, target] : [baseline];
  const path = steps.map(({ on, value }) => ({ on, value })).sort((a, b) => dayNumber(a.on) - dayNumber(b.on));
  const last = path.at(-1)!;
  const end = horizonYear ? midYear(horizonYear) : last.on;
  return dayNumber(end) > dayNumber(last.on) ? [...path, { on: end, value: last.value }] : path;
}

/** The newest known value of the main series. */
export function lastPoint(data: CourseLineData): (CoursePoint & { value: number }) | null {
  return (
    stretches(data.series[0]?.points ?? [])
      .at(-1)
      ?.at(-1) ?? null
  );
}

/** Activities in lanes, so that no two in a lane overlap; at most `lanes`, the rest is left to the table. */
export function activityLanes(activities: CourseActivity[], until: number, lanes: number): CourseActivity[][] {
  const found: CourseActivity[][] = [];
  for (const activity of [...activities].sort((a, b) => dayNumber(a.from) - dayNumber(b.from))) {
    const free = found.find((lane) => {
      const last = lane.at(-1)!;
      return (last.to === null ? until : dayNumber(last.to)) < dayNumber(activity.from);
    });
    if (free) free.push(activity);
    else if (found.length < lanes) found.push([activity]);
  }
  return found;
}

/** Which days get a label under the axis: the important ones first, none that would touch another. */
export function axisDays(data: CourseLineData, place: (day: number) => number, room: number): number[] {
  const main = data.series.flatMap(({ points }) => points.map(({ on }) => on));
  const wanted = [
    ...(data.horizonYear ? [midYear(data.horizonYear)] : []),
    ...(data.baseline ? [data.baseline.on] : []),
    ...(data.target ? [data.target.on] : []),
    ...main.slice().reverse(),
  ].map(dayNumber);
  const shown: number[] = [];
  for (const day of wanted) {
    if (shown.every((other) => Math.abs(place(other) - place(day)) >= room)) shown.push(day);
  }
  return shown.sort((a, b) => a - b);
}
