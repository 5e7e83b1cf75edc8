import type { Schemas } from '#api-client';
import { parseNumber, typedNumber } from '../../lib/parse-number.ts';
import type { IndicatorDetail } from './queries.ts';

/** What an indicator is called, where it belongs and what new values are about, as typed. */
export interface IndicatorTexts {
  version: number;
  name: string;
  code: string;
  subgoalId: string;
  isLead: boolean;
  tolerance: string;
  population: string;
  areaName: string;
  areaCode: string;
  areaVintage: string;
  instrument: string;
  intervalMonths: string;
  note: string;
}

/** What can only be said at the beginning: afterwards the values would mean something else. */
export interface NewIndicatorValues extends IndicatorTexts {
  kind: IndicatorDetail['kind'] | '';
  unit: IndicatorDetail['unit'] | '';
  direction: IndicatorDetail['direction'] | '';
  derivation: NonNullable<IndicatorDetail['derivation']> | '';
}

export const indicatorTextFields = [
  'name',
  'code',
  'subgoalId',
  'isLead',
  'tolerance',
  'population',
  'areaName',
  'areaCode',
  'areaVintage',
  'instrument',
  'intervalMonths',
  'note',
] as const;

export const newIndicatorFields = ['kind', 'unit', 'direction', 'derivation', ...indicatorTextFields] as const;

export const newIndicator: NewIndicatorValues = {
  version: 0,
  kind: '',
  unit: '',
  direction: '',
  derivation: '',
  name: '',
  code: '',
  subgoalId: '',
  isLead: false,
  tolerance: '',
  population: '',
  areaName: '',
  areaCode: '',
  areaVintage: '',
  instrument: '',
  intervalMonths: '',
  note: '',
};

export function indicatorTexts(indicator: IndicatorDetail): IndicatorTexts {
  const { version, name, isLead, tolerance, areaVintage, intervalMonths } = indicator;
  return {
    version,
    name,
    code: indicator.code ?? '',
    subgoalId: indicator.subgoalId ?? '',
    isLead,
    tolerance: typedNumber(tolerance),
    population: indicator.population ?? '',
    areaName: indicator.areaName ?? '',
    areaCode: indicator.areaCode ?? '',
    areaVintage: areaVintage?.toString() ?? '',
    instrument: indicator.instrument ?? '',
    intervalMonths: intervalMonths?.toString() ?? '',
    note: indicator.note ?? '',
  };
}

interface FaultWords {
  required: string;
  notANumber: string;
  notAYear: string;
  wholeNumber: string;
}

/** What is wrong with how it was typed; the rest the API says. */
export function indicatorFaults(
  values: IndicatorTexts,
  words: FaultWords,
): Partial<Record<keyof IndicatorTexts, string>> {
  const { name, tolerance, areaVintage, intervalMonths } = values;
  return {
    ...(name.trim() === '' && { name: words.required }),
    ...(Number.isNaN(parseNumber(tolerance)) && { tolerance: words.notANumber }),
    ...(areaVintage.trim() !== '' && !/^\d{4}$/.test(areaVintage.trim()) && { areaVintage: words.notAYear }),
    ...(intervalMonths.trim() !== '' && !/^\d+$/.test(intervalMonths.trim()) && { intervalMonths: words.wholeNumber }),
  };
}

export function indicatorInput(values: IndicatorTexts): Schemas['UpdateIndicatorInput'] & { name: string } {
  const text = (value: string) => value.trim() || null;
  const whole = (value: string) => (value.trim() === '' ? null : Number(value));
  return {
    name: values.name.trim(),
    code: text(values.code),
    subgoalId: values.subgoalId || null,
    isLead: values.isLead,
    tolerance: parseNumber(values.tolerance),
    population: text(values.population),
    areaName: text(values.areaName),
    areaCode: text(values.areaCode),
    areaVintage: whole(values.areaVintage),
    instrument: text(values.instrument),
    intervalMonths: whole(values.intervalMonths),
    note: text(values.note),
  };
}

export function newIndicatorInput(values: NewIndicatorValues): Schemas['CreateIndicatorInput'] {
  const { kind, unit, direction, derivation } = values;
  return {
    ...indicatorInput(values),
    // The form made sure that these are chosen.
    kind: kind as IndicatorDetail['kind'],
    unit: unit as IndicatorDetail['unit'],
    direction: direction as IndicatorDetail['direction'],
    derivation: derivation || null,
  };
}
