import { Injectable } from '@nestjs/common';
import { evaluationProgress, subgoalStatus, suggestedOutcome, type Moment } from '#domain';
import { activityRows, type ActivityRow } from '../activities/activity-rows.ts';
import { type AssessedIndicator, indicatorRows } from '../indicators/assessed-indicators.ts';
import { type FullPlanRow, planRow } from '../plans/plan-rows.ts';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, type FieldFault, found, invalidInput, problem } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factHistory } from '../platform/facts/fact-history.ts';
import { latestMoment } from '../platform/facts/latest-moment.ts';
import { recordFacts } from '../platform/facts/record-fact.ts';
import { dateFaults } from '../platform/facts/recorder.ts';
import { momentOf, type MomentQuery } from '../platform/http/moment.ts';
import type { Page } from '../platform/http/page.ts';
import { type Decision, decisionsOf, subgoalTitles, undecided } from './decision-rows.ts';
import type {
  EvaluatedActivityDto,
  EvaluatedSubgoalDto,
  EvaluateInput,
  EvaluationSetInput,
  PlanEvaluationDto,
} from './evaluation.dto.ts';

/** What became of a plan: of its subgoals and activities, one decision each, with a word on why. */
@Injectable()
export class EvaluationsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  get(ctx: CoalitionCtx, id: string, query: MomentQuery): Promise<PlanEvaluationDto> {
    const moment = momentOf(ctx, this.clock, query);
    return this.database.read(ctx, async (tx) => {
      const coalitionId = ctx.coalition.id;
      const plan = found(await planRow(tx, coalitionId, id, moment));
      const decisions = await decisionsOf(tx, coalitionId, id, moment);
      const titles = await subgoalTitles(tx, coalitionId);
      // A status does not depend on the year that a forecast looks to.
      const indicators = await indicatorRows(tx, coalitionId, moment, { horizonYear: null });
      const activities = await activityRows(tx, coalitionId, moment);
      return present(plan, {
        subgoals: titles
          .filter((subgoal) => plan.subgoalIds.includes(subgoal.id))
          .map((subgoal) => presentSubgoal(subgoal, indicators, decisions.get(subgoal.id))),
        activities: activities
          .filter((activity) => plan.activityIds.includes(activity.id))
          .map((activity) => presentEvaluated(activity, decisions.get(activity.id))),
      });
    });
  }

  /** All of it or nothing; a later decision on the same takes the place of the one before. */
  evaluate(ctx: CoalitionCtx, id: string, input: EvaluateInput): Promise<Page<FactDto>> {
    return this.decide(ctx, id, [input], (plan, today) => inputFaults(plan, input, today));
  }

  /** Several at once: somebody who leaves meanwhile leaves all of them, or none. */
  evaluateSet(ctx: CoalitionCtx, id: string, { decisions }: EvaluationSetInput): Promise<Page<FactDto>> {
    return this.decide(ctx, id, decisions, (plan, today) => [
      ...decisions.flatMap((decision, index) => inputFaults(plan, decision, today, `decisions.${index}.`)),
      ...repeated(decisions),
    ]);
  }

  private decide(
    ctx: CoalitionCtx,
    id: string,
    decisions: readonly EvaluateInput[],
    faultsOf: (plan: FullPlanRow, today: string) => FieldFault[],
  ): Promise<Page<FactDto>> {
    const work = async (tx: Tx): Promise<Page<FactDto>> => {
      const moment: Moment = latestMoment(ctx, this.clock);
      const plan = found(await planRow(tx, ctx.coalition.id, id, moment));
      allow(ctx, 'plan.write');
      if (plan.state !== 'inEvaluation') throw problem('conflict');
      const faults = faultsOf(plan, moment.asOf);
      if (faults.length > 0) throw invalidInput(faults);
      const facts = decisions.flatMap((decision) => factsOf(decision, id, moment.asOf));
      const rows = await recordFacts(tx, ctx, facts);
      const ids = rows.map((row) => row.id);
      const page = { pageSize: ids.length };
      return factHistory(tx, ctx, { condition: 'f.id = any($2::uuid[])', params: [ids] }, page);
    };
    // The lock is that of the plan's steps: nobody closes it meanwhile.
    return this.database.record(ctx, 'plan.evaluate', work, { lock: id });
  }
}

function factsOf(
  { outcome, text, effectiveOn, subgoalIds, activityIds }: EvaluateInput,
  planId: string,
  today: string,
) {
  const payload = text ? { outcome, text } : { outcome };
  const about = { kind: 'planEvaluation', planId, effectiveOn: effectiveOn ?? today, payload } as const;
  return [
    ...[...new Set(subgoalIds)].map((subgoalId) => ({ ...about, subgoalId })),
    ...[...new Set(activityIds)].map((activityId) => ({ ...about, activityId })),
  ];
}

function inputFaults(plan: FullPlanRow, input: EvaluateInput, today: string, within = ''): FieldFault[] {
  const { subgoalIds = [], activityIds = [], outcome, text, effectiveOn } = input;
  const unknown = (field: string, ids: readonly string[], own: readonly string[]) =>
    ids.flatMap((id, index) => (own.includes(id) ? [] : [at(`${within}${field}.${index}`, 'notFound')]));
  const needsText = subgoalIds.length > 0 || outcome === 'stops';
  return [
    ...(subgoalIds.length + activityIds.length === 0 ? [at(`${within}activityIds`, 'required')] : []),
    ...unknown('subgoalIds', subgoalIds, plan.subgoalIds),
    ...unknown('activityIds', activityIds, plan.activityIds),
    ...(needsText && !text ? [at(`${within}text`, 'reasonRequired')] : []),
    ...dateFaults(effectiveOn, today).map((fault) => ({ ...fault, pointer: inside(within, fault.pointer) })),
  ];
}

const inside = (within: string, pointer = '') => `/${within.replaceAll('.', '/')}${pointer.slice(1)}`;

/** Two decisions on the same would leave it to chance which of them counts. */
function repeated(decisions: readonly EvaluateInput[]): FieldFault[] {
  const seen = new Map<string, number>();
  return decisions.flatMap(({ subgoalIds = [], activityIds = [] }, index) =>
    Object.entries({ subgoalIds, activityIds }).flatMap(([field, ids]) =>
      ids.flatMap((id, place) => {
        const first = seen.get(id) ?? index;
        seen.set(id, first);
        return first === index ? [] : [at(`decisions.${index}.${field}.${place}`, 'arrayUnique')];
      }),
    ),
  );
}

function present(
  { id, state, stateSince }: FullPlanRow,
  { subgoals, activities }: Pick<PlanEvaluationDto, 'subgoals' | 'activities'>,
): PlanEvaluationDto {
  const progress = (of: readonly Decision[]) => {
    const { decided, total, perOutcome } = evaluationProgress(of.map(({ outcome }) => outcome));
    return { decided, total, perOutcome: { ...perOutcome } };
  };
  return {
    planId: id,
    state,
    stateSince,
    subgoals,
    activities,
    subgoalProgress: progress(subgoals),
    activityProgress: progress(activities),
  };
}

function presentSubgoal(
  subgoal: { id: string; title: string },
  indicators: readonly AssessedIndicator[],
  decision: Decision = undecided,
): EvaluatedSubgoalDto {
  const lead = indicators.find(({ row }) => row.subgoalId === subgoal.id && row.isLead);
  return { ...subgoal, ...decision, status: subgoalStatus(lead?.assessment ?? null) };
}

function presentEvaluated(row: ActivityRow, decision: Decision = undecided): EvaluatedActivityDto {
  const { id, title, subgoalIds, state } = row;
  const { lifecycle, startsOn, endsOn, participants } = state;
  const suggestion = suggestedOutcome(lifecycle);
  return { id, title, lifecycle, startsOn, endsOn, participants, subgoalIds, suggestion, ...decision };
}
