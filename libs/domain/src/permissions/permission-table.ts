/**
 * Who someone is to a coalition. `administrator` is a flag of the installation that opens no coalition's
 * content; `public` is everybody, signed in or not.
 */
export const roles = ['administrator', 'coordinator', 'contact', 'reviewer', 'public'] as const;

export type Role = (typeof roles)[number];

/** On which records a permission holds; `record-scopes.ts` says what each means. */
export type Scope =
  | 'all'
  | 'published'
  | 'ownOrganisation'
  | 'ownDuty'
  | 'ownMembership'
  | 'lead'
  | 'leadOrPartner'
  | 'ownPartInActivity'
  | 'reportSubmitted'
  | 'reportDecidable'
  | 'reportAccepted'
  | 'reportPublished'
  | 'reportHistory';

export const permissions = [
  // The installation: start a coalition, back up, invite its first coordinator.
  'installation.manage',
  // The plan and what hangs on it, published parts included.
  'plan.read',
  'plan.write',
  'subgoal.read',
  'subgoal.write',
  'indicator.read',
  'indicator.write',
  'measurement.record',
  'commitment.read',
  'commitment.write',
  'pledge.write',
  'round.read',
  'round.write',
  'meeting.read',
  'meeting.write',
  'member.read',
  'member.write',
  'settings.read',
  'settings.write',
  'joinRequest.decide',
  // Organisations.
  'organisation.create',
  'organisation.read',
  'organisation.write',
  'organisation.recordStatus',
  'appointment.record',
  // Activities: making one, its texts, and facts about it (lifecycle, schedule).
  'activity.create',
  'activity.read',
  'activity.writeText',
  'activity.recordFact',
  'activity.override',
  'activity.request',
  // What contacts record, and what the coordinator records on their behalf.
  'checkIn.record',
  'participation.record',
  'assessment.record',
  'assessment.review',
  'task.create',
  'task.record',
  'fact.recordOnBehalf',
  // Stages and signals of all organisations; visibleCheckIn says which texts go with them.
  'progress.read',
  // Stages added up over all organisations.
  'progress.readTotals',
  // Reports.
  'report.read',
  'report.write',
  'report.question',
  'report.decide',
  // Views of tables that somebody keeps, and those that are for everybody.
  'savedView.keep',
  'savedView.share',
  // Looking after it all.
  'attention.read',
  'attention.snooze',
  'audit.read',
  'dataHealth.read',
  'deliveryLog.read',
  'mail.sendAgain',
  // Forgetting a member, taking out a text, and who has which rights.
  'privacy.manage',
] as const;

export type Permission = (typeof permissions)[number];

type Grants = Readonly<Partial<Record<Permission, Scope>>>;

/**
 * The table of rules.md, *Who may do what*. What is not here is denied. Everybody also has what `public` has.
 */
export const permissionTable: Readonly<Record<Role, Grants>> = {
  administrator: { 'installation.manage': 'all' },

  coordinator: {
    'plan.read': 'all',
    'plan.write': 'all',
    'subgoal.read': 'all',
    'subgoal.write': 'all',
    'indicator.read': 'all',
    'indicator.write': 'all',
    'measurement.record': 'all',
    'commitment.read': 'all',
    'commitment.write': 'all',
    'pledge.write': 'all',
    'round.read': 'all',
    'round.write': 'all',
    'meeting.read': 'all',
    'meeting.write': 'all',
    'member.read': 'all',
    'member.write': 'all',
    'settings.read': 'all',
    'settings.write': 'all',
    'joinRequest.decide': 'all',
    'organisation.create': 'all',
    'organisation.read': 'all',
    'organisation.write': 'all',
    'organisation.recordStatus': 'all',
    'appointment.record': 'all',
    'activity.create': 'all',
    'activity.read': 'all',
    'activity.writeText': 'all',
    'activity.recordFact': 'all',
    'activity.override': 'all',
    'activity.request': 'all',
    'checkIn.record': 'all',
    'participation.record': 'all',
    'assessment.record': 'all',
    'assessment.review': 'all',
    'task.create': 'all',
    'task.record': 'all',
    'fact.recordOnBehalf': 'all',
    'progress.read': 'all',
    'progress.readTotals': 'all',
    'report.read': 'all',
    'report.write': 'all',
    'attention.read': 'all',
    'attention.snooze': 'all',
    'audit.read': 'all',
    'dataHealth.read': 'all',
    'deliveryLog.read': 'all',
    'mail.sendAgain': 'all',
    'savedView.keep': 'ownMembership',
    'savedView.share': 'all',
    'privacy.manage': 'all',
  },

  contact: {
    'plan.read': 'all',
    'subgoal.read': 'all',
    'indicator.read': 'all',
    'commitment.read': 'all',
    'round.read': 'all',
    'meeting.read': 'all',
    'member.read': 'all',
    'member.write': 'ownOrganisation',
    'settings.read': 'all',
    'organisation.read': 'ownOrganisation',
    'organisation.write': 'ownOrganisation',
    'appointment.record': 'ownOrganisation',
    'activity.read': 'all',
    'activity.writeText': 'lead',
    'activity.recordFact': 'leadOrPartner',
    'checkIn.record': 'leadOrPartner',
    'participation.record': 'ownPartInActivity',
    'assessment.record': 'ownOrganisation',
    'task.record': 'ownDuty',
    'progress.read': 'all',
    'progress.readTotals': 'all',
    'report.read': 'reportAccepted',
    'audit.read': 'ownOrganisation',
    'savedView.keep': 'ownMembership',
  },

  reviewer: {
    'plan.read': 'all',
    'subgoal.read': 'all',
    'indicator.read': 'all',
    'commitment.read': 'all',
    'round.read': 'all',
    'meeting.read': 'all',
    'member.read': 'all',
    'settings.read': 'all',
    'organisation.read': 'all',
    'activity.read': 'all',
    'progress.read': 'all',
    'progress.readTotals': 'all',
    'report.read': 'reportSubmitted',
    'report.question': 'reportSubmitted',
    'report.decide': 'reportDecidable',
    'audit.read': 'reportHistory',
    'savedView.keep': 'ownMembership',
  },

  public: {
    'plan.read': 'published',
    'subgoal.read': 'published',
    'indicator.read': 'published',
    'commitment.read': 'published',
    'round.read': 'published',
    'meeting.read': 'published',
    'member.read': 'published',
    'settings.read': 'published',
    'organisation.read': 'published',
    'activity.read': 'published',
    'progress.readTotals': 'all',
    'report.read': 'reportPublished',
  },
};
