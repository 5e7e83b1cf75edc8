import { describe, expect, it, jest } from '@jest/globals';
import { faultsOf, takeFaults, tooLong } from './form-faults.ts';
import { problemFrom } from './problem.ts';

interface Values {
  title: string;
  period: { startsOn: string };
}

const problem = problemFrom(400, {
  title: 'Er klopt iets niet',
  detail: 'Kijk de velden na.',
  instance: 'urn:samenkoers:request:0199',
  errors: [
    { pointer: '/title', code: 'required', detail: 'Vul dit in.' },
    { pointer: '/period/startsOn', code: 'day', detail: 'Dit is geen dag.' },
    { parameter: 'slug', code: 'unknown', detail: 'Onbekend.' },
  ],
});

describe('what the API found wrong', () => {
  it('goes to the fields it is about, and the rest above the form', () => {
    const setError = jest.fn();
    const left = takeFaults<Values>(problem, ['title', 'period.startsOn'], setError);
    expect(setError.mock.calls).toEqual([
      ['title', { type: 'server', message: 'Vul dit in.' }],
      ['period.startsOn', { type: 'server', message: 'Dit is geen dag.' }],
    ]);
    expect(left).toEqual(['Onbekend.']);
    expect(problem.reference).toBe('0199');
  });

  it('without faults is said as a whole', () => {
    const conflict = problemFrom(409, { title: 'Kan nu niet', detail: 'Dit past niet.' });
    expect(takeFaults<Values>(conflict, ['title'], jest.fn())).toEqual(['Dit past niet.']);
  });

  it('is summed up in the order of the fields', () => {
    const errors = {
      period: { startsOn: { type: 'x', message: 'Geen dag.' } },
      title: { type: 'x', message: 'Leeg.' },
    };
    expect(faultsOf<Values>('activity', errors, ['title', 'period.startsOn'])).toEqual([
      { fieldId: 'activity-title', message: 'Leeg.' },
      { fieldId: 'activity-period-startsOn', message: 'Geen dag.' },
    ]);
  });

  it('within a list goes to the field that the list is typed in', () => {
    const setError = jest.fn();
    const fault = { pointer: '/principles/3', code: 'maxLength', detail: 'Te lang.' };
    const left = takeFaults<{ principles: string }>(
      problemFrom(400, { title: 'Er klopt iets niet', errors: [fault] }),
      ['principles'],
      setError,
    );
    expect(setError).toHaveBeenCalledWith('principles', { type: 'server', message: 'Te lang.' });
    expect(left).toEqual([]);
  });
});

describe('what is longer than its field allows', () => {
  it('is found before it is sent, an emoji counting as one', () => {
    document.body.innerHTML = '<input id="activity-title" data-limit="3"><input id="activity-period-startsOn">';
    const fields = ['title', 'period.startsOn'] as const;
    const values = (title: string): Values => ({ title, period: { startsOn: 'x'.repeat(100) } });
    expect(tooLong<Values>('activity', values('abcd'), fields)).toEqual([{ field: 'title', limit: 3 }]);
    expect(tooLong<Values>('activity', values('a👍🏽'), fields)).toEqual([]);
  });
});
