import { Trans, useTranslation } from 'react-i18next';
import { useToday } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { Card, Section } from '../../ui/card.tsx';
import { TimelineList } from '../../ui/timeline-list.tsx';
import type { Upcoming } from './queries.ts';

export function UpcomingSection({ items }: { items: Upcoming[] }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const today = useToday();
  return (
    <Section title={t('upcoming.title')}>
      <Card>
        {items.length === 0 ? (
          <p className="sk-quiet">{t('upcoming.none')}</p>
        ) : (
          <TimelineList
            items={items.map(({ kind, on, label, id }) => ({
              id: `${kind} ${id}`,
              on,
              when: format.dayShort(on, today),
              text: (
                <Trans ns="overview" i18nKey={`upcoming.${kind}`} values={{ label }} components={{ b: <strong /> }} />
              ),
            }))}
          />
        )}
      </Card>
    </Section>
  );
}
