import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SeriesIdentity } from '#domain';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let other: TestCoalition;
let coordinator: TestMember;
let contact: TestMember;
let reviewer: TestMember;

beforeAll(async () => {
  app = await TestApp.start();
  coalition = await TestCoalition.make(app);
  other = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
  contact = await coalition.contact();
  reviewer = await coalition.member('reviewer');
});
afterAll(() => app.stop());

const anyId = '0190a000-0000-7000-8000-000000000000';
const path = (rest = '') => coalition.path(`indicators${rest}`);
const get = async (id: string, query = '') => (await app.as(coordinator.token).get(path(`/${id}${query}`))).body;
const faults = (answer: { body: { errors: { pointer: string; code: string }[] } }) =>
  answer.body.errors.map(({ pointer, code }) => [pointer, code]);

const monitor: SeriesIdentity = { instrument: 'Monitor', population: '18+', areaCode: 'GM1926', boundaryYear: 2024 };
const own = { instrument: 'Monitor', population: '18+', area_code: 'GM1926', area_vintage: 2024, interval_months: 24 };

async function value(indicatorId: string, on: string, number: number | null, more: object = {}, of = coalition) {
  const payload = {
    value: number,
    lower: null,
    upper: null,
    source: 'RIVM',
    method: 'survey' as const,
    series: monitor,
    ...more,
  };
  return of.fact('measurement', { indicatorId }, payload, { effectiveOn: on });
}

const baseline = (indicatorId: string, on: string, number: number | null, more: object = {}) =>
  coalition.fact(
    'baseline',
    { indicatorId },
    { value: number, source: 'RIVM', series: monitor, ...more },
    { effectiveOn: on },
  );

describe('GET /indicators', () => {
  it('lists by subgoal, with what is derived from the facts', async () => {
    const here = await TestCoalition.make(app);
    const { token } = await here.coordinator();
    const second = await here.subgoal({ position: 2 });
    const first = await here.subgoal({ position: 1 });
    const loose = await here.indicator({ name: 'Los' });
    const output = await here.indicator({ subgoal_id: second, kind: 'output', unit: 'count', direction: 'increase' });
    const lead = await here.indicator({ subgoal_id: first, is_lead: true, ...own });
    await here.fact(
      'baseline',
      { indicatorId: lead },
      { value: 44, source: 'RIVM', series: monitor },
      { effectiveOn: '2020-07-01' },
    );
    await here.fact('target', { indicatorId: lead }, { value: 38, dueOn: '2030-07-01' }, { effectiveOn: '2024-01-01' });
    await value(lead, '2024-07-01', 42, {}, here);
    const list = async (query: string) => (await app.as(token).get(here.path(`indicators?${query}`))).body;

    const all = await list('');
    expect(all.items.map((item: { id: string }) => item.id)).toEqual([lead, output, loose]);
    expect(all.items[0]).toMatchObject({
      status: 'behind',
      reason: 'somewhatFromPath',
      isLead: true,
      unit: 'percent',
      direction: 'decrease',
      isOutdated: true,
      newest: {
        value: 42,
        measuredOn: '2024-07-01',
        source: 'RIVM',
        method: 'survey',
        isComparable: true,
        ageDays: 872,
      },
      baseline: {
        value: 44,
        measuredOn: '2020-07-01',
        isContinuation: false,
        series: { instrument: 'Monitor', areaVintage: 2024 },
      },
      target: { value: 38, dueOn: '2030-07-01' },
      milestones: [],
      seriesToDecide: [],
      coverage: null,
      growth: null,
    });
    expect(all.items[0].gap).toBeCloseTo(0.4, 2);
    expect(all.items[0].gapShare).toBeCloseTo(0.067, 2);
    expect(all.items[0]).not.toHaveProperty('facts');
    expect(all.items[2]).toMatchObject({
      status: 'noBaseline',
      newest: null,
      baseline: null,
      target: null,
      isOutdated: false,
    });
    expect((await list(`subgoalId=${second}`)).items).toMatchObject([{ id: output }]);
    expect((await list('kind=output')).total).toBe(1);
    expect((await list('pageSize=1&page=3')).items).toMatchObject([{ id: loose }]);
  });

  it('takes the same number of round trips however much there is', async () => {
    const here = await TestCoalition.make(app);
    const { token } = await here.coordinator();
    const read = () => app.queries.during(async () => void (await app.as(token).get(here.path('indicators'))));
    await here.indicator({
      kind: 'output',
      origin: 'derived',
      derivation: 'participations',
      unit: 'count',
      direction: 'increase',
    });
    const before = await read();
    for (let count = 0; count < 6; count += 1) {
      const id = await here.indicator(own);
      await value(id, '2022-07-01', 40 + count, {}, here);
      const activityId = await here.activity();
      const organisationId = await here.organisation();
      const visits = { from: '2026-01-01', to: '2026-01-31', participants: 5 };
      await here.fact('participation', { activityId, organisationId }, visits, { effectiveOn: '2026-01-31' });
      await here.indicator({
        kind: 'output',
        origin: 'derived',
        derivation: 'trained',
        unit: 'count',
        direction: 'increase',
      });
    }
    expect(await read()).toBe(before);
  });

  it('refuses filters that do not exist', async () => {
    const answer = await app
      .as(coordinator.token)
      .get(path('?kind=good&subgoalId=1&asOf=2025-02-30&knownAt=yesterday'));
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((fault: { parameter: string }) => fault.parameter).sort()).toEqual([
      'asOf',
      'kind',
      'knownAt',
      'subgoalId',
    ]);
  });
});

describe('GET /indicators/{id}', () => {
  it('has everything that the course line draws', async () => {
    const here = await TestCoalition.make(app);
    const { token } = await here.coordinator();
    await app.inCoalition(here.id, (tx) =>
      tx.query(
        `insert into plan (coalition_id, id, title, goal, horizon_year, state) values ($1, gen_random_uuid(), 'Plan', 'Doel', 2030, 'adopted')`,
        [here.id],
      ),
    );
    const id = await here.indicator(own);
    for (const [year, number] of [
      [2012, 41.2],
      [2016, 42.4],
      [2022, 45.6],
    ] as const)
      await value(id, `${year}-07-01`, number, {}, here);
    await value(id, '2024-07-01', 44.9, { lower: 43.3, upper: 46.5, method: 'modelled', licence: 'CC BY 4.0' }, here);
    const start = { value: 44, lower: 42.6, upper: 45.4, source: 'RIVM 2020', note: 'Afgeleid', series: monitor };
    await here.fact('baseline', { indicatorId: id }, start, { effectiveOn: '2020-07-01' });
    const answer = await app.as(token).get(here.path(`indicators/${id}`));
    expect(answer.headers['etag']).toBe('"1"');
    const { body } = answer;
    expect(body).toMatchObject({
      status: 'unchanged',
      horizonYear: 2030,
      path: [],
      target: null,
      direction: 'decrease',
      newest: { value: 44.9, lower: 43.3, upper: 46.5, licence: 'CC BY 4.0' },
      baseline: { value: 44, note: 'Afgeleid', source: 'RIVM 2020' },
    });
    expect(body.series).toHaveLength(1);
    expect(body.series[0]).toMatchObject({ isBaselineSeries: true, population: '18+', areaCode: 'GM1926' });
    expect(
      body.series[0].points.map((point: { value: number; isBaseline: boolean }) => [point.value, point.isBaseline]),
    ).toEqual([
      [41.2, false],
      [42.4, false],
      [44, true],
      [45.6, false],
      [44.9, false],
    ]);
    expect(body.forecast).toMatchObject({ kind: 'forecast', forecastOn: '2030-07-01', years: 5, reason: null });
    expect(
      [body.forecast.value, body.forecast.lower, body.forecast.upper].map((bound: number) => bound.toFixed(1)),
    ).toEqual(['47.6', '46.1', '49.2']);

    const earlier = await app.as(token).get(here.path(`indicators/${id}?asOf=2021-01-01`));
    expect(earlier.body).toMatchObject({
      status: 'noMeasurement',
      forecast: { kind: 'refused', reason: 'tooFewYears', years: 3, minimumYears: 4 },
    });
    expect(earlier.body.newest).toMatchObject({ value: 44, isBaseline: true, isComparable: false });
  });

  it('keeps series apart until somebody decides', async () => {
    const id = await coalition.indicator(own);
    await baseline(id, '2020-07-01', 44);
    await value(id, '2022-07-01', 51, { series: { ...monitor, boundaryYear: 2025 } });
    await value(id, '2024-07-01', 50, { series: { ...monitor, boundaryYear: 2025 } });
    const apart = await get(id);
    expect(apart).toMatchObject({
      status: 'noMeasurement',
      reason: 'onlyOtherSeries',
      newest: { value: 50, isComparable: false },
      seriesToDecide: [{ areaVintage: 2025, since: '2022-07-01', newestOn: '2024-07-01', newestValue: 50 }],
    });
    expect(
      apart.series.map((line: { isBaselineSeries: boolean; points: unknown[] }) => [
        line.isBaselineSeries,
        line.points.length,
      ]),
    ).toEqual([
      [true, 1],
      [false, 2],
    ]);
    await coalition.fact(
      'continuation',
      { indicatorId: id },
      {
        series: { ...monitor, boundaryYear: 2025 },
        baselineValue: 51,
        baselineOn: '2022-07-01',
        reason: 'Nieuwe grenzen',
      },
      { effectiveOn: '2026-01-01' },
    );
    const decided = await get(id);
    expect(decided).toMatchObject({
      status: 'improving',
      seriesToDecide: [],
      change: -1,
      baseline: { value: 51, measuredOn: '2022-07-01', isContinuation: true, note: 'Nieuwe grenzen' },
    });
    expect(decided.series[0]).toMatchObject({ isBaselineSeries: true, areaVintage: 2025 });
    expect(decided.series[0].points).toHaveLength(2);
    expect(await get(id, '?asOf=2025-12-31')).toMatchObject({ status: 'noMeasurement' });
  });

  it('shows a baseline without a number, and values that are not given', async () => {
    const id = await coalition.indicator(own);
    await baseline(id, '2022-07-01', null, { text: 'bijna twee derde' });
    await value(id, '2024-07-01', null);
    expect(await get(id)).toMatchObject({
      status: 'noBaseline',
      reason: 'baselineWithoutValue',
      newest: null,
      baseline: { value: null, text: 'bijna twee derde' },
      series: [{ points: [{ value: null }] }],
    });
  });

  it('draws the path, and holds to what was known', async () => {
    const id = await coalition.indicator({ ...own, direction: 'increase' });
    await baseline(id, '2020-07-01', 40);
    await coalition.fact(
      'milestone',
      { indicatorId: id },
      { value: 42, dueOn: '2025-07-01' },
      { effectiveOn: '2024-01-01' },
    );
    await coalition.fact(
      'milestone',
      { indicatorId: id },
      { value: 43, dueOn: '2025-07-01' },
      { effectiveOn: '2024-02-01' },
    );
    await coalition.fact(
      'target',
      { indicatorId: id },
      { value: 50, dueOn: '2030-07-01' },
      { effectiveOn: '2024-01-01' },
    );
    const first = await value(id, '2024-07-01', 41);
    const payload = { value: 45, lower: null, upper: null, source: 'RIVM', method: 'survey' as const, series: monitor };
    await coalition.fact('measurement', { indicatorId: id }, payload, {
      effectiveOn: '2024-07-01',
      recordedAt: '2026-03-01T12:00:00Z',
      targetId: first,
    });
    const now = await get(id);
    expect(now).toMatchObject({
      status: 'onCourse',
      newest: { value: 45 },
      milestones: [{ dueOn: '2025-07-01', value: 43 }],
      path: [
        { dueOn: '2020-07-01', value: 40 },
        { dueOn: '2025-07-01', value: 43 },
        { dueOn: '2030-07-01', value: 50 },
      ],
    });
    expect(now.series[0].points).toHaveLength(2);
    expect(await get(id, '?knownAt=2026-02-28')).toMatchObject({ status: 'behind', newest: { value: 41 } });
    expect(await get(id, '?asOf=2023-12-31')).toMatchObject({
      status: 'noMeasurement',
      target: null,
      milestones: [],
      path: [],
    });
    expect(await get(id, '?asOf=2019-01-01')).toMatchObject({ status: 'noBaseline', baseline: null });
  });
});

describe('POST /indicators', () => {
  const post = (body: object, token = coordinator.token) => app.as(token).post(path()).send(body);
  const plain = { name: 'Eenzaam', kind: 'outcome', unit: 'percent', direction: 'decrease' };

  it('makes one, without a baseline', async () => {
    const subgoalId = await coalition.subgoal();
    const answer = await post({
      ...plain,
      code: 'E1',
      subgoalId,
      isLead: true,
      population: '18+',
      areaName: 'Voorbeeldstad',
      areaCode: 'GM9999',
      areaVintage: 2024,
      instrument: 'Monitor',
      intervalMonths: 24,
      note: "'; drop table indicator; -- <b>",
    });
    expect(answer.status).toBe(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      ...plain,
      code: 'E1',
      subgoalId,
      isLead: true,
      origin: 'manual',
      derivation: null,
      status: 'noBaseline',
      version: 1,
      note: "'; drop table indicator; -- <b>",
      series: [],
      forecast: { kind: 'refused', reason: 'noHorizon' },
    });
    expect(await get(answer.body.id)).toEqual(answer.body);
    const second = await post({ ...plain, subgoalId, isLead: true });
    expect(faults(second)).toEqual([['/isLead', 'leadExists']]);
    expect((await post({ ...plain, subgoalId })).body.position).toBeGreaterThan(answer.body.position);
  });

  it('names every fault at once, and makes nothing', async () => {
    const count = async () => (await app.as(coordinator.token).get(path())).body.total;
    const before = await count();
    const shape = await post({
      name: '',
      kind: 'good',
      unit: 'euro',
      direction: 4,
      tolerance: -1,
      intervalMonths: 0,
      target: 3,
      note: 'x'.repeat(100_000),
    });
    expect(shape.status).toBe(400);
    expect(
      faults(shape)
        .map(([pointer]) => pointer)
        .sort(),
    ).toEqual(['/direction', '/intervalMonths', '/kind', '/name', '/note', '/target', '/tolerance', '/unit']);
    const rules = await post({
      ...plain,
      direction: 'maintain',
      derivation: 'trained',
      subgoalId: await other.subgoal(),
    });
    expect(faults(rules)).toEqual([
      ['/tolerance', 'required'],
      ['/kind', 'derivedKind'],
      ['/unit', 'derivedUnit'],
      ['/subgoalId', 'notFound'],
    ]);
    expect(await count()).toBe(before);
  });

  it('is made once under one key, by the coordinator', async () => {
    const send = (name: string) => post({ ...plain, name }).set('Idempotency-Key', 'one-indicator');
    const first = await send('Eenmaal');
    expect((await send('Eenmaal')).body).toEqual(first.body);
    expect((await send('Anders')).status).toBe(409);
    expect((await post(plain, contact.token)).status).toBe(403);
    expect((await post(plain, reviewer.token)).status).toBe(403);
  });
});

describe('PATCH /indicators/{id}', () => {
  it('changes texts, and never what values mean', async () => {
    const subgoalId = await coalition.subgoal();
    await coalition.indicator({ subgoal_id: subgoalId, is_lead: true });
    const id = await coalition.indicator({ ...own, direction: 'maintain', tolerance: 2 });
    const patch = (version: number, body: object, token = coordinator.token) =>
      app
        .as(token)
        .patch(path(`/${id}`))
        .set('If-Match', `"${version}"`)
        .send(body);
    const changed = await patch(1, { name: 'Nieuwe naam', intervalMonths: null, subgoalId });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({
      name: 'Nieuwe naam',
      intervalMonths: null,
      subgoalId,
      tolerance: 2,
      version: 2,
    });
    expect((await patch(1, { name: 'Te laat' })).status).toBe(412);
    expect(faults(await patch(2, { isLead: true, tolerance: null }))).toEqual([
      ['/tolerance', 'required'],
      ['/isLead', 'leadExists'],
    ]);
    expect(faults(await patch(2, { unit: 'euro', direction: null, origin: 'derived', name: null })).sort()).toEqual([
      ['/direction', 'required'],
      ['/name', 'required'],
      ['/origin', 'isIn'],
      ['/unit', 'isIn'],
    ]);
    await coalition.fact(
      'baseline',
      { indicatorId: id },
      { value: 44, source: 'RIVM', series: { instrument: '', population: '', areaCode: '', boundaryYear: null } },
      { effectiveOn: '2020-07-01' },
    );
    const meaning = { unit: 'count', direction: 'decrease', kind: 'output', derivation: 'trained' };
    expect(faults(await patch(2, meaning))).toEqual([
      ['/kind', 'hasFigures'],
      ['/unit', 'hasFigures'],
      ['/direction', 'hasFigures'],
      ['/derivation', 'hasFigures'],
    ]);
    expect((await patch(2, { name: 'Nee' }, contact.token)).status).toBe(403);
    expect(
      (
        await app
          .as(coordinator.token)
          .patch(path(`/${id}`))
          .send({ name: 'Zonder' })
      ).status,
    ).toBe(428);
    expect(await get(id)).toMatchObject({ name: 'Nieuwe naam', version: 2 });
  });
});

describe('an indicator without figures', () => {
  it('can still come to mean something else, and its making can be taken back', async () => {
    const post = await app
      .as(coordinator.token)
      .post(path())
      .send({ name: 'Bezoeken', kind: 'outcome', unit: 'percent', direction: 'decrease', origin: 'imported' });
    expect(post.body).toMatchObject({ origin: 'imported', unit: 'percent' });
    const own = (method: 'patch' | 'delete', version: number, token = coordinator.token) => {
      const client = app.as(token);
      const address = path(`/${post.body.id}`);
      const request = method === 'patch' ? client.patch(address) : client.delete(address);
      return request.set('If-Match', `"${version}"`);
    };
    const changed = await own('patch', 1).send({
      kind: 'output',
      unit: 'count',
      direction: 'increase',
      derivation: 'participations',
    });
    expect(changed.body).toMatchObject({
      kind: 'output',
      unit: 'count',
      direction: 'increase',
      origin: 'derived',
      version: 2,
    });
    expect(faults(await own('patch', 2).send({ unit: 'percent' }))).toEqual([['/unit', 'derivedUnit']]);
    expect((await own('delete', 2, contact.token)).status).toBe(403);
    expect((await own('delete', 1)).status).toBe(412);
    expect((await own('delete', 2)).status).toBe(204);
    expect((await own('delete', 2)).status).toBe(404);
  });
});

describe('who may not', () => {
  it('nobody without a session, and nobody from another coalition', async () => {
    const id = await coalition.indicator();
    const foreign = await other.indicator();
    const outsider = (await other.coordinator()).token;
    for (const [method, rest] of [
      ['get', ''],
      ['get', '/ID'],
      ['get', '/ID/facts'],
      ['post', ''],
      ['patch', '/ID'],
    ] as const) {
      const request = (token: string | null, of: string) => {
        const send = app.as(token)[method];
        return send(path(rest.replace('ID', of))).set('If-Match', '"1"');
      };
      expect((await request(null, id)).status).toBe(401);
      expect((await request(outsider, id)).status).toBe(404);
      if (!rest) continue;
      for (const missing of [foreign, anyId, 'nonsense'])
        expect((await request(coordinator.token, missing)).status).toBe(404);
    }
    for (const member of [contact, reviewer]) {
      expect((await app.as(member.token).get(path())).status).toBe(200);
      expect((await app.as(member.token).get(path(`/${id}`))).status).toBe(200);
    }
  });
});
