import { addDays, daysBetween, earliestDay, type Day } from '../time/day.ts';
import type {
  IndicatorInAttention,
  PlanInAttention,
  ReportInAttention,
  RoundInAttention,
  Unreachable,
} from './attention-inputs.ts';
import type {
  IndicatorCause,
  IndicatorIncompleteRow,
  PlanEndingRow,
  ReportDueRow,
  RoundSilentRow,
  UnreachableRow,
} from './attention-row.ts';

/** From this many days before its end, a plan asks for its evaluation. */
const daysBeforePlanEnd = 90;

export function roundRow(round: RoundInAttention, asOf: Day): RoundSilentRow | null {
  const { id, title, closedOn, asked, silent } = round;
  if (closedOn === null || closedOn > asOf || silent === 0) return null;
  return {
    key: `roundSilent:${id}`,
    kind: 'roundSilent',
    label: title,
    since: closedOn,
    silent,
    asked,
    action: { kind: 'sendReminder', roundId: id },
  };
}

export function unreachableRow({ id, name, cause, since, isMember = false }: Unreachable): UnreachableRow {
  const shared = { key: `unreachable:${cause}:${id}`, kind: 'unreachable', label: name, since, cause } as const;
  return isMember
    ? { ...shared, action: { kind: 'viewMember', membershipId: id } }
    : { ...shared, action: { kind: 'appointContact', organisationId: id } };
}

/** A draft from its due day on, or a report that came back. Once it is submitted it is the reviewer's turn. */
export function reportRow(report: ReportInAttention, asOf: Day): ReportDueRow | null {
  const { id, title, state, dueOn, returnedOn } = report;
  const returned = state === 'returned';
  const due = state === 'draft' && dueOn !== null && dueOn <= asOf;
  if (!returned && !due) return null;
  return {
    key: `reportDue:${id}`,
    kind: 'reportDue',
    label: title,
    since: returned ? returnedOn : dueOn,
    cause: returned ? 'returned' : 'due',
    action: { kind: 'openReport', reportId: id },
  };
}

/**
 * A lead indicator without baseline, or whose newest value is older than its interval; and any indicator
 * with values of a series on which nobody has decided, since those are lines that hang loose.
 */
export function indicatorRow(indicator: IndicatorInAttention): IndicatorIncompleteRow | null {
  const { id, name, isLead, status, age, seriesToDecideSince } = indicator;
  const noBaseline = isLead && status === 'noBaseline';
  const outdated = isLead && age.olderThanInterval;
  const causes: IndicatorCause[] = [];
  if (noBaseline) causes.push('noBaseline');
  if (outdated) causes.push('outdated');
  if (seriesToDecideSince !== null) causes.push('seriesToDecide');
  if (causes.length === 0) return null;
  return {
    key: `indicatorIncomplete:${id}`,
    kind: 'indicatorIncomplete',
    label: name,
    since: earliestDay(outdated ? age.dueFrom : null, seriesToDecideSince),
    causes,
    action: { kind: 'enterOrImport', indicatorId: id },
  };
}

/** Stays after the end too: a plan that ran out without an evaluation needs one all the more. */
export function planRow({ id, title, state, endsOn }: PlanInAttention, asOf: Day): PlanEndingRow | null {
  if (state !== 'adopted' || endsOn === null) return null;
  const daysLeft = daysBetween(asOf, endsOn);
  if (daysLeft > daysBeforePlanEnd) return null;
  return {
    key: `planEnding:${id}`,
    kind: 'planEnding',
    label: title,
    since: addDays(endsOn, -daysBeforePlanEnd),
    daysLeft,
    action: { kind: 'startEvaluation', planId: id },
  };
}
