import { ApiProperty } from '@nestjs/swagger';

/** A coalition as its members see it. */
export class CoalitionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  slug: string;
  name: string;
  @ApiProperty({ type: String, nullable: true }) motto: string | null;
  municipalityName: string;
  /** CBS code of the municipality, such as GM1926. */
  municipalityCode: string;
  timeZone: string;
  /** Weeks between two updates that are expected of an activity. */
  @ApiProperty({ type: 'integer' }) cadenceWeeks: number;
  /** Working days of patience after that. */
  @ApiProperty({ type: 'integer' }) graceWorkingDays: number;
  /** Whether what is shown here is example data. */
  isDemo: boolean;
  /** The day it is now in the coalition's time zone. */
  @ApiProperty({ format: 'date' }) today: string;
  @ApiProperty({ type: 'integer' }) organisationCount: number;
  @ApiProperty({ type: 'integer' }) version: number;
}
