import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { capital } from '../../lib/use-number-word.ts';
import { Card } from '../../ui/card.tsx';
import { subgoalsQuery, type IndicatorDetail } from './queries.ts';
import { useIndicatorSentences } from './use-indicator-sentences.ts';

/** What is known of it; what is not known is left out, but for the baseline and where to. */
export function IndicatorFacts({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation(['indicators', 'words']);
  const say = useIndicatorSentences();
  const { membership, asOf } = useCoalition();
  const { data: subgoals = [] } = useQuery(subgoalsQuery(membership.coalitionSlug, asOf));
  const { kind, direction, target, unit, milestones, origin, population, instrument, note, intervalMonths } = indicator;
  const aim =
    target === null
      ? t('indicators:fact.noTarget', { word: t(`indicators:course.word.${direction}`) })
      : say.course(indicator, null);
  const rows: [label: string, value: ReactNode][] = [
    [t('indicators:fact.baseline'), <Baseline key="baseline" indicator={indicator} />],
    [t('indicators:fact.direction'), capital(t(`words:direction.${direction}`))],
    [t('indicators:fact.target'), aim],
    [
      t('indicators:fact.milestones'),
      milestones.length > 0 &&
        milestones.map(({ dueOn, value }) => (
          <div key={dueOn}>
            {t('indicators:course.target', { value: say.value(value, unit), when: say.when(dueOn) })}
          </div>
        )),
    ],
    [t('indicators:fact.subgoal'), subgoals.find(({ id }) => id === indicator.subgoalId)?.title],
    [t('indicators:fact.kind'), capital(t(`words:indicatorKind.${kind}`))],
    [t('indicators:fact.population'), population],
    [t('indicators:fact.area'), areaOf(indicator, (year) => t('indicators:fact.vintage', { year }))],
    [t('indicators:fact.instrument'), instrument],
    [t('indicators:fact.interval'), intervalMonths !== null && <Interval months={intervalMonths} />],
    [t('indicators:fact.origin'), capital(t(`words:source.${origin}`))],
    [t('indicators:fact.note'), note],
  ];
  return (
    <Card title={t('indicators:fact.title')} titleLevel={2}>
      <dl className="sk-indicator-facts">
        {rows
          .filter(([, value]) => Boolean(value))
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}

function areaOf({ areaName, areaCode, areaVintage }: IndicatorDetail, vintage: (year: number) => string): string {
  const name = areaName !== null && areaCode !== null ? `${areaName} (${areaCode})` : (areaName ?? areaCode);
  return [name, areaVintage !== null && vintage(areaVintage)].filter(Boolean).join(', ');
}

function Interval({ months }: { months: number }) {
  const { t } = useTranslation('indicators');
  return months % 12 === 0
    ? t('fact.intervalYears', { count: months / 12 })
    : t('fact.intervalMonths', { count: months });
}

/** With its body: margin, source, note. Without a number it says what the source does say. */
function Baseline({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation('indicators');
  const say = useIndicatorSentences();
  const { baseline, unit } = indicator;
  if (baseline === null) return t('fact.noBaseline');
  const { value, text, lower, upper, measuredOn, source, note, isContinuation } = baseline;
  const said = value === null ? `“${text ?? ''}”` : say.value(value, unit);
  const margin =
    lower !== null && upper !== null
      ? t('why.bounds', { lower: say.value(lower, unit), upper: say.value(upper, unit) })
      : null;
  return (
    <>
      {t('value.in', { value: said, when: say.when(measuredOn) })}
      {[margin, source, isContinuation ? t('fact.continuation', { reason: note ?? '' }) : note]
        .filter(Boolean)
        .map((line) => (
          <p key={line} className="sk-quiet">
            {line}
          </p>
        ))}
    </>
  );
}
