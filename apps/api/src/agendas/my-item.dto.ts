import { ApiProperty } from '@nestjs/swagger';
import {
  lifecycleStates,
  signalsWorstFirst,
  stages,
  type CheckInSignal,
  type LifecycleState,
  type Signal,
  type Stage,
} from '#domain';
import { PointNoteDto } from '../commitments/pledge.dto.ts';
import { TaskReferenceDto } from '../activities/task.dto.ts';
import { ListDto } from '../platform/http/page.ts';

export const myItemKinds = ['activity', 'pledge', 'task'] as const;

export type MyItemKind = (typeof myItemKinds)[number];

const checkInSignals = ['onCourse', 'atRisk', 'stuck', 'unchanged'] as const;

/** The last thing that was said about an activity. */
export class MyCheckInDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  /** The day it is about. */
  @ApiProperty({ format: 'date' }) effectiveOn: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  /** By name, as long as the person is known. */
  @ApiProperty({ type: String, nullable: true }) recordedBy: string | null;
  /** The name of the organisation by whose mailbox it was answered; null unless it was. */
  @ApiProperty({ type: String, nullable: true }) via: string | null;
  /** Did the reader record it? */
  isMine: boolean;
  @ApiProperty({ enum: checkInSignals, enumName: 'CheckInSignal' }) signal: CheckInSignal;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ type: String, nullable: true }) cause: string | null;
  @ApiProperty({ type: String, nullable: true }) consequence: string | null;
  @ApiProperty({ type: String, nullable: true }) adjustment: string | null;
}

/** The last visits that the organisation counted. */
export class MyParticipationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ format: 'date' }) to: string;
  @ApiProperty({ type: 'integer' }) participants: number;
  @ApiProperty({ type: 'integer', nullable: true }) newParticipants: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) volunteers: number | null;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
  /** Did the reader record it? */
  isMine: boolean;
}

/** What the coordinator asked, and nobody has answered yet. */
export class MyRequestDto {
  @ApiProperty({ enum: ['update', 'adjustment'], enumName: 'RequestAbout' }) about: 'update' | 'adjustment';
  @ApiProperty({ type: String, nullable: true }) message: string | null;
  @ApiProperty({ format: 'date' }) effectiveOn: string;
}

/** An activity that one's organisation leads or takes part in, planned or in progress. */
export class MyActivityDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  /** When, in words. */
  @ApiProperty({ type: String, nullable: true }) whenText: string | null;
  @ApiProperty({ enum: lifecycleStates, enumName: 'LifecycleState' }) lifecycle: LifecycleState;
  @ApiProperty({ type: String, format: 'date', nullable: true }) startsOn: string | null;
  /** What one's organisation is in it. */
  @ApiProperty({ enum: ['lead', 'partner'], enumName: 'PartyRole' }) role: 'lead' | 'partner';
  @ApiProperty({ enum: signalsWorstFirst, enumName: 'Signal', nullable: true }) signal: Signal | null;
  @ApiProperty({ type: MyCheckInDto, nullable: true }) lastCheckIn: MyCheckInDto | null;
  /** Of one's own organisation. */
  @ApiProperty({ type: MyParticipationDto, nullable: true }) lastParticipation: MyParticipationDto | null;
  /** The first day of which no visits are counted yet; null when there is none, today included. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) countFrom: string | null;
  @ApiProperty({ type: MyRequestDto, nullable: true }) request: MyRequestDto | null;
}

/** A commitment that one's organisation took on. */
export class MyPledgeDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) commitmentId: string;
  title: string;
  /** From 1. */
  @ApiProperty({ type: 'integer' }) position: number;
  /** `unknown` without an assessment, which is not the same as not started. */
  @ApiProperty({ enum: stages, enumName: 'Stage' }) stage: Stage;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) assessmentId: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) assessedOn: string | null;
  /** Assessed, but longer ago than twelve calendar months. */
  isStale: boolean;
  @ApiProperty({ type: String, nullable: true }) evidence: string | null;
  @ApiProperty({ type: [PointNoteDto] }) points: PointNoteDto[];
  /** Did the coordinator ask something about this very assessment? */
  isQuestioned: boolean;
  /** What the coordinator asked. */
  @ApiProperty({ type: String, nullable: true }) question: string | null;
}

/** An action point of oneself or one's organisation: open, or completed today. */
export class MyTaskDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  @ApiProperty({ type: TaskReferenceDto, nullable: true }) activity: TaskReferenceDto | null;
  /** The meeting at which it was agreed. */
  @ApiProperty({ type: TaskReferenceDto, nullable: true }) meeting: TaskReferenceDto | null;
  /** By when, after postponing. */
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ type: 'integer' }) timesPostponed: number;
  /** The completion, which can be taken back; null while it is open. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) completionId: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) completedAt: string | null;
}

export class MyItemOrganisationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  name: string;
}

/** One thing that the reader keeps up, in one of their coalitions. Exactly one of `activity`, `pledge` and `task` is there. */
export class MyItemDto {
  /** The kind and the identifier of what it is about: the same as long as it is asked. */
  @ApiProperty({ example: 'activity:0190a000-0000-7000-8000-000000000000' }) id: string;
  @ApiProperty({ enum: myItemKinds, enumName: 'MyItemKind' }) kind: MyItemKind;
  coalitionSlug: string;
  coalitionName: string;
  /** For whom it is answered; null for a task of one's own. */
  @ApiProperty({ type: MyItemOrganisationDto, nullable: true }) organisation: MyItemOrganisationDto | null;
  /** The coordinator asked, and there was no answer since. */
  isAsked: boolean;
  /** The last day on which an answer is in time; null when there is none. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn: string | null;
  /** That day is over. */
  isOverdue: boolean;
  /** Nothing is expected now: answered since it was asked, and recently enough. */
  isDone: boolean;
  @ApiProperty({ type: MyActivityDto, nullable: true }) activity: MyActivityDto | null;
  @ApiProperty({ type: MyPledgeDto, nullable: true }) pledge: MyPledgeDto | null;
  @ApiProperty({ type: MyTaskDto, nullable: true }) task: MyTaskDto | null;
}

export class MyItemListDto extends ListDto {
  @ApiProperty({ type: [MyItemDto] }) items: MyItemDto[];
}
