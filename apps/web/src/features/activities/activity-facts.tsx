import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { capital } from '#i18n';
import { useSlug } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { subgoalsQuery } from './choices.ts';
import type { Activity } from './queries.ts';
import { useActivityWords } from './use-activity-words.ts';

/** What is known of it; what is not known is left out, but for its lead and its days. */
export function ActivityFacts({ activity }: { activity: Activity }) {
  const { t } = useTranslation(['activities', 'words']);
  const words = useActivityWords();
  const { data: subgoals = [] } = useQuery(subgoalsQuery(useSlug()));
  const { lead, partners, targetGroups, areas, lifecycle } = activity;
  const contributesTo = subgoals.filter(({ id }) => activity.subgoalIds.includes(id));
  const phase = t('activities:fact.lifecycleSince', {
    phase: capital(words.lifecycle(lifecycle)),
    day: words.day(activity.lifecycleSince),
  });
  const missing = (text: string) => <span className="sk-quiet">{text}</span>;
  const rows: [label: string, value: ReactNode][] = [
    [t('activities:fact.lifecycle'), phase],
    [t('activities:filter.kind'), capital(t(`words:activityKind.${activity.kind}`))],
    [t('activities:fact.period'), words.period(activity) || missing(t('activities:fact.noPeriod'))],
    [t('activities:fact.when'), activity.whenText],
    [t('activities:fact.where'), activity.place],
    [t('activities:fact.lead'), lead ? <Parties parties={[lead]} /> : missing(t('activities:fact.noLead'))],
    [t('activities:fact.partners'), partners.length > 0 && <Parties parties={partners} />],
    [t('activities:fact.targetGroups'), capital(targetGroups.join(', '))],
    [t('activities:fact.areas'), areas.join(', ')],
    [
      t('activities:fact.subgoals'),
      contributesTo.length > 0 && contributesTo.map(({ id, title }) => <div key={id}>{title}</div>),
    ],
    [
      t('activities:fact.link'),
      activity.link !== null && isWebAddress(activity.link) && (
        <Link href={activity.link}>{t('activities:fact.linkText')}</Link>
      ),
    ],
  ];
  return (
    <Card title={t('activities:fact.title')} titleLevel={2}>
      <dl className="sk-activity-facts">
        {rows
          .filter(([, value]) => Boolean(value))
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}

function Parties({ parties }: { parties: Activity['partners'] }) {
  const paths = usePaths();
  return parties.map(({ id, name }) => (
    <div key={id}>
      <Link href={paths.organisation(id)}>{name}</Link>
    </div>
  ));
}

/** Never anything that a browser would run. */
function isWebAddress(link: string): boolean {
  return /^https?:\/\//i.test(link);
}
