import { ApiProperty, ApiPropertyOptional, IntersectionType, PartialType } from '@nestjs/swagger';
import { lifecycleStates, signalsWorstFirst, type LifecycleState, type ReportedSignal, type Signal } from '#domain';
import {
  ChoiceField,
  CountField,
  DayField,
  IdField,
  IdsField,
  TextField,
  TextsField,
  WebAddressField,
} from '../platform/errors/fields.ts';
import { ListDto, PageQuery } from '../platform/http/page.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { activityKinds, type ActivityKind } from './activity.entity.ts';

const reportedSignals = ['onCourse', 'atRisk', 'stuck'] as const;
export const activityReasonCodes = [
  'endPassed',
  'startPassed',
  'taskOverdue',
  'silent',
  'participationLow',
  'neverAsked',
  'reported',
  'override',
] as const;

export class PartyDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  name: string;
  isExample: boolean;
}

/** Why an activity has its signal. Which members are there depends on `code`; see rules.md, Activity signal. */
export class ActivityReasonDto {
  @ApiProperty({ enum: activityReasonCodes, enumName: 'ActivityReasonCode' })
  code: (typeof activityReasonCodes)[number];
  @ApiProperty({ enum: signalsWorstFirst, enumName: 'Signal' }) signal: Signal;
  /** The first day on which this reason gave this signal. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) since: string | null;
  @ApiPropertyOptional({ format: 'date' }) endsOn?: string;
  @ApiPropertyOptional({ format: 'date' }) startsOn?: string;
  @ApiPropertyOptional({ format: 'uuid' }) taskId?: string;
  @ApiPropertyOptional() title?: string;
  @ApiPropertyOptional({ format: 'date' }) dueOn?: string;
  @ApiPropertyOptional({ type: 'integer' }) daysOverdue?: number;
  @ApiPropertyOptional({ format: 'date' }) lastHeardOn?: string;
  @ApiPropertyOptional({ format: 'date' }) deadlineOn?: string;
  @ApiPropertyOptional({ type: 'integer' }) participants?: number;
  @ApiPropertyOptional({ type: Number }) expectedByNow?: number;
  @ApiPropertyOptional({ type: 'integer' }) expectedParticipants?: number;
  @ApiPropertyOptional() reason?: string;
}

export class ActivityOverrideDto {
  @ApiProperty({ enum: reportedSignals, enumName: 'ReportedSignal' }) signal: ReportedSignal;
  reason: string;
  @ApiProperty({ format: 'date' }) effectiveOn: string;
}

/** An activity with its derived state. */
export class ActivityDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  @ApiProperty({ enum: activityKinds, enumName: 'ActivityKind' }) kind: ActivityKind;
  @ApiProperty({ type: String, nullable: true }) description: string | null;
  @ApiProperty({ type: String, nullable: true }) place: string | null;
  /** When, in words. */
  @ApiProperty({ type: String, nullable: true }) whenText: string | null;
  /** Where residents who want to come can read more. */
  @ApiProperty({ type: String, nullable: true }) link: string | null;
  targetGroups: string[];
  areas: string[];
  @ApiProperty({ enum: lifecycleStates, enumName: 'LifecycleState' }) lifecycle: LifecycleState;
  @ApiProperty({ format: 'date' }) lifecycleSince: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) startsOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn: string | null;
  @ApiProperty({ type: PartyDto, nullable: true }) lead: PartyDto | null;
  @ApiProperty({ type: [PartyDto] }) partners: PartyDto[];
  @ApiProperty({ type: [String], format: 'uuid' }) subgoalIds: string[];
  @ApiProperty({ type: [String], format: 'uuid' }) commitmentIds: string[];
  /** How it goes, all things considered; null when its lifecycle has no signal. */
  @ApiProperty({ enum: signalsWorstFirst, enumName: 'Signal', nullable: true }) signal: Signal | null;
  /** The first day of this signal, as far as known. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) signalSince: string | null;
  /** What dates and counts say. */
  @ApiProperty({ enum: signalsWorstFirst, enumName: 'Signal', nullable: true }) computedSignal: Signal | null;
  /** What its organisation last said. */
  @ApiProperty({ enum: reportedSignals, enumName: 'ReportedSignal', nullable: true })
  reportedSignal: ReportedSignal | null;
  @ApiProperty({ type: ActivityOverrideDto, nullable: true }) override: ActivityOverrideDto | null;
  @ApiProperty({ type: [ActivityReasonDto] }) reasons: ActivityReasonDto[];
  /** At risk or stuck, without a word on what is being done about it. */
  adjustmentMissing: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lastCheckInOn: string | null;
  /** Visits counted so far; null when nothing was recorded, which is not 0. */
  @ApiProperty({ type: 'integer', nullable: true }) participants: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) expectedParticipants: number | null;
  @ApiProperty({ type: 'integer' }) openTaskCount: number;
  isExample: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class ActivityListDto extends ListDto {
  @ApiProperty({ type: [ActivityDto] }) items: ActivityDto[];
}

export const activitySorts = [
  'title',
  '-title',
  'signal',
  '-signal',
  'startsOn',
  '-startsOn',
  'endsOn',
  '-endsOn',
  'lead',
  '-lead',
  'lifecycle',
  '-lifecycle',
  'lastCheckInOn',
  '-lastCheckInOn',
  'participants',
  '-participants',
] as const;

export class ActivityQuery extends IntersectionType(PageQuery, MomentQuery) {
  /** Part of the title or of an organisation's name. */
  @TextField(200, { optional: true }) q?: string;
  @ChoiceField([...signalsWorstFirst, 'none'], 'SignalFilter', { optional: true }) signal?: Signal | 'none';
  @ChoiceField(lifecycleStates, 'LifecycleState', { optional: true }) lifecycle?: LifecycleState;
  @ChoiceField(activityKinds, 'ActivityKind', { optional: true }) kind?: ActivityKind;
  @IdField({ optional: true }) subgoalId?: string;
  @IdField({ optional: true }) commitmentId?: string;
  /** Lead or partner. */
  @IdField({ optional: true }) organisationId?: string;
  /** Worst signal first unless told. `lifecycle` follows its order: from concept to stopped, not the alphabet. */
  @ChoiceField(activitySorts, 'ActivitySort', { optional: true }) sort?: (typeof activitySorts)[number];
}

/** The texts of an activity. */
export class ActivityTextsInput {
  @TextField(200) title: string;
  @ChoiceField(activityKinds, 'ActivityKind') kind: ActivityKind;
  @TextField(4000, { optional: true, nullable: true }) description?: string | null;
  @TextField(200, { optional: true, nullable: true }) place?: string | null;
  @TextField(200, { optional: true, nullable: true }) whenText?: string | null;
  @WebAddressField({ optional: true, nullable: true }) link?: string | null;
  @TextsField(20, 100, { optional: true }) targetGroups?: string[];
  @TextsField(20, 100, { optional: true }) areas?: string[];
  @CountField(0, 1_000_000, { optional: true, nullable: true }) expectedParticipants?: number | null;
  @IdsField(20, { optional: true }) subgoalIds?: string[];
  @IdsField(20, { optional: true }) commitmentIds?: string[];
  @IdsField(60, { optional: true }) partnerOrganisationIds?: string[];
}

export class CreateActivityInput extends ActivityTextsInput {
  @IdField() leadOrganisationId: string;
  @DayField({ optional: true, nullable: true }) startsOn?: string | null;
  @DayField({ optional: true, nullable: true }) endsOn?: string | null;
}

/** A copy has the texts and links of the first, and begins as a concept of its own. */
export class DuplicateActivityInput {
  @TextField(200) title: string;
}

/** What is left out stays as it is. */
export class UpdateActivityInput extends PartialType(ActivityTextsInput, { skipNullProperties: false }) {
  @IdField({ optional: true }) leadOrganisationId?: string;
}
