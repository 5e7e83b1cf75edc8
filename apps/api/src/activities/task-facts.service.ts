import { Injectable } from '@nestjs/common';
import type { FactPayloads } from '#domain';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, type FieldFault, found, invalidInput, problem } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factWithNames } from '../platform/facts/fact-history.ts';
import { latestMoment } from '../platform/facts/latest-moment.ts';
import { dateFaults, recorderFaults } from '../platform/facts/recorder.ts';
import { recordFact } from '../platform/facts/record-fact.ts';
import { withoutEmpty } from './activity-facts.service.ts';
import type { TaskCompletionInput, TaskPostponementInput, TaskReopeningInput } from './task.dto.ts';
import { accessOf } from './task-presentation.ts';
import { taskRow, type TaskRow } from './task-rows.ts';

type TaskFactKind = 'taskCompleted' | 'taskPostponed' | 'taskReopened';

interface Recording<Kind extends TaskFactKind> {
  readonly kind: Kind;
  readonly input: { effectiveOn?: string; onBehalfOf?: string };
  readonly payload: FactPayloads[Kind];
  /** What is wrong with it, given the task as it stands. */
  readonly faults?: (task: TaskRow) => FieldFault[];
}

/** Records that a task was done, put off, or turned out not to be done. */
@Injectable()
export class TaskFactsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  complete(ctx: CoalitionCtx, id: string, input: TaskCompletionInput): Promise<FactDto> {
    return this.record(ctx, id, { kind: 'taskCompleted', input, payload: withoutEmpty({ note: input.note }) });
  }

  postpone(ctx: CoalitionCtx, id: string, input: TaskPostponementInput): Promise<FactDto> {
    const { dueOn, reason } = input;
    return this.record(ctx, id, {
      kind: 'taskPostponed',
      input,
      payload: { dueOn, ...withoutEmpty({ reason }) },
      faults: (task) => (dueOn > task.dueOn ? [] : [at('dueOn', 'notLater', { limit: task.dueOn })]),
    });
  }

  reopen(ctx: CoalitionCtx, id: string, input: TaskReopeningInput): Promise<FactDto> {
    return this.record(ctx, id, { kind: 'taskReopened', input, payload: { reason: input.reason } });
  }

  private record<Kind extends TaskFactKind>(
    ctx: CoalitionCtx,
    taskId: string,
    { kind, input, payload, faults }: Recording<Kind>,
  ): Promise<FactDto> {
    const work = async (tx: Tx) => {
      const moment = latestMoment(ctx, this.clock);
      const today = moment.asOf;
      const task = found(await taskRow(tx, ctx.coalition.id, taskId, moment));
      allow(ctx, 'task.record', accessOf(task));
      refuseWrongState(kind, task);
      const all = [
        ...dateFaults(input.effectiveOn, today),
        ...orderFaults(input.effectiveOn, kind === 'taskPostponed' ? task.postponedOn : task.turnedOn),
        ...(faults?.(task) ?? []),
        ...(await recorderFaults(tx, ctx, input.onBehalfOf)),
      ];
      if (all.length > 0) throw invalidInput(all);
      const row = await recordFact(tx, ctx, {
        kind,
        taskId,
        // Whose task it was: its contacts may also take this back.
        organisationId: task.assigneeOrganisation?.id ?? null,
        effectiveOn: input.effectiveOn ?? today,
        payload,
        onBehalfOf: input.onBehalfOf,
      });
      return found(await factWithNames(tx, ctx, row.id));
    };
    // One at a time: whether a task can be completed depends on what was recorded just before.
    return this.database.record(ctx, `task.${kind}`, work, { lock: taskId });
  }
}

/** Only an open task can be completed or put off, and only a completed one reopened. */
function refuseWrongState(kind: TaskFactKind, { completedOn }: TaskRow): void {
  if (kind === 'taskReopened' && completedOn === null) throw conflict('notCompleted');
  if (kind !== 'taskReopened' && completedOn !== null) throw conflict('alreadyCompleted');
}

function conflict(code: string) {
  return problem('conflict', { errors: [{ pointer: '', code }] });
}

/** The last fact wins by its day, so one about an earlier day would be recorded without any effect. */
function orderFaults(effectiveOn: string | undefined, lastOn: string | null): FieldFault[] {
  if (effectiveOn === undefined || lastOn === null || effectiveOn >= lastOn) return [];
  return [at('effectiveOn', 'min', { limit: lastOn })];
}
