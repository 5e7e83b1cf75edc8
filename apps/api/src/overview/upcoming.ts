import { addDays, hasSignal, type Day } from '#domain';
import type { MeetingRow } from '../meetings/meeting-rows.ts';
import type { PlanRow } from '../plans/plan-rows.ts';
import type { CoalitionSnapshot } from './coalition-snapshot.ts';
import type { UpcomingDto } from './overview.dto.ts';

/** How far ahead tasks and activities are announced, in days; meetings and the end of the plan are always worth a line. */
const ahead = 28;
const planAhead = 90;
const shown = 6;

/** What is coming up after a day, soonest first. */
export function upcomingAfter(
  asOf: Day,
  meetings: readonly MeetingRow[],
  { activities, tasks }: CoalitionSnapshot,
  plan: PlanRow | null,
): UpcomingDto[] {
  const soon = (day: Day | null): day is Day => day !== null && day >= asOf && day <= addDays(asOf, ahead);
  const all: UpcomingDto[] = [
    ...meetings.map(({ id, title, heldOn }) => ({ kind: 'meeting' as const, on: heldOn, label: title, id })),
    ...tasks
      .filter(({ completedOn }) => completedOn === null)
      .flatMap(({ id, title, dueOn }) =>
        soon(dueOn) ? [{ kind: 'taskDue' as const, on: dueOn, label: title, id }] : [],
      ),
    ...activities
      .filter(({ row }) => hasSignal(row.state.lifecycle))
      .flatMap(({ row: { id, title, state } }) => [
        ...(soon(state.startsOn) ? [{ kind: 'activityStarts' as const, on: state.startsOn, label: title, id }] : []),
        ...(soon(state.endsOn) ? [{ kind: 'activityEnds' as const, on: state.endsOn, label: title, id }] : []),
      ]),
    ...(plan?.endsOn && plan.endsOn >= asOf && plan.endsOn <= addDays(asOf, planAhead)
      ? [{ kind: 'planEnds' as const, on: plan.endsOn, label: plan.title, id: plan.id }]
      : []),
  ];
  return all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).slice(0, shown);
}
