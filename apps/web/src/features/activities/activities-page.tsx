import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { capital } from '#i18n';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { ViewSwitch } from '../../ui/view-switch.tsx';
import { ActivitiesBoard } from './activities-board.tsx';
import { ActivitiesTable } from './activities-table.tsx';
import { ActivitiesTimeline } from './activities-timeline.tsx';
import './activities-page.css';
import { ActivityFilters } from './activity-filters.tsx';
import { countFilters, signalFilters, views, type ActivitySearch } from './activity-search.ts';
import { countSignals, matchActivities, ofSignal, sortActivities } from './arrange-activities.ts';
import { activitiesQuery, type Activity } from './queries.ts';
import { ChangeMany } from './change-many.tsx';
import { ExportActivities } from './export-activities.tsx';
import { useAnswer } from './use-answer.ts';
import { useMay } from './use-may.ts';
import { useSelection } from './use-selection.ts';

/** The same activities as a table, in time and as a board; what is chosen stands in the address. */
export function ActivitiesPage({ search, tools }: { search: ActivitySearch; tools?: ReactNode }) {
  const { t } = useTranslation(['activities', 'common']);
  const { membership, asOf } = useCoalition();
  const { data: activities } = useSuspenseQuery(activitiesQuery(membership.coalitionSlug, asOf));
  const paths = usePaths();
  const may = useMay();
  const matching = matchActivities(activities, search);
  const shown = ofSignal(matching, search.signal);
  const answer = useAnswer(matching, countFilters(search) > 0);
  const view = search.view ?? 'table';
  return (
    <>
      <PageHeading
        documentTitle={`${t('activities:title')} · ${membership.coalitionName}`}
        context={t('activities:title')}
        lead={answer.lead}
        actions={
          may.create && (
            <ButtonLink href={paths.newActivity()} look={activities.length === 0 ? 'primary' : 'secondary'}>
              {t('activities:new')}
            </ButtonLink>
          )
        }
      >
        {answer.sentence}
      </PageHeading>
      {activities.length === 0 ? (
        <Card flush>
          <EmptyState title={t('activities:answer.nothing')}>{t('activities:empty.text')}</EmptyState>
        </Card>
      ) : (
        <div className="sk-stack">
          <div className="sk-row sk-row--between">
            <SignalChips matching={matching} search={search} />
            <div className="sk-row sk-no-print">
              {tools}
              <ExportActivities shown={shown} search={search} />
            </div>
            <ViewSwitch
              label={t('activities:view.label')}
              views={views.map((id) => ({
                id,
                label: t(`activities:view.${id}`),
                href: paths.activities({ ...search, page: null, view: id === 'table' ? null : id }),
                isCurrent: id === view,
              }))}
            />
          </div>
          <ActivityFilters search={search} activities={activities} />
          <Shown shown={shown} search={search} />
        </div>
      )}
    </>
  );
}

function Shown({ shown, search }: { shown: Activity[]; search: ActivitySearch }) {
  const { t } = useTranslation(['activities', 'common']);
  const paths = usePaths();
  if (shown.length === 0) {
    return (
      <Card flush>
        <EmptyState
          title={t('activities:answer.noMatch')}
          action={<Link href={paths.activities({ view: search.view })}>{t('common:actions.clearFilters')}</Link>}
        >
          {t('activities:empty.noMatchText')}
        </EmptyState>
      </Card>
    );
  }
  if (search.view === 'board') return <ActivitiesBoard activities={shown} />;
  if (search.view === 'timeline') return <ActivitiesTimeline activities={shown} />;
  return <TableOf shown={sortActivities(shown, search.sort)} search={search} />;
}

/** The table, and above it a way to change several of its rows at once, for who may change any. */
function TableOf({ shown, search }: { shown: Activity[]; search: ActivitySearch }) {
  const may = useMay();
  const selection = useSelection(shown);
  const mayChange = shown.some((activity) => may.to('activity.recordFact', activity));
  return (
    <>
      {mayChange && <ChangeMany selection={selection} shown={shown} />}
      <ActivitiesTable activities={shown} search={search} selection={selection} />
    </>
  );
}

function SignalChips({ matching, search }: { matching: Activity[]; search: ActivitySearch }) {
  const { t } = useTranslation(['activities', 'words']);
  const paths = usePaths();
  const counts = countSignals(matching);
  const href = (signal: ActivitySearch['signal'] | null) => paths.activities({ ...search, page: null, signal });
  const word = (signal: (typeof signalFilters)[number]) =>
    capital(signal === 'none' ? t('activities:filter.none') : t(`words:signal.${signal}`));
  const chips = signalFilters
    .filter((signal) => counts[signal] > 0 || search.signal === signal)
    .map((signal) => ({
      id: signal,
      label: word(signal),
      count: counts[signal],
      href: href(search.signal === signal ? null : signal),
      isCurrent: search.signal === signal,
    }));
  const all = {
    id: 'all',
    label: t('activities:filter.all'),
    count: matching.length,
    href: href(null),
    isCurrent: search.signal === undefined,
  };
  return <FilterChips label={t('activities:filter.label')} chips={[all, ...chips]} />;
}
