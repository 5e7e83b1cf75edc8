import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ChoiceField, DayField, IdField, TextField } from '../platform/errors/fields.ts';
import { MomentQuery } from '../platform/http/moment.ts';
import { ListDto, PageQuery } from '../platform/http/page.ts';

export const taskStates = ['open', 'done'] as const;

export type TaskState = (typeof taskStates)[number];

/** What a task belongs to, or who does it: a name to show and what it is the name of. */
export class TaskReferenceDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  name: string;
}

/** An action point with its derived state. */
export class TaskDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  title: string;
  @ApiProperty({ type: TaskReferenceDto, nullable: true }) activity: TaskReferenceDto | null;
  /** The meeting at which it was agreed. */
  @ApiProperty({ type: TaskReferenceDto, nullable: true }) meeting: TaskReferenceDto | null;
  /** The member who does it; null when an organisation does. */
  @ApiProperty({ type: TaskReferenceDto, nullable: true }) assigneeMember: TaskReferenceDto | null;
  @ApiProperty({ type: TaskReferenceDto, nullable: true }) assigneeOrganisation: TaskReferenceDto | null;
  @ApiProperty({ enum: taskStates, enumName: 'TaskState' }) state: TaskState;
  /** By when, after postponing. */
  @ApiProperty({ format: 'date' }) dueOn: string;
  /** By when, as it was first agreed. */
  @ApiProperty({ format: 'date' }) firstDueOn: string;
  @ApiProperty({ type: 'integer' }) timesPostponed: number;
  /** Open, and due before the day that is looked at. */
  isOverdue: boolean;
  /** The day on which it was completed; null while it is open. */
  @ApiProperty({ type: String, format: 'date', nullable: true }) completedOn: string | null;
  @ApiProperty({ format: 'date' }) createdOn: string;
  /** May the reader complete, postpone and reopen it? */
  mayRecord: boolean;
  isExample: boolean;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class TaskListDto extends ListDto {
  @ApiProperty({ type: [TaskDto] }) items: TaskDto[];
}

const assignee = /^(me|organisation|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})$/i;

/** Open tasks come first, the most urgent before the others; then what was done, latest first. */
export class TaskQuery extends IntersectionType(PageQuery, MomentQuery) {
  @ChoiceField(taskStates, 'TaskState', { optional: true }) state?: TaskState;
  @IdField({ optional: true }) activityId?: string;
  @IdField({ optional: true }) meetingId?: string;
  /** `me`: the reader or their organisations; `organisation`: the reader's organisations; or a member or organisation by its id. */
  @TextField(40, { optional: true }) @Matches(assignee) assignee?: string;
}

export class CreateTaskInput {
  @TextField(300) title: string;
  @IdField({ optional: true, nullable: true }) activityId?: string | null;
  @IdField({ optional: true, nullable: true }) meetingId?: string | null;
  /** Either a member or an organisation does it. */
  @IdField({ optional: true, nullable: true }) assigneeMembershipId?: string | null;
  @IdField({ optional: true, nullable: true }) assigneeOrganisationId?: string | null;
  @DayField() dueOn: string;
}

/** What is left out stays as it is; another assignee takes the place of the first. */
export class UpdateTaskInput {
  @TextField(300, { optional: true }) title?: string;
  @IdField({ optional: true }) assigneeMembershipId?: string;
  @IdField({ optional: true }) assigneeOrganisationId?: string;
  /** The day that was agreed, when it was noted wrongly. To put a task off is a postponement; one that was put off has its day from that. */
  @DayField({ optional: true }) dueOn?: string;
}

/** The day that a fact is about is today unless told, and never later. */
class DatedTaskInput {
  @DayField({ optional: true }) effectiveOn?: string;
  /** The membership for whom a coordinator records this. */
  @IdField({ optional: true }) onBehalfOf?: string;
}

export class TaskCompletionInput extends DatedTaskInput {
  @TextField(2000, { optional: true, nullable: true }) note?: string | null;
}

export class TaskPostponementInput extends DatedTaskInput {
  /** Later than the day by which it is due now. */
  @DayField() dueOn: string;
  @TextField(1000, { optional: true, nullable: true }) reason?: string | null;
}

export class TaskReopeningInput extends DatedTaskInput {
  @TextField(1000) reason: string;
}
