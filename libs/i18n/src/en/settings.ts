import type { SameKeys } from '../language.ts';
import type { settings as nl } from '../nl/settings.ts';

export const settings: SameKeys<typeof nl> = {
  title: 'Settings',
};
