import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, QueryCount, TextField } from '../platform/errors/fields.ts';
import { ListDto, PageQuery } from '../platform/http/page.ts';

/** What can be found, in the order in which results are shown. */
export const foundKinds = [
  'activity',
  'organisation',
  'task',
  'meeting',
  'indicator',
  'subgoal',
  'commitment',
  'commitmentPoint',
  'plan',
  'checkIn',
] as const;

export type FoundKind = (typeof foundKinds)[number];

export class SearchQuery extends PageQuery {
  /** Words that all have to occur. The last letters of a word may be missing, and in names one may be mistyped. */
  @TextField(200, { min: 1 }) q: string;
  /** Only this kind. */
  @ChoiceField(foundKinds, 'FoundKind', { optional: true }) kind?: FoundKind;
  /** At most so many of each kind, the best ones; all of them unless told. */
  @QueryCount(1, 100) perKind?: number;
}

/** A part of a text that matches, as places of characters (UTF-16 code units) in it. */
export class MarkDto {
  @ApiProperty({ type: 'integer' }) start: number;
  /** The first place after it. */
  @ApiProperty({ type: 'integer' }) end: number;
}

const wholes = ['activity', 'meeting', 'commitment'] as const;

/** What a result is part of: the activity of a check-in, the activity or else the meeting of a task, the commitment of a point. */
export class FoundInDto {
  @ApiProperty({ enum: wholes, enumName: 'FoundInKind' }) kind: (typeof wholes)[number];
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
}

export class FoundDto {
  @ApiProperty({ enum: foundKinds, enumName: 'FoundKind' }) kind: FoundKind;
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  @ApiProperty({ type: [MarkDto] }) titleMarks: MarkDto[];
  /** The part of its text in which the words occur; null when they occur in its title alone. */
  @ApiProperty({ type: String, nullable: true }) excerpt: string | null;
  @ApiProperty({ type: [MarkDto] }) excerptMarks: MarkDto[];
  @ApiProperty({ type: FoundInDto, nullable: true }) partOf: FoundInDto | null;
  /** The day of a meeting, of a check-in, or by which a task was first due. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) on: string | null;
  isExample: boolean;
}

export class FoundCountDto {
  @ApiProperty({ enum: foundKinds, enumName: 'FoundKind' }) kind: FoundKind;
  @ApiProperty({ type: 'integer' }) count: number;
}

/** Results by kind, and within a kind the best first. */
export class FoundListDto extends ListDto {
  @ApiProperty({ type: [FoundDto] }) items: FoundDto[];
  /** How many there are of each kind, whichever kind was asked for. */
  @ApiProperty({ type: [FoundCountDto] }) counts: FoundCountDto[];
}
