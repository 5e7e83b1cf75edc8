import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../platform/errors/fields.ts';

export const erasureObstacles = ['onlyCoordinator', 'lastAdministrator', 'memberElsewhere', 'example'] as const;
export type ErasureObstacle = (typeof erasureObstacles)[number];

/** What forgetting a person takes away, and what of them stays without their name. Nothing has happened yet. */
export class ErasurePreviewDto {
  name: string;
  email: string;
  /** Coalitions that the person takes, or took, part in. */
  @ApiProperty({ type: 'integer' }) memberships: number;
  /** Facts that stay, without telling who recorded them. */
  @ApiProperty({ type: 'integer' }) facts: number;
  /** Mails to the person; they go. */
  @ApiProperty({ type: 'integer' }) mails: number;
  @ApiProperty({ type: 'integer' }) sessions: number;
  /** Why it cannot be done now; empty when it can. */
  @ApiProperty({ enum: erasureObstacles, enumName: 'ErasureObstacle', isArray: true }) obstacles: ErasureObstacle[];
}

export class ErasureInput {
  /** The e-mail address of the person, typed anew: it cannot be undone. */
  @TextField(320) confirmation: string;
}

export class ErasureDto {
  @ApiProperty({ format: 'date-time' }) erasedAt: string;
  @ApiProperty({ type: 'integer' }) facts: number;
  @ApiProperty({ type: 'integer' }) mails: number;
}
