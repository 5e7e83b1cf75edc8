import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { NextPlanFields } from './next-plan-fields.tsx';
import { nextPlanFields, nextPlanFaults, nextPlanInput, nextPlanStart, type NextPlan } from './next-plan.ts';
import {
  commitmentsQuery,
  createSuccessor,
  evaluationQuery,
  indicatorsQuery,
  planQuery,
  removePlan,
  type Plan,
} from './queries.ts';

/** Starts the next plan: what comes along is chosen, and stays where it is. */
export function NextPlanPage({ id }: { id: string }) {
  const { t } = useTranslation(['planning', 'common']);
  const { membership } = useCoalition();
  const paths = usePaths();
  const { data: plan } = useSuspenseQuery(planQuery(membership.coalitionSlug, id));
  // Once it is made, the page still shows what it was made from.
  const [before] = useState(plan);
  return (
    <>
      <PageHeading
        documentTitle={`${t('planning:next.title')} · ${before.title}`}
        context={
          <Breadcrumbs
            label={t('common:nav.breadcrumbs')}
            steps={[{ label: before.title, href: paths.plan({ id }) }]}
          />
        }
        lead={t('planning:next.lead', { title: before.title })}
      >
        {t('planning:next.title')}
      </PageHeading>
      {before.successorId === null ? (
        <NextPlanForm plan={before} />
      ) : (
        <Card flush>
          <EmptyState
            title={t('planning:next.exists')}
            action={
              <ButtonLink href={paths.plan({ id: before.successorId })}>{t('planning:next.existsAction')}</ButtonLink>
            }
          />
        </Card>
      )}
    </>
  );
}

function NextPlanForm({ plan }: { plan: Plan }) {
  const { t } = useTranslation(['planning', 'plans', 'common']);
  const { membership } = useCoalition();
  const slug = membership.coalitionSlug;
  const paths = usePaths();
  const format = useFormat();
  const { go } = useNavigation();
  const landing = useLanding();
  const { data: evaluation } = useSuspenseQuery(evaluationQuery(slug, plan.id, null));
  const { data: commitments } = useSuspenseQuery(commitmentsQuery(slug));
  const { data: indicators } = useSuspenseQuery(indicatorsQuery(slug));
  const kept = useKeptForm<NextPlan>({
    name: `next-plan:${plan.id}`,
    defaults: nextPlanStart(plan, evaluation),
    fields: nextPlanFields,
    check: (values) =>
      nextPlanFaults(values, plan, {
        required: t('common:form.required'),
        notAYear: t('plans:edit.notAYear'),
        endBeforeStart: t('plans:edit.endBeforeStart'),
        notLater: t('planning:next.notLater', { day: plan.startsOn === null ? '' : format.day(plan.startsOn) }),
      }),
    send: (values, key) =>
      landing.createAndGo(() => createSuccessor(slug, plan.id, nextPlanInput(values), key), {
        page: ({ id }) => paths.plan({ id }),
        list: paths.plans(),
        remove: (made) => removePlan(slug, made),
      }),
  });
  return (
    <Card>
      <FormFrame
        {...kept.frame}
        submitLabel={t('planning:next.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.plan({ id: plan.id })) }}
      >
        <p className="sk-quiet">{t('common:form.allRequired')}</p>
        <NextPlanFields
          of={kept}
          evaluation={evaluation}
          commitments={commitments.filter(({ id }) => plan.commitmentIds.includes(id))}
          indicators={indicators.filter(({ id }) => plan.indicatorIds.includes(id))}
        />
      </FormFrame>
    </Card>
  );
}
