import { Injectable } from '@nestjs/common';
import type { Moment } from '#domain';
import { assessedActivities } from '../activities/assessed-activities.ts';
import { coveragesOf } from '../commitments/coverage.ts';
import { commitmentRows } from '../commitments/commitment-rows.ts';
import { pledgeRows } from '../commitments/pledge-rows.ts';
import { indicatorRows } from '../indicators/assessed-indicators.ts';
import { reportedFigures } from '../indicators/reported-figures.ts';
import { organisationRows } from '../organisations/organisation-rows.ts';
import { currentPlan } from '../plans/plan-rows.ts';
import type { CoalitionContext, CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { found } from '../platform/errors/domain-error.ts';
import { momentOf } from '../platform/http/moment.ts';
import type { PublicPageDto } from './public-page.dto.ts';
import {
  presentActivities,
  presentCommitments,
  presentPartners,
  presentParticipations,
  presentPlan,
  presentRunning,
  presentSubgoals,
  type SubgoalRow,
} from './present-public-page.ts';
import { presentPublicIndicator } from './present-public-indicator.ts';

/** Reads a coalition for everybody, in a fixed number of queries, whoever asks. */
@Injectable()
export class PublicPagesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  get(ctx: CoalitionCtx): Promise<PublicPageDto> {
    const moment = momentOf(ctx, this.clock, {});
    return this.database.read(ctx, (tx) => read(tx, ctx, moment));
  }
}

function read(tx: Tx, { coalition }: CoalitionCtx, moment: Moment): Promise<PublicPageDto> {
  const { id, isDemo, slug } = coalition;
  return tx.remember({ name: 'publicPage', moment, from: { id, isDemo, slug } }, () => compose(tx, coalition, moment));
}

async function compose(tx: Tx, context: CoalitionContext, moment: Moment): Promise<PublicPageDto> {
  const { id, isDemo, slug } = context;
  const { asOf } = moment;
  const coalition = found((await coalitionNow(tx, id, moment))[0]);
  const current = await currentPlan(tx, id, moment);
  const plan = current?.state === 'draft' ? null : current;
  const subgoals = await subgoalRows(tx, id, plan?.subgoalIds ?? []);
  const figures = await reportedFigures(tx, id, moment);
  const indicators = await indicatorRows(tx, id, moment, { horizonYear: plan?.horizonYear ?? null, figures });
  // Those of a subgoal are published with it, those of the coalition as a whole with its plan.
  const published = indicators.filter(({ row }) =>
    row.subgoalId === null ? plan !== null : plan?.subgoalIds.includes(row.subgoalId),
  );
  const organisations = await organisationRows(tx, id, moment);
  const commitments = (await commitmentRows(tx, id)).filter((row) => plan?.commitmentIds.includes(row.id));
  const pledges = await pledgeRows(tx, id, moment);
  const activities = (await assessedActivities(tx, context, moment)).map(({ row }) => row);
  return {
    slug,
    ...coalition,
    isDemo,
    today: asOf,
    plan: presentPlan(plan),
    subgoals: presentSubgoals(subgoals, published),
    indicators: published.map((indicator) => presentPublicIndicator(indicator, asOf)),
    commitments: presentCommitments(
      commitments,
      coveragesOf({ commitments, organisations, pledges, appointments: [] }, asOf),
    ),
    partners: presentPartners(organisations),
    running: presentRunning(activities),
    participations: presentParticipations(figures, organisations, asOf),
    activities: presentActivities(activities, asOf),
  };
}

function coalitionNow(tx: Tx, id: string, moment: Moment) {
  return tx.query<
    Pick<PublicPageDto, 'name' | 'motto' | 'municipalityName' | 'names' | 'accent' | 'locale' | 'updatedOn'>
  >(
    `select c.name, c.motto, c.municipality_name as "municipalityName", c.names, c.accent, c.locale,
       (select (f.recorded_at at time zone c.time_zone)::date from fact f
          where f.coalition_id = c.id and f.recorded_at <= $2::timestamptz
          order by f.recorded_at desc, f.seq desc limit 1) as "updatedOn"
     from coalition c where c.id = $1`,
    [id, moment.knownAt],
  );
}

function subgoalRows(tx: Tx, coalitionId: string, ids: readonly string[]): Promise<SubgoalRow[]> {
  return tx.query<SubgoalRow>(
    `select id, position, title, text from subgoal where coalition_id = $1 and id = any($2::uuid[]) order by position, id`,
    [coalitionId, ids],
  );
}
