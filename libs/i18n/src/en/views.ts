import type { SameKeys } from '../language.ts';
import type { views as dutch } from '../nl/views.ts';

export const views: SameKeys<typeof dutch> = {
  title: 'Views',
  none: 'You have not kept any views here yet.',
  own: 'Yours',
  shared: 'For everybody',
  keep: 'Keep this view',
  keepLead: 'You keep what you have chosen now: the filters, the order and how it is shown.',
  name: 'Name',
  share: 'For everybody in the coalition',
  rename: 'Change “{{name}}”',
  remove: 'Remove “{{name}}”',
  current: 'this one',
  renameTitle: 'Change view',
  shows: 'What the view shows',
  everything: 'everything, in the usual order',
  search: 'searched for “{{text}}”',
  sort: 'in the order of {{column}}',
  sortBack: 'in the order of {{column}}, the last first',
  one: '{{label}}: one chosen',
  choice: '{{label}}: {{value}}',
  takeNow: 'Take over the present filters and order',
};
