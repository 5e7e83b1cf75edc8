import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { attentionKinds, type AttentionKind, type AttentionRow } from '#domain';
import { ActivityReasonDto } from '../activities/activity.dto.ts';
import { DayField, TextField } from '../platform/errors/fields.ts';
import { ListDto } from '../platform/http/page.ts';

export const attentionActions = [
  'contactLead',
  'sendReminder',
  'askAdjustment',
  'appointContact',
  'viewMember',
  'openReport',
  'viewActivity',
  'enterOrImport',
  'makeCallList',
  'startEvaluation',
] as const satisfies readonly AttentionRow['action']['kind'][];

/** Whom to call or mail about an activity: work contact data of the organisation that leads it. */
export class AttentionContactDto {
  organisationName: string;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ type: String, nullable: true }) mailbox: string | null;
  /** Names of its contacts, with their work e-mail. */
  @ApiProperty({
    type: 'array',
    items: { type: 'object', properties: { name: { type: 'string' }, email: { type: 'string' } } },
  })
  people: { name: string; email: string }[];
}

/** One thing that needs attention, with its one action. Which members are there depends on `kind`. */
export class AttentionRowDto {
  /** The same for as long as the same thing needs attention; a snooze refers to it. */
  key: string;
  @ApiProperty({ enum: attentionKinds, enumName: 'AttentionKind' }) kind: AttentionKind;
  /** What it is about: a title or a name; null when the kind says it all. */
  @ApiProperty({ type: String, nullable: true }) label: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) since: string | null;
  @ApiProperty({ enum: attentionActions, enumName: 'AttentionAction' }) action: (typeof attentionActions)[number];
  @ApiPropertyOptional({ format: 'uuid' }) activityId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) organisationId?: string;
  /** A member who speaks for no organisation. */
  @ApiPropertyOptional({ format: 'uuid' }) membershipId?: string;
  @ApiPropertyOptional({ type: [String], format: 'uuid' }) organisationIds?: string[];
  @ApiPropertyOptional({ format: 'uuid' }) indicatorId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) planId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) roundId?: string;
  @ApiPropertyOptional({ format: 'uuid' }) reportId?: string;
  @ApiPropertyOptional({ type: [String], format: 'uuid' }) commitmentIds?: string[];
  @ApiPropertyOptional({ type: [ActivityReasonDto] }) reasons?: ActivityReasonDto[];
  /** Why, where a kind has several causes. */
  @ApiPropertyOptional({ type: [String] }) causes?: string[];
  @ApiPropertyOptional({ type: 'integer' }) count?: number;
  @ApiPropertyOptional({ type: 'integer' }) of?: number;
  @ApiPropertyOptional({ type: 'integer' }) daysLeft?: number;
  @ApiPropertyOptional({ type: AttentionContactDto }) contact?: AttentionContactDto;
}

/** A row that was put away, until when, by whom and why. */
export class SnoozedRowDto {
  @ApiProperty({ type: AttentionRowDto }) row: AttentionRowDto;
  @ApiProperty({ format: 'date' }) until: string;
  reason: string;
  @ApiProperty({ type: String, nullable: true }) by: string | null;
  /** The fact to retract in order to bring the row back now. */
  @ApiProperty({ format: 'uuid' }) factId: string;
}

export class AttentionDto extends ListDto {
  /** The first rows, in the order in which they need attention. */
  @ApiProperty({ type: [AttentionRowDto] }) items: AttentionRowDto[];
  @ApiProperty({ type: [SnoozedRowDto] }) snoozed: SnoozedRowDto[];
}

/** Puts a row away until a day. */
export class SnoozeInput {
  /** The row's key. */
  @TextField(300) row: string;
  @DayField() until: string;
  @TextField(1000) reason: string;
}
