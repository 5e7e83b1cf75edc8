import { ApiProperty } from '@nestjs/swagger';
import { memberRoles, type MemberRole } from '../members/member-role.ts';
import { ListDto } from '../platform/http/page.ts';

/** One person with access to the coalition: to be looked through at least once a year. */
export class RightDto {
  @ApiProperty({ format: 'uuid' }) membershipId: string;
  name: string;
  @ApiProperty({ format: 'email' }) email: string;
  @ApiProperty({ enum: memberRoles, enumName: 'MemberRole' }) role: MemberRole;
  organisations: string[];
  /** Since when the person has this role, as far as the audit trail reaches. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) roleSince: string | null;
  /** When the person last signed in; null when never, or too long ago to be known. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastSeenAt: string | null;
  isAdministrator: boolean;
  isExample: boolean;
}

export class RightListDto extends ListDto {
  @ApiProperty({ type: [RightDto] }) items: RightDto[];
}
