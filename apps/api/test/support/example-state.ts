import {
  activityStateFrom,
  type ActivityAssessment,
  type ActivityState,
  assessActivity,
  assessIndicator,
  type Baseline,
  baselineInForce,
  type CoalitionState,
  commitmentCoverage,
  type CommitmentCoverage,
  type Day,
  dayInZone,
  type Fact,
  type FactKind,
  type FactOf,
  indicatorAge,
  type IndicatorAssessment,
  type IndicatorInAttention,
  latestFact,
  latestFactPer,
  liveFacts,
  type Measurement,
  type Moment,
  momentAtEndOf,
  openTasksFrom,
  organisationsWithoutAppointment,
  type Participation,
  type Pledge,
  seriesToDecide,
} from '#domain';
import { coalitionIdOf } from '../../src/plan-files/import-plan.ts';
import { Database } from '../../src/platform/db/database.ts';
import type { TestApp } from './test-app.ts';

interface ActivityRow {
  id: string;
  title: string;
  expectedParticipants: number | null;
  isExample: boolean;
}
interface TaskRow {
  id: string;
  title: string;
  dueOn: Day;
  activityId: string | null;
  recordedAt: string;
}
interface IndicatorRow {
  id: string;
  name: string;
  direction: 'decrease' | 'increase' | 'maintain';
  tolerance: number | null;
  isLead: boolean;
  intervalMonths: number | null;
  isExample: boolean;
}
interface OrganisationRow {
  id: string;
  name: string;
  isExample: boolean;
}

/** Everything that a coalition holds, read plainly, so that the rules can be run over it. */
export interface Stored {
  readonly today: Day;
  readonly activities: ActivityRow[];
  readonly tasks: TaskRow[];
  readonly indicators: IndicatorRow[];
  readonly organisations: OrganisationRow[];
  readonly commitmentIds: string[];
  readonly pledges: Pledge[];
  readonly facts: Fact[];
  readonly meetings: Day[];
  readonly reachable: string[];
}

export async function readStored(app: TestApp, slug: string): Promise<Stored> {
  const id = (await coalitionIdOf(app.app.get(Database), slug)) ?? '';
  return app.inCoalition(id, async (tx) => {
    const all = async <Row>(select: string) =>
      (await tx.query<{ row: Row }>(`select to_jsonb(t) as row from (${select}) t`)).map(({ row }) => row);
    const meetings = await all<{ on: Day }>('select held_on as on from meeting where is_example order by 1');
    return {
      today: dayInZone(tx.now.toISOString(), 'Europe/Amsterdam'),
      activities: await all(
        `select id, title, expected_participants as "expectedParticipants", is_example as "isExample" from activity`,
      ),
      tasks: await all(
        `select id, title, due_on as "dueOn", activity_id as "activityId", recorded_at as "recordedAt" from task`,
      ),
      indicators:
        await all(`select id, name, direction, tolerance, is_lead as "isLead", interval_months as "intervalMonths",
        is_example as "isExample" from indicator`),
      organisations: await all(`select id, name, is_example as "isExample" from organisation`),
      commitmentIds: (await all<{ id: string }>('select id from commitment order by position')).map((row) => row.id),
      pledges: await all(
        `select organisation_id as "organisationId", commitment_id as "commitmentId", signed_on as "signedOn" from pledge`,
      ),
      facts:
        await all(`select id, kind, seq, effective_on as "effectiveOn", recorded_at as "recordedAt", recorded_by as "recordedBy",
        on_behalf_of as "onBehalfOf", target_id as "targetId", activity_id as "activityId", organisation_id as "organisationId",
        commitment_id as "commitmentId", indicator_id as "indicatorId", task_id as "taskId", payload, is_example as "isExample" from fact`),
      meetings: meetings.map(({ on }) => on),
      reachable: (await all<{ id: string }>('select distinct organisation_id as id from membership_organisation')).map(
        (row) => row.id,
      ),
    };
  });
}

const calendar = { cadenceWeeks: 6, graceWorkingDays: 5, quietPeriods: [] };

export const ofKind = <Kind extends FactKind>(facts: readonly Fact[], kind: Kind) =>
  facts.filter((fact): fact is FactOf<Kind> & Fact => fact.kind === kind);

export const now = ({ today }: Stored): Moment => ({ asOf: today, knownAt: '9999-01-01T00:00:00Z' });

export interface AssessedActivity extends ActivityRow {
  readonly state: ActivityState;
  readonly lifecycleOn: Day | null;
  readonly assessment: ActivityAssessment;
}

export function activitiesOf(stored: Stored, moment = now(stored)): AssessedActivity[] {
  const live = liveFacts(stored.facts, moment);
  return stored.activities.flatMap((activity) => {
    const tasks = stored.tasks.filter(
      ({ activityId, recordedAt }) => activityId === activity.id && recordedAt <= moment.knownAt,
    );
    const taskIds = tasks.map(({ id }) => id);
    const facts = live.filter((fact) => fact.activityId === activity.id || taskIds.includes(fact.taskId ?? ''));
    const life = latestFact(ofKind(facts, 'lifecycle'));
    if (!life) return [];
    const state = activityStateFrom({ ...activity, tasks }, facts);
    return [
      { ...activity, state, lifecycleOn: life.effectiveOn, assessment: assessActivity(state, calendar, moment.asOf) },
    ];
  });
}

export function coveragesOf(stored: Stored, moment = now(stored)): CommitmentCoverage[] {
  const live = liveFacts(stored.facts, moment);
  return stored.commitmentIds.map((commitmentId) =>
    commitmentCoverage(
      {
        commitmentId,
        pledges: stored.pledges,
        assessments: ofKind(live, 'assessment').map((fact) => ({
          id: fact.id,
          organisationId: fact.organisationId ?? '',
          commitmentId: fact.commitmentId ?? '',
          stage: fact.payload.stage,
          on: fact.effectiveOn,
        })),
        reviews: ofKind(live, 'assessmentReview').map(({ payload }) => payload),
        leftOrganisationIds: [
          ...latestFactPer(ofKind(live, 'organisationStatus'), (fact) => fact.organisationId).values(),
        ]
          .filter(({ payload }) => payload.status === 'left')
          .map((fact) => fact.organisationId ?? ''),
      },
      moment.asOf,
    ),
  );
}

export function appointmentsOf(stored: Stored, moment = now(stored)) {
  return ofKind(liveFacts(stored.facts, moment), 'appointment').map((fact) => ({
    organisationId: fact.organisationId ?? '',
    membershipId: fact.payload.membershipId,
    on: fact.effectiveOn,
  }));
}

export function withoutOfficer(stored: Stored) {
  const pledgers = [...new Set(coveragesOf(stored).flatMap(({ cells }) => cells.map((cell) => cell.organisationId)))];
  const expected = pledgers.map((organisationId) => ({ organisationId, since: null }));
  return organisationsWithoutAppointment(expected, appointmentsOf(stored), stored.today).without;
}

export interface AssessedIndicator extends IndicatorRow {
  readonly assessment: IndicatorAssessment;
  readonly measurements: Measurement[];
  readonly attention: IndicatorInAttention;
}

export function indicatorsOf(stored: Stored): AssessedIndicator[] {
  const live = liveFacts(stored.facts, now(stored));
  return stored.indicators.map((row) => {
    const facts = live.filter(({ indicatorId }) => indicatorId === row.id);
    const base = latestFact(ofKind(facts, 'baseline'));
    const baseline: Baseline | null = base && { on: base.effectiveOn, ...base.payload };
    const target = latestFact(ofKind(facts, 'target'))?.payload ?? null;
    const milestones = ofKind(facts, 'milestone').map(({ payload }) => payload);
    const indicator = { direction: row.direction, tolerance: row.tolerance, baseline, target, milestones };
    const measurements = ofKind(facts, 'measurement').map(({ effectiveOn, payload }) => ({
      on: effectiveOn,
      ...payload,
    }));
    const assessment = assessIndicator(indicator, measurements, stored.today);
    const undecided = seriesToDecide(indicator, measurements, stored.today)[0]?.measurements[0]?.on ?? null;
    const age = indicatorAge(measurements, row.intervalMonths, stored.today);
    expectBaseline(baselineInForce(indicator), baseline);
    const attention = { ...row, status: assessment.status, age, seriesToDecideSince: undecided };
    return { ...row, assessment, measurements, attention };
  });
}

function expectBaseline(inForce: Baseline | null, stored: Baseline | null): void {
  if (inForce !== stored) throw new Error('The example decides on no series.');
}

export function participationsOf(stored: Stored): Participation[] {
  return ofKind(liveFacts(stored.facts, now(stored)), 'participation').map((fact) => ({
    organisationId: fact.organisationId ?? '',
    ...fact.payload,
  }));
}

/** The coalition as it stood, for what changed since. */
export function coalitionState(stored: Stored, moment: Moment): CoalitionState {
  const live = liveFacts(stored.facts, moment);
  const tasks = stored.tasks.filter(({ recordedAt }) => recordedAt <= moment.knownAt);
  const open = new Map(openTasksFrom(tasks, live).map((task) => [task.id, task]));
  const statuses = latestFactPer(ofKind(live, 'organisationStatus'), (fact) => fact.organisationId);
  return {
    asOf: moment.asOf,
    activities: activitiesOf(stored, moment),
    coverages: coveragesOf(stored, moment),
    appointments: appointmentsOf(stored, moment),
    participations: ofKind(live, 'participation').map((fact) => ({
      rootId: fact.targetId ?? fact.id,
      on: fact.effectiveOn,
      activityId: fact.activityId ?? '',
      organisationId: fact.organisationId ?? '',
      participants: fact.payload.participants,
    })),
    measurements: [],
    tasks: tasks.map((task) => ({
      id: task.id,
      title: task.title,
      activityId: task.activityId,
      createdOn: task.recordedAt.slice(0, 10),
      dueOn: open.get(task.id)?.dueOn ?? task.dueOn,
      completedOn: open.has(task.id)
        ? null
        : (latestFact(ofKind(live, 'taskCompleted').filter(({ taskId }) => taskId === task.id))?.effectiveOn ?? null),
    })),
    organisations: stored.organisations.map(({ id, name }) => ({
      id,
      name,
      status: statuses.get(id)?.payload.status ?? null,
      statusOn: statuses.get(id)?.effectiveOn ?? null,
    })),
  };
}

export function lastMeeting(stored: Stored): Moment {
  const day = stored.meetings.findLast((on) => on <= stored.today) ?? '';
  return momentAtEndOf(day, 'Europe/Amsterdam');
}
