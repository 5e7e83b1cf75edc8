import type { Day, Moment, PlanOutcome } from '#domain';
import type { Tx } from '../platform/db/database.ts';
import { isLive } from '../platform/facts/live-fact.ts';

/** What was decided about a subgoal or an activity of a plan. */
export interface Decision {
  readonly outcome: PlanOutcome | null;
  readonly text: string | null;
  readonly decidedOn: Day | null;
  readonly factId: string | null;
}

export const undecided: Decision = { outcome: null, text: null, decidedOn: null, factId: null };

/** The last live decision on each subgoal and activity of the plan, by their identifier, in one query. */
export async function decisionsOf(
  tx: Tx,
  coalitionId: string,
  planId: string,
  moment: Moment,
): Promise<ReadonlyMap<string, Decision>> {
  const rows = await tx.query<Decision & { id: string }>(
    `select coalesce(f.subgoal_id, f.activity_id) as id, f.payload ->> 'outcome' as outcome, f.payload ->> 'text' as text,
       f.effective_on as "decidedOn", f.id as "factId"
     from fact f
     where f.coalition_id = $1 and f.plan_id = $4 and f.kind = 'planEvaluation' and ${isLive('f', '$2', '$3')}
     order by f.effective_on, f.recorded_at, f.seq`,
    [coalitionId, moment.asOf, moment.knownAt, planId],
  );
  return new Map(rows.map(({ id, ...decision }) => [id, decision]));
}

/** The titles of subgoals, today's, in their order. */
export function subgoalTitles(tx: Tx, coalitionId: string): Promise<{ id: string; title: string }[]> {
  return tx.query('select id, title from subgoal where coalition_id = $1 order by position, id', [coalitionId]);
}
