import type { Day } from '../time/day.ts';
import type { ActivityState } from './activity-state.ts';
import { assessActivity } from './assess-activity.ts';
import type { UpdateCalendar } from './silence.ts';

export interface SilenceChange<Activity> {
  /** Silent by the present calendar, and by the other one. */
  readonly silentNow: number;
  readonly silentThen: number;
  /** Silent by the other calendar alone. */
  readonly becomeSilent: readonly Activity[];
  /** Silent by the present calendar alone. */
  readonly noLongerSilent: readonly Activity[];
}

/**
 * What would another calendar do: which activities would be silent on this day that are not so now, and the other way round?
 * By the rule of rules.md, Activity signal, *Silent*; in the order in which the activities come.
 */
export function silenceChange<Activity extends { readonly state: ActivityState }>(
  activities: readonly Activity[],
  now: UpdateCalendar,
  then: UpdateCalendar,
  asOf: Day,
): SilenceChange<Activity> {
  const silent = (calendar: UpdateCalendar) =>
    new Set(activities.filter(({ state }) => isSilent(state, calendar, asOf)));
  const [silentNow, silentThen] = [silent(now), silent(then)];
  return {
    silentNow: silentNow.size,
    silentThen: silentThen.size,
    becomeSilent: activities.filter((activity) => silentThen.has(activity) && !silentNow.has(activity)),
    noLongerSilent: activities.filter((activity) => silentNow.has(activity) && !silentThen.has(activity)),
  };
}

function isSilent(state: ActivityState, calendar: UpdateCalendar, asOf: Day): boolean {
  return assessActivity(state, calendar, asOf).reasons.some(({ code }) => code === 'silent');
}
