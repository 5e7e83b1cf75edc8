import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateIf, ValidateNested } from 'class-validator';
import { CountField, IdField, TextField } from '../platform/errors/fields.ts';
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
  /** Grows when a text or a point changes that somebody signed, so that a pledge says what was signed. */
  @ApiProperty({ type: 'integer' }) textVersion: number;
  @ApiProperty({ type: [CommitmentPointDto] }) points: CommitmentPointDto[];
  /** Points that went, so that notes at them stay readable. */
  @ApiProperty({ type: [CommitmentPointDto] }) removedPoints: CommitmentPointDto[];
  isExample: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class CommitmentListDto extends ListDto {
  @ApiProperty({ type: [CommitmentDto] }) items: CommitmentDto[];
}

/** A text of the commitment: the present one, or one that somebody signed before it changed. */
export class CommitmentTextDto {
  @ApiProperty({ type: 'integer' }) version: number;
  title: string;
  text: string;
  points: string[];
  /** Null for the present one. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) replacedAt: string | null;
}

export class CommitmentTextListDto extends ListDto {
  @ApiProperty({ type: [CommitmentTextDto] }) items: CommitmentTextDto[];
}

/** A point as it is to be: with the identifier of the one that it was, or a new one. */
export class CommitmentPointInput {
  @IdField({ optional: true }) id?: string;
  @TextField(1000) text: string;
}

export class CreateCommitmentInput {
  @TextField(300) title: string;
  @TextField(60) shortTitle: string;
  @TextField(4000) text: string;
  /** In their order. */
  @PointsField() points?: CommitmentPointInput[];
  /** Its place among the others; after them unless told. */
  @CountField(1, 1000, { optional: true }) position?: number;
}

/**
 * What is left out stays as it is. Points are sent as they are to be, all of them in their order: one that is not there goes, and
 * one that went comes back with its identifier.
 */
export class UpdateCommitmentInput {
  @TextField(300, { optional: true, min: 1 }) title?: string;
  @TextField(60, { optional: true, min: 1 }) shortTitle?: string;
  @TextField(4000, { optional: true, min: 1 }) text?: string;
  @PointsField() points?: CommitmentPointInput[];
  /** Its place among the others, which make room. */
  @CountField(1, 1000, { optional: true }) position?: number;
}

function PointsField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: [CommitmentPointInput], maxItems: 50 }),
    Type(() => CommitmentPointInput),
    ValidateNested({ each: true }),
    ArrayMaxSize(50),
    // Of decorators the last one is looked at first.
    IsArray(),
    ValidateIf((_object, value) => value !== undefined),
  );
}
