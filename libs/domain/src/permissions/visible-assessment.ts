import { can, type Actor } from './can.ts';

/** The texts of an assessment of a commitment. */
export interface AssessmentTexts {
  readonly evidence?: string;
  readonly points?: Readonly<Record<string, string>>;
}

interface AssessmentSource {
  /** The organisation that assessed itself. */
  readonly organisationId: string | null;
  /** Set when the coordinator recorded it for someone: its texts are then notes of a phone call. */
  readonly onBehalfOf: string | null;
}

/**
 * What of an assessment may this actor read (rules.md, *Who may do what*)? Stages are for everybody who may read progress.
 * The texts too, but notes of a phone call are only for the coordinator and the organisation itself. What may not be read
 * is left out, as if it had never been written.
 */
export function visibleAssessment<Assessment extends AssessmentTexts>(
  actor: Actor,
  assessment: Assessment,
  source: AssessmentSource,
): Assessment {
  if (source.onBehalfOf === null || can(actor, 'assessment.record', { organisationId: source.organisationId }))
    return assessment;
  const { evidence: _evidence, points: _points, ...stage } = assessment;
  return stage as Assessment;
}

/**
 * May this actor read what the coordinator wrote with a review? It is a question to one organisation: for the coordinator,
 * that organisation and the reviewer, not for other organisations.
 */
export function mayReadReviewNote(actor: Actor, organisationId: string | null): boolean {
  return actor.roles.includes('reviewer') || can(actor, 'assessment.record', { organisationId });
}
