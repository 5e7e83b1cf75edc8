import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { indicatorStatuses } from '#domain';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { capital } from '../../lib/use-number-word.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card, Section } from '../../ui/card.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { groupIndicators, type IndicatorGroup } from './arrange-indicators.ts';
import { ExportIndicators } from './export-indicators.tsx';
import './indicators-page.css';
import { IndicatorsTable } from './indicators-table.tsx';
import { indicatorKinds, ofKind, ofStatus, type IndicatorSearch } from './indicator-search.ts';
import { toneOf } from './indicator-tone.ts';
import { indicatorsQuery, subgoalsQuery, type Indicator } from './queries.ts';
import { useAnswer } from './use-answer.ts';
import { useMay } from './use-may.ts';

/** By what we see that a subgoal comes closer: per subgoal, the lead indicator first. */
export function IndicatorsPage({ search, tools }: { search: IndicatorSearch; tools?: ReactNode }) {
  const { t } = useTranslation('indicators');
  const { membership, asOf } = useCoalition();
  const { data: indicators } = useSuspenseQuery(indicatorsQuery(membership.coalitionSlug, asOf));
  const { data: subgoals } = useSuspenseQuery(subgoalsQuery(membership.coalitionSlug, asOf));
  const paths = usePaths();
  const may = useMay();
  const hasOutcomes = indicators.some(({ kind, isExample }) => kind === 'outcome' && !isExample);
  const answer = useAnswer(indicators, search.kind ?? (hasOutcomes ? 'outcome' : 'output'));
  const matching = ofKind(indicators, search.kind);
  const shown = ofStatus(matching, search.status);
  const isFiltered = search.kind !== undefined || search.status !== undefined;
  const groups = groupIndicators(shown, subgoals).filter(
    (group) => group.indicators.length > 0 || (group.subgoal !== null && !isFiltered),
  );
  return (
    <>
      <PageHeading
        documentTitle={`${t('title')} · ${membership.coalitionName}`}
        context={t('title')}
        lead={answer.lead}
        actions={
          may.write && (
            <ButtonLink href={paths.newIndicator()} look={indicators.length === 0 ? 'primary' : 'secondary'}>
              {t('new')}
            </ButtonLink>
          )
        }
      >
        {answer.sentence}
      </PageHeading>
      {indicators.length === 0 ? (
        <Card flush>
          <EmptyState title={t('answer.none')}>{t('empty')}</EmptyState>
        </Card>
      ) : (
        <div className="sk-stack sk-stack--wide">
          <Filters indicators={indicators} matching={matching} search={search} />
          <div className="sk-row sk-no-print">
            {tools}
            <ExportIndicators indicators={shown} search={search} />
          </div>
          {shown.length === 0 && <NoMatch />}
          {shown.length > 0 && groups.map((group) => <Group key={group.subgoal?.id ?? 'whole'} group={group} />)}
        </div>
      )}
    </>
  );
}

function Filters(props: { indicators: Indicator[]; matching: Indicator[]; search: IndicatorSearch }) {
  const { t } = useTranslation(['indicators', 'words']);
  const { indicators, matching, search } = props;
  const paths = usePaths();
  const href = (change: { [Key in keyof IndicatorSearch]: IndicatorSearch[Key] | null }) =>
    paths.indicators({ ...search, ...change });
  const kinds = indicatorKinds.map((kind) => ({
    id: kind,
    label: t(`indicators:filter.${kind}`),
    count: ofKind(indicators, kind).length,
    href: href({ kind: search.kind === kind ? null : kind, status: null }),
    isCurrent: search.kind === kind,
  }));
  const statuses = indicatorStatuses
    .map((status) => ({ status, count: ofStatus(matching, status).length }))
    .filter(({ status, count }) => count > 0 || search.status === status)
    .map(({ status, count }) => ({
      id: status,
      label: capital(t(`words:indicatorStatus.${status}`)),
      count,
      href: href({ status: search.status === status ? null : status }),
      isCurrent: search.status === status,
    }));
  const all = {
    id: 'all',
    label: t('indicators:filter.all'),
    count: indicators.length,
    href: href({ kind: null, status: null }),
    isCurrent: search.kind === undefined && search.status === undefined,
  };
  return (
    <div className="sk-stack sk-stack--close sk-no-print">
      <FilterChips label={t('indicators:filter.kind')} chips={[all, ...kinds]} />
      <FilterChips label={t('indicators:filter.status')} chips={statuses} />
    </div>
  );
}

function Group({ group: { subgoal, indicators } }: { group: IndicatorGroup }) {
  const { t } = useTranslation(['indicators', 'words']);
  const title = subgoal === null ? t('indicators:withoutSubgoal') : subgoal.title;
  const aside = subgoal && (
    <StatusChip tone={toneOf(subgoal.status)}>{capital(t(`words:indicatorStatus.${subgoal.status}`))}</StatusChip>
  );
  return (
    <Section
      title={
        <>
          {subgoal && (
            <span className="sk-indicators__kicker">{t('indicators:subgoal', { position: subgoal.position })}</span>
          )}
          {title}
        </>
      }
      aside={aside}
    >
      {indicators.length === 0 ? (
        <p className="sk-quiet">{t('indicators:noneHere')}</p>
      ) : (
        <Card flush>
          <IndicatorsTable title={title} indicators={indicators} />
        </Card>
      )}
    </Section>
  );
}

function NoMatch() {
  const { t } = useTranslation(['indicators', 'common']);
  const paths = usePaths();
  return (
    <Card flush>
      <EmptyState
        title={t('indicators:filter.noMatch')}
        action={<Link href={paths.indicators()}>{t('common:actions.clearFilters')}</Link>}
      >
        {t('indicators:filter.noMatchText')}
      </EmptyState>
    </Card>
  );
}
