import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';
import { capital } from '../../lib/use-number-word.ts';
import { Badge } from '../../ui/badge.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FactLine } from '../../ui/fact-line.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { currentPlan, plansQuery, type Plan } from './queries.ts';
import { useMay } from './use-may.ts';

/** The plans of the coalition, one after the other. */
export function PlansPage() {
  const { t } = useTranslation(['planning', 'words']);
  const { membership, asOf } = useCoalition();
  const today = useToday();
  const paths = usePaths();
  const may = useMay();
  const { data: plans } = useSuspenseQuery(plansQuery(membership.coalitionSlug, asOf));
  const current = currentPlan(plans, undefined, asOf ?? today);
  const create = may.writePlan && (
    <ButtonLink href={paths.newPlan()} look={plans.length === 0 ? 'primary' : 'secondary'}>
      {t('planning:create.action')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeading
        documentTitle={`${t('planning:list.title')} · ${membership.coalitionName}`}
        lead={plans.length > 0 && t('planning:list.lead', { count: plans.length })}
        actions={plans.length > 0 && create}
      >
        {plans.length === 0 ? t('planning:list.none') : t('planning:list.title')}
      </PageHeading>
      {plans.length === 0 ? (
        <Card flush>
          <EmptyState title={t('planning:list.none')} action={create}>
            {t('planning:list.noneText')}
          </EmptyState>
        </Card>
      ) : (
        <div className="sk-stack">
          {plans.map((plan) => (
            <PlanCard key={plan.id} plan={plan} plans={plans} isCurrent={plan === current} />
          ))}
        </div>
      )}
    </>
  );
}

function PlanCard({ plan, plans, isCurrent }: { plan: Plan; plans: Plan[]; isCurrent: boolean }) {
  const { t } = useTranslation(['planning', 'words']);
  const paths = usePaths();
  const format = useFormat();
  const before = plans.find(({ id }) => id === plan.predecessorId);
  return (
    <Card
      kicker={format.period(plan.startsOn, plan.endsOn) || t('planning:list.noPeriod')}
      status={<Badge quiet>{capital(t(`words:planState.${plan.state}`))}</Badge>}
      title={<Link href={paths.plan({ id: plan.id })}>{plan.title}</Link>}
      titleLevel={2}
      foot={
        <FactLine
          parts={[
            isCurrent && <strong key="current">{t('planning:list.current')}</strong>,
            before && t('planning:list.follows', { title: before.title }),
          ]}
          aside={before && <Link href={paths.planComparison(plan.id)}>{t('planning:links.compare')}</Link>}
        />
      }
    >
      <p className="sk-plan__prose">{plan.goal}</p>
    </Card>
  );
}
