import { Injectable } from '@nestjs/common';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { at, type FieldFault, found, invalidInput, problem } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factWithNames } from '../platform/facts/fact-history.ts';
import { dateFaults } from '../platform/facts/recorder.ts';
import { recordFact } from '../platform/facts/record-fact.ts';
import type { AssessmentReviewInput } from './assessment.dto.ts';
import { assessmentFact } from './assessment-fact.ts';
import { mailQuestion } from './mail-question.ts';

/** What the coordinator says to an assessment: right, or a question. */
@Injectable()
export class ReviewAssessmentService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The mail with the question goes into the outbox of the same transaction. */
  review(ctx: CoalitionCtx, id: string, input: AssessmentReviewInput): Promise<FactDto> {
    return this.database.record(ctx, 'assessment.review', async (tx) => {
      const assessment = await assessmentFact(tx, ctx, id);
      const { organisationId, commitmentId } = assessment;
      allow(ctx, 'assessment.review', { organisationId });
      if (!assessment.isStanding) throw problem('alreadySuperseded');
      const today = this.clock.today(ctx.coalition.timeZone);
      const faults = reviewFaults(input, assessment, today);
      if (faults.length > 0) throw invalidInput(faults);
      const { verdict, note } = input;
      const row = await recordFact(tx, ctx, {
        kind: 'assessmentReview',
        organisationId,
        commitmentId,
        effectiveOn: input.effectiveOn ?? today,
        payload: { assessmentId: id, verdict, ...(note ? { note } : {}) },
      });
      if (verdict === 'questioned') await mailQuestion(tx, ctx, assessment, note ?? '');
      return found(await factWithNames(tx, ctx, row.id));
    });
  }
}

function reviewFaults(
  { verdict, note, effectiveOn }: AssessmentReviewInput,
  assessment: FactDto,
  today: string,
): FieldFault[] {
  const early = effectiveOn !== undefined && effectiveOn < assessment.effectiveOn;
  return [
    ...(verdict === 'questioned' && !note ? [at('note', 'required')] : []),
    ...(early ? [at('effectiveOn', 'min', { limit: assessment.effectiveOn })] : dateFaults(effectiveOn, today)),
  ];
}
