import type { Change } from './change.ts';
import type { CoalitionState } from './coalition-state.ts';
import { pairsOf } from './pairs.ts';

/** What changed about the organisations: new ones, and those that signed, were consulted or left. */
export function organisationChanges(before: CoalitionState, after: CoalitionState): Change[] {
  return pairsOf(before.organisations, after.organisations, ({ id }) => id).flatMap((pair): Change[] => {
    const { id: organisationId, status, statusOn: on } = pair.after;
    const shared = { organisationId, on, byTimeAlone: false };
    if (pair.before === undefined) return [{ ...shared, kind: 'organisationAdded', status }];
    const from = pair.before.status;
    return from === status ? [] : [{ ...shared, kind: 'organisationStatusChanged', from, to: status }];
  });
}
