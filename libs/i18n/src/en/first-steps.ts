import type { SameKeys } from '../language.ts';
import type { firstSteps as nl } from '../nl/first-steps.ts';

export const firstSteps: SameKeys<typeof nl> = {
  title: 'How to begin',
  lead: 'Step by step. Everything can be changed later.',
  plan: {
    title: 'The plan',
    text: 'The goal, the period and the subgoals. Everything else refers to it.',
    action: 'Make the plan',
  },
  organisations: {
    title: 'The partners',
    text: 'The organisations that take part, and how to reach them.',
    action: 'Add a partner',
  },
  members: {
    title: 'The people',
    text: 'Who tells how it goes on behalf of a partner. They get a mail and need no password.',
    action: 'Invite somebody',
  },
  activities: {
    title: 'The activities',
    text: 'What partners do. They show whether things are moving.',
    action: 'Add an activity',
  },
};
