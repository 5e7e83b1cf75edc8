import type { SameKeys } from '../language.ts';
import type { audit as nl } from '../nl/audit.ts';

export const audit: SameKeys<typeof nl> = {
  title: 'History',
};
