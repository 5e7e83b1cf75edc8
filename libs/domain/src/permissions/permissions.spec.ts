import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { reportStates } from '../reports/report-state.ts';
import { can, scopesOf, type AccessRecord, type Actor } from './can.ts';
import { permissions, roles, type Permission, type Role } from './permission-table.ts';
import { visibleCheckIn } from './visible-check-in.ts';

const actor = (...actorRoles: readonly Role[]): Actor => ({
  roles: actorRoles,
  membershipId: null,
  organisationIds: [],
});
const administrator = actor('administrator');
const coordinator = actor('coordinator');
const reviewer = actor('reviewer');
const anyone = actor();
const contact: Actor = { roles: ['contact'], membershipId: 'm1', organisationIds: ['own', 'also own'] };

const led: AccessRecord = { activity: { leadOrganisationId: 'own', partnerOrganisationIds: ['other'] } };
const partnered: AccessRecord = {
  activity: { leadOrganisationId: 'other', partnerOrganisationIds: ['third', 'also own'] },
};
const foreign: AccessRecord = { activity: { leadOrganisationId: 'other', partnerOrganisationIds: ['third'] } };
const permissionsOf = (someone: Actor, verbs: RegExp) =>
  permissions.filter((permission) => verbs.test(permission) && scopesOf(someone, permission).length > 0);

describe('the administrator of the installation', () => {
  test('manages the installation and reads nothing of a coalition but what everybody may', () => {
    const more = permissions.filter((permission) => scopesOf(administrator, permission).includes('all'));
    expect(more).toEqual(['installation.manage', 'progress.readTotals']);
    expect(can(administrator, 'plan.read', {})).toBe(false);
    expect(can(administrator, 'plan.read', { published: true })).toBe(true);
  });

  test('is the only one to do so', () => {
    for (const someone of [coordinator, contact, reviewer, anyone]) {
      expect(can(someone, 'installation.manage')).toBe(false);
    }
  });

  test('who is a coordinator as well has both', () => {
    const both = actor('administrator', 'coordinator');
    expect(can(both, 'installation.manage')).toBe(true);
    expect(can(both, 'plan.write')).toBe(true);
  });
});

describe('the coordinator', () => {
  test('may do everything in the coalition but ask and decide on a report, and touch what others keep for themselves', () => {
    const denied = permissions.filter((permission) => !can(coordinator, permission));
    expect(denied).toEqual(['installation.manage', 'report.question', 'report.decide', 'savedView.keep']);
    expect(can({ ...coordinator, membershipId: 'own' }, 'savedView.keep', { membershipId: 'own' })).toBe(true);
    expect(can(coordinator, 'savedView.keep', { membershipId: 'another' })).toBe(false);
  });
});

describe('a contact', () => {
  test.each([
    'plan.read',
    'subgoal.read',
    'indicator.read',
    'commitment.read',
    'round.read',
    'meeting.read',
    'member.read',
    'settings.read',
    'progress.read',
    'activity.read',
  ] as const)('has %s', (permission) => {
    expect(can(contact, permission)).toBe(true);
  });

  test('writes and records nothing beyond what belongs to one’s own', () => {
    expect(permissionsOf(contact, /\.(write|record|create|decide|question|override|request|review|snooze)/)).toEqual([
      'member.write',
      'organisation.write',
      'appointment.record',
      'activity.writeText',
      'activity.recordFact',
      'checkIn.record',
      'participation.record',
      'assessment.record',
      'task.record',
    ]);
  });

  test.each(['organisation.write', 'member.write', 'appointment.record', 'assessment.record', 'audit.read'] as const)(
    '%s: of the own organisation only',
    (permission) => {
      expect(can(contact, permission, { organisationId: 'also own' })).toBe(true);
      expect(can(contact, permission, { organisationId: 'other' })).toBe(false);
      expect(can(contact, permission, { organisationId: null })).toBe(false);
      expect(can(contact, permission)).toBe(false);
    },
  );

  test('reads the profile of the own organisation, and of others what is published', () => {
    expect(can(contact, 'organisation.read', { organisationId: 'own' })).toBe(true);
    expect(can(contact, 'organisation.read', { organisationId: 'other' })).toBe(false);
    expect(can(contact, 'organisation.read', { organisationId: 'other', published: true })).toBe(true);
  });

  test.each(['activity.recordFact', 'checkIn.record'] as const)('%s: as lead or partner', (permission) => {
    expect(can(contact, permission, led)).toBe(true);
    expect(can(contact, permission, partnered)).toBe(true);
    expect(can(contact, permission, foreign)).toBe(false);
    expect(can(contact, permission, { activity: null })).toBe(false);
    expect(can(contact, permission)).toBe(false);
  });

  test('writes the texts of an activity as lead only', () => {
    expect(can(contact, 'activity.writeText', led)).toBe(true);
    expect(can(contact, 'activity.writeText', partnered)).toBe(false);
    expect(
      can(contact, 'activity.writeText', { activity: { leadOrganisationId: null, partnerOrganisationIds: [] } }),
    ).toBe(false);
  });

  test('counts visits for the own organisation, where it takes part', () => {
    expect(can(contact, 'participation.record', { ...partnered, organisationId: 'also own' })).toBe(true);
    expect(can(contact, 'participation.record', { ...partnered, organisationId: 'other' })).toBe(false);
    expect(can(contact, 'participation.record', { ...foreign, organisationId: 'own' })).toBe(false);
  });

  test('completes tasks of oneself, of the own organisation and of an activity it takes part in', () => {
    expect(can(contact, 'task.record', { membershipId: 'm1' })).toBe(true);
    expect(can(contact, 'task.record', { organisationId: 'own' })).toBe(true);
    expect(can(contact, 'task.record', partnered)).toBe(true);
    expect(can(contact, 'task.record', { ...foreign, membershipId: 'm2', organisationId: 'other' })).toBe(false);
  });

  test('a task without an assignee is nobody’s, also for someone without a membership', () => {
    const stranger: Actor = { roles: ['contact'], membershipId: null, organisationIds: [] };
    expect(can(stranger, 'task.record', { membershipId: null, organisationId: null })).toBe(false);
  });
});

describe('reports', () => {
  const readableStates = (someone: Actor) =>
    reportStates.filter((reportState) => can(someone, 'report.read', { reportState }));

  test('are read by each from another state on', () => {
    expect(readableStates(coordinator)).toEqual([...reportStates]);
    expect(readableStates(reviewer)).toEqual(['submitted', 'returned', 'accepted', 'published']);
    expect(readableStates(contact)).toEqual(['accepted', 'published']);
    expect(readableStates(anyone)).toEqual(['published']);
    expect(readableStates(administrator)).toEqual(['published']);
  });

  test('are questioned and decided on by the reviewer', () => {
    const statesFor = (permission: Permission) =>
      reportStates.filter((reportState) => can(reviewer, permission, { reportState }));
    expect(statesFor('report.question')).toEqual(['submitted', 'returned', 'accepted', 'published']);
    expect(statesFor('report.decide')).toEqual(['submitted']);
    expect(can(contact, 'report.question', { reportState: 'submitted' })).toBe(false);
  });

  test('their history is what a reviewer reads of the audit', () => {
    expect(can(reviewer, 'audit.read', { reportState: 'submitted' })).toBe(true);
    expect(can(reviewer, 'audit.read', { organisationId: 'own' })).toBe(false);
    expect(can(reviewer, 'audit.read')).toBe(false);
  });
});

describe('the reviewer and the public', () => {
  test('the reviewer writes nothing', () => {
    expect(permissionsOf(reviewer, /\.(write|record|create|override|request|review|snooze)/)).toEqual([]);
    expect(can(reviewer, 'organisation.read', { organisationId: 'other' })).toBe(true);
    expect(can(reviewer, 'progress.read')).toBe(true);
  });

  test('the public has published parts, published reports and stages in total', () => {
    expect(
      permissions.filter((permission) => can(anyone, permission, { published: true, reportState: 'published' })),
    ).toEqual([
      'plan.read',
      'subgoal.read',
      'indicator.read',
      'commitment.read',
      'round.read',
      'meeting.read',
      'member.read',
      'settings.read',
      'organisation.read',
      'activity.read',
      'progress.readTotals',
      'report.read',
    ]);
    expect(
      permissions.filter((permission) => can(anyone, permission, { published: false, reportState: 'accepted' })),
    ).toEqual(['progress.readTotals']);
  });

  test('data health and delivery are the coordinator’s', () => {
    for (const permission of ['dataHealth.read', 'deliveryLog.read', 'attention.read'] as const) {
      expect(
        [administrator, coordinator, contact, reviewer, anyone].map((someone) => can(someone, permission)),
      ).toEqual([false, true, false, false, false]);
    }
  });
});

describe('can, whatever is asked', () => {
  const anyPermission = fc.constantFrom(...permissions);
  const anyActor: fc.Arbitrary<Actor> = fc.record({
    roles: fc.subarray([...roles]),
    membershipId: fc.option(fc.constantFrom('m1', 'm2')),
    organisationIds: fc.subarray(['own', 'other']),
  });
  const anyRecord: fc.Arbitrary<AccessRecord> = fc.record(
    {
      organisationId: fc.option(fc.constantFrom('own', 'other')),
      membershipId: fc.option(fc.constantFrom('m1', 'm2')),
      activity: fc.option(
        fc.record({
          leadOrganisationId: fc.option(fc.constantFrom('own', 'other')),
          partnerOrganisationIds: fc.subarray(['own', 'other']),
        }),
      ),
      published: fc.boolean(),
      reportState: fc.constantFrom(...reportStates),
    },
    { requiredKeys: [] },
  );

  test('without a scope the answer is no, and a record never takes a right away', () => {
    fc.assert(
      fc.property(anyActor, anyPermission, anyRecord, (someone, permission, record) => {
        if (scopesOf(someone, permission).length === 0) expect(can(someone, permission, record)).toBe(false);
        if (can(someone, permission)) expect(can(someone, permission, record)).toBe(true);
      }),
    );
  });

  test('another role or organisation never takes a right away', () => {
    fc.assert(
      fc.property(anyActor, anyActor, anyPermission, anyRecord, (one, other, permission, record) => {
        const joined = {
          ...one,
          roles: [...one.roles, ...other.roles],
          organisationIds: [...one.organisationIds, ...other.organisationIds],
        };
        if (can(one, permission, record)) expect(can(joined, permission, record)).toBe(true);
      }),
    );
  });

  test('someone without a role has only what the public has', () => {
    fc.assert(
      fc.property(anyActor, anyPermission, anyRecord, (someone, permission, record) => {
        const stripped = { ...someone, roles: [] };
        expect(can(stripped, permission, record)).toBe(can(anyone, permission, record));
      }),
    );
  });
});

describe('visibleCheckIn', () => {
  const checkIn = {
    id: 'f1',
    signal: 'atRisk' as const,
    note: 'Minder aanmeldingen',
    cause: 'Zaal te klein',
    consequence: 'Wachtlijst',
    adjustment: 'Andere zaal',
    onBehalfOf: null,
  };
  const byPhone = { ...checkIn, onBehalfOf: 'm1' };
  const activity = foreign.activity ?? { leadOrganisationId: null, partnerOrganisationIds: [] };
  const ownActivity = partnered.activity ?? activity;
  const withoutDetails = { ...checkIn, cause: null, consequence: null, adjustment: null };

  test('the coordinator and the activity’s own contacts read all of it', () => {
    expect(visibleCheckIn(coordinator, byPhone, activity)).toEqual(byPhone);
    expect(visibleCheckIn(contact, byPhone, ownActivity)).toEqual(byPhone);
  });

  test('contacts of other organisations read signal and note, and no phone note', () => {
    expect(visibleCheckIn(contact, checkIn, activity)).toEqual(withoutDetails);
    expect(visibleCheckIn(contact, byPhone, activity)).toEqual({ ...withoutDetails, onBehalfOf: 'm1', note: null });
  });

  test('the reviewer reads all but phone notes', () => {
    expect(visibleCheckIn(reviewer, checkIn, activity)).toEqual(checkIn);
    expect(visibleCheckIn(reviewer, byPhone, activity)).toEqual({ ...byPhone, note: null });
  });

  test('a reviewer whose organisation takes part, without being its contact, is still a reviewer', () => {
    const withOrganisation = { ...reviewer, organisationIds: ['other'] };
    expect(visibleCheckIn(withOrganisation, byPhone, activity)?.note).toBeNull();
  });

  test('nobody else reads any of it', () => {
    expect(visibleCheckIn(anyone, checkIn, activity)).toBeNull();
    expect(visibleCheckIn(administrator, checkIn, activity)).toBeNull();
  });
});
