/** The states of a plan, in the order in which it goes through them. */
export const planStates = ['draft', 'adopted', 'inEvaluation', 'closed'] as const;

export type PlanState = (typeof planStates)[number];

/** One step on, or one step back to undo it. */
const transitions: Record<PlanState, readonly PlanState[]> = {
  draft: ['adopted'],
  adopted: ['inEvaluation', 'draft'],
  inEvaluation: ['closed', 'adopted'],
  closed: ['inEvaluation'],
};

export function mayBecome(from: PlanState, to: PlanState): boolean {
  return from === to || transitions[from].includes(to);
}
