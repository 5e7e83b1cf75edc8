import type { SameKeys } from '../language.ts';
import type { indicators as dutch } from '../nl/indicators.ts';

/** Words of indicators and measurements. */
export const indicators: SameKeys<typeof dutch> = {
  title: 'Indicators',
  method: { survey: 'survey', modelled: 'modelled', counted: 'counted' },
  participationsIn: 'participations in {{quarter}}',
  yearEarlier: 'on a year before',
  notComparable: 'cannot be compared with a year before yet',
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
    status: 'Status: {{status}}',
    quarter: '{{quarter}}: {{value}}',
  },
};
