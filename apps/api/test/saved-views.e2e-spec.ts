import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { type Cast, castOf } from './support/cast.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await TestApp.start();
  cast = await castOf(app);
});
afterAll(() => app.stop());

const path = (rest = '') => cast.coalition.path(`saved-views${rest}`);
const as = (who: keyof Cast) => app.as((cast[who] as { token: string }).token);
let number = 0;
const valid = (more: object = {}) => ({
  page: 'activities',
  name: `Mijn weergave ${(number += 1)}`,
  search: 'signal=stuck&sort=-endsOn&q=caf%C3%A9',
  ...more,
});
const keep = async (who: keyof Cast, more: object = {}) =>
  (await as(who).post(path()).send(valid(more)).expect(201)).body;
const names = async (who: keyof Cast, of = 'activities') =>
  ((await as(who).get(path()).query({ of, pageSize: 100 }).expect(200)).body.items as { name: string }[]).map(
    ({ name }) => name,
  );

it('is kept, read, renamed, changed and removed by its maker, and seen by nobody else', async () => {
  const view = await keep('lead', { name: 'Van de kar' });
  expect(view).toMatchObject({ page: 'activities', isShared: false, isOwn: true, mayWrite: true, version: 1 });
  expect(await names('lead')).toContain('Van de kar');
  expect(await names('lead', 'meetings')).toEqual([]);
  for (const who of ['coordinator', 'reviewer', 'partner'] as const) {
    expect(await names(who)).not.toContain('Van de kar');
    expectProblem(await as(who).get(path(`/${view.id}`)), 404, 'not-found');
    expectProblem(
      await as(who)
        .delete(path(`/${view.id}`))
        .set('If-Match', '"1"'),
      404,
      'not-found',
    );
  }
  const renamed = await as('lead')
    .patch(path(`/${view.id}`))
    .set('If-Match', '"1"')
    .send({ name: 'Loopt vast', search: '' });
  expect(renamed.body).toMatchObject({ name: 'Loopt vast', search: '', version: 2 });
  const late = await as('lead')
    .patch(path(`/${view.id}`))
    .set('If-Match', '"1"')
    .send({ name: 'Te laat' });
  expectProblem(late, 412, 'version-conflict');
  expect(late.body.current).toMatchObject({ name: 'Loopt vast' });
  expect(
    (
      await as('lead')
        .delete(path(`/${view.id}`))
        .set('If-Match', '"2"')
    ).status,
  ).toBe(204);
  expect(await names('lead')).not.toContain('Loopt vast');
});

it('a coordinator shares, everybody sees it, only coordinators change it', async () => {
  const view = await keep('coordinator', { name: 'Voor iedereen', isShared: true });
  expect(await names('reviewer')).toContain('Voor iedereen');
  expect((await as('lead').get(path(`/${view.id}`))).body).toMatchObject({ isOwn: false, mayWrite: false });
  expectProblem(
    await as('lead')
      .patch(path(`/${view.id}`))
      .set('If-Match', '"1"')
      .send({ name: 'Van mij' }),
    403,
    'not-allowed',
  );
  expectProblem(
    await as('lead')
      .delete(path(`/${view.id}`))
      .set('If-Match', '"1"'),
    403,
    'not-allowed',
  );
  const other = await cast.coalition.coordinator();
  const renamed = await app
    .as(other.token)
    .patch(path(`/${view.id}`))
    .set('If-Match', '"1"')
    .send({ name: 'Van ons' });
  expect(renamed.body).toMatchObject({ name: 'Van ons', isOwn: false, mayWrite: true });
});

describe('what is refused', () => {
  it('sharing by others', async () => {
    expectProblem(
      await as('lead')
        .post(path())
        .send(valid({ isShared: true })),
      403,
      'not-allowed',
    );
    const own = await keep('reviewer');
    expectProblem(
      await as('reviewer')
        .patch(path(`/${own.id}`))
        .set('If-Match', '"1"')
        .send({ isShared: true }),
      403,
      'not-allowed',
    );
  });

  it('a name twice, of one person or of all; two people may use the same', async () => {
    const { name } = await keep('lead');
    await keep('partner', { name });
    expectProblem(
      await as('lead')
        .post(path())
        .send(valid({ name: name.toUpperCase() })),
      400,
      'invalid-input',
      ['/name alreadyExists'],
    );
    const second = await keep('lead');
    expectProblem(
      await as('lead')
        .patch(path(`/${second.id}`))
        .set('If-Match', '"1"')
        .send({ name }),
      400,
      'invalid-input',
      ['/name alreadyExists'],
    );
  });

  it('nothing, too much and wrong, all at once', async () => {
    expectProblem(await as('lead').post(path()).send({}), 400, 'invalid-input', ['/name required', '/page required']);
    expectProblem(
      await as('lead')
        .post(path())
        .send({ page: 'people', name: 'x'.repeat(81), search: '<script>', isShared: 'yes', colour: 'red' }),
      400,
      'invalid-input',
      ['/page isIn', '/name maxLength', '/search matches', '/isShared isBoolean', '/colour unknownProperty'],
    );
    expectProblem(
      await as('lead')
        .post(path())
        .send(valid({ search: 'x'.repeat(2001) })),
      400,
      'invalid-input',
      ['/search maxLength'],
    );
    expectProblem(await as('lead').get(path('?page=0&of=people')), 400, 'invalid-input', ['page min', 'of isIn']);
  });

  it('nobody, and nobody from elsewhere', async () => {
    const view = await keep('coordinator', { isShared: true });
    expectProblem(await app.as(null).get(path()), 401, 'not-signed-in');
    expectProblem(await app.as(null).post(path()).send(valid()), 401, 'not-signed-in');
    expectProblem(await as('outsider').get(path()), 404, 'not-found');
    expectProblem(
      await as('outsider')
        .delete(path(`/${view.id}`))
        .set('If-Match', '"1"'),
      404,
      'not-found',
    );
    expectProblem(await as('coordinator').get(path(`/${v4()}`)), 404, 'not-found');
    expectProblem(await as('coordinator').delete(path(`/${view.id}`)), 428, 'version-required');
  });
});

it('is in the audit, once under one key', async () => {
  const body = valid();
  const send = () => as('lead').post(path()).set('Idempotency-Key', 'view-once').send(body);
  const [one, again] = [await send(), await send()];
  expect(again.body.id).toBe(one.body.id);
  const trail = await app.inCoalition(cast.coalition.id, (tx) =>
    tx.query(`select operation from audit_event where object_id = $1`, [one.body.id]),
  );
  expect(trail).toEqual([{ operation: 'savedView.create' }]);
});
