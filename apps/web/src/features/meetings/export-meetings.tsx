import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { tasksQuery, type Task } from '../../lib/tasks.ts';
import { useCsv } from '../../lib/use-csv.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { MeetingSearch } from './meeting-search.ts';
import type { Meeting } from './queries.ts';

/** The meetings as filtered, and the action points of all of them and of all activities, for a spreadsheet. */
export function ExportMeetings({ meetings, search }: { meetings: Meeting[]; search: MeetingSearch }) {
  const { t } = useTranslation(['meetings', 'common', 'csv']);
  const csv = useCsv();
  const tasks = useTaskExport();
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
      <Button look="ghost" icon={<Icon name="export" />} onClick={() => void write()}>
        {t('common:csv.export')}
      </Button>
      <Button look="ghost" icon={<Icon name="export" />} busy={tasks.state === 'busy'} onClick={tasks.write}>
        {t('common:csv.exportTasks')}
      </Button>
      {tasks.state === 'failed' && <span role="alert">{t('common:states.errorTitle')}</span>}
    </>
  );
}

/** Fetched when somebody asks for them: no page shows them all. */
function useTaskExport() {
  const { t } = useTranslation(['csv', 'common']);
  const { membership, asOf } = useCoalition();
  const client = useQueryClient();
  const csv = useCsv();
  const [state, setState] = useState<'busy' | 'failed' | null>(null);
  const write = async () => {
    setState('busy');
    try {
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
      setState(null);
    } catch {
      setState('failed');
    }
  };
  return { state, write: () => void write() };
}
