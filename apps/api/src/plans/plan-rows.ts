import { currentPlanOf, type Day, type Moment, type PlanState } from '#domain';
import type { Tx } from '../platform/db/database.ts';
import { isLive, newestFirst } from '../platform/facts/live-fact.ts';

/** A plan as it stood at a moment, with the subgoals and commitments that it refers to. Texts and period are today's. */
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
  /** The day of the last step; null while it is in the state that it began in. */
  readonly stateSince: Day | null;
  readonly predecessorId: string | null;
  /** The plan that continues this one. */
  readonly successorId: string | null;
  readonly subgoalIds: string[];
  readonly commitmentIds: string[];
  readonly version: number;
}

/** A plan with everything that it refers to. */
export interface FullPlanRow extends PlanRow {
  readonly indicatorIds: string[];
  readonly activityIds: string[];
}

const columns = `
  p.id, p.title, p.motto, p.goal, p.rationale, p.principles, p.starts_on as "startsOn", p.ends_on as "endsOn",
  p.horizon_year as "horizonYear", coalesce(step.payload ->> 'to', p.state) as state, step.effective_on as "stateSince",
  p.predecessor_id as "predecessorId", p.version,
  (select n.id from plan n where n.coalition_id = p.coalition_id and n.predecessor_id = p.id order by n.id limit 1)
    as "successorId",
  array(select s.id from plan_subgoal ps join subgoal s on s.coalition_id = ps.coalition_id and s.id = ps.subgoal_id
    where ps.coalition_id = p.coalition_id and ps.plan_id = p.id order by s.position, s.id) as "subgoalIds",
  array(select c.id from plan_commitment pc
    join commitment c on c.coalition_id = pc.coalition_id and c.id = pc.commitment_id
    where pc.coalition_id = p.coalition_id and pc.plan_id = p.id order by c.position, c.id) as "commitmentIds"`;

const from = `
  from plan p
  left join lateral (
    select f.payload, f.effective_on from fact f
    where f.coalition_id = p.coalition_id and f.plan_id = p.id and f.kind = 'planState' and ${isLive('f', '$2', '$3')}
    order by ${newestFirst('f')} limit 1) step on true
  where p.coalition_id = $1`;

/** The plans with everything that they refer to, the newest first: one query. */
export async function planRows(tx: Tx, coalitionId: string, moment: Moment): Promise<FullPlanRow[]> {
  const rows = await tx.query<FullPlanRow & Loose>(
    `select ${columns}, ${linked('indicator')}, ${linked('activity')}, ${loose('indicator')}, ${loose('activity')}
     ${from} order by p.starts_on desc nulls first, p.id desc`,
    [coalitionId, moment.asOf, moment.knownAt],
  );
  const current = currentPlanOf(rows, moment.asOf);
  return rows.map(({ looseIndicatorIds, looseActivityIds, ...row }) => ({
    ...row,
    indicatorIds: [...row.indicatorIds, ...(row.id === current?.id ? looseIndicatorIds : [])],
    activityIds: [...row.activityIds, ...(row.id === current?.id ? looseActivityIds : [])],
  }));
}

export async function planRow(tx: Tx, coalitionId: string, id: string, moment: Moment): Promise<FullPlanRow | null> {
  return (await planRows(tx, coalitionId, moment)).find((row) => row.id === id) ?? null;
}

/**
 * The plan that the coalition works on: of those that are more than a draft the one that began last by `asOf`; before any began,
 * the first that will; a draft only where there is nothing else.
 */
export function currentPlan(tx: Tx, coalitionId: string, moment: Moment): Promise<PlanRow | null> {
  return tx.remember({ name: 'currentPlan', moment, facts: ['planState'] }, async () => {
    const rows = await tx.query<PlanRow>(`select ${columns} ${from}`, [coalitionId, moment.asOf, moment.knownAt]);
    return currentPlanOf(rows, moment.asOf);
  });
}

/** What no plan ever named belongs to the current one: nobody has to think of plans to make an activity. */
interface Loose {
  readonly looseIndicatorIds: string[];
  readonly looseActivityIds: string[];
}

const linked = (other: 'indicator' | 'activity') => `
  array(select l.${other}_id from plan_${other} l
    where l.coalition_id = p.coalition_id and l.plan_id = p.id and not l.is_left_out order by 1) as "${other}Ids"`;

const loose = (other: 'indicator' | 'activity') => `
  array(select o.id from ${other} o where o.coalition_id = $1 and not exists (
    select 1 from plan_${other} l where l.coalition_id = $1 and l.${other}_id = o.id) order by 1)
  as "loose${other === 'indicator' ? 'Indicator' : 'Activity'}Ids"`;
