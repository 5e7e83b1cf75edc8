import type { Tone } from '../../ui/tone.ts';
import type { PublicIndicator } from './queries.ts';

/** What a status means for the reader. */
export const toneOf: Record<PublicIndicator['status'], Tone> = {
  noBaseline: 'unknown',
  noMeasurement: 'unknown',
  uncertain: 'unknown',
  unchanged: 'unknown',
  achieved: 'good',
  onCourse: 'good',
  improving: 'good',
  behind: 'warning',
  worsening: 'bad',
  offCourse: 'bad',
};
