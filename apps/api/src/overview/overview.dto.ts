import { ApiProperty } from '@nestjs/swagger';
import {
  indicatorStatuses,
  signalsWorstFirst,
  type HeadlineVerdict,
  type IndicatorStatus,
  type Signal,
  type Stage,
} from '#domain';
import { IndicatorDetailDto } from '../indicators/indicator.dto.ts';
import { AttentionDto } from './attention.dto.ts';
import { SinceDto } from './change.dto.ts';

export const headlineVerdicts = [
  'onCourse',
  'offCourse',
  'behind',
  'undecided',
] as const satisfies readonly HeadlineVerdict[];
export const upcomingKinds = ['meeting', 'taskDue', 'activityStarts', 'activityEnds', 'planEnds'] as const;

export class OverviewPlanDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  goal: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) horizonYear: number | null;
}

/** The strongest change beside the lead indicators. */
export class HeadlineChangeDto {
  @ApiProperty({ enum: ['participation', 'coverage'], enumName: 'HeadlineChangeKind' }) kind:
    'participation' | 'coverage';
  /** 0.12 is 12% more visits, or twelve percentage points more coverage. */
  @ApiProperty({ type: Number }) change: number;
}

/** Are we on course? By the lead outcome indicators alone. */
export class HeadlineDto {
  @ApiProperty({ enum: headlineVerdicts, enumName: 'HeadlineVerdict' }) verdict: HeadlineVerdict;
  @ApiProperty({ type: HeadlineChangeDto, nullable: true }) change: HeadlineChangeDto | null;
}

export class SubgoalCardDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) position: number;
  title: string;
  text: string;
  /** That of its lead indicator. */
  @ApiProperty({ enum: indicatorStatuses, enumName: 'IndicatorStatus' }) status: IndicatorStatus;
  @ApiProperty({ type: IndicatorDetailDto, nullable: true }) lead: IndicatorDetailDto | null;
  /** Activities that serve it and are planned or in progress. */
  @ApiProperty({ type: 'integer' }) activityCount: number;
}

export class SignalCountDto {
  @ApiProperty({ enum: signalsWorstFirst, enumName: 'Signal' }) signal: Signal;
  @ApiProperty({ type: 'integer' }) count: number;
}

export class StageCountsDto implements Record<Stage, number> {
  @ApiProperty({ type: 'integer' }) unknown: number;
  @ApiProperty({ type: 'integer' }) notStarted: number;
  @ApiProperty({ type: 'integer' }) planned: number;
  @ApiProperty({ type: 'integer' }) inProgress: number;
  @ApiProperty({ type: 'integer' }) inPlace: number;
  @ApiProperty({ type: 'integer' }) embedded: number;
}

export class CommitmentCardDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) position: number;
  title: string;
  shortTitle: string;
  /** Pledges of organisations that have not left. */
  @ApiProperty({ type: 'integer' }) denominator: number;
  /** In place or embedded. */
  @ApiProperty({ type: 'integer' }) covered: number;
  @ApiProperty({ type: StageCountsDto }) perStage: StageCountsDto;
}

export class UpcomingDto {
  @ApiProperty({ enum: upcomingKinds, enumName: 'UpcomingKind' }) kind: (typeof upcomingKinds)[number];
  @ApiProperty({ format: 'date' }) on: string;
  label: string;
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** The whole overview at a moment, in one request. */
export class OverviewDto {
  @ApiProperty({ format: 'date' }) asOf: string;
  /** What was known by then is what this is derived from. */
  @ApiProperty({ format: 'date-time' }) knownAt: string;
  @ApiProperty({ type: OverviewPlanDto, nullable: true }) plan: OverviewPlanDto | null;
  @ApiProperty({ type: HeadlineDto }) headline: HeadlineDto;
  @ApiProperty({ type: [SubgoalCardDto] }) subgoals: SubgoalCardDto[];
  /** Lead indicators of the coalition as a whole, without a subgoal. */
  @ApiProperty({ type: [IndicatorDetailDto] }) leadIndicators: IndicatorDetailDto[];
  /** Only for coordinators. */
  @ApiProperty({ type: AttentionDto, nullable: true }) attention: AttentionDto | null;
  /** Null before the first meeting. */
  @ApiProperty({ type: SinceDto, nullable: true }) since: SinceDto | null;
  @ApiProperty({ type: [UpcomingDto] }) upcoming: UpcomingDto[];
  @ApiProperty({ type: [CommitmentCardDto] }) commitments: CommitmentCardDto[];
  /** Activities that are planned or in progress, by signal. */
  @ApiProperty({ type: [SignalCountDto] }) signals: SignalCountDto[];
}
