import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasSignal } from '#domain';
import { useCoalition } from '../../lib/coalition.tsx';
import { Redactable, RedactableTexts, textsOfRow } from '../../lib/redactable.tsx';
import { usePaths } from '../../lib/paths.ts';
import { Badge } from '../../ui/badge.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ActivityActions } from './activity-actions.tsx';
import { ActivityFacts } from './activity-facts.tsx';
import './activity-page.css';
import { ActivityStatus } from './activity-status.tsx';
import { ActivityStory } from './activity-story.tsx';
import { CheckInCard } from './check-in-card.tsx';
import { LatestSavingProvider } from '../../lib/latest-saving.tsx';
import { ParticipationCard } from './participation-card.tsx';
import { activityQuery, type Activity } from './queries.ts';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { useMay } from './use-may.ts';
import { useSaving } from '../../lib/use-saving.ts';

interface ActivityPageProps {
  id: string;
  /** Its action points; another feature's, so the route brings them. */
  tasks: (activity: Activity) => ReactNode;
}

export function ActivityPage(props: ActivityPageProps) {
  return (
    <LatestSavingProvider>
      <Page {...props} />
    </LatestSavingProvider>
  );
}

/** One activity: how it goes and why, what is known of it, what is to be done, and its story. */
function Page({ id, tasks }: ActivityPageProps) {
  const { t } = useTranslation(['activities', 'common', 'words']);
  const { membership, asOf } = useCoalition();
  const { data: activity } = useSuspenseQuery(activityQuery(membership.coalitionSlug, id, asOf));
  const paths = usePaths();
  const may = useMay();
  const saving = useSaving();
  return (
    <>
      <PageHeading
        documentTitle={`${activity.title} · ${membership.coalitionName}`}
        context={
          <Breadcrumbs
            label={t('activities:path')}
            steps={[{ label: t('activities:title'), href: paths.activities() }]}
          />
        }
        contextAside={activity.isExample && <Badge>{t('common:example')}</Badge>}
        lead={
          activity.description !== null && (
            <Redactable objectType="activity" objectId={id} field="description" text={activity.description} />
          )
        }
        actions={may.isNow && <ActivityActions activity={activity} saving={saving} />}
      >
        {activity.title}
      </PageHeading>
      <div className="sk-activity">
        <div className="sk-stack">
          {saving.notice && <SavedNotice {...saving.notice} />}
          <ActivityStatus activity={activity} />
        </div>
        {hasSignal(activity.lifecycle) && may.to('checkIn.record', activity) && <CheckInCard activity={activity} />}
        <div className="sk-activity__side sk-stack">
          <ParticipationCard activity={activity} />
          {tasks(activity)}
          <ActivityFacts activity={activity} />
          <RedactableTexts texts={textsOf(activity)} />
        </div>
        <ActivityStory activity={activity} />
      </div>
    </>
  );
}

function textsOf({ id, title, description, place, whenText, link, targetGroups, areas }: Activity) {
  return textsOfRow('activity', id, { title, description, place, whenText, link, targetGroups, areas });
}
