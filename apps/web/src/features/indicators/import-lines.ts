import type { Schemas } from '#api-client';
import { fold } from '../../lib/fold.ts';
import { parseNumber } from '../../lib/parse-number.ts';
import { readCsv } from '../../lib/read-csv.ts';
import type { Indicator } from './queries.ts';

export type ImportedMeasurement = Schemas['MeasurementInput'];

/** In the order in which they stand when no names are above them. */
export const importColumns = [
  'on',
  'value',
  'lower',
  'upper',
  'source',
  'method',
  'licence',
  'note',
  'instrument',
  'population',
  'areaCode',
  'areaVintage',
] as const;

/** What makes values comparable; of the indicator itself where a line does not say it. */
export const seriesColumns = ['instrument', 'population', 'areaCode', 'areaVintage'] as const;

export type ImportColumn = (typeof importColumns)[number];

/** One line as it was read, and what of it is sent. */
export interface ImportLine {
  /** On which line of the text it begins. */
  number: number;
  cells: Partial<Record<ImportColumn, string>>;
  input: ImportedMeasurement;
}

export interface ReadLines {
  lines: ImportLine[];
  /** Names of columns that say nothing here. */
  ignored: string[];
}

/** What holds for lines that do not say it themselves. */
export interface ImportDefaults {
  source: string;
  method: string;
  licence: string;
}

/** How people call the columns, in either language. */
const names: Record<ImportColumn, readonly string[]> = {
  on: ['datum of jaar', 'datum', 'dag', 'jaar', 'periode', 'date or year', 'date', 'day', 'year', 'period'],
  value: ['stand', 'waarde', 'cijfer', 'aantal', 'percentage', 'value', 'figure', 'count'],
  lower: ['ondergrens', 'lower', 'lower bound'],
  upper: ['bovengrens', 'upper', 'upper bound'],
  source: ['bron', 'source'],
  method: ['hoe vastgesteld', 'methode', 'how established', 'method'],
  licence: ['licentie', 'licence', 'license'],
  note: ['opmerking', 'toelichting', 'note'],
  instrument: ['gemeten met', 'instrument', 'meetinstrument', 'measured with'],
  population: ['over wie', 'populatie', 'bevolking', 'about whom', 'population'],
  areaCode: ['gebiedscode', 'gebiedscode van het cbs', 'regiocode', 'area code', 'cbs area code'],
  areaVintage: ['grenzen van welk jaar', 'grenzen', 'indelingsjaar', 'boundaries of which year', 'boundary year'],
};

const methods: Record<ImportedMeasurement['method'], readonly string[]> = {
  survey: ['survey', 'vragenlijst', 'enquete'],
  modelled: ['modelled', 'gemodelleerd', 'model', 'berekend'],
  counted: ['counted', 'geteld', 'telling'],
};

/** What sources write for a value that was not made known. */
const unknown = ['onbekend', 'niet bekend', 'unknown', 'not known', 'x', '.', '-', '–'];

/** Reads what was pasted. What cannot be understood is sent as it stands: the API says at which line and why. */
export function readLines(text: string, unit: Indicator['unit'], defaults: ImportDefaults): ReadLines {
  const all = readCsv(text);
  const head = all[0]?.cells.map(columnOf) ?? [];
  const hasHead = head.includes('on') || head.includes('value');
  const columns: readonly (ImportColumn | null)[] = hasHead ? head : importColumns;
  const ignored = hasHead ? all[0]!.cells.filter((name, index) => name !== '' && head[index] === null) : [];
  const lines = all.slice(hasHead ? 1 : 0).map(({ number, cells }): ImportLine => {
    const named: ImportLine['cells'] = {};
    cells.forEach((cell, index) => {
      const column = columns[index];
      if (column && cell !== '') named[column] ??= cell;
    });
    return { number, cells: named, input: inputOf(named, unit, defaults) };
  });
  return { lines, ignored };
}

function columnOf(name: string): ImportColumn | null {
  const wanted = fold(name.trim());
  return importColumns.find((column) => names[column].includes(wanted)) ?? null;
}

function inputOf(cells: ImportLine['cells'], unit: Indicator['unit'], defaults: ImportDefaults): ImportedMeasurement {
  const { on = '', value, lower, upper, source, method, licence, note } = cells;
  const number = (cell: string | undefined) => {
    if (cell === undefined) return null;
    const read = parseNumber(cell, unit === 'count');
    return Number.isNaN(read) ? cell : read;
  };
  const isUnknown = value !== undefined && unknown.includes(fold(value));
  const said = {
    ...dayOf(on),
    // Nothing at all is not the same as not known.
    value: value === undefined ? undefined : isUnknown ? null : number(value),
    lower: number(lower),
    upper: number(upper),
    source: source ?? defaults.source.trim(),
    method: methodOf(method) ?? (defaults.method || undefined),
    licence: licence ?? (defaults.licence.trim() || null),
    note: note ?? null,
    ...seriesOf(cells),
  };
  return said as ImportedMeasurement;
}

/** Only what the line says of it. */
function seriesOf(cells: ImportLine['cells']): Pick<ImportedMeasurement, (typeof seriesColumns)[number]> {
  const said = seriesColumns.flatMap((column): [string, unknown][] => {
    const cell = cells[column];
    if (cell === undefined) return [];
    return [[column, column === 'areaVintage' && /^\d{4}$/.test(cell) ? Number(cell) : cell]];
  });
  return Object.fromEntries(said);
}

/** A year, or a day as people write it: 2024-10-31, 31-10-2024, 31/10/2024, 31.10.2024. */
function dayOf(text: string): Pick<ImportedMeasurement, 'year' | 'measuredOn'> {
  if (text === '') return {};
  if (/^\d{4}$/.test(text)) return { year: Number(text) };
  const [, day, month, year] = /^(\d\d?)[-/.](\d\d?)[-/.](\d{4})$/.exec(text) ?? [];
  return { measuredOn: year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text };
}

function methodOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const wanted = fold(text);
  const known = (Object.keys(methods) as (keyof typeof methods)[]).find((name) => methods[name].includes(wanted));
  return known ?? text;
}
