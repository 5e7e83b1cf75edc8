import type { Tone } from '../../ui/tone.ts';
import type { Evaluation, Outcome } from './queries.ts';

export const outcomeTones: Record<Outcome, Tone> = { done: 'good', carriesOver: 'info', stops: 'ended' };

export const statusTones: Record<Evaluation['subgoals'][number]['status'], Tone> = {
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
