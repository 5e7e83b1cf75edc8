import type { Tone } from '../../ui/tone.ts';
import type { Activity, Indicator } from './queries.ts';

export const indicatorTones: Record<Indicator['status'], Tone> = {
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

export const signalTones: Record<NonNullable<Activity['signal']>, Tone> = {
  onCourse: 'good',
  atRisk: 'warning',
  stuck: 'bad',
  notAssessed: 'unknown',
};
