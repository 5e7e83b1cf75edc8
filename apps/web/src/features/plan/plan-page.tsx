import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { Redactable, RedactableTexts, textsOfRow } from '../../lib/redactable.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useSaving } from '../../lib/use-saving.ts';
import { Notice } from '../../ui/banner.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { NoPlan } from './no-plan.tsx';
import { PlanChain } from './plan-chain.tsx';
import { PlanCommitments } from './plan-commitments.tsx';
import { PlanSteps } from './plan-steps.tsx';
import './plan-page.css';
import { currentPlan, plansQuery, subgoalsQuery, type Plan } from './queries.ts';
import { useMay } from './use-may.ts';
import { usePlanPeriod } from './use-plan-period.ts';

/** The plan as one reads it: goal, why, what for, and the chain from subgoals to activities and indicators. */
export function PlanPage({ id }: { id: string | undefined }) {
  const { membership, asOf } = useCoalition();
  const today = useToday();
  const { data: plans } = useSuspenseQuery(plansQuery(membership.coalitionSlug, asOf));
  const plan = currentPlan(plans, id, asOf ?? today);
  if (plan === null) return <NoPlan plans={plans} />;
  return <OnePlan key={plan.id} plan={plan} plans={plans} />;
}

function OnePlan({ plan, plans }: { plan: Plan; plans: Plan[] }) {
  const { t } = useTranslation(['plans', 'planning']);
  const { membership, asOf } = useCoalition();
  const paths = usePaths();
  const may = useMay();
  const saving = useSaving();
  const period = usePlanPeriod(plan);
  return (
    <>
      <PageHeading
        documentTitle={`${plan.title} · ${membership.coalitionName}`}
        context={t('title')}
        lead={[t(`state.${plan.state}`), period.sentence, period.horizon].filter(Boolean).join(' ')}
        actions={
          may.writePlan && (
            <>
              <ButtonLink href={paths.editPlan(plan.id)}>{t('plans:edit.action')}</ButtonLink>
              {plan.state !== 'closed' && (
                <ButtonLink href={paths.planContents(plan.id)}>{t('planning:contents.action')}</ButtonLink>
              )}
            </>
          )
        }
      >
        {plan.title}
      </PageHeading>
      <div className="sk-stack sk-stack--wide">
        {period.ending !== null && (
          <Notice tone="warning" title={period.ending}>
            <p>{t('ending.text')}</p>
          </Notice>
        )}
        {asOf !== null && <p className="sk-quiet">{t('lookingBack')}</p>}
        {saving.notice && <SavedNotice {...saving.notice} />}
        <PlanSteps plan={plan} saving={saving} />
        <PlanTexts plan={plan} />
        <PlanChain plan={plan} saving={saving} />
        <PlanCommitments plan={plan} />
        <TextsToTakeOut plan={plan} />
        <OtherPlans plans={plans.filter((other) => other !== plan)} />
      </div>
    </>
  );
}

function PlanTexts({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans');
  const { goal, rationale, principles } = plan;
  return (
    <div className="sk-plan__texts">
      <Section title={t('goal')}>
        <p className="sk-serif sk-plan__goal">
          <Redactable objectType="plan" objectId={plan.id} field="goal" text={goal} />
        </p>
        {rationale !== null && (
          <>
            <h3>{t('rationale')}</h3>
            <p className="sk-plan__prose">
              <Redactable objectType="plan" objectId={plan.id} field="rationale" text={rationale} />
            </p>
          </>
        )}
      </Section>
      {principles.length > 0 && (
        <Card title={t('principles')} titleLevel={2}>
          <ul className="sk-list sk-plan__principles">
            {principles.map((principle, index) => (
              <li key={index}>
                <Redactable objectType="plan" objectId={plan.id} field={`principles.${index}`} text={principle} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

/** Those of the plan itself and of its subgoals. */
function TextsToTakeOut({ plan }: { plan: Plan }) {
  const { membership, asOf } = useCoalition();
  const { data: subgoals = [] } = useQuery(subgoalsQuery(membership.coalitionSlug, asOf));
  const { id, title, motto, goal, rationale, principles, subgoalIds } = plan;
  const own = subgoals.filter((subgoal) => subgoalIds.includes(subgoal.id));
  return (
    <RedactableTexts
      texts={[
        ...textsOfRow('plan', id, { title, motto, goal, rationale, principles }),
        ...own.flatMap((subgoal) => textsOfRow('subgoal', subgoal.id, { title: subgoal.title, text: subgoal.text })),
      ]}
    />
  );
}

function OtherPlans({ plans }: { plans: Plan[] }) {
  const { t } = useTranslation(['plans', 'words']);
  const paths = usePaths();
  const format = useFormat();
  if (plans.length === 0) return null;
  return (
    <Section title={t('plans:others.title')}>
      <Card>
        <ul className="sk-list sk-stack sk-stack--close">
          {plans.map(({ id, title, startsOn, endsOn, state }) => (
            <li key={id}>
              <Link href={paths.plan({ id })}>{title}</Link>{' '}
              <span className="sk-quiet">
                {[format.period(startsOn, endsOn), t(`words:planState.${state}`)].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
