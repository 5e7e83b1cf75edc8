import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { checkTransition, hasSignal, lifecycleStates, nextLifecycles } from './lifecycle.ts';

describe('the life of an activity', () => {
  test.each([
    ['concept', ['planned', 'stopped']],
    ['planned', ['inProgress', 'postponed', 'stopped']],
    ['inProgress', ['done', 'postponed', 'stopped']],
    ['postponed', ['planned', 'stopped']],
    ['done', ['inProgress']],
    ['stopped', ['inProgress']],
  ] as const)('from %s on to %j', (from, expected) => {
    expect(nextLifecycles(from).map(({ to }) => to)).toEqual(expected);
  });

  test.each(['done', 'stopped'] as const)('reopening what is %s needs a reason', (from) => {
    expect(checkTransition(from, 'inProgress', null)).toBe('reasonRequired');
    expect(checkTransition(from, 'inProgress', '  ')).toBe('reasonRequired');
    expect(checkTransition(from, 'inProgress', 'De groep gaat toch door')).toBeNull();
  });

  test('every other step needs none', () => {
    const steps = lifecycleStates.flatMap((from) => nextLifecycles(from));
    const explained = steps.filter(({ from, to }) => checkTransition(from, to, undefined) === 'reasonRequired');
    expect(explained.map(({ from }) => from)).toEqual(['done', 'stopped']);
  });

  test('what is done cannot be stopped, and nothing is postponed before it is planned', () => {
    expect(checkTransition('done', 'stopped', 'Reden')).toBe('notPossible');
    expect(checkTransition('concept', 'postponed', 'Reden')).toBe('notPossible');
    expect(checkTransition('postponed', 'inProgress', 'Reden')).toBe('notPossible');
  });

  test('what the table does not list cannot be done, and staying is no step', () => {
    const anyState = fc.constantFrom(...lifecycleStates);
    fc.assert(
      fc.property(anyState, anyState, (from, to) => {
        const listed = nextLifecycles(from).some((transition) => transition.to === to);
        expect(checkTransition(from, to, 'Reden')).toBe(listed ? null : 'notPossible');
        expect(checkTransition(from, from, 'Reden')).toBe('notPossible');
      }),
    );
  });

  test('only what is planned or in progress has a signal', () => {
    expect(lifecycleStates.filter(hasSignal)).toEqual(['planned', 'inProgress']);
  });
});
