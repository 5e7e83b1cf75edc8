import { useTranslation } from 'react-i18next';
import { usePaths } from '../../lib/paths.ts';
import { capital } from '../../lib/use-number-word.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { indicatorTones, signalTones } from './plan-tones.ts';
import type { Activity, Indicator } from './queries.ts';

/** What contributes, the worst signal first. */
export function ActivityList({ activities }: { activities: Activity[] }) {
  const { t } = useTranslation(['plans', 'words']);
  const paths = usePaths();
  const format = useFormat();
  if (activities.length === 0) return <p className="sk-quiet">{t('plans:chain.activityCount', { count: 0 })}</p>;
  return (
    <ul className="sk-list sk-plan__lines">
      {activities.map(({ id, title, leadName, startsOn, endsOn, whenText, signal, lifecycle }) => (
        <li key={id}>
          <span className="sk-plan__line">
            <Link href={paths.activity(id)} look="plain">
              {title}
            </Link>
            <span className="sk-small">
              {[leadName, format.period(startsOn, endsOn) || whenText].filter(Boolean).join(' · ')}
            </span>
          </span>
          {signal === null ? (
            <span className="sk-quiet">{t(`words:lifecycle.${lifecycle}`)}</span>
          ) : (
            <StatusChip tone={signalTones[signal]} bare>
              {capital(t(`words:signal.${signal}`))}
            </StatusChip>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What shows whether it comes closer, the lead first. */
export function IndicatorList({ indicators }: { indicators: Indicator[] }) {
  const { t } = useTranslation(['plans', 'indicators', 'words', 'common']);
  const paths = usePaths();
  if (indicators.length === 0) return <p className="sk-quiet">{t('plans:chain.indicatorCount', { count: 0 })}</p>;
  return (
    <ul className="sk-list sk-plan__lines">
      {indicators.map(({ id, code, name, isLead, isExample, status }) => (
        <li key={id}>
          <span>
            {code !== null && <span className="sk-quiet">{code} </span>}
            <Link href={paths.indicator(id)} look="plain">
              {name}
            </Link>{' '}
            {isLead && <Badge quiet>{t('indicators:lead')}</Badge>}
            {isExample && <Badge>{t('common:example')}</Badge>}
          </span>
          <StatusChip tone={indicatorTones[status]} bare>
            {capital(t(`words:indicatorStatus.${status}`))}
          </StatusChip>
        </li>
      ))}
    </ul>
  );
}
