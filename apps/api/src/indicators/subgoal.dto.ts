import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { indicatorStatuses, type IndicatorStatus } from '#domain';
import { CountField, IdField, TextField } from '../platform/errors/fields.ts';
import { ListDto } from '../platform/http/page.ts';

/** A subgoal with the status that its lead indicator gives it. */
export class SubgoalDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** The order in which subgoals stand, from 1. */
  @ApiProperty({ type: 'integer' }) position: number;
  title: string;
  text: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) leadIndicatorId: string | null;
  @ApiProperty({ enum: indicatorStatuses, enumName: 'IndicatorStatus' }) status: IndicatorStatus;
  @ApiProperty({ type: [String], format: 'uuid' }) indicatorIds: string[];
  @ApiProperty({ type: 'integer' }) version: number;
}

export class SubgoalListDto extends ListDto {
  @ApiProperty({ type: [SubgoalDto] }) items: SubgoalDto[];
}

export class CreateSubgoalInput {
  @TextField(300) title: string;
  @TextField(4000) text: string;
  /** Its place among the others, which make room; after them unless told. */
  @CountField(1, 1000, { optional: true }) position?: number;
  /** The plan that it is for; the current one unless told. */
  @IdField({ optional: true }) planId?: string;
}

/** What is left out stays as it is. */
export class UpdateSubgoalInput extends PartialType(OmitType(CreateSubgoalInput, ['planId']), {
  skipNullProperties: false,
}) {}
