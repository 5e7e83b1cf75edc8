import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { Card, Section } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { commitmentsQuery, type Plan } from './queries.ts';

/** What every partner that signs takes on, in the plan's own order. */
export function PlanCommitments({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans');
  const paths = usePaths();
  const { data } = useSuspenseQuery(commitmentsQuery(useSlug()));
  const commitments = plan.commitmentIds
    .map((id) => data.find((commitment) => commitment.id === id))
    .filter((commitment) => commitment !== undefined);
  if (commitments.length === 0) return null;
  return (
    <Section
      title={t('commitments.title')}
      aside={
        <Link look="strong" href={paths.commitments()}>
          {t('commitments.toMatrix')}
        </Link>
      }
    >
      <p className="sk-plan__prose">{t('commitments.lead')}</p>
      <Card flush>
        <ol className="sk-list sk-plan__commitments">
          {commitments.map(({ id, position, title, text, points }) => (
            <li key={id}>
              <span className="sk-serif sk-plan__number" aria-hidden="true">
                {position}
              </span>
              <div className="sk-stack sk-stack--close">
                <Link href={paths.commitment(id)} look="plain">
                  {title}
                </Link>
                {text !== '' && text !== title && <p className="sk-quiet">{text}</p>}
                <p className="sk-small">{t('commitments.points', { count: points.length })}</p>
              </div>
            </li>
          ))}
        </ol>
      </Card>
    </Section>
  );
}
