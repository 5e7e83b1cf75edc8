import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FactPayloads } from '#domain';
import { useCoalition } from '../../lib/coalition.tsx';
import { storyQuery, type Activity } from './queries.ts';

/** What the partner itself said of the trouble: cause, consequence, adjustment. Nothing where it goes well or says no more. */
export function LastWords({ activity }: { activity: Activity }) {
  const { t } = useTranslation('words');
  const { membership, asOf } = useCoalition();
  const { data } = useInfiniteQuery(storyQuery(membership.coalitionSlug, activity.id));
  if (activity.reportedSignal !== 'atRisk' && activity.reportedSignal !== 'stuck') return null;
  const said = data?.pages
    .flatMap(({ items }) => items)
    .filter(({ effectiveOn }) => asOf === null || effectiveOn <= asOf)
    .find(({ kind, isStanding, payload }) => kind === 'checkIn' && isStanding && payload['signal'] !== 'unchanged');
  const words = (said?.payload ?? {}) as Partial<FactPayloads['checkIn']>;
  const parts = (['cause', 'consequence', 'adjustment'] as const).filter((name) => Boolean(words[name]));
  if (parts.length === 0) return null;
  return (
    <dl className="sk-story__asked">
      {parts.map((name) => (
        <div key={name}>
          <dt>{t(`checkIn.${name}`)}</dt>
          <dd>{words[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
