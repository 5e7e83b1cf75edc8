import type { Day, Moment } from '#domain';
import type { Tx } from '../platform/db/database.ts';
import type { PlanState } from './plan-state.ts';

/** A plan with what it refers to. */
export interface PlanRow {
  readonly id: string;
  readonly title: string;
  readonly motto: string | null;
  readonly goal: string;
  readonly rationale: string | null;
  readonly principles: string[];
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly horizonYear: number | null;
  readonly state: PlanState;
  readonly predecessorId: string | null;
  readonly subgoalIds: string[];
  readonly commitmentIds: string[];
  readonly version: number;
}

const select = `
  select p.id, p.title, p.motto, p.goal, p.rationale, p.principles, p.starts_on as "startsOn", p.ends_on as "endsOn",
    p.horizon_year as "horizonYear", p.state, p.predecessor_id as "predecessorId", p.version,
    array(select s.id from plan_subgoal ps join subgoal s on s.coalition_id = ps.coalition_id and s.id = ps.subgoal_id
      where ps.coalition_id = p.coalition_id and ps.plan_id = p.id order by s.position, s.id) as "subgoalIds",
    array(select c.id from plan_commitment pc
      join commitment c on c.coalition_id = pc.coalition_id and c.id = pc.commitment_id
      where pc.coalition_id = p.coalition_id and pc.plan_id = p.id order by c.position, c.id) as "commitmentIds"
  from plan p`;

/** The plans of the coalition, the newest first. */
export function planRows(tx: Tx, coalitionId: string): Promise<PlanRow[]> {
  return tx.query<PlanRow>(`${select} where p.coalition_id = $1 order by p.starts_on desc nulls first, p.id desc`, [
    coalitionId,
  ]);
}

export async function planRow(tx: Tx, coalitionId: string, id: string): Promise<PlanRow | null> {
  const [row] = await tx.query<PlanRow>(`${select} where p.coalition_id = $1 and p.id = $2`, [coalitionId, id]);
  return row ?? null;
}

/**
 * The plan that the coalition works on: of those that are more than a draft the one that began last by `asOf`; before any began,
 * the first that will; a draft only where there is nothing else. Texts, period and state of a plan are today's.
 */
export async function currentPlan(tx: Tx, coalitionId: string, moment: Moment): Promise<PlanRow | null> {
  const [row] = await tx.query<PlanRow>(
    `${select} where p.coalition_id = $1
     order by p.state = 'draft', coalesce(p.starts_on <= $2::date, true) desc, abs(p.starts_on - $2::date), p.id desc limit 1`,
    [coalitionId, moment.asOf],
  );
  return row ?? null;
}
