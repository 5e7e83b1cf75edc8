import type { SameKeys } from '../language.ts';
import type { auth as nl } from '../nl/auth.ts';

export const auth: SameKeys<typeof nl> = {
  title: 'Sign in',
  intro: 'On course together against loneliness: who does what, how it goes, and what needs attention.',
  demoTitle: 'Look around as an example',
  demoText: 'This is an example on your own computer. Choose who you are; you can switch at any time.',
  demoMails: 'See the mail that would have been sent',
  noMails: 'No mail has been sent yet',
  noMailsText: 'Here you see what the example would send. Nothing is really sent.',
  demoOutOfDate: 'This example data is from {{day}}. Reset it for a fresh example.',
  demoReset: 'Reset the example',
  persona: {
    coordinator: 'Coordinator',
    contact: 'Contact of a partner',
    reviewer: 'Reviewer at the municipality',
    administrator: 'Administrator',
  },
  personaText: {
    coordinator: 'Sees what needs attention and prepares the meeting.',
    contact: 'Tells how their own organisation’s activities are going.',
    reviewer: 'Follows the figures and reads along.',
    administrator: 'Manages coalitions, sees no content.',
  },
  failed: 'Signing in did not work. Try again.',
  signedOut: 'You have signed out.',
  expired: 'You were away too long. Sign in again. What you typed has been kept.',
  noCoalition: 'You are not part of a coalition yet',
  noCoalitionText: 'Ask the coordinator to invite you.',
  installation: 'The installation',
  administrator: 'You manage this installation',
  administratorText:
    'Here you start a coalition and invite its coordinator. Backups are made with “npm run cli”. As administrator you do not see what is in a coalition.',
  otherPerson: 'Sign in as somebody else',
};
