import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Badge } from '../../ui/badge.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FactLine } from '../../ui/fact-line.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { capital } from '../../lib/use-number-word.ts';
import { ComparedActivities, ComparedCommitments, ComparedIndicators, ComparedSubgoals } from './comparison-tables.tsx';
import './evaluation-page.css';
import { comparisonQuery, planQuery, type Comparison } from './queries.ts';

/** A plan beside the one before it. */
export function ComparisonPage({ id }: { id: string }) {
  const { t } = useTranslation('planning');
  const { membership } = useCoalition();
  const paths = usePaths();
  const { data: plan } = useSuspenseQuery(planQuery(membership.coalitionSlug, id));
  if (plan.predecessorId !== null) return <SideBySide id={id} />;
  return (
    <>
      <PageHeading documentTitle={`${t('comparison.title')} · ${plan.title}`}>{t('comparison.none')}</PageHeading>
      <ButtonLink look="primary" href={paths.plan({ id })}>
        {plan.title}
      </ButtonLink>
    </>
  );
}

function SideBySide({ id }: { id: string }) {
  const { t } = useTranslation(['planning', 'common']);
  const { membership } = useCoalition();
  const paths = usePaths();
  const { data: comparison } = useSuspenseQuery(comparisonQuery(membership.coalitionSlug, id));
  const { earlier, later, subgoals } = comparison;
  const inEarlier = subgoals.filter(({ change }) => change !== 'added').length;
  const kept = subgoals.filter(({ change }) => change === 'kept').length;
  return (
    <>
      <PageHeading
        documentTitle={`${t('planning:comparison.title')} · ${later.title}`}
        context={
          <Breadcrumbs label={t('common:nav.breadcrumbs')} steps={[{ label: later.title, href: paths.plan({ id }) }]} />
        }
        lead={t('planning:comparison.lead')}
      >
        {inEarlier === 0
          ? t('planning:comparison.answerNone', { later: later.title, earlier: earlier.title })
          : t(kept === 0 ? 'planning:comparison.answerAllStop' : 'planning:comparison.answer', {
              kept,
              of: inEarlier,
              title: later.title,
            })}
      </PageHeading>
      <div className="sk-stack sk-stack--wide">
        <div className="sk-comparison__sides">
          <Side kicker={t('planning:comparison.earlier')} plan={earlier} />
          <Side kicker={t('planning:comparison.later')} plan={later} />
        </div>
        <ComparedSubgoals items={comparison.subgoals} />
        <ComparedActivities comparison={comparison} />
        <ComparedIndicators comparison={comparison} />
        <ComparedCommitments items={comparison.commitments} />
      </div>
    </>
  );
}

function Side({ kicker, plan }: { kicker: string; plan: Comparison['earlier'] }) {
  const { t } = useTranslation(['planning', 'words']);
  const paths = usePaths();
  const format = useFormat();
  const today = useToday();
  const { id, title, goal, startsOn, endsOn, state, shownOn } = plan;
  return (
    <Card
      kicker={[kicker, format.period(startsOn, endsOn)].filter(Boolean).join(' · ')}
      status={<Badge quiet>{capital(t(`words:planState.${state}`))}</Badge>}
      title={<Link href={paths.plan({ id })}>{title}</Link>}
      titleLevel={2}
      foot={
        <FactLine
          parts={[
            shownOn === null
              ? t('planning:comparison.notBegun')
              : t('planning:comparison.shownOn', { day: format.dayMonth(shownOn, today) }),
          ]}
        />
      }
    >
      <p className="sk-evaluation__text">{goal}</p>
    </Card>
  );
}
