import { ApiProperty } from '@nestjs/swagger';
import { lifecycleStates, signalsWorstFirst, type LifecycleState, type Signal } from '#domain';

export class TimelineActivityDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  @ApiProperty({ type: String, nullable: true }) leadName: string | null;
  @ApiProperty({ enum: lifecycleStates, enumName: 'LifecycleState' }) lifecycle: LifecycleState;
  @ApiProperty({ enum: signalsWorstFirst, enumName: 'Signal', nullable: true }) signal: Signal | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) startsOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn: string | null;
  /** When, in words, for an activity without days. */
  @ApiProperty({ type: String, nullable: true }) whenText: string | null;
  @ApiProperty({ type: [String], format: 'uuid' }) subgoalIds: string[];
  isExample: boolean;
}

export class TimelineMeetingDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  @ApiProperty({ format: 'date' }) heldOn: string;
}

/** All activities in time, with the meetings between them. Bounded by the coalition, so without pages. */
export class TimelineDto {
  @ApiProperty({ format: 'date' }) asOf: string;
  @ApiProperty({ type: [TimelineActivityDto] }) activities: TimelineActivityDto[];
  @ApiProperty({ type: [TimelineMeetingDto] }) meetings: TimelineMeetingDto[];
}
