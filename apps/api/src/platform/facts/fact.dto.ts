import { ApiProperty } from '@nestjs/swagger';
import { factKinds, type FactKind } from '#domain';
import { IdsField, TextField } from '../errors/fields.ts';
import { ListDto } from '../http/page.ts';

/** Who recorded a fact: by name as long as the person is known. */
export class RecorderDto {
  @ApiProperty({ format: 'uuid' }) membershipId: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  role: string;
}

/** The organisation by whose mailbox a fact came: who reads it is not known. */
export class ViaMailboxDto {
  @ApiProperty({ format: 'uuid' }) organisationId: string;
  name: string;
}

/** A dated fact as it was recorded, with what became of it. */
export class FactDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: factKinds, enumName: 'FactKind' }) kind: FactKind;
  /** The day it is about. */
  @ApiProperty({ format: 'date' }) effectiveOn: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  /** Null when it came from a plan file or an import, or by a mailbox. */
  @ApiProperty({ type: RecorderDto, nullable: true }) recordedBy: RecorderDto | null;
  @ApiProperty({ type: RecorderDto, nullable: true }) onBehalfOf: RecorderDto | null;
  /** By whose mailbox it was answered; null unless it was. */
  @ApiProperty({ type: ViaMailboxDto, nullable: true }) via: ViaMailboxDto | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) activityId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) taskId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) indicatorId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) organisationId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) commitmentId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) planId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) subgoalId: string | null;
  /** The fact that this one corrects or retracts. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) targetId: string | null;
  /** What it says; the members depend on `kind`. */
  @ApiProperty({ type: 'object', additionalProperties: true }) payload: Record<string, unknown>;
  /** Does it still count? Not once it was corrected or retracted. */
  isStanding: boolean;
  /** May the reader correct or retract it? */
  mayRetract: boolean;
  isExample: boolean;
}

export class FactListDto extends ListDto {
  @ApiProperty({ type: [FactDto] }) items: FactDto[];
}

export class RetractionInput {
  @TextField(1000, { optional: true, nullable: true }) reason?: string | null;
}

/** Facts that are taken back together. */
export class RetractionsInput extends RetractionInput {
  @IdsField(1000, { min: 1 }) factIds: string[];
}
