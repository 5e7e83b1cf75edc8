import type { SameKeys } from '../language.ts';
import type { commitments as nl } from '../nl/commitments.ts';

export const commitments: SameKeys<typeof nl> = {
  title: 'Commitments',
};
