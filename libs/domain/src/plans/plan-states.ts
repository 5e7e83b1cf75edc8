/** The states of a plan, in the order in which it goes through them. */
export const planStates = ['draft', 'adopted', 'inEvaluation', 'closed'] as const;

export type PlanState = (typeof planStates)[number];

/** A step in the life of a plan. */
export interface PlanTransition {
  readonly from: PlanState;
  readonly to: PlanState;
  /** A step back has to be explained. */
  readonly reasonRequired: boolean;
}

/** Every step there is: one on, or one back with a reason; what is not here cannot be done. */
export const planTransitions: readonly PlanTransition[] = [
  { from: 'draft', to: 'adopted', reasonRequired: false },
  { from: 'adopted', to: 'inEvaluation', reasonRequired: false },
  { from: 'inEvaluation', to: 'closed', reasonRequired: false },
  { from: 'adopted', to: 'draft', reasonRequired: true },
  { from: 'inEvaluation', to: 'adopted', reasonRequired: true },
  { from: 'closed', to: 'inEvaluation', reasonRequired: true },
];

/** Which steps are open from a state: on first, then back. */
export function nextPlanStates(from: PlanState): readonly PlanTransition[] {
  return planTransitions.filter((transition) => transition.from === from);
}

/**
 * May a plan go from one state to another? Null when it may; otherwise what is wrong.
 * A reason of only spaces is none. To remain in a state is not a step, and so not possible.
 */
export function checkPlanStep(
  from: PlanState,
  to: PlanState,
  reason: string | null | undefined,
): 'notPossible' | 'reasonRequired' | null {
  const transition = nextPlanStates(from).find((candidate) => candidate.to === to);
  if (transition === undefined) return 'notPossible';
  return transition.reasonRequired && !reason?.trim() ? 'reasonRequired' : null;
}
