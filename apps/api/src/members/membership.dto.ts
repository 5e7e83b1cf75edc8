import { ApiProperty, IntersectionType, PickType } from '@nestjs/swagger';
import { ChoiceField, EmailField, IdField, IdsField, TextField, YesNoField } from '../platform/errors/fields.ts';
import { DatedInput } from '../platform/facts/dated-input.dto.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { ListDto, PageQuery } from '../platform/http/page.ts';
import { memberRoles, type MemberRole } from './member-role.ts';

export class MemberOrganisationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  name: string;
  isExample: boolean;
}

/** Somebody who takes part in the coalition; of contacts, their work data. */
export class MembershipDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  name: string;
  /** For the coordinator, for who is a contact of the same organisation, and one's own; otherwise null. */
  @ApiProperty({ type: String, format: 'email', nullable: true }) email: string | null;
  @ApiProperty({ enum: memberRoles, enumName: 'MemberRole' }) role: MemberRole;
  @ApiProperty({ type: [MemberOrganisationDto] }) organisations: MemberOrganisationDto[];
  /** The day from which they no longer take part; null while they do. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) endedOn: string | null;
  isExample: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class MembershipListDto extends ListDto {
  @ApiProperty({ type: [MembershipDto] }) items: MembershipDto[];
}

export const membershipStates = ['active', 'ended'] as const;

export class MembershipQuery extends PageQuery {
  /** `active` unless told; who ended is known to whoever looks after them alone. */
  @ChoiceField(membershipStates, 'MembershipState', { optional: true }) state?: (typeof membershipStates)[number];
  @ChoiceField(memberRoles, 'MemberRole', { optional: true }) role?: MemberRole;
  @IdField({ optional: true }) organisationId?: string;
}

/** Somebody is invited; the address decides who it is, and whoever is known already keeps their own name. */
export class InvitationInput {
  @TextField(120) name: string;
  /** Work address. */
  @EmailField() email: string;
  @ChoiceField(memberRoles, 'MemberRole') role: MemberRole;
  /** For contacts, and for them alone: the organisations that they speak for. */
  @IdsField(50, { optional: true }) organisationIds?: string[];
}

export class FirstCoordinatorInput extends PickType(InvitationInput, ['name', 'email']) {}

export class FirstCoordinatorDto {
  @ApiProperty({ format: 'uuid' }) membershipId: string;
  /** What they were in the coalition until now; null for who was nothing in it. A coordinator gets the invitation again. */
  @ApiProperty({ enum: memberRoles, enumName: 'MemberRole', nullable: true }) earlierRole: MemberRole | null;
}

/** What is left out stays as it is. */
export class UpdateMembershipInput {
  @ChoiceField(memberRoles, 'MemberRole', { optional: true }) role?: MemberRole;
  /** Takes the place of all that were there. */
  @IdsField(50, { optional: true }) organisationIds?: string[];
  /** No ends the membership today: what they recorded stays. Yes puts them back. */
  @YesNoField({ optional: true }) isActive?: boolean;
}

/** The aandachtsfunctionaris of an organisation: whom to ask there about loneliness. */
export class AttentionOfficerDto {
  @ApiProperty({ format: 'uuid' }) membershipId: string;
  name: string;
  /** Work address. */
  @ApiProperty({ format: 'email' }) email: string;
  @ApiProperty({ type: MemberOrganisationDto }) organisation: MemberOrganisationDto;
  /** The day of the appointment. */
  @ApiProperty({ format: 'date' }) since: string;
}

export class AttentionOfficerListDto extends ListDto {
  @ApiProperty({ type: [AttentionOfficerDto] }) items: AttentionOfficerDto[];
}

export class AttentionOfficerQuery extends IntersectionType(PageQuery, MomentQuery) {
  /** Part of the organisation's name; names of people do not belong in an address. */
  @TextField(200, { optional: true }) q?: string;
}

/** Appoints the aandachtsfunctionaris of an organisation, or ends the appointment. */
export class AppointmentInput extends DatedInput {
  /** A contact of the organisation; null ends the appointment. */
  @IdField({ nullable: true }) membershipId: string | null;
}
