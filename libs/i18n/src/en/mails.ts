import type { SameKeys } from '../language.ts';
import type { mails as nl } from '../nl/mails.ts';

export const mails: SameKeys<typeof nl> = {
  greeting: 'Dear {{name}},',
};
