import { useTranslation } from 'react-i18next';
import { useCsv } from '../../lib/use-csv.ts';
import { useExportWords } from '../../lib/use-export-words.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import type { OrganisationSearch } from './organisation-search.ts';
import type { Partner } from './queries.ts';
import { useOrganisationWords } from './use-organisation-words.ts';

/** All partners as filtered and sorted, for a spreadsheet. How to reach them is in it as far as the reader may know. */
export function ExportPartners({ partners, search }: { partners: Partner[]; search: OrganisationSearch }) {
  const { t } = useTranslation(['organisations', 'common', 'csv']);
  const words = useOrganisationWords();
  const failed = useExportWords();
  const csv = useCsv();
  const write = () =>
    csv<Partner>(() => ({
      title: t('organisations:title'),
      rows: partners,
      filters: [search.q && `“${search.q}”`, search.status && words.status(search.status)],
      columns: [
        { header: t('organisations:column.name'), value: ({ name }) => name },
        { header: t('common:example'), value: ({ isExample }) => t(`csv:${isExample ? 'yes' : 'no'}`) },
        { header: t('organisations:column.sector'), value: ({ sector }) => sector },
        { header: t('csv:status'), value: ({ status }) => (status === null ? null : words.status(status)) },
        { header: t('csv:consultedOn'), value: ({ consultedOn }) => consultedOn },
        { header: t('csv:signedOn'), value: ({ signedOn }) => signedOn },
        { header: t('csv:leftOn'), value: ({ leftOn }) => leftOn },
        { header: t('organisations:column.officer'), value: ({ attentionOfficer }) => attentionOfficer?.name ?? null },
        { header: t('csv:pledges'), value: ({ pledgeCount }) => pledgeCount },
        { header: t('csv:covered'), value: ({ pledgeCount, covered }) => (pledgeCount === 0 ? null : covered) },
        { header: t('csv:stale'), value: ({ pledgeCount, stale }) => (pledgeCount === 0 ? null : stale) },
        { header: t('organisations:column.activities'), value: ({ activitiesLed }) => activitiesLed },
        { header: t('csv:phone'), value: ({ phone }) => phone },
        { header: t('csv:mailbox'), value: ({ mailbox }) => mailbox },
      ],
    }));
  return (
    <ExportButton words={failed} write={write}>
      {t('common:csv.export')}
    </ExportButton>
  );
}
