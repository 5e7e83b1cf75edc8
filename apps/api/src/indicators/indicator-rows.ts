import type { Day, Direction, FactKind, FactPayloads, Moment } from '#domain';
import type { Tx } from '../platform/db/database.ts';
import { isLive } from '../platform/facts/live-fact.ts';
import type { Derivation, IndicatorKind, Origin, Unit } from './indicator.entity.ts';

/** Every kind that an indicator has facts of. */
export const indicatorFactKinds = [
  'measurement',
  'baseline',
  'target',
  'milestone',
  'continuation',
] as const satisfies FactKind[];

export type IndicatorFactKind = (typeof indicatorFactKinds)[number];

/** A fact about an indicator that is live at the moment. */
export interface IndicatorFact<Kind extends IndicatorFactKind = IndicatorFactKind> {
  readonly id: string;
  readonly kind: Kind;
  readonly effectiveOn: Day;
  readonly payload: FactPayloads[Kind];
  readonly isExample: boolean;
}

/** An indicator with its live facts, earliest first. Names and texts are today's. */
export interface IndicatorRow {
  readonly id: string;
  readonly code: string | null;
  readonly position: number;
  readonly subgoalId: string | null;
  readonly isLead: boolean;
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly tolerance: number | null;
  readonly population: string | null;
  readonly areaName: string | null;
  readonly areaCode: string | null;
  readonly areaVintage: number | null;
  readonly instrument: string | null;
  readonly intervalMonths: number | null;
  readonly origin: Origin;
  readonly derivation: Derivation | null;
  readonly note: string | null;
  readonly isExample: boolean;
  readonly version: number;
  /** Was anything ever recorded about it, also what was taken back? */
  readonly hasFigures: boolean;
  readonly facts: IndicatorFact[];
}

const select = `
  select i.id, i.code, i.position, i.subgoal_id as "subgoalId", i.is_lead as "isLead", i.name, i.kind, i.unit, i.direction,
    i.tolerance, i.population, i.area_name as "areaName", i.area_code as "areaCode", i.area_vintage as "areaVintage",
    i.instrument, i.interval_months as "intervalMonths", i.origin, i.derivation, i.note, i.is_example as "isExample",
    i.version, coalesce(known.facts, '[]') as facts,
    exists (select 1 from fact any_fact
      where any_fact.coalition_id = i.coalition_id and any_fact.indicator_id = i.id) as "hasFigures"
  from indicator i
  left join subgoal s on s.coalition_id = i.coalition_id and s.id = i.subgoal_id
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'effectiveOn', f.effective_on, 'payload', f.payload,
        'isExample', f.is_example) order by f.effective_on, f.recorded_at, f.seq) as facts
    from fact f
    where f.coalition_id = i.coalition_id and f.indicator_id = i.id
      and f.kind in ('measurement', 'baseline', 'target', 'milestone', 'continuation') and ${isLive('f', '$2', '$3')}
  ) known on true
  where i.coalition_id = $1`;

/** The indicators of the coalition with their live facts, in one query: by subgoal, then in their own order. */
export function bareIndicatorRows(tx: Tx, coalitionId: string, moment: Moment): Promise<IndicatorRow[]> {
  return tx.query<IndicatorRow>(`${select} order by s.position nulls last, s.id, i.position, i.id`, [
    coalitionId,
    moment.asOf,
    moment.knownAt,
  ]);
}

export async function bareIndicatorRow(
  tx: Tx,
  coalitionId: string,
  id: string,
  moment: Moment,
): Promise<IndicatorRow | null> {
  const [row] = await tx.query<IndicatorRow>(`${select} and i.id = $4`, [coalitionId, moment.asOf, moment.knownAt, id]);
  return row ?? null;
}

export function factsOfKind<Kind extends IndicatorFactKind>(row: IndicatorRow, kind: Kind): IndicatorFact<Kind>[] {
  return row.facts.filter((fact): fact is IndicatorFact<Kind> => fact.kind === kind);
}
