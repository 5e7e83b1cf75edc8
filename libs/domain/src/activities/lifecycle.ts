export const lifecycleStates = ['concept', 'planned', 'inProgress', 'done', 'postponed', 'stopped'] as const;

export type LifecycleState = (typeof lifecycleStates)[number];

/** A step in the life of an activity. */
export interface LifecycleTransition {
  readonly from: LifecycleState;
  readonly to: LifecycleState;
  /** A step back from an end has to be explained. */
  readonly reasonRequired: boolean;
}

/** Every step there is (rules.md, Activity signal); what is not here cannot be done. */
export const lifecycleTransitions: readonly LifecycleTransition[] = [
  { from: 'concept', to: 'planned', reasonRequired: false },
  { from: 'planned', to: 'inProgress', reasonRequired: false },
  { from: 'inProgress', to: 'done', reasonRequired: false },
  { from: 'planned', to: 'postponed', reasonRequired: false },
  { from: 'inProgress', to: 'postponed', reasonRequired: false },
  { from: 'postponed', to: 'planned', reasonRequired: false },
  { from: 'concept', to: 'stopped', reasonRequired: false },
  { from: 'planned', to: 'stopped', reasonRequired: false },
  { from: 'inProgress', to: 'stopped', reasonRequired: false },
  { from: 'postponed', to: 'stopped', reasonRequired: false },
  { from: 'done', to: 'inProgress', reasonRequired: true },
  { from: 'stopped', to: 'inProgress', reasonRequired: true },
];

/** Which steps are open from a state, in the order of the table. */
export function nextLifecycles(from: LifecycleState): readonly LifecycleTransition[] {
  return lifecycleTransitions.filter((transition) => transition.from === from);
}

export type TransitionProblem = 'notPossible' | 'reasonRequired';

/**
 * May an activity go from one state to another? Null when it may; otherwise what is wrong.
 * A reason of only spaces is none. To remain in a state is not a step, and so not possible.
 */
export function checkTransition(
  from: LifecycleState,
  to: LifecycleState,
  reason: string | null | undefined,
): TransitionProblem | null {
  const transition = nextLifecycles(from).find((candidate) => candidate.to === to);
  if (transition === undefined) return 'notPossible';
  return transition.reasonRequired && !reason?.trim() ? 'reasonRequired' : null;
}

/** Only an activity that is planned or in progress has a signal. */
export function hasSignal(lifecycle: LifecycleState): boolean {
  return lifecycle === 'planned' || lifecycle === 'inProgress';
}
