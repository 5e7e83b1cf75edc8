import { checkBaseline, checkMeasurement, seriesKey, type Day, type FactPayloads, type SeriesIdentity } from '#domain';
import { at, type FieldFault } from '../platform/errors/domain-error.ts';
import { dateFaults } from '../platform/facts/recorder.ts';
import { dayOrYear, entryFaults, seriesGiven } from './entry-faults.ts';
import type { Draft, Standing } from './fact-draft.ts';
import type { BaselineInput, MeasurementInput } from './indicator-fact.dto.ts';
import { seriesOf } from './indicator-of.ts';
import { factsOfKind } from './indicator-rows.ts';

/** The figure that a correction takes the place of; its day and series stay unless told. */
export interface Corrected<Kind extends 'measurement' | 'baseline' = 'measurement'> {
  readonly id: string;
  readonly effectiveOn: Day;
  readonly payload: FactPayloads[Kind];
}

export function draftMeasurement(
  input: MeasurementInput,
  standing: Standing,
  original: Corrected | null,
): Draft<'measurement'> {
  const { value, source, method } = input;
  const lower = input.lower ?? null;
  const upper = input.upper ?? null;
  const on = dayOrYear('measuredOn', input.measuredOn, input.year, original?.effectiveOn);
  const series = seriesGiven(input, original?.payload.series ?? seriesOf(standing.row));
  const checks = checkMeasurement({ value, lower, upper }, standing.range);
  return {
    kind: 'measurement',
    effectiveOn: on.day,
    payload: { value, lower, upper, source, method, series, ...said({ licence: input.licence, note: input.note }) },
    targetId: original?.id ?? null,
    faults: [
      ...(standing.row.derivation ? [at('value', 'derived')] : []),
      ...on.faults,
      ...dateFaults(on.day, standing.today, on.field),
      ...entryFaults(checks, { value, lower, upper }, standing.range),
      ...doubleFaults(standing, on, series, original),
    ],
  };
}

/** Of one series there is one value per day; another one is a correction. */
function doubleFaults(
  { row }: Standing,
  { day, field }: { day: Day; field: string },
  series: SeriesIdentity,
  original: Corrected | null,
): FieldFault[] {
  const isDouble = factsOfKind(row, 'measurement').some(
    (fact) =>
      fact.id !== original?.id && fact.effectiveOn === day && seriesKey(fact.payload.series) === seriesKey(series),
  );
  return isDouble ? [at(field, 'alreadyExists')] : [];
}

/**
 * A baseline about a later day begins a new period; one about the same or an earlier day corrects the present one, which would
 * otherwise stay in force. With `original` it is said which one it corrects, whatever its day.
 */
export function draftBaseline(
  input: BaselineInput,
  standing: Standing,
  original: Corrected<'baseline'> | null = null,
): Draft<'baseline'> {
  const { value, source } = input;
  const lower = input.lower ?? null;
  const upper = input.upper ?? null;
  const { direction, target, continuations } = standing.indicator;
  const on = dayOrYear('measuredOn', input.measuredOn, input.year, original?.effectiveOn);
  const series = seriesGiven(input, original?.payload.series ?? seriesOf(standing.row));
  const present = factsOfKind(standing.row, 'baseline').at(-1);
  const corrects = original ?? (present !== undefined && on.day <= present.effectiveOn ? present : null);
  const isOvertaken = (continuations ?? []).length > 0 && corrects === null;
  const checks = checkBaseline({ value, lower, upper, on: on.day }, { direction, target, range: standing.range });
  const words = said({ text: input.text, note: input.note });
  return {
    kind: 'baseline',
    effectiveOn: on.day,
    payload: { value, lower, upper, source, series, ...words },
    targetId: corrects?.id ?? null,
    faults: [
      ...on.faults,
      ...dateFaults(on.day, standing.today, on.field),
      ...(value === null && !input.text ? [at('text', 'required')] : []),
      ...entryFaults(checks, { value, lower, upper }, standing.range, { on: on.field }),
      ...(isOvertaken ? [at('value', 'notNow')] : []),
    ],
  };
}

/** A fact holds what was said; what was left empty was not said. */
function said<T extends Record<string, string | null | undefined>>(texts: T): { [Key in keyof T]?: string } {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text)) as { [Key in keyof T]?: string };
}
