import type { AssessedStage, Day, FactKind, Moment, StageReview } from '#domain';
import type { Tx } from '../platform/db/database.ts';
import { isLive, newestFirst } from '../platform/facts/live-fact.ts';

/** The facts that say how a pledge stands. */
export const factsOfPledges = ['pledgeStanding', 'assessment', 'assessmentReview'] as const satisfies FactKind[];

/** The newest assessment of a pledge that is live at a moment. */
export interface AssessmentRow {
  readonly id: string;
  readonly on: Day;
  readonly stage: AssessedStage;
  readonly evidence?: string;
  readonly points?: Readonly<Record<string, string>>;
  readonly onBehalfOf: string | null;
}

/** The last live review of that very assessment. */
export interface ReviewRow {
  readonly id: string;
  readonly on: Day;
  readonly verdict: StageReview['verdict'];
  readonly note?: string;
}

export interface PledgeRow {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly commitmentId: string;
  readonly commitmentTitle: string;
  readonly signedOn: Day;
  readonly signatoryFunction: string | null;
  readonly textVersion: number;
  readonly currentTextVersion: number;
  readonly isExample: boolean;
  readonly assessment: AssessmentRow | null;
  readonly review: ReviewRow | null;
}

const ofPledge = (fact: string) =>
  `${fact}.coalition_id = p.coalition_id and ${fact}.organisation_id = p.organisation_id and ${fact}.commitment_id = p.commitment_id`;

/** Taken back or taken on again since it was signed, as `standing`: the last that is live. */
export const standingOfPledge = (asOf: string, knownAt: string) => `
  left join lateral (
    select f.id, f.effective_on, f.payload from fact f
    where ${ofPledge('f')} and f.kind = 'pledgeStanding' and ${isLive('f', asOf, knownAt)}
    order by ${newestFirst('f')} limit 1) standing on true`;

/** Was it not taken back? */
export const inForce = `coalesce(standing.payload ->> 'to', 'renewed') <> 'withdrawn'`;

const select = `
  select p.id, p.organisation_id as "organisationId", o.name as "organisationName", p.commitment_id as "commitmentId",
    c.title as "commitmentTitle", coalesce(standing.effective_on, p.signed_on) as "signedOn",
    case when standing.payload is null then p.signatory_function else standing.payload ->> 'signatoryFunction' end
      as "signatoryFunction",
    coalesce((standing.payload ->> 'textVersion')::integer, p.text_version) as "textVersion",
    c.text_version as "currentTextVersion", p.is_example as "isExample", assessment.fact as assessment, review.fact as review
  from pledge p
  join organisation o on o.coalition_id = p.coalition_id and o.id = p.organisation_id
  join commitment c on c.coalition_id = p.coalition_id and c.id = p.commitment_id
  ${standingOfPledge('$2', '$3')}
  left join lateral (
    select f.id, f.payload || jsonb_build_object('id', f.id, 'on', f.effective_on, 'onBehalfOf', f.on_behalf_of) as fact
    from fact f where ${ofPledge('f')} and f.kind = 'assessment' and ${isLive('f', '$2', '$3')}
    order by ${newestFirst('f')} limit 1) assessment on true
  left join lateral (
    select f.payload || jsonb_build_object('id', f.id, 'on', f.effective_on) as fact
    from fact f where ${ofPledge('f')} and f.kind = 'assessmentReview' and f.payload ->> 'assessmentId' = assessment.id::text
      and ${isLive('f', '$2', '$3')}
    order by ${newestFirst('f')} limit 1) review on true`;

/** All pledges that were signed, known and not taken back at the moment, each with its newest assessment and the review of that, in one query. */
export function pledgeRows(tx: Tx, coalitionId: string, moment: Moment): Promise<PledgeRow[]> {
  return tx.remember({ name: 'pledges', moment, facts: factsOfPledges }, () =>
    read(tx, 'true', [coalitionId, moment.asOf, moment.knownAt]),
  );
}

/** Those of the organisations. */
export function pledgeRowsOf(
  tx: Tx,
  coalitionId: string,
  organisationIds: readonly string[],
  moment: Moment,
): Promise<PledgeRow[]> {
  const params = [coalitionId, moment.asOf, moment.knownAt, organisationIds];
  return read(tx, 'p.organisation_id = any($4::uuid[])', params);
}

export async function pledgeRow(tx: Tx, coalitionId: string, id: string, moment: Moment): Promise<PledgeRow | null> {
  const [row] = await read(tx, 'p.id = $4', [coalitionId, moment.asOf, moment.knownAt, id]);
  return row ?? null;
}

/** The pledge that an assessment is about. */
export async function pledgeOf(
  tx: Tx,
  coalitionId: string,
  { organisationId, commitmentId }: { organisationId: string | null; commitmentId: string | null },
  moment: Moment,
): Promise<PledgeRow | null> {
  const condition = 'p.organisation_id = $4 and p.commitment_id = $5';
  const [row] = await read(tx, condition, [coalitionId, moment.asOf, moment.knownAt, organisationId, commitmentId]);
  return row ?? null;
}

function read(tx: Tx, condition: string, params: unknown[]): Promise<PledgeRow[]> {
  return tx.query<PledgeRow>(
    `${select}
     where p.coalition_id = $1 and p.signed_on <= $2::date and p.recorded_at <= $3::timestamptz
       and ${inForce} and ${condition}
     order by lower(o.name), o.id, c.position, c.id`,
    params,
  );
}
