import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
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
  app.clock.set('2026-11-20T11:00:00.000Z');
  coalition = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
});
afterAll(() => app.stop());

const path = (rest = '') => coalition.path(`organisations${rest}`);
const make = async () => {
  const name = `Partner ${v4()}`;
  return (await app.as(coordinator.token).post(path()).send({ name })).body as { id: string; version: number };
};
const remove = (id: string, token: string | null = coordinator.token, version = 1) =>
  app
    .as(token)
    .delete(path(`/${id}`))
    .set('If-Match', `"${version}"`);
const total = async () => (await app.as(coordinator.token).get(path())).body.total as number;

describe('taking back that a row was made', () => {
  it('removes it, says when, and keeps both in the audit', async () => {
    const { id } = await make();
    const answer = await remove(id);
    expect(answer.status).toBe(204);
    expect(answer.headers['date']).toBe('Fri, 20 Nov 2026 11:00:00 GMT');
    expect(await total()).toBe(0);
    const audit = await app.as(coordinator.token).get(coalition.path(`audit-events?objectId=${id}`));
    expect(audit.body.items).toMatchObject([
      { operation: 'organisation.remove', before: { id }, after: null },
      { operation: 'organisation.create', before: null, after: { id } },
    ]);
    expectProblem(await remove(id), 404, 'not-found');
  });

  it('is refused once something refers to it', async () => {
    const [stepped, joined, leading] = [await make(), await make(), await make()];
    const on = { effectiveOn: '2026-11-01' };
    await coalition.fact('organisationStatus', { organisationId: stepped.id }, { status: 'signed' }, on);
    await coalition.contact(joined.id);
    await coalition.activity({ leadId: leading.id });
    for (const { id } of [stepped, joined, leading]) expectProblem(await remove(id), 409, 'not-undoable');
    expect(await total()).toBe(3);
  });

  it('is for who made it, within a day', async () => {
    const { id } = await make();
    const colleague = await coalition.coordinator();
    expectProblem(await remove(id, colleague.token), 409, 'not-undoable');
    expectProblem(await remove(await coalition.organisation()), 409, 'not-undoable');
    app.clock.set('2026-11-21T11:00:01.000Z');
    expectProblem(await remove(id), 409, 'not-undoable');
    app.clock.set('2026-11-21T10:59:00.000Z');
    expect((await remove(id)).status).toBe(204);
  });

  it('needs the version that was made', async () => {
    const { id } = await make();
    expectProblem(await app.as(coordinator.token).delete(path(`/${id}`)), 428, 'version-required');
    await app
      .as(coordinator.token)
      .patch(path(`/${id}`))
      .set('If-Match', '"1"')
      .send({ sector: 'zorg' });
    const late = await remove(id);
    expectProblem(late, 412, 'version-conflict');
    expect(late.body.current).toMatchObject({ id, sector: 'zorg', version: 2 });
    expect((await remove(id, coordinator.token, 2)).status).toBe(204);
  });

  it('is not for others, nor for what is elsewhere', async () => {
    const { id } = await make();
    const other = await TestCoalition.make(app);
    expectProblem(await remove(id, null), 401, 'not-signed-in');
    expectProblem(await remove(id, (await coalition.member('reviewer')).token), 403, 'not-allowed');
    expectProblem(await remove(id, (await coalition.contact()).token), 403, 'not-allowed');
    expectProblem(await remove(id, (await other.coordinator()).token), 404, 'not-found');
    expectProblem(await remove(await other.organisation()), 404, 'not-found');
  });

  it('happens once when two do it at the same time', async () => {
    const { id } = await make();
    const answers = await Promise.all([remove(id), remove(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
  });
});
