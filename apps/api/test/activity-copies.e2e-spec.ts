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

const path = (rest = '') => cast.coalition.path(`activities${rest}`);
const as = (who: keyof Cast) => app.as((cast[who] as { token: string }).token);
const make = async (more: object = {}) =>
  (
    await as('coordinator')
      .post(path())
      .send({ title: 'Zing mee', kind: 'meeting', leadOrganisationId: cast.leadId, ...more })
      .expect(201)
  ).body;

describe('POST /activities/{id}/duplicates', () => {
  it('copies texts, partners and links, and nothing that was recorded', async () => {
    const subgoalId = await cast.coalition.subgoal();
    const made = await make({
      description: 'Samen zingen',
      targetGroups: ['ouderen'],
      expectedParticipants: 40,
      subgoalIds: [subgoalId],
      partnerOrganisationIds: [cast.partnerId],
      startsOn: '2026-12-01',
    });
    await as('coordinator')
      .post(path(`/${made.id}/check-ins`))
      .send({ signal: 'stuck' })
      .expect(201);
    const copy = await as('coordinator')
      .post(path(`/${made.id}/duplicates`))
      .send({ title: 'Zing weer mee' });
    expect(copy.status).toBe(201);
    expect(copy.body).toMatchObject({
      title: 'Zing weer mee',
      description: 'Samen zingen',
      targetGroups: ['ouderen'],
      expectedParticipants: 40,
      subgoalIds: [subgoalId],
      lead: { id: cast.leadId },
      partners: [{ id: cast.partnerId }],
      lifecycle: 'concept',
      startsOn: null,
      lastCheckInOn: null,
    });
    expect(copy.body.id).not.toBe(made.id);
  });

  it('is for coordinators of this coalition, and needs a title', async () => {
    const made = await make();
    const send = (who: keyof Cast, body: object = { title: 'Nog eens' }) =>
      as(who)
        .post(path(`/${made.id}/duplicates`))
        .send(body);
    expectProblem(
      await app
        .as(null)
        .post(path(`/${made.id}/duplicates`))
        .send({}),
      401,
      'not-signed-in',
    );
    expectProblem(await send('lead'), 403, 'not-allowed');
    expectProblem(await send('outsider'), 404, 'not-found');
    expectProblem(
      await as('coordinator')
        .post(path(`/${v4()}/duplicates`))
        .send({ title: 'x' }),
      404,
      'not-found',
    );
    expectProblem(await send('coordinator', { kind: 'x' }), 400, 'invalid-input', [
      '/title required',
      '/kind unknownProperty',
    ]);
    expectProblem(await send('coordinator', { title: 'x'.repeat(201) }), 400, 'invalid-input', ['/title maxLength']);
  });
});

describe('DELETE /activities/{id}', () => {
  const remove = (id: string, who: keyof Cast = 'coordinator', version = 1) =>
    as(who)
      .delete(path(`/${id}`))
      .set('If-Match', `"${version}"`);

  it('takes back what was just made: it is nowhere any more, and its facts stay', async () => {
    const made = await make({ title: 'Wolkenkijken', startsOn: '2026-12-01' });
    expect((await remove(made.id)).status).toBe(204);
    expectProblem(await as('coordinator').get(path(`/${made.id}`)), 404, 'not-found');
    const found = await as('coordinator').get(cast.coalition.path('search')).query({ q: 'wolkenkijken' });
    expect(found.body.total).toBe(0);
    const story = await as('coordinator')
      .get(path(`/${made.id}/facts`))
      .expect(200);
    expect(story.body.total).toBe(4);
    expectProblem(await remove(made.id), 404, 'not-found');
  });

  it('not when something was recorded, a task made, it was changed, or another or earlier day made it', async () => {
    const reported = await make();
    await as('coordinator')
      .post(path(`/${reported.id}/check-ins`))
      .send({ signal: 'onCourse' })
      .expect(201);
    expectProblem(await remove(reported.id), 409, 'not-undoable');
    const busy = await make();
    await cast.coalition.task({ activity_id: busy.id, due_on: '2026-12-01' });
    expectProblem(await remove(busy.id), 409, 'not-undoable');
    const changed = await make();
    await as('coordinator')
      .patch(path(`/${changed.id}`))
      .set('If-Match', '"1"')
      .send({ title: 'Anders' })
      .expect(200);
    expectProblem(await remove(changed.id), 412, 'version-conflict');
    expectProblem(await remove(await cast.coalition.activity({})), 409, 'not-undoable');
    expectProblem(await as('coordinator').delete(path(`/${busy.id}`)), 428, 'version-required');
  });

  it('only by a coordinator of this coalition', async () => {
    const made = await make();
    expectProblem(
      await app
        .as(null)
        .delete(path(`/${made.id}`))
        .set('If-Match', '"1"'),
      401,
      'not-signed-in',
    );
    expectProblem(await remove(made.id, 'lead'), 403, 'not-allowed');
    expectProblem(await remove(made.id, 'outsider'), 404, 'not-found');
  });
});

describe('tasks', () => {
  const tasks = (rest = '') => cast.coalition.path(`tasks${rest}`);
  const makeTask = async () =>
    (
      await as('coordinator')
        .post(tasks())
        .send({ title: 'Zaal huren', assigneeOrganisationId: cast.leadId, dueOn: '2026-12-01' })
        .expect(201)
    ).body;
  const patch = (id: string, body: object, version = 1) =>
    as('coordinator')
      .patch(tasks(`/${id}`))
      .set('If-Match', `"${version}"`)
      .send(body);

  it('the agreed day can be mended until it was put off', async () => {
    const task = await makeTask();
    const mended = await patch(task.id, { dueOn: '2026-12-08', title: 'Zaal huren en betalen' });
    expect(mended.body).toMatchObject({
      dueOn: '2026-12-08',
      firstDueOn: '2026-12-08',
      title: 'Zaal huren en betalen',
    });
    await as('coordinator')
      .post(tasks(`/${task.id}/postponements`))
      .send({ dueOn: '2027-01-05' })
      .expect(201);
    expectProblem(await patch(task.id, { dueOn: '2026-12-24' }, 2), 400, 'invalid-input', ['/dueOn wasPostponed']);
    expectProblem(await patch(task.id, { dueOn: 'morgen' }, 2), 400, 'invalid-input', ['/dueOn isDay']);
  });

  it('what was just made can be taken back, unless something was recorded about it', async () => {
    const task = await makeTask();
    const remove = (id: string, who: keyof Cast = 'coordinator') =>
      as(who)
        .delete(tasks(`/${id}`))
        .set('If-Match', '"1"');
    expectProblem(await remove(task.id, 'lead'), 403, 'not-allowed');
    expectProblem(await remove(task.id, 'outsider'), 404, 'not-found');
    expect((await remove(task.id)).status).toBe(204);
    expectProblem(await as('coordinator').get(tasks(`/${task.id}`)), 404, 'not-found');
    const done = await makeTask();
    await as('coordinator')
      .post(tasks(`/${done.id}/completions`))
      .send({})
      .expect(201);
    expectProblem(await remove(done.id), 409, 'not-undoable');
  });
});

describe('asking for news', () => {
  it('goes to the mailbox of an organisation without a contact, and is refused without one', async () => {
    const { coalition } = cast;
    const leadId = await coalition.organisation();
    const id = await coalition.activity({ leadId });
    const ask = (status = 201) =>
      as('coordinator')
        .post(path(`/${id}/requests`))
        .send({ about: 'update' })
        .expect(status);
    const mails = () =>
      app.inCoalition(coalition.id, (tx) =>
        tx.query<{ organisation: string | null; member: string | null; template: string }>(
          `select organisation_id as organisation, membership_id as member, template from mail
           where params ->> 'activityId' = $1`,
          [id],
        ),
      );
    await ask(400);
    expect(await mails()).toEqual([]);
    await app.inCoalition(coalition.id, (tx) =>
      tx.query(`update organisation set mailbox = 'post@voorbeeld.example' where coalition_id = $1 and id = $2`, [
        coalition.id,
        leadId,
      ]),
    );
    await ask();
    expect(await mails()).toEqual([{ organisation: leadId, member: null, template: 'askUpdate' }]);
    const contact = await coalition.contact(leadId);
    await ask();
    expect(await mails()).toHaveLength(2);
    expect((await mails()).filter(({ member }) => member === contact.membershipId)).toHaveLength(1);
  });
});

describe('parameters that a route does not know', () => {
  it.each(['coalitions/{slug}/facts/{id}', 'me', 'coalitions/{slug}/saved-views/{id}'])(
    'are refused at %s',
    async (at) => {
      const address = `/${at.replace('{slug}', cast.coalition.slug).replace('{id}', v4())}`;
      expectProblem(await as('coordinator').get(`${address}?limit=3&x=1`), 400, 'invalid-input', [
        'limit unknownParameter',
        'x unknownParameter',
      ]);
    },
  );

  it('also behind a write', async () => {
    const answer = await as('coordinator')
      .post(`${path()}?dryRun=true`)
      .send({ title: 'x', kind: 'other', leadOrganisationId: cast.leadId });
    expectProblem(answer, 400, 'invalid-input', ['dryRun unknownParameter']);
  });
});

it('sorts by the order of the lifecycle', async () => {
  const { coalition, token } = { coalition: cast.elsewhere, token: cast.outsider.token };
  for (const lifecycle of ['stopped', 'done', 'concept', 'postponed', 'inProgress', 'planned']) {
    await coalition.activity({ lifecycle });
  }
  const order = async (sort: string) => {
    const answer = await app.as(token).get(coalition.path('activities')).query({ sort });
    return (answer.body.items as { lifecycle: string }[]).map(({ lifecycle }) => lifecycle);
  };
  const inOrder = ['concept', 'planned', 'inProgress', 'done', 'postponed', 'stopped'];
  expect(await order('lifecycle')).toEqual(inOrder);
  expect(await order('-lifecycle')).toEqual([...inOrder].reverse());
});
