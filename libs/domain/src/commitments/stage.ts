/** How far an organisation can say it is: niet begonnen, gepland, mee bezig, op orde, verankerd. */
export const assessedStages = ['notStarted', 'planned', 'inProgress', 'inPlace', 'embedded'] as const;

export type AssessedStage = (typeof assessedStages)[number];

/** A stage as shown: without an assessment it is unknown, which is not the same as not started. */
export type Stage = AssessedStage | 'unknown';

export const stages: readonly Stage[] = ['unknown', ...assessedStages];

/** Does this stage count as covered (rules.md, Commitments)? */
export function isCovered(stage: Stage): boolean {
  return stage === 'inPlace' || stage === 'embedded';
}
