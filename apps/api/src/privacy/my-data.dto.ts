import { ApiProperty } from '@nestjs/swagger';
import { memberRoles, type MemberRole } from '../members/member-role.ts';

export class MyDataPersonDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  name: string;
  email: string;
  locale: string;
  isAdministrator: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
}

export class MyDataSessionDto {
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastSeenAt: string | null;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) revokedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) browser: string | null;
  @ApiProperty({ type: String, nullable: true }) system: string | null;
}

/** An attempt to sign in, as it was noted. */
export class MyDataAttemptDto {
  @ApiProperty({ format: 'date-time' }) at: string;
  method: string;
  outcome: string;
  origin: string;
}

/** As whom an identity provider knows the person. */
export class MyDataIdentityDto {
  issuer: string;
  subject: string;
  @ApiProperty({ format: 'date-time' }) linkedAt: string;
}

/** Something that this person recorded, or that was recorded on their behalf. */
export class MyDataFactDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  kind: string;
  @ApiProperty({ format: 'date' }) effectiveOn: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  /** Did this person record it themselves? Otherwise somebody did on their behalf. */
  byThemselves: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true }) payload: Record<string, unknown>;
}

export class MyDataEventDto {
  @ApiProperty({ format: 'date-time' }) at: string;
  operation: string;
  objectType: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) objectId: string | null;
}

export class MyDataMailDto {
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt: string | null;
  template: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) params: Record<string, unknown>;
}

export class MyDataTaskDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
}

/** Everything about the person in one coalition, also when they no longer take part. */
export class MyDataMembershipDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  coalitionSlug: string;
  coalitionName: string;
  @ApiProperty({ enum: memberRoles, enumName: 'MemberRole' }) role: MemberRole;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endedOn: string | null;
  organisations: string[];
  @ApiProperty({ type: [MyDataFactDto] }) facts: MyDataFactDto[];
  @ApiProperty({ type: [MyDataTaskDto] }) tasks: MyDataTaskDto[];
  @ApiProperty({ type: [MyDataEventDto] }) auditEvents: MyDataEventDto[];
  @ApiProperty({ type: [MyDataMailDto] }) mails: MyDataMailDto[];
}

export class MyDataDto {
  @ApiProperty({ format: 'date-time' }) madeAt: string;
  @ApiProperty({ type: MyDataPersonDto }) person: MyDataPersonDto;
  @ApiProperty({ type: [MyDataSessionDto] }) sessions: MyDataSessionDto[];
  @ApiProperty({ type: [MyDataAttemptDto] }) signInAttempts: MyDataAttemptDto[];
  @ApiProperty({ type: [MyDataIdentityDto] }) identities: MyDataIdentityDto[];
  @ApiProperty({ type: [MyDataMembershipDto] }) memberships: MyDataMembershipDto[];
}
