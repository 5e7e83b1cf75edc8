import { yearMidpoint, type Day, type EntryProblem, type SeriesIdentity, type UnitRange } from '#domain';
import { at, type FieldFault } from '../platform/errors/domain-error.ts';

/** The rules' words for what is wrong, in those of the API; `outOfRange` becomes the limit that was passed. */
const codes: Record<Exclude<EntryProblem['code'], 'outOfRange' | 'negative'>, string> = {
  notANumber: 'isNumber',
  notADay: 'isDay',
  intervalExcludesValue: 'intervalWithoutValue',
  boundsWithoutValue: 'boundsWithoutValue',
  equalsBaseline: 'equalsBaseline',
  againstDirection: 'againstDirection',
  notAfterBaseline: 'beforeBaseline',
  notBeforeTarget: 'afterTarget',
};

type Fields = Partial<Record<EntryProblem['field'], string>>;

/** What the rules found, at the fields of the input; `fields` says what those are called where the name differs. */
export function entryFaults(
  problems: readonly EntryProblem[],
  values: Partial<Record<EntryProblem['field'], number | string | null>>,
  range: UnitRange,
  fields: Fields = {},
): FieldFault[] {
  return problems.map(({ field, code }) => {
    const name = fields[field] ?? field;
    if (code === 'negative') return at(name, 'min', { limit: 0 });
    if (code !== 'outOfRange') return at(name, codes[code]);
    const isTooHigh = range.max !== null && Number(values[field]) > range.max;
    return isTooHigh ? at(name, 'max', { limit: range.max ?? 0 }) : at(name, 'min', { limit: range.min ?? 0 });
  });
}

interface DayOrYear {
  readonly day: Day;
  /** The field that it came from. */
  readonly field: string;
  readonly faults: FieldFault[];
}

/** The day that was given, or 1 July of the year that was; one of the two. `fallback` is for a correction that names neither. */
export function dayOrYear(name: string, day: Day | undefined, year: number | undefined, fallback?: Day): DayOrYear {
  if (day !== undefined && year !== undefined) return { day, field: name, faults: [at('year', 'oneOnly')] };
  if (year !== undefined) return { day: yearMidpoint(year), field: 'year', faults: [] };
  const known = day ?? fallback;
  // Without a day nothing else about it can be checked; the value is never used.
  return known === undefined
    ? { day: '1990-01-01', field: name, faults: [at(name, 'required')] }
    : { day: known, field: name, faults: [] };
}

interface SeriesGiven {
  readonly instrument?: string;
  readonly population?: string;
  readonly areaCode?: string;
  readonly areaVintage?: number | null;
}

/** The series that was named, as far as it was; the rest as it is otherwise. */
export function seriesGiven(input: SeriesGiven, otherwise: SeriesIdentity): SeriesIdentity {
  return {
    instrument: input.instrument ?? otherwise.instrument,
    population: input.population ?? otherwise.population,
    areaCode: input.areaCode ?? otherwise.areaCode,
    boundaryYear: input.areaVintage === undefined ? otherwise.boundaryYear : input.areaVintage,
  };
}
