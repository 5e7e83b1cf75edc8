import { ApiProperty } from '@nestjs/swagger';
import { MunicipalityCodeField } from '../coalitions/setting-fields.ts';
import { SlugField, TextField } from '../platform/errors/fields.ts';
import { ListDto } from '../platform/http/page.ts';

/** A coalition as the administrator of the installation knows it: that it is there, and whether somebody runs it. */
export class InstallationCoalitionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  slug: string;
  name: string;
  municipality: string;
  @ApiProperty({ type: 'integer' }) coordinators: number;
  /** Has one of them been here? Until then the administrator may invite another instead. */
  hasArrived: boolean;
}

export class InstallationCoalitionListDto extends ListDto {
  @ApiProperty({ type: [InstallationCoalitionDto] }) items: InstallationCoalitionDto[];
}

export class NewCoalitionInput {
  @TextField(200) name: string;
  /** The address of its public page; it never changes. */
  @SlugField() slug: string;
  @TextField(100) municipalityName: string;
  @MunicipalityCodeField({ optional: false }) municipalityCode: string;
}
