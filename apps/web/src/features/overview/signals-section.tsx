import { useTranslation } from 'react-i18next';
import { usePaths } from '../../lib/paths.ts';
import { Card, Section } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Signal } from '../../ui/status-chip.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { Overview } from './queries.ts';

const tones = { stuck: 'bad', atRisk: 'warning', notAssessed: 'unknown', onCourse: 'good' } as const satisfies Record<
  string,
  Tone
>;

/** For those who do not chase others: how many activities are how far. */
export function SignalsSection({ overview }: { overview: Overview }) {
  const { t } = useTranslation(['overview', 'words']);
  const paths = usePaths();
  const shown = overview.signals.filter(({ count }) => count > 0);
  return (
    <Section title={t('overview:signals.title')}>
      <Card flush>
        {shown.length === 0 ? (
          <EmptyState title={t('overview:signals.none')} />
        ) : (
          <ul className="sk-list">
            {shown.map(({ signal, count }) => (
              <li key={signal} className="sk-overview__signal">
                <Signal tone={tones[signal]} />
                <Link look="plain" href={paths.activities({ signal })}>
                  {t(`words:signal.${signal}`)}
                </Link>
                <span className="sk-overview__signal-count">{count}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Section>
  );
}
