import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { capital } from '../../lib/use-number-word.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { SkeletonLine } from '../../ui/skeleton.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import type { Tone } from '../../ui/tone.ts';
import { timelineQuery, type IndicatorDetail, type TimelineActivity } from './queries.ts';

/** How many are in sight at once. */
const inSight = 6;

/** The activities of the same subgoal; undefined while they are fetched, empty where there is no subgoal. */
export function useActivitiesOf(subgoalId: string | null): TimelineActivity[] | undefined {
  const { membership, asOf } = useCoalition();
  const { data, isError } = useQuery({
    ...timelineQuery(membership.coalitionSlug, asOf),
    enabled: subgoalId !== null,
  });
  if (subgoalId === null || isError) return [];
  const rank = ({ signal }: TimelineActivity) => (signal === null ? 1 : 0);
  // What runs comes first; the rest keeps its order.
  return data?.activities
    .filter(({ subgoalIds }) => subgoalIds.includes(subgoalId))
    .toSorted((a, b) => rank(a) - rank(b));
}

const tones: Record<NonNullable<TimelineActivity['signal']>, Tone> = {
  onCourse: 'good',
  atRisk: 'warning',
  stuck: 'bad',
  notAssessed: 'unknown',
};

interface ActivitiesProps {
  indicator: IndicatorDetail;
  activities: TimelineActivity[] | undefined;
}

/** What is done for the same subgoal. It stands beside the figure and is not said to have caused it. */
export function IndicatorActivities({ indicator, activities }: ActivitiesProps) {
  const { t } = useTranslation('indicators');
  const [isAll, setAll] = useState(false);
  const paths = usePaths();
  const { subgoalId } = indicator;
  const shown = isAll ? activities : activities?.slice(0, inSight);
  const hasFoot = subgoalId !== null && activities !== undefined && activities.length > 0;
  const foot = hasFoot && (
    <div className="sk-row sk-row--between">
      {activities.length > inSight ? (
        <Button look="link" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? t('activities.fewer') : t('activities.all', { count: activities.length })}
        </Button>
      ) : (
        <span />
      )}
      <Link look="strong" href={paths.activities({ subgoalId })}>
        {t('activities.toList')}
      </Link>
    </div>
  );
  return (
    <Card title={t('activities.title')} titleLevel={2} foot={foot || undefined}>
      {subgoalId === null ? (
        <p className="sk-quiet">{t('activities.noSubgoal')}</p>
      ) : (
        <>
          <p className="sk-quiet">{t(activities?.length === 0 ? 'activities.none' : 'activities.claim')}</p>
          {shown === undefined && <SkeletonLine height="8rem" />}
          {shown !== undefined && shown.length > 0 && (
            <ul className="sk-list sk-indicator-activities">
              {shown.map((activity) => (
                <ActivityLine key={activity.id} activity={activity} />
              ))}
            </ul>
          )}
        </>
      )}
    </Card>
  );
}

function ActivityLine({ activity }: { activity: TimelineActivity }) {
  const { t } = useTranslation('words');
  const paths = usePaths();
  const format = useFormat();
  const { id, title, leadName, startsOn, endsOn, whenText, signal, lifecycle } = activity;
  const when = format.period(startsOn, endsOn) || whenText;
  return (
    <li>
      <span className="sk-indicator-activities__name">
        <Link href={paths.activity(id)} look="plain">
          {title}
        </Link>
        <span className="sk-small">{[leadName, when].filter(Boolean).join(' · ')}</span>
      </span>
      {signal === null ? (
        <span className="sk-quiet">{t(`lifecycle.${lifecycle}`)}</span>
      ) : (
        <StatusChip tone={tones[signal]} bare>
          {capital(t(`signal.${signal}`))}
        </StatusChip>
      )}
    </li>
  );
}
