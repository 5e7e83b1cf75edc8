import type { SameKeys } from '../language.ts';
import type { courses as dutch } from '../nl/courses.ts';

/** Words of the picture of an indicator: its course, or its visits per quarter. */
export const courses: SameKeys<typeof dutch> = {
  participationsIn: 'visits in {{quarter}}',
  notComparable: 'cannot be compared with a year earlier yet',
  yearEarlier: 'on a year earlier',
  reportedByPartners: 'reported by partners',
  quarter: 'quarter {{quarter}} of {{year}}',
  quarterShort: 'Q{{quarter}} {{year}}',
  label: {
    baseline: 'baseline {{value}}',
    target: '{{year}}: {{value}}',
    direction: '{{year}}: {{to}}',
    forecast: 'forecast {{value}}',
  },
  picture: {
    baseline: 'Baseline {{value}} in {{year}}',
    newest: 'Newest value {{value}} in {{year}}',
    status: 'How it is going: {{status}}',
    quarter: '{{quarter}}: {{value}}',
  },
  activity: 'activity',
};
