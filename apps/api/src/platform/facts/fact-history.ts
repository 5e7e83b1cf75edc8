import type { ActivityParties } from '#domain';
import type { CoalitionCtx } from '../auth/ctx.ts';
import type { Tx } from '../db/database.ts';
import { type Page, pageOf, type PageQuery } from '../http/page.ts';
import type { FactDto, RecorderDto, ViaMailboxDto } from './fact.dto.ts';
import { mayRetract, visiblePayload } from './fact-permission.ts';
import { factColumns, type FactRow } from './fact-row.ts';
import { isStanding, newestFirst } from './live-fact.ts';

interface FactWithNames extends FactRow {
  readonly recorder: RecorderDto | null;
  readonly behalf: RecorderDto | null;
  readonly via: ViaMailboxDto | null;
  readonly isStanding: boolean;
  readonly parties: ActivityParties | null;
  readonly assigneeMembershipId: string | null;
}

export interface FactFilter {
  /** Which facts, as SQL over `f` with parameters from $2 on. */
  readonly condition: string;
  readonly params: readonly unknown[];
}

const recorder = (membership: string) => `(
  select jsonb_build_object('membershipId', m.id, 'name', p.name, 'role', m.role)
  from membership m join person p on p.id = m.person_id
  where m.coalition_id = f.coalition_id and m.id = f.${membership})`;

const via = `(
  select jsonb_build_object('organisationId', o.id, 'name', o.name) from organisation o
  where o.coalition_id = f.coalition_id and o.id = f.via_organisation_id)`;

const parties = `(
  select jsonb_build_object(
    'leadOrganisationId', (array_agg(ao.organisation_id) filter (where ao.role = 'lead'))[1],
    'partnerOrganisationIds', coalesce(jsonb_agg(ao.organisation_id) filter (where ao.role = 'partner'), '[]'))
  from activity_organisation ao
  where ao.coalition_id = f.coalition_id
    and ao.activity_id = coalesce(f.activity_id, (select t.activity_id from task t
      where t.coalition_id = f.coalition_id and t.id = f.task_id)))`;

const select = `
  select ${factColumns('f')}, ${recorder('recorded_by')} as recorder, ${recorder('on_behalf_of')} as behalf, ${via} as via,
    ${isStanding('f', `'infinity'`)} as "isStanding", ${parties} as parties,
    (select t.assignee_membership_id from task t
       where t.coalition_id = f.coalition_id and t.id = f.task_id) as "assigneeMembershipId"`;

/** Everything that was ever recorded about something, newest first, corrections and retractions included: one query. */
export async function factHistory(
  tx: Tx,
  ctx: CoalitionCtx,
  filter: FactFilter,
  query: PageQuery,
): Promise<Page<FactDto>> {
  const { offset, pageSize } = pageOf(query);
  const params = [ctx.coalition.id, ...filter.params];
  const where = `from fact f where f.coalition_id = $1 and ${filter.condition}`;
  const rows = await tx.query<FactWithNames>(
    `${select} ${where} order by ${newestFirst('f')} limit $${params.length + 1} offset $${params.length + 2}`,
    [...params, pageSize, offset],
  );
  // A page that is not full says by itself how many there are.
  const isLast = rows.length > 0 || offset === 0 ? rows.length < pageSize : false;
  const total = isLast ? offset + rows.length : await count(tx, where, params);
  return { items: rows.map((row) => presentFact(ctx, row)), total };
}

export async function factWithNames(tx: Tx, ctx: CoalitionCtx, id: string): Promise<FactDto | null> {
  const page = await factHistory(tx, ctx, { condition: 'f.id = $2', params: [id] }, {});
  return page.items[0] ?? null;
}

/** Counting very many facts takes longer than reading a page of them. */
function count(tx: Tx, where: string, params: unknown[]): Promise<number> {
  const everything = { asOf: 'any', knownAt: 'infinity' };
  return tx.remember({ name: 'factCount', moment: everything, from: [where, params] }, async () => {
    const [row] = await tx.query<{ total: number }>(`select count(*) as total ${where}`, params);
    return row?.total ?? 0;
  });
}

function presentFact(ctx: CoalitionCtx, row: FactWithNames): FactDto {
  return {
    id: row.id,
    kind: row.kind,
    effectiveOn: row.effectiveOn,
    recordedAt: row.recordedAt.toISOString(),
    recordedBy: row.recorder,
    onBehalfOf: row.behalf,
    via: row.via,
    activityId: row.activityId,
    taskId: row.taskId,
    indicatorId: row.indicatorId,
    organisationId: row.organisationId,
    commitmentId: row.commitmentId,
    planId: row.planId,
    subgoalId: row.subgoalId,
    targetId: row.targetId,
    payload: visiblePayload(ctx.actor, row),
    isStanding: row.isStanding && row.kind !== 'retraction',
    mayRetract: row.isStanding && mayRetract(ctx.actor, row),
    isExample: row.isExample,
  };
}
