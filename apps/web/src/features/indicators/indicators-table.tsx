import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../lib/paths.ts';
import { capital } from '../../lib/use-number-word.ts';
import { Badge } from '../../ui/badge.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { toneOf } from './indicator-tone.ts';
import type { Indicator } from './queries.ts';
import { useIndicatorSentences } from './use-indicator-sentences.ts';

/** The indicators of one subgoal, a row each; on a phone every row is a card. */
export function IndicatorsTable({ title, indicators }: { title: string; indicators: Indicator[] }) {
  const { t } = useTranslation('indicators');
  const columns = useColumns();
  return (
    <div className="sk-table-scroll sk-indicators-table">
      <DataTable caption={t('table', { title })} columns={columns} rows={indicators} rowKey={({ id }) => id} isSorted />
    </div>
  );
}

function useColumns(): DataColumn<Indicator>[] {
  const { t } = useTranslation(['indicators', 'words']);
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('indicators:column.name'),
        isRowHeader: true,
        cell: (indicator) => <Name indicator={indicator} />,
      },
      {
        id: 'status',
        header: t('indicators:column.status'),
        cell: ({ status }) => (
          <StatusChip tone={toneOf(status)}>{capital(t(`words:indicatorStatus.${status}`))}</StatusChip>
        ),
      },
      {
        id: 'newest',
        header: t('indicators:column.newest'),
        cell: (indicator) => <Newest indicator={indicator} />,
      },
      {
        id: 'baseline',
        header: t('indicators:column.baseline'),
        cell: (indicator) => <Baseline indicator={indicator} />,
      },
      {
        id: 'course',
        header: t('indicators:column.course'),
        cell: (indicator) => <Course indicator={indicator} />,
      },
    ],
    [t],
  );
}

function Name({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation(['indicators', 'common']);
  const paths = usePaths();
  const { id, code, name, isLead, isExample, population, areaName } = indicator;
  return (
    <span className="sk-indicators-table__name">
      <span>
        {code !== null && <span className="sk-indicators-table__code">{code} </span>}
        <Link href={paths.indicator(id)} look="plain">
          {name}
        </Link>{' '}
        {isLead && <Badge quiet>{t('indicators:lead')}</Badge>}
        {isExample && <Badge>{t('common:example')}</Badge>}
      </span>
      <span className="sk-small">{[population, areaName].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

/** A figure with its body: when, how sure, from whom, how old, who stands behind it. */
function Newest({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('indicators');
  const say = useIndicatorSentences();
  const { newest, unit, coverage, isOutdated } = indicator;
  if (newest === null || newest.value === null) return <span className="sk-quiet">{t('value.none')}</span>;
  if (newest.isBaseline) return <span className="sk-quiet">{t('value.onlyBaseline')}</span>;
  const body = [
    say.period(newest.measuredOn),
    newest.lower !== null &&
      newest.upper !== null &&
      t('value.margin', { lower: say.value(newest.lower, unit), upper: say.value(newest.upper, unit) }),
    newest.source,
    coverage && t('value.coverage', { part: coverage.reported, whole: coverage.of }),
    coverage === null && t('value.age', { age: say.age(newest.measuredOn) }),
    isOutdated && t('value.outdated'),
  ];
  return <Figure value={say.value(newest.value, unit)} body={body} />;
}

function Baseline({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('indicators');
  const say = useIndicatorSentences();
  const { baseline, unit } = indicator;
  if (baseline === null) return <span className="sk-quiet">{t('value.none')}</span>;
  if (baseline.value === null) {
    return <Figure value={`“${baseline.text ?? ''}”`} isText body={[say.period(baseline.measuredOn)]} />;
  }
  return <Figure value={say.value(baseline.value, unit)} isText body={[say.period(baseline.measuredOn)]} />;
}

function Course({ indicator }: { indicator: Indicator }) {
  const say = useIndicatorSentences();
  return <span>{capital(say.course(indicator, null))}</span>;
}

function Figure({ value, body, isText = false }: { value: string; isText?: boolean; body: (string | false | null)[] }) {
  return (
    <span className="sk-indicators-table__figure">
      <span className={isText ? undefined : 'sk-serif sk-indicators-table__value'}>{value}</span>
      <span className="sk-small">{body.filter(Boolean).join(' · ')}</span>
    </span>
  );
}
