import { useTranslation } from 'react-i18next';
import { useCsv } from '../../lib/use-csv.ts';
import { useExportWords } from '../../lib/use-export-words.ts';
import { useFormat } from '../../lib/use-format.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import type { CallLine, Missing } from './call-list.ts';
import type { CommitmentSearch } from './commitment-search.ts';

/** Whom to call about what, for a spreadsheet. */
export function ExportCalls({ lines, search }: { lines: CallLine[]; search: CommitmentSearch }) {
  const { t } = useTranslation(['commitments', 'callList', 'common', 'csv']);
  const format = useFormat();
  const failed = useExportWords();
  const csv = useCsv();
  const missing = ({ kind, positions }: Missing) =>
    kind === 'officer'
      ? t('callList:missing.officer')
      : t(`callList:missing.${kind}`, {
          count: positions.length,
          numbers: format.list(positions.map(String)),
        });
  const write = () =>
    csv<CallLine>(() => ({
      title: t('callList:title'),
      rows: lines,
      filters: [search.filter && t(`commitments:filter.${search.filter}`), search.q && `“${search.q}”`],
      columns: [
        { header: t('commitments:matrix.partner'), value: ({ row }) => row.name },
        { header: t('common:example'), value: ({ row }) => t(`csv:${row.isExample ? 'yes' : 'no'}`) },
        { header: t('csv:missing'), value: (line) => line.missing.map(missing).join('; ') },
        { header: t('csv:people'), value: ({ people }) => people.map(({ name }) => name).join(', ') },
        {
          header: t('csv:emails'),
          value: ({ people }) => people.flatMap(({ email }) => email ?? []).join(', '),
        },
        { header: t('csv:phone'), value: ({ phone }) => phone },
        { header: t('csv:mailbox'), value: ({ mailbox }) => mailbox },
      ],
    }));
  return (
    <ExportButton look="secondary" words={failed} write={write}>
      {t('common:csv.export')}
    </ExportButton>
  );
}
