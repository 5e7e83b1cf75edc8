import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FactPayloads } from '#domain';
import { useCoalition } from '../../lib/coalition.tsx';
import { useCsv } from '../../lib/use-csv.ts';
import { useExportWords } from '../../lib/use-export-words.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import type { IndicatorSearch } from './indicator-search.ts';
import { measurementsQuery, type Fact, type Indicator } from './queries.ts';

/** A figure of an indicator: what it began with, one that was measured, or none yet. */
interface Line {
  indicator: Indicator;
  kind: 'baseline' | 'measurement' | null;
  on: string | null;
  value: number | string | null;
  lower: number | null;
  upper: number | null;
  source: string | null;
}

/** The indicators as filtered, with every figure that counts, each with its day and its source. */
export function ExportIndicators({ indicators, search }: { indicators: Indicator[]; search: IndicatorSearch }) {
  const { t } = useTranslation(['indicators', 'common', 'words', 'csv']);
  const { membership, asOf } = useCoalition();
  const client = useQueryClient();
  const failed = useExportWords();
  const csv = useCsv();
  const write = async () => {
    const facts = await client.fetchQuery(measurementsQuery(membership.coalitionSlug));
    await csv<Line>(() => ({
      title: t('indicators:title'),
      rows: linesOf(indicators, facts, asOf),
      columns: [
        { header: t('csv:indicator'), value: ({ indicator }: Line) => indicator.name },
        { header: t('csv:population'), value: ({ indicator }: Line) => indicator.population },
        { header: t('csv:area'), value: ({ indicator }: Line) => indicator.areaName },
        {
          header: t('csv:status'),
          value: ({ indicator }: Line) => t(`words:indicatorStatus.${indicator.status}`),
        },
        { header: t('csv:kind'), value: ({ kind }: Line) => (kind === null ? null : t(`csv:${kind}`)) },
        { header: t('csv:on'), value: ({ on }: Line) => on },
        { header: t('csv:value'), value: ({ value }: Line) => value },
        { header: t('csv:lower'), value: ({ lower }: Line) => lower },
        { header: t('csv:upper'), value: ({ upper }: Line) => upper },
        { header: t('csv:from'), value: ({ source }: Line) => source },
        { header: t('csv:target'), value: ({ indicator }: Line) => indicator.target?.value ?? null },
        { header: t('csv:targetOn'), value: ({ indicator }: Line) => indicator.target?.dueOn ?? null },
      ],
      filters: [
        search.kind && t(`indicators:filter.${search.kind}`),
        search.status && t(`words:indicatorStatus.${search.status}`),
      ],
    }));
  };
  return (
    <ExportButton words={failed} write={write}>
      {t('common:csv.export')}
    </ExportButton>
  );
}

function linesOf(indicators: readonly Indicator[], facts: readonly Fact[], asOf: string | null): Line[] {
  const standing = facts.filter(({ isStanding, effectiveOn }) => isStanding && (asOf === null || effectiveOn <= asOf));
  return indicators.flatMap((indicator): Line[] => {
    const { baseline } = indicator;
    const measured = standing
      .filter(({ indicatorId }) => indicatorId === indicator.id)
      .map((fact): Line => {
        const { value, lower, upper, source } = fact.payload as unknown as FactPayloads['measurement'];
        return { indicator, kind: 'measurement', on: fact.effectiveOn, value, lower, upper, source };
      })
      .sort((a, b) => (a.on! < b.on! ? -1 : 1));
    const began: Line[] = baseline
      ? [
          {
            indicator,
            kind: 'baseline',
            on: baseline.measuredOn,
            value: baseline.value ?? baseline.text,
            lower: null,
            upper: null,
            source: baseline.source,
          },
        ]
      : [];
    const lines = [...began, ...measured];
    const none: Line = { indicator, kind: null, on: null, value: null, lower: null, upper: null, source: null };
    return lines.length > 0 ? lines : [none];
  });
}
