import { Injectable } from '@nestjs/common';
import type { FactPayloads } from '#domain';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { found, invalidInput, problem } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factWithNames } from '../platform/facts/fact-history.ts';
import { permissionToRecord } from '../platform/facts/fact-permission.ts';
import { latestMoment } from '../platform/facts/latest-moment.ts';
import { recordFact } from '../platform/facts/record-fact.ts';
import { draftContinuation, draftMilestone, draftTarget, withoutPoint } from './draft-course.ts';
import { type Corrected, draftBaseline, draftMeasurement } from './draft-figure.ts';
import { type Draft, type Standing, standingOf } from './fact-draft.ts';
import type {
  BaselineInput,
  ContinuationInput,
  MeasurementInput,
  MilestoneInput,
  TargetInput,
} from './indicator-fact.dto.ts';
import { bareIndicatorRow, type IndicatorFact, type IndicatorFactKind } from './indicator-rows.ts';

/** Records the figures of an indicator and what is decided about its course. */
@Injectable()
export class IndicatorFactsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  measure(ctx: CoalitionCtx, id: string, input: MeasurementInput): Promise<FactDto> {
    return this.record(ctx, id, (standing) => draftMeasurement(input, standing, null));
  }

  /** A correction is a measurement of its own that takes the place of the first. */
  async correct(ctx: CoalitionCtx, measurementId: string, input: MeasurementInput): Promise<FactDto> {
    const { indicatorId, ...original } = await this.figure(ctx, measurementId, 'measurement');
    return this.record(ctx, indicatorId, (standing) => draftMeasurement(input, standing, original));
  }

  /** The same for a baseline, of whatever day it turns out to be. */
  async correctBaseline(ctx: CoalitionCtx, baselineId: string, input: BaselineInput): Promise<FactDto> {
    const { indicatorId, ...original } = await this.figure(ctx, baselineId, 'baseline');
    return this.record(ctx, indicatorId, (standing) => draftBaseline(input, standing, original));
  }

  /** A correction of a target or a milestone takes its place; the day on which it was decided stays unless told. */
  async correctPoint(
    ctx: CoalitionCtx,
    factId: string,
    kind: 'target' | 'milestone',
    input: TargetInput,
  ): Promise<FactDto> {
    const fact = await this.database.read(ctx, (tx) => factWithNames(tx, ctx, factId));
    if (fact?.kind !== kind || !fact.indicatorId) throw problem('notFound');
    const { effectiveOn } = fact;
    const original = fact as unknown as IndicatorFact;
    const dated = { ...input, effectiveOn: input.effectiveOn ?? effectiveOn };
    return this.record(ctx, fact.indicatorId, ({ row, today }) => {
      const before = standingOf(withoutPoint(row, original), today);
      const draft = kind === 'target' ? draftTarget(dated, before) : draftMilestone(dated, before);
      return { ...draft, targetId: factId };
    });
  }

  setBaseline(ctx: CoalitionCtx, id: string, input: BaselineInput): Promise<FactDto> {
    return this.record(ctx, id, (standing) => draftBaseline(input, standing));
  }

  setTarget(ctx: CoalitionCtx, id: string, input: TargetInput): Promise<FactDto> {
    return this.record(ctx, id, (standing) => draftTarget(input, standing));
  }

  setMilestone(ctx: CoalitionCtx, id: string, input: MilestoneInput): Promise<FactDto> {
    return this.record(ctx, id, (standing) => draftMilestone(input, standing));
  }

  goOnWith(ctx: CoalitionCtx, id: string, input: ContinuationInput): Promise<FactDto> {
    return this.record(ctx, id, (standing) => draftContinuation(input, standing));
  }

  /** The figure that is to be corrected. Whether it still stands is seen while recording: a retry under the same key meets its own. */
  private async figure<Kind extends 'measurement' | 'baseline'>(
    ctx: CoalitionCtx,
    id: string,
    kind: Kind,
  ): Promise<Corrected<Kind> & { indicatorId: string }> {
    const fact = await this.database.read(ctx, (tx) => factWithNames(tx, ctx, id));
    if (fact?.kind !== kind || !fact.indicatorId) throw problem('notFound');
    const { effectiveOn, indicatorId } = fact;
    return { id, effectiveOn, indicatorId, payload: fact.payload as unknown as FactPayloads[Kind] };
  }

  private record<Kind extends IndicatorFactKind>(
    ctx: CoalitionCtx,
    indicatorId: string,
    draftOf: (standing: Standing) => Draft<Kind>,
  ): Promise<FactDto> {
    const work = async (tx: Tx) => {
      const moment = latestMoment(ctx, this.clock);
      const row = found(await bareIndicatorRow(tx, ctx.coalition.id, indicatorId, moment));
      const { kind, effectiveOn, payload, targetId, faults } = draftOf(standingOf(row, moment.asOf));
      allow(ctx, permissionToRecord[kind]);
      if (targetId && row.facts.every(({ id }) => id !== targetId)) throw problem('alreadySuperseded');
      if (faults.length > 0) throw invalidInput(faults);
      const fact = await recordFact<Kind>(tx, ctx, { kind, indicatorId, effectiveOn, payload, targetId });
      return found(await factWithNames(tx, ctx, fact.id));
    };
    // One at a time: what is right depends on the baseline and target that were recorded just before.
    return this.database.record(ctx, 'indicator.record', work, { lock: indicatorId });
  }
}
