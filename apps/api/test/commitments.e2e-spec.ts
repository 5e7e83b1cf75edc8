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

  it('makes another text another version of it, and another title not', async () => {
    const id = await coalition.commitment();
    const titled = await change(id, 1, { title: 'Een nieuwe titel', shortTitle: 'Kort' });
    expect(titled.body).toMatchObject({ title: 'Een nieuwe titel', shortTitle: 'Kort', textVersion: 1, version: 2 });
    const rewritten = await change(id, 2, { text: 'Wij doen meer.' });
    expect(rewritten.body).toMatchObject({ text: 'Wij doen meer.', textVersion: 2, version: 3 });
    expect(rewritten.headers['etag']).toBe('"3"');
    const same = await change(id, 3, { text: 'Wij doen meer.' });
    expect(same.body).toMatchObject({ textVersion: 2, version: 4 });
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
      position: 3,
    });
    expectProblem(answer, 400, 'invalid-input', [
      '/position unknownProperty',
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
