import type { Tone } from '../../ui/tone.ts';
import type { Signal } from './queries.ts';

const tones: Record<Signal | 'unchanged', Tone> = {
  onCourse: 'good',
  atRisk: 'warning',
  stuck: 'bad',
  notAssessed: 'unknown',
  unchanged: 'unknown',
};

/** How a signal is drawn; an activity that has none in its phase is merely mentioned. */
export function toneOf(signal: Signal | 'unchanged' | null): Tone {
  return signal === null ? 'info' : tones[signal];
}
