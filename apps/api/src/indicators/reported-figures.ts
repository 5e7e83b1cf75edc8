import type { Appointment, Day, FactKind, Moment, Participation, ReportingOrganisation } from '#domain';
import type { ActivityKind } from '../activities/activity.entity.ts';
import { inForce, standingOfPledge } from '../commitments/pledge-rows.ts';
import type { Touch } from '../platform/db/coalition-version.ts';
import type { Tx } from '../platform/db/database.ts';
import { isLive, newestFirst } from '../platform/facts/live-fact.ts';

/** Visits of one organisation to one activity in one quarter. */
export interface ActivityParticipation extends Participation {
  readonly activityId: string;
  readonly activityKind: ActivityKind;
  readonly subgoalIds: readonly string[];
}

export interface OrganisationInFigures extends ReportingOrganisation {
  readonly name: string;
  /** The day of its first pledge; null without any. */
  readonly pledgedOn: Day | null;
  /** Who was its aandachtsfunctionaris, earliest first. */
  readonly appointments: readonly Omit<Appointment, 'organisationId'>[];
}

/** What organisations reported: everything that derived indicators are computed from. */
export interface ReportedFigures {
  readonly participations: ActivityParticipation[];
  readonly organisations: OrganisationInFigures[];
}

const factsOfParticipations = ['participation'] as const satisfies FactKind[];
const factsOfOrganisations = ['organisationStatus', 'pledgeStanding', 'appointment'] as const satisfies FactKind[];

/** The facts that all of it follows from. */
export const factsOfFigures = [...factsOfParticipations, ...factsOfOrganisations];

/** All of it at a moment, in two queries. */
export async function reportedFigures(tx: Tx, coalitionId: string, moment: Moment): Promise<ReportedFigures> {
  const params = [coalitionId, moment.asOf, moment.knownAt];
  const participations = await tx.remember<ActivityParticipation[]>(
    {
      name: 'participations',
      moment,
      facts: factsOfParticipations,
      renew: (kept, touched) => renew(tx, params, kept, touched),
    },
    () => tx.query(participationsPerQuarter('true'), params),
  );
  const organisations = await tx.remember({ name: 'organisationsInFigures', moment, facts: factsOfOrganisations }, () =>
    tx.query<OrganisationInFigures>(organisationsAtMoment, params),
  );
  return { participations, organisations };
}

/** Those of every activity that was touched are added up again. */
async function renew(
  tx: Tx,
  params: readonly unknown[],
  kept: readonly ActivityParticipation[],
  touched: readonly Touch[],
): Promise<ActivityParticipation[]> {
  const subjects = new Set(touched.flatMap((touch) => touch.subjects));
  const anew = await tx.query<ActivityParticipation>(participationsPerQuarter('f.activity_id = any($4::uuid[])'), [
    ...params,
    [...subjects],
  ]);
  return [...kept.filter(({ activityId }) => !subjects.has(activityId)), ...anew].sort(inOrder);
}

/** As PostgreSQL puts them. */
function inOrder(a: ActivityParticipation, b: ActivityParticipation): number {
  const [first, second] = [a, b].map(({ to, activityId, organisationId }) => `${to} ${activityId} ${organisationId}`);
  return first === second ? 0 : (first ?? '') < (second ?? '') ? -1 : 1;
}

/** Added up per quarter by PostgreSQL: the rules look at whole quarters, and there may be very many counts. */
const participationsPerQuarter = (condition: string) => `
  select a.id as "activityId", a.kind as "activityKind", f.organisation_id as "organisationId",
    min((f.payload ->> 'from')::date) as "from", max(f.effective_on) as "to",
    sum((f.payload ->> 'participants')::integer) as participants,
    sum((f.payload ->> 'newParticipants')::integer) as "newParticipants",
    sum((f.payload ->> 'volunteers')::integer) as volunteers,
    array(select s.subgoal_id from activity_subgoal s
      where s.coalition_id = a.coalition_id and s.activity_id = a.id order by 1) as "subgoalIds"
  from fact f
  join activity a on a.coalition_id = f.coalition_id and a.id = f.activity_id
  where f.coalition_id = $1 and f.kind = 'participation' and f.organisation_id is not null and ${isLive('f', '$2', '$3')}
    and ${condition}
  group by a.coalition_id, a.id, f.organisation_id, date_trunc('quarter', f.effective_on)
  order by max(f.effective_on), a.id, f.organisation_id`;

const organisationFacts = (kind: string) => `
  fact f where f.coalition_id = o.coalition_id and f.organisation_id = o.id and f.kind = '${kind}' and ${isLive('f', '$2', '$3')}`;

const organisationsAtMoment = `
  select o.id, o.name, joined.on_day as "joinedOn", 
    least(case when last.status = 'left' then last.on_day end, case when pledged.all_withdrawn then pledged.withdrawn_on end)
      as "leftOn",
    pledged.on_day as "pledgedOn", coalesce(appointed.appointments, '[]') as appointments
  from organisation o
  cross join lateral (select min(f.effective_on) as on_day from ${organisationFacts('organisationStatus')}
    and f.payload ->> 'status' <> 'left') joined
  left join lateral (select f.payload ->> 'status' as status, f.effective_on as on_day
    from ${organisationFacts('organisationStatus')} order by ${newestFirst('f')} limit 1) last on true
  cross join lateral (select min(p.signed_on) as on_day, bool_and(not ${inForce}) as all_withdrawn,
      max(standing.effective_on) as withdrawn_on
    from pledge p ${standingOfPledge('$2', '$3')}
    where p.coalition_id = o.coalition_id and p.organisation_id = o.id and p.signed_on <= $2::date
      and p.recorded_at <= $3::timestamptz) pledged
  cross join lateral (select jsonb_agg(jsonb_build_object('membershipId', f.payload -> 'membershipId', 'on', f.effective_on)
      order by f.effective_on, f.recorded_at, f.seq) as appointments
    from ${organisationFacts('appointment')}) appointed
  where o.coalition_id = $1 order by lower(o.name), o.id`;
