import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { type Cast, castOf } from './support/cast.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let cast: Cast;
let first: string;
let second: string;

beforeAll(async () => {
  app = await TestApp.start();
  cast = await castOf(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  const { coalition, leadId, partnerId } = cast;
  first = await coalition.activity({ title: 'Eerste', leadId, partnerIds: [partnerId], lifecycle: 'planned' });
  second = await coalition.activity({ title: 'Tweede', leadId: partnerId, lifecycle: 'done', endsOn: '2026-06-30' });
});

const path = (rest = '') => cast.coalition.path(`activity-changes${rest}`);
const as = (who: keyof Cast) => app.as((cast[who] as { token: string }).token);
const change = (body: object, who: keyof Cast = 'coordinator') => as(who).post(path()).send(body);
const activity = async (id: string) => (await as('coordinator').get(cast.coalition.path(`activities/${id}`))).body;
const both = () => [first, second];

describe('a preview', () => {
  it('says what becomes of each, and why not; nothing is recorded', async () => {
    const before = await cast.coalition.factCount();
    const answer = await as('coordinator')
      .post(path('/previews'))
      .send({ activityIds: both(), to: 'inProgress', endsOn: '2027-01-31', leadOrganisationId: cast.bystanderId });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ id: null, recordedAt: null, changed: 1, unchanged: 0, refused: 1 });
    expect(answer.body.items[0]).toMatchObject({
      activityId: first,
      outcome: 'changed',
      lead: { from: { id: cast.leadId }, to: { id: cast.bystanderId } },
      period: { from: { startsOn: '2026-01-01', endsOn: null }, to: { startsOn: '2026-01-01', endsOn: '2027-01-31' } },
      lifecycle: { from: 'planned', to: 'inProgress' },
      faults: [],
    });
    expect(answer.body.items[1]).toMatchObject({
      activityId: second,
      outcome: 'refused',
      faults: [{ field: 'reason', code: 'reasonRequired', detail: 'Geef een reden.' }],
    });
    expect(await cast.coalition.factCount()).toBe(before);
    expect(await activity(first)).toMatchObject({ lifecycle: 'planned', version: 1 });
  });
});

describe('a change', () => {
  it('of those that can be, in one transaction, and undone as a whole', async () => {
    const before = [await activity(first), await activity(second)];
    const answer = await change({
      activityIds: both(),
      leadOrganisationId: cast.partnerId,
      startsOn: '2026-02-01',
      to: 'inProgress',
      reason: 'Weer opgepakt',
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      changed: 2,
      refused: 0,
      recordedAt: expect.stringMatching(/^2026-11-20T11:00:00/),
    });
    expect(await activity(first)).toMatchObject({
      lead: { id: cast.partnerId },
      partners: [],
      startsOn: '2026-02-01',
      lifecycle: 'inProgress',
      version: 2,
    });
    expect(await activity(second)).toMatchObject({ lifecycle: 'inProgress', endsOn: '2026-06-30', version: 1 });
    const undone = await as('coordinator')
      .post(path(`/${answer.body.id}/retractions`))
      .send({});
    expect(undone.status).toBe(201);
    const withoutVersion = ({ version: _version, ...rest }: { version: number }) => rest;
    expect(withoutVersion(await activity(first))).toEqual(withoutVersion(before[0]));
    expect(await activity(second)).toEqual(before[1]);
    expectProblem(
      await as('coordinator')
        .post(path(`/${answer.body.id}/retractions`))
        .send({}),
      409,
      'already-superseded',
    );
  });

  it('leaves what cannot be changed, and changes the rest', async () => {
    const answer = await change({ activityIds: both(), to: 'postponed' });
    expect(answer.body).toMatchObject({ changed: 1, refused: 1 });
    expect(answer.body.items[1]).toMatchObject({ outcome: 'refused', faults: [{ field: 'to', code: 'notPossible' }] });
    expect([(await activity(first)).lifecycle, (await activity(second)).lifecycle]).toEqual(['postponed', 'done']);
  });

  it('changes nothing at all when everything was asked for', async () => {
    const before = await cast.coalition.factCount();
    const answer = await change({ activityIds: both(), to: 'postponed', onlyIfAll: true });
    expectProblem(answer, 409, 'conflict', ['/activityIds/1 notPossible']);
    expect(await cast.coalition.factCount()).toBe(before);
    expect((await activity(first)).lifecycle).toBe('planned');
  });

  it('moves the days that there are, and records nothing where nothing changes', async () => {
    const moved = await change({ activityIds: both(), shiftDays: 14 });
    expect(moved.body.changed).toBe(2);
    expect(await activity(first)).toMatchObject({ startsOn: '2026-01-15', endsOn: null });
    expect(await activity(second)).toMatchObject({ startsOn: '2026-01-15', endsOn: '2026-07-14' });
    const before = await cast.coalition.factCount();
    const same = await change({ activityIds: both(), startsOn: '2026-01-15' });
    expect(same.body).toMatchObject({ id: null, recordedAt: null, changed: 0, unchanged: 2 });
    expect(await cast.coalition.factCount()).toBe(before);
  });

  it('is recorded once under one key', async () => {
    const send = () => change({ activityIds: [first], shiftDays: 7 }).set('Idempotency-Key', 'once-and-again');
    const [one, again] = [await send(), await send()];
    expect(again.body).toEqual(one.body);
    expect((await activity(first)).startsOn).toBe('2026-01-08');
  });

  it('is not taken back after one of them was changed again: then all of it stays', async () => {
    const { body } = await change({ activityIds: both(), shiftDays: 7 });
    await as('coordinator')
      .post(cast.coalition.path(`activities/${second}/schedules`))
      .send({ startsOn: '2026-03-01', endsOn: null })
      .expect(201);
    const before = await cast.coalition.factCount();
    const undo = await as('coordinator')
      .post(path(`/${body.id}/retractions`))
      .send({});
    expectProblem(undo, 409, 'conflict', ['/activityIds/1 changedSince']);
    expect(await cast.coalition.factCount()).toBe(before);
    expect((await activity(first)).startsOn).toBe('2026-01-08');
  });

  it('takes a fixed number of queries', async () => {
    const few = await app.queries.during(() => change({ activityIds: [first], shiftDays: 1 }));
    const more = await Promise.all(Array.from({ length: 6 }, () => cast.coalition.activity({})));
    const many = await app.queries.during(() => change({ activityIds: more, shiftDays: 1 }));
    expect(many).toBe(few);
  });
});

describe('who may', () => {
  it('a contact: the state and days of activities that it takes part in, not who leads', async () => {
    const answer = await change({ activityIds: both(), shiftDays: 1 }, 'lead');
    expect(answer.body).toMatchObject({ changed: 1, refused: 1 });
    expect(answer.body.items[1].faults).toMatchObject([{ code: 'notYours' }]);
    expectProblem(await change({ activityIds: [first], leadOrganisationId: cast.leadId }, 'lead'), 403, 'not-allowed');
  });

  it('nobody else, and nobody from elsewhere', async () => {
    const body = { activityIds: [first], shiftDays: 1 };
    expectProblem(await app.as(null).post(path()).send(body), 401, 'not-signed-in');
    expectProblem(await change(body, 'reviewer'), 403, 'not-allowed');
    expectProblem(await change(body, 'outsider'), 404, 'not-found');
    const theirs = await cast.elsewhere.activity({});
    expectProblem(await change({ ...body, activityIds: [first, theirs] }), 400, 'invalid-input', [
      '/activityIds/1 notFound',
    ]);
    const { body: made } = await change(body);
    expectProblem(
      await as('bystander')
        .post(path(`/${made.id}/retractions`))
        .send({}),
      403,
      'not-allowed',
    );
    expectProblem(
      await as('outsider')
        .post(path(`/${made.id}/retractions`))
        .send({}),
      404,
      'not-found',
    );
    expectProblem(
      await as('coordinator')
        .post(path(`/${v4()}/retractions`))
        .send({}),
      404,
      'not-found',
    );
  });
});

describe('what is refused', () => {
  it('nothing, too much, and everything that is wrong, at once', async () => {
    expectProblem(await change({}), 400, 'invalid-input', ['/activityIds required']);
    expectProblem(await change({ activityIds: [], shiftDays: 1 }), 400, 'invalid-input', ['/activityIds arrayMinSize']);
    expectProblem(await change({ activityIds: [first] }), 400, 'invalid-input', [' nothingToChange']);
    expectProblem(await change({ activityIds: [first, first], shiftDays: 1 }), 400, 'invalid-input', [
      '/activityIds arrayUnique',
    ]);
    const many = Array.from({ length: 201 }, () => v4());
    expectProblem(
      await change({
        activityIds: many,
        shiftDays: 1.5,
        to: 'gone',
        startsOn: '2026-02-30',
        reason: 'x'.repeat(1001),
        x: 1,
      }),
      400,
      'invalid-input',
      [
        '/activityIds arrayMaxSize',
        '/shiftDays isInt',
        '/to isIn',
        '/startsOn isDay',
        '/reason maxLength',
        '/x unknownProperty',
      ],
    );
    expectProblem(
      await change({ activityIds: [first], startsOn: '2026-02-01', endsOn: '2026-01-01' }),
      400,
      'invalid-input',
      ['/endsOn endBeforeStart'],
    );
    expectProblem(await change({ activityIds: [first], startsOn: null, shiftDays: 3 }), 400, 'invalid-input', [
      '/shiftDays oneOnly',
    ]);
    expectProblem(await change({ activityIds: [first], leadOrganisationId: v4() }), 400, 'invalid-input', [
      '/leadOrganisationId notFound',
    ]);
  });
});
