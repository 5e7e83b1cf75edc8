import { applyDecorators } from '@nestjs/common';
import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ChoiceField, ChoicesField, CountField, DayField, PartField, TextField } from '../platform/errors/fields.ts';
import { MunicipalityCodeField, PartsField, TimeZoneField } from './setting-fields.ts';

export const coalitionLocales = ['nl', 'en'] as const;

export type CoalitionLocale = (typeof coalitionLocales)[number];

export const namedThings = ['activity', 'commitment', 'organisation', 'indicator', 'meeting', 'subgoal'] as const;

export type NamedThing = (typeof namedThings)[number];

/** A stretch in which nobody is expected to report; both days included. */
export class QuietPeriodDto {
  @DayField() from: string;
  @DayField() to: string;
  /** What it is, such as "zomervakantie". */
  @TextField(60, { optional: true, nullable: true }) name?: string | null;
}

/** A name for one or for more of a thing; without it the usual word. It stands in the middle of sentences. */
const NameField = () =>
  applyDecorators(Matches(/^[\p{L}\p{N}][\p{L}\p{N} '’&./-]*$/u), TextField(30, { optional: true, nullable: true }));

/** What a coalition calls its things, one of them and more; left out or null is the usual word. */
export class NamesDto {
  @NameField() activity?: string | null;
  @NameField() activities?: string | null;
  @NameField() commitment?: string | null;
  @NameField() commitments?: string | null;
  @NameField() organisation?: string | null;
  @NameField() organisations?: string | null;
  @NameField() indicator?: string | null;
  @NameField() indicators?: string | null;
  @NameField() meeting?: string | null;
  @NameField() meetings?: string | null;
  @NameField() subgoal?: string | null;
  @NameField() subgoals?: string | null;
}

/** The names on Dutch pages, and within them those on English ones. */
export class CoalitionNamesDto extends NamesDto {
  /** Things whose own name goes with "het" in Dutch; the others go with "de". */
  @ChoicesField(namedThings, 'NamedThing', { optional: true }) neuter?: NamedThing[];
  @PartField(NamesDto) english?: NamesDto;
}

/** A coalition as its members see it. */
export class CoalitionDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  slug: string;
  name: string;
  @ApiProperty({ type: String, nullable: true }) motto: string | null;
  municipalityName: string;
  /** CBS code of the municipality, such as GM1926. */
  municipalityCode: string;
  /** The language of its mails and documents, where a person has none of their own. */
  @ApiProperty({ enum: coalitionLocales, enumName: 'CoalitionLocale' }) locale: CoalitionLocale;
  timeZone: string;
  /** Weeks between two updates that are expected of an activity. */
  @ApiProperty({ type: 'integer' }) cadenceWeeks: number;
  /** Working days of patience after that. */
  @ApiProperty({ type: 'integer' }) graceWorkingDays: number;
  /** In order of their first day. */
  @ApiProperty({ type: [QuietPeriodDto] }) quietPeriods: QuietPeriodDto[];
  @ApiProperty({ type: CoalitionNamesDto }) names: CoalitionNamesDto;
  /** Its own accent colour; null is that of the installation. */
  @ApiProperty({ type: String, nullable: true, example: '#0e5158' }) accent: string | null;
  /** Whether what is shown here is example data. */
  isDemo: boolean;
  /** The day it is now in the coalition's time zone. */
  @ApiProperty({ format: 'date' }) today: string;
  @ApiProperty({ type: 'integer' }) organisationCount: number;
  @ApiProperty({ type: 'integer' }) version: number;
}

/** When news is expected. */
export class CalendarInput {
  @CountField(1, 52) cadenceWeeks: number;
  @CountField(0, 60) graceWorkingDays: number;
  @PartsField(QuietPeriodDto, 30) quietPeriods: QuietPeriodDto[];
}

/** What is left out stays as it is; the address (slug) never changes. */
export class UpdateCoalitionInput extends PartialType(PickType(CalendarInput, ['cadenceWeeks', 'graceWorkingDays']), {
  skipNullProperties: false,
}) {
  @TextField(200, { optional: true, min: 1 }) name?: string;
  @TextField(200, { optional: true, nullable: true }) motto?: string | null;
  @TextField(100, { optional: true, min: 1 }) municipalityName?: string;
  @MunicipalityCodeField() municipalityCode?: string;
  @ChoiceField(coalitionLocales, 'CoalitionLocale', { optional: true }) locale?: CoalitionLocale;
  @TimeZoneField() timeZone?: string;
  /** Takes the place of all that were there. */
  @PartsField(QuietPeriodDto, 30, { optional: true }) quietPeriods?: QuietPeriodDto[];
  /** Such as #0e5158, dark enough for white text on it. */
  @TextField(7, { optional: true, nullable: true }) accent?: string | null;
  /** Takes the place of all that were there. */
  @PartField(CoalitionNamesDto) names?: CoalitionNamesDto;
}
