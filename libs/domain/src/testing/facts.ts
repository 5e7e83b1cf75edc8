import type { Fact, FactHeader, FactOf, FactSubject } from '../facts/fact.ts';
import type { FactKind, FactPayload } from '../facts/fact-payloads.ts';

let seq = 0;

/** A fact about 1 January 2026 that was recorded at once, unless told otherwise. */
export function fact<Kind extends FactKind>(
  kind: Kind,
  payload: FactPayload<Kind>,
  more: Partial<FactHeader & FactSubject> = {},
): FactOf<Kind> & Fact {
  seq += 1;
  const effectiveOn = more.effectiveOn ?? '2026-01-01';
  const made = {
    id: `fact-${seq}`,
    effectiveOn,
    recordedAt: `${effectiveOn}T12:00:00.000Z`,
    seq,
    recordedBy: 'membership-1',
    onBehalfOf: null,
    targetId: null,
    ...more,
    kind,
    payload,
  };
  return made as unknown as FactOf<Kind> & Fact;
}
