import type { SeriesIdentity } from '#domain';
import type { ExampleIndicator, ExampleMeasurement } from './example-spec.ts';
import type { Surroundings } from './surroundings.ts';

const instrument = 'Voorbeeldenquête';
const source = 'Voorbeeldenquête: verzonnen cijfers';
/** After everything of the plan itself. */
const firstPosition = 101;

export function addIndicators(around: Surroundings): void {
  around.example.indicators.forEach((indicator, index) => addIndicator(around, indicator, firstPosition + index));
}

function addIndicator(around: Surroundings, indicator: ExampleIndicator, position: number): void {
  const { sheet, parts } = around;
  const { name, kind, unit, direction, subgoal, tolerance, derivation, note } = indicator;
  const id = sheet.newId();
  sheet.add('indicator', {
    id,
    position,
    subgoal_id: (subgoal && parts.subgoalIds.get(subgoal)) ?? null,
    is_lead: false,
    name: `Voorbeeld: ${name}`,
    kind,
    unit,
    direction,
    tolerance: tolerance ?? null,
    population: derivation ? null : population,
    area_name: 'Voorbeeldgebied',
    instrument: derivation ? null : instrument,
    interval_months: derivation ? null : 24,
    origin: derivation ? 'derived' : 'manual',
    derivation: derivation ?? null,
    note,
    is_example: true,
    version: 1,
  });
  if (!derivation) addFigures(around, indicator, id);
}

const population = 'inwoners van een verzonnen gebied';

function seriesOf(measurement: ExampleMeasurement): SeriesIdentity {
  return {
    instrument: measurement.instrument ?? instrument,
    population,
    areaCode: 'Voorbeeldgebied',
    boundaryYear: null,
  };
}

function addFigures(
  { sheet, calendar, coordinatorId }: Surroundings,
  indicator: ExampleIndicator,
  indicatorId: string,
): void {
  const { name, baseline, target, milestones = [], measurements = [] } = indicator;
  // Figures are about a year, and known some months after it.
  const midyear = (yearsAgo: number) => `${calendar.year - yearsAgo}-07-01`;
  const recording = (on: string, daysLater: number) => ({
    on,
    at: calendar.recordedAt(on, `${name} ${on}`, daysLater),
    by: coordinatorId,
  });
  const bounds = ({ value, margin }: ExampleMeasurement) => ({
    lower: value === null || margin === undefined ? null : round(value - margin),
    upper: value === null || margin === undefined ? null : round(value + margin),
  });
  if (baseline) {
    const { value, yearsAgo } = baseline;
    const payload = {
      value,
      source,
      series: seriesOf(baseline),
      note: 'Verzonnen, om te laten zien hoe het werkt.',
      ...bounds(baseline),
    };
    sheet.fact('baseline', { indicatorId }, payload, recording(midyear(yearsAgo), 150));
    const aim = { on: midyear(yearsAgo), at: calendar.recordedAt(midyear(yearsAgo), name, 160), by: coordinatorId };
    if (target) sheet.fact('target', { indicatorId }, { value: target.value, dueOn: midyear(-target.yearsAhead) }, aim);
    for (const milestone of milestones) {
      sheet.fact('milestone', { indicatorId }, { value: milestone.value, dueOn: midyear(-milestone.yearsAhead) }, aim);
    }
  }
  for (const measurement of measurements) {
    const payload = {
      value: measurement.value,
      source,
      method: 'survey' as const,
      series: seriesOf(measurement),
      ...bounds(measurement),
    };
    sheet.fact('measurement', { indicatorId }, payload, recording(midyear(measurement.yearsAgo), 150));
  }
}

const round = (value: number) => Math.round(value * 10) / 10;
