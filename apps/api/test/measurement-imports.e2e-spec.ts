import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { expectProblem } from './support/expect-problem.ts';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let other: TestCoalition;
let coordinator: TestMember;
let id: string;

beforeAll(async () => {
  app = await TestApp.start();
  coalition = await TestCoalition.make(app);
  other = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
});
afterAll(() => app.stop());
beforeEach(async () => {
  id = await coalition.indicator({ instrument: 'Monitor', origin: 'imported' });
});

type Line = Record<string, unknown>;

const from = { source: 'Gezondheidsmonitor', method: 'survey' };
const line = (year: number, value: number | null, more: Line = {}): Line => ({ year, value, ...from, ...more });
const path = (of = id, rest = '') => `indicators/${of}/measurement-imports${rest}`;
const send = (rest: string, measurements: unknown, token: string | null = coordinator.token) =>
  app
    .as(token)
    .post(coalition.path(path(id, rest)))
    .send({ measurements });
const record = (measurements: unknown) => send('', measurements);
const preview = (measurements: unknown) => send('/previews', measurements);
const figures = async () => {
  const { body } = await app.as(coordinator.token).get(coalition.path(`measurements?indicatorId=${id}&pageSize=100`));
  return body.items as { id: string; effectiveOn: string; payload: Line; isStanding: boolean }[];
};

describe('POST /indicators/{id}/measurement-imports', () => {
  it('records every line as a measurement with where it comes from', async () => {
    const answer = await record([
      line(2020, 44, { lower: 42.6, upper: 45.4, licence: 'CC BY 4.0', note: 'Eerste' }),
      { measuredOn: '2022-10-31', value: 45.6, ...from, source: 'CBS, tabel 85454' },
      line(2024, null),
    ]);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ recorded: 3, unchanged: 0 });
    expect(answer.body.recordedAt).toMatch(/^2026-11-20T11:/);
    expect(answer.body.items).toMatchObject([
      { outcome: 'recorded', measuredOn: '2020-07-01', value: 44 },
      { outcome: 'recorded', measuredOn: '2022-10-31', value: 45.6 },
      { outcome: 'recorded', measuredOn: '2024-07-01', value: null },
    ]);
    const [unknown, second, first] = await figures();
    expect(first).toMatchObject({
      id: answer.body.items[0].factId,
      effectiveOn: '2020-07-01',
      payload: { value: 44, lower: 42.6, upper: 45.4, ...from, licence: 'CC BY 4.0', note: 'Eerste' },
    });
    expect(second!.payload).toMatchObject({
      value: 45.6,
      source: 'CBS, tabel 85454',
      series: { instrument: 'Monitor' },
    });
    expect(unknown!.payload).toMatchObject({ value: null, lower: null, upper: null });
    const audit = await app
      .as(coordinator.token)
      .get(coalition.path(`audit-events?objectId=${answer.body.items[0].factId}`));
    expect(audit.body.items).toMatchObject([{ operation: 'indicator.import' }]);
  });

  it('takes values of other series, and tells of each which it is', async () => {
    const elsewhere = { instrument: 'Enquête', population: '65 jaar en ouder', areaCode: 'GM1926', areaVintage: 2025 };
    const lines = [line(2020, 44), line(2020, 51, elsewhere), line(2022, 50, { instrument: 'Enquête' })];
    const own = { instrument: 'Monitor', population: '', areaCode: '', areaVintage: null };
    const expected = [
      { measuredOn: '2020-07-01', value: 44, isOwnSeries: true, series: own },
      { measuredOn: '2020-07-01', value: 51, isOwnSeries: false, series: elsewhere },
      { measuredOn: '2022-07-01', value: 50, isOwnSeries: false, series: { ...own, instrument: 'Enquête' } },
    ];
    expect((await preview(lines)).body.items).toMatchObject(expected);
    const answer = await record(lines);
    expect(answer.body).toMatchObject({ recorded: 3, items: expected });
    const { boundaryYear, ...kept } = (await figures()).find(({ payload }) => payload['value'] === 51)!.payload[
      'series'
    ] as Line;
    expect({ ...kept, areaVintage: boundaryYear }).toEqual(elsewhere);
    // Each series has lines of its own, and what is there already is told by series as well.
    const { body } = await app
      .as(coordinator.token)
      .get(coalition.path(`indicators/${id}`))
      .expect(200);
    expect(body.series).toHaveLength(3);
    expect((await record(lines)).body).toMatchObject({ recorded: 0, unchanged: 3 });
    expectProblem(await record([line(2020, 52, elsewhere)]), 400, 'invalid-input', [
      '/measurements/0/year otherFigure',
    ]);
    expectProblem(
      await record([line(2023, 52, { areaVintage: 'ooit', instrument: 'x'.repeat(201), areaCode: 'x'.repeat(21) })]),
      400,
      'invalid-input',
      [
        '/measurements/0/areaCode maxLength',
        '/measurements/0/areaVintage isInt',
        '/measurements/0/instrument maxLength',
      ],
    );
  });

  it('leaves what is there already, and refuses another value of the same day', async () => {
    await record([line(2020, 44), line(2022, 45.6, { lower: 44, upper: 47 })]);
    const again = await record([line(2020, 44), line(2022, 45.6, { lower: 44, upper: 47 }), line(2024, 44.9)]);
    expect(again.body).toMatchObject({ recorded: 1, unchanged: 2 });
    expect(again.body.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'unchanged',
      'unchanged',
      'recorded',
    ]);
    expect(await figures()).toHaveLength(3);
    const nothing = await record([line(2020, 44)]);
    expect(nothing.body).toMatchObject({ recorded: 0, unchanged: 1, recordedAt: null });
    expectProblem(await record([line(2020, 44.1), line(2022, 45.6)]), 400, 'invalid-input', [
      '/measurements/0/year otherFigure',
      '/measurements/1/year otherFigure',
    ]);
    expect(await figures()).toHaveLength(3);
  });

  it('names every fault of every line at once, and records nothing', async () => {
    const shape = await record([
      line(2020, 144),
      'no line',
      { year: 2021, ...from },
      { measuredOn: '2025-02-30', value: 'abc', source: 'x'.repeat(100_000), method: 'guessed', colour: 'red' },
    ]);
    expectProblem(shape, 400, 'invalid-input', [
      '/measurements/0/value max',
      '/measurements/1 object',
      '/measurements/2/value required',
      '/measurements/3/colour unknownProperty',
      '/measurements/3/measuredOn isDay',
      '/measurements/3/method isIn',
      '/measurements/3/source maxLength',
      '/measurements/3/value isNumber',
    ]);
    expect(shape.body.errors.every(({ detail }: { detail: string }) => detail.length > 5)).toBe(true);
    const rules = await record([
      line(2020, 44),
      line(2020, 43),
      line(2021, 101),
      line(2022, 44, { lower: 45, upper: 46 }),
      { measuredOn: '2026-11-21', value: 44, ...from },
      { value: 44, ...from },
      line(2023, null, { lower: 3 }),
      { year: 2024, measuredOn: '2024-05-01', value: 44, ...from },
    ]);
    expectProblem(rules, 400, 'invalid-input', [
      '/measurements/1/year twiceInImport',
      '/measurements/2/value max',
      '/measurements/3/lower intervalWithoutValue',
      '/measurements/4/measuredOn inFuture',
      '/measurements/5/measuredOn required',
      '/measurements/6/lower boundsWithoutValue',
      '/measurements/7/year oneOnly',
    ]);
    expectProblem(await record([]), 400, 'invalid-input', ['/measurements arrayMinSize']);
    expectProblem(await record(undefined), 400, 'invalid-input', ['/measurements required']);
    expectProblem(await record('2020;44'), 400, 'invalid-input', ['/measurements isArray']);
    const tooMany = Array.from({ length: 501 }, (_, index) => ({ year: 1990 + (index % 30), value: 1 }));
    expect((await record(tooMany)).status).toBe(400);
    expect(await figures()).toEqual([]);
  });

  it('is recorded once under one key, and once by two people at the same time', async () => {
    const keyed = (value: number) => record([line(2020, value)]).set('Idempotency-Key', `import-${id}`);
    const first = await keyed(44);
    expect((await keyed(44)).body).toEqual(first.body);
    expectProblem(await keyed(45), 409, 'key-reused');
    const colleague = await coalition.coordinator();
    const both = await Promise.all(
      [coordinator, colleague].map(({ token }) => send('', [line(2022, 45), line(2024, 46)], token)),
    );
    expect(both.map(({ body }) => body.recorded).sort()).toEqual([0, 2]);
    expect(await figures()).toHaveLength(3);
  });

  it('is taken back as a whole', async () => {
    const { body } = await record([line(2020, 44), line(2022, 45)]);
    const factIds = body.items.map(({ factId }: { factId: string }) => factId);
    const undo = await app
      .as(coordinator.token)
      .post(coalition.path('facts/retractions'))
      .send({ factIds, reason: 'Verkeerde tabel' });
    expect(undo.status).toBe(201);
    expect((await figures()).map(({ isStanding }) => isStanding)).toEqual([false, false]);
    expect((await record([line(2020, 44)])).body).toMatchObject({ recorded: 1, unchanged: 0 });
  });

  it('takes the same number of round trips however many lines there are', async () => {
    const one = await app.queries.during(async () => void (await record([line(2000, 44)])));
    const many = await app.queries.during(
      async () => void (await record(Array.from({ length: 20 }, (_, index) => line(2001 + index, 40 + index)))),
    );
    expect(many).toBe(one);
  });

  it('is not for an indicator that is derived', async () => {
    id = await coalition.indicator({ kind: 'output', unit: 'count', origin: 'derived', derivation: 'participations' });
    expectProblem(await record([line(2020, 44), line(2021, 45)]), 400, 'invalid-input', ['/measurements derived']);
  });
});

describe('POST /indicators/{id}/measurement-imports/previews', () => {
  it('says what would be recorded, and records nothing', async () => {
    await record([line(2020, 44)]);
    const answer = await preview([line(2020, 44), line(2022, 45.6)]);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ recorded: 1, unchanged: 1, recordedAt: null });
    expect(answer.body.items).toMatchObject([
      { outcome: 'unchanged', measuredOn: '2020-07-01' },
      { outcome: 'recorded', measuredOn: '2022-07-01', factId: null },
    ]);
    expectProblem(await preview([line(2020, 43), line(2022, 145)]), 400, 'invalid-input', [
      '/measurements/0/year otherFigure',
      '/measurements/1/value max',
    ]);
    expect(await figures()).toHaveLength(1);
  });
});

describe('who may not', () => {
  it.each(['', '/previews'])('import%s is for coordinators of the coalition', async (rest) => {
    const lines = [line(2020, 44)];
    const contact = await coalition.contact();
    const reviewer = await coalition.member('reviewer');
    const outsider = await other.coordinator();
    expectProblem(await send(rest, lines, null), 401, 'not-signed-in');
    expectProblem(await send(rest, lines, contact.token), 403, 'not-allowed');
    expectProblem(await send(rest, lines, reviewer.token), 403, 'not-allowed');
    expectProblem(await send(rest, lines, outsider.token), 404, 'not-found');
    id = await other.indicator();
    expectProblem(await send(rest, lines), 404, 'not-found');
    expect(await other.factCount()).toBe(0);
  });
});
