import { Injectable } from '@nestjs/common';
import type { AssessmentPayload } from '#domain';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, type FieldFault, found, invalidInput } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factHistory, factWithNames } from '../platform/facts/fact-history.ts';
import { dateFaults, recorderFaults } from '../platform/facts/recorder.ts';
import { recordFact } from '../platform/facts/record-fact.ts';
import type { Page } from '../platform/http/page.ts';
import type { AssessmentInput, AssessmentQuery } from './assessment.dto.ts';
import { assessmentFact } from './assessment-fact.ts';
import { commitmentRow } from './commitment-rows.ts';
import { pledgeOf, pledgeRow, type PledgeRow } from './pledge-rows.ts';

/** How far organisations say that they are with what they took on. */
@Injectable()
export class RecordAssessmentService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** All assessments, newest first; corrected and retracted ones are marked. */
  list(ctx: CoalitionCtx, query: AssessmentQuery): Promise<Page<FactDto>> {
    const condition = `f.kind = 'assessment' and ($2::uuid is null or f.organisation_id = $2)
      and ($3::uuid is null or f.commitment_id = $3)`;
    const params = [query.organisationId ?? null, query.commitmentId ?? null];
    return this.database.read(ctx, (tx) => factHistory(tx, ctx, { condition, params }, query));
  }

  record(ctx: CoalitionCtx, pledgeId: string, input: AssessmentInput): Promise<FactDto> {
    return this.database.record(ctx, 'pledge.assess', async (tx) => {
      const pledge = found(await pledgeRow(tx, ctx.coalition.id, pledgeId, this.now(tx, ctx)));
      return this.save(tx, ctx, pledge, input, null);
    });
  }

  /** A correction takes the place of the first; its day stays unless told. What was said to the first does not go along. */
  correct(ctx: CoalitionCtx, id: string, input: AssessmentInput): Promise<FactDto> {
    return this.database.record(ctx, 'assessment.correct', async (tx) => {
      const original = await assessmentFact(tx, ctx, id);
      const pledge = found(await pledgeOf(tx, ctx.coalition.id, original, this.now(tx, ctx)));
      return this.save(tx, ctx, pledge, { ...input, effectiveOn: input.effectiveOn ?? original.effectiveOn }, id);
    });
  }

  private async save(
    tx: Tx,
    ctx: CoalitionCtx,
    { organisationId, commitmentId }: PledgeRow,
    input: AssessmentInput,
    targetId: string | null,
  ): Promise<FactDto> {
    const { asOf: today } = this.now(tx, ctx);
    allow(ctx, 'assessment.record', { organisationId });
    const faults = [
      ...(await pointFaults(tx, ctx, commitmentId, input)),
      ...dateFaults(input.effectiveOn, today),
      ...(await recorderFaults(tx, ctx, input.onBehalfOf)),
    ];
    if (faults.length > 0) throw invalidInput(faults);
    const row = await recordFact(tx, ctx, {
      kind: 'assessment',
      organisationId,
      commitmentId,
      effectiveOn: input.effectiveOn ?? today,
      payload: payloadOf(input),
      onBehalfOf: input.onBehalfOf,
      targetId,
    });
    return found(await factWithNames(tx, ctx, row.id));
  }

  private now(tx: Tx, ctx: CoalitionCtx) {
    return { asOf: this.clock.today(ctx.coalition.timeZone), knownAt: tx.now.toISOString() };
  }
}

/** A note is at a point of this very commitment, and each point has one note at most. */
async function pointFaults(
  tx: Tx,
  ctx: CoalitionCtx,
  commitmentId: string,
  { points }: AssessmentInput,
): Promise<FieldFault[]> {
  if (!points?.length) return [];
  const commitment = found(await commitmentRow(tx, ctx.coalition.id, commitmentId));
  const known = new Set(commitment.points.map(({ id }) => id));
  const ids = points.map(({ pointId }) => pointId);
  return ids.flatMap((id, index) => {
    if (!known.has(id)) return [at(`points.${index}.pointId`, 'notFound')];
    return ids.indexOf(id) < index ? [at(`points.${index}.pointId`, 'arrayUnique')] : [];
  });
}

function payloadOf({ stage, evidence, points }: AssessmentInput): AssessmentPayload {
  return {
    stage,
    ...(evidence ? { evidence } : {}),
    ...(points?.length ? { points: Object.fromEntries(points.map(({ pointId, text }) => [pointId, text])) } : {}),
  };
}
