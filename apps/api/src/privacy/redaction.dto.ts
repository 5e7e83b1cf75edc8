import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, TextField } from '../platform/errors/fields.ts';
import { ListDto } from '../platform/http/page.ts';

export const redactable = ['fact', 'activity', 'task', 'meeting', 'organisation'] as const;
export type Redactable = (typeof redactable)[number];

/** Takes out one text that should never have been written down, such as something about a resident. */
export class RedactionInput {
  @ChoiceField(redactable, 'Redactable') objectType: Redactable;
  @IdField() objectId: string;
  /** Which of its texts: `note`, `cause`, `description`, or `points.` and the identifier of a point. */
  @TextField(60) field: string;
  /** Why; this is kept, so it repeats nothing of the text. */
  @TextField(300) reason: string;
}

export class RedactionDto {
  @ApiProperty({ enum: redactable, enumName: 'Redactable' }) objectType: Redactable;
  @ApiProperty({ format: 'uuid' }) objectId: string;
  field: string;
  @ApiProperty({ format: 'date-time' }) redactedAt: string;
  /** The name of who took it out, as long as they are known. */
  @ApiProperty({ type: String, nullable: true }) by: string | null;
  reason: string;
}

export class RedactionListDto extends ListDto {
  @ApiProperty({ type: [RedactionDto] }) items: RedactionDto[];
}
