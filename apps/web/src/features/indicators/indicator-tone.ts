import type { Tone } from '../../ui/tone.ts';
import type { IndicatorStatus } from './queries.ts';

const tones: Record<IndicatorStatus, Tone> = {
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

export function toneOf(status: IndicatorStatus): Tone {
  return tones[status];
}

/** Does it go well, not well, or can that not be said? */
export function verdictOf(status: IndicatorStatus): 'good' | 'bad' | 'undecided' | 'noMeasurement' | 'noBaseline' {
  if (status === 'noBaseline' || status === 'noMeasurement') return status;
  const tone = tones[status];
  return tone === 'good' ? 'good' : tone === 'unknown' ? 'undecided' : 'bad';
}
