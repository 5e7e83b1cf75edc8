import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { Database } from '../src/platform/db/database.ts';
import { type Cast, castOf } from './support/cast.ts';
import { expectProblem } from './support/expect-problem.ts';
import type { TestCoalition } from './support/factories.ts';
import { systemCtx, TestApp } from './support/test-app.ts';

let app: TestApp;
let cast: Cast;
let activityId: string;

beforeAll(async () => {
  app = await TestApp.start();
  cast = await castOf(app);
  activityId = await cast.coalition.activity({ leadId: cast.leadId, partnerIds: [cast.partnerId] });
});
afterAll(() => app.stop());

const as = (who: keyof Cast) => app.as((cast[who] as { token: string }).token);
const path = (rest: string) => cast.coalition.path(rest);

interface Event {
  id: string;
  operation: string;
  objectType: string;
  objectId: string | null;
  membershipId: string | null;
  requestId: string;
  at: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  seq: number;
}

/** What the trail gained by the work, oldest first; read as the application's role, past the API. */
async function during(work: () => PromiseLike<unknown>, coalition: TestCoalition = cast.coalition): Promise<Event[]> {
  const read = (after: number) =>
    app.inCoalition(coalition.id, (tx) =>
      tx.query<Event>(
        `select id, operation, object_type as "objectType", object_id as "objectId", membership_id as "membershipId",
           request_id as "requestId", at, before, after, seq from audit_event where seq > $1 order by seq`,
        [after],
      ),
    );
  const last = (await read(0)).at(-1)?.seq ?? 0;
  await work();
  return read(last);
}

const short = (events: Event[]) =>
  events.map(
    ({ operation, objectType, before, after }) => `${operation} ${before ? (after ? '~' : '-') : '+'}${objectType}`,
  );

describe('every write leaves its trace, in the same transaction', () => {
  const posts: [string, string, object, string[]][] = [
    ['a check-in', 'activities/{}/check-ins', { signal: 'onCourse' }, ['activity.checkIn +fact']],
    [
      'a participation',
      'activities/{}/participations',
      { from: '2026-11-01', to: '2026-11-02', participants: 1 },
      ['activity.participation +fact'],
    ],
    ['a schedule', 'activities/{}/schedules', { startsOn: null, endsOn: null }, ['activity.schedule +fact']],
    ['an override', 'activities/{}/overrides', { signal: 'stuck', reason: 'x' }, ['activity.override +fact']],
    ['a request', 'activities/{}/requests', { about: 'update' }, ['activity.request +fact']],
    ['a transition', 'activities/{}/transitions', { to: 'postponed' }, ['activity.lifecycle +fact']],
  ];

  it.each(posts)('%s', async (_name, rest, body, expected) => {
    let answer: { status: number; body: { id: string } } | undefined;
    const events = await during(
      async () =>
        (answer = await as('coordinator')
          .post(path(rest.replace('{}', activityId)))
          .send(body)),
    );
    expect(answer?.status).toBe(201);
    expect(short(events)).toEqual(expected);
    const [event] = events;
    expect(event).toMatchObject({
      objectId: answer?.body.id,
      membershipId: cast.coordinator.membershipId,
      before: null,
    });
    expect(event?.after).toMatchObject({ id: answer?.body.id, activity_id: activityId });
    expect(event?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('making and changing an activity, with its links', async () => {
    const subgoalIds = [await cast.coalition.subgoal(), await cast.coalition.subgoal()];
    let id = '';
    const made = await during(async () => {
      const body = {
        title: 'Nieuw',
        kind: 'other',
        leadOrganisationId: cast.leadId,
        subgoalIds,
        startsOn: '2026-12-01',
      };
      id = (await as('coordinator').post(path('activities')).send(body)).body.id;
    });
    expect(short(made).sort()).toEqual([
      'activity.create +activity',
      'activity.create +activity_organisation',
      'activity.create +activity_subgoal',
      'activity.create +activity_subgoal',
      'activity.create +fact',
      'activity.create +fact',
    ]);
    // One request is one trace.
    expect(new Set(made.map(({ requestId }) => requestId)).size).toBe(1);
    const changed = await during(() =>
      as('lead')
        .patch(path(`activities/${id}`))
        .set('If-Match', '"1"')
        .send({ title: 'Anders', subgoalIds: subgoalIds.slice(0, 1) }),
    );
    expect(short(changed).sort()).toEqual(['activity.update -activity_subgoal', 'activity.update ~activity']);
    const text = changed.find(({ objectType }) => objectType === 'activity');
    expect(text).toMatchObject({
      membershipId: cast.lead.membershipId,
      before: { title: 'Nieuw' },
      after: { title: 'Anders' },
    });
    expect(text?.requestId).not.toBe(made[0]?.requestId);
  });

  it('corrections and retractions', async () => {
    const { id } = (
      await as('lead')
        .post(path(`activities/${activityId}/check-ins`))
        .send({ signal: 'onCourse' })
    ).body;
    expect(
      short(
        await during(() =>
          as('lead')
            .post(path(`check-ins/${id}/corrections`))
            .send({ signal: 'stuck' }),
        ),
      ),
    ).toEqual(['activity.checkIn +fact']);
    const other = (
      await as('lead')
        .post(path(`activities/${activityId}/check-ins`))
        .send({ signal: 'onCourse' })
    ).body.id;
    expect(
      short(
        await during(() =>
          as('lead')
            .post(path(`facts/${other}/retractions`))
            .send({}),
        ),
      ),
    ).toEqual(['fact.retract +fact']);
  });

  it('the same request again leaves no second trace', async () => {
    const key = v4();
    const send = () =>
      as('lead')
        .post(path(`activities/${activityId}/check-ins`))
        .set('Idempotency-Key', key)
        .send({ signal: 'onCourse' });
    expect(short(await during(send))).toEqual(['activity.checkIn +fact']);
    expect(await during(send)).toEqual([]);
  });

  it('what was refused leaves none', async () => {
    const events = await during(async () => {
      await as('lead')
        .post(path(`activities/${activityId}/check-ins`))
        .send({ signal: 'x' });
      await as('bystander')
        .post(path(`activities/${activityId}/check-ins`))
        .send({ signal: 'onCourse' });
      await as('coordinator')
        .patch(path(`activities/${activityId}`))
        .set('If-Match', '"9"')
        .send({ title: 'x' });
      await as('coordinator').get(path('activities'));
    });
    expect(events).toEqual([]);
  });

  it('what breaks off half-way takes its trace with it', async () => {
    const before = await cast.coalition.factCount();
    const events = await during(async () => {
      const work = app.inCoalition(cast.coalition.id, async (tx) => {
        await tx.query(
          `insert into fact (coalition_id, id, kind, effective_on, recorded_at, activity_id) values ($1, $2, 'request', '2026-11-20', $3, $4)`,
          [cast.coalition.id, v4(), tx.now, activityId],
        );
        const [seen] = await tx.query<{ count: number }>(
          `select count(*) as count from audit_event where operation = 'test' and after ->> 'kind' = 'request'`,
        );
        expect(seen?.count).toBe(1);
        throw new Error('half-way');
      });
      await expect(work).rejects.toThrow('half-way');
    });
    expect(events).toEqual([]);
    expect(await cast.coalition.factCount()).toBe(before);
  });

  it('and does not happen without the name of its operation', async () => {
    const unnamed = app.app
      .get(Database)
      .run(systemCtx(cast.coalition.id), '', (tx) =>
        tx.query('update activity set title = title where coalition_id = $1 and id = $2', [
          cast.coalition.id,
          activityId,
        ]),
      );
    await expect(unnamed).rejects.toThrow('a change of activity needs the name of its operation');
  });

  it('in every table of a coalition, but for the trail itself and what holds nothing of its own', async () => {
    const rows = await app.source.query(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p')
         and (c.relname = 'coalition' or exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'coalition_id'))
         and not exists (select 1 from pg_trigger t join pg_proc p on p.oid = t.tgfoid
           where t.tgrelid = c.oid and p.proname = 'audit_change' and t.tgenabled <> 'D')
       order by 1`,
    );
    expect(rows.map(({ name }: { name: string }) => name)).toEqual([
      'audit_event',
      'coalition_change',
      'coalition_version',
      'idempotency_key',
      'kept_mail',
      'mail',
      'mail_delivery',
      'mailbox_request_key',
      'my_items_link',
    ]);
  });

  it('holds nobody’s name or address', async () => {
    const [found] = await app.inCoalition(cast.coalition.id, (tx) =>
      tx.query<{ count: number }>(
        `select count(*) as count from audit_event e join person p on true
         where coalesce(e.before::text, '') || coalesce(e.after::text, '') like '%' || p.email || '%'
           or coalesce(e.before::text, '') || coalesce(e.after::text, '') like '%' || p.name || '%'`,
      ),
    );
    expect(found?.count).toBe(0);
  });
});

describe('GET /audit-events', () => {
  const read = async (who: keyof Cast, query = '') =>
    (await as(who).get(path(`audit-events${query}`))).body as { total: number; items: Event[] };

  it('is for the coordinator: everything, newest first, in pages', async () => {
    const { body } = await as('coordinator')
      .post(path(`activities/${activityId}/check-ins`))
      .send({ signal: 'stuck', note: 'Nieuwste' });
    const page = await read('coordinator', '?pageSize=2');
    expect(page.items).toHaveLength(2);
    expect(page.items[0]).toMatchObject({
      operation: 'activity.checkIn',
      objectType: 'fact',
      objectId: body.id,
      membershipId: cast.coordinator.membershipId,
      name: 'Voorbeeld coordinator',
      at: body.recordedAt,
      before: null,
    });
    const second = await read('coordinator', '?pageSize=2&page=2');
    expect(second.total).toBe(page.total);
    expect(second.items.map(({ id }) => id)).not.toContain(page.items[1]?.id);
    expect(await read('coordinator', '?pageSize=100&page=999')).toEqual({ items: [], total: page.total });
    const ofOne = await read('coordinator', `?objectId=${activityId}`);
    expect(new Set(ofOne.items.map(({ objectId }) => objectId))).toEqual(new Set([activityId]));
  });

  it('shows a contact the history of their own organisation, and of what it takes part in', async () => {
    const ours = await cast.coalition.activity({ leadId: cast.partnerId });
    const theirs = await cast.coalition.activity({ leadId: cast.leadId });
    const taskId = await cast.coalition.task({ activity_id: ours, due_on: '2026-12-01' });
    const checkIn = (id: string) =>
      as('coordinator')
        .post(path(`activities/${id}/check-ins`))
        .send({ signal: 'onCourse' });
    const own = (await checkIn(ours)).body.id;
    const shared = (await checkIn(activityId)).body.id;
    const foreign = (await checkIn(theirs)).body.id;
    const done = await cast.coalition.fact('taskCompleted', { taskId }, {}, { effectiveOn: '2026-11-20' });
    await as('coordinator')
      .patch(path(`activities/${ours}`))
      .set('If-Match', '"1"')
      .send({ title: 'Onze' });
    await as('coordinator')
      .patch(path(`activities/${theirs}`))
      .set('If-Match', '"1"')
      .send({ title: 'De hunne' });
    const seen = (await read('partner', '?pageSize=100')).items;
    const objects = seen.map(({ objectId }) => objectId);
    for (const id of [own, shared, done, taskId, ours, cast.partnerId])
      expect([id, objects.includes(id)]).toEqual([id, true]);
    for (const id of [foreign, theirs, cast.leadId]) expect([id, objects.includes(id)]).toEqual([id, false]);
    expect(seen.filter(({ objectId }) => objectId === ours).map(({ operation }) => operation)).toContain(
      'activity.update',
    );
    const bystander = (await read('bystander', '?pageSize=100')).items;
    expect(bystander.map(({ objectId }) => objectId)).not.toContain(shared);
  });

  it('is not for reviewers, outsiders or nobody', async () => {
    expectProblem(await as('reviewer').get(path('audit-events')), 403, 'not-allowed');
    expectProblem(await as('outsider').get(path('audit-events')), 404, 'not-found');
    expectProblem(await app.as(null).get(path('audit-events')), 401, 'not-signed-in');
    expectProblem(await as('coordinator').get(path('audit-events?objectId=5&actor=x')), 400, 'invalid-input', [
      'objectId isUuid',
      'actor unknownParameter',
    ]);
  });

  it('is only read', async () => {
    for (const method of ['post', 'patch', 'delete', 'put'] as const) {
      expectProblem(await as('coordinator')[method](path('audit-events')), 405, 'method-not-allowed');
    }
  });
});
