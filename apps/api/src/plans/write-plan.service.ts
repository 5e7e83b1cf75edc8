import { Injectable } from '@nestjs/common';
import { checkPlanStep } from '#domain';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, type FieldFault, found, invalidInput, problem } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factWithNames } from '../platform/facts/fact-history.ts';
import { latestMoment } from '../platform/facts/latest-moment.ts';
import { recordFact } from '../platform/facts/record-fact.ts';
import { dateFaults } from '../platform/facts/recorder.ts';
import { onlySent } from '../platform/http/only-sent.ts';
import { expectVersion } from '../platform/http/version.ts';
import type { CreatePlanInput, CreateSuccessorInput, PlanDto, PlanStepInput, UpdatePlanInput } from './plan.dto.ts';
import { PlanEntity } from './plan.entity.ts';
import { periodFaults, unknownLinkFaults } from './plan-faults.ts';
import { type LinksInput, planLinks, settleLoose, takeUp, unlinkFromPlan } from './plan-links.ts';
import { type FullPlanRow, planRow } from './plan-rows.ts';

/** Makes plans, changes them, and takes them from one state to the next. */
@Injectable()
export class WritePlanService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  create(ctx: CoalitionCtx, input: CreatePlanInput): Promise<PlanDto> {
    return this.database.record(ctx, 'plan.create', (tx) => {
      allow(ctx, 'plan.write');
      return this.insert(tx, ctx, input, null);
    });
  }

  /** What the plan before had belongs to the coalition: the next one refers to it too, and the one before keeps what it had. */
  succeed(ctx: CoalitionCtx, id: string, input: CreateSuccessorInput): Promise<PlanDto> {
    const work = async (tx: Tx) => {
      const before = await this.locked(tx, ctx, id);
      allow(ctx, 'plan.write');
      if (before.successorId !== null) throw problem('conflict');
      await settleLoose(tx, ctx.coalition.id, before);
      const { motto, goal, rationale, principles, horizonYear } = { ...before, ...onlySent(input) };
      return this.insert(
        tx,
        ctx,
        { ...input, motto, goal: goal ?? before.goal, rationale, principles, horizonYear },
        before,
      );
    };
    return this.database.record(ctx, 'plan.succeed', work, { lock: id });
  }

  update(ctx: CoalitionCtx, id: string, version: number, input: UpdatePlanInput): Promise<PlanDto> {
    return this.database.run(ctx, 'plan.update', async (tx) => {
      const before = await this.locked(tx, ctx, id);
      allow(ctx, 'plan.write');
      expectVersion(before, version, before);
      const { texts, links } = split(input);
      const faults = [
        ...periodFaults({ ...before, ...texts }),
        ...(await unknownLinkFaults(tx, ctx.coalition.id, links)),
      ];
      if (faults.length > 0) throw invalidInput(faults);
      const changes = { ...onlySent(texts), version: version + 1 };
      await tx.manager.update(PlanEntity, { coalitionId: ctx.coalition.id, id }, changes);
      await this.replaceLinks(tx, ctx, id, links);
      return this.present(tx, ctx, id);
    });
  }

  /** A draft that nothing was decided about can go; what it referred to stays. */
  async remove(ctx: CoalitionCtx, id: string, version: number): Promise<void> {
    await this.database.run(ctx, 'plan.remove', async (tx) => {
      const before = await this.locked(tx, ctx, id);
      allow(ctx, 'plan.write');
      expectVersion(before, version, before);
      const decided = await tx.query('select 1 from fact where coalition_id = $1 and plan_id = $2 limit 1', [
        ctx.coalition.id,
        id,
      ]);
      if (before.state !== 'draft' || before.successorId !== null || decided.length > 0) throw problem('conflict');
      for (const link of planLinks) {
        await tx.query(`delete from plan_${link} where coalition_id = $1 and plan_id = $2`, [ctx.coalition.id, id]);
      }
      await tx.manager.delete(PlanEntity, { coalitionId: ctx.coalition.id, id });
    });
  }

  step(ctx: CoalitionCtx, id: string, { to, reason, effectiveOn }: PlanStepInput): Promise<FactDto> {
    const work = async (tx: Tx) => {
      const before = await this.locked(tx, ctx, id);
      allow(ctx, 'plan.write');
      const today = this.clock.today(ctx.coalition.timeZone);
      const faults = [...stepFaults(before, to, reason), ...dayFaults(before, effectiveOn, today)];
      if (faults.length > 0) throw invalidInput(faults);
      if (to === 'closed') await settleLoose(tx, ctx.coalition.id, before);
      const payload = reason ? { to, reason } : { to };
      const fact = await recordFact(tx, ctx, {
        kind: 'planState',
        planId: id,
        effectiveOn: effectiveOn ?? today,
        payload,
      });
      return found(await factWithNames(tx, ctx, fact.id));
    };
    // One step after the other: whether a step can be taken depends on the one before.
    return this.database.record(ctx, 'plan.step', work, { lock: id });
  }

  private async insert(
    tx: Tx,
    ctx: CoalitionCtx,
    input: CreatePlanInput,
    predecessor: FullPlanRow | null,
  ): Promise<PlanDto> {
    const { texts, links } = split(input);
    const faults = [
      ...periodFaults(texts),
      ...overlapFaults(texts, predecessor),
      ...(await unknownLinkFaults(tx, ctx.coalition.id, links)),
    ];
    if (faults.length > 0) throw invalidInput(faults);
    const id = tx.newId();
    await tx.manager.insert(PlanEntity, {
      ...onlySent(texts),
      coalitionId: ctx.coalition.id,
      id,
      principles: texts.principles ?? [],
      state: 'draft',
      predecessorId: predecessor?.id ?? null,
    });
    await takeUp(tx, ctx.coalition.id, id, links, latestMoment(ctx, this.clock));
    return this.present(tx, ctx, id);
  }

  /** What no plan ever named stays with the current one: who sends a list may not have seen it yet. */
  private async replaceLinks(tx: Tx, ctx: CoalitionCtx, id: string, links: LinksInput): Promise<void> {
    for (const link of planLinks) {
      const ids = links[`${link}Ids`];
      if (ids === undefined) continue;
      const named = await tx.query<{ id: string }>(
        `select ${link}_id as id from plan_${link}
         where coalition_id = $1 and plan_id = $2 and not (${link}_id = any($3::uuid[]))`,
        [ctx.coalition.id, id, ids],
      );
      await unlinkFromPlan(
        tx,
        ctx.coalition.id,
        id,
        link,
        named.map((row) => row.id),
      );
    }
    await takeUp(tx, ctx.coalition.id, id, links, latestMoment(ctx, this.clock));
  }

  /** Locked first, so that a second person waits here and then meets the new version. */
  private async locked(tx: Tx, ctx: CoalitionCtx, id: string): Promise<FullPlanRow> {
    await tx.query('select 1 from plan where coalition_id = $1 and id = $2 for update', [ctx.coalition.id, id]);
    return this.present(tx, ctx, id);
  }

  private async present(tx: Tx, ctx: CoalitionCtx, id: string): Promise<FullPlanRow> {
    return found(await planRow(tx, ctx.coalition.id, id, latestMoment(ctx, this.clock)));
  }
}

function split<Input extends LinksInput>(input: Input) {
  const { subgoalIds, commitmentIds, indicatorIds, activityIds, ...texts } = input;
  return { texts, links: { subgoalIds, commitmentIds, indicatorIds, activityIds } };
}

function stepFaults({ state }: FullPlanRow, to: PlanStepInput['to'], reason: PlanStepInput['reason']): FieldFault[] {
  const fault = checkPlanStep(state, to, reason);
  return fault === null ? [] : [at(fault === 'notPossible' ? 'to' : 'reason', fault)];
}

/** Not ahead, and not before the step that it follows. */
function dayFaults({ stateSince }: FullPlanRow, day: string | undefined, today: string): FieldFault[] {
  const faults = dateFaults(day, today);
  const isEarlier = day !== undefined && stateSince !== null && day < stateSince;
  return faults.length === 0 && isEarlier ? [at('effectiveOn', 'min', { limit: stateSince })] : faults;
}

/** The next plan begins after the one before did. */
function overlapFaults({ startsOn }: Pick<CreatePlanInput, 'startsOn'>, before: FullPlanRow | null): FieldFault[] {
  const isEarlier = startsOn && before?.startsOn && startsOn <= before.startsOn;
  return isEarlier ? [at('startsOn', 'notLater', { limit: before.startsOn })] : [];
}
