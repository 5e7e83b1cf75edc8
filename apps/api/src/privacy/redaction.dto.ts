import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, TextField, YesNoField } from '../platform/errors/fields.ts';
import { ListDto } from '../platform/http/page.ts';

/** Whose texts can be taken out; what each has is in the database (`redact_text`). */
export const redactable = [
  'fact',
  'activity',
  'task',
  'meeting',
  'organisation',
  'plan',
  'subgoal',
  'commitment',
  'commitmentPoint',
  'pledge',
  'indicator',
] as const;
export type Redactable = (typeof redactable)[number];

/** Takes out one text that should never have been written down, such as something about a resident. */
export class RedactionInput {
  @ChoiceField(redactable, 'Redactable') objectType: Redactable;
  @IdField() objectId: string;
  /**
   * Which of its texts: `note`, `cause`, `description`; `points.` and the identifier of a point; `principles.` and the place of an
   * entry, from 0. What stood there before goes with it.
   */
  @TextField(60) field: string;
  /** Of a row: leaves what stands there now, and takes out only what stood there before. A list is named without a place then. */
  @YesNoField({ optional: true }) keepsPresent?: boolean;
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
