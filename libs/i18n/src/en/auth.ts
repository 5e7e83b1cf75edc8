import type { SameKeys } from '../language.ts';
import type { auth as nl } from '../nl/auth.ts';

export const auth: SameKeys<typeof nl> = {
  title: 'Sign in',
  intro: 'On course together against loneliness: who does what, how it goes, and what needs attention.',
  demoTitle: 'Look around as an example',
  demoText: 'This is an example on your own computer. Choose who you are; you can switch at any time.',
  demoMails: 'See the mail that would have been sent',
  noMails: 'No mail has been sent yet',
  noMailsText: 'What the example would send, you see here. Nothing really goes out.',
  demoOutOfDate: 'This example data is from {{day}}. Put it back for a fresh example.',
  demoReset: 'Put the example back',
  persona: {
    coordinator: 'Coordinator',
    contact: 'Contact of a partner',
    reviewer: 'Reviewer at the municipality',
    administrator: 'Administrator',
  },
  personaText: {
    coordinator: 'Sees what needs attention and prepares the meeting.',
    contact: 'Says how the activities of their own organisation go.',
    reviewer: 'Follows the figures and reads along.',
    administrator: 'Looks after coalitions, sees no content.',
  },
  failed: 'Signing in did not work. Try again.',
  signedOut: 'You are signed out.',
  expired: 'You were away too long. Sign in again; what you typed is kept.',
  noCoalition: 'You belong to no coalition yet',
  noCoalitionText: 'Ask the coordinator to invite you.',
  installation: 'The installation',
  administrator: 'You look after this installation',
  administratorText:
    'You start coalitions, make backups and invite people with `npm run cli`. As administrator you do not see a coalition’s content.',
  otherPerson: 'Sign in as somebody else',
};
