import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from './coalition.tsx';
import { csvOf, download, type Cell } from './csv.ts';
import { needTexts, useLanguage } from './i18n.ts';
import { useFormat } from './use-format.ts';

export interface CsvColumn<Row> {
  header: string;
  value: (row: Row) => Cell;
}

export interface CsvTable<Row> {
  /** What the table holds: the first line, and the name of the file. */
  title: string;
  columns: readonly CsvColumn<Row>[];
  /** All rows as filtered, not only those of the page that is shown. */
  rows: readonly Row[];
  /** What was chosen, in words; empty when nothing was. */
  filters?: readonly (string | null | undefined | false)[];
  /** Where the figures come from, when that is not this coalition's own records. */
  source?: string;
}

/** The one way to hand a table over to a spreadsheet: whose it is, of which day, what was filtered, and then every row. */
export function useCsv(): <Row>(make: () => CsvTable<Row>) => Promise<void> {
  const { t } = useTranslation(['csv', 'common']);
  const format = useFormat();
  const language = useLanguage();
  const { membership, asOf } = useCoalition();
  // The heads of the columns are fetched apart from the page, and ahead, so that what is shown can be kept without a connection.
  useEffect(() => void needTexts('csv').catch(() => undefined), []);
  return useCallback(
    async (make) => {
      await needTexts('csv');
      const { title, columns, rows, filters = [], source } = make();
      const day = asOf ?? membership.today;
      const chosen = filters.filter(Boolean).join(', ');
      const about = [
        `${title} · ${membership.coalitionName}`,
        source ?? t('csv:source', { day: format.day(day) }),
        ...(chosen === '' ? [] : [t('csv:filtered', { filter: chosen })]),
        ...(membership.isDemo ? [t('common:banner.demo')] : []),
      ];
      const lines = rows.map((row) => columns.map(({ value }) => value(row)));
      const head = columns.map(({ header }) => header);
      const text = csvOf([...about.map((line) => [line]), [], head, ...lines], language === 'nl' ? ',' : '.');
      download(`${fileName(title)}-${membership.coalitionSlug}-${day}.csv`, text);
    },
    [t, format, language, membership, asOf],
  );
}

/** "Activiteiten" is `activiteiten`: letters and digits only, as every system can keep them. */
function fileName(title: string): string {
  return title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
