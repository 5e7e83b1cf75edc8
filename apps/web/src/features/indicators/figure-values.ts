import type { Schemas } from '#api-client';
import { parseNumber, typedNumber } from '../../lib/parse-number.ts';
import type { Indicator } from './queries.ts';

/** What a form about a figure holds: everything as typed, so that nothing is lost on the way. */
export interface FigureValues {
  periodKind: 'year' | 'day';
  year: string;
  measuredOn: string | null;
  isKnown: 'yes' | 'no';
  value: string;
  lower: string;
  upper: string;
}

export const emptyFigure: FigureValues = {
  periodKind: 'year',
  year: '',
  measuredOn: null,
  isKnown: 'yes',
  value: '',
  lower: '',
  upper: '',
};

interface Figure {
  measuredOn: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
}

/** A figure as somebody would have typed it. */
export function typedFigure({ measuredOn, value, lower, upper }: Figure): FigureValues {
  const isYear = measuredOn.endsWith('-07-01');
  return {
    periodKind: isYear ? 'year' : 'day',
    year: isYear ? measuredOn.slice(0, 4) : '',
    measuredOn: isYear ? null : measuredOn,
    isKnown: value === null ? 'no' : 'yes',
    value: typedNumber(value),
    lower: typedNumber(lower),
    upper: typedNumber(upper),
  };
}

export interface FigureFaultWords {
  required: string;
  notANumber: string;
  notAYear: string;
}

type Faults = Partial<Record<'year' | 'measuredOn' | 'value' | 'lower' | 'upper', string>>;

/** What is wrong with how it was typed; what is wrong with the figure itself the API says. */
export function figureFaults(values: FigureValues, unit: Indicator['unit'], words: FigureFaultWords): Faults {
  const { periodKind, year, measuredOn, isKnown } = values;
  const faults: Faults = {};
  if (periodKind === 'year' && !/^\d{4}$/.test(year.trim())) faults.year = words.notAYear;
  if (periodKind === 'day' && measuredOn === null) faults.measuredOn = words.required;
  if (isKnown === 'no') return faults;
  for (const field of ['value', 'lower', 'upper'] as const) {
    const number = parseNumber(values[field], unit === 'count');
    if (Number.isNaN(number)) faults[field] = words.notANumber;
    else if (number === null && field === 'value') faults.value = words.required;
  }
  return faults;
}

/** What is sent of it. Not known is null, never zero. */
export function figureInput(
  values: FigureValues,
  unit: Indicator['unit'],
): Pick<Schemas['MeasurementInput'], 'year' | 'measuredOn' | 'value' | 'lower' | 'upper'> {
  const number = (text: string) => (values.isKnown === 'yes' ? parseNumber(text, unit === 'count') : null);
  return {
    ...(values.periodKind === 'year' ? { year: Number(values.year) } : { measuredOn: values.measuredOn! }),
    value: number(values.value),
    lower: number(values.lower),
    upper: number(values.upper),
  };
}
