import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';
import { recordedFact, useSaving } from '../../lib/use-saving.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { EvaluatedActivities } from './evaluated-activities.tsx';
import { EvaluatedSubgoalCard } from './evaluated-subgoal-card.tsx';
import './evaluation-page.css';
import { JudgeDialog, type Judged } from './judge-dialog.tsx';
import { evaluationQuery, planQuery, startEvaluation, type Evaluation, type Plan } from './queries.ts';
import { Suggestions } from './suggestions.tsx';
import { useMayWritePlan } from './use-may.ts';

type Saving = ReturnType<typeof useSaving>;

/** What became of the plan: every subgoal and activity judged once, with a word on why. */
export function EvaluationPage({ id }: { id: string }) {
  const { t } = useTranslation(['planning', 'common']);
  const { membership, asOf } = useCoalition();
  const slug = membership.coalitionSlug;
  const paths = usePaths();
  const saving = useSaving();
  const { data: plan } = useSuspenseQuery(planQuery(slug, id));
  const { data: evaluation } = useSuspenseQuery(evaluationQuery(slug, id, asOf));
  return (
    <>
      <PageHeading
        documentTitle={`${t('planning:evaluation.title')} · ${plan.title}`}
        context={
          <Breadcrumbs label={t('common:nav.breadcrumbs')} steps={[{ label: plan.title, href: paths.plan({ id }) }]} />
        }
        lead={<Lead evaluation={evaluation} />}
      >
        <Answer evaluation={evaluation} />
      </PageHeading>
      <div className="sk-stack sk-stack--wide">
        {saving.notice && <SavedNotice {...saving.notice} />}
        {isBefore(evaluation) ? (
          <NotYet plan={plan} saving={saving} />
        ) : (
          <Judgements plan={plan} evaluation={evaluation} saving={saving} />
        )}
      </div>
    </>
  );
}

const isBefore = ({ state }: Evaluation) => state === 'draft' || state === 'adopted';

function Answer({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation('planning');
  const { subgoalProgress, activityProgress } = evaluation;
  const [count, of] = [
    subgoalProgress.decided + activityProgress.decided,
    subgoalProgress.total + activityProgress.total,
  ];
  if (isBefore(evaluation)) return t('evaluation.notYet');
  if (of === 0) return t('evaluation.nothing');
  return count === of ? t('evaluation.all') : t('evaluation.answer', { count, of });
}

function Lead({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  if (isBefore(evaluation)) return null;
  const { perOutcome, decided, total } = evaluation.activityProgress;
  const isClosed = evaluation.state === 'closed';
  const counts = { ...perOutcome, open: isClosed ? 0 : total - decided, never: isClosed ? total - decided : 0 };
  const parts = (['done', 'carriesOver', 'stops', 'open', 'never'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`evaluation.leadOf.${kind}`, { count: counts[kind] }));
  return [
    parts.length > 0 && t('evaluation.lead', { list: format.list(parts) }),
    isClosed && t('evaluation.closedText'),
  ]
    .filter(Boolean)
    .join(' ');
}

function NotYet({ plan, saving }: { plan: Plan; saving: Saving }) {
  const { t } = useTranslation('planning');
  const { membership } = useCoalition();
  const mayWrite = useMayWritePlan();
  const start = () =>
    saving.recordHere((key) => startEvaluation(membership.coalitionSlug, plan.id, key).then(recordedFact));
  return (
    <Card flush>
      <EmptyState
        title={t('evaluation.notYetTitle')}
        action={
          mayWrite &&
          plan.state === 'adopted' && (
            <Button look="primary" busy={saving.isBusy} onClick={() => void start()}>
              {t('step.inEvaluation')}
            </Button>
          )
        }
      >
        {t('evaluation.notYetText')}
      </EmptyState>
    </Card>
  );
}

function Judgements({ plan, evaluation, saving }: { plan: Plan; evaluation: Evaluation; saving: Saving }) {
  const { t } = useTranslation('planning');
  const mayWrite = useMayWritePlan() && evaluation.state === 'inEvaluation';
  const [judged, setJudged] = useState<Judged | null>(null);
  const onJudge = mayWrite ? setJudged : null;
  const { subgoals, activities } = evaluation;
  const isClosed = evaluation.state === 'closed';
  const known = new Set(subgoals.map((subgoal) => subgoal.id));
  const loose = activities.filter(({ subgoalIds }) => !subgoalIds.some((id) => known.has(id)));
  return (
    <>
      {mayWrite && <Suggestions planId={plan.id} activities={activities} saving={saving} />}
      {subgoals.map((subgoal, index) => (
        <EvaluatedSubgoalCard
          key={subgoal.id}
          position={index + 1}
          subgoal={subgoal}
          activities={activities.filter(({ subgoalIds }) => subgoalIds.includes(subgoal.id))}
          onJudge={onJudge}
          isClosed={isClosed}
        />
      ))}
      {loose.length > 0 && (
        <Section title={t('evaluation.withoutSubgoal')}>
          <Card flush>
            <EvaluatedActivities activities={loose} onJudge={onJudge} isClosed={isClosed} />
          </Card>
        </Section>
      )}
      <WhatStays plan={plan} />
      {mayWrite && <Then plan={plan} />}
      {judged && <JudgeDialog planId={plan.id} item={judged} onClose={() => setJudged(null)} record={saving.record} />}
    </>
  );
}

function WhatStays({ plan }: { plan: Plan }) {
  const { t } = useTranslation('planning');
  const counts = [
    t('evaluation.staysCommitments', { count: plan.commitmentIds.length }),
    t('evaluation.staysIndicators', { count: plan.indicatorIds.length }),
  ];
  return (
    <Section title={t('evaluation.stays')}>
      <Card>
        <p className="sk-serif sk-evaluation__counts">{counts.join(' · ')}</p>
        <p className="sk-quiet">{t('evaluation.staysText')}</p>
      </Card>
    </Section>
  );
}

function Then({ plan }: { plan: Plan }) {
  const { t } = useTranslation('planning');
  const paths = usePaths();
  const isThere = plan.successorId !== null;
  return (
    <Section title={t('evaluation.then')}>
      <Card>
        <p>{t('evaluation.thenText')}</p>
        <div className="sk-row sk-no-print">
          <ButtonLink look="primary" href={isThere ? paths.plan({ id: plan.successorId! }) : paths.nextPlan(plan.id)}>
            {t(isThere ? 'evaluation.toNext' : 'links.next')}
          </ButtonLink>
          <ButtonLink href={paths.plan({ id: plan.id })}>{t('step.closed')}</ButtonLink>
        </div>
      </Card>
    </Section>
  );
}
