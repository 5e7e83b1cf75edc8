import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { organisationStatuses, type OrganisationStatus } from '#domain';
import { OrganisationDto } from '../organisations/organisation.dto.ts';
import { ChoiceField, TextField } from '../platform/errors/fields.ts';
import { ListDto, PageQuery } from '../platform/http/page.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { StageCountsDto } from './commitment-coverage.dto.ts';

/** Who is the aandachtsfunctionaris. */
export class PartnerOfficerDto {
  @ApiProperty({ format: 'uuid' }) membershipId: string;
  name: string;
  /** The day of the appointment. */
  @ApiProperty({ format: 'date' }) since: string;
}

/** An organisation with its people and what it took on. */
export class PartnerDto extends OrganisationDto {
  @ApiProperty({ type: PartnerOfficerDto, nullable: true }) attentionOfficer: PartnerOfficerDto | null;
  /** Activities that it leads. */
  @ApiProperty({ type: 'integer' }) activitiesLed: number;
  @ApiProperty({ type: 'integer' }) pledgeCount: number;
  /** Pledges that are in place or embedded. */
  @ApiProperty({ type: 'integer' }) covered: number;
  /** Pledges whose assessment is older than twelve calendar months. */
  @ApiProperty({ type: 'integer' }) stale: number;
  /** Its pledges by stage. */
  @ApiProperty({ type: StageCountsDto }) stages: StageCountsDto;
}

export class PartnerListDto extends ListDto {
  @ApiProperty({ type: [PartnerDto] }) items: PartnerDto[];
}

export const partnerSorts = ['name', '-name'] as const;

export class PartnerQuery extends IntersectionType(PageQuery, MomentQuery) {
  /** Part of the name. */
  @TextField(200, { optional: true }) q?: string;
  /** Consulted or signed, and not left; or left. Who signed may have been consulted as well. */
  @ChoiceField(organisationStatuses, 'OrganisationStatus', { optional: true }) status?: OrganisationStatus;
  /** By name unless told. */
  @ChoiceField(partnerSorts, 'PartnerSort', { optional: true }) sort?: (typeof partnerSorts)[number];
}
