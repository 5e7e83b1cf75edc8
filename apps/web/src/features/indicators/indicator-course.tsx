import { useTranslation } from 'react-i18next';
import type { Schemas } from '#api-client';
import { useToday, useCoalition } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import type { CourseActivity } from '../../ui/charts/course-line-data.ts';
import { CourseLine } from '../../ui/charts/course-line.tsx';
import { QuarterBars } from '../../ui/charts/quarter-bars.tsx';
import { courseData } from './course-data.ts';
import { useIndicatorWords } from './use-indicator-words.ts';

export type IndicatorDetail = Schemas['IndicatorDetailDto'];

/** How many quarters the bars show. */
const quartersShown = 8;

interface IndicatorCourseProps {
  indicator: IndicatorDetail;
  /** On a page of its own it is larger, and its table says where each value comes from. */
  size?: 'card' | 'page';
  /** A band of what was done in the same years. */
  activities?: CourseActivity[];
}

/** The course of an indicator: its line with margins and direction, or visits per quarter. Always with its table. */
export function IndicatorCourse({ indicator, size = 'card', activities = [] }: IndicatorCourseProps) {
  return indicator.quarters.length > 0 ? (
    <Quarters indicator={indicator} />
  ) : (
    <Course indicator={indicator} size={size} activities={activities} />
  );
}

function Course({ indicator, size, activities }: Required<IndicatorCourseProps>) {
  const { t } = useTranslation(['courses', 'indicators', 'words', 'common']);
  const today = useToday();
  const { asOf } = useCoalition();
  const format = useFormat();
  const words = useIndicatorWords();
  const { newest, baseline } = indicator;
  const isDerived = indicator.origin === 'derived';
  const age = newest && !isDerived ? format.age(newest.measuredOn, asOf ?? today) : null;
  return (
    <CourseLine
      size={size}
      data={courseData(indicator, words, activities)}
      caption={indicator.name}
      description={words.description(indicator)}
      formatValue={(value) => words.value(value, indicator.unit)}
      formatPeriod={words.period}
      words={size === 'page' ? { ...words.chart, source: t('indicators:figure.source') } : words.chart}
      source={[
        isDerived ? t('courses:reportedByPartners') : (newest?.source ?? baseline?.source),
        indicator.population,
        newest?.method && t(`words:method.${newest.method}`),
      ]
        .filter(Boolean)
        .join(' · ')}
      age={age === null ? undefined : t('common:date.old', { age })}
    />
  );
}

function Quarters({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation(['courses', 'common']);
  const format = useFormat();
  const words = useIndicatorWords();
  const { growth, coverage } = indicator;
  const shown = indicator.quarters.filter(({ isComplete }) => isComplete).slice(-quartersShown);
  const last = shown.at(-1);
  const percent = growth?.change == null ? null : format.percent(Math.abs(growth.change) * 100, 0);
  return (
    <>
      <div className="sk-row sk-row--baseline">
        <span className="sk-big-number">{last?.participants == null ? '–' : format.number(last.participants)}</span>
        <span>
          {last && t('courses:participationsIn', { quarter: words.quarter(last.quarter) })}
          <br />
          {percent === null ? (
            <span className="sk-quiet">{t('courses:notComparable')}</span>
          ) : (
            <>
              <strong>{`${growth!.change! > 0 ? '+ ' : growth!.change! < 0 ? '− ' : ''}${percent}`}</strong>{' '}
              {t('courses:yearEarlier')}
            </>
          )}
        </span>
      </div>
      <QuarterBars
        bars={shown.map(({ quarter, participants }) => ({
          id: quarter,
          label: words.quarterShort(quarter),
          period: words.quarter(quarter),
          value: participants,
        }))}
        caption={indicator.name}
        description={words.quartersDescription(shown)}
        formatValue={(value) => format.number(value)}
        words={words.chart}
        source={t('courses:reportedByPartners')}
        aside={coverage ? t('common:count.of', { part: coverage.reported, whole: coverage.of }) : undefined}
      />
    </>
  );
}
