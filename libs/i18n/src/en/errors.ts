import type { SameKeys } from '../language.ts';
import type { errors as nl } from '../nl/errors.ts';

export const errors: SameKeys<typeof nl> = {
  internal: 'Something went wrong on our side.',
};
