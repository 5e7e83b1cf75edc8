import { compareFactPositions } from '../facts/live-facts.ts';
import { compareDaysUnknownLast, earliestDay, type Day } from '../time/day.ts';
import type { ActivityReason, ActivityState, Override } from './activity-state.ts';
import { computedReasons } from './computed-reasons.ts';
import { hasSignal } from './lifecycle.ts';
import type { UpdateCalendar } from './silence.ts';
import { compareSignals, worstSignal, type ReportedSignal, type Signal } from './signal.ts';

export interface ActivityAssessment {
  /** What dates and counts say; null when the lifecycle has no signal. */
  readonly computed: Signal | null;
  /** What the organisation last said; null when it never said more than "unchanged". */
  readonly reported: ReportedSignal | null;
  /** What the coordinator decided, as long as it has not lapsed. */
  readonly override: Override | null;
  /** The override while there is one, otherwise the worse of computed and reported. */
  readonly overall: Signal | null;
  /** Everything that was said, also what is not decisive: worst first, then longest first. */
  readonly reasons: readonly ActivityReason[];
  /** The first day of the present overall signal, as far as it is known. */
  readonly since: Day | null;
  /** At risk or stuck, while the last words of the organisation hold no adjustment. */
  readonly adjustmentMissing: boolean;
}

const withoutSignal: ActivityAssessment = {
  computed: null,
  reported: null,
  override: null,
  overall: null,
  reasons: [],
  since: null,
  adjustmentMissing: false,
};

/**
 * How does an activity go, and why (rules.md, Activity signal)? `asOf` is a day in the coalition's time
 * zone, and `activity` holds what was live on it (see `activityStateFrom`).
 *
 * An override replaces the overall signal, whether better or worse, until the next check-in, of whatever
 * kind; computed and reported remain beside it. Concept, postponed, done and stopped have no signal at all.
 */
export function assessActivity(activity: ActivityState, calendar: UpdateCalendar, asOf: Day): ActivityAssessment {
  if (!hasSignal(activity.lifecycle)) return withoutSignal;

  const computedBy = computedReasons(activity, calendar, asOf);
  const computed = worstSignal(computedBy.map((reason) => reason.signal)) ?? 'onCourse';
  const reported = activity.lastReported?.signal ?? null;
  const override = overrideInForce(activity);
  const overall = override?.signal ?? worstSignal(reported === null ? [computed] : [computed, reported]);
  const reasons = [...computedBy, ...spokenReasons(activity, override)].sort(
    (a, b) => compareSignals(a.signal, b.signal) || compareDaysUnknownLast(a.since, b.since),
  );
  return {
    computed,
    reported,
    override,
    overall,
    reasons,
    since: override?.effectiveOn ?? sinceOf(overall, reasons),
    adjustmentMissing: (overall === 'atRisk' || overall === 'stuck') && !hasAdjustment(activity),
  };
}

function overrideInForce({ override, lastCheckIn }: ActivityState): Override | null {
  if (override === null || lastCheckIn === null) return override;
  return compareFactPositions(lastCheckIn, override) > 0 ? null : override;
}

function spokenReasons({ lastReported }: ActivityState, override: Override | null): ActivityReason[] {
  const spoken: ActivityReason[] = [];
  if (lastReported !== null) {
    spoken.push({ code: 'reported', signal: lastReported.signal, since: lastReported.effectiveOn });
  }
  if (override !== null) {
    spoken.push({ code: 'override', signal: override.signal, since: override.effectiveOn, reason: override.reason });
  }
  return spoken;
}

function sinceOf(overall: Signal | null, reasons: readonly ActivityReason[]): Day | null {
  const decisive = reasons.filter((reason) => reason.signal === overall);
  return earliestDay(...decisive.map((reason) => reason.since));
}

function hasAdjustment({ lastReported, lastCheckIn }: ActivityState): boolean {
  return Boolean(lastReported?.adjustment?.trim() || lastCheckIn?.adjustment?.trim());
}
