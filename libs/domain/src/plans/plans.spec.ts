import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { comparePlans } from './compare-plans.ts';
import { currentPlanOf } from './current-plan.ts';
import { evaluationProgress, planOutcomes, suggestedOutcome } from './evaluation.ts';
import { checkPlanStep, nextPlanStates, planStates } from './plan-states.ts';

describe('the life of a plan', () => {
  test.each([
    ['draft', ['adopted']],
    ['adopted', ['inEvaluation', 'draft']],
    ['inEvaluation', ['closed', 'adopted']],
    ['closed', ['inEvaluation']],
  ] as const)('from %s on to %j', (from, expected) => {
    expect(nextPlanStates(from).map(({ to }) => to)).toEqual(expected);
  });

  test.each([
    ['adopted', 'draft'],
    ['inEvaluation', 'adopted'],
    ['closed', 'inEvaluation'],
  ] as const)('back from %s to %s needs a reason', (from, to) => {
    expect(checkPlanStep(from, to, undefined)).toBe('reasonRequired');
    expect(checkPlanStep(from, to, '   ')).toBe('reasonRequired');
    expect(checkPlanStep(from, to, 'De raad wil meer tijd')).toBeNull();
  });

  test('what the table does not list cannot be done, and staying is no step', () => {
    const anyState = fc.constantFrom(...planStates);
    fc.assert(
      fc.property(anyState, anyState, (from, to) => {
        const listed = nextPlanStates(from).some((step) => step.to === to);
        expect(checkPlanStep(from, to, 'Reden')).toBe(listed ? null : 'notPossible');
        expect(checkPlanStep(from, from, 'Reden')).toBe('notPossible');
      }),
    );
  });

  test('every state is reached from a draft, and none is a dead end', () => {
    for (const state of planStates) expect(nextPlanStates(state)).not.toEqual([]);
  });
});

describe('the evaluation of a plan', () => {
  test.each([
    ['done', 'done'],
    ['stopped', 'stops'],
    ['concept', 'carriesOver'],
    ['planned', 'carriesOver'],
    ['inProgress', 'carriesOver'],
    ['postponed', 'carriesOver'],
  ] as const)('what is %s suggests %s', (lifecycle, outcome) => {
    expect(suggestedOutcome(lifecycle)).toBe(outcome);
  });

  test('counts what was decided, and what was not as nothing', () => {
    expect(evaluationProgress(['done', null, 'stops', 'carriesOver', 'done'])).toEqual({
      decided: 4,
      total: 5,
      perOutcome: { done: 2, carriesOver: 1, stops: 1 },
    });
    expect(evaluationProgress([])).toEqual({ decided: 0, total: 0, perOutcome: { done: 0, carriesOver: 0, stops: 0 } });
  });

  test('decided is what the outcomes add up to', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...planOutcomes, null)), (outcomes) => {
        const { decided, total, perOutcome } = evaluationProgress(outcomes);
        expect(Object.values(perOutcome).reduce((sum, count) => sum + count, 0)).toBe(decided);
        expect(decided).toBeLessThanOrEqual(total);
      }),
    );
  });
});

describe('two plans side by side', () => {
  const items = (...ids: string[]) => ids.map((id) => ({ id }));

  test('kept, added and dropped', () => {
    expect(comparePlans(items('a', 'b', 'c'), items('c', 'd', 'a'))).toEqual({
      kept: items('c', 'a'),
      added: items('d'),
      dropped: items('b'),
    });
  });

  test('every item is in exactly one of the three', () => {
    const anyItems = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')).map((ids) => items(...ids));
    fc.assert(
      fc.property(anyItems, anyItems, (earlier, later) => {
        const { kept, added, dropped } = comparePlans(earlier, later);
        const all = [...kept, ...added, ...dropped].map(({ id }) => id);
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(all)).toEqual(new Set([...earlier, ...later].map(({ id }) => id)));
      }),
    );
  });
});

describe('the current plan', () => {
  const plan = (id: string, startsOn: string | null, state: (typeof planStates)[number] = 'adopted') => ({
    id,
    startsOn,
    state,
  });

  test('is the one that began last, before any began the first that will, and a draft only without anything else', () => {
    const plans = [plan('next', '2027-01-01', 'draft'), plan('now', '2024-01-01'), plan('old', '2021-01-01', 'closed')];
    const at = (day: string) => currentPlanOf(plans, day)?.id;
    expect([at('2020-01-01'), at('2023-12-31'), at('2024-01-01'), at('2027-01-01')]).toEqual([
      'old',
      'old',
      'now',
      'now',
    ]);
    expect(currentPlanOf(plans.slice(0, 1), '2026-01-01')?.id).toBe('next');
    expect(currentPlanOf([], '2026-01-01')).toBeNull();
  });

  test('without a beginning comes after those with one, and the newest of two alike', () => {
    expect(currentPlanOf([plan('a', null), plan('b', '2020-01-01')], '2026-01-01')?.id).toBe('b');
    expect(currentPlanOf([plan('a', null), plan('b', null)], '2026-01-01')?.id).toBe('b');
  });
});
