import { ApiProperty, PartialType } from '@nestjs/swagger';
import { organisationStatuses, type OrganisationStatus } from '#domain';
import { ChoiceField, EmailField, TextField, WebAddressField } from '../platform/errors/fields.ts';
import { DatedInput } from '../platform/facts/dated-input.dto.ts';

/** An organisation and where it stands in the coalition. */
export class OrganisationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  name: string;
  @ApiProperty({ type: String, nullable: true }) sector: string | null;
  @ApiProperty({ type: String, format: 'uri', nullable: true }) website: string | null;
  /** The general number; null as well for contacts of other organisations. */
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  /** The general address; null as well for contacts of other organisations. */
  @ApiProperty({ type: String, format: 'email', nullable: true }) mailbox: string | null;
  @ApiProperty({ type: String, nullable: true }) description: string | null;
  /** The furthest that it got since it last left; null when nothing is recorded. */
  @ApiProperty({ enum: organisationStatuses, enumName: 'OrganisationStatus', nullable: true })
  status: OrganisationStatus | null;
  /** Consulted and signed are different facts: an organisation may have either, or both. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) consultedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) signedOn: string | null;
  /** Null while it takes part. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) leftOn: string | null;
  isExample: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class CreateOrganisationInput {
  /** No two organisations of a coalition have the same name. */
  @TextField(200) name: string;
  @TextField(100, { optional: true, nullable: true }) sector?: string | null;
  @WebAddressField({ optional: true, nullable: true }) website?: string | null;
  @TextField(50, { optional: true, nullable: true }) phone?: string | null;
  @EmailField({ optional: true, nullable: true }) mailbox?: string | null;
  @TextField(4000, { optional: true, nullable: true }) description?: string | null;
}

/** What is left out stays as it is; null clears. */
export class UpdateOrganisationInput extends PartialType(CreateOrganisationInput, { skipNullProperties: false }) {}

/** An organisation was consulted on the plan, signed it, or left the coalition. */
export class OrganisationStatusInput extends DatedInput {
  @ChoiceField(organisationStatuses, 'OrganisationStatus') status: OrganisationStatus;
}
