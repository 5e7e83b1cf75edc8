import { ApiProperty, IntersectionType, PartialType } from '@nestjs/swagger';
import { ChoiceField, DayField, TextField } from '../platform/errors/fields.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { ListDto, PageQuery } from '../platform/http/page.ts';

export const meetingPeriods = ['past', 'upcoming'] as const;

export type MeetingPeriod = (typeof meetingPeriods)[number];

/** A meeting of the network. */
export class MeetingDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  @ApiProperty({ format: 'date' }) heldOn: string;
  @ApiProperty({ type: String, nullable: true }) place: string | null;
  @ApiProperty({ type: String, nullable: true }) agenda: string | null;
  /** A meeting of the day that is looked at is still upcoming. */
  @ApiProperty({ enum: meetingPeriods, enumName: 'MeetingPeriod' }) period: MeetingPeriod;
  isExample: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class MeetingListDto extends ListDto {
  @ApiProperty({ type: [MeetingDto] }) items: MeetingDto[];
}

export class MeetingQuery extends IntersectionType(PageQuery, MomentQuery) {
  /** Upcoming meetings come soonest first; past ones, and all of them together, latest first. */
  @ChoiceField(meetingPeriods, 'MeetingPeriod', { optional: true }) period?: MeetingPeriod;
}

export class CreateMeetingInput {
  @TextField(200) title: string;
  @DayField() heldOn: string;
  @TextField(200, { optional: true, nullable: true }) place?: string | null;
  @TextField(10_000, { optional: true, nullable: true }) agenda?: string | null;
}

/** What is left out stays as it is. */
export class UpdateMeetingInput extends PartialType(CreateMeetingInput, { skipNullProperties: false }) {}
