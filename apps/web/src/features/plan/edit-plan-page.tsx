import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useConflictNotice } from '../../lib/use-conflict-notice.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useRowForm, type RowForm } from '../../lib/use-row-form.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card } from '../../ui/card.tsx';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { NoPlan } from './no-plan.tsx';
import { PlanFields, usePlanCheck } from './plan-fields.tsx';
import { planFields, planInput, planTexts, type PlanTexts } from './plan-texts.ts';
import { currentPlan, plansQuery, updatePlan, type Plan } from './queries.ts';

export function EditPlanPage({ id }: { id: string | undefined }) {
  const { membership } = useCoalition();
  const today = useToday();
  const { data: plans } = useSuspenseQuery(plansQuery(membership.coalitionSlug));
  const [plan] = useState(() => currentPlan(plans, id, today));
  return plan ? <EditForm plan={plan} /> : <NoPlan plans={plans} />;
}

/** The texts of the plan. When somebody was ahead, both versions come side by side. */
function EditForm({ plan }: { plan: Plan }) {
  const { t } = useTranslation(['plans', 'common']);
  const { membership } = useCoalition();
  const slug = membership.coalitionSlug;
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const home = paths.plan({ id: plan.id });
  const form = useRowForm<Plan, PlanTexts>({
    name: `plan:${plan.id}`,
    row: plan,
    valuesOf: planTexts,
    fields: planFields,
    check: usePlanCheck(),
    update: (values, version) => updatePlan(slug, plan.id, version, planInput(values)),
    record: (send) => landing.saveAndGo(send, home),
  });
  const conflict = usePlanConflict(form);
  return (
    <>
      <PageHeading
        documentTitle={`${t('plans:edit.title')} · ${membership.coalitionName}`}
        context={
          <Breadcrumbs label={t('common:nav.breadcrumbs')} steps={[{ label: plan.title, href: paths.plan() }]} />
        }
        lead={t('plans:edit.lead')}
      >
        {t('plans:edit.title')}
      </PageHeading>
      <Card>
        <FormFrame
          {...form.frame}
          submitLabel={t('plans:edit.save')}
          cancel={{ label: t('common:actions.cancel'), onPress: () => go(home) }}
        >
          {conflict && <ConflictNotice {...conflict} />}
          <p className="sk-quiet">{t('common:form.allRequired')}</p>
          <PlanFields of={form} />
        </FormFrame>
      </Card>
    </>
  );
}

const labels = {
  title: 'plans:edit.name',
  motto: 'plans:edit.motto',
  goal: 'plans:edit.goal',
  rationale: 'plans:edit.rationale',
  principles: 'plans:edit.principles',
  startsOn: 'plans:edit.startsOn',
  endsOn: 'plans:edit.endsOn',
  horizonYear: 'plans:edit.horizonYear',
} as const satisfies Record<Exclude<keyof PlanTexts, 'version'>, string>;

function usePlanConflict({ conflict }: RowForm<PlanTexts>) {
  const { t } = useTranslation(['plans']);
  const format = useFormat();
  return useConflictNotice(conflict, {
    label: (field) => t(labels[field as keyof typeof labels]),
    show: (field, value) => {
      if ((field === 'startsOn' || field === 'endsOn') && typeof value === 'string') return format.day(value);
      return String(value ?? '');
    },
    joinable: ['goal', 'rationale', 'principles'],
  });
}
