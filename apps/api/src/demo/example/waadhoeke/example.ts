import type { Example, ExampleIndicator } from '../example-spec.ts';
import { activities } from './activities.ts';
import { assessments, organisations } from './organisations.ts';

const madeUp = 'Een voorbeeld met verzonnen cijfers. Het zegt niets over Waadhoeke.';

const falling = { kind: 'outcome', unit: 'percent', direction: 'decrease', note: madeUp } as const;
const steady = { kind: 'outcome', unit: 'percent', direction: 'maintain', tolerance: 3, note: madeUp } as const;

/** One for each status that an indicator can have and that the plan and the other example do not show. */
const indicators: readonly ExampleIndicator[] = [
  {
    ...falling,
    name: 'op koers',
    baseline: { yearsAgo: 6, value: 30 },
    target: { value: 20, yearsAhead: 4 },
    measurements: [
      { yearsAgo: 4, value: 28.4 },
      { yearsAgo: 2, value: 25.8 },
    ],
  },
  {
    ...falling,
    name: 'loopt achter',
    baseline: { yearsAgo: 6, value: 44 },
    target: { value: 34, yearsAhead: 4 },
    measurements: [{ yearsAgo: 2, value: 41 }],
  },
  {
    ...falling,
    name: 'van koers',
    baseline: { yearsAgo: 6, value: 40, margin: 1 },
    target: { value: 30, yearsAhead: 4 },
    measurements: [
      { yearsAgo: 4, value: 40.4, margin: 1 },
      { yearsAgo: 2, value: 41.2, margin: 1 },
    ],
  },
  {
    ...falling,
    name: 'behaald',
    baseline: { yearsAgo: 6, value: 25, margin: 1 },
    target: { value: 20, yearsAhead: 1 },
    measurements: [{ yearsAgo: 2, value: 18.2, margin: 1 }],
  },
  {
    ...falling,
    name: 'beter dan de nulmeting',
    baseline: { yearsAgo: 6, value: 18, margin: 0.7 },
    measurements: [{ yearsAgo: 2, value: 15.1, margin: 0.8 }],
  },
  {
    ...falling,
    name: 'gelijk aan de nulmeting',
    baseline: { yearsAgo: 6, value: 44, margin: 1.4 },
    measurements: [{ yearsAgo: 2, value: 44.9, margin: 1.6 }],
  },
  {
    ...steady,
    name: 'gelijk gebleven, zoals bedoeld',
    baseline: { yearsAgo: 6, value: 70 },
    measurements: [{ yearsAgo: 2, value: 68.5 }],
  },
  {
    ...steady,
    name: 'niet gelijk gebleven',
    baseline: { yearsAgo: 6, value: 70 },
    measurements: [{ yearsAgo: 2, value: 64 }],
  },
  {
    name: 'partners met een aandachtsfunctionaris',
    kind: 'output',
    unit: 'percent',
    direction: 'increase',
    derivation: 'attentionOfficers',
    note: 'Berekend uit wie partners aanwezen. In deze demo is dat verzonnen.',
  },
];

export const waadhoeke: Example = {
  slug: 'waadhoeke',
  meetingTitle: 'Netwerkbijeenkomst aandachtsfunctionarissen',
  meetingPlace: 'Voorbeelddorpshuis Oost',
  consultedOn: null,
  signedOn: '2019-10-15',
  contactOf: 'dorpshuis-oost',
  organisations,
  assessments,
  activities,
  meetingTasks: [
    {
      meeting: 0,
      organisation: 'dorpshuis-oost',
      title: 'Zaal reserveren voor de volgende bijeenkomst',
      made: -44,
      due: -10,
      completed: -12,
    },
    { meeting: 0, organisation: 'kerk-zuid', title: 'Lijst van huiskamers maken', made: -44, due: -8 },
  ],
  indicators,
};
