import { ApiProperty } from '@nestjs/swagger';
import { IdField } from '../errors/fields.ts';
import { ListDto, PageQuery } from '../http/page.ts';

/** One change of one row: who did what, when, and what it was before and after. */
export class AuditEventDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  /** Null when no member did it: a plan file or the system. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) membershipId: string | null;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) requestId: string | null;
  /** What was being done, such as `activity.checkIn`. */
  operation: string;
  objectType: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) objectId: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) before: Record<string, unknown> | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) after: Record<string, unknown> | null;
}

export class AuditEventListDto extends ListDto {
  @ApiProperty({ type: [AuditEventDto] }) items: AuditEventDto[];
}

export class AuditEventQuery extends PageQuery {
  /** Only of this row. */
  @IdField({ optional: true }) objectId?: string;
}
