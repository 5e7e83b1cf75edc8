import { ApiProperty } from '@nestjs/swagger';
import { retentionKinds, type RetentionKind } from '#domain';
import { type AccessibilityStatus, accessibilityStatuses } from '../platform/config/operations.ts';

export class RetentionDto {
  @ApiProperty({ enum: retentionKinds, enumName: 'RetentionKind' }) kind: RetentionKind;
  /** How long it is kept. */
  @ApiProperty({ type: 'integer' }) days: number;
}

/** What the privacy statement of this installation says of itself; null where whoever runs it configured nothing. */
export class PrivacyStatementDto {
  /** The organisation that is responsible for the personal data. */
  @ApiProperty({ type: String, nullable: true }) controller: string | null;
  @ApiProperty({ type: String, format: 'email', nullable: true }) email: string | null;
  @ApiProperty({ type: String, format: 'uri', nullable: true }) url: string | null;
  @ApiProperty({ type: [RetentionDto] }) retention: RetentionDto[];
}

export class AccessibilityStatementDto {
  /** A: conforms fully; B: partly; C: first measures taken; D: does not; E: not known. Null when nobody evaluated it. */
  @ApiProperty({ enum: accessibilityStatuses, enumName: 'AccessibilityStatus', nullable: true })
  status: AccessibilityStatus | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) evaluatedOn: string | null;
  @ApiProperty({ type: String, format: 'email', nullable: true }) email: string | null;
  @ApiProperty({ type: String, format: 'uri', nullable: true }) url: string | null;
}

export class StatementsDto {
  @ApiProperty({ type: PrivacyStatementDto }) privacy: PrivacyStatementDto;
  @ApiProperty({ type: AccessibilityStatementDto }) accessibility: AccessibilityStatementDto;
}
