import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { dayBetween } from '../testing/arbitraries.ts';
import { addDays } from '../time/day.ts';
import { organisationsWithoutAppointment } from './appointments.ts';
import { commitmentCoverage, type CommitmentCoverageInput, type StageAssessment } from './commitment-coverage.ts';
import { assessedStages, isCovered, stages, type AssessedStage } from './stage.ts';

const asOf = '2026-06-30';
const pledge = (organisationId: string, signedOn: string | null = '2025-01-01') => ({
  organisationId,
  commitmentId: 'c1',
  signedOn,
});
const assessed = (organisationId: string, stage: AssessedStage, on = '2026-03-01'): StageAssessment => ({
  id: `${organisationId} on ${on}`,
  organisationId,
  commitmentId: 'c1',
  stage,
  on,
});
const coverage = (input: Partial<CommitmentCoverageInput>, day = asOf) =>
  commitmentCoverage(
    { commitmentId: 'c1', pledges: [], assessments: [], reviews: [], leftOrganisationIds: [], ...input },
    day,
  );

describe('commitmentCoverage', () => {
  test('counts pledges, of which in place and embedded are covered', () => {
    const result = coverage({
      pledges: ['A', 'B', 'C', 'D', 'E', 'F'].map((id) => pledge(id)),
      assessments: [
        assessed('A', 'notStarted'),
        assessed('B', 'planned'),
        assessed('C', 'inProgress'),
        assessed('D', 'inPlace'),
        assessed('E', 'embedded'),
      ],
    });
    expect(result).toMatchObject({ denominator: 6, covered: 2, fresh: 5, stale: 0, questioned: 0 });
    expect(result.perStage).toEqual({
      unknown: 1,
      notStarted: 1,
      planned: 1,
      inProgress: 1,
      inPlace: 1,
      embedded: 1,
    });
  });

  test('an organisation that left is not in the denominator', () => {
    const input = {
      pledges: [pledge('A'), pledge('B')],
      assessments: [assessed('A', 'inPlace'), assessed('B', 'inPlace')],
      leftOrganisationIds: ['B'],
    };
    expect(coverage(input)).toMatchObject({ denominator: 1, covered: 1, fresh: 1 });
  });

  test('one that assessed without a pledge is in no denominator', () => {
    expect(coverage({ pledges: [pledge('A')], assessments: [assessed('consulted', 'embedded')] })).toMatchObject({
      denominator: 1,
      covered: 0,
    });
  });

  test('pledges and assessments of other commitments do not count', () => {
    const other = { ...pledge('B'), commitmentId: 'c2' };
    const elsewhere = { ...assessed('A', 'embedded'), commitmentId: 'c2' };
    expect(coverage({ pledges: [pledge('A'), other], assessments: [elsewhere] })).toMatchObject({
      denominator: 1,
      covered: 0,
    });
  });

  test('a pledge counts from the day it was signed; one of unknown date always', () => {
    expect(
      coverage({ pledges: [pledge('A', asOf), pledge('B', addDays(asOf, 1)), pledge('C', null)] }).denominator,
    ).toBe(2);
  });

  test('pledged twice is one pledge', () => {
    expect(coverage({ pledges: [pledge('A'), pledge('A', '2026-01-01')] }).denominator).toBe(1);
  });

  test('an empty plan has a denominator of zero', () => {
    expect(coverage({})).toMatchObject({ denominator: 0, covered: 0, fresh: 0, cells: [] });
  });

  test.each([
    ['2025-06-30', true],
    ['2025-06-29', false],
    ['2025-07-01', true],
    ['2026-06-30', true],
  ])('assessed on %s is fresh on 30 June 2026: %s', (on, fresh) => {
    const result = coverage({ pledges: [pledge('A')], assessments: [assessed('A', 'inPlace', on)] });
    expect(result).toMatchObject({ covered: 1, fresh: fresh ? 1 : 0, stale: fresh ? 0 : 1 });
  });

  test('an assessment of a leap day is fresh up to 28 February', () => {
    const input = { pledges: [pledge('A', '2024-01-01')], assessments: [assessed('A', 'inPlace', '2024-02-29')] };
    expect(coverage(input, '2025-02-28').fresh).toBe(1);
    expect(coverage(input, '2025-03-01').fresh).toBe(0);
    expect(coverage(input, '2025-03-01').cells[0]?.staleFrom).toBe('2025-03-01');
  });

  test('a questioned assessment still counts, marked', () => {
    const result = coverage({
      pledges: [pledge('A')],
      assessments: [assessed('A', 'inPlace')],
      reviews: [{ assessmentId: 'A on 2026-03-01', verdict: 'questioned' }],
    });
    expect(result).toMatchObject({ covered: 1, questioned: 1 });
    expect(result.cells[0]?.review).toBe('questioned');
  });

  test('the last review counts, and one of an earlier assessment does not', () => {
    const reviews = [
      { assessmentId: 'A on 2026-03-01', verdict: 'questioned' },
      { assessmentId: 'A on 2026-03-01', verdict: 'confirmed' },
    ] as const;
    const input = { pledges: [pledge('A')], assessments: [assessed('A', 'inPlace')], reviews };
    expect(coverage(input)).toMatchObject({ questioned: 0, cells: [{ review: 'confirmed' }] });
    const later = { ...input, assessments: [...input.assessments, assessed('A', 'embedded', '2026-05-01')] };
    expect(coverage(later)).toMatchObject({ cells: [{ review: null, stage: 'embedded' }] });
  });

  test('the latest assessment up to asOf sets the stage, and of one day the last recorded', () => {
    const assessments = [
      assessed('A', 'embedded', '2026-07-01'),
      assessed('A', 'planned', '2026-04-01'),
      { ...assessed('A', 'inProgress', '2026-04-01'), id: 'recorded last' },
      assessed('A', 'inPlace', '2026-01-01'),
    ];
    expect(coverage({ pledges: [pledge('A')], assessments }).cells[0]).toMatchObject({
      stage: 'inProgress',
      assessmentId: 'recorded last',
    });
  });

  const anyInput = fc.record({
    pledges: fc.array(
      fc.record({
        organisationId: fc.constantFrom('A', 'B', 'C', 'D'),
        commitmentId: fc.constantFrom('c1', 'c2'),
        signedOn: fc.option(dayBetween('2024-01-01', '2026-12-31')),
      }),
    ),
    assessments: fc.array(
      fc
        .tuple(
          fc.constantFrom('A', 'B', 'C', 'D', 'E'),
          fc.constantFrom(...assessedStages),
          dayBetween('2024-01-01', '2026-12-31'),
        )
        .map(([organisationId, stage, on]) => assessed(organisationId, stage, on)),
    ),
    leftOrganisationIds: fc.subarray(['A', 'B', 'C', 'D', 'E']),
  });

  test('adds up, whatever was pledged and assessed', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const result = coverage(input);
        const inStages = stages.reduce((sum, stage) => sum + result.perStage[stage], 0);
        expect(inStages).toBe(result.denominator);
        expect(result.covered).toBe(result.perStage.inPlace + result.perStage.embedded);
        expect(result.fresh + result.stale + result.perStage.unknown).toBe(result.denominator);
        expect(result.cells.some(({ organisationId }) => input.leftOrganisationIds.includes(organisationId))).toBe(
          false,
        );
      }),
    );
  });

  test('without a new assessment, freshness only wears off and coverage stays', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(800), (input, days) => {
        const day = '2026-12-31';
        const now = coverage(input, day);
        const later = coverage(input, addDays(day, days));
        expect(later.fresh).toBeLessThanOrEqual(now.fresh);
        expect(later.covered).toBe(now.covered);
      }),
    );
  });
});

test('only what is in place or embedded is covered', () => {
  expect(stages.filter(isCovered)).toEqual(['inPlace', 'embedded']);
});

describe('organisationsWithoutAppointment', () => {
  const expected = [
    { organisationId: 'A', since: '2025-01-01' },
    { organisationId: 'B', since: null },
  ];

  test('names who has none, and since when', () => {
    const appointments = [{ organisationId: 'B', membershipId: 'm1', on: '2025-05-01' }];
    expect(organisationsWithoutAppointment(expected, appointments, asOf)).toEqual({
      denominator: 2,
      appointed: 1,
      without: [{ organisationId: 'A', since: '2025-01-01' }],
    });
  });

  test('an appointment that ended leaves a gap from its end', () => {
    const appointments = [
      { organisationId: 'A', membershipId: 'm1', on: '2025-05-01' },
      { organisationId: 'A', membershipId: null, on: '2026-02-01' },
    ];
    const { without } = organisationsWithoutAppointment(expected, appointments, asOf);
    expect(without).toEqual([
      { organisationId: 'A', since: '2026-02-01' },
      { organisationId: 'B', since: null },
    ]);
    expect(organisationsWithoutAppointment(expected, appointments, '2026-01-31').appointed).toBe(1);
    expect(organisationsWithoutAppointment(expected, appointments, '2026-02-01').appointed).toBe(0);
    expect(organisationsWithoutAppointment(expected, appointments, '2025-05-01').appointed).toBe(1);
  });

  test('appointments of organisations that are not expected to have one do not count', () => {
    const appointments = [{ organisationId: 'left', membershipId: 'm1', on: '2025-05-01' }];
    expect(organisationsWithoutAppointment(expected, appointments, asOf)).toMatchObject({
      denominator: 2,
      appointed: 0,
    });
    expect(organisationsWithoutAppointment([], appointments, asOf)).toEqual({
      denominator: 0,
      appointed: 0,
      without: [],
    });
  });
});
