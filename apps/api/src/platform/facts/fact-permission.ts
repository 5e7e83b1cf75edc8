import {
  can,
  mayReadReviewNote,
  visibleAssessment,
  visibleCheckIn,
  type ActivityParties,
  type Actor,
  type CheckInTexts,
  type FactKind,
  type Permission,
} from '#domain';

/** Whoever may record a fact of a kind may also correct and retract it. */
export const permissionToRecord: Record<Exclude<FactKind, 'retraction'>, Permission> = {
  lifecycle: 'activity.recordFact',
  schedule: 'activity.recordFact',
  checkIn: 'checkIn.record',
  participation: 'participation.record',
  override: 'activity.override',
  request: 'activity.request',
  taskCompleted: 'task.record',
  taskPostponed: 'task.record',
  taskReopened: 'task.record',
  measurement: 'measurement.record',
  baseline: 'indicator.write',
  target: 'indicator.write',
  milestone: 'indicator.write',
  continuation: 'indicator.write',
  assessment: 'assessment.record',
  assessmentReview: 'assessment.review',
  organisationStatus: 'organisation.recordStatus',
  appointment: 'appointment.record',
  snooze: 'attention.snooze',
  planState: 'plan.write',
  planEvaluation: 'plan.write',
  pledgeStanding: 'pledge.write',
};

export interface FactInReach {
  readonly kind: FactKind;
  readonly organisationId: string | null;
  readonly onBehalfOf: string | null;
  readonly payload: Record<string, unknown>;
  /** Of the activity that it is about, itself or through its task. */
  readonly parties: ActivityParties | null;
  /** Of the task that it is about. */
  readonly assigneeMembershipId?: string | null;
}

export function mayRetract(actor: Actor, fact: FactInReach): boolean {
  if (fact.kind === 'retraction') return false;
  return can(actor, permissionToRecord[fact.kind], {
    organisationId: fact.organisationId,
    membershipId: fact.assigneeMembershipId ?? null,
    activity: fact.parties,
  });
}

/** The payload as this actor may read it: not everybody may read all texts of a check-in or an assessment. */
export function visiblePayload(actor: Actor, fact: FactInReach): Record<string, unknown> {
  if (fact.kind === 'assessment') return visibleAssessment(actor, fact.payload, fact);
  if (fact.kind === 'assessmentReview') return visibleReview(actor, fact);
  if (fact.kind === 'checkIn') return visibleTexts(actor, fact);
  return fact.payload;
}

function visibleReview(actor: Actor, { organisationId, payload }: FactInReach): Record<string, unknown> {
  const { note, ...verdict } = payload;
  return note !== undefined && mayReadReviewNote(actor, organisationId) ? payload : verdict;
}

function visibleTexts(actor: Actor, fact: FactInReach): Record<string, unknown> {
  const parties = fact.parties ?? { leadOrganisationId: null, partnerOrganisationIds: [] };
  const texts = { ...fact.payload, onBehalfOf: fact.onBehalfOf } as unknown as CheckInTexts;
  const { onBehalfOf: _onBehalfOf, ...visible } = visibleCheckIn(actor, texts, parties) ?? { onBehalfOf: null };
  return Object.fromEntries(Object.entries(visible).filter(([, value]) => value != null));
}
