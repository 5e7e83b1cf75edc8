import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import {
  indicatorStatuses,
  lifecycleStates,
  planOutcomes,
  planStates,
  type IndicatorStatus,
  type LifecycleState,
  type PlanOutcome,
  type PlanState,
} from '#domain';
import { ChoiceField, DayField, IdField, IdsField, TextField } from '../platform/errors/fields.ts';

/** What was decided about a subgoal or an activity; everything is null until somebody did. */
class DecisionDto {
  @ApiProperty({ enum: planOutcomes, enumName: 'PlanOutcome', nullable: true }) outcome: PlanOutcome | null;
  @ApiProperty({ type: String, nullable: true }) text: string | null;
  /** The day of the decision. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) decidedOn: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) factId: string | null;
}

export class EvaluatedSubgoalDto extends DecisionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  @ApiProperty({ enum: indicatorStatuses, enumName: 'IndicatorStatus' }) status: IndicatorStatus;
}

export class EvaluatedActivityDto extends DecisionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  @ApiProperty({ enum: lifecycleStates, enumName: 'LifecycleState' }) lifecycle: LifecycleState;
  @ApiProperty({ type: String, format: 'date', nullable: true }) startsOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn: string | null;
  /** Visits that were counted; null when none were, which is not 0. */
  @ApiProperty({ type: 'integer', nullable: true }) participants: number | null;
  @ApiProperty({ type: [String], format: 'uuid' }) subgoalIds: string[];
  /** What its own state says of it. */
  @ApiProperty({ enum: planOutcomes, enumName: 'PlanOutcome' }) suggestion: PlanOutcome;
}

class OutcomeCountsDto implements Record<PlanOutcome, number> {
  @ApiProperty({ type: 'integer' }) done: number;
  @ApiProperty({ type: 'integer' }) carriesOver: number;
  @ApiProperty({ type: 'integer' }) stops: number;
}

/** How many were decided. */
export class EvaluationProgressDto {
  @ApiProperty({ type: 'integer' }) decided: number;
  @ApiProperty({ type: 'integer' }) total: number;
  @ApiProperty({ type: OutcomeCountsDto }) perOutcome: OutcomeCountsDto;
}

/** What became of a plan, as it stood at a moment. Not paged: it is as large as the plan. */
export class PlanEvaluationDto {
  @ApiProperty({ format: 'uuid' }) planId: string;
  @ApiProperty({ enum: planStates, enumName: 'PlanState' }) state: PlanState;
  @ApiProperty({ type: String, format: 'date', nullable: true }) stateSince: string | null;
  /** In their own order. */
  @ApiProperty({ type: [EvaluatedSubgoalDto] }) subgoals: EvaluatedSubgoalDto[];
  /** By title. */
  @ApiProperty({ type: [EvaluatedActivityDto] }) activities: EvaluatedActivityDto[];
  @ApiProperty({ type: EvaluationProgressDto }) subgoalProgress: EvaluationProgressDto;
  @ApiProperty({ type: EvaluationProgressDto }) activityProgress: EvaluationProgressDto;
}

/** The same decision on some of the plan's subgoals and activities. */
export class EvaluateInput {
  @IdsField(100, { optional: true }) subgoalIds?: string[];
  @IdsField(1000, { optional: true }) activityIds?: string[];
  @ChoiceField(planOutcomes, 'PlanOutcome') outcome: PlanOutcome;
  /** Required of a subgoal, and of what stops. */
  @TextField(4000, { optional: true, nullable: true }) text?: string | null;
  /** The day on which it was decided; today unless told, and never later. */
  @DayField({ optional: true }) effectiveOn?: string;
}

/** Several decisions at once, such as the suggestions that somebody takes over; all of them are recorded, or none. */
export class EvaluationSetInput {
  /** Each of them on other subgoals and activities. */
  @ApiProperty({ type: [EvaluateInput], minItems: 1, maxItems: 10 })
  @Type(() => EvaluateInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(10)
  @ArrayMinSize(1)
  // Of decorators the last one is looked at first.
  @IsArray()
  decisions: EvaluateInput[];
}

export class ComparisonQuery {
  /** The plan to compare with; the one before it unless told. */
  @IdField({ optional: true }) withPlanId?: string;
}
