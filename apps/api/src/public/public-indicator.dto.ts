import { ApiProperty } from '@nestjs/swagger';
import {
  indicatorStatuses,
  type Direction,
  type IndicatorStatus,
  type MeasurementMethod,
  type ParticipationGrowth,
} from '#domain';
import { growthDirections, measurementMethods, PathPointDto } from '../indicators/indicator.dto.ts';
import { directions, indicatorKinds, units, type IndicatorKind, type Unit } from '../indicators/indicator.entity.ts';
import { PublicCountDto } from './public-count.dto.ts';

/** A value with where it comes from; what its recorder noted beside it stays inside the coalition. */
export class PublicFigureDto {
  @ApiProperty({ format: 'date' }) measuredOn: string;
  /** Null is suppressed or not available, never zero. */
  @ApiProperty({ type: Number, nullable: true }) value: number | null;
  @ApiProperty({ type: Number, nullable: true }) lower: number | null;
  @ApiProperty({ type: Number, nullable: true }) upper: number | null;
  @ApiProperty({ type: String, nullable: true }) source: string | null;
  @ApiProperty({ enum: measurementMethods, enumName: 'MeasurementMethod', nullable: true })
  method: MeasurementMethod | null;
  @ApiProperty({ type: String, nullable: true }) licence: string | null;
  /** Is it the value that its line starts from? */
  isBaseline: boolean;
  isExample: boolean;
  /** A count of 1 to 9 people: it has no value here, and reads "fewer than 10". */
  isSmall: boolean;
}

/** The value that others are compared with, or what its source says instead of a number. */
export class PublicBaselineDto {
  @ApiProperty({ format: 'date' }) measuredOn: string;
  @ApiProperty({ type: Number, nullable: true }) value: number | null;
  @ApiProperty({ type: String, nullable: true }) text: string | null;
  @ApiProperty({ type: Number, nullable: true }) lower: number | null;
  @ApiProperty({ type: Number, nullable: true }) upper: number | null;
  @ApiProperty({ type: String, nullable: true }) source: string | null;
  isSmall: boolean;
}

/** Values that may be joined by a line, earliest first. */
export class PublicSeriesDto {
  key: string;
  instrument: string;
  /** The year of the boundaries. */
  @ApiProperty({ type: 'integer', nullable: true }) areaVintage: number | null;
  isBaselineSeries: boolean;
  @ApiProperty({ type: [PublicFigureDto] }) points: PublicFigureDto[];
}

/** Visits in a quarter, with small numbers hidden, and how many organisations stand behind them. */
export class PublicQuarterDto {
  @ApiProperty({ example: '2026-Q3' }) quarter: string;
  @ApiProperty({ type: PublicCountDto }) participants: PublicCountDto;
  @ApiProperty({ type: 'integer' }) reported: number;
  @ApiProperty({ type: 'integer' }) of: number;
}

/** An indicator with its course, as everybody may see it. */
export class PublicIndicatorDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  name: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) subgoalId: string | null;
  /** The one that gives its subgoal its status. */
  isLead: boolean;
  @ApiProperty({ enum: indicatorKinds, enumName: 'IndicatorKind' }) kind: IndicatorKind;
  @ApiProperty({ enum: units, enumName: 'Unit' }) unit: Unit;
  @ApiProperty({ enum: directions, enumName: 'Direction' }) direction: Direction;
  @ApiProperty({ type: String, nullable: true }) population: string | null;
  @ApiProperty({ type: String, nullable: true }) areaName: string | null;
  /** Computed from what organisations reported. */
  isDerived: boolean;
  isExample: boolean;
  @ApiProperty({ enum: indicatorStatuses, enumName: 'IndicatorStatus' }) status: IndicatorStatus;
  @ApiProperty({ type: PublicBaselineDto, nullable: true }) baseline: PublicBaselineDto | null;
  /** The value that the status is about, otherwise the newest known; it may be the baseline itself. */
  @ApiProperty({ type: PublicFigureDto, nullable: true }) newest: PublicFigureDto | null;
  @ApiProperty({ type: [PathPointDto] }) milestones: PathPointDto[];
  /** Null where the plan names no number, but only a direction. */
  @ApiProperty({ type: PathPointDto, nullable: true }) target: PathPointDto | null;
  @ApiProperty({ type: [PublicSeriesDto] }) series: PublicSeriesDto[];
  /** Complete quarters, of an indicator that is derived from participations; such a one has no series. */
  @ApiProperty({ type: [PublicQuarterDto] }) quarters: PublicQuarterDto[];
  /** The last quarter against the same one a year before, over organisations that reported both; null without quarters. */
  @ApiProperty({ enum: growthDirections, enumName: 'GrowthDirection', nullable: true })
  growth: ParticipationGrowth['direction'] | null;
}
