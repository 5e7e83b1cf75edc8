import { yearOf, type Day } from '#domain';
import type { AssessedIndicator } from '../indicators/assessed-indicators.ts';
import type { BaselineDto, FigureDto } from '../indicators/indicator.dto.ts';
import { presentCourse } from '../indicators/present-indicator.ts';
import { hideSmallCounts, isSmallCount } from './hide-small-counts.ts';
import { presentCount } from './public-count.dto.ts';
import type {
  PublicBaselineDto,
  PublicFigureDto,
  PublicIndicatorDto,
  PublicQuarterDto,
} from './public-indicator.dto.ts';

/** An indicator as everybody may see it: only what is named here, with small counts of people hidden. */
export function presentPublicIndicator(assessed: AssessedIndicator, asOf: Day): PublicIndicatorDto {
  const course = presentCourse(assessed, asOf);
  const { id, name, subgoalId, isLead, kind, unit, direction, population, areaName, isExample, status } = course;
  const hides = countsPeople(assessed);
  // What was computed from visits is shown per quarter, where a quarter can be hidden that a total would give away.
  const isPerQuarter = course.quarters.length > 0;
  return {
    id,
    name,
    subgoalId,
    isLead,
    kind,
    unit,
    direction,
    population,
    areaName,
    isDerived: course.derivation !== null,
    isExample,
    status,
    baseline: course.baseline && presentBaseline(course.baseline, hides),
    newest: course.newest && !isPerQuarter ? presentFigure(course.newest, hides) : null,
    milestones: course.milestones,
    target: course.target,
    series: isPerQuarter
      ? []
      : course.series.map(({ key, instrument, areaVintage, isBaselineSeries, points }) => ({
          key,
          instrument,
          areaVintage,
          isBaselineSeries,
          points: points.map((point) => presentFigure(point, hides)),
        })),
    quarters: presentQuarters(assessed, asOf),
    growth: course.growth?.direction ?? null,
  };
}

/** A count is one of people, unless it says that it is one of organisations. */
function countsPeople({ row }: AssessedIndicator): boolean {
  return row.unit === 'count' && !/^organisaties\b/i.test(row.population ?? '');
}

function presentFigure(figure: FigureDto, hides: boolean): PublicFigureDto {
  const { measuredOn, source, method, licence, isBaseline, isExample } = figure;
  return { measuredOn, ...valueOf(figure, hides), source, method, licence, isBaseline, isExample };
}

function presentBaseline(baseline: BaselineDto, hides: boolean): PublicBaselineDto {
  const { measuredOn, text, source } = baseline;
  return { measuredOn, ...valueOf(baseline, hides), text, source };
}

function valueOf({ value, lower, upper }: Pick<FigureDto, 'value' | 'lower' | 'upper'>, hides: boolean) {
  return hides && isSmallCount(value)
    ? { value: null, lower: null, upper: null, isSmall: true }
    : { value, lower, upper, isSmall: false };
}

/** The complete ones: a quarter that is going on would look like a fall. */
function presentQuarters({ derived }: AssessedIndicator, asOf: Day): PublicQuarterDto[] {
  const quarters = derived?.quarters ?? [];
  const { counts } = hideSmallCounts(quarters, yearOf(asOf));
  return quarters.flatMap(({ quarter, reported, of, isComplete }, index) => {
    const count = counts[index];
    return isComplete && count ? [{ quarter, participants: presentCount(count), reported, of }] : [];
  });
}
