import type { Example, ExampleIndicator } from '../example-spec.ts';
import { otherActivities } from './activities-lifecycle.ts';
import { runningActivities } from './activities-on-course.ts';
import { signalActivities } from './activities-signals.ts';
import { assessments, organisations } from './organisations.ts';

const madeUp = 'Een voorbeeld met verzonnen cijfers. Het zegt niets over Pijnacker-Nootdorp.';

const indicators: readonly ExampleIndicator[] = [
  {
    name: 'koerslijn met streefwaarde, marges en verwachting',
    kind: 'outcome',
    unit: 'percent',
    direction: 'decrease',
    subgoal: 1,
    note: madeUp,
    baseline: { yearsAgo: 6, value: 46, margin: 1.5 },
    milestones: [{ value: 43.5, yearsAhead: -1 }],
    target: { value: 40, yearsAhead: 4 },
    measurements: [
      { yearsAgo: 14, value: 50.1, margin: 2.1 },
      { yearsAgo: 10, value: 48.2, margin: 1.8 },
      { yearsAgo: 6, value: 46, margin: 1.5 },
      { yearsAgo: 4, value: 45.2, margin: 1.6 },
      { yearsAgo: 2, value: 44.7, margin: 1.5 },
    ],
  },
  {
    name: 'twee reeksen waarover nog niet is besloten',
    kind: 'outcome',
    unit: 'percent',
    direction: 'increase',
    subgoal: 1,
    note: madeUp,
    baseline: { yearsAgo: 6, value: 31, margin: 1.2 },
    measurements: [
      { yearsAgo: 6, value: 31, margin: 1.2 },
      { yearsAgo: 4, value: 34.5, margin: 1.3 },
      { yearsAgo: 3, value: 52, margin: 2, instrument: 'Voorbeeldpeiling met andere vragen' },
      { yearsAgo: 2, value: 53.1, margin: 2, instrument: 'Voorbeeldpeiling met andere vragen' },
    ],
  },
  {
    name: 'een stand die niet is bekendgemaakt',
    kind: 'outcome',
    unit: 'percent',
    direction: 'decrease',
    subgoal: 1,
    note: madeUp,
    baseline: { yearsAgo: 6, value: 22 },
    target: { value: 12, yearsAhead: 4 },
    measurements: [
      { yearsAgo: 4, value: 20 },
      { yearsAgo: 2, value: null },
    ],
  },
  {
    name: 'een cijfer dat slechter wordt',
    kind: 'outcome',
    unit: 'percent',
    direction: 'decrease',
    subgoal: 2,
    note: madeUp,
    baseline: { yearsAgo: 6, value: 12, margin: 0.8 },
    measurements: [{ yearsAgo: 2, value: 15.2, margin: 0.9 }],
  },
  {
    name: 'mensen die een training volgden',
    kind: 'output',
    unit: 'count',
    direction: 'increase',
    subgoal: 3,
    derivation: 'trained',
    note: 'Opgeteld uit de deelnames aan trainingen. In deze demo zijn die verzonnen.',
  },
  {
    name: 'partners met een aandachtsfunctionaris',
    kind: 'output',
    unit: 'percent',
    direction: 'increase',
    subgoal: 3,
    derivation: 'attentionOfficers',
    note: 'Berekend uit wie partners aanwezen. In deze demo is dat verzonnen.',
  },
];

export const pijnackerNootdorp: Example = {
  slug: 'pijnacker-nootdorp',
  meetingTitle: 'Bijeenkomst Wijken die werken',
  meetingPlace: 'Voorbeeldbuurthuis',
  consultedOn: '2023-07-01',
  signedOn: '2023-11-14',
  contactOf: 'koor-noord',
  organisations,
  assessments,
  activities: [...signalActivities, ...runningActivities, ...otherActivities],
  meetingTasks: [
    { meeting: 0, organisation: 'koor-noord', title: 'Voorbeelden voor de nieuwsbrief sturen', made: -44, due: 4 },
    {
      meeting: 0,
      organisation: 'wijkteam',
      title: 'Lijst van verwijzers rondsturen',
      made: -44,
      due: -20,
      completed: -21,
    },
    {
      meeting: 1,
      organisation: 'welzijn-zuid',
      title: 'Vervolgplan voorbereiden',
      made: -107,
      due: -30,
      postponed: [
        { on: -44, to: 11 },
        { on: -5, to: 40, reason: 'Eerst de evaluatie.' },
      ],
    },
    { meeting: 1, organisation: 'huisarts', title: 'Folder in de wachtkamer leggen', made: -107, due: -14 },
  ],
  indicators,
};
