import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { Card } from '../../ui/card.tsx';
import { textsQuery } from './queries.ts';

/** What partners signed before the text changed; nothing where nobody did. */
export function SignedTexts({ id }: { id: string }) {
  const { t } = useTranslation('planning');
  const { membership } = useCoalition();
  const today = useToday();
  const format = useFormat();
  const { data = [] } = useQuery(textsQuery(membership.coalitionSlug, id));
  const earlier = data.filter(({ replacedAt }) => replacedAt !== null);
  if (earlier.length === 0) return null;
  return (
    <Card title={t('commitment.texts')} titleLevel={2}>
      {earlier.map(({ version, title, text, points, replacedAt }) => {
        const day = format.dayMonth(format.dayOf(replacedAt!, membership.timeZone), today);
        return (
          <section key={version} aria-label={t('commitment.textsVersion', { version, day })}>
            <h3>{t('commitment.textsVersion', { version, day })}</h3>
            <p>
              <strong>{title}</strong>
            </p>
            <p>{text}</p>
            <ol>
              {points.map((point, index) => (
                <li key={index}>{point}</li>
              ))}
            </ol>
          </section>
        );
      })}
    </Card>
  );
}
