import { ApiProperty } from '@nestjs/swagger';
import {
  indicatorStatuses,
  type Direction,
  type Forecast,
  type IndicatorReason,
  type IndicatorStatus,
  type MeasurementMethod,
  type ParticipationGrowth,
} from '#domain';
import { ListDto } from '../platform/http/page.ts';
import type { NoForecast } from './assessed-indicators.ts';
import {
  derivations,
  directions,
  indicatorKinds,
  origins,
  units,
  type Derivation,
  type IndicatorKind,
  type Origin,
  type Unit,
} from './indicator.entity.ts';

export const measurementMethods = ['survey', 'modelled', 'counted'] as const satisfies readonly MeasurementMethod[];

export const indicatorReasons = [
  'noBaseline',
  'baselineWithoutValue',
  'nothingAfterBaseline',
  'onlySuppressed',
  'onlyOtherSeries',
  'targetReached',
  'closeToPath',
  'pathWithinBounds',
  'somewhatFromPath',
  'farFromPath',
  'withinTolerance',
  'outsideTolerance',
  'betterThanBaseline',
  'withinMargins',
  'worseThanBaseline',
] as const satisfies readonly IndicatorReason[];

export const forecastRefusals = [
  'tooFewYears',
  'mixedSeries',
  'horizonReached',
  'noHorizon',
  'derived',
] as const satisfies readonly NoForecast['reason'][];

export const growthDirections = [
  'growth',
  'unchanged',
  'decline',
  'unknown',
] as const satisfies readonly ParticipationGrowth['direction'][];

/** What makes values comparable: all four the same. */
export class SeriesIdentityDto {
  instrument: string;
  population: string;
  areaCode: string;
  /** The year of the boundaries: area codes are reused after redistricting. */
  @ApiProperty({ type: 'integer', nullable: true }) areaVintage: number | null;
}

/** A value with where it comes from. */
export class FigureDto {
  /** The fact that holds it; null for a value that was computed. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) factId: string | null;
  @ApiProperty({ format: 'date' }) measuredOn: string;
  /** Null is suppressed or not available, never zero. */
  @ApiProperty({ type: Number, nullable: true }) value: number | null;
  @ApiProperty({ type: Number, nullable: true }) lower: number | null;
  @ApiProperty({ type: Number, nullable: true }) upper: number | null;
  @ApiProperty({ type: String, nullable: true }) source: string | null;
  @ApiProperty({ enum: measurementMethods, enumName: 'MeasurementMethod', nullable: true })
  method: MeasurementMethod | null;
  @ApiProperty({ type: String, nullable: true }) licence: string | null;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  /** Is it the value that its line starts from? */
  isBaseline: boolean;
  isExample: boolean;
}

export class NewestFigureDto extends FigureDto {
  /** Days between its day and the one that is looked at. */
  @ApiProperty({ type: 'integer' }) ageDays: number;
  /** Later than the baseline and of its series: the status is about it. */
  isComparable: boolean;
}

/** The value that others are compared with. */
export class BaselineDto {
  @ApiProperty({ format: 'uuid' }) factId: string;
  @ApiProperty({ format: 'date' }) measuredOn: string;
  /** Null where the source has no exact number; `text` says what it does have. */
  @ApiProperty({ type: Number, nullable: true }) value: number | null;
  @ApiProperty({ type: String, nullable: true }) text: string | null;
  @ApiProperty({ type: Number, nullable: true }) lower: number | null;
  @ApiProperty({ type: Number, nullable: true }) upper: number | null;
  @ApiProperty({ type: String, nullable: true }) source: string | null;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ type: SeriesIdentityDto }) series: SeriesIdentityDto;
  /** Was it decided to go on from here with another series? */
  isContinuation: boolean;
}

/** A milestone, a target or a corner of the path between them. */
export class PathPointDto {
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ type: Number }) value: number;
}

/** A series that cannot be compared with the baseline, until a coordinator decides to go on with it. */
export class SeriesToDecideDto extends SeriesIdentityDto {
  /** The day of its first value after the baseline. */
  @ApiProperty({ format: 'date' }) since: string;
  @ApiProperty({ format: 'date' }) newestOn: string;
  @ApiProperty({ type: Number }) newestValue: number;
}

/** How many organisations stand behind a derived value. */
export class CoverageDto {
  @ApiProperty({ type: 'integer' }) reported: number;
  @ApiProperty({ type: 'integer' }) of: number;
}

class GrowthOrganisationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  name: string;
}

/** The last complete quarter against the same one a year before, over organisations that reported both. */
export class GrowthDto {
  @ApiProperty({ example: '2026-Q3' }) quarter: string;
  @ApiProperty({ example: '2025-Q3' }) comparedWith: string;
  @ApiProperty({ enum: growthDirections, enumName: 'GrowthDirection' }) direction: ParticipationGrowth['direction'];
  @ApiProperty({ type: 'integer', nullable: true }) before: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) now: number | null;
  /** 0.12 is 12% more; null when it cannot be said. */
  @ApiProperty({ type: Number, nullable: true }) change: number | null;
  @ApiProperty({ type: 'integer' }) comparedOrganisations: number;
  /** Reported this quarter, but not the one a year before: named, not counted. */
  @ApiProperty({ type: [GrowthOrganisationDto] }) newOrganisations: GrowthOrganisationDto[];
  /** Reported the quarter a year before, but not this one: named, not counted. */
  @ApiProperty({ type: [GrowthOrganisationDto] }) missingOrganisations: GrowthOrganisationDto[];
}

/** An indicator with its derived status. */
export class IndicatorDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: String, nullable: true }) code: string | null;
  name: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) subgoalId: string | null;
  /** The one that gives its subgoal its status. */
  isLead: boolean;
  @ApiProperty({ type: 'integer' }) position: number;
  @ApiProperty({ enum: indicatorKinds, enumName: 'IndicatorKind' }) kind: IndicatorKind;
  @ApiProperty({ enum: units, enumName: 'Unit' }) unit: Unit;
  @ApiProperty({ enum: directions, enumName: 'Direction' }) direction: Direction;
  /** Of one that is to be maintained: how far a value may be from its level. */
  @ApiProperty({ type: Number, nullable: true }) tolerance: number | null;
  @ApiProperty({ type: String, nullable: true }) population: string | null;
  @ApiProperty({ type: String, nullable: true }) areaName: string | null;
  @ApiProperty({ type: String, nullable: true }) areaCode: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) areaVintage: number | null;
  @ApiProperty({ type: String, nullable: true }) instrument: string | null;
  /** Calendar months between two values; null when there is no rhythm. */
  @ApiProperty({ type: 'integer', nullable: true }) intervalMonths: number | null;
  @ApiProperty({ enum: origins, enumName: 'IndicatorOrigin' }) origin: Origin;
  @ApiProperty({ enum: derivations, enumName: 'IndicatorDerivation', nullable: true }) derivation: Derivation | null;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  isExample: boolean;
  /** Once there were figures or decisions, its kind, unit, direction and derivation stay as they are. */
  hasFigures: boolean;
  @ApiProperty({ type: 'integer' }) version: number;

  @ApiProperty({ enum: indicatorStatuses, enumName: 'IndicatorStatus' }) status: IndicatorStatus;
  @ApiProperty({ enum: indicatorReasons, enumName: 'IndicatorReason' }) reason: IndicatorReason;
  /** Value minus baseline, in the unit. */
  @ApiProperty({ type: Number, nullable: true }) change: number | null;
  /** How far the value is on the wrong side of the path; negative when it is ahead of it. */
  @ApiProperty({ type: Number, nullable: true }) gap: number | null;
  /** The gap as a share of the way from baseline to target: 0.05 is 5%. */
  @ApiProperty({ type: Number, nullable: true }) gapShare: number | null;
  /** The value that the status is about, otherwise the newest known of any series; it may be the baseline itself. */
  @ApiProperty({ type: NewestFigureDto, nullable: true }) newest: NewestFigureDto | null;
  /** Is the newest value of any series older than the interval in which this is measured? */
  isOutdated: boolean;
  @ApiProperty({ type: BaselineDto, nullable: true }) baseline: BaselineDto | null;
  @ApiProperty({ type: [PathPointDto] }) milestones: PathPointDto[];
  /** Null where the plan names no number, but only a direction. */
  @ApiProperty({ type: PathPointDto, nullable: true }) target: PathPointDto | null;
  @ApiProperty({ type: [SeriesToDecideDto] }) seriesToDecide: SeriesToDecideDto[];
  /** Of a derived indicator. */
  @ApiProperty({ type: CoverageDto, nullable: true }) coverage: CoverageDto | null;
  /** Of an indicator that is derived from participations. */
  @ApiProperty({ type: GrowthDto, nullable: true }) growth: GrowthDto | null;
}

export class IndicatorListDto extends ListDto {
  @ApiProperty({ type: [IndicatorDto] }) items: IndicatorDto[];
}

/** One line: values that may be joined, earliest first. */
export class SeriesDto extends SeriesIdentityDto {
  /** The same for as long as its four parts are. */
  key: string;
  /** Is this the series that is compared with the baseline? */
  isBaselineSeries: boolean;
  @ApiProperty({ type: [FigureDto] }) points: FigureDto[];
}

/** Where the line goes if it goes on like this, or why that cannot be said. It never changes a status. */
export class ForecastDto {
  @ApiProperty({ enum: ['forecast', 'refused'], enumName: 'ForecastKind' }) kind: Forecast['kind'] | NoForecast['kind'];
  /** Why there is none. */
  @ApiProperty({ enum: forecastRefusals, enumName: 'ForecastRefusal', nullable: true }) reason:
    NoForecast['reason'] | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) forecastOn: string | null;
  @ApiProperty({ type: Number, nullable: true }) value: number | null;
  /** The bounds of the 80% prediction interval. */
  @ApiProperty({ type: Number, nullable: true }) lower: number | null;
  @ApiProperty({ type: Number, nullable: true }) upper: number | null;
  /** How many years it rests on, or would. */
  @ApiProperty({ type: 'integer' }) years: number;
  @ApiProperty({ type: 'integer' }) minimumYears: number;
}

/** Visits in a quarter, and how many organisations stand behind them. */
export class ParticipationQuarterDto {
  @ApiProperty({ example: '2026-Q3' }) quarter: string;
  /** Null when nothing was recorded, which is unknown and not 0. */
  @ApiProperty({ type: 'integer', nullable: true }) participants: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) newParticipants: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) volunteers: number | null;
  @ApiProperty({ type: 'integer' }) reported: number;
  @ApiProperty({ type: 'integer' }) of: number;
  /** False for the quarter that is still going on. */
  isComplete: boolean;
}

/** An indicator with everything that its course line draws. */
export class IndicatorDetailDto extends IndicatorDto {
  /** The lines; the one that is compared with the baseline first. */
  @ApiProperty({ type: [SeriesDto] }) series: SeriesDto[];
  /** The corners of the path through baseline, milestones and target; empty where there is only a direction. */
  @ApiProperty({ type: [PathPointDto] }) path: PathPointDto[];
  /** The year that the current plan looks to. */
  @ApiProperty({ type: 'integer', nullable: true }) horizonYear: number | null;
  @ApiProperty({ type: ForecastDto }) forecast: ForecastDto;
  /** Of an indicator that is derived from participations. */
  @ApiProperty({ type: [ParticipationQuarterDto] }) quarters: ParticipationQuarterDto[];
}
