import type { Schemas } from '#api-client';
import type { Calendar, Coalition } from './queries.ts';

export interface PeriodValues {
  name: string;
  from: string | null;
  to: string | null;
}

/** The settings as a form holds them: numbers as they are typed, empty for what is not there. */
export interface SettingsValues {
  version: number;
  name: string;
  motto: string;
  municipalityName: string;
  municipalityCode: string;
  locale: Coalition['locale'];
  timeZone: string;
  cadenceWeeks: string;
  graceWorkingDays: string;
  quietPeriods: PeriodValues[];
}

const plainFields = ['name', 'motto', 'municipalityName', 'municipalityCode', 'locale', 'timeZone'] as const;
const calendarFields = ['cadenceWeeks', 'graceWorkingDays', 'quietPeriods'] as const;
const mostPeriods = 30;
const periodFields = Array.from({ length: mostPeriods }, (_, index) =>
  (['name', 'from', 'to'] as const).map((part) => `quietPeriods.${index}.${part}` as const),
).flat();

/** In the order in which they stand, with the parts of each, so that a fault finds its field. */
export const settingFields = [...plainFields, ...calendarFields, ...periodFields];

export function settingsValues(coalition: Coalition): SettingsValues {
  const { version, name, motto, municipalityName, municipalityCode, locale, timeZone } = coalition;
  return {
    version,
    name,
    motto: motto ?? '',
    municipalityName,
    municipalityCode,
    locale,
    timeZone,
    cadenceWeeks: coalition.cadenceWeeks.toString(),
    graceWorkingDays: coalition.graceWorkingDays.toString(),
    quietPeriods: coalition.quietPeriods.map((period) => ({ ...period, name: period.name ?? '' })),
  };
}

export function settingsInput(values: SettingsValues): Schemas['UpdateCoalitionInput'] {
  const { locale, timeZone } = values;
  return {
    name: values.name.trim(),
    motto: values.motto.trim() || null,
    municipalityName: values.municipalityName.trim(),
    municipalityCode: values.municipalityCode.trim().toUpperCase(),
    locale,
    timeZone,
    ...calendarOf(values),
  };
}

export function calendarOf(values: Pick<SettingsValues, (typeof calendarFields)[number]>): Calendar {
  return {
    cadenceWeeks: Number(values.cadenceWeeks),
    graceWorkingDays: Number(values.graceWorkingDays),
    quietPeriods: values.quietPeriods.map(({ name, from, to }) => ({
      name: name.trim() || null,
      from: from!,
      to: to!,
    })),
  };
}

interface FaultWords {
  required: string;
  weeks: string;
  days: string;
  code: string;
  endBeforeStart: string;
}

export type SettingsFaults = Record<string, string>;

/** What the form finds by itself. */
export function settingsFaults(values: SettingsValues, words: FaultWords): SettingsFaults {
  return {
    ...(values.name.trim() === '' && { name: words.required }),
    ...(values.municipalityName.trim() === '' && { municipalityName: words.required }),
    ...(!/^GM\d{4}$/i.test(values.municipalityCode.trim()) && { municipalityCode: words.code }),
    ...calendarFaults(values, words),
  };
}

export function calendarFaults(
  { cadenceWeeks, graceWorkingDays, quietPeriods }: Pick<SettingsValues, (typeof calendarFields)[number]>,
  words: Omit<FaultWords, 'code'>,
): SettingsFaults {
  const periods = quietPeriods.flatMap(({ from, to }, index): [string, string][] => [
    ...(from === null ? [[`quietPeriods.${index}.from`, words.required] as [string, string]] : []),
    ...(to === null ? [[`quietPeriods.${index}.to`, words.required] as [string, string]] : []),
    ...(from !== null && to !== null && to < from
      ? [[`quietPeriods.${index}.to`, words.endBeforeStart] as [string, string]]
      : []),
  ]);
  return {
    ...(!isWhole(cadenceWeeks, 1, 52) && { cadenceWeeks: words.weeks }),
    ...(!isWhole(graceWorkingDays, 0, 60) && { graceWorkingDays: words.days }),
    ...Object.fromEntries(periods),
  };
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}
