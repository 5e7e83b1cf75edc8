import type { SameKeys } from '../language.ts';
import type { members as nl } from '../nl/members.ts';

export const members: SameKeys<typeof nl> = {
  title: 'People',
};
