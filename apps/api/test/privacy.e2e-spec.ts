import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v4 } from 'uuid';
import { DailyJobs } from '../src/platform/jobs/daily-jobs.service.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';
import { asSuperuserOf } from './support/test-database.ts';

let app: TestApp;
let coalition: TestCoalition;
let other: TestCoalition;
let coordinator: TestMember;
let contact: TestMember;
let reviewer: TestMember;
let activityId: string;

beforeAll(async () => {
  app = await TestApp.start();
});
beforeEach(async () => {
  coalition = await TestCoalition.make(app);
  other = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
  reviewer = await coalition.member('reviewer');
  const leadId = await coalition.organisation('Voorbeeldkoor');
  contact = await coalition.contact(leadId);
  activityId = await coalition.activity({ leadId });
});
afterAll(() => app.stop());

/** What stands in the database, whoever may see it. */
async function stored<Row>(sql: string, params: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: asSuperuserOf(app.url) });
  await client.connect();
  try {
    return (await client.query(sql, params)).rows as Row[];
  } finally {
    await client.end();
  }
}

const checkIn = (token: string, body: object, key?: string) => {
  const request = app.as(token).post(coalition.path(`activities/${activityId}/check-ins`));
  return (key ? request.set('Idempotency-Key', key) : request).send(body).expect(201);
};
const emailOf = async (person: TestMember) =>
  (await stored<{ email: string }>('select email from person where id = $1', [person.personId]))[0]?.email ?? '';
const joinElsewhere = (member: TestMember, role = 'reviewer') =>
  app.inCoalition(other.id, (tx) =>
    tx.query('insert into membership (coalition_id, id, person_id, role) values ($1, $2, $3, $4)', [
      other.id,
      v4(),
      member.personId,
      role,
    ]),
  );
const mailTo = (member: TestMember, params: object, createdAt = '2026-11-19T09:00:00Z') =>
  app.inCoalition(coalition.id, (tx) =>
    tx.query(
      `insert into mail (coalition_id, id, membership_id, template, params, locale, created_at)
         values ($1, $2, $3, 'activityRequest', $4, 'nl', $5)`,
      [coalition.id, v4(), member.membershipId, JSON.stringify(params), createdAt],
    ),
  );

describe('GET /me/data', () => {
  it('is everything about the person, in every coalition, and nothing of anybody else', async () => {
    await checkIn(contact.token, { signal: 'onCourse', note: 'van mij' });
    await checkIn(coordinator.token, { signal: 'onCourse', note: 'van de coördinator' });
    await checkIn(coordinator.token, { signal: 'onCourse', note: 'namens mij', onBehalfOf: contact.membershipId });
    await mailTo(contact, { activity: 'Koor' });
    await coalition.task({
      due_on: '2026-12-01',
      title: 'Mijn actiepunt',
      assignee_membership_id: contact.membershipId,
    });
    await joinElsewhere(contact);
    const answer = await app.as(contact.token).get('/me/data').expect(200);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="samenkoers-my-data.json"');
    expect(answer.headers['cache-control']).toBe('no-store');
    const { person, sessions, memberships } = answer.body;
    expect(person).toMatchObject({ id: contact.personId, email: await emailOf(contact), isAdministrator: false });
    expect(sessions).toHaveLength(1);
    expect(memberships).toHaveLength(2);
    const here = memberships.find(({ coalitionSlug }: { coalitionSlug: string }) => coalitionSlug === coalition.slug);
    expect(here).toMatchObject({ role: 'contact', endedOn: null, organisations: ['Voorbeeldkoor'] });
    expect(
      here.facts.map(({ byThemselves, payload }: { byThemselves: boolean; payload: object }) => [
        byThemselves,
        payload,
      ]),
    ).toEqual([
      [true, { signal: 'onCourse', note: 'van mij' }],
      [false, { signal: 'onCourse', note: 'namens mij' }],
    ]);
    expect(here.tasks).toMatchObject([{ title: 'Mijn actiepunt', dueOn: '2026-12-01' }]);
    expect(here.mails).toMatchObject([{ template: 'activityRequest', params: { activity: 'Koor' } }]);
    expect(here.auditEvents).toMatchObject([{ operation: 'activity.checkIn', objectType: 'fact' }]);
    expect(JSON.stringify(answer.body)).not.toContain('van de coördinator');
  });

  it('still tells about a coalition that the person left', async () => {
    await app.inCoalition(coalition.id, (tx) =>
      tx.query('update membership set ended_on = $2 where id = $1', [contact.membershipId, '2026-01-01']),
    );
    const { body } = await app.as(contact.token).get('/me/data');
    expect(body.memberships).toMatchObject([{ endedOn: '2026-01-01' }]);
  });

  it('takes as many round trips with many facts', async () => {
    const inspect = () => app.as(contact.token).get('/me/data').expect(200);
    await checkIn(contact.token, { signal: 'onCourse' });
    const few = await app.queries.during(inspect);
    for (let index = 0; index < 5; index += 1) await checkIn(contact.token, { signal: 'onCourse' });
    expect(await app.queries.during(inspect)).toBe(few);
  });

  /** Where somebody is told of: what refers to a person or a member, or holds an address. */
  const tellsOf = `
    select distinct table_name as name from information_schema.columns where table_schema = 'public'
      and (column_name in ('person_id', 'recorded_by', 'on_behalf_of', 'email', 'recipient', 'address_hash')
        or column_name like '%membership_id%')
    union select conrelid::regclass::text from pg_constraint
      where contype = 'f' and confrelid in ('person'::regclass, 'membership'::regclass)
    union select 'person' order by 1`;

  /** What of each table is told, and how a row of somebody else would be known. */
  const told: Readonly<Record<string, (member: TestMember, word: string) => Promise<unknown>>> = {
    person: (member, word) => stored('update person set name = $2 where id = $1', [member.personId, word]),
    session: (member, word) => stored('update session set browser = $2 where person_id = $1', [member.personId, word]),
    sign_in_attempt: (member, word) =>
      stored(
        `insert into sign_in_attempt (id, at, method, outcome, person_id, origin, request_id) values ($1, now(), 'link', 'signedIn', $2, $3, 'x')`,
        [v4(), member.personId, word],
      ),
    sign_in_link: (member, word) =>
      stored(
        `insert into sign_in_link (id, token_hash, person_id, created_at, expires_at) values ($1, $2, $3, $4, now())`,
        [v4(), word, member.personId, instantOf(word)],
      ),
    person_identity: (member, word) =>
      stored(`insert into person_identity values ('https://id.example', $2, $1, now())`, [member.personId, word]),
    kept_mail: async (member, word) =>
      stored(`insert into kept_mail (id, recipient, subject, text, created_at) values ($1, $2, $3, 'Hallo', now())`, [
        v4(),
        await emailOf(member),
        word,
      ]),
    membership: (member, word) =>
      app.inCoalition(coalition.id, (tx) =>
        tx.query('update membership set ended_on = $2 where id = $1', [member.membershipId, dayOf(word)]),
      ),
    membership_organisation: async (member, word) => {
      const organisationId = await coalition.organisation(word);
      return app.inCoalition(coalition.id, (tx) =>
        tx.query('insert into membership_organisation values ($1, $2, $3)', [
          coalition.id,
          member.membershipId,
          organisationId,
        ]),
      );
    },
    fact: (member, word) =>
      coalition.fact(
        'checkIn',
        { activityId },
        { signal: 'onCourse', note: word },
        { effectiveOn: '2026-11-19', recordedBy: member.membershipId },
      ),
    task: (member, word) =>
      coalition.task({ due_on: '2026-12-01', title: word, assignee_membership_id: member.membershipId }),
    audit_event: (member, word) =>
      stored(
        `insert into audit_event (coalition_id, id, at, membership_id, operation, object_type) values ($1, $2, now(), $3, $4, 'fact')`,
        [coalition.id, v4(), member.membershipId, word],
      ),
    mail: (member, word) => mailTo(member, { title: word }),
    my_items_link: (member, word) =>
      stored(
        `insert into my_items_link (id, token_hash, coalition_id, membership_id, person_id, delivery_id, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $1, $6, now())`,
        [v4(), word, coalition.id, member.membershipId, member.personId, instantOf(word)],
      ),
    saved_view: (member, word) =>
      app.inCoalition(coalition.id, (tx) =>
        tx.query(
          `insert into saved_view (coalition_id, id, membership_id, page, name, search, recorded_at)
           values ($1, $2, $3, 'activities', $4, '', now())`,
          [coalition.id, v4(), member.membershipId, word],
        ),
      ),
    activity_change: (member, word) =>
      app.inCoalition(coalition.id, (tx) =>
        tx.query(
          `insert into activity_change (coalition_id, id, membership_id, recorded_at, changes) values ($1, $2, $3, now(), $4)`,
          [coalition.id, v4(), member.membershipId, JSON.stringify([{ activityId: idOf(word) }])],
        ),
      ),
    idempotency_key: (member, word) =>
      stored(`insert into idempotency_key values ($1, $2, $3, '\\x00', null, now())`, [
        coalition.id,
        member.membershipId,
        word,
      ]),
  };
  const notTold: Readonly<Record<string, string>> = {
    mail_delivery: 'what waits to be sent: told as a mail or an attempt to sign in, and gone once it was sent',
  };
  /** A day, an instant and an identifier that tell one word from another. */
  const dayOf = (word: string) => `2026-0${1 + (word.length % 9)}-${word.slice(-2)}`;
  const idOf = (word: string) => `00000000-0000-4000-8000-0000000000${word.slice(-2)}`;
  const instantOf = (word: string) => `${dayOf(word)}T01:02:03.456Z`;

  it('knows every table that tells of a person: whoever adds one decides here', async () => {
    const names = (await stored<{ name: string }>(tellsOf)).map(({ name }) => name);
    expect(names).toEqual([...Object.keys(told), ...Object.keys(notTold)].sort());
  });

  it.each(Object.keys(told))('tells what %s holds of somebody, and nothing of anybody else', async (table) => {
    await told[table]!(contact, 'Van mij 11');
    await told[table]!(await coalition.contact(), 'Van een ander 22');
    const text = (await app.as(contact.token).get('/me/data').expect(200)).text;
    const isDay = ['membership', 'sign_in_link', 'my_items_link'].includes(table);
    const mark = isDay ? dayOf : table === 'activity_change' ? idOf : (word: string) => word;
    expect(text).toContain(mark('Van mij 11'));
    expect(text).not.toContain(mark('Van een ander 22'));
    expect(text).not.toMatch(/token|hash/i);
  });

  it('tells of appointments, of one’s part in the coalition, and of no link what opens it', async () => {
    await coalition.fact(
      'appointment',
      { organisationId: await coalition.organisation() },
      { membershipId: contact.membershipId },
      { effectiveOn: '2026-11-01', recordedBy: coordinator.membershipId },
    );
    await app.inCoalition(coalition.id, (tx) =>
      tx.query(`update membership set ended_on = '2027-03-04', version = version + 1 where id = $1`, [
        contact.membershipId,
      ]),
    );
    const { memberships } = (await app.as(contact.token).get('/me/data').expect(200)).body;
    expect(memberships[0].facts).toMatchObject([{ kind: 'appointment', byThemselves: false, isAboutThem: true }]);
    expect(memberships[0].membershipChanges.at(-1)).toMatchObject({
      byThemselves: false,
      before: { ended_on: null },
      after: { ended_on: '2027-03-04' },
    });
  });

  it('is for who is signed in', async () => {
    expectProblem(await app.as(null).get('/me/data'), 401, 'not-signed-in');
  });
});

describe('forgetting a person', () => {
  const previewOf = (member: TestMember, token = coordinator.token) =>
    app.as(token).get(coalition.path(`memberships/${member.membershipId}/erasure-preview`));
  const forget = async (member: TestMember, confirmation?: string, token = coordinator.token) =>
    app
      .as(token)
      .post(coalition.path(`memberships/${member.membershipId}/erasures`))
      .send({ confirmation: confirmation ?? (await emailOf(member)) });

  it('is shown first, and changes nothing', async () => {
    await checkIn(contact.token, { signal: 'onCourse' });
    await mailTo(contact, {});
    const before = await stored('select * from person order by id');
    expect((await previewOf(contact)).body).toEqual({
      name: 'Voorbeeld contact',
      email: await emailOf(contact),
      memberships: 1,
      facts: 1,
      mails: 1,
      sessions: 1,
      obstacles: [],
    });
    expect(await stored('select * from person order by id')).toEqual(before);
    await app.as(contact.token).get('/me').expect(200);
  });

  it('empties the person, ends what they had, and keeps every fact', async () => {
    await checkIn(contact.token, { signal: 'onCourse', note: 'blijft staan' }, 'sleutel');
    await mailTo(contact, { activity: 'Koor' });
    const email = await emailOf(contact);
    const facts = await coalition.factCount();
    const answer = await forget(contact, email.toUpperCase());
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ facts: 1, mails: 1 });
    const [person] = await stored('select * from person where id = $1', [contact.personId]);
    expect(person).toMatchObject({ name: '—', is_administrator: false, erased_at: expect.any(Date) });
    expect(JSON.stringify(person)).not.toContain(email);
    expect(await stored('select 1 from session where person_id = $1', [contact.personId])).toEqual([]);
    for (const table of ['mail', 'idempotency_key', 'membership_organisation'])
      expect(await stored(`select 1 from ${table} where membership_id = $1`, [contact.membershipId])).toEqual([]);
    expect(await stored('select ended_on::text from membership where id = $1', [contact.membershipId])).toEqual([
      { ended_on: '2026-11-20' },
    ]);
    expect(await coalition.factCount()).toBe(facts);
    const story = await app.as(coordinator.token).get(coalition.path('check-ins'));
    expect(story.body.items[0]).toMatchObject({ payload: { note: 'blijft staan' }, recordedBy: { name: '—' } });
    expectProblem(await app.as(contact.token).get('/me'), 401, 'not-signed-in');
    // In the trail stands who did it, and nowhere who it was.
    const trail = await stored<{ operation: string; membership_id: string }>(
      `select operation, membership_id from audit_event where object_type = 'membership' and object_id = $1 order by seq desc limit 1`,
      [contact.membershipId],
    );
    expect(trail).toEqual([{ operation: 'person.erase', membership_id: coordinator.membershipId }]);
    expect(
      await stored('select 1 from audit_event where coalesce(after, before)::text ilike $1', [`%${email}%`]),
    ).toEqual([]);
    // Somebody with the same address may be invited anew.
    await stored('insert into person (id, email, name, created_at) values ($1, $2, $3, now())', [v4(), email, 'Nieuw']);
    expectProblem(await forget(contact, email), 404, 'not-found');
  });

  it('knows every table that says something about a person: whoever adds one decides here', async () => {
    const rows = await stored<{ name: string }>(
      `select distinct conrelid::regclass::text || ' ' || confrelid::regclass::text as name from pg_constraint
       where contype = 'f' and confrelid in ('person'::regclass, 'membership'::regclass) order by 1`,
    );
    const taken = ['idempotency_key membership', 'mail membership', 'membership_organisation membership'];
    taken.push(
      'saved_view membership',
      'person_identity person',
      'session person',
      'sign_in_attempt person',
      'sign_in_link person',
    );
    taken.push('my_items_link membership', 'my_items_link person');
    // What was recorded and who was to do something stay; the membership says nothing about the person any more.
    const kept = ['activity_change membership', 'fact membership', 'membership person', 'task membership'];
    expect(rows.map(({ name }) => name)).toEqual([...taken, ...kept].sort());
    await stored(
      `insert into person_identity (issuer, subject, person_id, linked_at) values ('https://id.example', 'x', $1, now())`,
      [contact.personId],
    );
    for (const isShared of [false, true])
      await app.inCoalition(coalition.id, (tx) =>
        tx.query(
          `insert into saved_view (coalition_id, id, membership_id, page, name, search, is_shared, recorded_at)
             values ($1, $2, $3, 'activities', 'Eigen lijst', '', $4, $5)`,
          [coalition.id, v4(), contact.membershipId, isShared, tx.now],
        ),
      );
    await forget(contact).then(({ status }) => expect(status).toBe(201));
    expect(await stored('select is_shared from saved_view where membership_id = $1', [contact.membershipId])).toEqual([
      { is_shared: true },
    ]);
    for (const table of ['person_identity', 'session', 'sign_in_link', 'sign_in_attempt'])
      expect([table, await stored(`select 1 from ${table} where person_id = $1`, [contact.personId])]).toEqual([
        table,
        [],
      ]);
  });

  it('may be done by oneself, in all coalitions at once', async () => {
    await joinElsewhere(contact);
    const { body } = await app.as(contact.token).get('/me/erasure-preview');
    expect(body).toMatchObject({ memberships: 2, obstacles: [] });
    const answer = await app
      .as(contact.token)
      .post('/me/erasures')
      .send({ confirmation: await emailOf(contact) });
    expect(answer.status).toBe(201);
    expect(answer.headers['set-cookie']).toEqual([expect.stringMatching(/^samenkoers_session=;/)]);
    const ended = await stored<{ ended_on: string }>('select ended_on::text from membership where person_id = $1', [
      contact.personId,
    ]);
    expect(ended).toEqual([{ ended_on: '2026-11-20' }, { ended_on: '2026-11-20' }]);
    expectProblem(await app.as(contact.token).post('/me/erasures').send({ confirmation: 'x' }), 401, 'not-signed-in');
    // The trail of the other coalition knows nobody of this one.
    expect(
      await stored(`select membership_id from audit_event where coalition_id = $1 and operation = 'person.erase'`, [
        other.id,
      ]),
    ).toEqual([{ membership_id: null }]);
  });

  it('asks for the address, and does nothing at another one', async () => {
    expectProblem(await forget(contact, 'iemand@voorbeeld.example'), 400, 'invalid-input', [
      '/confirmation otherAddress',
    ]);
    const address = coalition.path(`memberships/${contact.membershipId}/erasures`);
    expectProblem(await app.as(coordinator.token).post(address).send({ reden: 1 }), 400, 'invalid-input', [
      '/confirmation required',
      '/reden unknownProperty',
    ]);
    expectProblem(await app.as(contact.token).post('/me/erasures').send({}), 400, 'invalid-input', [
      '/confirmation required',
    ]);
    await app.as(contact.token).get('/me').expect(200);
  });

  it('leaves no coalition without a coordinator and no installation without an administrator', async () => {
    const own = await app.as(coordinator.token).get('/me/erasure-preview');
    expect(own.body.obstacles).toEqual(['onlyCoordinator']);
    const address = await emailOf(coordinator);
    expectProblem(
      await app.as(coordinator.token).post('/me/erasures').send({ confirmation: address }),
      409,
      'conflict',
    );
    await app.as(coordinator.token).get('/me').expect(200);
    await stored('update person set is_administrator = true where id = $1', [reviewer.personId]);
    expect((await app.as(reviewer.token).get('/me/erasure-preview')).body.obstacles).toEqual(['lastAdministrator']);
    await coalition.coordinator();
    expect((await app.as(coordinator.token).get('/me/erasure-preview')).body.obstacles).toEqual([]);
    await stored('update person set is_administrator = false where id = $1', [reviewer.personId]);
  });

  it('is not for a coordinator to do to who takes part elsewhere too, nor to the people of the demo', async () => {
    await joinElsewhere(contact);
    expect((await previewOf(contact)).body.obstacles).toEqual(['memberElsewhere']);
    expectProblem(await forget(contact), 409, 'conflict');
    await stored('update person set is_example = true where id = $1', [reviewer.personId]);
    expect((await previewOf(reviewer)).body.obstacles).toEqual(['example']);
    expectProblem(await forget(reviewer), 409, 'conflict');
  });

  it('is for coordinators alone', async () => {
    for (const { token } of [contact, reviewer]) {
      expectProblem(await previewOf(contact, token), 403, 'not-allowed');
      expectProblem(await forget(contact, undefined, token), 403, 'not-allowed');
    }
    const outsider = await other.coordinator();
    expectProblem(await previewOf(contact, outsider.token), 404, 'not-found');
    expectProblem(await forget(await other.contact()), 404, 'not-found');
    expectProblem(await app.as(null).get('/me/erasure-preview'), 401, 'not-signed-in');
    const address = coalition.path(`memberships/${contact.membershipId}/erasures`);
    expectProblem(await app.as(null).post(address).send({ confirmation: 'x' }), 401, 'not-signed-in');
    await app.as(contact.token).get('/me').expect(200);
  });
});

describe('POST /redactions', () => {
  const redact = (body: object, token = coordinator.token) =>
    app.as(token).post(coalition.path('redactions')).send(body);
  const secret = 'Mevrouw Voorbeeld uit de Dorpsstraat is erg eenzaam';

  it('takes a text out of a fact and out of everything that was copied from it', async () => {
    const fact = await checkIn(contact.token, { signal: 'atRisk', note: secret, cause: 'ziekte' }, 'een-sleutel');
    await mailTo(coordinator, { note: secret, activity: 'Koor' });
    const answer = await redact({
      objectType: 'fact',
      objectId: fact.body.id,
      field: 'note',
      reason: 'gegevens van een inwoner',
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ objectType: 'fact', objectId: fact.body.id, field: 'note' });
    for (const table of ['fact', 'audit_event', 'idempotency_key', 'mail'])
      expect([table, await stored(`select 1 from ${table} t where t::text like '%Dorpsstraat%'`)]).toEqual([table, []]);
    const story = await app.as(coordinator.token).get(coalition.path('check-ins'));
    expect(story.body.items[0]).toMatchObject({
      id: fact.body.id,
      payload: { signal: 'atRisk', note: '[…]', cause: 'ziekte' },
      recordedBy: { membershipId: contact.membershipId },
    });
    const trail = await app.as(coordinator.token).get(coalition.path(`audit-events?objectId=${fact.body.id}`));
    expect(trail.body.items[0]).toMatchObject({
      operation: 'text.redact',
      membershipId: coordinator.membershipId,
      after: { field: 'note', reason: 'gegevens van een inwoner' },
    });
    // Whoever repeats their request gets the answer without the text.
    const again = await app
      .as(contact.token)
      .post(coalition.path(`activities/${activityId}/check-ins`))
      .set('Idempotency-Key', 'een-sleutel')
      .send({ signal: 'atRisk', note: secret, cause: 'ziekte' });
    expect(again.body.payload.note).toBe('[…]');
  });

  it('is told to every member: what, by whom, when and why', async () => {
    const before = (await app.as(contact.token).get(coalition.path('redactions')).expect(200)).body.total;
    const facts = [];
    for (const note of ['een', 'twee']) facts.push(await checkIn(contact.token, { signal: 'atRisk', note }));
    for (const { body } of facts) {
      const made = await redact({ objectType: 'fact', objectId: body.id, field: 'note', reason: `weg ${body.id}` });
      expect(made.body).toMatchObject({ by: 'Voorbeeld coordinator', reason: `weg ${body.id}` });
    }
    const { body } = await app.as(contact.token).get(coalition.path('redactions?pageSize=2')).expect(200);
    expect(body.total).toBe(before + 2);
    expect(body.items).toEqual(
      [...facts].reverse().map((fact) => ({
        objectType: 'fact',
        objectId: fact.body.id,
        field: 'note',
        redactedAt: expect.any(String),
        by: 'Voorbeeld coordinator',
        reason: `weg ${fact.body.id}`,
      })),
    );
    expectProblem(await app.as(null).get(coalition.path('redactions')), 401, 'not-signed-in');
    const outsider = await other.coordinator();
    expectProblem(await app.as(outsider.token).get(coalition.path('redactions')), 404, 'not-found');
    expect((await app.as(outsider.token).get(other.path('redactions')).expect(200)).body.total).toBe(0);
    expectProblem(await app.as(contact.token).get(coalition.path('redactions?page=0')), 400, 'invalid-input');
  });

  it('takes a text out of a row and of all its earlier versions', async () => {
    await app.inCoalition(coalition.id, (tx) =>
      tx.query('update activity set description = $2, version = version + 1 where id = $1', [activityId, secret]),
    );
    await app.inCoalition(coalition.id, (tx) =>
      tx.query('update activity set title = $2, version = version + 1 where id = $1', [activityId, 'Andere titel']),
    );
    await redact({ objectType: 'activity', objectId: activityId, field: 'description', reason: 'inwoner' }).expect(201);
    for (const table of ['activity', 'audit_event'])
      expect([table, await stored(`select 1 from ${table} t where t::text like '%Dorpsstraat%'`)]).toEqual([table, []]);
    const { body } = await app.as(coordinator.token).get(coalition.path(`activities/${activityId}`));
    expect(body).toMatchObject({ title: 'Andere titel', description: '[…]' });
  });

  it('names all faults at once, and takes out nothing that is no text of people', async () => {
    expectProblem(await redact({ objectType: 'person', objectId: 'x', field: '' }), 400, 'invalid-input', [
      '/field required',
      '/objectId isUuid',
      '/objectType isIn',
      '/reason required',
    ]);
    const fact = await checkIn(contact.token, { signal: 'onCourse' });
    for (const field of ['signal', 'note', 'points', 'payload', "note'; drop table fact; --"])
      expectProblem(
        await redact({ objectType: 'fact', objectId: fact.body.id, field, reason: 'x' }),
        400,
        'invalid-input',
        ['/field noSuchText'],
      );
    expectProblem(
      await redact({ objectType: 'activity', objectId: activityId, field: 'id', reason: 'x' }),
      400,
      'invalid-input',
      ['/field noSuchText'],
    );
  });

  it('is for coordinators of the coalition alone', async () => {
    const fact = await checkIn(contact.token, { signal: 'onCourse', note: 'blijft' });
    const body = { objectType: 'fact', objectId: fact.body.id, field: 'note', reason: 'x' };
    for (const { token } of [contact, reviewer]) expectProblem(await redact(body, token), 403, 'not-allowed');
    expectProblem(await redact(body, (await other.coordinator()).token), 404, 'not-found');
    expectProblem(await app.as(null).post(coalition.path('redactions')).send(body), 401, 'not-signed-in');
    const elsewhere = await other.activity();
    expectProblem(await redact({ ...body, objectType: 'activity', objectId: elsewhere }), 404, 'not-found');
    expectProblem(await redact({ ...body, objectId: v4() }), 404, 'not-found');
    expect(await stored(`select payload ->> 'note' as note from fact where id = $1`, [fact.body.id])).toEqual([
      { note: 'blijft' },
    ]);
  });
});

describe('GET /rights-review', () => {
  const review = (token = coordinator.token, query = '') => app.as(token).get(coalition.path(`rights-review${query}`));

  it('tells who has which rights, since when, and when they were last seen', async () => {
    app.clock.set('2026-11-21T09:00:00Z');
    await app.inCoalition(coalition.id, (tx) =>
      tx.query(`update membership set role = 'coordinator', version = version + 1 where id = $1`, [
        reviewer.membershipId,
      ]),
    );
    const { body } = await review();
    expect(body.total).toBe(3);
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual([
      'Voorbeeld contact',
      'Voorbeeld coordinator',
      'Voorbeeld reviewer',
    ]);
    expect(body.items[0]).toEqual({
      membershipId: contact.membershipId,
      name: 'Voorbeeld contact',
      email: await emailOf(contact),
      role: 'contact',
      organisations: ['Voorbeeldkoor'],
      roleSince: expect.stringMatching(/^2026-11-20T11:/),
      lastSeenAt: expect.stringMatching(/^2026-11-20T11:/),
      isAdministrator: false,
      isExample: false,
    });
    expect(body.items[2]).toMatchObject({ role: 'coordinator', roleSince: expect.stringMatching(/^2026-11-21T09:/) });
    app.clock.set('2026-11-20T12:00:00Z');
  });

  it('has pages, and leaves out who no longer takes part', async () => {
    const answer = await review(undefined, '?pageSize=2&page=2');
    expect(answer.body.items).toHaveLength(1);
    expect(answer.headers['link']).toContain('rel="prev"');
    expect((await review(undefined, '?page=9')).body).toEqual({ items: [], total: 3 });
    await app.inCoalition(coalition.id, (tx) =>
      tx.query('update membership set ended_on = $2 where id = $1', [contact.membershipId, '2026-11-20']),
    );
    expect((await review()).body.total).toBe(2);
  });

  it('is for coordinators of the coalition alone', async () => {
    for (const { token } of [contact, reviewer]) expectProblem(await review(token), 403, 'not-allowed');
    expectProblem(await review((await other.coordinator()).token), 404, 'not-found');
    expectProblem(await app.as(null).get(coalition.path('rights-review')), 401, 'not-signed-in');
    expectProblem(await review(undefined, '?page=0&naam=x'), 400, 'invalid-input', [
      'naam unknownParameter',
      'page min',
    ]);
  });

  it('takes as many round trips with many members', async () => {
    const few = await app.queries.during(() => review().expect(200));
    for (let index = 0; index < 4; index += 1) await coalition.contact();
    expect(await app.queries.during(() => review().expect(200))).toBe(few);
  });
});

describe('retention', () => {
  const counts = () => app.app.get(DailyJobs);

  it('throws away what was kept long enough, once a day, in every coalition, and nothing else', async () => {
    await checkIn(contact.token, { signal: 'onCourse' }, 'oud');
    await checkIn(contact.token, { signal: 'onCourse' }, 'nieuw');
    await stored(`update idempotency_key set created_at = '2026-10-20T12:00:00Z' where key = 'oud'`);
    await mailTo(contact, { oud: 1 }, '2026-05-01T00:00:00Z');
    await mailTo(contact, { nieuw: 1 }, '2026-06-01T00:00:00Z');
    await stored(`update audit_event set at = '2021-11-01T00:00:00Z' where coalition_id = $1 and object_id = $2`, [
      coalition.id,
      contact.membershipId,
    ]);
    await stored(
      `insert into session (id, token_hash, person_id, created_at, expires_at) values
      ($1, '\\x01', $3, '2026-09-01T00:00:00Z', '2026-10-01T00:00:00Z'), ($2, '\\x02', $3, '2026-09-01T00:00:00Z', '2026-11-01T00:00:00Z')`,
      [v4(), v4(), contact.personId],
    );
    const facts = await coalition.factCount();
    const trail = (await stored('select 1 from audit_event')).length;
    expect(await counts().runDue()).toContain('privacy.retention');
    expect(await stored(`select key from idempotency_key where membership_id = $1`, [contact.membershipId])).toEqual([
      { key: 'nieuw' },
    ]);
    expect(await stored(`select params from mail where membership_id = $1`, [contact.membershipId])).toEqual([
      { params: { nieuw: 1 } },
    ]);
    expect((await stored('select 1 from audit_event')).length).toBe(trail - 1);
    expect((await stored(`select 1 from session where person_id = $1`, [contact.personId])).length).toBe(2);
    expect(await coalition.factCount()).toBe(facts);
    const [run] = await stored(`select counts from job_run where job = 'privacy.retention'`);
    expect(run).toEqual({
      counts: {
        idempotencyKeys: 1,
        mailboxKeys: 0,
        sessions: 1,
        signInLinks: 0,
        signInAttempts: 0,
        throttles: 0,
        mails: 1,
        auditEvents: 1,
        jobRuns: 0,
      },
    });
    await app.as(contact.token).get('/me').expect(200);
  });

  it('never takes away the trail of the last year, whoever asks', async () => {
    const ask = app.source.query(`select apply_retention('auditEvents', now() - interval '364 days', true)`);
    await expect(ask).rejects.toThrow('the audit trail of the last year stays');
    await expect(app.source.query(`select apply_retention('fact', now(), true)`)).rejects.toThrow('nothing is kept');
  });
});

describe('GET /statements', () => {
  it('is for everybody, and says how long everything is kept', async () => {
    const { body } = await app.as(null).get('/statements').expect(200);
    expect(body.privacy).toMatchObject({ controller: null, email: null, url: null });
    expect(body.privacy.retention).toContainEqual({ kind: 'idempotencyKeys', days: 30 });
    expect(body.accessibility).toEqual({ status: null, evaluatedOn: null, email: null, url: null });
  });
});
