import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { SeriesIdentityDto } from './indicator.dto.ts';
import { MeasurementInput } from './indicator-fact.dto.ts';

/** More is more than one indicator's history: every month for forty years. */
export const largestImport = 500;

/**
 * Measurements that belong together, as from a spreadsheet. Each is validated by itself (`planImport`), so that a line which cannot
 * be read keeps nobody from hearing what is wrong with the others.
 */
export class MeasurementImportInput {
  @ApiProperty({ type: [MeasurementInput], minItems: 1, maxItems: largestImport })
  @ArrayMinSize(1)
  @ArrayMaxSize(largestImport)
  // Of decorators the last one is looked at first.
  @IsArray()
  measurements: unknown[];
}

export const importOutcomes = ['recorded', 'unchanged'] as const;

export type ImportOutcome = (typeof importOutcomes)[number];

/** What became of one of them, or would. */
export class ImportedMeasurementDto {
  /** `unchanged` was there already, with the same value and the same bounds; then nothing is recorded. */
  @ApiProperty({ enum: importOutcomes, enumName: 'ImportOutcome' }) outcome: ImportOutcome;
  @ApiProperty({ format: 'date' }) measuredOn: string;
  /** Null is suppressed or not available, never zero. */
  @ApiProperty({ type: Number, nullable: true }) value: number | null;
  /** Which values it may be compared with. */
  @ApiProperty({ type: SeriesIdentityDto }) series: SeriesIdentityDto;
  /** Is that the series of the indicator itself? Values of another one are never joined with it by a line. */
  isOwnSeries: boolean;
  /** The fact that holds it; null in a preview. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) factId: string | null;
}

export class MeasurementImportDto {
  /** Null when nothing was recorded, and in a preview. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) recordedAt: string | null;
  @ApiProperty({ type: 'integer' }) recorded: number;
  @ApiProperty({ type: 'integer' }) unchanged: number;
  /** In the order in which they were sent. */
  @ApiProperty({ type: [ImportedMeasurementDto] }) items: ImportedMeasurementDto[];
}
