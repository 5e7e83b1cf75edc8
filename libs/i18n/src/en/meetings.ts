import type { SameKeys } from '../language.ts';
import type { meetings as nl } from '../nl/meetings.ts';

export const meetings: SameKeys<typeof nl> = {
  title: 'Meetings',
};
