import type { Fact, FactOf } from '../facts/fact.ts';
import type { FactKind } from '../facts/fact-payloads.ts';
import { latestFact } from '../facts/live-facts.ts';
import { latestDay } from '../time/day.ts';
import type { ActivityState, LastReported, OpenTask } from './activity-state.ts';

/** What an activity's row holds that the rules need; everything else about it is a fact. */
export interface ActivityRow {
  readonly expectedParticipants: number | null;
  /** All its tasks, with the due day they were made with. */
  readonly tasks: readonly OpenTask[];
}

/**
 * What the live facts of one activity and of its tasks add up to (see `liveFacts`): of every kind the latest,
 * and participations summed. An activity without a lifecycle fact is a concept. The facts need no order.
 */
export function activityStateFrom(activity: ActivityRow, facts: readonly Fact[]): ActivityState {
  const schedule = latestFact(ofKind(facts, 'schedule'))?.payload;
  const checkIns = ofKind(facts, 'checkIn');
  const lastCheckIn = latestFact(checkIns);
  const participations = ofKind(facts, 'participation');
  const override = latestFact(ofKind(facts, 'override'));
  return {
    lifecycle: latestFact(ofKind(facts, 'lifecycle'))?.payload.to ?? 'concept',
    startsOn: schedule?.startsOn ?? null,
    endsOn: schedule?.endsOn ?? null,
    expectedParticipants: activity.expectedParticipants,
    asked: facts.some((fact) => fact.kind === 'request'),
    lastCheckIn: lastCheckIn && { ...positionOf(lastCheckIn), ...spokenBy(lastCheckIn) },
    lastReported: lastReportedOf(checkIns),
    lastParticipationOn: latestDay(...participations.map((fact) => fact.effectiveOn)),
    participants:
      participations.length === 0 ? null : participations.reduce((sum, fact) => sum + fact.payload.participants, 0),
    openTasks: openTasksFrom(activity.tasks, facts),
    override: override && { ...positionOf(override), ...override.payload },
  };
}

/**
 * Which tasks are still to be done, and by when? A task is done when its latest completion is later than its
 * latest reopening; its due day is that of the latest postponement, or the one it was made with.
 */
export function openTasksFrom(tasks: readonly OpenTask[], facts: readonly Fact[]): readonly OpenTask[] {
  return tasks.flatMap((task) => {
    const own = facts.filter((fact) => fact.taskId === task.id);
    const turn = latestFact([...ofKind(own, 'taskCompleted'), ...ofKind(own, 'taskReopened')]);
    if (turn?.kind === 'taskCompleted') return [];
    const postponed = latestFact(ofKind(own, 'taskPostponed'));
    return [{ ...task, dueOn: postponed?.payload.dueOn ?? task.dueOn }];
  });
}

/** How often was a task postponed? It is shown beside the task. */
export function timesPostponed(taskId: string, facts: readonly Fact[]): number {
  return ofKind(facts, 'taskPostponed').filter((fact) => fact.taskId === taskId).length;
}

function lastReportedOf(checkIns: readonly FactOf<'checkIn'>[]): LastReported | null {
  const last = latestFact(checkIns.filter((fact) => fact.payload.signal !== 'unchanged'));
  if (last === null || last.payload.signal === 'unchanged') return null;
  return { ...positionOf(last), signal: last.payload.signal, adjustment: last.payload.adjustment ?? null };
}

function spokenBy({ payload }: FactOf<'checkIn'>) {
  return { signal: payload.signal, adjustment: payload.adjustment ?? null };
}

function positionOf({ effectiveOn, recordedAt, seq }: Fact) {
  return { effectiveOn, recordedAt, seq };
}

function ofKind<Kind extends FactKind>(facts: readonly Fact[], kind: Kind): FactOf<Kind>[] {
  return facts.filter((fact): fact is FactOf<Kind> & Fact => fact.kind === kind);
}
