import { Injectable } from '@nestjs/common';
import { comparePlans, type LifecycleState, type Moment } from '#domain';
import { activityRows } from '../activities/activity-rows.ts';
import { commitmentRows } from '../commitments/commitment-rows.ts';
import { type AssessedIndicator, indicatorRows } from '../indicators/assessed-indicators.ts';
import { type FullPlanRow, planRows } from '../plans/plan-rows.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { found } from '../platform/errors/domain-error.ts';
import { latestMoment } from '../platform/facts/latest-moment.ts';
import type {
  ComparedActivityDto,
  ComparedIndicatorDto,
  ComparedPlanDto,
  IndicatorPositionDto,
  PlanChange,
  PlanComparisonDto,
} from './comparison.dto.ts';
import { decisionsOf, subgoalTitles, undecided } from './decision-rows.ts';

/** A plan with the day that it is shown at. */
interface Side {
  readonly plan: FullPlanRow;
  readonly moment: Moment;
  readonly begun: boolean;
}

/** Two plans side by side, each as it stood at the end of its period. */
@Injectable()
export class ComparisonsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  get(ctx: CoalitionCtx, id: string, withPlanId: string | undefined): Promise<PlanComparisonDto> {
    return this.database.read(ctx, async (tx) => {
      const now = latestMoment(ctx, this.clock);
      const plans = await planRows(tx, ctx.coalition.id, now);
      const later = found(plans.find((plan) => plan.id === id));
      const earlier = found(plans.find((plan) => plan.id === (withPlanId ?? later.predecessorId)));
      return compare(tx, ctx.coalition.id, sideOf(earlier, now), sideOf(later, now));
    });
  }
}

function sideOf(plan: FullPlanRow, now: Moment): Side {
  const { startsOn, endsOn } = plan;
  const asOf = endsOn !== null && endsOn < now.asOf ? endsOn : now.asOf;
  return { plan, moment: { ...now, asOf }, begun: startsOn === null || startsOn <= now.asOf };
}

async function compare(tx: Tx, coalitionId: string, earlier: Side, later: Side): Promise<PlanComparisonDto> {
  const subgoals = await subgoalTitles(tx, coalitionId);
  const commitments = await commitmentRows(tx, coalitionId);
  const decisions = await decisionsOf(tx, coalitionId, earlier.plan.id, later.moment);
  const decided = (itemId: string) => {
    const { outcome, text } = decisions.get(itemId) ?? undecided;
    return { outcome, text };
  };
  const known = <Item extends { id: string }>(ids: readonly string[], all: readonly Item[]) =>
    all.filter(({ id }) => ids.includes(id));
  return {
    earlier: presentSide(earlier),
    later: presentSide(later),
    subgoals: changesOf(known(earlier.plan.subgoalIds, subgoals), known(later.plan.subgoalIds, subgoals)).map(
      ({ item: { id, title }, change }) => ({ id, title, change, ...decided(id) }),
    ),
    commitments: changesOf(
      known(earlier.plan.commitmentIds, commitments),
      known(later.plan.commitmentIds, commitments),
    ).map(({ item: { id, title }, change }) => ({ id, title, change })),
    activities: (await comparedActivities(tx, coalitionId, earlier, later)).map((activity) => ({
      ...activity,
      ...decided(activity.id),
    })),
    indicators: await comparedIndicators(tx, coalitionId, earlier, later),
  };
}

function presentSide({ plan, moment, begun }: Side): ComparedPlanDto {
  const { id, title, goal, startsOn, endsOn, state } = plan;
  return { id, title, goal, startsOn, endsOn, state, shownOn: begun ? moment.asOf : null };
}

function changesOf<Item extends { id: string }>(
  earlier: readonly Item[],
  later: readonly Item[],
): { item: Item; change: PlanChange }[] {
  const { kept, added, dropped } = comparePlans(earlier, later);
  const as = (items: readonly Item[], change: PlanChange) => items.map((item) => ({ item, change }));
  return [...as(kept, 'kept'), ...as(added, 'added'), ...as(dropped, 'dropped')];
}

type ActivityChange = Omit<ComparedActivityDto, 'outcome' | 'text'>;

/** An activity has no title before its first day, so the titles come from both days. */
async function comparedActivities(tx: Tx, coalitionId: string, earlier: Side, later: Side): Promise<ActivityChange[]> {
  const then = await activityRows(tx, coalitionId, earlier.moment);
  const now = await activityRows(tx, coalitionId, later.moment);
  const rows = new Map([...then, ...now].map((row) => [row.id, row]));
  const all = [...rows.values()].sort((a, b) => a.title.localeCompare(b.title, 'nl'));
  const own = ({ plan }: Side) => all.filter(({ id }) => plan.activityIds.includes(id));
  const states = (of: typeof then) => new Map(of.map(({ id, state }) => [id, state.lifecycle]));
  const [before, after] = [states(then), states(now)];
  const stateIn = (side: Side, lifecycles: Map<string, LifecycleState>, id: string) =>
    side.begun && side.plan.activityIds.includes(id) ? (lifecycles.get(id) ?? null) : null;
  return changesOf(own(earlier), own(later)).map(({ item: { id, title }, change }) => ({
    id,
    title,
    change,
    earlier: stateIn(earlier, before, id),
    later: stateIn(later, after, id),
  }));
}

async function comparedIndicators(
  tx: Tx,
  coalitionId: string,
  earlier: Side,
  later: Side,
): Promise<ComparedIndicatorDto[]> {
  const then = await indicatorRows(tx, coalitionId, earlier.moment, { horizonYear: null });
  const now = await indicatorRows(tx, coalitionId, later.moment, { horizonYear: null });
  const items = (side: Side, all: readonly AssessedIndicator[]) =>
    all
      .filter(({ row }) => side.plan.indicatorIds.includes(row.id))
      .map((assessed) => ({ ...assessed, id: assessed.row.id }));
  const [before, after] = [items(earlier, then), items(later, now)];
  const position = (side: Side, of: readonly (AssessedIndicator & { id: string })[], id: string) => {
    const assessed = of.find((candidate) => candidate.id === id);
    return assessed && side.begun ? positionOf(assessed) : null;
  };
  return changesOf(before, after).map(({ item: { row }, change }) => ({
    id: row.id,
    name: row.name,
    unit: row.unit,
    isLead: row.isLead,
    change,
    earlier: position(earlier, before, row.id),
    later: position(later, after, row.id),
  }));
}

function positionOf({ assessment, newest }: AssessedIndicator): IndicatorPositionDto {
  return { status: assessment.status, value: newest?.value ?? null, measuredOn: newest?.on ?? null };
}
