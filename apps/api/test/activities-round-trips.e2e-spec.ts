import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

/** How often a request goes to the database: a small number, the same for one row as for thirty. */

interface World {
  coalition: TestCoalition;
  coordinator: TestMember;
  activityId: string;
  factId: string;
}

let app: TestApp;
let small: World;
let large: World;

beforeAll(async () => {
  app = await TestApp.start();
  small = await world(1);
  large = await world(30);
});
afterAll(() => app.stop());

/** So many activities, and as many facts, tasks, contacts, partners and subgoals of the one that is looked at. */
async function world(size: number): Promise<World> {
  const coalition = await TestCoalition.make(app);
  const leadId = await coalition.organisation();
  const partnerIds: string[] = [];
  for (let index = 0; index < size; index += 1) {
    await coalition.contact(leadId);
    partnerIds.push(await coalition.organisation());
  }
  const activityId = await coalition.activity({ leadId, partnerIds });
  let factId = '';
  for (let index = 0; index < size; index += 1) {
    const effectiveOn = `2026-10-${String(index + 1).padStart(2, '0')}`;
    factId = await coalition.fact('checkIn', { activityId }, { signal: 'onCourse' }, { effectiveOn });
    await coalition.fact(
      'participation',
      { activityId, organisationId: leadId },
      { from: effectiveOn, to: effectiveOn, participants: 1 },
      { effectiveOn },
    );
    await coalition.task({ activity_id: activityId, due_on: '2026-12-01' });
    if (index > 0) await coalition.activity({ leadId });
  }
  return { coalition, coordinator: await coalition.coordinator(), activityId, factId };
}

type Send = (world: World) => PromiseLike<{ status: number }>;

const get =
  (rest: (world: World) => string): Send =>
  (one) =>
    app.as(one.coordinator.token).get(one.coalition.path(rest(one)));
const post =
  (rest: (world: World) => string, body: object): Send =>
  (one) =>
    app
      .as(one.coordinator.token)
      .post(one.coalition.path(rest(one)))
      .send(body);
const keyed =
  (rest: (world: World) => string, body: object): Send =>
  (one) =>
    app
      .as(one.coordinator.token)
      .post(one.coalition.path(rest(one)))
      .set('Idempotency-Key', v4())
      .send(body);
const of =
  (rest: string) =>
  ({ activityId }: World) =>
    `activities/${activityId}/${rest}`;

// Who asks; begin; the coalition; what is asked; the end. Writing adds a lock, what stands, what is written, and how it reads now.
const requests: [string, number, Send][] = [
  ['GET /activities', 5, get(() => 'activities?pageSize=100')],
  ['GET /activities, filtered and sorted', 5, get(() => 'activities?q=a&signal=onCourse&sort=-title&pageSize=5')],
  ['GET /activities/{id}', 5, get(({ activityId }) => `activities/${activityId}`)],
  ['GET /activities/{id}/facts', 5, get(of('facts?pageSize=100'))],
  ['GET /check-ins', 5, get(() => 'check-ins?pageSize=100')],
  ['GET /participations', 5, get(() => 'participations?pageSize=100')],
  ['GET /facts/{id}', 5, get(({ factId }) => `facts/${factId}`)],
  ['GET /audit-events', 5, get(() => 'audit-events?pageSize=100')],
  ['POST check-ins', 8, post(of('check-ins'), { signal: 'onCourse' })],
  ['POST check-ins with a key', 10, keyed(of('check-ins'), { signal: 'onCourse' })],
  ['POST participations', 7, post(of('participations'), { from: '2026-11-01', to: '2026-11-01', participants: 1 })],
  ['POST schedules', 8, post(of('schedules'), { startsOn: null, endsOn: null })],
  ['POST requests', 10, post(of('requests'), { about: 'update' })],
  ['POST corrections', 14, post(({ factId }) => `check-ins/${factId}/corrections`, { signal: 'stuck' })],
];

describe.each(requests)('%s', (_name, expected, send) => {
  it(`takes ${expected} round trips, with one row or with thirty`, async () => {
    const count = async (one: World) =>
      app.queries.during(async () => {
        expect((await send(one)).status).toBeLessThan(300);
      });
    expect([await count(small), await count(large)]).toEqual([expected, expected]);
  });
});

it('PATCH /activities/{id} takes as many for one link as for thirty', async () => {
  const patch = (one: World, version: number) =>
    app.queries.during(async () => {
      const links = await app.as(one.coordinator.token).get(one.coalition.path(`activities/${one.activityId}`));
      const partnerOrganisationIds = links.body.partners.map(({ id }: { id: string }) => id).reverse();
      const request = app.as(one.coordinator.token).patch(one.coalition.path(`activities/${one.activityId}`));
      const answer = await request.set('If-Match', `"${version}"`).send({ title: 'Anders', partnerOrganisationIds });
      expect(answer.status).toBe(200);
    });
  const [one, thirty] = [await patch(small, 1), await patch(large, 1)];
  expect(thirty).toBe(one);
  expect(one).toBeLessThanOrEqual(20);
});
