import type { AssessedStage, CheckInSignal, LifecycleState, ReportedSignal } from '#domain';

/** What the example data says, in days relative to the one on which it is loaded: -10 is ten days ago. */

export interface ExampleOrganisation {
  readonly key: string;
  readonly name: string;
  readonly sector: string;
  /** Some organisations have nobody who can be asked. */
  readonly withoutContact?: true;
  readonly consulted?: true;
  readonly signed?: true;
  readonly left?: number;
  /** Days since its contact became aandachtsfunctionaris; with `ended` nobody is any more. */
  readonly appointed?: number;
  readonly ended?: number;
}

export interface ExampleCheckIn {
  readonly on: number;
  readonly signal: CheckInSignal;
  readonly note?: string;
  readonly cause?: string;
  readonly consequence?: string;
  readonly adjustment?: string;
  /** The coordinator wrote it down, after a phone call. */
  readonly byPhone?: true;
  /** Taken back later: it was about something else. */
  readonly retracted?: true;
}

/** Check-ins at a steady pace, all well. */
export interface SteadyNews {
  readonly from: number;
  readonly until: number;
  readonly every: number;
}

/** Visits per month, as an organisation counts them. */
export interface SteadyVisits {
  readonly perMonth: number;
  /** 0.15 is 15% more each year. */
  readonly growth?: number;
  readonly from: number;
  readonly until?: number;
}

export interface ExampleVisits {
  readonly from: number;
  readonly to: number;
  readonly participants: number;
  readonly newParticipants?: number;
  readonly volunteers?: number;
  /** What was written first, by mistake. */
  readonly corrects?: number;
}

export interface ExampleTask {
  readonly title: string;
  readonly made: number;
  readonly due: number;
  readonly postponed?: readonly { readonly on: number; readonly to: number; readonly reason?: string }[];
  readonly completed?: number;
  readonly reopened?: { readonly on: number; readonly reason: string };
}

export interface ExampleActivity {
  readonly title: string;
  readonly kind: 'meeting' | 'buddy' | 'training' | 'information' | 'signalling' | 'other';
  readonly description: string;
  readonly place?: string;
  readonly when?: string;
  readonly lead: string;
  readonly partners?: readonly string[];
  /** By their position in the plan. */
  readonly subgoals?: readonly number[];
  readonly commitments?: readonly number[];
  readonly groups?: readonly string[];
  readonly areas?: readonly string[];
  readonly expected?: number;
  readonly starts: number | null;
  readonly ends: number | null;
  /** A later change of the period. */
  readonly moved?: {
    readonly on: number;
    readonly starts: number | null;
    readonly ends: number | null;
    readonly reason: string;
  };
  /** Every step of its lifecycle: the state, the day and a reason where one is needed. */
  readonly life: readonly (readonly [LifecycleState, number, string?])[];
  readonly news?: SteadyNews;
  readonly checkIns?: readonly ExampleCheckIn[];
  readonly visits?: SteadyVisits;
  readonly counted?: readonly ExampleVisits[];
  readonly tasks?: readonly ExampleTask[];
  readonly asked?: readonly {
    readonly on: number;
    readonly about: 'update' | 'adjustment';
    readonly message?: string;
  }[];
  readonly override?: { readonly on: number; readonly signal: ReportedSignal; readonly reason: string };
  /** Put away in *needs attention*. */
  readonly snoozed?: {
    readonly on: number;
    readonly row: 'activityAtRisk' | 'activityWithoutAdjustment' | 'activityStuck';
    readonly until: number;
    readonly reason: string;
  };
}

/** One cell of the commitments matrix. */
export interface ExampleAssessment {
  readonly stage: AssessedStage;
  readonly months: number;
  /** Days on top of the months. */
  readonly days: number;
  readonly review: 'confirmed' | 'questioned' | null;
}

export interface ExampleMeasurement {
  /** Years before this one. */
  readonly yearsAgo: number;
  readonly value: number | null;
  readonly margin?: number;
  readonly instrument?: string;
}

export interface ExampleIndicator {
  readonly name: string;
  readonly kind: 'outcome' | 'output';
  readonly unit: 'percent' | 'count';
  readonly direction: 'decrease' | 'increase' | 'maintain';
  readonly subgoal?: number;
  readonly tolerance?: number;
  readonly derivation?: 'participations' | 'trained' | 'attentionOfficers';
  readonly note: string;
  readonly baseline?: ExampleMeasurement & { readonly value: number };
  readonly target?: { readonly value: number; readonly yearsAhead: number };
  readonly milestones?: readonly { readonly value: number; readonly yearsAhead: number }[];
  readonly measurements?: readonly ExampleMeasurement[];
}

export interface ExampleMeetingTask extends ExampleTask {
  /** How many meetings ago; 0 is the last one. */
  readonly meeting: number;
  readonly organisation: string;
}

/** The example of one coalition. */
export interface Example {
  readonly slug: string;
  readonly meetingTitle: string;
  readonly meetingPlace: string;
  /** The days on which organisations were consulted and signed; of the plan, so not relative. */
  readonly consultedOn: string | null;
  readonly signedOn: string;
  /** The organisation of the persona "contact". */
  readonly contactOf: string;
  readonly organisations: readonly ExampleOrganisation[];
  readonly activities: readonly ExampleActivity[];
  readonly meetingTasks: readonly ExampleMeetingTask[];
  readonly indicators: readonly ExampleIndicator[];
  /** Per organisation one word per commitment, see `assessments.ts`. */
  readonly assessments: Readonly<Record<string, string>>;
}
