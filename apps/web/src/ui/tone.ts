import type { IconName } from './icon.tsx';

/** What a status means for the reader; each has a colour and a shape of its own, and always comes with a word. */
export type Tone = 'good' | 'warning' | 'bad' | 'unknown' | 'info' | 'ended';

export const toneIcon: Record<Tone, IconName> = {
  good: 'check',
  warning: 'triangle',
  bad: 'cross',
  unknown: 'ring',
  info: 'level',
  ended: 'minus',
};
