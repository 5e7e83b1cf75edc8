import type { LifecycleState } from '../activities/lifecycle.ts';

/** What became of a subgoal or an activity when its plan is evaluated. */
export const planOutcomes = ['done', 'carriesOver', 'stops'] as const;

export type PlanOutcome = (typeof planOutcomes)[number];

/** What its own state says of an activity, as a suggestion: nobody has decided yet. */
export function suggestedOutcome(lifecycle: LifecycleState): PlanOutcome {
  if (lifecycle === 'done') return 'done';
  return lifecycle === 'stopped' ? 'stops' : 'carriesOver';
}

export interface EvaluationProgress {
  readonly decided: number;
  readonly total: number;
  readonly perOutcome: Readonly<Record<PlanOutcome, number>>;
}

/** How far an evaluation is; null is not yet decided, and never counts as its suggestion. */
export function evaluationProgress(outcomes: readonly (PlanOutcome | null)[]): EvaluationProgress {
  const count = (outcome: PlanOutcome) => outcomes.filter((candidate) => candidate === outcome).length;
  const perOutcome = { done: count('done'), carriesOver: count('carriesOver'), stops: count('stops') };
  return { decided: perOutcome.done + perOutcome.carriesOver + perOutcome.stops, total: outcomes.length, perOutcome };
}
