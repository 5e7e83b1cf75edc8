import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../platform/errors/fields.ts';
import { ListDto } from '../platform/http/page.ts';

/** One of the things that a commitment comes down to. */
export class CommitmentPointDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) position: number;
  text: string;
}

export class CommitmentDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** From 1. */
  @ApiProperty({ type: 'integer' }) position: number;
  title: string;
  /** For the heading of a column. */
  shortTitle: string;
  text: string;
  /** Grows with every change of the text, so that a pledge says what was signed. */
  @ApiProperty({ type: 'integer' }) textVersion: number;
  @ApiProperty({ type: [CommitmentPointDto] }) points: CommitmentPointDto[];
  isExample: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class CommitmentListDto extends ListDto {
  @ApiProperty({ type: [CommitmentDto] }) items: CommitmentDto[];
}

/** What is left out stays as it is. */
export class UpdateCommitmentInput {
  @TextField(300, { optional: true, min: 1 }) title?: string;
  @TextField(60, { optional: true, min: 1 }) shortTitle?: string;
  @TextField(4000, { optional: true, min: 1 }) text?: string;
}
