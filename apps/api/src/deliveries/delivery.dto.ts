import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField } from '../platform/errors/fields.ts';
import { ListDto, PageQuery } from '../platform/http/page.ts';

export const deliveryStates = ['waiting', 'sent', 'failed', 'sentAgain'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const deliverySubjects = ['invitation', 'askUpdate', 'askAdjustment', 'questionAssessment'] as const;
export type DeliverySubject = (typeof deliverySubjects)[number];

export const deliveryFailures = ['refused', 'expired', 'interrupted', 'unknown', 'noRecipient'] as const;
export type DeliveryFailure = (typeof deliveryFailures)[number];

/** A mail and what became of it. Neither its words, its link nor the address that it went to. */
export class DeliveryDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** What it is: an invitation, a question. */
  @ApiProperty({ enum: deliverySubjects, enumName: 'DeliverySubject' }) subject: DeliverySubject;
  /** The title of what it is about; null when it is about nothing in particular. */
  @ApiProperty({ type: String, nullable: true }) about: string | null;
  /** The member whom it is for; null when it is for the mailbox of an organisation. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) membershipId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) organisationId: string | null;
  /** The name of that member or organisation. */
  @ApiProperty({ type: String, nullable: true }) recipient: string | null;
  /** `sentAgain` is what failed and has a later mail in its place. */
  @ApiProperty({ enum: deliveryStates, enumName: 'DeliveryState' }) state: DeliveryState;
  /** Why it failed; `refused` is what the mail server said, for good. */
  @ApiProperty({ enum: deliveryFailures, enumName: 'DeliveryFailure', nullable: true }) failure: DeliveryFailure | null;
  /** What the mail server answered, as a number such as 550. */
  @ApiProperty({ type: 'integer', nullable: true }) replyCode: number | null;
  /** How often it was tried, while it waits. */
  @ApiProperty({ type: 'integer', nullable: true }) attempts: number | null;
  /** When it is tried next, while it waits. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) nextAttemptAt: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  /** When it was sent or given up. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt: string | null;
}

export class DeliveryListDto extends ListDto {
  @ApiProperty({ type: [DeliveryDto] }) items: DeliveryDto[];
}

export class DeliveryQuery extends PageQuery {
  @ChoiceField(deliveryStates, 'DeliveryState', { optional: true }) state?: DeliveryState;
}
