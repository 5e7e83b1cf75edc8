import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { expectProblem } from './support/expect-problem.ts';
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

const path = (rest = '') => coalition.path(`commitments${rest}`);

describe('GET /commitments', () => {
  it('lists them in their order, each with its points in theirs', async () => {
    const own = await TestCoalition.make(app);
    const { token } = await own.contact();
    const second = await own.commitment({ title: 'Signalen oppakken', position: 2 });
    const first = await own.commitment({ title: 'Speerpunt in beleid', position: 1 });
    const later = await own.commitmentPoint(first, 'Wij maken budget vrij', 2);
    const earlier = await own.commitmentPoint(first, 'Het staat in ons jaarplan', 1);
    const answer = await app.as(token).get(own.path('commitments'));
    expect(answer.body).toMatchObject({
      total: 2,
      items: [
        { id: first, title: 'Speerpunt in beleid', textVersion: 1, points: [{ id: earlier }, { id: later }] },
        { id: second, points: [] },
      ],
    });
    expect(answer.headers['link']).toContain('rel="first"');
  });

  it('pages', async () => {
    const own = await TestCoalition.make(app);
    const { token } = await own.coordinator();
    for (const position of [1, 2, 3]) await own.commitment({ position });
    const answer = await app.as(token).get(own.path('commitments?page=2&pageSize=2'));
    expect(answer.body).toMatchObject({ total: 3, items: [{ position: 3 }] });
  });

  it('is for members alone', async () => {
    expectProblem(await app.as(null).get(path()), 401, 'not-signed-in');
    expectProblem(await app.as((await other.coordinator()).token).get(path()), 404, 'not-found');
  });

  it('takes as many round trips with many rows', async () => {
    const own = await TestCoalition.make(app);
    const { token } = await own.coordinator();
    const list = () => app.as(token).get(own.path('commitments')).expect(200);
    await own.commitmentPoint(await own.commitment());
    const few = await app.queries.during(list);
    for (let index = 0; index < 10; index += 1) await own.commitmentPoint(await own.commitment({ position: index }));
    expect(await app.queries.during(list)).toBe(few);
  });
});

describe('GET /commitments/{id}', () => {
  it('answers one with its version', async () => {
    const id = await coalition.commitment({ title: 'Iedere burger' });
    const answer = await app.as(reviewer.token).get(path(`/${id}`));
    expect(answer.body).toMatchObject({ id, title: 'Iedere burger', version: 1 });
    expect(answer.headers['etag']).toBe('"1"');
  });

  it('does not find what is of another coalition, or nothing', async () => {
    expectProblem(await app.as(coordinator.token).get(path(`/${await other.commitment()}`)), 404, 'not-found');
    expectProblem(await app.as(coordinator.token).get(path(`/${v4()}`)), 404, 'not-found');
    expectProblem(await app.as(coordinator.token).get(path('/niets')), 404, 'not-found');
  });
});

describe('PATCH /commitments/{id}', () => {
  const change = (id: string, version: number, body: object, token = coordinator.token) =>
    app
      .as(token)
      .patch(path(`/${id}`))
      .set('If-Match', `"${version}"`)
      .send(body);

  it('makes another text than was signed another version of it, and another title not', async () => {
    const id = await coalition.commitment();
    await coalition.pledge(await coalition.organisation(), id);
    const titled = await change(id, 1, { title: 'Een nieuwe titel', shortTitle: 'Kort' });
    expect(titled.body).toMatchObject({ title: 'Een nieuwe titel', shortTitle: 'Kort', textVersion: 1, version: 2 });
    const rewritten = await change(id, 2, { text: 'Wij doen meer.' });
    expect(rewritten.body).toMatchObject({ text: 'Wij doen meer.', textVersion: 2, version: 3 });
    expect(rewritten.headers['etag']).toBe('"3"');
    const same = await change(id, 3, { text: 'Wij doen meer.' });
    expect(same.body).toMatchObject({ textVersion: 2, version: 4 });
  });

  it('keeps what was signed readable, and gives the version back when the change is undone', async () => {
    const id = await coalition.commitment({ title: 'Signalen' });
    const point = await coalition.commitmentPoint(id, 'Wij kennen de signalen');
    await coalition.pledge(await coalition.organisation(), id);
    const texts = async () => (await app.as(reviewer.token).get(path(`/${id}/texts`))).body;
    expect(await texts()).toMatchObject({ total: 1, items: [{ version: 1, replacedAt: null }] });
    await change(id, 1, { points: [{ id: point, text: 'Wij herkennen signalen' }, { text: 'Wij melden ze' }] });
    await change(id, 2, { text: 'Nog anders' });
    expect(await texts()).toMatchObject({
      total: 2,
      items: [
        { version: 2, text: 'Nog anders', points: ['Wij herkennen signalen', 'Wij melden ze'], replacedAt: null },
        {
          version: 1,
          text: 'Signalen',
          points: ['Wij kennen de signalen'],
          replacedAt: expect.stringMatching(/^2026-11-20T11:00/),
        },
      ],
    });
    await change(id, 3, { text: 'Signalen', points: [{ id: point, text: 'Wij kennen de signalen' }] });
    expect(await texts()).toMatchObject({ total: 1, items: [{ version: 1, points: ['Wij kennen de signalen'] }] });
  });

  it('takes its points as they are to be: added, changed, moved, gone and back', async () => {
    const id = await coalition.commitment();
    const [a, b] = [await coalition.commitmentPoint(id, 'A', 1), await coalition.commitmentPoint(id, 'B', 2)];
    const first = await change(id, 1, { points: [{ id: b, text: 'B' }, { text: 'C' }] });
    expect(first.body).toMatchObject({
      points: [
        { id: b, position: 1, text: 'B' },
        { position: 2, text: 'C' },
      ],
      removedPoints: [{ id: a, text: 'A' }],
      textVersion: 1,
    });
    const undone = await change(id, 2, {
      points: [
        { id: a, text: 'A' },
        { id: b, text: 'B' },
      ],
    });
    expect(undone.body.points).toMatchObject([{ id: a }, { id: b }]);
    const foreign = await coalition.commitmentPoint(await coalition.commitment());
    expectProblem(
      await change(id, 3, {
        points: [
          { id: foreign, text: 'X' },
          { id: a, text: 'A' },
          { id: a, text: 'A' },
        ],
      }),
      400,
      'invalid-input',
      ['/points/0/id notFound', '/points/2/id arrayUnique'],
    );
    expectProblem(await change(id, 3, { points: [{ text: '' }, { id: 'x', text: 1 }] }), 400, 'invalid-input', [
      '/points/0/text required',
      '/points/1/id isUuid',
      '/points/1/text isString',
    ]);
  });

  it('gives it its place, and the others make room', async () => {
    const own = await TestCoalition.make(app);
    const { token } = await own.coordinator();
    const ids: string[] = [];
    for (const position of [1, 2, 3]) ids.push(await own.commitment({ position }));
    const order = async () =>
      (await app.as(token).get(own.path('commitments'))).body.items.map((item: { id: string; position: number }) => [
        item.id,
        item.position,
      ]);
    const move = (index: number, position: number) =>
      app
        .as(token)
        .patch(own.path(`commitments/${ids[index]}`))
        .set('If-Match', '"1"')
        .send({ position });
    await move(2, 1).expect(200);
    expect(await order()).toEqual([
      [ids[2], 1],
      [ids[0], 2],
      [ids[1], 3],
    ]);
    await move(0, 99).expect(200);
    expect(await order()).toEqual([
      [ids[2], 1],
      [ids[1], 2],
      [ids[0], 3],
    ]);
  });

  it('needs the present version, and shows it otherwise', async () => {
    const id = await coalition.commitment({ title: 'Deskundigheid' });
    expectProblem(
      await app
        .as(coordinator.token)
        .patch(path(`/${id}`))
        .send({ title: 'x' }),
      428,
      'version-required',
    );
    const late = await change(id, 7, { title: 'x' });
    expectProblem(late, 412, 'version-conflict');
    expect(late.body.current).toMatchObject({ id, title: 'Deskundigheid', version: 1 });
  });

  it('names all faults at once and changes nothing', async () => {
    const id = await coalition.commitment({ title: 'Samenwerking' });
    const answer = await change(id, 1, {
      title: '',
      shortTitle: 'x'.repeat(61),
      text: 'x'.repeat(100_000),
      position: 0,
    });
    expectProblem(answer, 400, 'invalid-input', [
      '/position min',
      '/shortTitle maxLength',
      '/text maxLength',
      '/title required',
    ]);
    expectProblem(await change(id, 1, { title: null }), 400, 'invalid-input', ['/title required']);
    const after = await app.as(coordinator.token).get(path(`/${id}`));
    expect(after.body).toMatchObject({ title: 'Samenwerking', version: 1 });
  });

  it('keeps texts as they were typed', async () => {
    const id = await coalition.commitment();
    const text = `'; drop table pledge; -- <script>alert(1)</script> 🤝 مرحبا ${'x'.repeat(50)}`;
    const answer = await change(id, 1, { title: text, text });
    expect(answer.body).toMatchObject({ title: text, text });
  });

  it('is for the coordinator', async () => {
    const id = await coalition.commitment();
    expectProblem(await change(id, 1, { title: 'x' }, contact.token), 403, 'not-allowed');
    expectProblem(await change(id, 1, { title: 'x' }, reviewer.token), 403, 'not-allowed');
    expectProblem(await change(await other.commitment(), 1, { title: 'x' }), 404, 'not-found');
    const signedOut = await app
      .as(null)
      .patch(path(`/${id}`))
      .set('If-Match', '"1"')
      .send({ title: 'x' });
    expectProblem(signedOut, 401, 'not-signed-in');
  });
});

describe('POST /commitments', () => {
  const post = (body: object, token: string | null = coordinator.token) => app.as(token).post(path()).send(body);

  it('adds one to the current plan, and takes that back', async () => {
    const plan = await coalition.plan({ state: 'adopted', starts_on: '2024-01-01' });
    const body = {
      title: 'Toezegging',
      shortTitle: 'Kort',
      text: 'Wij doen mee',
      points: [{ text: 'Een' }, { text: 'Twee' }],
    };
    const send = () => post(body).set('Idempotency-Key', 'one-commitment');
    const made = await send();
    expect(made.status).toBe(201);
    expect(made.headers['etag']).toBe('"1"');
    expect(made.body).toMatchObject({ textVersion: 1, points: [{ text: 'Een' }, { text: 'Twee' }] });
    expect((await send()).body).toEqual(made.body);
    const linked = async () => (await app.as(contact.token).get(coalition.path(`plans/${plan}`))).body.commitmentIds;
    expect(await linked()).toEqual([made.body.id]);
    const remove = (token: string | null) =>
      app
        .as(token)
        .delete(path(`/${made.body.id}`))
        .set('If-Match', '"1"');
    expectProblem(await remove(contact.token), 403, 'not-allowed');
    expectProblem(await remove(null), 401, 'not-signed-in');
    expectProblem(await remove((await coalition.coordinator()).token), 409, 'not-undoable');
    expect((await remove(coordinator.token)).status).toBe(204);
    expect(await linked()).toEqual([]);
    expectProblem(await remove(coordinator.token), 404, 'not-found');
  });

  it('names all faults at once and adds nothing', async () => {
    const before = (await app.as(coordinator.token).get(path())).body.total;
    expectProblem(
      await post({ title: '', text: 'x'.repeat(4001), points: [{ text: 'x'.repeat(1001) }], position: 0 }),
      400,
      'invalid-input',
      ['/points/0/text maxLength', '/position min', '/shortTitle required', '/text maxLength', '/title required'],
    );
    expectProblem(
      await post({ title: 'T', shortTitle: 'S', text: 'T', points: [{ id: v4(), text: 'X' }] }),
      400,
      'invalid-input',
      ['/points/0/id notFound'],
    );
    expect((await app.as(coordinator.token).get(path())).body.total).toBe(before);
  });

  it('is for the coordinator of this coalition', async () => {
    const body = { title: 'T', shortTitle: 'S', text: 'T' };
    expectProblem(await post(body, contact.token), 403, 'not-allowed');
    expectProblem(await post(body, null), 401, 'not-signed-in');
    expectProblem(await post(body, (await other.coordinator()).token), 404, 'not-found');
    const foreign = await other.commitment();
    expectProblem(await app.as(coordinator.token).get(path(`/${foreign}/texts`)), 404, 'not-found');
    expectProblem(
      await app
        .as(coordinator.token)
        .delete(path(`/${foreign}`))
        .set('If-Match', '"1"'),
      404,
      'not-found',
    );
  });
});
