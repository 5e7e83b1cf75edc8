import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { ActivityState } from '../activities/activity-state.ts';
import { activityStateFrom } from '../activities/activity-state-from.ts';
import { assessActivity } from '../activities/assess-activity.ts';
import { commitmentCoverage, type StageAssessment, type StageReview } from '../commitments/commitment-coverage.ts';
import type { Fact } from '../facts/fact.ts';
import { liveFacts } from '../facts/live-facts.ts';
import { checkedIn, overridden, running, sixWeeks } from '../testing/activities.ts';
import { dayBetween } from '../testing/arbitraries.ts';
import { fact } from '../testing/facts.ts';
import { momentAtEndOf } from '../time/moment.ts';
import { changesSince } from './changes-since.ts';
import type { ActivitySnapshot, CoalitionState } from './coalition-state.ts';

const meetingDay = '2026-05-01';
const today = '2026-06-30';

const stateAt = (asOf: string, more: Partial<CoalitionState> = {}): CoalitionState => ({
  asOf,
  activities: [],
  coverages: [],
  appointments: [],
  participations: [],
  measurements: [],
  tasks: [],
  organisations: [],
  ...more,
});
const snapshot = (
  state: Partial<ActivityState>,
  asOf: string,
  more: Partial<ActivitySnapshot> = {},
): ActivitySnapshot => ({
  id: 'a1',
  title: 'Uitgestelde koffie',
  state: { ...running, ...state },
  lifecycleOn: '2026-01-01',
  assessment: assessActivity({ ...running, ...state }, sixWeeks, asOf),
  ...more,
});
const activityChanges = (
  before: Partial<ActivityState>,
  after: Partial<ActivityState>,
  more: Partial<ActivitySnapshot> = {},
) =>
  changesSince(
    stateAt(meetingDay, { activities: [snapshot(before, meetingDay)] }),
    stateAt(today, { activities: [snapshot(after, today, more)] }),
  );

describe('activities', () => {
  const heard = checkedIn('2026-03-20', 'onCourse');

  test('became silent by time alone', () => {
    expect(activityChanges(heard, heard)).toEqual([
      {
        kind: 'signalChanged',
        activityId: 'a1',
        from: 'onCourse',
        to: 'stuck',
        on: '2026-06-27',
        byTimeAlone: true,
        reasons: [
          { code: 'silent', signal: 'stuck', since: '2026-06-27', lastHeardOn: '2026-03-20', deadlineOn: '2026-05-11' },
        ],
      },
    ]);
  });

  test('passed its end by time alone, but not when its end was moved', () => {
    const news = checkedIn('2026-06-20', 'onCourse');
    const before = { ...heard, endsOn: '2026-06-15' };
    expect(activityChanges(before, { ...news, endsOn: '2026-06-15' })).toMatchObject([
      { kind: 'signalChanged', to: 'stuck', on: '2026-06-16', byTimeAlone: true },
    ]);
    expect(activityChanges(heard, { ...news, endsOn: '2026-06-15' })).toMatchObject([
      { kind: 'signalChanged', to: 'stuck', byTimeAlone: false },
      {
        kind: 'rescheduled',
        from: { startsOn: '2026-01-01', endsOn: '2026-12-31' },
        to: { startsOn: '2026-01-01', endsOn: '2026-06-15' },
        on: null,
        byTimeAlone: false,
      },
    ]);
  });

  test('what was reported or decided is not by time alone', () => {
    expect(activityChanges(heard, checkedIn('2026-06-20', 'atRisk'))).toMatchObject([
      { kind: 'signalChanged', from: 'onCourse', to: 'atRisk', on: '2026-06-20', byTimeAlone: false },
    ]);
    expect(activityChanges(heard, { ...heard, ...overridden('2026-06-25', 'atRisk') })).toMatchObject([
      { to: 'atRisk', on: '2026-06-25', byTimeAlone: false, reasons: [{ code: 'override' }] },
    ]);
  });

  test('too few visits: by time alone only when nothing was counted in between', () => {
    const period = { ...heard, expectedParticipants: 100, participants: 30, lastParticipationOn: '2026-04-30' };
    const news = checkedIn('2026-06-20', 'unchanged');
    const later = { ...period, lastCheckIn: news.lastCheckIn };
    expect(activityChanges(period, later)).toMatchObject([{ to: 'atRisk', byTimeAlone: true }]);
    expect(activityChanges(period, { ...later, participants: 31 })).toMatchObject([
      { to: 'atRisk', byTimeAlone: false },
    ]);
  });

  test('a task that became overdue weighs by time alone', () => {
    const openTasks = [{ id: 't', title: 'Zaal', dueOn: '2026-06-20' }];
    const before = { ...checkedIn('2026-04-30', 'onCourse'), openTasks };
    const after = { ...checkedIn('2026-06-01', 'onCourse'), openTasks };
    expect(activityChanges(before, after)).toMatchObject([{ to: 'atRisk', on: '2026-06-21', byTimeAlone: true }]);
    const moved = [{ id: 't', title: 'Zaal', dueOn: '2026-08-01' }];
    expect(activityChanges({ ...before, openTasks: moved }, after)).toMatchObject([{ byTimeAlone: false }]);
    const other = [{ id: 'u', title: 'Folder', dueOn: '2026-06-20' }];
    expect(activityChanges({ ...before, openTasks: other }, after)).toMatchObject([{ byTimeAlone: false }]);
    expect(activityChanges({ ...before, openTasks: [] }, after)).toMatchObject([{ to: 'atRisk', byTimeAlone: false }]);
  });

  test('planned after its start, by time alone', () => {
    const planned = { ...heard, lifecycle: 'planned', startsOn: '2026-06-01' } as const;
    expect(activityChanges(planned, planned)).toMatchObject([{ to: 'atRisk', on: '2026-06-02', byTimeAlone: true }]);
  });

  test('a first signal that is bad is not by time alone: somebody planned the activity', () => {
    const late = { ...heard, startsOn: '2026-04-15' };
    expect(activityChanges({ ...late, lifecycle: 'concept' }, { ...late, lifecycle: 'planned' })).toMatchObject([
      { kind: 'signalChanged', from: null, byTimeAlone: false },
      { kind: 'lifecycleChanged', from: 'concept', to: 'planned' },
    ]);
  });

  test('silent since news of the meeting day itself is by time alone', () => {
    const onTheDay = checkedIn(meetingDay, 'onCourse');
    expect(activityChanges(onTheDay, onTheDay)).toMatchObject([{ to: 'atRisk', byTimeAlone: true }]);
  });

  test('getting better is a change too, and never by time', () => {
    expect(activityChanges(checkedIn('2026-04-20', 'stuck'), checkedIn('2026-06-20', 'onCourse'))).toMatchObject([
      { from: 'stuck', to: 'onCourse', on: '2026-06-20', byTimeAlone: false },
    ]);
  });

  test('its lifecycle tells what happens to its signal', () => {
    const done = { ...heard, lifecycle: 'done' } as const;
    expect(activityChanges(heard, done, { lifecycleOn: '2026-06-10' })).toEqual([
      {
        kind: 'lifecycleChanged',
        activityId: 'a1',
        from: 'inProgress',
        to: 'done',
        on: '2026-06-10',
        byTimeAlone: false,
      },
    ]);
    const concept = { ...checkedIn('2026-06-20', 'onCourse'), lifecycle: 'concept' } as const;
    expect(activityChanges(concept, checkedIn('2026-06-20', 'onCourse'))).toMatchObject([{ kind: 'lifecycleChanged' }]);
  });

  test('a new one is added, and its signal named only when it is bad', () => {
    const added = (state: Partial<ActivityState>) =>
      changesSince(stateAt(meetingDay), stateAt(today, { activities: [snapshot(state, today)] }));
    expect(added(checkedIn('2026-06-20', 'onCourse'))).toMatchObject([
      { kind: 'activityAdded', lifecycle: 'inProgress' },
    ]);
    expect(added(checkedIn('2026-06-20', 'stuck')).map(({ kind }) => kind)).toEqual(['signalChanged', 'activityAdded']);
  });
});

describe('commitments and appointments', () => {
  const pledges = [{ organisationId: 'A', commitmentId: 'c1', signedOn: '2025-01-01' }];
  const at = (
    asOf: string,
    assessments: readonly StageAssessment[],
    reviews: readonly StageReview[] = [],
    pledged = pledges,
  ) =>
    stateAt(asOf, {
      coverages: [
        commitmentCoverage(
          { commitmentId: 'c1', pledges: pledged, assessments, reviews, leftOrganisationIds: [] },
          asOf,
        ),
      ],
    });
  const assessed = (stage: StageAssessment['stage'], on: string): StageAssessment => ({
    id: `f ${on}`,
    organisationId: 'A',
    commitmentId: 'c1',
    stage,
    on,
  });
  const subject = { organisationId: 'A', commitmentId: 'c1' };

  test('a stage that changed', () => {
    const first = assessed('planned', '2026-01-10');
    expect(changesSince(at(meetingDay, [first]), at(today, [first, assessed('inPlace', '2026-06-10')]))).toEqual([
      { ...subject, kind: 'stageChanged', from: 'planned', to: 'inPlace', on: '2026-06-10', byTimeAlone: false },
    ]);
    expect(changesSince(at(meetingDay, []), at(today, [assessed('notStarted', '2026-06-10')]))).toMatchObject([
      { kind: 'stageChanged', from: 'unknown', to: 'notStarted' },
    ]);
  });

  test('assessed again in the same stage is no change, but it is no longer stale', () => {
    const both = [assessed('inPlace', '2025-05-20'), assessed('inPlace', '2026-05-10')];
    expect(changesSince(at(meetingDay, both), at(today, both))).toEqual([]);
  });

  test('went stale by time alone', () => {
    const old = [assessed('inPlace', '2025-06-01')];
    expect(changesSince(at(meetingDay, old), at(today, old))).toEqual([
      { ...subject, kind: 'assessmentStale', on: '2026-06-02', byTimeAlone: true },
    ]);
    expect(changesSince(at(today, old), at('2026-07-30', old))).toEqual([]);
  });

  test('questioned, once', () => {
    const one = assessed('inPlace', '2026-01-10');
    const review = { assessmentId: one.id, verdict: 'questioned' } as const;
    expect(changesSince(at(meetingDay, [one]), at(today, [one], [review]))).toMatchObject([
      { kind: 'assessmentQuestioned' },
    ]);
    expect(changesSince(at(meetingDay, [one], [review]), at(today, [one], [review]))).toEqual([]);
  });

  test('pledged', () => {
    expect(changesSince(at(meetingDay, [], [], []), at(today, []))).toEqual([
      { ...subject, kind: 'pledged', on: '2025-01-01', byTimeAlone: false },
    ]);
  });

  test('appointed, succeeded and ended', () => {
    const appointed = (membershipId: string | null, on: string) => ({
      appointments: [{ organisationId: 'A', membershipId, on }],
    });
    const first = stateAt(meetingDay, appointed('m1', '2026-01-01'));
    expect(changesSince(stateAt(meetingDay), first)).toMatchObject([
      { kind: 'appointmentChanged', from: null, to: 'm1' },
    ]);
    expect(changesSince(first, stateAt(today, appointed(null, '2026-06-01')))).toEqual([
      { kind: 'appointmentChanged', organisationId: 'A', from: 'm1', to: null, on: '2026-06-01', byTimeAlone: false },
    ]);
    expect(changesSince(first, stateAt(today, appointed('m1', '2026-06-01')))).toEqual([]);
  });
});

describe('figures', () => {
  const visits = { rootId: 'f1', activityId: 'a1', organisationId: 'A', on: '2026-05-20', participants: 30 };
  const value = { rootId: 'f2', indicatorId: 'i1', on: '2024-07-01', value: 42 };

  test('visits recorded, corrected and withdrawn', () => {
    const withVisits = stateAt(meetingDay, { participations: [visits] });
    const corrected = stateAt(today, { participations: [{ ...visits, participants: 0 }] });
    expect(changesSince(stateAt(meetingDay), withVisits)).toEqual([
      { kind: 'participationRecorded', ...visits, byTimeAlone: false },
    ]);
    expect(changesSince(withVisits, corrected)).toMatchObject([{ kind: 'participationCorrected', from: 30, to: 0 }]);
    expect(changesSince(withVisits, stateAt(today))).toMatchObject([
      { kind: 'participationWithdrawn', participants: 30 },
    ]);
  });

  test('values recorded, corrected to unknown and withdrawn', () => {
    const withValue = stateAt(meetingDay, { measurements: [value] });
    const suppressed = stateAt(today, { measurements: [{ ...value, value: null }] });
    expect(changesSince(stateAt(meetingDay), withValue)).toEqual([
      { kind: 'measurementRecorded', ...value, byTimeAlone: false },
    ]);
    expect(changesSince(withValue, suppressed)).toMatchObject([{ kind: 'measurementCorrected', from: 42, to: null }]);
    expect(changesSince(withValue, stateAt(today))).toMatchObject([
      { kind: 'measurementWithdrawn', value: 42, byTimeAlone: false },
    ]);
  });
});

describe('tasks and organisations', () => {
  const task = {
    id: 't1',
    title: 'Zaal',
    activityId: 'a1',
    createdOn: '2026-04-01',
    dueOn: '2026-06-10',
    completedOn: null,
  };
  const changesOf = (before: Partial<typeof task> | null, after: Record<string, string | null>) =>
    changesSince(
      stateAt(meetingDay, { tasks: before === null ? [] : [{ ...task, ...before }] }),
      stateAt(today, { tasks: [{ ...task, ...after }] }),
    );

  test('overdue by time alone', () => {
    expect(changesOf({}, {})).toEqual([
      {
        kind: 'taskOverdue',
        taskId: 't1',
        activityId: 'a1',
        title: 'Zaal',
        dueOn: '2026-06-10',
        on: '2026-06-11',
        byTimeAlone: true,
      },
    ]);
    expect(changesOf({ dueOn: '2026-04-10' }, { dueOn: '2026-04-10' })).toEqual([]);
    expect(changesOf(null, {})).toMatchObject([{ kind: 'taskOverdue', byTimeAlone: false }, { kind: 'taskAdded' }]);
    expect(changesOf({ dueOn: '2026-07-10' }, {})).toMatchObject([
      { kind: 'taskOverdue', byTimeAlone: false },
      { kind: 'taskPostponed' },
    ]);
    expect(changesOf({}, { dueOn: today })).toMatchObject([{ kind: 'taskPostponed', from: '2026-06-10', to: today }]);
  });

  test('added, completed and reopened', () => {
    expect(changesOf(null, { dueOn: null })).toMatchObject([{ kind: 'taskAdded', on: '2026-04-01', dueOn: null }]);
    expect(changesOf({}, { completedOn: '2026-06-20' })).toMatchObject([{ kind: 'taskCompleted', on: '2026-06-20' }]);
    const reopened = changesSince(
      stateAt(meetingDay, { tasks: [{ ...task, completedOn: '2026-04-20' }] }),
      stateAt(today, { tasks: [{ ...task, dueOn: null }] }),
    );
    expect(reopened.map(({ kind }) => kind)).toEqual(['taskPostponed', 'taskReopened']);
  });

  test('organisations that are new, signed or left', () => {
    const organisation = { id: 'A', name: 'Voorbeeldkoor', status: 'consulted', statusOn: '2026-01-01' } as const;
    const before = stateAt(meetingDay, { organisations: [organisation] });
    expect(changesSince(stateAt(meetingDay), before)).toMatchObject([
      { kind: 'organisationAdded', status: 'consulted' },
    ]);
    const left = { ...organisation, status: 'left', statusOn: '2026-06-01' } as const;
    expect(changesSince(before, stateAt(today, { organisations: [left] }))).toEqual([
      {
        kind: 'organisationStatusChanged',
        organisationId: 'A',
        from: 'consulted',
        to: 'left',
        on: '2026-06-01',
        byTimeAlone: false,
      },
    ]);
  });
});

describe('changesSince', () => {
  test('comes newest first, and last what has no known day', () => {
    const participations = ['2026-05-03', '2026-06-03', '2026-05-20'].map((on, index) => ({
      rootId: `f${index}`,
      activityId: 'a1',
      organisationId: 'A',
      on,
      participants: 5,
    }));
    const organisations = [{ id: 'B', name: 'Voorbeeld', status: null, statusOn: null }];
    const changes = changesSince(stateAt(meetingDay), stateAt(today, { participations, organisations }));
    expect(changes.map(({ on }) => on)).toEqual(['2026-06-03', '2026-05-20', '2026-05-03', null]);
  });

  test('since the last meeting: what was only recorded afterwards is news, though it is about before', () => {
    const facts: readonly Fact[] = [
      fact('lifecycle', { to: 'planned' }, { effectiveOn: '2026-04-01' }),
      fact('request', { about: 'update' }, { effectiveOn: '2026-04-02' }),
      fact('checkIn', { signal: 'onCourse' }, { effectiveOn: '2026-04-03' }),
      fact('checkIn', { signal: 'stuck' }, { effectiveOn: '2026-04-30', recordedAt: '2026-05-02T09:00:00.000Z' }),
    ];
    const seenAt = (asOf: string, knownAt: string) => {
      const state = activityStateFrom({ expectedParticipants: null, tasks: [] }, liveFacts(facts, { asOf, knownAt }));
      return stateAt(asOf, { activities: [snapshot(state, asOf)] });
    };
    const meeting = momentAtEndOf(meetingDay, 'Europe/Amsterdam');
    const now = seenAt('2026-05-03', '2026-05-03T10:00:00.000Z');
    expect(changesSince(seenAt(meeting.asOf, meeting.knownAt), now)).toMatchObject([
      { kind: 'signalChanged', from: 'onCourse', to: 'stuck', on: '2026-04-30' },
    ]);
    expect(changesSince(seenAt(meetingDay, '2026-05-03T10:00:00.000Z'), now)).toEqual([]);
  });

  const anyState = fc
    .record({
      asOf: dayBetween('2026-01-01', '2026-12-31'),
      heardOn: dayBetween('2025-10-01', '2026-12-31'),
      signal: fc.constantFrom('onCourse', 'atRisk', 'stuck', 'unchanged' as const),
      visits: fc.array(fc.nat(50), { maxLength: 3 }),
      dueOn: fc.option(dayBetween('2026-01-01', '2026-12-31')),
    })
    .map(({ asOf, heardOn, signal, visits, dueOn }) =>
      stateAt(asOf, {
        activities: [snapshot(checkedIn(heardOn, signal as 'stuck'), asOf)],
        participations: visits.map((participants, index) => ({
          rootId: `f${index}`,
          activityId: 'a1',
          organisationId: 'A',
          on: heardOn,
          participants,
        })),
        tasks: [{ id: 't', title: 'Zaal', activityId: null, createdOn: null, dueOn, completedOn: null }],
      }),
    );

  test('a state does not differ from itself', () => {
    fc.assert(fc.property(anyState, (state) => expect(changesSince(state, state)).toEqual([])));
  });

  test('figures that are recorded one way are withdrawn the other way', () => {
    fc.assert(
      fc.property(anyState, anyState, (one, other) => {
        const kinds = (changes: ReturnType<typeof changesSince>, kind: string) =>
          changes.filter((change) => change.kind === kind).length;
        const there = changesSince(one, other);
        const back = changesSince(other, one);
        expect(kinds(there, 'participationRecorded')).toBe(kinds(back, 'participationWithdrawn'));
        expect(kinds(there, 'participationCorrected')).toBe(kinds(back, 'participationCorrected'));
      }),
    );
  });
});
