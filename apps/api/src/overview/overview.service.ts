import { Injectable } from '@nestjs/common';
import { can, headline, signalsWorstFirst, type Moment, type OtherChange } from '#domain';
import { type AssessedIndicator, indicatorRows } from '../indicators/assessed-indicators.ts';
import { meetingsAround } from '../meetings/meeting-rows.ts';
import { currentPlan } from '../plans/plan-rows.ts';
import { calendarOf, type CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { momentOf, type MomentQuery } from '../platform/http/moment.ts';
import { attentionRows } from './attention-rows.ts';
import { type CoalitionSnapshot, coalitionSnapshot, coverageChange } from './coalition-snapshot.ts';
import type { OverviewDto } from './overview.dto.ts';
import { presentCommitments, presentLeads, presentSubgoals, type SubgoalRow } from './present-overview.ts';
import { sinceMeeting } from './since-meeting.ts';
import { upcomingAfter } from './upcoming.ts';

/** Everything that a coordinator wants to see first, derived at any moment from a fixed number of queries. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  get(ctx: CoalitionCtx, query: MomentQuery): Promise<OverviewDto> {
    const moment = momentOf(ctx, this.clock, query);
    return this.database.read(ctx, async (tx) => {
      const what = { name: 'overview', moment, from: calendarOf(ctx.coalition) };
      const { attention, ...everybodys } = await tx.remember(what, () => this.at(tx, ctx, moment));
      return { ...everybodys, ...moment, attention: can(ctx.actor, 'attention.read') ? attention : null };
    });
  }

  /** The same for everybody: what only some may read is taken out afterwards. */
  private async at(tx: Tx, ctx: CoalitionCtx, moment: Moment): Promise<OverviewDto> {
    const { id } = ctx.coalition;
    const plan = await currentPlan(tx, id, moment);
    const snapshot = await coalitionSnapshot(tx, ctx, moment);
    const inPlan = (subgoalId: string | null) =>
      plan === null || subgoalId === null || plan.subgoalIds.includes(subgoalId);
    // What the plan let go stays to be read, but no longer says how it goes.
    const indicators = (await indicatorRows(tx, id, moment, { horizonYear: plan?.horizonYear ?? null })).filter(
      ({ row }) => inPlan(row.subgoalId),
    );
    const subgoals = (await subgoalRows(tx, id, moment)).filter((subgoal) => inPlan(subgoal.id));
    const meetings = await tx.remember({ name: 'meetingsAround', moment, facts: [] }, () =>
      meetingsAround(tx, id, moment.asOf),
    );
    const since = meetings.last ? await sinceMeeting(tx, ctx, meetings.last, snapshot, indicators) : null;
    return {
      asOf: moment.asOf,
      knownAt: moment.knownAt,
      plan: plan && {
        id: plan.id,
        title: plan.title,
        goal: plan.goal,
        endsOn: plan.endsOn,
        horizonYear: plan.horizonYear,
      },
      headline: headline(leadsOf(indicators), otherChanges(indicators, snapshot, since?.before ?? null)),
      subgoals: presentSubgoals(subgoals, indicators, snapshot),
      leadIndicators: presentLeads(indicators, moment.asOf),
      attention: await attentionRows(tx, ctx, snapshot, indicators, plan),
      since: since?.dto ?? null,
      upcoming: upcomingAfter(moment.asOf, meetings.upcoming, snapshot, plan),
      commitments: presentCommitments(snapshot),
      signals: signalsWorstFirst.map((signal) => ({
        signal,
        count: snapshot.activities.filter(({ assessment }) => assessment.overall === signal).length,
      })),
    };
  }
}

function leadsOf(indicators: readonly AssessedIndicator[]) {
  return indicators
    .filter(({ row }) => row.isLead)
    .map(({ row, assessment }) => ({ kind: row.kind, status: assessment.status }));
}

/** Participation against the same quarter last year, and coverage against the last meeting. */
function otherChanges(
  indicators: readonly AssessedIndicator[],
  now: CoalitionSnapshot,
  before: CoalitionSnapshot | null,
): OtherChange[] {
  const growth = indicators.find(({ row, derived }) => row.isLead && derived?.growth)?.derived?.growth?.change;
  const covered = before && coverageChange(before, now);
  return [
    ...(growth == null ? [] : [{ kind: 'participation' as const, change: growth }]),
    ...(covered === null ? [] : [{ kind: 'coverage' as const, change: covered }]),
  ];
}

function subgoalRows(tx: Tx, coalitionId: string, moment: Moment): Promise<SubgoalRow[]> {
  return tx.remember({ name: 'subgoals', moment, facts: [] }, () =>
    tx.query('select id, position, title, text from subgoal where coalition_id = $1 order by position, id', [
      coalitionId,
    ]),
  );
}
