export {
  addDays,
  addMonths,
  addWeeks,
  compareDays,
  daysBetween,
  isDay,
  isoWeekday,
  yearOf,
  type Day,
} from './time/day.ts';
export { compareInstants, dayInZone, endOfDay, type Instant } from './time/instant.ts';
export { momentAtEndOf, type Moment } from './time/moment.ts';
export { dutchPublicHolidays, type PublicHoliday, type PublicHolidayName } from './time/public-holidays.ts';
export {
  firstDayOf,
  lastCompleteQuarter,
  lastDayOf,
  nextQuarter,
  quarterOf,
  sameQuarterLastYear,
  yearMidpoint,
  type Quarter,
} from './time/quarter.ts';
export { isQuiet, type QuietPeriod } from './time/quiet-periods.ts';
export { isTimeZone } from './time/time-zone.ts';
export { wholeMonthsBetween } from './time/whole-months.ts';
export { addWorkingDays, isWorkingDay } from './time/working-days.ts';

export type * from './facts/fact.ts';
export type * from './facts/fact-payloads.ts';
export { factKinds } from './facts/fact-payloads.ts';
export { compareFactPositions, correctionRoots, latestFact, latestFactPer, liveFacts } from './facts/live-facts.ts';

export type * from './indicators/indicator.ts';
export type * from './indicators/series.ts';
export { indicatorAge, type IndicatorAge } from './indicators/age.ts';
export {
  assessIndicator,
  indicatorStatuses,
  newestComparable,
  type IndicatorAssessment,
  type IndicatorReason,
  type IndicatorStatus,
} from './indicators/assess-indicator.ts';
export {
  checkBaseline,
  checkMeasurement,
  checkMilestone,
  checkTarget,
  checkTolerance,
  type BaselineEntry,
  type EntryProblem,
  type StartingPoint,
  type ValueEntry,
} from './indicators/entry-checks.ts';
export {
  forecastSeries,
  minimumForecastYears,
  type Forecast,
  type ForecastQuestion,
  type ForecastRefusal,
} from './indicators/forecast.ts';
export {
  headline,
  subgoalStatus,
  type Headline,
  type HeadlineVerdict,
  type LeadIndicator,
  type OtherChange,
} from './indicators/headline.ts';
export { baselineInForce, countRange, percentageRange, seriesToDecide } from './indicators/indicator.ts';
export { differs, marginOf, type ValueWithBounds } from './indicators/margins.ts';
export { pathAt, pathPoints } from './indicators/path.ts';
export { groupSeries, knownMeasurements, seriesKey } from './indicators/series.ts';

export type { Participation } from './participations/participation.ts';
export { participationGrowth, type ParticipationGrowth } from './participations/participation-growth.ts';
export {
  participationPerQuarter,
  participationTotals,
  quartersReported,
  type ParticipationTotals,
  type QuarterTotals,
  type ReportingOrganisation,
} from './participations/participation-totals.ts';

export type * from './activities/activity-state.ts';
export {
  activityStateFrom,
  openTasksFrom,
  timesPostponed,
  type ActivityRow,
} from './activities/activity-state-from.ts';
export { assessActivity, type ActivityAssessment } from './activities/assess-activity.ts';
export {
  checkTransition,
  hasSignal,
  lifecycleStates,
  lifecycleTransitions,
  nextLifecycles,
  type LifecycleState,
  type LifecycleTransition,
  type TransitionProblem,
} from './activities/lifecycle.ts';
export {
  compareSignals,
  signalsWorstFirst,
  worstSignal,
  type CheckInSignal,
  type ReportedSignal,
  type Signal,
} from './activities/signal.ts';
export { silenceChange, type SilenceChange } from './activities/silence-change.ts';
export { silenceDeadlines, type SilenceDeadlines, type UpdateCalendar } from './activities/silence.ts';

export {
  organisationsWithoutAppointment,
  type Appointment,
  type AppointmentCoverage,
  type ExpectedAppointment,
  type MissingAppointment,
} from './commitments/appointments.ts';
export {
  commitmentCoverage,
  type CommitmentCell,
  type CommitmentCoverage,
  type CommitmentCoverageInput,
  type Pledge,
  type StageAssessment,
  type StageReview,
} from './commitments/commitment-coverage.ts';
export { assessedStages, isCovered, stages, type AssessedStage, type Stage } from './commitments/stage.ts';

export {
  evaluationProgress,
  planOutcomes,
  suggestedOutcome,
  type EvaluationProgress,
  type PlanOutcome,
} from './plans/evaluation.ts';
export {
  checkPlanStep,
  nextPlanStates,
  planStates,
  planTransitions,
  type PlanState,
  type PlanTransition,
} from './plans/plan-states.ts';
export { currentPlanOf } from './plans/current-plan.ts';
export { comparePlans, type PlanComparison, type PlanItem } from './plans/compare-plans.ts';

export { can, scopesOf, takesPartIn, type AccessRecord, type ActivityParties, type Actor } from './permissions/can.ts';
export {
  permissions,
  permissionTable,
  roles,
  type Permission,
  type Role,
  type Scope,
} from './permissions/permission-table.ts';
export { visibleCheckIn, type CheckInTexts } from './permissions/visible-check-in.ts';

export { mayReadReviewNote, visibleAssessment, type AssessmentTexts } from './permissions/visible-assessment.ts';

export {
  checkOrganisationStep,
  organisationStanding,
  organisationStatuses,
  type OrganisationStanding,
  type OrganisationStatus,
  type OrganisationStep,
} from './organisations/organisation-standing.ts';

export { reportStates, type ReportState } from './reports/report-state.ts';

export type * from './attention/attention-inputs.ts';
export type * from './attention/attention-row.ts';
export { attentionKinds } from './attention/attention-row.ts';
export { needsAttention, type NeedsAttention, type SnoozedRow } from './attention/needs-attention.ts';

export type * from './changes/change.ts';
export type * from './changes/coalition-state.ts';
export { changesSince } from './changes/changes-since.ts';

export {
  publicCount,
  suppressSmallCounts,
  type PublicCount,
  type PublicCounts,
} from './suppression/suppress-small-counts.ts';

export { looksLikeBsn } from './privacy/looks-like-bsn.ts';
export { keptSince, retentionDays, retentionKinds, type RetentionKind } from './privacy/retention.ts';
export { innerPath } from './addresses/inner-path.ts';
export { isColor, readableAccent, roomOf, washOf } from './theme/accent.ts';
