import type { Fact } from './queries.ts';

/** A fact of the story, and what became of it. */
export interface StoryEntry {
  fact: Fact;
  /** What took its place, or took it back; null while it counts. */
  end: { kind: 'corrected' | 'retracted'; by: Fact } | null;
  isCorrection: boolean;
}

/**
 * The story as one reads it: every fact in its place, a retraction told at what it took back. One that takes back what is
 * not on the page has a place of its own.
 */
export function storyEntries(facts: Fact[]): StoryEntry[] {
  const ids = new Set(facts.map(({ id }) => id));
  const isCounting = (fact: Fact) => fact.kind !== 'retraction' || !facts.some(({ targetId }) => targetId === fact.id);
  return facts
    .filter(({ kind, targetId }) => kind !== 'retraction' || targetId === null || !ids.has(targetId))
    .map((fact) => {
      const ends = facts.filter((other) => other.targetId === fact.id && isCounting(other));
      // A correction that was itself taken back took nobody's place.
      const by = ends.find(({ kind }) => kind === 'retraction') ?? ends.find(({ isStanding }) => isStanding) ?? ends[0];
      const end = fact.isStanding || by === undefined ? null : by;
      return {
        fact,
        end: end && { kind: end.kind === 'retraction' ? ('retracted' as const) : ('corrected' as const), by: end },
        isCorrection: fact.kind !== 'retraction' && fact.targetId !== null,
      };
    });
}
