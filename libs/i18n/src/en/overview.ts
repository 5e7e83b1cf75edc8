import type { SameKeys } from '../language.ts';
import type { overview as nl } from '../nl/overview.ts';

export const overview: SameKeys<typeof nl> = {
  title: 'Overview',
};
