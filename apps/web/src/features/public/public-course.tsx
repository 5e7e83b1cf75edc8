import { useTranslation } from 'react-i18next';
import { CourseLine } from '../../ui/charts/course-line.tsx';
import type { CourseLineData } from '../../ui/charts/course-line-data.ts';
import { QuarterBars } from '../../ui/charts/quarter-bars.tsx';
import type { PublicIndicator } from './queries.ts';
import { type PublicWords, usePublicWords } from './use-public-words.ts';

/** How many quarters the bars show. */
const quartersShown = 8;

/** Something to draw: a value, or visits per quarter. */
export function hasCourse({ series, quarters }: PublicIndicator): boolean {
  return quarters.length > 0 || series.some(({ points }) => points.length > 0);
}

/** The course of an indicator as everybody may see it, always with its source and its table. */
export function PublicCourse({ indicator, horizonYear }: { indicator: PublicIndicator; horizonYear: number | null }) {
  return indicator.quarters.length > 0 ? (
    <Quarters indicator={indicator} />
  ) : (
    <Line indicator={indicator} horizonYear={horizonYear} />
  );
}

function Line({ indicator, horizonYear }: { indicator: PublicIndicator; horizonYear: number | null }) {
  const { t } = useTranslation(['public', 'words']);
  const words = usePublicWords();
  const { name, newest, baseline, unit, status } = indicator;
  const description = [
    name,
    baseline &&
      t('public:picture.baseline', { value: words.figure(baseline, unit), year: words.year(baseline.measuredOn) }),
    newest &&
      !newest.isBaseline &&
      t('public:picture.newest', { value: words.figure(newest, unit), year: words.year(newest.measuredOn) }),
    t('public:picture.status', { status: words.status(status) }),
  ].filter(Boolean);
  return (
    <CourseLine
      data={useCourseData(indicator, horizonYear, words)}
      caption={name}
      description={description.join('. ')}
      formatValue={(value) => words.number(value, unit)}
      words={words.chart}
      source={[newest?.source ?? baseline?.source, newest?.method && t(`words:method.${newest.method}`)]
        .filter(Boolean)
        .join(' · ')}
    />
  );
}

/** What the line draws: nothing is made up; without a number there is only a direction. */
function useCourseData(indicator: PublicIndicator, horizonYear: number | null, words: PublicWords): CourseLineData {
  const { t } = useTranslation(['public', 'words']);
  const { series, baseline, target, milestones, direction, unit } = indicator;
  const value = (number: number) => words.number(number, unit);
  const last = series[0]?.points.findLast((point) => point.value !== null);
  const start = baseline?.value == null ? null : { on: baseline.measuredOn, value: baseline.value };
  return {
    series: series.map(({ key, instrument, areaVintage, points }) => ({
      id: key,
      name: [instrument, areaVintage].filter(Boolean).join(', '),
      points: points.map(({ measuredOn, ...point }) => ({
        on: measuredOn,
        value: point.value,
        lower: point.lower,
        upper: point.upper,
        source: point.source,
      })),
    })),
    baseline: start && { ...start, label: t('public:label.baseline', { value: value(start.value) }) },
    milestones: milestones.map((point) => ({ on: point.dueOn, value: point.value, label: value(point.value) })),
    target: target && {
      on: target.dueOn,
      value: target.value,
      label: t('public:label.target', { year: words.year(target.dueOn), value: value(target.value) }),
    },
    direction:
      target === null && direction !== 'maintain' && horizonYear !== null && start !== null
        ? {
            to: direction,
            label: t('public:label.direction', { year: horizonYear, to: t(`words:directionTo.${direction}`) }),
          }
        : null,
    horizonYear,
    lastLabel: last?.value == null || last.isBaseline ? undefined : value(last.value),
  };
}

function Quarters({ indicator }: { indicator: PublicIndicator }) {
  const { t } = useTranslation('public');
  const words = usePublicWords();
  const shown = indicator.quarters.slice(-quartersShown);
  return (
    <QuarterBars
      bars={shown.map(({ quarter, participants }) => ({
        id: quarter,
        label: words.quarterShort(quarter),
        period: words.quarter(quarter),
        value: participants.value,
        text: words.count(participants),
      }))}
      caption={indicator.name}
      description={shown
        .map(({ quarter, participants }) =>
          t('picture.quarter', { quarter: words.quarter(quarter), value: words.count(participants) }),
        )
        .join(', ')}
      formatValue={(value) => words.number(value, indicator.unit)}
      words={words.chart}
      source={t('reportedByPartners')}
    />
  );
}
