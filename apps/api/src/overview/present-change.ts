import type { Change } from '#domain';
import type { ChangeDto } from './change.dto.ts';

/** What things are called, by identifier. Names and titles are today's. */
export interface Names {
  readonly activities: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
  readonly commitments: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, string>;
  /** The name of a member, for appointments. */
  readonly members: ReadonlyMap<string, string>;
}

/** A change of the rules in the flat shape of the contract, with what its subjects are called. */
export function presentChange(change: Change, names: Names): ChangeDto {
  const { kind, on, byTimeAlone } = change;
  return { kind, on, byTimeAlone, ...subjectsOf(change, names), ...detailsOf(change, names) };
}

function subjectsOf(change: Change, names: Names): Partial<ChangeDto> {
  const subjects: Partial<ChangeDto> = {};
  if ('activityId' in change && change.activityId) {
    subjects.activityId = change.activityId;
    subjects.activityTitle = names.activities.get(change.activityId);
  }
  if ('organisationId' in change) {
    subjects.organisationId = change.organisationId;
    subjects.organisationName = names.organisations.get(change.organisationId);
  }
  if ('commitmentId' in change) {
    subjects.commitmentId = change.commitmentId;
    subjects.commitmentTitle = names.commitments.get(change.commitmentId);
  }
  if ('indicatorId' in change) {
    subjects.indicatorId = change.indicatorId;
    subjects.indicatorName = names.indicators.get(change.indicatorId);
  }
  if ('taskId' in change) {
    subjects.taskId = change.taskId;
    subjects.taskTitle = change.title;
  }
  return subjects;
}

function detailsOf(change: Change, names: Names): Partial<ChangeDto> {
  switch (change.kind) {
    case 'activityAdded':
      return { to: change.lifecycle };
    case 'organisationAdded':
      return { to: change.status };
    case 'lifecycleChanged':
    case 'stageChanged':
    case 'organisationStatusChanged':
      return { from: change.from, to: change.to };
    case 'signalChanged':
      return { from: change.from, to: change.to, reasons: [...change.reasons] };
    case 'appointmentChanged':
      return { from: nameOf(change.from, names), to: nameOf(change.to, names) };
    case 'rescheduled':
      return { from: periodOf(change.from), to: periodOf(change.to) };
    case 'taskPostponed':
      return { from: change.from, to: change.to };
    case 'taskAdded':
    case 'taskOverdue':
      return { to: change.dueOn };
    case 'participationRecorded':
      return { toValue: change.participants };
    case 'participationWithdrawn':
      return { fromValue: change.participants };
    case 'measurementRecorded':
      return { toValue: change.value };
    case 'measurementWithdrawn':
      return { fromValue: change.value };
    case 'participationCorrected':
    case 'measurementCorrected':
      return { fromValue: change.from, toValue: change.to };
    default:
      return {};
  }
}

function nameOf(membershipId: string | null, names: Names): string | null {
  return membershipId === null ? null : (names.members.get(membershipId) ?? null);
}

/** `2026-01-01/2026-06-30`, with nothing where a day is not known (ISO 8601 interval). */
function periodOf({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }): string | null {
  return startsOn === null && endsOn === null ? null : `${startsOn ?? '..'}/${endsOn ?? '..'}`;
}
