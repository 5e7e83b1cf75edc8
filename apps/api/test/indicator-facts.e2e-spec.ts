import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let other: TestCoalition;
let coordinator: TestMember;
let contact: TestMember;
let reviewer: TestMember;
let id: string;

beforeAll(async () => {
  app = await TestApp.start();
  coalition = await TestCoalition.make(app);
  other = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
  contact = await coalition.contact();
  reviewer = await coalition.member('reviewer');
});
afterAll(() => app.stop());
beforeEach(async () => {
  id = await coalition.indicator({ instrument: 'Monitor', population: '18+', area_code: 'GM1926', area_vintage: 2024 });
});

const anyId = '0190a000-0000-7000-8000-000000000000';
const get = async (query = '', of = id) =>
  (await app.as(coordinator.token).get(coalition.path(`indicators/${of}${query}`))).body;
const post = (rest: string, body: object, token = coordinator.token) =>
  app
    .as(token)
    .post(coalition.path(`indicators/${id}/${rest}`))
    .send(body);
const faults = (answer: { body: { errors?: { pointer: string; code: string }[] } }) =>
  (answer.body.errors ?? []).map(({ pointer, code }) => [pointer, code]);
const survey = { source: 'Gezondheidsmonitor', method: 'survey' };

/** Nothing may have been recorded by the work. */
async function unchanged(work: () => Promise<unknown>): Promise<void> {
  const before = await coalition.factCount();
  await work();
  expect(await coalition.factCount()).toBe(before);
}

describe('POST /indicators/{id}/measurements', () => {
  it('records a value in the series of the indicator, a year counting on 1 July', async () => {
    const answer = await post('measurements', {
      year: 2024,
      value: 44.9,
      lower: 43.3,
      upper: 46.5,
      ...survey,
      licence: 'CC BY 4.0',
      note: '',
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      kind: 'measurement',
      effectiveOn: '2024-07-01',
      indicatorId: id,
      isStanding: true,
      mayRetract: true,
      recordedBy: { membershipId: coordinator.membershipId },
      payload: {
        value: 44.9,
        lower: 43.3,
        upper: 46.5,
        source: 'Gezondheidsmonitor',
        method: 'survey',
        licence: 'CC BY 4.0',
        series: { instrument: 'Monitor', population: '18+', areaCode: 'GM1926', boundaryYear: 2024 },
      },
    });
    expect(answer.body.payload).not.toHaveProperty('note');
    expect(await get()).toMatchObject({ newest: { value: 44.9, measuredOn: '2024-07-01' } });
  });

  it('may belong to another series, be unknown, or have one bound', async () => {
    const answer = await post('measurements', {
      measuredOn: '2024-10-01',
      value: null,
      ...survey,
      instrument: 'Andere',
      areaVintage: null,
    });
    expect(answer.body.payload).toMatchObject({
      value: null,
      lower: null,
      series: { instrument: 'Andere', population: '18+', boundaryYear: null },
    });
    expect((await post('measurements', { measuredOn: '2024-10-01', value: 40, upper: 41, ...survey })).status).toBe(
      201,
    );
    expect(await get()).toMatchObject({
      newest: { value: 40, lower: null, upper: 41 },
      series: [{ instrument: 'Andere', points: [{ value: null }] }, {}],
    });
  });

  it('names every fault at once, and records nothing', () =>
    unchanged(async () => {
      const shape = await post('measurements', {
        measuredOn: '2025-02-30',
        lower: '3',
        upper: true,
        source: '',
        method: 'guess',
        areaVintage: 1.5,
        series: {},
        note: 'x'.repeat(100_000),
      });
      expect(shape.status).toBe(400);
      expect(faults(shape).sort()).toEqual([
        ['/areaVintage', 'isInt'],
        ['/lower', 'isNumber'],
        ['/measuredOn', 'isDay'],
        ['/method', 'isIn'],
        ['/note', 'maxLength'],
        ['/series', 'unknownProperty'],
        ['/source', 'required'],
        ['/upper', 'isNumber'],
        ['/value', 'required'],
      ]);
      const rules = await post('measurements', {
        measuredOn: '2026-11-21',
        year: 2024,
        value: 140,
        lower: 150,
        upper: -1,
        ...survey,
      });
      expect(faults(rules)).toEqual([
        ['/year', 'oneOnly'],
        ['/measuredOn', 'inFuture'],
        ['/value', 'max'],
        ['/lower', 'max'],
        ['/upper', 'min'],
        ['/lower', 'intervalWithoutValue'],
        ['/upper', 'intervalWithoutValue'],
      ]);
      expect(rules.body.errors[2].detail).toBe('Kies 100 of lager.');
      expect(faults(await post('measurements', { value: null, lower: 1, upper: 2, ...survey }))).toEqual([
        ['/measuredOn', 'required'],
        ['/lower', 'boundsWithoutValue'],
        ['/upper', 'boundsWithoutValue'],
      ]);
      expect(faults(await post('measurements', { year: 2027, value: 4, ...survey }))).toEqual([['/year', 'inFuture']]);
    }));

  it('refuses a second value of the same day and series', async () => {
    await post('measurements', { year: 2024, value: 44, ...survey });
    await unchanged(async () => {
      expect(faults(await post('measurements', { year: 2024, value: 45, ...survey }))).toEqual([
        ['/year', 'alreadyExists'],
      ]);
    });
    expect((await post('measurements', { year: 2024, value: 45, ...survey, population: '65+' })).status).toBe(201);
  });

  it('is recorded once by two people at the same time', async () => {
    const answers = await Promise.all([1, 2, 3].map((value) => post('measurements', { year: 2024, value, ...survey })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 400, 400]);
  });

  it('is recorded once under one key', async () => {
    const send = (value: number) =>
      post('measurements', { year: 2022, value, ...survey }).set('Idempotency-Key', 'one-value');
    const first = await send(45.6);
    expect((await send(45.6)).body).toEqual(first.body);
    expect((await send(45.7)).status).toBe(409);
    expect((await get()).series[0].points).toHaveLength(1);
  });

  it('is refused for a derived indicator', async () => {
    id = await coalition.indicator({
      kind: 'output',
      unit: 'count',
      origin: 'derived',
      derivation: 'participations',
      direction: 'increase',
    });
    await unchanged(async () => {
      expect(faults(await post('measurements', { year: 2024, value: 4, ...survey }))).toEqual([['/value', 'derived']]);
      const series = { instrument: 'x', baselineValue: 1, baselineOn: '2024-01-01', reason: 'Nee' };
      expect(faults(await post('continuations', series))).toContainEqual(['/instrument', 'derived']);
    });
  });
});

describe('POST /measurements/{id}/corrections', () => {
  const correct = (factId: string, body: object, token = coordinator.token) =>
    app
      .as(token)
      .post(coalition.path(`measurements/${factId}/corrections`))
      .send(body);

  it('takes the place of the first, from the moment that it was known', async () => {
    const first = (await post('measurements', { year: 2024, value: 44, ...survey, population: '65+' })).body;
    const before = app.clock.now().toISOString();
    const second = await correct(first.id, { value: 45, ...survey });
    expect(second.status).toBe(201);
    expect(second.body).toMatchObject({
      targetId: first.id,
      effectiveOn: '2024-07-01',
      payload: { value: 45, series: { population: '65+' } },
    });
    expect(await get()).toMatchObject({ newest: { value: 45, factId: second.body.id } });
    expect(await get(`?knownAt=${before}`)).toMatchObject({ newest: { value: 44, factId: first.id } });
    expect((await correct(first.id, { value: 46, ...survey })).status).toBe(409);

    const undo = await app
      .as(coordinator.token)
      .post(coalition.path(`facts/${second.body.id}/retractions`))
      .send({});
    expect(undo.status).toBe(201);
    expect(await get()).toMatchObject({ newest: { value: 44 } });
    const history = await app.as(reviewer.token).get(coalition.path(`indicators/${id}/facts`));
    expect(
      history.body.items.map((fact: { kind: string; isStanding: boolean }) => [fact.kind, fact.isStanding]),
    ).toEqual([
      ['retraction', false],
      ['measurement', false],
      ['measurement', true],
    ]);
  });

  it('is held to the same rules, and needs a measurement of this coalition', async () => {
    const first = (await post('measurements', { year: 2024, value: 44, ...survey })).body;
    const baseline = (await post('baselines', { year: 2020, value: 40, source: 'RIVM' })).body;
    const foreignIndicator = await other.indicator();
    const payload = {
      value: 1,
      lower: null,
      upper: null,
      source: 'x',
      method: 'survey' as const,
      series: { instrument: '', population: '', areaCode: '', boundaryYear: null },
    };
    const foreign = await other.fact('measurement', { indicatorId: foreignIndicator }, payload, {
      effectiveOn: '2024-07-01',
    });
    await unchanged(async () => {
      expect(faults(await correct(first.id, { value: 120, lower: 130, ...survey }))).toEqual([
        ['/value', 'max'],
        ['/lower', 'max'],
        ['/lower', 'intervalWithoutValue'],
      ]);
      for (const missing of [baseline.id, foreign, anyId, 'nonsense']) {
        expect((await correct(missing, { value: 4, ...survey })).status).toBe(404);
      }
      expect((await correct(first.id, { value: 4, ...survey }, contact.token)).status).toBe(403);
      expect(
        (
          await app
            .as(null)
            .post(coalition.path(`measurements/${first.id}/corrections`))
            .send({})
        ).status,
      ).toBe(401);
      const outsider = (await other.coordinator()).token;
      expect(
        (
          await app
            .as(outsider)
            .post(coalition.path(`measurements/${first.id}/corrections`))
            .send({})
        ).status,
      ).toBe(404);
    });
  });
});

describe('a correction that is sent again', () => {
  it('answers the same under the same key', async () => {
    const first = await post('measurements', { year: 2024, value: 44.9, ...survey });
    const send = () =>
      app
        .as(coordinator.token)
        .post(coalition.path(`measurements/${first.body.id}/corrections`))
        .set('Idempotency-Key', `again-${first.body.id}`)
        .send({ value: 45, ...survey });
    const fixed = await send();
    expect(fixed.status).toBe(201);
    expect((await send()).body).toEqual(fixed.body);
  });
});

describe('GET /measurements', () => {
  it('lists everything newest first, or what held at a moment', async () => {
    const own = await TestCoalition.make(app);
    const { token } = await own.coordinator();
    const [one, two] = [await own.indicator(), await own.indicator()];
    const send = (of: string, year: number, value: number) =>
      app
        .as(token)
        .post(own.path(`indicators/${of}/measurements`))
        .send({ year, value, ...survey });
    const first = (await send(one, 2022, 45)).body.id;
    const second = (await send(two, 2024, 12)).body.id;
    const known = app.clock.now().toISOString();
    const third = (
      await app
        .as(token)
        .post(own.path(`measurements/${first}/corrections`))
        .send({ value: 46, ...survey })
    ).body.id;
    const list = async (query: string) => {
      const { body } = await app.as(token).get(own.path(`measurements?${query}`));
      return body.items.map((fact: { id: string }) => fact.id);
    };
    expect(await list('')).toEqual([second, third, first]);
    expect(await list(`indicatorId=${one}`)).toEqual([third, first]);
    expect(await list('asOf=2023-01-01')).toEqual([third]);
    expect(await list(`knownAt=${known}`)).toEqual([second, first]);
    expect((await app.as(null).get(own.path('measurements'))).status).toBe(401);
    expect((await app.as(contact.token).get(own.path('measurements'))).status).toBe(404);
    const bad = await app.as(token).get(own.path('measurements?indicatorId=4&asOf=2025-02-30'));
    expect(bad.body.errors).toHaveLength(2);
    const count = () => app.queries.during(() => list(''));
    const before = await count();
    for (let year = 2000; year < 2010; year += 1) await send(two, year, 5);
    expect(await count()).toBe(before);
  });
});

describe('POST /indicators/{id}/baselines', () => {
  it('sets it, a later day beginning anew and an earlier one correcting it', async () => {
    const first = await post('baselines', {
      year: 2020,
      value: 44,
      lower: 42.6,
      upper: 45.4,
      source: 'RIVM 2020',
      note: 'Afgeleid',
    });
    expect(first.status).toBe(201);
    expect(await get()).toMatchObject({
      status: 'noMeasurement',
      baseline: { value: 44, lower: 42.6, source: 'RIVM 2020', note: 'Afgeleid', factId: first.body.id },
    });
    await post('measurements', { year: 2024, value: 44.9, lower: 43.3, upper: 46.5, ...survey });
    expect(await get()).toMatchObject({ status: 'unchanged', reason: 'withinMargins' });
    const known = app.clock.now().toISOString();
    const earlier = await post('baselines', { year: 2016, value: 42, source: 'RIVM 2016' });
    expect(earlier.body.targetId).toBe(first.body.id);
    expect(await get()).toMatchObject({ status: 'worsening', baseline: { value: 42, measuredOn: '2016-07-01' } });
    expect(await get(`?knownAt=${known}`)).toMatchObject({ baseline: { value: 44, measuredOn: '2020-07-01' } });
    const later = await post('baselines', { year: 2022, value: 45, source: 'RIVM 2022' });
    expect(later.body.targetId).toBeNull();
    expect(await get()).toMatchObject({ baseline: { value: 45 } });
    expect(await get('?asOf=2021-01-01')).toMatchObject({ baseline: { value: 42 } });
  });

  it('may be words without a number', async () => {
    expect(faults(await post('baselines', { year: 2022, value: null, source: 'GGD' }))).toEqual([
      ['/text', 'required'],
    ]);
    expect((await post('baselines', { year: 2022, value: null, text: 'ruim een kwart', source: 'GGD' })).status).toBe(
      201,
    );
    expect(await get()).toMatchObject({
      status: 'noBaseline',
      reason: 'baselineWithoutValue',
      baseline: { value: null, text: 'ruim een kwart' },
    });
  });

  it('names every fault at once, and records nothing', async () => {
    await post('targets', { value: 38, year: 2030 });
    await unchanged(async () => {
      const rules = await post('baselines', { measuredOn: '2026-12-01', value: 38, lower: 40, source: 'RIVM' });
      expect(faults(rules)).toEqual([
        ['/measuredOn', 'inFuture'],
        ['/lower', 'intervalWithoutValue'],
        ['/value', 'equalsBaseline'],
      ]);
      expect(faults(await post('baselines', { year: 2020, value: 30, source: 'RIVM' }))).toEqual([
        ['/value', 'againstDirection'],
      ]);
      expect(faults(await post('baselines', { value: 101 }))).toEqual([['/source', 'required']]);
      expect(faults(await post('baselines', { value: 101, source: 'RIVM' }))).toEqual([
        ['/measuredOn', 'required'],
        ['/value', 'max'],
      ]);
    });
  });
});

describe('POST /indicators/{id}/targets and milestones', () => {
  it('says what to reach and by when; the last one counts', async () => {
    await post('baselines', { year: 2020, value: 44, source: 'RIVM' });
    const answer = await post('targets', { value: 38, year: 2030 });
    expect(answer.body).toMatchObject({
      kind: 'target',
      effectiveOn: '2026-11-20',
      payload: { value: 38, dueOn: '2030-07-01' },
    });
    await post('milestones', { value: 42, dueOn: '2025-07-01' });
    await post('milestones', { value: 43, year: 2025 });
    await post('targets', { value: 36, dueOn: '2030-12-31' });
    expect(await get()).toMatchObject({
      target: { value: 36, dueOn: '2030-12-31' },
      milestones: [{ value: 43, dueOn: '2025-07-01' }],
      path: [
        { value: 44, dueOn: '2020-07-01' },
        { value: 43, dueOn: '2025-07-01' },
        { value: 36, dueOn: '2030-12-31' },
      ],
    });
    expect(await get('?asOf=2026-11-19')).toMatchObject({ target: null, milestones: [] });
    await unchanged(async () => {
      expect(faults(await post('targets', { value: 35, year: 2030, effectiveOn: '2026-11-19' }))).toEqual([
        ['/effectiveOn', 'min'],
      ]);
    });
  });

  it('names every fault at once, and records nothing', async () => {
    await post('baselines', { year: 2020, value: 44, source: 'RIVM' });
    await post('targets', { value: 38, year: 2030 });
    await unchanged(async () => {
      expect(
        faults(await post('targets', { dueOn: '2025-02-30', effectiveOn: 'x', value: null, unit: '%' })).sort(),
      ).toEqual([
        ['/dueOn', 'isDay'],
        ['/effectiveOn', 'isDay'],
        ['/unit', 'unknownProperty'],
        ['/value', 'required'],
      ]);
      expect(faults(await post('targets', { value: 44, year: 2019, effectiveOn: '2026-11-21' }))).toEqual([
        ['/effectiveOn', 'inFuture'],
        ['/year', 'beforeBaseline'],
        ['/value', 'equalsBaseline'],
      ]);
      expect(faults(await post('targets', { value: 50, year: 2030 }))).toEqual([['/value', 'againstDirection']]);
      expect(faults(await post('targets', { value: -1 }))).toEqual([['/dueOn', 'required']]);
      expect(faults(await post('targets', { value: -1, dueOn: '2030-01-01', year: 2030 }))).toContainEqual([
        '/year',
        'oneOnly',
      ]);
      expect(faults(await post('milestones', { value: 130, year: 2031 }))).toEqual([
        ['/value', 'max'],
        ['/year', 'afterTarget'],
      ]);
      expect(faults(await post('milestones', { value: 40, year: 2019 }))).toEqual([['/year', 'beforeBaseline']]);
    });
  });

  it('is a level to keep for one that is to be maintained', async () => {
    id = await coalition.indicator({ direction: 'maintain', tolerance: 2 });
    await post('baselines', { year: 2020, value: 50, source: 'Telling' });
    expect((await post('targets', { value: 50, year: 2030 })).status).toBe(201);
    await post('measurements', { year: 2024, value: 52, ...survey });
    expect(await get()).toMatchObject({ status: 'onCourse', reason: 'withinTolerance', gap: null });
    await post('measurements', { year: 2025, value: 52.1, ...survey });
    expect(await get()).toMatchObject({ status: 'offCourse', reason: 'outsideTolerance' });
  });
});

describe('POST /indicators/{id}/continuations', () => {
  const decision = { areaVintage: 2025, baselineValue: 51, baselineOn: '2022-07-01', reason: 'Nieuwe grenzen' };

  it('goes on with another series from a new value', async () => {
    await post('baselines', { year: 2020, value: 44, source: 'RIVM' });
    await post('measurements', { year: 2024, value: 49, ...survey, areaVintage: 2025 });
    expect(await get()).toMatchObject({ status: 'noMeasurement', seriesToDecide: [{ areaVintage: 2025 }] });
    const answer = await post('continuations', decision);
    expect(answer.status).toBe(201);
    expect(answer.body.payload).toMatchObject({
      series: { instrument: 'Monitor', boundaryYear: 2025 },
      baselineValue: 51,
    });
    expect(await get()).toMatchObject({
      status: 'improving',
      change: -2,
      baseline: { isContinuation: true, value: 51 },
      seriesToDecide: [],
    });
    await unchanged(async () => {
      expect(faults(await post('continuations', decision))).toEqual([['/instrument', 'sameSeries']]);
      expect(faults(await post('baselines', { year: 2024, value: 50, source: 'RIVM' }))).toEqual([
        ['/value', 'notNow'],
      ]);
    });
    expect((await post('baselines', { year: 2020, value: 44.2, source: 'RIVM' })).status).toBe(201);
    expect(await get()).toMatchObject({ baseline: { isContinuation: true } });
  });

  it('names every fault at once, and records nothing', () =>
    unchanged(async () => {
      expect(
        faults(await post('continuations', { baselineOn: '2025-02-30', reason: '', baselineValue: 'x' })).sort(),
      ).toEqual([
        ['/baselineOn', 'isDay'],
        ['/baselineValue', 'isNumber'],
        ['/reason', 'required'],
      ]);
      expect(
        faults(
          await post('continuations', {
            ...decision,
            baselineValue: 101,
            baselineOn: '2026-12-01',
            effectiveOn: '2026-12-01',
          }),
        ),
      ).toEqual([
        ['/baselineValue', 'notNow'],
        ['/effectiveOn', 'inFuture'],
        ['/baselineOn', 'inFuture'],
        ['/baselineValue', 'max'],
      ]);
    }));
});

describe('who may not', () => {
  it('only the coordinator of this coalition records about an indicator', async () => {
    const foreign = await other.indicator();
    const outsider = (await other.coordinator()).token;
    const bodies = {
      measurements: { year: 2024, value: 4, ...survey },
      baselines: { year: 2020, value: 4, source: 'x' },
      targets: { year: 2030, value: 4 },
      milestones: { year: 2027, value: 4 },
      continuations: { baselineValue: 4, baselineOn: '2024-01-01', reason: 'x' },
    };
    await unchanged(async () => {
      for (const [rest, body] of Object.entries(bodies)) {
        const send = (token: string | null, of: string) =>
          app
            .as(token)
            .post(coalition.path(`indicators/${of}/${rest}`))
            .send(body);
        expect((await send(null, id)).status).toBe(401);
        expect((await send(contact.token, id)).status).toBe(403);
        expect((await send(reviewer.token, id)).status).toBe(403);
        expect((await send(outsider, id)).status).toBe(404);
        for (const missing of [foreign, anyId, 'nonsense'])
          expect((await send(coordinator.token, missing)).status).toBe(404);
      }
    });
  });
});

describe('correcting what was decided about a course', () => {
  const correct = (kind: string, id: string, body: object, token: string | null = coordinator.token) =>
    app
      .as(token)
      .post(coalition.path(`${kind}/${id}/corrections`))
      .send(body);

  it('takes the place of a target and of a milestone, on the day of the first unless told', async () => {
    const indicatorId = await coalition.indicator();
    const target = await coalition.fact(
      'target',
      { indicatorId },
      { value: 38, dueOn: '2030-07-01' },
      { effectiveOn: '2024-02-01' },
    );
    const milestone = await coalition.fact(
      'milestone',
      { indicatorId },
      { value: 42, dueOn: '2027-07-01' },
      { effectiveOn: '2024-02-01' },
    );
    const fixed = await correct('targets', target, { value: 36, year: 2030 });
    expect(fixed.status).toBe(201);
    expect(fixed.body).toMatchObject({
      kind: 'target',
      targetId: target,
      effectiveOn: '2024-02-01',
      payload: { value: 36 },
    });
    expect((await correct('targets', target, { value: 35, year: 2030 })).status).toBe(409);
    expect((await correct('milestones', milestone, { value: 41, year: 2028 })).status).toBe(201);
    const now = (await app.as(coordinator.token).get(coalition.path(`indicators/${indicatorId}`))).body;
    expect(now.target).toEqual({ value: 36, dueOn: '2030-07-01' });
    expect(now.milestones).toEqual([{ value: 41, dueOn: '2028-07-01' }]);
  });

  it('names every fault, and is for the coordinator of this coalition', async () => {
    const indicatorId = await coalition.indicator();
    const target = await coalition.fact(
      'target',
      { indicatorId },
      { value: 38, dueOn: '2030-07-01' },
      { effectiveOn: '2024-02-01' },
    );
    const bad = await correct('targets', target, { value: 'x', effectiveOn: '2026-11-21' });
    expect(bad.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/value']);
    const late = await correct('targets', target, { value: 30, year: 2030, effectiveOn: '2026-11-21' });
    expect(late.body.errors).toMatchObject([{ pointer: '/effectiveOn', code: 'inFuture' }]);
    expect((await correct('milestones', target, { value: 30, year: 2030 })).status).toBe(404);
    expect((await correct('targets', target, { value: 30, year: 2030 }, contact.token)).status).toBe(403);
    expect((await correct('targets', target, { value: 30, year: 2030 }, null)).status).toBe(401);
    const foreign = (await other.coordinator()).token;
    expect((await correct('targets', target, { value: 30, year: 2030 }, foreign)).status).toBe(404);
  });
});

describe('POST /baselines/{id}/corrections', () => {
  const correct = (id: string, body: object, token: string | null = coordinator.token) =>
    app
      .as(token)
      .post(coalition.path(`baselines/${id}/corrections`))
      .send(body);

  it('takes the place of the first, also on a later day', async () => {
    const first = await post('baselines', { year: 2020, value: 44, instrument: 'Andere monitor', source: 'RIVM' });
    const known = app.clock.now().toISOString();
    const fixed = await correct(first.body.id, { year: 2022, value: 45.6, source: 'RIVM 2022' });
    expect(fixed.status).toBe(201);
    expect(fixed.body).toMatchObject({
      kind: 'baseline',
      targetId: first.body.id,
      effectiveOn: '2022-07-01',
      payload: { value: 45.6, source: 'RIVM 2022', series: { instrument: 'Andere monitor' } },
    });
    expect(await get()).toMatchObject({ baseline: { value: 45.6, measuredOn: '2022-07-01', factId: fixed.body.id } });
    expect(await get('?asOf=2021-01-01')).toMatchObject({ baseline: null });
    expect(await get(`?knownAt=${known}`)).toMatchObject({ baseline: { value: 44 } });
    expect((await correct(first.body.id, { value: 46, source: 'RIVM' })).status).toBe(409);
    const undo = await app
      .as(coordinator.token)
      .post(coalition.path(`facts/${fixed.body.id}/retractions`))
      .send({});
    expect(undo.status).toBe(201);
    expect(await get()).toMatchObject({ baseline: { value: 44, measuredOn: '2020-07-01' } });
  });

  it('keeps its day unless told, and is recorded once under one key', async () => {
    const first = await post('baselines', { measuredOn: '2020-10-31', value: 44, source: 'RIVM' });
    const send = () =>
      correct(first.body.id, { value: null, text: 'bijna de helft', source: 'RIVM' }).set(
        'Idempotency-Key',
        first.body.id,
      );
    const fixed = await send();
    expect(fixed.body).toMatchObject({ effectiveOn: '2020-10-31', payload: { value: null, text: 'bijna de helft' } });
    expect((await send()).body).toEqual(fixed.body);
  });

  it('names every fault at once, and records nothing', async () => {
    const first = await post('baselines', { year: 2020, value: 44, source: 'RIVM' });
    await post('targets', { value: 38, year: 2030 });
    await unchanged(async () => {
      expect(faults(await correct(first.body.id, { value: 'x', year: 3000, colour: 'red' })).sort()).toEqual([
        ['/colour', 'unknownProperty'],
        ['/source', 'required'],
        ['/value', 'isNumber'],
        ['/year', 'max'],
      ]);
      expect(faults(await correct(first.body.id, { measuredOn: '2026-11-21', value: null, source: 'RIVM' }))).toEqual([
        ['/measuredOn', 'inFuture'],
        ['/text', 'required'],
      ]);
      expect(faults(await correct(first.body.id, { value: 30, source: 'RIVM' }))).toEqual([
        ['/value', 'againstDirection'],
      ]);
    });
  });

  it('is for the coordinator of this coalition, of a baseline', async () => {
    const first = await post('baselines', { year: 2020, value: 44, source: 'RIVM' });
    const measured = await post('measurements', { year: 2024, value: 44, ...survey });
    const body = { value: 45, source: 'RIVM' };
    await unchanged(async () => {
      expect((await correct(first.body.id, body, null)).status).toBe(401);
      expect((await correct(first.body.id, body, contact.token)).status).toBe(403);
      expect((await correct(first.body.id, body, reviewer.token)).status).toBe(403);
      expect((await correct(first.body.id, body, (await other.coordinator()).token)).status).toBe(404);
      for (const missing of [measured.body.id, anyId]) expect((await correct(missing, body)).status).toBe(404);
    });
  });
});
