import type { SameKeys } from '../language.ts';
import type { plans as nl } from '../nl/plans.ts';

export const plans: SameKeys<typeof nl> = {
  title: 'Plan',
};
