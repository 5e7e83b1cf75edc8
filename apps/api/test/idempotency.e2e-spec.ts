import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { type Cast, castOf } from './support/cast.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let cast: Cast;
let activityId: string;

beforeAll(async () => {
  app = await TestApp.start();
  cast = await castOf(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  activityId = await cast.coalition.activity({ leadId: cast.leadId, partnerIds: [cast.partnerId] });
});

const send = (key: string, body: object, who: keyof Cast = 'lead', rest = `activities/${activityId}/check-ins`) =>
  app
    .as((cast[who] as { token: string }).token)
    .post(cast.coalition.path(rest))
    .set('Idempotency-Key', key)
    .send(body);
const facts = () => cast.coalition.factCount();

describe('the same key', () => {
  it('with the same body answers the same, and records once', async () => {
    const before = await facts();
    const key = v4();
    const first = await send(key, { signal: 'onCourse', note: 'Eén keer' });
    app.clock.set('2026-11-25T11:00:00Z');
    const second = await send(key, { signal: 'onCourse', note: 'Eén keer' });
    app.clock.set('2026-11-20T11:00:00Z');
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(await facts()).toBe(before + 1);
  });

  it('with another body or at another address is refused, and nothing changes', async () => {
    const key = v4();
    const first = await send(key, { signal: 'onCourse' });
    const before = await facts();
    expectProblem(await send(key, { signal: 'stuck' }), 409, 'key-reused');
    expectProblem(await send(key, { signal: 'onCourse', note: 'erbij' }), 409, 'key-reused');
    const other = await cast.coalition.activity({ leadId: cast.leadId });
    const made = await facts();
    expectProblem(await send(key, { signal: 'onCourse' }, 'lead', `activities/${other}/check-ins`), 409, 'key-reused');
    expectProblem(await send(key, {}, 'lead', `facts/${first.body.id}/retractions`), 409, 'key-reused');
    expect(await facts()).toBe(made);
    expect(made).toBeGreaterThan(before);
    expect((await send(key, { signal: 'onCourse' })).body).toEqual(first.body);
  });

  it('several times at once records once, and answers all the same', async () => {
    const before = await facts();
    const key = v4();
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(key, { signal: 'atRisk' })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await facts()).toBe(before + 1);
  });

  it('of another member, or in another coalition, is another key', async () => {
    const key = v4();
    const before = await facts();
    const mine = await send(key, { signal: 'onCourse' }, 'lead');
    const theirs = await send(key, { signal: 'onCourse' }, 'partner');
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
    expect(await facts()).toBe(before + 2);
    const there = await cast.elsewhere.activity();
    const elsewhere = app.as(cast.outsider.token).post(cast.elsewhere.path(`activities/${there}/check-ins`));
    expect((await elsewhere.set('Idempotency-Key', key).send({ signal: 'onCourse' })).status).toBe(201);
  });

  it('is free again when nothing came of it', async () => {
    const key = v4();
    expectProblem(await send(key, { signal: 'none' }), 400, 'invalid-input');
    expectProblem(await send(key, { signal: 'onCourse', effectiveOn: '2027-01-01' }), 400, 'invalid-input');
    expectProblem(await send(key, { signal: 'onCourse' }, 'bystander'), 403, 'not-allowed');
    expect((await send(key, { signal: 'onCourse' })).status).toBe(201);
  });

  it('holds when one of several at once fails: another takes its place', async () => {
    const key = v4();
    const before = await facts();
    // All wait for the lock of the activity, which this test holds.
    const answers = await Promise.all([
      send(key, { signal: 'onCourse' }),
      send(key, { signal: 'stuck' }),
      send(key, { signal: 'onCourse' }),
    ]);
    const statuses = answers.map(({ status }) => status).sort();
    expect([
      [201, 201, 409],
      [201, 409, 409],
    ]).toContainEqual(statuses);
    expect(await facts()).toBe(before + 1);
  });
});

describe('every way to record something', () => {
  it('makes an activity once, with its ETag again', async () => {
    const key = v4();
    const body = { title: `Eén keer ${key}`, kind: 'other', leadOrganisationId: cast.leadId };
    const first = await send(key, body, 'coordinator', 'activities');
    const second = await send(key, body, 'coordinator', 'activities');
    expect(second.body).toEqual(first.body);
    expect(second.headers['etag']).toBe(first.headers['etag']);
    const found = await app.as(cast.coordinator.token).get(cast.coalition.path(`activities?q=${key}`));
    expect(found.body.total).toBe(1);
  });

  it.each([
    ['participations', { from: '2026-11-01', to: '2026-11-07', participants: 3 }],
    ['transitions', { to: 'done' }],
    ['schedules', { startsOn: null, endsOn: null }],
    ['overrides', { signal: 'stuck', reason: 'x' }],
    ['requests', { about: 'update' }],
  ])('%s', async (rest, body) => {
    const before = await facts();
    const key = v4();
    const address = `activities/${activityId}/${rest}`;
    const answers = [await send(key, body, 'coordinator', address), await send(key, body, 'coordinator', address)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect(await facts()).toBe(before + 1);
    if (rest === 'requests') expect(await mailsOf(activityId)).toBe(1);
  });

  it('corrections and retractions: once done, the same request answers the same instead of a conflict', async () => {
    const checkIn = (await send(v4(), { signal: 'onCourse' })).body.id;
    const key = v4();
    const correction = [
      await send(key, { signal: 'stuck' }, 'lead', `check-ins/${checkIn}/corrections`),
      await send(key, { signal: 'stuck' }, 'lead', `check-ins/${checkIn}/corrections`),
    ];
    expect(correction[1]?.body).toEqual(correction[0]?.body);
    const other = v4();
    const retraction = [
      await send(other, {}, 'lead', `facts/${correction[0]?.body.id}/retractions`),
      await send(other, {}, 'lead', `facts/${correction[0]?.body.id}/retractions`),
    ];
    expect(retraction.map(({ status }) => status)).toEqual([201, 201]);
    expect(retraction[1]?.body).toEqual(retraction[0]?.body);
  });
});

describe('a key', () => {
  it.each([
    ['', 'empty'],
    ['a b', 'with a space'],
    ['é', 'with an accent'],
    ['x'.repeat(201), 'too long'],
  ])('%j is refused: %s', async (key) => {
    if (key === 'é') key = Buffer.from('é').toString('latin1');
    expectProblem(await send(key, { signal: 'onCourse' }), 400, 'invalid-input', ['Idempotency-Key matches']);
  });

  it('is not needed', async () => {
    const post = () =>
      app
        .as(cast.lead.token)
        .post(cast.coalition.path(`activities/${activityId}/check-ins`))
        .send({ signal: 'onCourse' });
    const [one, two] = [await post(), await post()];
    expect(one.body.id).not.toBe(two.body.id);
  });
});

async function mailsOf(id: string): Promise<number> {
  return app.inCoalition(cast.coalition.id, async (tx) => {
    const [row] = await tx.query<{ count: number }>(
      `select count(*) as count from mail where params ->> 'activityId' = $1`,
      [id],
    );
    return row?.count ?? 0;
  });
}
