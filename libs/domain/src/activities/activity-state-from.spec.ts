import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { fact } from '../testing/facts.ts';
import { liveFacts } from '../facts/live-facts.ts';
import type { Fact } from '../facts/fact.ts';
import { activityStateFrom, openTasksFrom, timesPostponed } from './activity-state-from.ts';

const row = { expectedParticipants: 90, tasks: [{ id: 't1', title: 'Zaal regelen', dueOn: '2026-02-01' }] };
const on = (effectiveOn: string) => ({ effectiveOn });
const visits = (from: string, to: string, participants: number) =>
  fact('participation', { from, to, participants }, { effectiveOn: to, organisationId: 'A' });

const history: readonly Fact[] = [
  fact('lifecycle', { to: 'planned' }, on('2026-01-02')),
  fact('schedule', { startsOn: '2026-02-01', endsOn: '2026-06-30' }, on('2026-01-02')),
  fact('lifecycle', { to: 'inProgress' }, on('2026-02-01')),
  fact('request', { about: 'update' }, on('2026-02-20')),
  fact('checkIn', { signal: 'atRisk', cause: 'Te klein', adjustment: 'Andere zaal' }, on('2026-03-01')),
  visits('2026-02-01', '2026-02-28', 12),
  visits('2026-03-01', '2026-03-31', 19),
  fact('schedule', { startsOn: '2026-02-01', endsOn: '2026-07-31', reason: 'Zaal pas later vrij' }, on('2026-03-15')),
  fact('override', { signal: 'stuck', reason: 'Zaal is dicht' }, on('2026-03-20')),
  fact('checkIn', { signal: 'unchanged' }, on('2026-04-01')),
];

describe('activityStateFrom', () => {
  test('takes the latest of every kind, and adds the visits', () => {
    const state = activityStateFrom(row, history);
    expect(state).toMatchObject({
      lifecycle: 'inProgress',
      startsOn: '2026-02-01',
      endsOn: '2026-07-31',
      expectedParticipants: 90,
      asked: true,
      lastCheckIn: { signal: 'unchanged', effectiveOn: '2026-04-01' },
      lastReported: { signal: 'atRisk', effectiveOn: '2026-03-01', adjustment: 'Andere zaal' },
      lastParticipationOn: '2026-03-31',
      participants: 31,
      override: { signal: 'stuck', reason: 'Zaal is dicht', effectiveOn: '2026-03-20' },
    });
    expect(state.openTasks).toEqual(row.tasks);
  });

  test('is asked from the first request on', () => {
    const before = history.filter(({ kind }) => kind !== 'request');
    expect(activityStateFrom(row, before).asked).toBe(false);
  });

  test('an adjustment that was not given is none', () => {
    const state = activityStateFrom(row, [fact('checkIn', { signal: 'stuck' }, on('2026-03-01'))]);
    expect([state.lastCheckIn?.adjustment, state.lastReported?.adjustment]).toEqual([null, null]);
  });

  test('looks back with liveFacts', () => {
    const facts = liveFacts(history, { asOf: '2026-02-28', knownAt: '2026-12-31T00:00:00Z' });
    expect(activityStateFrom(row, facts)).toMatchObject({
      endsOn: '2026-06-30',
      lastCheckIn: null,
      lastReported: null,
      participants: 12,
      override: null,
    });
  });

  test('without facts it is a concept of which nothing is known', () => {
    expect(activityStateFrom({ expectedParticipants: null, tasks: [] }, [])).toEqual({
      lifecycle: 'concept',
      startsOn: null,
      endsOn: null,
      expectedParticipants: null,
      asked: false,
      lastCheckIn: null,
      lastReported: null,
      lastParticipationOn: null,
      participants: null,
      openTasks: [],
      override: null,
    });
  });

  test('zero visits are recorded visits', () => {
    expect(activityStateFrom(row, [visits('2026-02-01', '2026-02-28', 0)]).participants).toBe(0);
  });

  test('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...history], { minLength: history.length }), (shuffled) => {
        expect(activityStateFrom(row, shuffled)).toEqual(activityStateFrom(row, history));
      }),
    );
  });
});

describe('openTasksFrom', () => {
  const task = (effectiveOn: string) => ({ effectiveOn, taskId: 't1' });
  const completed = fact('taskCompleted', {}, task('2026-02-10'));
  const postponed = fact('taskPostponed', { dueOn: '2026-03-01' }, task('2026-02-01'));
  const again = fact('taskPostponed', { dueOn: '2026-04-01' }, task('2026-03-01'));

  test('a postponed task has its latest due day, and says how often', () => {
    expect(openTasksFrom(row.tasks, [again, postponed])).toEqual([{ ...row.tasks[0], dueOn: '2026-04-01' }]);
    expect(timesPostponed('t1', [again, postponed])).toBe(2);
    expect(timesPostponed('t2', [again, postponed])).toBe(0);
  });

  test('a completed task is gone, and back when it is reopened', () => {
    expect(openTasksFrom(row.tasks, [completed])).toEqual([]);
    const reopened = fact('taskReopened', { reason: 'Zaal ging niet door' }, task('2026-02-12'));
    expect(openTasksFrom(row.tasks, [completed, reopened])).toHaveLength(1);
    const done = fact('taskCompleted', {}, task('2026-02-14'));
    expect(openTasksFrom(row.tasks, [completed, reopened, done])).toEqual([]);
  });

  test('facts of another task do not matter', () => {
    expect(openTasksFrom(row.tasks, [fact('taskCompleted', {}, { taskId: 't2' })])).toEqual(row.tasks);
  });
});
