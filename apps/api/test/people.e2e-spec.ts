import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { expectProblem } from './support/expect-problem.ts';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let other: TestCoalition;
let coordinator: TestMember;

beforeAll(async () => {
  app = await TestApp.start();
  other = await TestCoalition.make(app);
});
beforeEach(async () => {
  coalition = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
});
afterAll(() => app.stop());

type Token = string | null;
const get = (rest: string, token: Token = coordinator.token) => app.as(token).get(coalition.path(rest));
const invite = (body: object, token: Token = coordinator.token) =>
  app.as(token).post(coalition.path('memberships')).send(body);
const change = (id: string, body: object, token: Token = coordinator.token, version = 1) =>
  app
    .as(token)
    .patch(coalition.path(`memberships/${id}`))
    .set('If-Match', `"${version}"`)
    .send(body);
const email = () => `${v4()}@voorbeeld.example`;
const contactOf = (...organisationIds: string[]) => ({
  name: 'Voorbeeld Persoon',
  email: email(),
  role: 'contact',
  organisationIds,
});
const rows = <Row>(sql: string, params: unknown[] = [coalition.id]) =>
  app.inCoalition(coalition.id, (tx) => tx.query<Row>(sql, params));
const total = async () => (await get('memberships')).body.total as number;

describe('POST /memberships', () => {
  it('makes a member, once for each key, with a mail that says where to sign in', async () => {
    const id = await coalition.organisation('Voorbeeldkoor');
    const body = contactOf(id);
    const send = () =>
      app.as(coordinator.token).post(coalition.path('memberships')).set('Idempotency-Key', 'uitnodiging').send(body);
    const answer = await send();
    expect(answer.status).toBe(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      name: body.name,
      email: body.email,
      role: 'contact',
      organisations: [{ id, name: 'Voorbeeldkoor' }],
      endedOn: null,
      version: 1,
    });
    expect((await send()).body).toEqual(answer.body);
    expect(await total()).toBe(2);
    expect(await rows('select template, membership_id, sent_at from mail where coalition_id = $1')).toEqual([
      { template: 'invitation', membership_id: answer.body.id, sent_at: null },
    ]);
  });

  it('keeps names and addresses of people out of the audit', async () => {
    const { body } = await invite({ name: 'Geheim Persoon', email: 'geheim@voorbeeld.example', role: 'reviewer' });
    const audit = await get('audit-events?pageSize=100');
    expect(JSON.stringify(audit.body)).not.toMatch(/Geheim|geheim@/);
    expect(audit.body.items).toContainEqual(
      expect.objectContaining({
        operation: 'member.invite',
        objectType: 'person',
        after: { name: 'G…', email: 'g…@voorbeeld.example' },
      }),
    );
    expect((await get(`audit-events?objectId=${body.id}`)).body.total).toBeGreaterThan(0);
  });

  it('knows a person by their address, whatever its case, and leaves them their own name', async () => {
    const person = { name: 'Eigen Naam', email: 'Eigen.Naam@voorbeeld.example', role: 'reviewer' };
    await invite(person).expect(201);
    const elsewhere = await other.coordinator();
    const answer = await app
      .as(elsewhere.token)
      .post(other.path('memberships'))
      .send({ ...person, name: 'Iets Anders', email: 'eigen.naam@VOORBEELD.example' });
    expect(answer.body).toMatchObject({ name: 'Eigen Naam', email: 'Eigen.Naam@voorbeeld.example' });
  });

  it('refuses who takes part already, and who did', async () => {
    const body = { name: 'A', email: email(), role: 'reviewer' };
    const { body: made } = await invite(body).expect(201);
    expectProblem(await invite(body), 400, 'invalid-input', ['/email alreadyMember']);
    await change(made.id, { isActive: false }).expect(200);
    expectProblem(await invite(body), 400, 'invalid-input', ['/email formerMember']);
  });

  it('takes one of two at the same time', async () => {
    const body = { name: 'A', email: email(), role: 'reviewer' };
    const answers = await Promise.all([invite(body), invite(body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect(await total()).toBe(2);
  });

  it('names all faults at once and invites nobody', async () => {
    expectProblem(await invite({}), 400, 'invalid-input', ['/email required', '/name required', '/role required']);
    const wrong = { name: 'x'.repeat(121), email: 'geen adres', role: 'baas', organisationIds: ['1'], password: 'x' };
    expectProblem(await invite(wrong), 400, 'invalid-input', [
      '/email isEmail',
      '/name maxLength',
      '/organisationIds isUuid',
      '/password unknownProperty',
      '/role isIn',
    ]);
    expectProblem(await invite(contactOf()), 400, 'invalid-input', ['/organisationIds required']);
    expectProblem(await invite(contactOf(await other.organisation())), 400, 'invalid-input', [
      '/organisationIds notFound',
    ]);
    const reviewer = { ...contactOf(await coalition.organisation()), role: 'reviewer' };
    expectProblem(await invite(reviewer), 400, 'invalid-input', ['/organisationIds contactsOnly']);
    expect(await total()).toBe(1);
    expect(await rows('select 1 from mail where coalition_id = $1')).toEqual([]);
  });

  it('lets a contact invite for their own organisations alone', async () => {
    const [own, theirs] = [await coalition.organisation(), await coalition.organisation()];
    const contact = await coalition.contact(own);
    expect((await invite(contactOf(own), contact.token)).status).toBe(201);
    for (const body of [
      contactOf(theirs),
      contactOf(own, theirs),
      contactOf(),
      { ...contactOf(), role: 'coordinator' },
    ])
      expectProblem(await invite(body, contact.token), 403, 'not-allowed');
  });

  it('is for members alone, and not for reviewers', async () => {
    const body = contactOf(await coalition.organisation());
    expectProblem(await invite(body, null), 401, 'not-signed-in');
    expectProblem(await invite(body, (await coalition.member('reviewer')).token), 403, 'not-allowed');
    expectProblem(await invite(body, (await other.coordinator()).token), 404, 'not-found');
  });
});

describe('PATCH /memberships/{id}', () => {
  it('changes the role and the organisations', async () => {
    const [first, second] = [await coalition.organisation('A'), await coalition.organisation('B')];
    const { membershipId } = await coalition.contact(first);
    const both = await change(membershipId, { organisationIds: [first, second] });
    expect(both.body).toMatchObject({ organisations: [{ id: first }, { id: second }], version: 2 });
    const reviewer = await change(membershipId, { role: 'reviewer' }, coordinator.token, 2);
    expect(reviewer.body).toMatchObject({ role: 'reviewer', organisations: [], version: 3 });
    const bare = await change(membershipId, { role: 'contact' }, coordinator.token, 3);
    expectProblem(bare, 400, 'invalid-input', ['/organisationIds required']);
  });

  it('ends a membership: the coalition closes at once, and what they recorded stays', async () => {
    const organisationId = await coalition.organisation();
    const contact = await coalition.contact(organisationId);
    const activityId = await coalition.activity({ leadId: organisationId });
    const checkIn = () =>
      app
        .as(contact.token)
        .post(coalition.path(`activities/${activityId}/check-ins`))
        .send({ signal: 'onCourse' });
    await checkIn().expect(201);
    const answer = await change(contact.membershipId, { isActive: false });
    expect(answer.body).toMatchObject({ endedOn: '2026-11-20', version: 2 });
    expectProblem(await get('overview', contact.token), 404, 'not-found');
    expectProblem(await checkIn(), 404, 'not-found');
    expect((await app.as(contact.token).get('/me')).body.memberships).toEqual([]);
    const story = await get(`activities/${activityId}/facts`);
    expect(story.body.items[0]).toMatchObject({ recordedBy: { membershipId: contact.membershipId } });
    expect(await total()).toBe(1);
    const ended = await get('memberships?state=ended');
    expect(ended.body).toMatchObject({ total: 1, items: [{ id: contact.membershipId, endedOn: '2026-11-20' }] });

    const back = await change(contact.membershipId, { isActive: true }, coordinator.token, 2);
    expect(back.body).toMatchObject({ endedOn: null, organisations: [{ id: organisationId }], version: 3 });
    await checkIn().expect(201);
  });

  it('tells who no longer takes part to whoever looked after them alone', async () => {
    const organisationId = await coalition.organisation();
    const [gone, colleague] = [await coalition.contact(organisationId), await coalition.contact(organisationId)];
    await change(gone.membershipId, { isActive: false }).expect(200);
    const ended = async (token: string) => (await get('memberships?state=ended', token)).body.total as number;
    expect(await ended(colleague.token)).toBe(1);
    expect(await ended((await coalition.contact()).token)).toBe(0);
    expect(await ended((await coalition.member('reviewer')).token)).toBe(0);
    const one = `memberships/${gone.membershipId}`;
    expect((await get(one)).body).toMatchObject({ endedOn: '2026-11-20' });
    expectProblem(await get(one, (await coalition.member('reviewer')).token), 404, 'not-found');
  });

  it('keeps the last coordinator, also when two let each other go at once', async () => {
    const { membershipId } = coordinator;
    expectProblem(await change(membershipId, { isActive: false }), 400, 'invalid-input', ['/isActive lastCoordinator']);
    expectProblem(await change(membershipId, { role: 'reviewer' }), 400, 'invalid-input', ['/role lastCoordinator']);
    const second = await coalition.coordinator();
    const answers = await Promise.all([
      change(second.membershipId, { isActive: false }, coordinator.token),
      change(membershipId, { isActive: false }, second.token),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(200);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    const left = await rows<{ count: number }>(
      `select count(*) as count from membership where coalition_id = $1 and role = 'coordinator' and ended_on is null`,
    );
    expect(left).toEqual([{ count: 1 }]);
  });

  it('needs the present version, and shows it otherwise', async () => {
    const { membershipId } = await coalition.member('reviewer');
    const bare = app.as(coordinator.token).patch(coalition.path(`memberships/${membershipId}`));
    expectProblem(await bare.send({ role: 'coordinator' }), 428, 'version-required');
    const late = await change(membershipId, { role: 'coordinator' }, coordinator.token, 7);
    expectProblem(late, 412, 'version-conflict');
    expect(late.body.current).toMatchObject({ id: membershipId, role: 'reviewer', version: 1 });
  });

  it('lets a contact change who speaks for their own organisations alone', async () => {
    const [own, theirs] = [await coalition.organisation(), await coalition.organisation()];
    const [contact, colleague] = [await coalition.contact(own), await coalition.contact(own)];
    const stranger = await coalition.contact(theirs);
    const refused: [string, object][] = [
      [stranger.membershipId, { isActive: false }],
      [coordinator.membershipId, { isActive: false }],
      [colleague.membershipId, { role: 'coordinator' }],
      [colleague.membershipId, { organisationIds: [own, theirs] }],
    ];
    for (const [id, body] of refused) expectProblem(await change(id, body, contact.token), 403, 'not-allowed');
    expect((await change(colleague.membershipId, { isActive: false }, contact.token)).status).toBe(200);
  });

  it('does not find what is elsewhere, and is not for reviewers or strangers', async () => {
    const { membershipId } = await coalition.contact();
    for (const id of [(await other.contact()).membershipId, v4(), 'niets'])
      expectProblem(await change(id, { isActive: false }), 404, 'not-found');
    expectProblem(await change(membershipId, { role: 'baas', name: 'x' }), 400, 'invalid-input', [
      '/name unknownProperty',
      '/role isIn',
    ]);
    expectProblem(await change(membershipId, {}, null), 401, 'not-signed-in');
    expectProblem(await change(membershipId, {}, (await coalition.member('reviewer')).token), 403, 'not-allowed');
    expectProblem(await change(membershipId, {}, (await other.coordinator()).token), 404, 'not-found');
    expectProblem(await get(`memberships/${(await other.contact()).membershipId}`), 404, 'not-found');
  });
});

describe('POST /first-coordinators', () => {
  const first = (body: object, token: Token, at = coalition) =>
    app.as(token).post(at.path('first-coordinators')).send(body);
  const person = () => ({ name: 'Eerste Coördinator', email: email() });

  it('lets the administrator invite into a coalition without one, and read nothing of it', async () => {
    const administrator = await other.member('reviewer');
    await app.inCoalition(other.id, (tx) =>
      tx.query('update person set is_administrator = true where id = $1', [administrator.personId]),
    );
    const empty = await TestCoalition.make(app);
    const answer = await first(person(), administrator.token, empty);
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({ membershipId: expect.any(String), earlierRole: null });
    expectProblem(await first({}, administrator.token, empty), 400, 'invalid-input', [
      '/email required',
      '/name required',
    ]);
    expectProblem(await app.as(administrator.token).get(empty.path('memberships')), 404, 'not-found');
    const nowhere = app.as(administrator.token).post('/coalitions/bestaat-niet/first-coordinators').send(person());
    expectProblem(await nowhere, 404, 'not-found');
  });

  it('lets another in instead while the first never came, and nobody once they did', async () => {
    const administrator = await other.member('reviewer');
    await app.source.query('update person set is_administrator = true where id = $1', [administrator.personId]);
    const empty = await TestCoalition.make(app);
    const wrong = person();
    const { body: mistaken } = await first(wrong, administrator.token, empty).expect(201);
    // The mail may have been lost.
    const { body: again } = await first(wrong, administrator.token, empty).expect(201);
    expect(again).toEqual({ ...mistaken, earlierRole: 'coordinator' });
    const { body: right } = await first(person(), administrator.token, empty).expect(201);
    const standing = () =>
      app.inCoalition(empty.id, (tx) =>
        tx.query(
          `select id, person_id as "personId" from membership
           where coalition_id = $1 and role = 'coordinator' and ended_on is null`,
          [empty.id],
        ),
      );
    const [coordinator] = (await standing()) as { id: string; personId: string }[];
    expect(coordinator?.id).toBe(right.membershipId);
    expect(right.membershipId).not.toBe(mistaken.membershipId);
    await app.session(coordinator?.personId ?? '');
    expectProblem(await first(person(), administrator.token, empty), 409, 'has-coordinator');
    expect(await standing()).toEqual([coordinator]);
  });

  it('lets whoever was invited before another return, as the same member', async () => {
    const administrator = await other.member('reviewer');
    await app.source.query('update person set is_administrator = true where id = $1', [administrator.personId]);
    const empty = await TestCoalition.make(app);
    const right = person();
    const { body: before } = await first(right, administrator.token, empty).expect(201);
    const { body: mistaken } = await first(person(), administrator.token, empty).expect(201);
    const { body: again } = await first(right, administrator.token, empty).expect(201);
    expect(again).toEqual(before);
    const rows = await app.inCoalition(empty.id, (tx) =>
      tx.query(
        `select m.id, m.role, m.ended_on is null as "isActive",
           (select count(*) from mail where mail.coalition_id = m.coalition_id and mail.membership_id = m.id) as mails
         from membership m where m.coalition_id = $1 order by m.ended_on is null desc`,
        [empty.id],
      ),
    );
    expect(rows).toEqual([
      { id: before.membershipId, role: 'coordinator', isActive: true, mails: 2 },
      { id: mistaken.membershipId, role: 'coordinator', isActive: false, mails: 1 },
    ]);
    const [{ id: personId }] = await app.source.query('select id from person where email = $1', [right.email]);
    await app
      .as(await app.session(personId))
      .get(empty.path('overview'))
      .expect(200);
  });

  it.each(['contact', 'reviewer'] as const)(
    'makes a coordinator of an active %s, which the trail tells',
    async (role) => {
      const administrator = await other.member('reviewer');
      await app.source.query('update person set is_administrator = true where id = $1', [administrator.personId]);
      const empty = await TestCoalition.make(app);
      const awaited = person();
      await first(awaited, administrator.token, empty).expect(201);
      const member = await empty.member(role, role === 'contact' ? [await empty.organisation()] : []);
      const [{ email: address, name }] = await app.source.query('select email, name from person where id = $1', [
        member.personId,
      ]);
      const invitation = { name: 'Een andere naam', email: address.toUpperCase() };
      const { body } = await first(invitation, administrator.token, empty).expect(201);
      expect(body).toEqual({ membershipId: member.membershipId, earlierRole: role });
      const items = (await app.as(member.token).get(empty.path('memberships')).expect(200)).body.items;
      // Their own name stays, and whoever was awaited is no longer.
      expect(items).toMatchObject([{ id: member.membershipId, role: 'coordinator', name, organisations: [] }]);
      const trail = await app
        .as(member.token)
        .get(empty.path(`audit-events?objectId=${member.membershipId}`))
        .expect(200);
      expect(trail.body.items[0]).toMatchObject({
        operation: 'member.inviteFirst',
        before: { role },
        after: { role: 'coordinator' },
      });
      // They have been here, so now they let others in themself.
      expectProblem(await first(person(), administrator.token, empty), 409, 'has-coordinator');
    },
  );

  it('makes a coordinator of who was a contact before, and speaks for no organisation any more', async () => {
    const administrator = await other.member('reviewer');
    await app.source.query('update person set is_administrator = true where id = $1', [administrator.personId]);
    const empty = await TestCoalition.make(app);
    const contact = await empty.contact(await empty.organisation());
    const [{ email: address }] = await app.source.query('select email from person where id = $1', [contact.personId]);
    const invitation = { name: 'Eerste Coördinator', email: address };
    await app.inCoalition(empty.id, (tx) =>
      tx.query(`update membership set ended_on = '2026-11-01' where id = $1`, [contact.membershipId]),
    );
    const { body } = await first(invitation, administrator.token, empty).expect(201);
    expect(body).toEqual({ membershipId: contact.membershipId, earlierRole: null });
    const { body: member } = await app
      .as(contact.token)
      .get(empty.path(`memberships/${contact.membershipId}`))
      .expect(200);
    expect(member).toMatchObject({ role: 'coordinator', organisations: [], endedOn: null });
  });

  it('is for nobody else', async () => {
    expectProblem(await first(person(), null), 401, 'not-signed-in');
    expectProblem(await first(person(), coordinator.token), 404, 'not-found');
  });
});

describe('PATCH /me', () => {
  const rename = (body: object, token: Token, version = 1) =>
    app.as(token).patch('/me').set('If-Match', `"${version}"`).send(body);

  it('changes one’s own name everywhere, and keeps it out of the audit', async () => {
    const { token, personId } = await coalition.contact();
    const answer = await rename({ name: ' Nieuwe Naam ' }, token);
    expect(answer.body).toMatchObject({ id: personId, name: 'Nieuwe Naam', version: 2 });
    expect(answer.headers['etag']).toBe('"2"');
    expect((await get('memberships')).body.items).toContainEqual(expect.objectContaining({ name: 'Nieuwe Naam' }));
    const { body } = await get(`audit-events?objectId=${personId}`);
    expect(body.items).toMatchObject([{ operation: 'person.rename', before: { name: 'V…' }, after: { name: 'N…' } }]);
    const late = await rename({ name: 'Te laat' }, token);
    expectProblem(late, 412, 'version-conflict');
    expect(late.body.current).toMatchObject({ name: 'Nieuwe Naam', version: 2 });
  });

  it('refuses what is no name, and who is not signed in', async () => {
    const { token } = coordinator;
    expectProblem(await rename({}, token), 400, 'invalid-input', ['/name required']);
    expectProblem(await rename({ name: 'x'.repeat(121), email: 'a@b.example' }, token), 400, 'invalid-input', [
      '/email unknownProperty',
      '/name maxLength',
    ]);
    expectProblem(await app.as(token).patch('/me').send({ name: 'x' }), 428, 'version-required');
    expectProblem(await rename({ name: 'x' }, null), 401, 'not-signed-in');
  });
});
