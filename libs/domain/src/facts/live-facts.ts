import { compareInstants } from '../time/instant.ts';
import type { Moment } from '../time/moment.ts';
import type { FactHeader, FactPosition } from './fact.ts';

/**
 * Which facts hold at a moment, earliest first (rules.md, Time). A fact holds when it is about `asOf` or an
 * earlier day, was recorded by `knownAt`, and by then was neither retracted nor corrected. Retracting a
 * correction brings the original back, and a correction may itself be corrected.
 *
 * Only `knownAt` decides what is superseded: a correction that moves a fact to a day after `asOf` still
 * replaces the original, which would otherwise stand there although it is known to be wrong.
 * Retractions themselves are never among the answer.
 */
export function liveFacts<Item extends FactHeader>(facts: readonly Item[], moment: Moment): Item[] {
  const known = facts.filter((fact) => compareInstants(fact.recordedAt, moment.knownAt) <= 0);
  const retracted = new Set(known.filter(isRetraction).map((fact) => fact.targetId));
  const corrected = new Set(
    known.filter((fact) => !isRetraction(fact) && !retracted.has(fact.id)).map((fact) => fact.targetId),
  );
  return known
    .filter((fact) => !isRetraction(fact) && fact.effectiveOn <= moment.asOf)
    .filter((fact) => !retracted.has(fact.id) && !corrected.has(fact.id))
    .sort(compareFactPositions);
}

/** The order of facts: the day they are about, then when they were recorded, then `seq`; the latest wins. */
export function compareFactPositions(a: FactPosition, b: FactPosition): number {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1;
  return compareInstants(a.recordedAt, b.recordedAt) || a.seq - b.seq;
}

/** The last fact in order, or null when there is none; the facts need not be sorted. */
export function latestFact<Item extends FactPosition>(facts: readonly Item[]): Item | null {
  return facts.reduce<Item | null>(
    (latest, fact) => (latest === null || compareFactPositions(latest, fact) < 0 ? fact : latest),
    null,
  );
}

/** The last fact per key, for instance the status of each organisation. Facts without a key are left out. */
export function latestFactPer<Item extends FactPosition>(
  facts: readonly Item[],
  keyOf: (fact: Item) => string | null | undefined,
): Map<string, Item> {
  const latest = new Map<string, Item>();
  for (const fact of facts) {
    const key = keyOf(fact);
    if (key == null) continue;
    const current = latest.get(key);
    if (current === undefined || compareFactPositions(current, fact) < 0) latest.set(key, fact);
  }
  return latest;
}

/**
 * The first fact of each chain of corrections, per fact: the identity that a count or a value keeps while it
 * is being corrected. A fact that corrects nothing is its own root; so is one whose target is not among `facts`.
 */
export function correctionRoots(facts: readonly FactHeader[]): Map<string, string> {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const roots = new Map<string, string>();
  for (const fact of facts) {
    if (isRetraction(fact)) continue;
    let root = fact;
    // A fact can only correct an earlier one, so a chain ends; the set guards against data that says otherwise.
    const seen = new Set<string>([fact.id]);
    for (;;) {
      const target = root.targetId === null ? undefined : byId.get(root.targetId);
      if (target === undefined || seen.has(target.id)) break;
      seen.add(target.id);
      root = target;
    }
    roots.set(fact.id, root.id);
  }
  return roots;
}

function isRetraction(fact: FactHeader): boolean {
  return fact.kind === 'retraction';
}
