import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ActivityReason,
  changesSince,
  forecastSeries,
  indicatorStatuses,
  lifecycleStates,
  liveFacts,
  needsAttention,
  participationGrowth,
  participationPerQuarter,
  percentageRange,
  type Quarter,
  quarterOf,
  sameQuarterLastYear,
  signalsWorstFirst,
  stages,
  timesPostponed,
} from '#domain';
import { firstLoad } from '../src/first-load.ts';
import {
  activitiesOf,
  coalitionState,
  coveragesOf,
  indicatorsOf,
  lastMeeting,
  now,
  ofKind,
  participationsOf,
  readStored,
  type Stored,
  withoutOfficer,
} from './support/example-state.ts';
import { TestApp } from './support/test-app.ts';

/** The demo shows every state of the rules, whatever the day on which it is loaded. */
describe.each([
  ['in November', '2026-11-21T20:00:00Z'],
  ['just after New Year', '2027-01-02T23:30:00Z'],
  ['on a leap day, in the night', '2028-02-28T23:10:00Z'],
  ['in summer', '2026-07-31T05:00:00Z'],
])('the demo, loaded %s', (_name, instant) => {
  let app: TestApp;
  let pijnacker: Stored;
  let waadhoeke: Stored;
  let both: Stored[];

  beforeAll(async () => {
    app = await TestApp.start({ isDemo: true, now: instant });
    await firstLoad(app.app, { isDemo: true, report: () => undefined });
    pijnacker = await readStored(app, 'pijnacker-nootdorp');
    waadhoeke = await readStored(app, 'waadhoeke');
    both = [pijnacker, waadhoeke];
  }, 30_000);

  afterAll(() => app.stop());

  it('has activities in every state of the lifecycle', () => {
    const found = activitiesOf(pijnacker).map(({ state }) => state.lifecycle);
    expect(lifecycleStates.filter((state) => !found.includes(state))).toEqual([]);
    expect(
      ofKind(pijnacker.facts, 'lifecycle').some(({ payload }) => payload.to === 'inProgress' && payload.reason),
    ).toBe(true);
  });

  it('has activities with every signal, for every reason', () => {
    const assessments = activitiesOf(pijnacker).map(({ assessment }) => assessment);
    expect(signalsWorstFirst.filter((signal) => !assessments.some(({ overall }) => overall === signal))).toEqual([]);
    const found = assessments.flatMap(({ reasons }) => reasons.map(({ code, signal }) => `${code} ${signal}`));
    const expected: `${ActivityReason['code']} ${string}`[] = [
      'endPassed stuck',
      'startPassed atRisk',
      'taskOverdue atRisk',
      'taskOverdue stuck',
      'silent atRisk',
      'silent stuck',
      'participationLow atRisk',
      'neverAsked notAssessed',
      'reported onCourse',
      'reported atRisk',
      'reported stuck',
      'override onCourse',
    ];
    expect(expected.filter((reason) => !found.includes(reason))).toEqual([]);
  });

  it('has an override that holds and one that lapsed', () => {
    const overridden = activitiesOf(pijnacker).filter(({ state }) => state.override);
    expect(overridden.map(({ assessment }) => assessment.override !== null).sort()).toEqual([false, true]);
  });

  it('counts 31 of 90 visits at 62% of the period', () => {
    const huiskamer = activitiesOf(pijnacker).find(({ title }) => title === 'Huiskamer Nootdorp');
    expect(huiskamer?.assessment.reasons).toContainEqual(
      expect.objectContaining({
        code: 'participationLow',
        participants: 31,
        expectedParticipants: 90,
        expectedByNow: 55.8,
      }),
    );
  });

  it('has risks with and without an adjustment, and news by phone, taken back and unchanged', () => {
    const atRisk = activitiesOf(pijnacker).filter(({ assessment }) => assessment.overall === 'atRisk');
    expect(new Set(atRisk.map(({ assessment }) => assessment.adjustmentMissing))).toEqual(new Set([true, false]));
    const checkIns = ofKind(pijnacker.facts, 'checkIn');
    expect(checkIns.some(({ onBehalfOf }) => onBehalfOf !== null)).toBe(true);
    expect(checkIns.some(({ payload }) => payload.signal === 'unchanged')).toBe(true);
    expect(ofKind(pijnacker.facts, 'retraction')).not.toEqual([]);
    expect(ofKind(pijnacker.facts, 'participation').some(({ targetId }) => targetId)).toBe(true);
  });

  it('leaves what real organisations do unassessed', () => {
    const real = activitiesOf(pijnacker).filter(({ isExample }) => !isExample);
    expect(real).toHaveLength(8);
    expect(real.map(({ assessment }) => assessment.overall)).toEqual(real.map(() => 'notAssessed'));
  });

  it('has tasks that are open, overdue, postponed, done and reopened', () => {
    const kinds = new Set(pijnacker.facts.map(({ kind }) => kind));
    for (const kind of ['taskCompleted', 'taskPostponed', 'taskReopened'] as const) expect(kinds).toContain(kind);
    const postponed = pijnacker.tasks.map(({ id }) => timesPostponed(id, pijnacker.facts));
    expect(Math.max(...postponed)).toBe(2);
  });

  it('has every stage of a commitment, fresh and stale, confirmed and questioned', () => {
    for (const stored of both) {
      const cells = coveragesOf(stored).flatMap((coverage) => coverage.cells);
      expect(stages.filter((stage) => !cells.some((cell) => cell.stage === stage))).toEqual([]);
      expect(new Set(cells.map(({ review }) => review))).toEqual(new Set(['confirmed', 'questioned', null]));
      expect(cells.some(({ fresh, assessedOn }) => assessedOn && !fresh)).toBe(true);
    }
    expect(coveragesOf(pijnacker).map(({ denominator }) => denominator)).toEqual(Array(6).fill(21));
    expect(coveragesOf(waadhoeke).map(({ denominator }) => denominator)).toEqual(Array(6).fill(35));
    expect(withoutOfficer(pijnacker)).toHaveLength(7);
  });

  it('has an indicator in every status, with a forecast, two series and a figure that is not told', () => {
    const indicators = both.flatMap(indicatorsOf);
    const found = indicators.map(({ assessment }) => assessment.status);
    expect(indicatorStatuses.filter((status) => !found.includes(status))).toEqual([]);
    const course = indicators.find(({ name }) => name.startsWith('Voorbeeld: koerslijn'));
    expect(course?.assessment.status).toBe('uncertain');
    const year = Number(pijnacker.today.slice(0, 4));
    const question = { asOf: pijnacker.today, horizonYear: Math.max(2030, year + 2), range: percentageRange };
    expect(forecastSeries(course?.measurements ?? [], question)).toMatchObject({ kind: 'forecast', years: 5 });
    expect(indicators.filter(({ attention }) => attention.seriesToDecideSince)).toHaveLength(1);
    expect(indicators.some(({ measurements }) => measurements.some(({ value }) => value === null))).toBe(true);
    expect(indicators.filter(({ isExample, isLead }) => isExample && isLead)).toEqual([]);
  });

  it('counts visits over nine quarters and more, of organisations that grow, shrink, begin and fall away', () => {
    const participations = participationsOf(pijnacker);
    const quarters = new Set(participations.map(({ to }) => quarterOf(to)));
    expect(quarters.size).toBeGreaterThanOrEqual(9);
    const lastFull = [...quarters].sort().at(-2) as Quarter;
    const growth = participationGrowth(participations, lastFull);
    expect(growth.direction).toBe('growth');
    expect(growth.newOrganisationIds).not.toEqual([]);
    expect(participations.some(({ participants }) => participants > 0 && participants < 10)).toBe(true);
    const organisations = pijnacker.organisations.map(({ id }) => ({ id, joinedOn: null, leftOn: null }));
    const [total] = participationPerQuarter(participations, organisations, [lastFull]);
    expect(total).toMatchObject({ of: 33 });
    expect(total?.reported).toBeGreaterThan(14);
    const shrunk = participationGrowth(
      participations.filter(({ organisationId }) => isNamed(pijnacker, organisationId, 'Voorbeeldouderenbond')),
      lastFull,
    );
    expect(shrunk.direction).toBe('decline');
    expect(
      participationGrowth(participations, sameQuarterLastYear(sameQuarterLastYear(sameQuarterLastYear(lastFull))))
        .direction,
    ).toBe('unknown');
  });

  it('needs attention for every reason that exists yet', () => {
    const unreachable = pijnacker.organisations
      .filter(({ id, isExample }) => isExample && !pijnacker.reachable.includes(id))
      .map(({ id, name }) => ({ id, name, cause: 'noContact' as const, since: null }));
    expect(unreachable).toHaveLength(3);
    const live = liveFacts(pijnacker.facts, now(pijnacker));
    const snoozes = ofKind(live, 'snooze').map(({ payload, effectiveOn }) => ({
      ...payload,
      on: effectiveOn,
      by: null,
    }));
    const { rows, snoozed } = needsAttention(
      {
        activities: activitiesOf(pijnacker),
        indicators: indicatorsOf(pijnacker).map(({ attention }) => attention),
        coverages: coveragesOf(pijnacker),
        withoutAppointment: withoutOfficer(pijnacker),
        unreachable,
        snoozes,
      },
      pijnacker.today,
    );
    const kinds = new Set(rows.map(({ kind }) => kind));
    for (const kind of [
      'activityStuck',
      'activityWithoutAdjustment',
      'unreachable',
      'activityAtRisk',
      'indicatorIncomplete',
    ] as const) {
      expect(kinds).toContain(kind);
    }
    const gaps = rows.flatMap((row) => (row.kind === 'commitmentGap' ? row.cause : []));
    expect(gaps.sort()).toEqual(['neverAssessed', 'stale', 'withoutAppointment']);
    expect(snoozed.map(({ row }) => row.label)).toEqual(['Aanschuiftafel']);
  });

  it('has news since the last meeting, about six weeks ago', () => {
    const kindsOf = (stored: Stored) =>
      new Set(
        changesSince(coalitionState(stored, lastMeeting(stored)), coalitionState(stored, now(stored))).map(
          ({ kind }) => kind,
        ),
      );
    const expected = [
      'activityAdded',
      'lifecycleChanged',
      'rescheduled',
      'signalChanged',
      'stageChanged',
      'assessmentQuestioned',
      'assessmentStale',
      'appointmentChanged',
      'participationRecorded',
      'taskAdded',
      'taskCompleted',
      'taskReopened',
      'taskPostponed',
      'taskOverdue',
    ] as const;
    expect(expected.filter((kind) => !kindsOf(pijnacker).has(kind))).toEqual([]);
    expect(kindsOf(pijnacker)).not.toContain('organisationAdded');
    expect(kindsOf(waadhoeke)).toContain('organisationStatusChanged');
    expect(both.map(({ meetings, today }) => meetings.filter((on) => on > today).length)).toEqual([3, 3]);
  });

  it('records facts near the day they are about, never ahead, and of examples alone', () => {
    for (const { facts, organisations, today } of both) {
      const examples = facts.filter((fact) => 'isExample' in fact && fact.isExample);
      expect(
        examples.every(
          ({ effectiveOn, recordedAt }) => effectiveOn <= today && new Date(recordedAt) <= new Date(instant),
        ),
      ).toBe(true);
      expect(
        examples.every(
          ({ effectiveOn, recordedAt, kind }) => recordedAt.slice(0, 10) >= effectiveOn || kind === 'participation',
        ),
      ).toBe(true);
      const real = new Set(organisations.filter(({ isExample }) => !isExample).map(({ id }) => id));
      expect(examples.filter(({ organisationId }) => real.has(organisationId ?? ''))).toEqual([]);
      expect(facts.filter((fact) => !examples.includes(fact) && fact.recordedBy !== null)).toEqual([]);
    }
  });
});

function isNamed({ organisations }: Stored, id: string, name: string): boolean {
  return organisations.some((organisation) => organisation.id === id && organisation.name === name);
}
