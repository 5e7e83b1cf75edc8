import type { FactKind, Moment, UpdateCalendar } from '#domain';
import { calendarOf, type CoalitionContext } from '../platform/auth/ctx.ts';
import type { Touch } from '../platform/db/coalition-version.ts';
import type { Tx } from '../platform/db/database.ts';
import { activityRows, activityRowsTouched } from './activity-rows.ts';
import { assess, type AssessedActivity } from './present-activity.ts';
import { factsOfTasks } from './task-rows.ts';

/** Those that the state of an activity follows from. */
const factsOfActivities = [
  ...(['lifecycle', 'schedule', 'request', 'override', 'checkIn', 'participation'] as const satisfies FactKind[]),
  ...factsOfTasks,
];

/** All activities of the coalition with their signal at a moment, by title; remembered, because most screens begin with them. */
export function assessedActivities(
  tx: Tx,
  coalition: CoalitionContext,
  moment: Moment,
): Promise<readonly AssessedActivity[]> {
  const calendar = calendarOf(coalition);
  return tx.remember<readonly AssessedActivity[]>(
    {
      name: 'activities',
      moment,
      from: calendar,
      facts: factsOfActivities,
      renew: (kept, touched) => renew(tx, coalition.id, moment, calendar, kept, touched),
    },
    async () => (await activityRows(tx, coalition.id, moment)).map((row) => assess(row, calendar, moment.asOf)),
  );
}

/** Every activity that was touched is read again; null when another is there than before, or when most were touched. */
async function renew(
  tx: Tx,
  coalitionId: string,
  moment: Moment,
  calendar: UpdateCalendar,
  kept: readonly AssessedActivity[],
  touched: readonly Touch[],
): Promise<readonly AssessedActivity[] | null> {
  const subjects = new Set(touched.flatMap((touch) => touch.subjects));
  if (subjects.size > Math.max(20, kept.length / 4)) return null;
  const rows = await activityRowsTouched(tx, coalitionId, [...subjects], moment);
  const anew = new Map(rows.map((row) => [row.id, assess(row, calendar, moment.asOf)]));
  const isThere = new Set(kept.map(({ row }) => row.id));
  const isGone = ({ row }: AssessedActivity) => subjects.has(row.id) && !anew.has(row.id);
  if (rows.some(({ id }) => !isThere.has(id)) || kept.some(isGone)) return null;
  return kept.map((activity) => anew.get(activity.row.id) ?? activity);
}
