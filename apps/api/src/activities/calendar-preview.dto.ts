import { ApiProperty } from '@nestjs/swagger';

export class PreviewedActivityDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
}

/** What another cadence, grace or quiet period would do today. */
export class CalendarPreviewDto {
  /** Activities that are silent by the calendar that holds now. */
  @ApiProperty({ type: 'integer' }) silentNow: number;
  /** Activities that would be silent. */
  @ApiProperty({ type: 'integer' }) silentThen: number;
  @ApiProperty({ type: 'integer' }) becomeSilentCount: number;
  /** The first twenty of them, by title. */
  @ApiProperty({ type: [PreviewedActivityDto] }) becomeSilent: PreviewedActivityDto[];
  @ApiProperty({ type: 'integer' }) noLongerSilentCount: number;
  /** The first twenty of them, by title. */
  @ApiProperty({ type: [PreviewedActivityDto] }) noLongerSilent: PreviewedActivityDto[];
}
