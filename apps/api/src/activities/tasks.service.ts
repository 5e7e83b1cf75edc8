import { Injectable } from '@nestjs/common';
import { takeBackRow } from '../platform/audit/take-back-row.ts';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, type FieldFault, found, invalidInput, problem } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factHistory } from '../platform/facts/fact-history.ts';
import { latestMoment } from '../platform/facts/latest-moment.ts';
import { momentOf, type MomentQuery } from '../platform/http/moment.ts';
import { type Page, type PageQuery, slicePage } from '../platform/http/page.ts';
import { onlySent } from '../platform/http/only-sent.ts';
import { expectVersion } from '../platform/http/version.ts';
import type { CreateTaskInput, TaskDto, TaskQuery, UpdateTaskInput } from './task.dto.ts';
import { TaskEntity } from './task.entity.ts';
import { filterTasks, presentTask } from './task-presentation.ts';
import { taskRow, taskRows } from './task-rows.ts';

/** Action points: who does what by when. */
@Injectable()
export class TasksService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** States are derived, so the coalition's tasks are read in one query, and filtered and cut into pages here. */
  async list(ctx: CoalitionCtx, query: TaskQuery): Promise<Page<TaskDto>> {
    const moment = momentOf(ctx, this.clock, query);
    const rows = await this.database.read(ctx, (tx) => taskRows(tx, ctx.coalition.id, moment));
    const page = slicePage(filterTasks(rows, query, ctx.actor), query);
    return { items: page.items.map((row) => presentTask(row, ctx.actor, moment.asOf)), total: page.total };
  }

  async get(ctx: CoalitionCtx, id: string, query: MomentQuery): Promise<TaskDto> {
    const moment = momentOf(ctx, this.clock, query);
    const row = await this.database.read(ctx, (tx) => taskRow(tx, ctx.coalition.id, id, moment));
    return presentTask(found(row), ctx.actor, moment.asOf);
  }

  facts(ctx: CoalitionCtx, id: string, query: PageQuery): Promise<Page<FactDto>> {
    return this.database.read(ctx, async (tx) => {
      const page = await factHistory(tx, ctx, { condition: 'f.task_id = $2', params: [id] }, query);
      if (page.total === 0) {
        const known = await tx.query('select 1 from task where coalition_id = $1 and id = $2', [ctx.coalition.id, id]);
        if (known.length === 0) throw problem('notFound');
      }
      return page;
    });
  }

  create(ctx: CoalitionCtx, input: CreateTaskInput): Promise<TaskDto> {
    return this.database.record(ctx, 'task.create', async (tx) => {
      allow(ctx, 'task.create');
      const faults = [...assigneeFaults(input, true), ...(await unknownReferences(tx, ctx, input, this.today(ctx)))];
      if (faults.length > 0) throw invalidInput(faults);
      const id = tx.newId();
      const row = { ...input, coalitionId: ctx.coalition.id, id, isExample: false, recordedAt: tx.now };
      await tx.manager.insert(TaskEntity, row);
      return this.present(tx, ctx, id);
    });
  }

  update(ctx: CoalitionCtx, id: string, version: number, input: UpdateTaskInput): Promise<TaskDto> {
    return this.database.run(ctx, 'task.update', async (tx) => {
      // Locked first, so that a second person waits here and then meets the new version.
      await tx.query('select 1 from task where coalition_id = $1 and id = $2 for update', [ctx.coalition.id, id]);
      const before = await this.present(tx, ctx, id);
      allow(ctx, 'task.create');
      expectVersion(before, version, before);
      const faults = [
        ...assigneeFaults(input, false),
        ...(input.dueOn !== undefined && before.timesPostponed > 0 ? [at('dueOn', 'wasPostponed')] : []),
        ...(await unknownReferences(tx, ctx, withoutPresent(input, before), this.today(ctx))),
      ];
      if (faults.length > 0) throw invalidInput(faults);
      const { title, dueOn } = input;
      const changes = { ...onlySent({ title, dueOn }), ...newAssignee(input) };
      await tx.manager.update(TaskEntity, { coalitionId: ctx.coalition.id, id }, { ...changes, version: version + 1 });
      return this.present(tx, ctx, id);
    });
  }

  /** Takes back that it was made. */
  async remove(ctx: CoalitionCtx, id: string, version: number): Promise<void> {
    await this.database.run(ctx, 'task.remove', async (tx) => {
      const load = async () => {
        const row = await this.present(tx, ctx, id);
        allow(ctx, 'task.create');
        return row;
      };
      await takeBackRow(tx, ctx, { table: 'task', id, version, load });
    });
  }

  private async present(tx: Tx, ctx: CoalitionCtx, id: string): Promise<TaskDto> {
    const moment = latestMoment(ctx, this.clock);
    return presentTask(found(await taskRow(tx, ctx.coalition.id, id, moment)), ctx.actor, moment.asOf);
  }

  private today(ctx: CoalitionCtx): string {
    return this.clock.today(ctx.coalition.timeZone);
  }
}

function newAssignee({ assigneeMembershipId, assigneeOrganisationId }: UpdateTaskInput): Partial<TaskEntity> {
  if (assigneeMembershipId === undefined && assigneeOrganisationId === undefined) return {};
  return { assigneeMembershipId: assigneeMembershipId ?? null, assigneeOrganisationId: assigneeOrganisationId ?? null };
}

/** Who does it already may stay, also when their membership ended since. */
function withoutPresent(input: UpdateTaskInput, { assigneeMember }: TaskDto): UpdateTaskInput {
  const { assigneeMembershipId, ...rest } = input;
  return assigneeMembershipId === assigneeMember?.id ? rest : input;
}

/** A member or an organisation, not both. */
function assigneeFaults(
  input: Pick<CreateTaskInput, 'assigneeMembershipId' | 'assigneeOrganisationId'>,
  required: boolean,
): FieldFault[] {
  const { assigneeMembershipId, assigneeOrganisationId } = input;
  if (assigneeMembershipId && assigneeOrganisationId) return [at('assigneeOrganisationId', 'oneOnly')];
  return required && !assigneeMembershipId && !assigneeOrganisationId ? [at('assigneeMembershipId', 'required')] : [];
}

type References = Pick<
  Partial<CreateTaskInput>,
  'activityId' | 'meetingId' | 'assigneeMembershipId' | 'assigneeOrganisationId'
>;

/** Which of these do not exist in this coalition; somebody who is no longer a member gets nothing to do. */
async function unknownReferences(tx: Tx, ctx: CoalitionCtx, input: References, today: string): Promise<FieldFault[]> {
  const { activityId, meetingId, assigneeMembershipId, assigneeOrganisationId } = input;
  const [known] = await tx.query<Record<keyof References, boolean>>(
    `select exists (select 1 from activity where coalition_id = $1 and id = $2) as "activityId",
       exists (select 1 from meeting where coalition_id = $1 and id = $3) as "meetingId",
       exists (select 1 from membership where coalition_id = $1 and id = $4
         and (ended_on is null or ended_on > $6::date)) as "assigneeMembershipId",
       exists (select 1 from organisation where coalition_id = $1 and id = $5) as "assigneeOrganisationId"`,
    [
      ctx.coalition.id,
      activityId ?? null,
      meetingId ?? null,
      assigneeMembershipId ?? null,
      assigneeOrganisationId ?? null,
      today,
    ],
  );
  const given = { activityId, meetingId, assigneeMembershipId, assigneeOrganisationId };
  return (Object.keys(given) as (keyof References)[])
    .filter((field) => given[field] != null && !known?.[field])
    .map((field) => at(field, 'notFound'));
}
