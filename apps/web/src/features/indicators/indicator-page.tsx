import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { RedactableTexts, textsOfRow } from '../../lib/redactable.tsx';
import { useSaving } from '../../lib/use-saving.ts';
import { Badge } from '../../ui/badge.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { IndicatorActions } from './indicator-actions.tsx';
import { IndicatorActivities, useActivitiesOf } from './indicator-activities.tsx';
import { IndicatorFacts } from './indicator-facts.tsx';
import { IndicatorFigure } from './indicator-figure.tsx';
import { IndicatorHistory } from './indicator-history.tsx';
import './indicator-page.css';
import { IndicatorStatusCard } from './indicator-status-card.tsx';
import { indicatorQuery } from './queries.ts';
import { SeriesToDecide } from './series-to-decide.tsx';

/** One indicator: how it goes and by which rule, its course, what happens meanwhile, and everything that was recorded. */
export function IndicatorPage({ id }: { id: string }) {
  const { t } = useTranslation(['indicators', 'common']);
  const { membership, asOf } = useCoalition();
  const { data: indicator } = useSuspenseQuery(indicatorQuery(membership.coalitionSlug, id, asOf));
  const activities = useActivitiesOf(indicator.subgoalId);
  const paths = usePaths();
  const saving = useSaving();
  const { code, name, isLead, isExample, population, areaName } = indicator;
  return (
    <>
      <PageHeading
        documentTitle={`${name} · ${membership.coalitionName}`}
        context={
          <Breadcrumbs
            label={t('common:nav.breadcrumbs')}
            steps={[{ label: t('indicators:title'), href: paths.indicators() }]}
          />
        }
        contextAside={
          <span className="sk-row">
            {code !== null && <span>{code}</span>}
            {isLead && <Badge quiet>{t('indicators:lead')}</Badge>}
            {isExample && <Badge>{t('common:example')}</Badge>}
          </span>
        }
        lead={[population, areaName].filter(Boolean).join(' · ') || undefined}
        actions={<IndicatorActions indicator={indicator} saving={saving} />}
      >
        {name}
      </PageHeading>
      <div className="sk-indicator">
        <div className="sk-stack">
          {saving.notice && <SavedNotice {...saving.notice} />}
          <IndicatorStatusCard indicator={indicator} />
          <IndicatorFigure indicator={indicator} activities={activities ?? []} />
          <SeriesToDecide indicator={indicator} saving={saving} />
          <IndicatorActivities indicator={indicator} activities={activities} />
        </div>
        <div className="sk-indicator__side sk-stack">
          <IndicatorFacts indicator={indicator} />
          <RedactableTexts texts={textsOfRow('indicator', id, { name, note: indicator.note })} />
        </div>
        <div className="sk-indicator__history">
          <IndicatorHistory indicator={indicator} />
        </div>
      </div>
    </>
  );
}
