import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { tasksQuery, type Task } from '../../lib/tasks.ts';
import { useCsv } from '../../lib/use-csv.ts';
import { useExportWords } from '../../lib/use-export-words.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import type { MeetingSearch } from './meeting-search.ts';
import type { Meeting } from './queries.ts';

/** The meetings as filtered, and the action points of all of them and of all activities, for a spreadsheet. */
export function ExportMeetings({ meetings, search }: { meetings: Meeting[]; search: MeetingSearch }) {
  const { t } = useTranslation(['meetings', 'common', 'csv']);
  const failed = useExportWords();
  const csv = useCsv();
  const writeTasks = useTaskExport();
  const write = () =>
    csv<Meeting>(() => ({
      title: t('meetings:title'),
      rows: meetings,
      filters: [search.q && `“${search.q}”`, search.show && t(`meetings:filter.${search.show}`)],
      columns: [
        { header: t('csv:on'), value: ({ heldOn }) => heldOn },
        { header: t('csv:meeting'), value: ({ title }) => title },
        { header: t('csv:place'), value: ({ place }) => place },
        { header: t('csv:agenda'), value: ({ agenda }) => agenda },
        { header: t('common:example'), value: ({ isExample }) => t(`csv:${isExample ? 'yes' : 'no'}`) },
      ],
    }));
  return (
    <>
      <ExportButton words={failed} write={write}>
        {t('common:csv.export')}
      </ExportButton>
      <ExportButton words={failed} write={writeTasks}>
        {t('common:csv.exportTasks')}
      </ExportButton>
    </>
  );
}

/** Fetched when somebody asks for them: no page shows them all. */
function useTaskExport() {
  const { t } = useTranslation(['csv', 'common']);
  const { membership, asOf } = useCoalition();
  const client = useQueryClient();
  const csv = useCsv();
  return async () => {
    const rows = await client.fetchQuery(tasksQuery(membership.coalitionSlug, {}, asOf));
    await csv<Task>(() => ({
      title: t('csv:tasks'),
      rows,
      columns: [
        { header: t('csv:task'), value: ({ title }) => title },
        {
          header: t('csv:assignee'),
          value: ({ assigneeMember, assigneeOrganisation }) => (assigneeMember ?? assigneeOrganisation)?.name ?? null,
        },
        { header: t('csv:dueOn'), value: ({ dueOn }) => dueOn },
        { header: t('csv:timesPostponed'), value: ({ timesPostponed }) => timesPostponed },
        { header: t('csv:completedOn'), value: ({ completedOn }) => completedOn },
        { header: t('csv:activity'), value: ({ activity }) => activity?.name ?? null },
        { header: t('csv:meeting'), value: ({ meeting }) => meeting?.name ?? null },
        { header: t('common:example'), value: ({ isExample }) => t(`csv:${isExample ? 'yes' : 'no'}`) },
      ],
    }));
  };
}
