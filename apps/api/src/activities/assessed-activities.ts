import type { Moment } from '#domain';
import { calendarOf, type CoalitionContext } from '../platform/auth/ctx.ts';
import type { Tx } from '../platform/db/database.ts';
import { activityRows } from './activity-rows.ts';
import { assess, type AssessedActivity } from './present-activity.ts';

/** All activities of the coalition with their signal at a moment, by title; remembered, because most screens begin with them. */
export function assessedActivities(
  tx: Tx,
  coalition: CoalitionContext,
  moment: Moment,
): Promise<readonly AssessedActivity[]> {
  const calendar = calendarOf(coalition);
  return tx.remember({ name: 'activities', moment, from: calendar }, async () =>
    (await activityRows(tx, coalition.id, moment)).map((row) => assess(row, calendar, moment.asOf)),
  );
}
