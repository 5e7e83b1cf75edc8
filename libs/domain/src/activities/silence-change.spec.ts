import { describe, expect, test } from '@jest/globals';
import { checkedIn, running, sixWeeks } from '../testing/activities.ts';
import { silenceChange } from './silence-change.ts';

const spoken = { id: 'a', state: { ...running, ...checkedIn('2026-03-20', 'onCourse') } };
const fresh = { id: 'b', state: { ...running, ...checkedIn('2026-05-11', 'onCourse') } };
const done = { id: 'c', state: { ...running, lifecycle: 'done' as const } };

describe('silenceChange', () => {
  // 20 March and six weeks and five working days: silent from 12 May (rules.md).
  test('names who a longer cadence lets off, and who a shorter one catches', () => {
    const eight = { ...sixWeeks, cadenceWeeks: 8 };
    expect(silenceChange([spoken, fresh, done], sixWeeks, eight, '2026-05-12')).toEqual({
      silentNow: 1,
      silentThen: 0,
      becomeSilent: [],
      noLongerSilent: [spoken],
    });
    const one = { ...sixWeeks, cadenceWeeks: 1, graceWorkingDays: 0 };
    expect(silenceChange([spoken, fresh, done], sixWeeks, one, '2026-05-19')).toEqual({
      silentNow: 1,
      silentThen: 2,
      becomeSilent: [fresh],
      noLongerSilent: [],
    });
  });

  test('lets a quiet period stop the clock', () => {
    const quiet = { ...sixWeeks, quietPeriods: [{ from: '2026-05-04', to: '2026-05-15' }] };
    expect(silenceChange([spoken], sixWeeks, quiet, '2026-05-12')).toMatchObject({ noLongerSilent: [spoken] });
  });

  test('changes nothing when nothing changes', () => {
    expect(silenceChange([spoken, fresh], sixWeeks, { ...sixWeeks }, '2026-06-30')).toMatchObject({
      silentNow: 2,
      silentThen: 2,
      becomeSilent: [],
      noLongerSilent: [],
    });
  });
});
