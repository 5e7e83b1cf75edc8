import { addDays, type Day } from '../time/day.ts';

/** What is thrown away when it was kept long enough. Facts are not: they are what the coalition accounts for. */
export const retentionKinds = [
  'idempotencyKeys',
  'mailboxKeys',
  'sessions',
  'signInLinks',
  'signInAttempts',
  'throttles',
  'mails',
  'auditEvents',
  'jobRuns',
] as const;

export type RetentionKind = (typeof retentionKinds)[number];

/**
 * How many days each is kept: answers to repeated requests, ended sessions, links and attempts to sign in, how often somebody
 * tried, mails, the audit trail, notes of daily work.
 */
export const retentionDays: Readonly<Record<RetentionKind, number>> = {
  idempotencyKeys: 30,
  mailboxKeys: 30,
  sessions: 30,
  signInLinks: 1,
  signInAttempts: 180,
  throttles: 1,
  mails: 180,
  // Five years: a plan of four and the year in which it is accounted for.
  auditEvents: 1826,
  jobRuns: 180,
};

/** What is from before this day goes. */
export function keptSince(kind: RetentionKind, today: Day): Day {
  return addDays(today, -retentionDays[kind]);
}
