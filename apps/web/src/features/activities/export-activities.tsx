import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useCsv } from '../../lib/use-csv.ts';
import { useExportWords } from '../../lib/use-export-words.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { sortActivities } from './arrange-activities.ts';
import type { ActivitySearch } from './activity-search.ts';
import { subgoalsQuery } from './choices.ts';
import type { Activity } from './queries.ts';
import { useActivityWords } from './use-activity-words.ts';

/** All activities as filtered and sorted, for a spreadsheet. */
export function ExportActivities({ shown, search }: { shown: Activity[]; search: ActivitySearch }) {
  const { t } = useTranslation(['activities', 'common', 'words', 'csv']);
  const words = useActivityWords();
  const { data: subgoals = [] } = useQuery(subgoalsQuery(useSlug()));
  const failed = useExportWords();
  const csv = useCsv();
  const titleOf = (id: string) => subgoals.find((subgoal) => subgoal.id === id)?.title ?? '';
  const organisation = shown
    .flatMap(({ lead, partners }) => [...(lead ? [lead] : []), ...partners])
    .find(({ id }) => id === search.organisationId);
  const filters = [
    search.q && `“${search.q}”`,
    search.signal && (search.signal === 'none' ? t('activities:filter.none') : t(`words:signal.${search.signal}`)),
    search.lifecycle && words.lifecycle(search.lifecycle),
    search.kind && t(`words:activityKind.${search.kind}`),
    search.subgoalId && titleOf(search.subgoalId),
    organisation?.name,
  ];
  const write = () =>
    csv<Activity>(() => ({
      title: t('activities:title'),
      rows: sortActivities(shown, search.sort),
      filters,
      columns: [
        { header: t('activities:column.title'), value: ({ title }) => title },
        { header: t('common:example'), value: ({ isExample }) => t(`csv:${isExample ? 'yes' : 'no'}`) },
        { header: t('activities:filter.kind'), value: ({ kind }) => t(`words:activityKind.${kind}`) },
        {
          header: t('activities:column.signal'),
          value: (activity) => (activity.signal === null ? t('activities:filter.none') : words.signal(activity)),
        },
        { header: t('activities:column.lifecycle'), value: ({ lifecycle }) => words.lifecycle(lifecycle) },
        { header: t('activities:column.lead'), value: ({ lead }) => lead?.name ?? null },
        {
          header: t('activities:filter.organisation'),
          value: ({ partners }) => partners.map(({ name }) => name).join(', '),
        },
        { header: t('activities:column.startsOn'), value: ({ startsOn }) => startsOn },
        { header: t('activities:column.endsOn'), value: ({ endsOn }) => endsOn },
        { header: t('activities:column.lastCheckInOn'), value: ({ lastCheckInOn }) => lastCheckInOn },
        { header: t('activities:column.participants'), value: ({ participants }) => participants },
        { header: t('activities:csv.expected'), value: ({ expectedParticipants }) => expectedParticipants },
        { header: t('activities:filter.subgoal'), value: ({ subgoalIds }) => subgoalIds.map(titleOf).join(', ') },
      ],
    }));
  return (
    <ExportButton words={failed} write={write}>
      {t('common:csv.export')}
    </ExportButton>
  );
}
