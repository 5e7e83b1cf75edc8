import type { ActivityState, LastCheckIn, LastReported, Override } from '../activities/activity-state.ts';
import type { CheckInSignal, ReportedSignal } from '../activities/signal.ts';
import type { UpdateCalendar } from '../activities/silence.ts';
import type { Day } from '../time/day.ts';

export const sixWeeks: UpdateCalendar = { cadenceWeeks: 6, graceWorkingDays: 5, quietPeriods: [] };

/** An activity of 2026 in progress that was asked for news, of which nothing else is known. */
export const running: ActivityState = {
  lifecycle: 'inProgress',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  expectedParticipants: null,
  asked: true,
  lastCheckIn: null,
  lastReported: null,
  lastParticipationOn: null,
  participants: null,
  openTasks: [],
  override: null,
};

const at = (effectiveOn: Day, seq: number) => ({ effectiveOn, recordedAt: `${effectiveOn}T12:00:00.000Z`, seq });

/** The part of an activity's state that a single check-in makes. */
export function checkedIn(on: Day, signal: CheckInSignal, adjustment: string | null = null, seq = 10) {
  const lastCheckIn: LastCheckIn = { ...at(on, seq), signal, adjustment };
  const lastReported: LastReported | null = signal === 'unchanged' ? null : { ...at(on, seq), signal, adjustment };
  return { lastCheckIn, lastReported };
}

export function overridden(on: Day, signal: ReportedSignal, seq = 20): { override: Override } {
  return { override: { ...at(on, seq), signal, reason: 'De vergadering weet meer' } };
}
