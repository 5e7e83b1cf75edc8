import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EmptyState } from '../../ui/states.tsx';
import type { Plan } from './queries.ts';
import { useMay } from './use-may.ts';

/** In the place of a plan: the coalition has none yet, or not the one that the address names. */
export function NoPlan({ plans }: { plans: readonly Plan[] }) {
  return plans.length === 0 ? <NoneYet /> : <NoSuchPlan />;
}

function NoneYet() {
  const { t } = useTranslation(['plans', 'planning']);
  const { coalitionName } = useCoalition().membership;
  const may = useMay();
  const paths = usePaths();
  return (
    <>
      <PageHeading documentTitle={`${t('plans:title')} · ${coalitionName}`}>{t('plans:none')}</PageHeading>
      <Card flush>
        <EmptyState
          title={t('plans:none')}
          action={
            may.writePlan && (
              <ButtonLink look="primary" href={paths.newPlan()}>
                {t('planning:create.action')}
              </ButtonLink>
            )
          }
        >
          {t(may.writePlan ? 'planning:list.noneText' : 'plans:noneText')}
        </EmptyState>
      </Card>
    </>
  );
}

function NoSuchPlan() {
  const { t } = useTranslation(['plans', 'planning']);
  const { coalitionName } = useCoalition().membership;
  const paths = usePaths();
  return (
    <>
      <PageHeading documentTitle={`${t('plans:title')} · ${coalitionName}`} lead={t('plans:unknownText')}>
        {t('plans:unknown')}
      </PageHeading>
      <div className="sk-row">
        <ButtonLink look="primary" href={paths.plans()}>
          {t('planning:list.toList')}
        </ButtonLink>
        <ButtonLink href={paths.plan()}>{t('plans:toCurrent')}</ButtonLink>
      </div>
    </>
  );
}
