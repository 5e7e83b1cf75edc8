import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique } from 'class-validator';
import { lifecycleStates, type LifecycleState } from '#domain';
import {
  ChoiceField,
  CountField,
  DayField,
  IdField,
  IdsField,
  TextField,
  YesNoField,
} from '../platform/errors/fields.ts';
import { PartyDto } from './activity.dto.ts';

/** What is to change in several activities at once; what is left out stays. */
export class ActivityChangeInput {
  @IdsField(200) @ArrayMinSize(1) @ArrayUnique() activityIds: string[];
  @IdField({ optional: true }) leadOrganisationId?: string;
  /** The first day of all of them; null clears it. */
  @DayField({ optional: true, nullable: true }) startsOn?: string | null;
  @DayField({ optional: true, nullable: true }) endsOn?: string | null;
  /** Moves the days that each of them has by so many days; not together with `startsOn` or `endsOn`. */
  @CountField(-3660, 3660, { optional: true }) shiftDays?: number;
  @ChoiceField(lifecycleStates, 'LifecycleState', { optional: true }) to?: LifecycleState;
  /** Why; required when an activity that ended is taken up again. */
  @TextField(1000, { optional: true, nullable: true }) reason?: string | null;
}

export class RecordActivityChangeInput extends ActivityChangeInput {
  /** Change nothing at all when one of them cannot be changed (409). Otherwise those that can be are. */
  @YesNoField({ optional: true }) onlyIfAll?: boolean;
}

export const changeOutcomes = ['changed', 'unchanged', 'refused'] as const;

export type ChangeOutcome = (typeof changeOutcomes)[number];

export class LeadChangeDto {
  @ApiProperty({ type: PartyDto, nullable: true }) from: PartyDto | null;
  @ApiProperty({ type: PartyDto }) to: PartyDto;
}

export class PeriodDto {
  @ApiProperty({ type: String, format: 'date', nullable: true }) startsOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn: string | null;
}

export class PeriodChangeDto {
  from: PeriodDto;
  to: PeriodDto;
}

export class LifecycleChangeDto {
  @ApiProperty({ enum: lifecycleStates, enumName: 'LifecycleState' }) from: LifecycleState;
  @ApiProperty({ enum: lifecycleStates, enumName: 'LifecycleState' }) to: LifecycleState;
}

export class ChangeFaultDto {
  field: string;
  code: string;
  /** In the reader's language. */
  detail: string;
}

/** What becomes of one activity, or why it cannot be changed; then nothing of it is. */
export class ChangedActivityDto {
  @ApiProperty({ format: 'uuid' }) activityId: string;
  title: string;
  @ApiProperty({ enum: changeOutcomes, enumName: 'ChangeOutcome' }) outcome: ChangeOutcome;
  @ApiProperty({ type: LeadChangeDto, nullable: true }) lead: LeadChangeDto | null;
  @ApiProperty({ type: PeriodChangeDto, nullable: true }) period: PeriodChangeDto | null;
  @ApiProperty({ type: LifecycleChangeDto, nullable: true }) lifecycle: LifecycleChangeDto | null;
  @ApiProperty({ type: [ChangeFaultDto] }) faults: ChangeFaultDto[];
}

export class ActivityChangesDto {
  /** With which all of it can be taken back; null when nothing was changed, and in a preview. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) id: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) recordedAt: string | null;
  @ApiProperty({ type: 'integer' }) changed: number;
  @ApiProperty({ type: 'integer' }) unchanged: number;
  @ApiProperty({ type: 'integer' }) refused: number;
  /** In the order in which they were asked for. */
  @ApiProperty({ type: [ChangedActivityDto] }) items: ChangedActivityDto[];
}

export class ActivityChangeUndoneDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
}
