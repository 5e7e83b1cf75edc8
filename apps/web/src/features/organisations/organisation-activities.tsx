import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { Card, Section } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import type { Tone } from '../../ui/tone.ts';
import { activitiesOfQuery, type Activity } from './queries.ts';
import { capital } from './use-organisation-words.ts';

const tones: Record<NonNullable<Activity['signal']>, Tone> = {
  onCourse: 'good',
  atRisk: 'warning',
  stuck: 'bad',
  notAssessed: 'unknown',
};

/** What it does, the worst first. */
export function OrganisationActivities({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation(['organisations', 'words']);
  const { membership, asOf } = useCoalition();
  const { data: activities } = useSuspenseQuery(activitiesOfQuery(membership.coalitionSlug, organisationId, asOf));
  const paths = usePaths();
  return (
    <Section
      title={t('organisations:activities.title')}
      aside={
        activities.length > 0 && (
          <Link href={paths.activities({ organisationId })} look="strong">
            {t('organisations:activities.all')}
          </Link>
        )
      }
    >
      {activities.length === 0 ? (
        <p className="sk-quiet">{t('organisations:activities.none')}</p>
      ) : (
        <Card flush>
          <ul className="sk-list sk-organisation-lines">
            {activities.map(({ id, title, lead, signal, lifecycle }) => (
              <li key={id}>
                <span>
                  <Link href={paths.activity(id)} look="plain">
                    {title}
                  </Link>
                  <span className="sk-small">
                    {lead?.id === organisationId
                      ? t('organisations:activities.leads')
                      : t('organisations:activities.joins', {
                          lead: lead?.name ?? t('organisations:activities.nobody'),
                        })}
                  </span>
                </span>
                <StatusChip tone={signal === null ? 'info' : tones[signal]} bare>
                  {capital(signal === null ? t(`words:lifecycle.${lifecycle}`) : t(`words:signal.${signal}`))}
                </StatusChip>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Section>
  );
}
