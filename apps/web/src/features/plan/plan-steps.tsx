import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextPlanStates, planStates, type PlanTransition } from '#domain';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';
import type { useSaving } from '../../lib/use-saving.ts';
import { capital } from '../../lib/use-number-word.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FactLine } from '../../ui/fact-line.tsx';
import { Link } from '../../ui/link.tsx';
import type { Plan } from './queries.ts';
import { RemovePlanButton } from './remove-plan-button.tsx';
import { StepDialog } from './step-dialog.tsx';
import { useMay } from './use-may.ts';

/** Where the plan is in its life, and what comes next: one step, with what belongs to it. */
export function PlanSteps({ plan, saving }: { plan: Plan; saving: ReturnType<typeof useSaving> }) {
  const { t } = useTranslation(['planning', 'words']);
  const format = useFormat();
  const today = useToday();
  const { asOf } = useCoalition();
  const may = useMay();
  const [open, setOpen] = useState<PlanTransition | null>(null);
  const steps = may.writePlan ? nextPlanStates(plan.state) : [];
  const isForward = ({ to }: PlanTransition) => planStates.indexOf(to) > planStates.indexOf(plan.state);
  return (
    <Card
      kicker={t('planning:step.change')}
      foot={<PlanLinks plan={plan} />}
      title={
        <>
          {capital(t(`words:planState.${plan.state}`))}{' '}
          {plan.stateSince !== null && (
            <Badge quiet>{t('planning:step.since', { day: format.dayMonth(plan.stateSince, asOf ?? today) })}</Badge>
          )}
        </>
      }
      titleLevel={2}
    >
      {(steps.length > 0 || plan.state === 'inEvaluation') && (
        <div className="sk-row sk-no-print">
          <NextAction plan={plan} mayWrite={may.writePlan} />
          {steps.map((step) => (
            <Button
              key={step.to}
              look={
                isForward(step) && plan.state !== 'inEvaluation' ? 'primary' : isForward(step) ? 'secondary' : 'ghost'
              }
              onClick={() => setOpen(step)}
            >
              {isForward(step)
                ? t(`planning:step.${step.to as 'adopted' | 'inEvaluation' | 'closed'}`)
                : t(`planning:step.back.${step.to as 'draft' | 'adopted' | 'inEvaluation'}`)}
            </Button>
          ))}
          {may.writePlan && plan.state === 'draft' && plan.stateSince === null && <RemovePlanButton plan={plan} />}
        </div>
      )}
      {open && <StepDialog plan={plan} step={open} onClose={() => setOpen(null)} record={saving.record} />}
    </Card>
  );
}

function NextAction({ plan, mayWrite }: { plan: Plan; mayWrite: boolean }) {
  const { t } = useTranslation('planning');
  const paths = usePaths();
  if (plan.state !== 'inEvaluation') return null;
  return (
    <>
      <ButtonLink look="primary" href={paths.planEvaluation(plan.id)}>
        {t('links.evaluation')}
      </ButtonLink>
      {mayWrite && plan.successorId === null && (
        <ButtonLink href={paths.nextPlan(plan.id)}>{t('links.next')}</ButtonLink>
      )}
    </>
  );
}

function PlanLinks({ plan }: { plan: Plan }) {
  const { t } = useTranslation('planning');
  const paths = usePaths();
  return (
    <FactLine
      parts={[
        <Link key="all" href={paths.plans()}>
          {t('list.toList')}
        </Link>,
        plan.state === 'closed' && (
          <Link key="evaluation" href={paths.planEvaluation(plan.id)}>
            {t('links.evaluation')}
          </Link>
        ),
        plan.predecessorId !== null && (
          <Link key="compare" href={paths.planComparison(plan.id)}>
            {t('links.compare')}
          </Link>
        ),
        plan.successorId !== null && (
          <Link key="next" href={paths.plan({ id: plan.successorId })}>
            {t('evaluation.toNext')}
          </Link>
        ),
      ]}
    />
  );
}
