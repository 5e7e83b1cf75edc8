import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../ui/card.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import {
  importColumns,
  seriesColumns,
  type ImportColumn,
  type ImportDefaults,
  type ImportLine,
} from './import-lines.ts';
import type { ImportCheck, ImportedItem } from './use-import-check.ts';

interface ImportTableProps {
  lines: ImportLine[];
  defaults: ImportDefaults;
  /** Null while it is not known yet. */
  check: ImportCheck | null;
}

interface Row {
  line: ImportLine;
  place: number;
}

/** Fields of the API, and the column in which they were typed. */
const columnOf: Record<string, ImportColumn> = { measuredOn: 'on', year: 'on' };

const tones = { recorded: 'good', unchanged: 'unknown', faulty: 'bad', right: 'unknown' } as const;

/** Every line as it was read, with what becomes of it or what is wrong with it. */
export function ImportTable({ lines, defaults, check }: ImportTableProps) {
  const { t } = useTranslation(['indicatorForms', 'words']);
  const method = defaults.method === '' ? '' : t(`words:method.${defaults.method as 'survey'}`);
  const implied: Partial<Record<ImportColumn, string>> = { ...defaults, method };
  const used = importColumns.filter(
    (column) =>
      !isOfSeries(column) &&
      (column === 'on' || column === 'value' || lines.some(({ cells }) => cells[column] !== undefined)),
  );
  const columns: DataColumn<Row>[] = [
    {
      id: 'line',
      header: t('indicatorForms:import.line'),
      cell: ({ line }) => t('indicatorForms:import.lineNumber', { number: line.number }),
      isRowHeader: true,
    },
    ...used.map((column) => ({
      id: column,
      header: t(`indicatorForms:import.columns.${column}`),
      cell: ({ line }: Row) => line.cells[column] ?? <span className="sk-quiet">{implied[column] || '–'}</span>,
    })),
    {
      id: 'series',
      header: t('indicatorForms:import.series'),
      cell: ({ line, place }) => <SeriesOfLine line={line} item={check?.items?.[place]} />,
    },
    {
      id: 'outcome',
      header: t('indicatorForms:import.outcome'),
      cell: ({ place }) => <Outcome place={place} check={check} />,
    },
  ];
  return (
    <Section title={t('indicatorForms:import.table')}>
      <Card flush>
        <DataTable
          caption={t('indicatorForms:import.table')}
          columns={columns}
          rows={lines.map((line, place) => ({ line, place }))}
          rowKey={({ place }) => String(place)}
          isSorted
        />
      </Card>
    </Section>
  );
}

const isOfSeries = (column: ImportColumn) => seriesColumns.some((one) => one === column);

/** Which values it may be compared with, as the API understood it; until then what the line itself says. */
function SeriesOfLine({ line, item }: { line: ImportLine; item: ImportedItem | undefined }) {
  const { t } = useTranslation('indicatorForms');
  const said = item?.series ?? line.cells;
  const isOwn = item?.isOwnSeries ?? seriesColumns.every((column) => line.cells[column] === undefined);
  if (isOwn) return <span className="sk-quiet">{t('import.ownSeries')}</span>;
  const { instrument, population, areaCode, areaVintage } = said;
  const year = areaVintage ? t('import.boundariesOf', { year: areaVintage }) : '';
  return [instrument, population, areaCode, year].filter(Boolean).join(' · ');
}

function Outcome({ place, check }: { place: number; check: ImportCheck | null }) {
  const { t } = useTranslation('indicatorForms');
  if (check === null) return <span className="sk-quiet">{t('import.waiting')}</span>;
  const faults = check.faults.get(place) ?? [];
  // As long as one of them is faulty, the API says nothing about the others but that they are right.
  const outcome = faults.length > 0 ? 'faulty' : (check.items?.[place]?.outcome ?? 'right');
  return (
    <>
      <StatusChip tone={tones[outcome]} bare>
        {t(`import.${outcome}`)}
      </StatusChip>
      {faults.length > 0 && (
        <ul className="sk-list sk-small">
          {faults.map(({ field, detail }) => (
            <li key={field}>
              <b>{nameOf(field)}</b>: {detail}
            </li>
          ))}
        </ul>
      )}
    </>
  );

  function nameOf(field: string): string {
    const column = columnOf[field] ?? importColumns.find((known) => known === field);
    return column === undefined ? field : t(`import.columns.${column}`);
  }
}
