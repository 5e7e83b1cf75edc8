import { describe, expect, test } from '@jest/globals';
import { groupChanges } from './group-changes.ts';
import type { Change } from './queries.ts';

const reported = (organisationId: string, on: string, toValue: number): Change => ({
  kind: 'participationRecorded',
  on,
  byTimeAlone: false,
  organisationId,
  activityId: `activity of ${organisationId}`,
  toValue,
});
const transition: Change = {
  kind: 'lifecycleChanged',
  on: '2026-11-19',
  byTimeAlone: false,
  from: 'planned',
  to: 'done',
};

describe('groupChanges', () => {
  test('three organisations on one day become one line, where the first of them stood', () => {
    const changes = [
      reported('a', '2026-11-20', 46),
      reported('a', '2026-11-19', 10),
      transition,
      reported('b', '2026-11-19', 20),
      reported('c', '2026-11-19', 12),
    ];
    expect(groupChanges(changes)).toEqual([
      { change: changes[0] },
      {
        together: {
          kind: 'participationsTogether',
          on: '2026-11-19',
          organisations: 3,
          activities: 3,
          participants: 42,
        },
      },
      { change: transition },
    ]);
  });

  test('two organisations stay two lines, and a day that is not known is never grouped', () => {
    const two = [reported('a', '2026-11-19', 1), reported('b', '2026-11-19', 2)];
    expect(groupChanges(two)).toEqual(two.map((change) => ({ change })));
    const unknown = ['a', 'b', 'c'].map((id): Change => ({ ...reported(id, '', 1), on: null }));
    expect(groupChanges(unknown)).toEqual(unknown.map((change) => ({ change })));
  });
});
