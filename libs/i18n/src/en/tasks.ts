import type { SameKeys } from '../language.ts';
import type { tasks as nl } from '../nl/tasks.ts';

export const tasks: SameKeys<typeof nl> = {
  title: 'Action points',
  add: 'New action point',
  added: 'Action point added.',
  none: 'There are no open action points.',
  noneYet: 'There are no action points yet.',
  due: 'by {{day}}',
  overdue: 'should have been done by {{day}}',
  completedOn: 'done on {{day}}',
  postponed_one: 'postponed {{count}} time, first {{day}}',
  postponed_other: 'postponed {{count}} times, first {{day}}',
  showDone_one: 'Show {{count}} that is done',
  showDone_other: 'Show {{count}} that are done',
  hideDone: 'Hide what is done',
  failed: 'The action points could not be loaded.',
  name: 'What has to be done?',
  assignee: 'Who does it?',
  dueOn: 'By when should it be done?',
  person: '{{name}} (person)',
  complete: { button: 'Done', label: '“{{title}}” is done' },
  postpone: {
    button: 'Postpone',
    label: 'Postpone “{{title}}”',
    dueOn: 'What is the new day?',
    later: 'Choose a day after {{day}}.',
    reason: 'Why?',
  },
  reopen: {
    button: 'Not done after all',
    label: '“{{title}}” is not done after all',
    reason: 'Why is it not done after all?',
  },
  edit: {
    button: 'Change',
    label: 'Change “{{title}}”',
    title: 'Change the action point',
    wasPostponed: 'The day was postponed. Choose “Postpone” to choose another day.',
    failed: 'The action point could not be loaded.',
  },
};
