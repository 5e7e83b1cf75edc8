import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { dayBetween } from '../testing/arbitraries.ts';
import type { Participation } from './participation.ts';
import { participationGrowth } from './participation-growth.ts';
import { participationPerQuarter, participationTotals, quartersReported } from './participation-totals.ts';

const visits = (organisationId: string, to: string, participants: number): Participation => ({
  organisationId,
  from: to,
  to,
  participants,
});
const lastYear = '2025-08-15';
const thisYear = '2026-08-15';

describe('participationGrowth', () => {
  test('the example of rules.md: A and B together are unchanged, and C is new', () => {
    const growth = participationGrowth(
      [
        visits('A', lastYear, 100),
        visits('B', lastYear, 200),
        visits('A', thisYear, 90),
        visits('B', thisYear, 210),
        visits('C', thisYear, 400),
      ],
      '2026-Q3',
    );
    expect(growth).toEqual({
      quarter: '2026-Q3',
      comparedWith: '2025-Q3',
      direction: 'unchanged',
      before: 300,
      now: 300,
      change: 0,
      comparedOrganisationIds: ['A', 'B'],
      newOrganisationIds: ['C'],
      missingOrganisationIds: [],
    });
  });

  test('names who did not report this time, and counts it neither way', () => {
    const growth = participationGrowth(
      [visits('A', lastYear, 100), visits('B', lastYear, 500), visits('A', thisYear, 125)],
      '2026-Q3',
    );
    expect(growth).toMatchObject({ direction: 'growth', before: 100, now: 125, change: 0.25 });
    expect(growth.missingOrganisationIds).toEqual(['B']);
  });

  test('is unknown when nobody reported both quarters', () => {
    const growth = participationGrowth([visits('A', lastYear, 100), visits('C', thisYear, 400)], '2026-Q3');
    expect(growth).toMatchObject({ direction: 'unknown', before: null, now: null, change: null });
    expect(participationGrowth([], '2026-Q3').direction).toBe('unknown');
  });

  test('zero visits are reported, nothing recorded is not', () => {
    const growth = participationGrowth([visits('A', lastYear, 100), visits('A', thisYear, 0)], '2026-Q3');
    expect(growth).toMatchObject({ direction: 'decline', before: 100, now: 0, change: -1 });
  });

  test('from zero there is growth, but no percentage', () => {
    const growth = participationGrowth([visits('A', lastYear, 0), visits('A', thisYear, 20)], '2026-Q3');
    expect(growth).toMatchObject({ direction: 'growth', before: 0, now: 20, change: null });
  });

  test('counts a participation in the quarter of its last day, and adds those of one organisation', () => {
    const across = { organisationId: 'A', from: '2026-06-01', to: '2026-07-01', participants: 30 };
    const growth = participationGrowth(
      [visits('A', lastYear, 50), across, visits('A', '2026-09-30', 20), visits('A', '2026-10-01', 99)],
      '2026-Q3',
    );
    expect(growth).toMatchObject({ direction: 'unchanged', before: 50, now: 50 });
  });

  const anyParticipations = fc.array(
    fc
      .record({
        organisationId: fc.constantFrom('A', 'B', 'C', 'D'),
        to: dayBetween('2025-01-01', '2026-12-31'),
        participants: fc.integer({ min: 0, max: 200 }),
      })
      .map(({ organisationId, to, participants }) => visits(organisationId, to, participants)),
    { maxLength: 20 },
  );

  test('a newcomer never changes the comparison, whatever it reports', () => {
    fc.assert(
      fc.property(anyParticipations, fc.integer({ min: 0, max: 10_000 }), (participations, participants) => {
        const before = participationGrowth(participations, '2026-Q3');
        const after = participationGrowth([...participations, visits('newcomer', thisYear, participants)], '2026-Q3');
        expect(after).toEqual({
          ...before,
          newOrganisationIds: [...before.newOrganisationIds, 'newcomer'],
        });
      }),
    );
  });

  test('doubling every count of this quarter doubles what there is now', () => {
    fc.assert(
      fc.property(anyParticipations, (participations) => {
        const one = participationGrowth(participations, '2026-Q3');
        const doubled = participations.map((item) =>
          item.to >= '2026-07-01' && item.to <= '2026-09-30' ? { ...item, participants: item.participants * 2 } : item,
        );
        const other = participationGrowth(doubled, '2026-Q3');
        expect(other.now).toBe(one.now === null ? null : one.now * 2);
        expect(other.before).toBe(one.before);
      }),
    );
  });
});

describe('participationTotals', () => {
  test('nothing recorded is unknown, not zero', () => {
    expect(participationTotals([])).toEqual({ participants: null, newParticipants: null, volunteers: null });
  });

  test('adds what is known of each', () => {
    expect(
      participationTotals([
        { ...visits('A', thisYear, 30), newParticipants: 4, volunteers: null },
        { ...visits('B', thisYear, 0), volunteers: 0 },
      ]),
    ).toEqual({ participants: 30, newParticipants: 4, volunteers: 0 });
  });
});

describe('participationPerQuarter', () => {
  const member = (id: string, joinedOn: string | null, leftOn: string | null) => ({ id, joinedOn, leftOn });

  test('says how many organisations stand behind a number', () => {
    const organisations = [
      member('A', null, null),
      member('B', null, null),
      member('left', null, '2026-09-30'),
      member('later', '2026-10-01', null),
    ];
    expect(
      participationPerQuarter([visits('A', thisYear, 30)], organisations, ['2026-Q2', '2026-Q3', '2026-Q4']),
    ).toEqual([
      { quarter: '2026-Q2', participants: null, newParticipants: null, volunteers: null, reported: 0, of: 3 },
      { quarter: '2026-Q3', participants: 30, newParticipants: null, volunteers: null, reported: 1, of: 2 },
      { quarter: '2026-Q4', participants: null, newParticipants: null, volunteers: null, reported: 0, of: 3 },
    ]);
  });

  test('who joined on the last day of a quarter was there at its end', () => {
    const [quarter] = participationPerQuarter([], [member('A', '2026-09-30', null)], ['2026-Q3']);
    expect(quarter).toMatchObject({ reported: 0, of: 1 });
  });

  test('an organisation that left but reported counts on both sides', () => {
    const [quarter] = participationPerQuarter(
      [visits('left', thisYear, 30)],
      [member('left', null, '2026-09-01')],
      ['2026-Q3'],
    );
    expect(quarter).toMatchObject({ participants: 30, reported: 1, of: 1 });
  });

  test('never counts more organisations than there are, nor loses a visit', () => {
    const anyVisit = fc.record({
      organisationId: fc.constantFrom('A', 'B', 'unknown'),
      to: dayBetween('2026-01-01', '2026-12-31'),
      participants: fc.nat(100),
    });
    fc.assert(
      fc.property(fc.array(anyVisit), (items) => {
        const participations = items.map(({ organisationId, to, participants }) =>
          visits(organisationId, to, participants),
        );
        const quarters = quartersReported(participations);
        const rows = participationPerQuarter(
          participations,
          [member('A', null, null), member('B', null, null)],
          quarters,
        );
        expect(rows.every(({ reported, of }) => reported <= of)).toBe(true);
        const total = rows.reduce((sum, { participants }) => sum + (participants ?? 0), 0);
        expect(total).toBe(participations.reduce((sum, { participants }) => sum + participants, 0));
      }),
    );
  });
});

describe('quartersReported', () => {
  test('go from the first to the last without holes', () => {
    expect(quartersReported([visits('A', '2026-05-01', 1), visits('A', '2025-11-01', 1)])).toEqual([
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
    ]);
    expect(quartersReported([])).toEqual([]);
  });
});
