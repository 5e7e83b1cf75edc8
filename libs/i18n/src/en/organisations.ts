import type { SameKeys } from '../language.ts';
import type { organisations as nl } from '../nl/organisations.ts';

export const organisations: SameKeys<typeof nl> = {
  title: 'Partners',
};
