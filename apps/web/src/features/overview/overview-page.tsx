import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain';
import { useCoalition } from '../../lib/coalition.tsx';
import { AfterHeading } from '../../ui/after-heading.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { PageBodySkeleton } from '../../ui/skeleton.tsx';
import { AttentionSection, type AttentionSectionProps } from './attention-section.tsx';
import { CommitmentsSection } from './commitments-section.tsx';
import { DayPicker } from './day-picker.tsx';
import './overview.css';
import { overviewQuery, type IndicatorDetail, type Overview } from './queries.ts';
import { SignalsSection } from './signals-section.tsx';
import { SinceSection } from './since-section.tsx';
import { CardsOfIndicators } from './subgoal-cards.tsx';
import { UpcomingSection } from './upcoming-section.tsx';
import { useHeadline } from './use-headline.ts';

const FirstSteps = lazyPart(async () => (await import('./first-steps.tsx')).firstSteps());

interface OverviewPageProps {
  /** Draws the course of a lead indicator: composed by the route, so that features stay apart. */
  renderCourse: (indicator: IndicatorDetail) => ReactNode;
  /** Likewise. */
  renderSnoozed: AttentionSectionProps['renderSnoozed'];
}

/** Are we on course, what needs attention, what changed, what is coming: in that order, in ten seconds. */
export function OverviewPage({ renderCourse, renderSnoozed }: OverviewPageProps) {
  const { t } = useTranslation('overview');
  const { membership, asOf } = useCoalition();
  const { data: overview } = useSuspenseQuery(overviewQuery(membership.coalitionSlug, asOf));
  const { sentence, lead } = useHeadline(overview);
  const begins = useBegins(overview);
  return (
    <>
      <PageHeading
        documentTitle={`${t('title')} · ${membership.coalitionName}`}
        context={<DayPicker title={t('title')} />}
        lead={lead === '' ? undefined : lead}
      >
        {sentence}
      </PageHeading>
      <AfterHeading meanwhile={<PageBodySkeleton />}>
        <div className="sk-stack sk-stack--wide">
          <CardsOfIndicators overview={overview} renderCourse={renderCourse} />
          <AfterHeading meanwhile={null}>
            <div className="sk-overview__columns sk-when-near">
              <div className="sk-stack">
                {begins && (
                  <Suspense>
                    <FirstSteps overview={overview} />
                  </Suspense>
                )}
                {overview.attention === null ? (
                  <SignalsSection overview={overview} />
                ) : (
                  // That nothing asks for attention is no news to who begins.
                  !(begins && overview.attention.total === 0) && (
                    <AttentionSection attention={overview.attention} renderSnoozed={renderSnoozed} />
                  )
                )}
              </div>
              <div className="sk-stack sk-overview__aside">
                <SinceSection since={overview.since} />
                <UpcomingSection items={overview.upcoming} />
              </div>
              {overview.commitments.length > 0 && <CommitmentsSection commitments={overview.commitments} />}
            </div>
          </AfterHeading>
        </div>
      </AfterHeading>
    </>
  );
}

/** Whether the reader is to begin: there is no plan, or nobody takes part in it. */
function useBegins({ plan }: Overview): boolean {
  const { membership, asOf } = useCoalition();
  if (asOf !== null || (plan !== null && membership.organisationCount > 0)) return false;
  return can({ roles: [membership.role], membershipId: membership.id, organisationIds: [] }, 'plan.write');
}
