import { seriesKey } from '#domain';
import { at, DomainError, type FieldFault } from '../platform/errors/domain-error.ts';
import { validate } from '../platform/errors/validate.ts';
import { type Corrected, draftMeasurement } from './draft-figure.ts';
import { dayOrYear, seriesGiven } from './entry-faults.ts';
import type { Draft, Standing } from './fact-draft.ts';
import { MeasurementInput } from './indicator-fact.dto.ts';
import { seriesOf } from './indicator-of.ts';
import { factsOfKind, type IndicatorFact } from './indicator-rows.ts';

/** One line: what is to be recorded, or the fact that says the same already. */
export interface PlannedMeasurement {
  readonly draft: Draft<'measurement'>;
  readonly present: IndicatorFact<'measurement'> | null;
  readonly isOwnSeries: boolean;
}

export interface PlannedImport {
  readonly lines: readonly PlannedMeasurement[];
  /** Of all lines together, each at its own place: `/measurements/3/value`. */
  readonly faults: readonly FieldFault[];
}

/** What each of the measurements comes to, given what the indicator holds and what stands above it. */
export function planImport(given: readonly unknown[], standing: Standing): PlannedImport {
  // Said once: no line can be right.
  if (standing.row.derivation) return { lines: [], faults: [at('measurements', 'derived')] };
  const known = new Map(
    factsOfKind(standing.row, 'measurement').map((fact) => [keyOf(fact.effectiveOn, fact.payload.series), fact]),
  );
  const ownKey = seriesKey(seriesOf(standing.row));
  const seen = new Set<string>();
  const faults: FieldFault[] = [];
  const lines: PlannedMeasurement[] = [];
  given.forEach((item, index) => {
    const tell = (found: readonly FieldFault[]) => faults.push(...found.map((fault) => atLine(fault, index)));
    const input = readInput(item, tell);
    if (input === null) return;
    const { day, field } = dayOrYear('measuredOn', input.measuredOn, input.year);
    const key = keyOf(day, seriesGiven(input, seriesOf(standing.row)));
    const present = known.get(key) ?? null;
    const same = present !== null && saysTheSame(input, present) ? present : null;
    const draft = draftMeasurement(input, standing, same && asCorrected(same));
    const isAgain = seen.has(key);
    seen.add(key);
    tell([...draft.faults, ...(isAgain ? [at(field, 'twiceInImport')] : [])]);
    lines.push({ draft, present: same, isOwnSeries: seriesKey(draft.payload.series) === ownKey });
  });
  return { lines, faults };
}

/** The line as one measurement would be sent; null, and what is wrong with it, when it is none. */
function readInput(item: unknown, tell: (faults: readonly FieldFault[]) => void): MeasurementInput | null {
  try {
    return validate(MeasurementInput, item, 'body');
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    tell(error.details.errors ?? []);
    return null;
  }
}

const keyOf = (day: string, series: Parameters<typeof seriesKey>[0]) => `${day} ${seriesKey(series)}`;

function saysTheSame({ value, lower, upper }: MeasurementInput, { payload }: IndicatorFact<'measurement'>): boolean {
  return payload.value === value && payload.lower === (lower ?? null) && payload.upper === (upper ?? null);
}

/** The same fault at its line. What exists already is another figure here: the same one would have been left as it is. */
const atLine = ({ pointer, code, ...rest }: FieldFault, index: number): FieldFault => ({
  ...rest,
  pointer: `/measurements/${index}${pointer}`,
  code: code === 'alreadyExists' ? 'otherFigure' : code,
});

/** It does not stand in its own way. */
const asCorrected = ({ id, effectiveOn, payload }: IndicatorFact<'measurement'>): Corrected => ({
  id,
  effectiveOn,
  payload,
});
