import { ApiProperty } from '@nestjs/swagger';
import { CoalitionNamesDto } from '../coalitions/coalition.dto.ts';
import { TextField } from '../platform/errors/fields.ts';
import { memberRoles, type MemberRole } from './member-role.ts';

export class MyOrganisationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  name: string;
}

/** One coalition that the signed-in person takes part in, with everything the web needs to hide what they may not do. */
export class MyMembershipDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: memberRoles, enumName: 'MemberRole' }) role: MemberRole;
  coalitionSlug: string;
  coalitionName: string;
  @ApiProperty({ type: String, nullable: true }) motto: string | null;
  @ApiProperty({ type: 'integer' }) organisationCount: number;
  /** What this coalition calls its things, where that is not the usual word. */
  @ApiProperty({ type: CoalitionNamesDto }) names: CoalitionNamesDto;
  /** Its own accent colour; null is that of the installation. */
  @ApiProperty({ type: String, nullable: true }) accent: string | null;
  isDemo: boolean;
  timeZone: string;
  /** The day it is now in the coalition's time zone. */
  @ApiProperty({ format: 'date' }) today: string;
  /** The organisations this person speaks for; empty for coordinators and reviewers. */
  @ApiProperty({ type: [MyOrganisationDto] }) organisations: MyOrganisationDto[];
}

/**
 * Who is signed in. With the link of a mailbox that is nobody in particular: then the name and the address are those of the
 * organisation, whose identifier also stands for the person and the membership.
 */
export class MeDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  name: string;
  email: string;
  /** The organisation by whose mailbox one came; null unless one did. */
  @ApiProperty({ type: MyOrganisationDto, nullable: true }) mailboxOf: MyOrganisationDto | null;
  isAdministrator: boolean;
  @ApiProperty({ type: [MyMembershipDto] }) memberships: MyMembershipDto[];
  @ApiProperty({ type: 'integer' }) version: number;
}

/** What somebody changes about themselves. Another address is another account: that takes an invitation. */
export class UpdateMeInput {
  @TextField(120) name: string;
}
