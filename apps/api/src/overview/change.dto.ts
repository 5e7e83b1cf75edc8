import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ChangeKind } from '#domain';
import { ActivityReasonDto } from '../activities/activity.dto.ts';
import { ListDto } from '../platform/http/page.ts';

export const changeKinds = [
  'activityAdded',
  'lifecycleChanged',
  'rescheduled',
  'signalChanged',
  'pledged',
  'stageChanged',
  'assessmentQuestioned',
  'assessmentStale',
  'appointmentChanged',
  'participationRecorded',
  'participationCorrected',
  'participationWithdrawn',
  'measurementRecorded',
  'measurementCorrected',
  'measurementWithdrawn',
  'taskAdded',
  'taskCompleted',
  'taskReopened',
  'taskPostponed',
  'taskOverdue',
  'organisationAdded',
  'organisationStatusChanged',
] as const satisfies readonly ChangeKind[];

/** One thing that is otherwise than it was. Which members are there depends on `kind`. */
export class ChangeDto {
  @ApiProperty({ enum: changeKinds, enumName: 'ChangeKind' }) kind: ChangeKind;
  /** The day that it is about, as far as known. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) on: string | null;
  /** Nobody recorded anything: only days went by. */
  byTimeAlone: boolean;
  @ApiPropertyOptional({ format: 'uuid' }) activityId?: string;
  @ApiPropertyOptional() activityTitle?: string;
  @ApiPropertyOptional({ format: 'uuid' }) organisationId?: string;
  @ApiPropertyOptional() organisationName?: string;
  @ApiPropertyOptional({ format: 'uuid' }) commitmentId?: string;
  @ApiPropertyOptional() commitmentTitle?: string;
  @ApiPropertyOptional({ format: 'uuid' }) indicatorId?: string;
  @ApiPropertyOptional() indicatorName?: string;
  @ApiPropertyOptional({ format: 'uuid' }) taskId?: string;
  @ApiPropertyOptional() taskTitle?: string;
  /** A lifecycle, signal, stage, status, day or membership, before; null is none. */
  @ApiPropertyOptional({ type: String, nullable: true }) from?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) to?: string | null;
  /** A number before and after: visits, or the value of an indicator. */
  @ApiPropertyOptional({ type: Number, nullable: true }) fromValue?: number | null;
  @ApiPropertyOptional({ type: Number, nullable: true }) toValue?: number | null;
  @ApiPropertyOptional({ type: [ActivityReasonDto] }) reasons?: ActivityReasonDto[];
}

export class SinceMeetingDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  @ApiProperty({ format: 'date' }) heldOn: string;
}

/** What changed between the end of the last meeting and the moment that is looked at, newest first. */
export class SinceDto extends ListDto {
  @ApiProperty({ type: SinceMeetingDto }) meeting: SinceMeetingDto;
  @ApiProperty({ type: [ChangeDto] }) items: ChangeDto[];
}
