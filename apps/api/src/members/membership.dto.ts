import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ChoiceField, IdField, TextField } from '../platform/errors/fields.ts';
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
  isExample: boolean;
}

export class MembershipListDto extends ListDto {
  @ApiProperty({ type: [MembershipDto] }) items: MembershipDto[];
}

export class MembershipQuery extends PageQuery {
  @ChoiceField(memberRoles, 'MemberRole', { optional: true }) role?: MemberRole;
  @IdField({ optional: true }) organisationId?: string;
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
