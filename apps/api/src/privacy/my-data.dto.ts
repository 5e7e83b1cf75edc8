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
  /** The beginning of the network address. */
  @ApiProperty({ type: String, nullable: true }) network: string | null;
  /** A link in a mail, or an identity provider. */
  @ApiProperty({ type: String, nullable: true }) method: string | null;
  @ApiProperty({ type: String, nullable: true }) provider: string | null;
}

/** A link that was mailed to sign in with; what opens it is known to nobody but who has the mail. */
export class MyDataSignInLinkDto {
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) spentAt: string | null;
}

/** A mail that was kept instead of sent: only where no mail server is known. */
export class MyDataKeptMailDto {
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  subject: string;
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

/** Something that this person recorded, or that was recorded on their behalf or about them. */
export class MyDataFactDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  kind: string;
  @ApiProperty({ format: 'date' }) effectiveOn: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  /** Did this person record it themselves? Otherwise somebody did on their behalf. */
  byThemselves: boolean;
  /** Is it about them, as an appointment is? */
  isAboutThem: boolean;
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
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) failedAt: string | null;
  /** Why it could not be delivered. */
  @ApiProperty({ type: String, nullable: true }) failure: string | null;
}

/** A link in a mail that opens one's own points without signing in; not what opens it. */
export class MyDataItemLinkDto {
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) revokedAt: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lastUsedOn: string | null;
}

export class MyDataViewDto {
  page: string;
  name: string;
  /** What it filters on, as in the address of the page. */
  search: string;
  isShared: boolean;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
}

/** Many activities that this person changed at once. */
export class MyDataChangeDto {
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) undoneAt: string | null;
  @ApiProperty({ type: [String], format: 'uuid' }) activityIds: string[];
}

/** A change of this person's part in the coalition. */
export class MyDataMembershipChangeDto {
  @ApiProperty({ format: 'date-time' }) at: string;
  operation: string;
  byThemselves: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) before: Record<string, unknown> | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) after: Record<string, unknown> | null;
}

/** An answer that was kept for a while, so that a request that is sent again records nothing twice. */
export class MyDataRequestDto {
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  key: string;
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
  @ApiProperty({ type: [MyDataItemLinkDto] }) itemLinks: MyDataItemLinkDto[];
  @ApiProperty({ type: [MyDataViewDto] }) savedViews: MyDataViewDto[];
  @ApiProperty({ type: [MyDataChangeDto] }) activityChanges: MyDataChangeDto[];
  @ApiProperty({ type: [MyDataMembershipChangeDto] }) membershipChanges: MyDataMembershipChangeDto[];
  @ApiProperty({ type: [MyDataRequestDto] }) keptRequests: MyDataRequestDto[];
}

export class MyDataDto {
  @ApiProperty({ format: 'date-time' }) madeAt: string;
  @ApiProperty({ type: MyDataPersonDto }) person: MyDataPersonDto;
  @ApiProperty({ type: [MyDataSessionDto] }) sessions: MyDataSessionDto[];
  @ApiProperty({ type: [MyDataAttemptDto] }) signInAttempts: MyDataAttemptDto[];
  @ApiProperty({ type: [MyDataIdentityDto] }) identities: MyDataIdentityDto[];
  @ApiProperty({ type: [MyDataSignInLinkDto] }) signInLinks: MyDataSignInLinkDto[];
  @ApiProperty({ type: [MyDataKeptMailDto] }) keptMails: MyDataKeptMailDto[];
  @ApiProperty({ type: [MyDataMembershipDto] }) memberships: MyDataMembershipDto[];
}
