import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { expectProblem } from './support/expect-problem.ts';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let coordinator: TestMember;

beforeAll(async () => {
  app = await TestApp.start();
});
beforeEach(async () => {
  coalition = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
});
afterAll(() => app.stop());

const address = () => `/coalitions/${coalition.slug}`;
const get = (token: string | null = coordinator.token) => app.as(token).get(address());
const change = (body: object, token: string | null = coordinator.token, version = 1) =>
  app.as(token).patch(address()).set('If-Match', `"${version}"`).send(body);

const everything = {
  name: 'Voorbeeldstad samen',
  motto: 'Samen verder!',
  municipalityName: 'Voorbeeldstad',
  municipalityCode: 'GM0001',
  locale: 'en',
  timeZone: 'America/Kralendijk',
  cadenceWeeks: 8,
  graceWorkingDays: 0,
  quietPeriods: [
    { from: '2026-12-24', to: '2027-01-03', name: 'kerst' },
    { from: '2026-07-18', to: '2026-08-30' },
  ],
  names: {
    commitment: 'Belofte',
    commitments: 'Beloften',
    subgoal: 'AED-punt & co.',
    neuter: ['subgoal'],
    english: { commitments: 'Promises' },
  },
  accent: '#7a1f5c',
};

describe('PATCH /coalitions/{slug}', () => {
  it('changes everything that was sent, and keeps the rest', async () => {
    const answer = await change(everything);
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toBe('"2"');
    const [christmas, summer] = everything.quietPeriods;
    expect(answer.body).toMatchObject({ ...everything, quietPeriods: [summer, christmas], slug: coalition.slug });
    const later = await change({ motto: null }, coordinator.token, 2);
    expect(later.body).toMatchObject({ ...everything, motto: null, quietPeriods: [summer, christmas], version: 3 });
    const me = await app.as(coordinator.token).get('/me');
    expect(me.body.memberships[0]).toMatchObject({
      coalitionName: everything.name,
      names: everything.names,
      accent: everything.accent,
    });
    const page = await app.as(null).get(coalition.path('public-page'));
    expect(page.body).toMatchObject({ names: everything.names, accent: everything.accent });
  });

  it('refuses a colour that text cannot be read on, and names the nearest that it can', async () => {
    const faultsAt = async (accent: unknown) => (await change({ accent })).body.errors;
    expect(await faultsAt('teal')).toMatchObject([{ pointer: '/accent', code: 'isColor' }]);
    expect(await faultsAt('#0e515800')).toMatchObject([{ pointer: '/accent', code: 'maxLength' }]);
    const [fault] = await faultsAt('#00A7B5');
    expect(fault).toMatchObject({ pointer: '/accent', code: 'lowContrast' });
    const [suggestion] = /#[0-9a-f]{6}/.exec(fault.detail) ?? [];
    expect((await change({ accent: suggestion?.toUpperCase() })).body.accent).toBe(suggestion);
    expect((await change({ accent: null }, coordinator.token, 2)).body.accent).toBeNull();
  });

  it('takes the place of all names that were there, and keeps none that is empty', async () => {
    await change(everything);
    const names = { meetings: 'Tafels', activity: ' ', commitment: null, neuter: [], english: { activity: '' } };
    expect((await change({ names }, coordinator.token, 2)).body.names).toEqual({ meetings: 'Tafels' });
  });

  it('changes nothing when nothing was sent, but counts as a change', async () => {
    const before = (await get()).body;
    expect((await change({})).body).toEqual({ ...before, version: 2 });
  });

  it('names all faults at once and changes nothing', async () => {
    const before = (await get()).body;
    const wrong = {
      name: ' ',
      motto: 7,
      municipalityCode: '1926',
      locale: 'fy',
      timeZone: 'CEST',
      cadenceWeeks: 0,
      graceWorkingDays: 2.5,
      quietPeriods: [{ from: '2026-02-30', name: 'x'.repeat(61) }],
      names: {
        activity: '{{name}}',
        commitments: 'x'.repeat(31),
        partners: 'x',
        neuter: ['partner'],
        english: { meeting: 7, neuter: [] },
      },
      slug: 'anders',
    };
    expectProblem(await change(wrong), 400, 'invalid-input', [
      '/cadenceWeeks min',
      '/graceWorkingDays isInt',
      '/locale isIn',
      '/motto isString',
      '/municipalityCode isMunicipalityCode',
      '/name required',
      '/names/activity matches',
      '/names/commitments maxLength',
      '/names/english/meeting matches',
      '/names/english/neuter unknownProperty',
      '/names/neuter isIn',
      '/names/partners unknownProperty',
      '/quietPeriods/0/from isDay',
      '/quietPeriods/0/name maxLength',
      '/quietPeriods/0/to required',
      '/slug unknownProperty',
      '/timeZone isTimeZone',
    ]);
    const tooMuch = Array.from({ length: 31 }, () => ({ from: '2026-01-01', to: '2026-01-02' }));
    expectProblem(await change({ quietPeriods: tooMuch }), 400, 'invalid-input', ['/quietPeriods arrayMaxSize']);
    const periods = [
      { from: '2026-08-30', to: '2026-07-18' },
      { from: '2026-01-01', to: '2026-07-03' },
    ];
    expectProblem(await change({ quietPeriods: periods }), 400, 'invalid-input', [
      '/quietPeriods/0/to endBeforeStart',
      '/quietPeriods/1/to tooLong',
    ]);
    for (const nothing of [{ name: null }, { cadenceWeeks: null }, { quietPeriods: null }, { timeZone: null }]) {
      expect((await change(nothing)).status).toBe(400);
    }
    expect((await get()).body).toEqual(before);
  });

  it('needs the present version, shows it otherwise, and takes one of two at once', async () => {
    expectProblem(await app.as(coordinator.token).patch(address()).send({ motto: 'x' }), 428, 'version-required');
    const [first, second] = await Promise.all([change({ motto: 'Een' }), change({ motto: 'Twee' })]);
    expect([first.status, second.status].sort()).toEqual([200, 412]);
    const late = first.status === 412 ? first : second;
    expectProblem(late, 412, 'version-conflict');
    expect(late.body.current).toMatchObject({ version: 2, motto: first.status === 412 ? 'Twee' : 'Een' });
  });

  it('leaves who changed what in the audit', async () => {
    await change({ cadenceWeeks: 9 });
    const { body } = await app.as(coordinator.token).get(coalition.path('audit-events'));
    expect(body.items[0]).toMatchObject({
      operation: 'coalition.update',
      membershipId: coordinator.membershipId,
      before: { cadence_weeks: 6 },
      after: { cadence_weeks: 9 },
    });
  });

  it('is for the coordinator', async () => {
    expectProblem(await change({}, null), 401, 'not-signed-in');
    for (const member of [await coalition.contact(), await coalition.member('reviewer')]) {
      expectProblem(await change({}, member.token), 403, 'not-allowed');
      expect((await get(member.token)).status).toBe(200);
    }
    const other = await (await TestCoalition.make(app)).coordinator();
    expectProblem(await change({}, other.token), 404, 'not-found');
  });
});

describe('POST /calendar-previews', () => {
  const preview = (body: object, token: string | null = coordinator.token) =>
    app.as(token).post(coalition.path('calendar-previews')).send(body);
  const calendar = { cadenceWeeks: 6, graceWorkingDays: 5, quietPeriods: [] };

  /** Last heard of on a day; it is 20 November 2026. */
  const heardOn = async (title: string, effectiveOn: string) => {
    const activityId = await coalition.activity({ title });
    await coalition.fact('checkIn', { activityId }, { signal: 'onCourse' }, { effectiveOn });
    return activityId;
  };

  it('says which activities would become silent and which no longer, and changes nothing', async () => {
    const silent = await heardOn('Koor', '2026-09-01');
    const fresh = await heardOn('Tuin', '2026-11-01');
    const before = (await get()).body;
    const longer = await preview({ ...calendar, cadenceWeeks: 20 });
    expect(longer.status).toBe(200);
    expect(longer.body).toEqual({
      silentNow: 1,
      silentThen: 0,
      becomeSilentCount: 0,
      becomeSilent: [],
      noLongerSilentCount: 1,
      noLongerSilent: [{ id: silent, title: 'Koor' }],
    });
    const shorter = await preview({ ...calendar, cadenceWeeks: 1, graceWorkingDays: 0 });
    expect(shorter.body).toMatchObject({ silentThen: 2, becomeSilent: [{ id: fresh, title: 'Tuin' }] });
    const quiet = [{ from: '2026-09-15', to: '2026-11-19' }];
    expect((await preview({ ...calendar, quietPeriods: quiet })).body).toMatchObject({ silentThen: 0 });
    expect((await get()).body).toEqual(before);
  });

  it('names at most twenty, and counts all', async () => {
    for (let index = 0; index < 21; index += 1) await heardOn(`Activiteit ${index}`, '2026-11-01');
    const { body } = await preview({ cadenceWeeks: 1, graceWorkingDays: 0, quietPeriods: [] });
    expect(body.becomeSilentCount).toBe(21);
    expect(body.becomeSilent).toHaveLength(20);
  });

  it('refuses what is no calendar, and who may not decide on it', async () => {
    expectProblem(await preview({}), 400, 'invalid-input', [
      '/cadenceWeeks required',
      '/graceWorkingDays required',
      '/quietPeriods required',
    ]);
    const reversed = { ...calendar, quietPeriods: [{ from: '2026-08-30', to: '2026-07-18' }] };
    expectProblem(await preview(reversed), 400, 'invalid-input', ['/quietPeriods/0/to endBeforeStart']);
    expectProblem(await preview(calendar, null), 401, 'not-signed-in');
    expectProblem(await preview(calendar, (await coalition.contact()).token), 403, 'not-allowed');
    expectProblem(
      await preview(calendar, (await (await TestCoalition.make(app)).coordinator()).token),
      404,
      'not-found',
    );
  });
});
