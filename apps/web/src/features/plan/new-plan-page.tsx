import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card } from '../../ui/card.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { PlanFields, usePlanCheck } from './plan-fields.tsx';
import { noPlanTexts, planFields, planInput } from './plan-texts.ts';
import { createPlan, removePlan } from './queries.ts';

/** A plan from nothing: a draft, which subgoals and commitments are added to later. */
export function NewPlanPage() {
  const { t } = useTranslation(['planning', 'common']);
  const { membership } = useCoalition();
  const slug = membership.coalitionSlug;
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const kept = useKeptForm({
    name: 'new-plan',
    defaults: noPlanTexts,
    fields: planFields,
    check: usePlanCheck(),
    send: (values, key) =>
      landing.createAndGo(() => createPlan(slug, planInput(values), key), {
        page: ({ id }) => paths.plan({ id }),
        list: paths.plans(),
        remove: (made) => removePlan(slug, made),
      }),
  });
  return (
    <>
      <PageHeading
        documentTitle={`${t('planning:create.title')} · ${membership.coalitionName}`}
        context={
          <Breadcrumbs
            label={t('common:nav.breadcrumbs')}
            steps={[{ label: t('planning:list.title'), href: paths.plans() }]}
          />
        }
        lead={t('planning:create.lead')}
      >
        {t('planning:create.title')}
      </PageHeading>
      <Card>
        <FormFrame
          {...kept.frame}
          submitLabel={t('planning:create.save')}
          cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.plans()) }}
        >
          <p className="sk-quiet">{t('common:form.allRequired')}</p>
          <PlanFields of={kept} />
        </FormFrame>
      </Card>
    </>
  );
}
