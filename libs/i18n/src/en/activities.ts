import type { SameKeys } from '../language.ts';
import type { activities as nl } from '../nl/activities.ts';

export const activities: SameKeys<typeof nl> = {
  title: 'Activities',
};
