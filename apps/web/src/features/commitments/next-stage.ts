import { assessedStages, type AssessedStage } from '#domain';

/** One step further; null when there is none. */
export function nextStage(stage: AssessedStage): AssessedStage | null {
  return assessedStages[assessedStages.indexOf(stage) + 1] ?? null;
}
