import type { DesiredFact } from './desired-facts.ts';
import { differences } from './compare-rows.ts';
import type { PlannedChange, WhenRecorded } from './plan-change.ts';
import type { StoredFact, StoredPlan } from './stored-plan.ts';

/**
 * A fact of a plan file is recorded once. When the file says otherwise later, that is a correction of it; but what people
 * recorded, corrected or took back in the application is theirs, and stays.
 */
export function compareFact(
  desired: DesiredFact,
  coalitionId: string,
  newId: () => string,
  stored: StoredPlan,
  when: WhenRecorded,
): PlannedChange {
  const about = { object: desired.kind, label: desired.label };
  const known = stored.facts.filter((fact) => isAboutTheSame(fact, desired));
  const standing = known.findLast((fact) => fact.isStanding);
  const fields = standing ? fieldChanges(standing, desired) : [];
  if (standing && fields.length === 0) return { ...about, kind: 'unchanged', fields };
  if (known.some(({ isFromFile }) => !isFromFile) || (known.length > 0 && !standing))
    return { ...about, kind: 'kept', fields };
  const effectiveOn = desired.effectiveOn ?? standing?.effectiveOn ?? when.firstDay;
  const row = {
    coalition_id: coalitionId,
    id: newId(),
    kind: desired.kind,
    effective_on: effectiveOn,
    recorded_at: when.recordedAt(effectiveOn),
    indicator_id: null,
    organisation_id: null,
    activity_id: null,
    target_id: standing?.id ?? null,
    payload: desired.payload,
    is_example: false,
    [desired.subject]: desired.subjectId,
  };
  return { ...about, kind: standing ? 'changed' : 'created', fields, insert: { table: 'fact', row } };
}

function isAboutTheSame(fact: StoredFact, desired: DesiredFact): boolean {
  return (
    fact.kind === desired.kind && fact.subjectId === desired.subjectId && fact.discriminator === desired.discriminator
  );
}

function fieldChanges({ effectiveOn, payload }: StoredFact, desired: DesiredFact) {
  const before = { effectiveOn, ...payload };
  const after = {
    ...emptied(payload),
    ...desired.payload,
    ...(desired.effectiveOn && { effectiveOn: desired.effectiveOn }),
  };
  return differences(before, after);
}

/** What the file no longer says counts as taken out. */
function emptied(payload: StoredFact['payload']): Record<string, null> {
  return Object.fromEntries(Object.keys(payload).map((name) => [name, null]));
}
