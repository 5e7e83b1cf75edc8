import type { Schemas } from '#api-client';
import { parseNumber, typedNumber } from '../../lib/parse-number.ts';
import type { IndicatorDetail } from './queries.ts';

/** What an indicator means, what it is called, where it belongs and what new values are about, as typed. */
export interface IndicatorValues {
  version: number;
  /** Kind, unit, direction and derivation say what its values mean: they stay once there are any. */
  kind: IndicatorDetail['kind'] | '';
  unit: IndicatorDetail['unit'] | '';
  direction: IndicatorDetail['direction'] | '';
  origin: IndicatorDetail['origin'] | '';
  derivation: NonNullable<IndicatorDetail['derivation']> | '';
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

export const indicatorFields = [
  'kind',
  'unit',
  'direction',
  'origin',
  'derivation',
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

export const newIndicator: IndicatorValues = {
  version: 0,
  kind: '',
  unit: '',
  direction: '',
  origin: '',
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

export function indicatorValues(indicator: IndicatorDetail): IndicatorValues {
  const { version, kind, unit, direction, origin, name, isLead, tolerance, areaVintage, intervalMonths } = indicator;
  return {
    version,
    kind,
    unit,
    direction,
    origin,
    derivation: indicator.derivation ?? '',
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
  choose: string;
  notANumber: string;
  notAYear: string;
  wholeNumber: string;
}

/** What is missing, and what is wrong with how it was typed; the rest the API says. */
export function indicatorFaults(
  values: IndicatorValues,
  words: FaultWords,
): Partial<Record<keyof IndicatorValues, string>> {
  const { name, direction, origin, derivation, tolerance, areaVintage, intervalMonths } = values;
  const asked = ['kind', 'unit', 'direction', 'origin'] as const;
  return {
    ...Object.fromEntries(asked.filter((field) => values[field] === '').map((field) => [field, words.choose])),
    ...(origin === 'derived' && derivation === '' && { derivation: words.choose }),
    ...(name.trim() === '' && { name: words.required }),
    ...(Number.isNaN(parseNumber(tolerance)) && { tolerance: words.notANumber }),
    ...(direction === 'maintain' && tolerance.trim() === '' && { tolerance: words.required }),
    ...(areaVintage.trim() !== '' && !/^\d{4}$/.test(areaVintage.trim()) && { areaVintage: words.notAYear }),
    ...(intervalMonths.trim() !== '' && !/^\d+$/.test(intervalMonths.trim()) && { intervalMonths: words.wholeNumber }),
  };
}

/** Everything that the form holds. Only what is to be maintained has room to deviate. */
export function indicatorInput(values: IndicatorValues): Schemas['CreateIndicatorInput'] {
  const { kind, unit, direction, origin, derivation } = values;
  const text = (value: string) => value.trim() || null;
  const whole = (value: string) => (value.trim() === '' ? null : Number(value));
  return {
    // The form made sure that these are chosen.
    kind: kind as IndicatorDetail['kind'],
    unit: unit as IndicatorDetail['unit'],
    direction: direction as IndicatorDetail['direction'],
    derivation: origin === 'derived' ? derivation || null : null,
    ...(origin !== 'derived' && origin !== '' && { origin }),
    name: values.name.trim(),
    code: text(values.code),
    subgoalId: values.subgoalId || null,
    isLead: values.isLead,
    tolerance: direction === 'maintain' ? parseNumber(values.tolerance) : null,
    population: text(values.population),
    areaName: text(values.areaName),
    areaCode: text(values.areaCode),
    areaVintage: whole(values.areaVintage),
    instrument: text(values.instrument),
    intervalMonths: whole(values.intervalMonths),
    note: text(values.note),
  };
}
