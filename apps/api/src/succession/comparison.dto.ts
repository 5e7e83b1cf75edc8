import { ApiProperty } from '@nestjs/swagger';
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
import { units, type Unit } from '../indicators/indicator.entity.ts';

export const planChanges = ['kept', 'added', 'dropped'] as const;

export type PlanChange = (typeof planChanges)[number];

/** One of the two plans that are compared. */
export class ComparedPlanDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  goal: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) startsOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn: string | null;
  @ApiProperty({ enum: planStates, enumName: 'PlanState' }) state: PlanState;
  /** The day whose state is shown: the end of its period, or today when that lies ahead. Null before it began. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) shownOn: string | null;
}

class ComparedItemDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  @ApiProperty({ enum: planChanges, enumName: 'PlanChange' }) change: PlanChange;
}

/** What was decided about it in the earlier plan. */
class ComparedDecisionDto extends ComparedItemDto {
  @ApiProperty({ enum: planOutcomes, enumName: 'PlanOutcome', nullable: true }) outcome: PlanOutcome | null;
  @ApiProperty({ type: String, nullable: true }) text: string | null;
}

export class ComparedSubgoalDto extends ComparedDecisionDto {}

export class ComparedCommitmentDto extends ComparedItemDto {}

export class ComparedActivityDto extends ComparedDecisionDto {
  /** At the end of the earlier plan; null when it was not there. */
  @ApiProperty({ enum: lifecycleStates, enumName: 'LifecycleState', nullable: true }) earlier: LifecycleState | null;
  @ApiProperty({ enum: lifecycleStates, enumName: 'LifecycleState', nullable: true }) later: LifecycleState | null;
}

/** How an indicator stood on a day. */
export class IndicatorPositionDto {
  @ApiProperty({ enum: indicatorStatuses, enumName: 'IndicatorStatus' }) status: IndicatorStatus;
  /** The newest value; null is none, suppressed or not available. */
  @ApiProperty({ type: Number, nullable: true }) value: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) measuredOn: string | null;
}

export class ComparedIndicatorDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  name: string;
  @ApiProperty({ enum: units, enumName: 'Unit' }) unit: Unit;
  isLead: boolean;
  @ApiProperty({ enum: planChanges, enumName: 'PlanChange' }) change: PlanChange;
  /** Null when the plan does not have it, or has not begun. */
  @ApiProperty({ type: IndicatorPositionDto, nullable: true }) earlier: IndicatorPositionDto | null;
  @ApiProperty({ type: IndicatorPositionDto, nullable: true }) later: IndicatorPositionDto | null;
}

/** Two plans side by side. Not paged: it is as large as the plans. */
export class PlanComparisonDto {
  @ApiProperty({ type: ComparedPlanDto }) earlier: ComparedPlanDto;
  @ApiProperty({ type: ComparedPlanDto }) later: ComparedPlanDto;
  /** Kept first, then added, then dropped; and so are the others. */
  @ApiProperty({ type: [ComparedSubgoalDto] }) subgoals: ComparedSubgoalDto[];
  @ApiProperty({ type: [ComparedCommitmentDto] }) commitments: ComparedCommitmentDto[];
  @ApiProperty({ type: [ComparedActivityDto] }) activities: ComparedActivityDto[];
  @ApiProperty({ type: [ComparedIndicatorDto] }) indicators: ComparedIndicatorDto[];
}
