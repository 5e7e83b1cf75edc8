import { useTranslation } from 'react-i18next';
import type { CourseActivity } from '../../ui/charts/course-line-data.ts';
import { Card } from '../../ui/card.tsx';
import { DerivedFigure } from './derived-figure.tsx';
import { IndicatorCourse } from './indicator-course.tsx';
import type { IndicatorDetail, TimelineActivity } from './queries.ts';
import { useIndicatorSentences } from './use-indicator-sentences.ts';

interface FigureProps {
  indicator: IndicatorDetail;
  activities: TimelineActivity[];
}

/** The course, large: what was measured and how sure that is, where it started, where it should go. */
export function IndicatorFigure({ indicator, activities }: FigureProps) {
  const { t } = useTranslation('indicators');
  const hasQuarters = indicator.quarters.length > 0;
  const isDrawn = hasQuarters || indicator.series.some(({ points }) => points.length > 0);
  const band = bandOf(activities, indicator);
  return (
    <Card title={t(hasQuarters ? 'derived.participations' : 'figure.title')} titleLevel={2}>
      {isDrawn ? (
        <IndicatorCourse indicator={indicator} size="page" activities={band} />
      ) : (
        <p className="sk-quiet">{t('figure.nothing')}</p>
      )}
      {isDrawn && !hasQuarters && <Legend indicator={indicator} hasBand={band.length > 0} />}
      {indicator.origin === 'derived' && <DerivedFigure indicator={indicator} />}
      <Words indicator={indicator} />
    </Card>
  );
}

/** What the strokes and areas mean, as far as they are there. */
function Legend({ indicator, hasBand }: { indicator: IndicatorDetail; hasBand: boolean }) {
  const { t } = useTranslation('indicators');
  const { baseline, target, direction, series, horizonYear } = indicator;
  const hasMargins = series.some(({ points }) => points.some(({ lower, upper }) => lower !== null && upper !== null));
  const isCompared = baseline?.value != null;
  const isLevel = isCompared && target === null && horizonYear !== null;
  const parts = [
    isCompared && target !== null && t('figure.path'),
    isLevel && t('figure.level'),
    isLevel && direction !== 'maintain' && t('figure.wedge'),
    hasMargins && t('figure.margin'),
    hasBand && t('figure.activities'),
  ].filter(Boolean);
  return parts.length > 0 && <p className="sk-small">{parts.join(' ')}</p>;
}

/** Where to, and what may be expected, or in plain words why nothing can be. */
function Words({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation('indicators');
  const say = useIndicatorSentences();
  const { target, direction, unit, tolerance, forecast, origin } = indicator;
  const where =
    target !== null
      ? null
      : direction === 'maintain'
        ? t('course.maintainOnly', { tolerance: say.difference(unit, tolerance ?? 0) })
        : t('course.directionOnly', { word: t(`course.word.${direction}`) });
  return (
    <div className="sk-indicator-figure__words">
      {where !== null && <p>{where}</p>}
      {origin !== 'derived' && (
        <p>
          {say.forecast(indicator)}{' '}
          {forecast.kind === 'forecast' && (
            <span className="sk-quiet">{t('forecast.basis', { count: forecast.years })}</span>
          )}
        </p>
      )}
    </div>
  );
}

/** The activities that have a day to begin on, and are more than a plan on paper. */
function bandOf(activities: TimelineActivity[], { series, horizonYear }: IndicatorDetail): CourseActivity[] {
  const days = series.flatMap(({ points }) => points.map(({ measuredOn }) => measuredOn)).sort();
  const last = horizonYear === null ? days.at(-1) : `${horizonYear}-07-01`;
  return activities.flatMap(({ id, title, startsOn, endsOn, lifecycle }) =>
    startsOn === null || lifecycle === 'concept' || last === undefined || startsOn > last
      ? []
      : [{ id, title, from: startsOn, to: endsOn }],
  );
}
