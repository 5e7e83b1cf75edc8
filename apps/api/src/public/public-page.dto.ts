import { ApiProperty } from '@nestjs/swagger';
import { indicatorStatuses, type IndicatorStatus } from '#domain';
import { activityKinds, type ActivityKind } from '../activities/activity.entity.ts';
import { CoalitionNamesDto } from '../coalitions/coalition.dto.ts';
import type { Language } from '../platform/auth/ctx.ts';
import { StageCountsDto } from '../overview/overview.dto.ts';
import { PublicCountDto } from './public-count.dto.ts';
import { PublicIndicatorDto } from './public-indicator.dto.ts';

/** The plan in force, in its own words. */
export class PublicPlanDto {
  title: string;
  @ApiProperty({ type: String, nullable: true }) motto: string | null;
  goal: string;
  @ApiProperty({ type: String, nullable: true }) rationale: string | null;
  principles: string[];
  @ApiProperty({ type: String, format: 'date', nullable: true }) startsOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) horizonYear: number | null;
}

export class PublicSubgoalDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) position: number;
  title: string;
  text: string;
  /** That of its lead indicator. */
  @ApiProperty({ enum: indicatorStatuses, enumName: 'IndicatorStatus' }) status: IndicatorStatus;
  /** One of `indicators`. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) leadIndicatorId: string | null;
}

/** What partners take on, and how far they are together; never who is where. */
export class PublicCommitmentDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) position: number;
  title: string;
  text: string;
  points: string[];
  isExample: boolean;
  /** Organisations that pledged it and take part. */
  @ApiProperty({ type: 'integer' }) denominator: number;
  /** In place or embedded. */
  @ApiProperty({ type: 'integer' }) covered: number;
  @ApiProperty({ type: StageCountsDto }) perStage: StageCountsDto;
}

/** An organisation that takes part. How to reach its people is not for this page. */
export class PublicPartnerDto {
  name: string;
  @ApiProperty({ type: String, nullable: true }) website: string | null;
  hasSigned: boolean;
  isExample: boolean;
}

/** An activity that residents can come to. How it goes is not for this page. */
export class PublicActivityDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  /** When, in words: "elke donderdagochtend". */
  @ApiProperty({ type: String, nullable: true }) whenText: string | null;
  @ApiProperty({ type: String, nullable: true }) place: string | null;
  /** Where residents can read more. */
  @ApiProperty({ type: String, nullable: true }) link: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) startsOn: string | null;
  /** The organisation that leads it. */
  @ApiProperty({ type: String, nullable: true }) organisationName: string | null;
  isExample: boolean;
}

/** Visits (not people) counted since 1 January, and how many organisations stand behind them. */
export class PublicParticipationsDto {
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ type: PublicCountDto }) count: PublicCountDto;
  @ApiProperty({ type: 'integer' }) reported: number;
  @ApiProperty({ type: 'integer' }) of: number;
}

export class PublicKindCountDto {
  @ApiProperty({ enum: activityKinds, enumName: 'ActivityKind' }) kind: ActivityKind;
  @ApiProperty({ type: 'integer' }) count: number;
}

/** Activities that are going on now. */
export class PublicRunningDto {
  @ApiProperty({ type: 'integer' }) total: number;
  /** The most first, without kinds that nobody does. */
  @ApiProperty({ type: [PublicKindCountDto] }) perKind: PublicKindCountDto[];
}

/** What everybody may know of a coalition: the published parts, without any person. */
export class PublicPageDto {
  slug: string;
  name: string;
  @ApiProperty({ type: String, nullable: true }) motto: string | null;
  municipalityName: string;
  /** What it calls its things. */
  @ApiProperty({ type: CoalitionNamesDto }) names: CoalitionNamesDto;
  /** Its own accent colour; null is that of the installation. */
  @ApiProperty({ type: String, nullable: true }) accent: string | null;
  /** The language that the coalition writes its own texts in. */
  @ApiProperty({ enum: ['nl', 'en'], enumName: 'Language' }) locale: Language;
  /** Is what is shown here example data? */
  isDemo: boolean;
  /** The day it is now in the coalition's time zone. */
  @ApiProperty({ format: 'date' }) today: string;
  /** The last day on which anything was recorded; null when nothing ever was. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) updatedOn: string | null;
  /** Null as long as it is a draft; what a plan names is published with it. */
  @ApiProperty({ type: PublicPlanDto, nullable: true }) plan: PublicPlanDto | null;
  @ApiProperty({ type: [PublicSubgoalDto] }) subgoals: PublicSubgoalDto[];
  @ApiProperty({ type: [PublicIndicatorDto] }) indicators: PublicIndicatorDto[];
  @ApiProperty({ type: [PublicCommitmentDto] }) commitments: PublicCommitmentDto[];
  /** Those that take part, by name. */
  @ApiProperty({ type: [PublicPartnerDto] }) partners: PublicPartnerDto[];
  @ApiProperty({ type: PublicRunningDto }) running: PublicRunningDto;
  @ApiProperty({ type: PublicParticipationsDto }) participations: PublicParticipationsDto;
  @ApiProperty({ type: [PublicActivityDto] }) activities: PublicActivityDto[];
}
