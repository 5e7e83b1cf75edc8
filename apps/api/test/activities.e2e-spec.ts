import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { type Cast, castOf } from './support/cast.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestCoalition } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let cast: Cast;
let activityId: string;

beforeAll(async () => {
  app = await TestApp.start();
  cast = await castOf(app);
  activityId = await cast.coalition.activity({ leadId: cast.leadId, partnerIds: [cast.partnerId] });
});
afterAll(() => app.stop());

const path = (rest = '') => cast.coalition.path(`activities${rest}`);
const as = (who: keyof Cast) => app.as((cast[who] as { token: string }).token);

/** What must not have changed when something was refused. */
const rows = async () => ({
  facts: await cast.coalition.factCount(),
  activities: (await as('coordinator').get(path())).body.total,
});

describe('POST /activities', () => {
  const valid = () => ({ title: 'Zing mee', kind: 'meeting', leadOrganisationId: cast.leadId });

  it('makes a concept with everything that was said', async () => {
    const subgoalId = await cast.coalition.subgoal();
    const commitmentId = await cast.coalition.commitment();
    const everything = {
      ...valid(),
      description: 'Samen zingen',
      place: 'Buurthuis',
      whenText: 'elke donderdag',
      link: 'https://voorbeeld.example/zing',
      targetGroups: [' ouderen ', 'jongeren'],
      areas: ['Noord'],
      expectedParticipants: 90,
    };
    const links = {
      subgoalIds: [subgoalId.toUpperCase()],
      commitmentIds: [commitmentId],
      partnerOrganisationIds: [cast.partnerId],
    };
    const period = { startsOn: '2026-12-01', endsOn: '2027-02-28' };
    const made = await as('coordinator')
      .post(path())
      .send({ ...everything, ...links, ...period });
    expect(made.status).toBe(201);
    expect(made.headers['etag']).toBe('"1"');
    const { leadOrganisationId: _lead, ...texts } = everything;
    const expected = {
      ...texts,
      ...period,
      targetGroups: ['ouderen', 'jongeren'],
      lifecycle: 'concept',
      lifecycleSince: '2026-11-20',
      signal: null,
      lead: { id: cast.leadId },
      partners: [{ id: cast.partnerId }],
      subgoalIds: [subgoalId],
      commitmentIds: [commitmentId],
      participants: null,
      version: 1,
    };
    expect(made.body).toMatchObject(expected);
    expect((await as('reviewer').get(path(`/${made.body.id}`))).body).toEqual(made.body);
  });

  it('is lead or partner, not both; a partner named twice is one', async () => {
    const partnerOrganisationIds = [cast.leadId, cast.partnerId, cast.partnerId];
    const made = await as('coordinator')
      .post(path())
      .send({ ...valid(), partnerOrganisationIds });
    expect(made.body).toMatchObject({ lead: { id: cast.leadId }, partners: [{ id: cast.partnerId }] });
  });

  it('names all faults of shape together, and changes nothing', async () => {
    const before = await rows();
    const answer = await as('coordinator')
      .post(path())
      .send({
        title: 'x'.repeat(201),
        kind: 'party',
        leadOrganisationId: 'nobody',
        description: 5,
        link: 'javascript:alert(1)',
        targetGroups: ['goed', ''],
        areas: Array.from({ length: 21 }, () => 'Noord'),
        expectedParticipants: -1,
        subgoalIds: 'alle',
        startsOn: '2025-02-30',
        endsOn: '31-12-2026',
        version: 7,
      });
    expectProblem(answer, 400, 'invalid-input', [
      '/title maxLength',
      '/kind isIn',
      '/leadOrganisationId isUuid',
      '/description isString',
      '/link isUrl',
      '/targetGroups minLength',
      '/areas arrayMaxSize',
      '/expectedParticipants min',
      '/subgoalIds isArray',
      '/startsOn isDay',
      '/endsOn isDay',
      '/version unknownProperty',
    ]);
    expect(await rows()).toEqual(before);
  });

  it('says each fault in Dutch and in English', async () => {
    const bad = { title: '', kind: 'party', expectedParticipants: 1.5, startsOn: '2025-02-30', colour: 'red' };
    const dutch = await as('coordinator').post(path()).send(bad);
    const english = await as('coordinator').post(path()).set('Accept-Language', 'en').send(bad);
    const details = (answer: typeof dutch) =>
      Object.fromEntries(answer.body.errors.map(({ pointer, detail }: Record<string, string>) => [pointer, detail]));
    expect(details(dutch)).toEqual({
      '/title': 'Vul dit in.',
      '/kind': 'Kies een van deze: meeting, buddy, training, information, signalling, other.',
      '/leadOrganisationId': 'Vul dit in.',
      '/expectedParticipants': 'Hier hoort een heel getal.',
      '/startsOn': 'Dit is geen bestaande dag. Schrijf hem als 2026-11-21.',
      '/colour': 'Dit veld bestaat niet: colour.',
    });
    expect(Object.keys(details(english))).toEqual(Object.keys(details(dutch)));
    expect(details(english)).toMatchObject({
      '/title': 'Fill this in.',
      '/expectedParticipants': expect.stringMatching(/whole number/),
    });
    expect(english.body.title).not.toBe(dutch.body.title);
  });

  it.each([
    ['1.5', 1.5, 'isInt'],
    ['text', '5', 'isInt'],
    ['too large', 1_000_001, 'max'],
    ['far too large', 1e300, 'max'],
    ['true', true, 'isInt'],
  ])('refuses an expectation of %s', async (_name, expectedParticipants, code) => {
    const answer = await as('coordinator')
      .post(path())
      .send({ ...valid(), expectedParticipants });
    expectProblem(answer, 400, 'invalid-input', [`/expectedParticipants ${code}`]);
  });

  it('names all faults of meaning together: an end before the start, and what does not exist here', async () => {
    const before = await rows();
    const foreign = await cast.elsewhere.organisation();
    const own = await cast.coalition.subgoal();
    const answer = await as('coordinator')
      .post(path())
      .send({
        ...valid(),
        leadOrganisationId: foreign,
        partnerOrganisationIds: [cast.partnerId, foreign],
        subgoalIds: [own, v4()],
        commitmentIds: [v4()],
        startsOn: '2027-01-02',
        endsOn: '2027-01-01',
      });
    expectProblem(answer, 400, 'invalid-input', [
      '/endsOn endBeforeStart',
      '/leadOrganisationId notFound',
      '/partnerOrganisationIds/1 notFound',
      '/subgoalIds/1 notFound',
      '/commitmentIds/0 notFound',
    ]);
    expect(await rows()).toEqual(before);
  });

  it('may be one day long', async () => {
    const day = { startsOn: '2027-01-01', endsOn: '2027-01-01' };
    expect(
      (
        await as('coordinator')
          .post(path())
          .send({ ...valid(), ...day })
      ).status,
    ).toBe(201);
  });

  it('is for coordinators', async () => {
    const before = await rows();
    expectProblem(await app.as(null).post(path()).send(valid()), 401, 'not-signed-in');
    for (const who of ['lead', 'reviewer'] as const)
      expectProblem(await as(who).post(path()).send(valid()), 403, 'not-allowed');
    expectProblem(await as('outsider').post(path()).send(valid()), 404, 'not-found');
    expect(await rows()).toEqual(before);
  });
});

describe('GET /activities/{id}', () => {
  it('is for every member', async () => {
    for (const who of ['coordinator', 'lead', 'bystander', 'reviewer'] as const) {
      expect((await as(who).get(path(`/${activityId}`))).body).toMatchObject({ id: activityId });
    }
    expectProblem(await app.as(null).get(path(`/${activityId}`)), 401, 'not-signed-in');
    expectProblem(await as('outsider').get(path(`/${activityId}`)), 404, 'not-found');
  });

  it('does not find what is not here, nor what is elsewhere', async () => {
    const foreign = await cast.elsewhere.activity();
    for (const id of [v4(), foreign]) expectProblem(await as('coordinator').get(path(`/${id}`)), 404, 'not-found');
    // Neither by the address of the other coalition.
    expectProblem(await as('coordinator').get(cast.elsewhere.path(`activities/${foreign}`)), 404, 'not-found');
  });

  it('does not exist before its first day, or before it was known', async () => {
    expectProblem(await as('coordinator').get(path(`/${activityId}?asOf=2025-12-31`)), 404, 'not-found');
    expectProblem(await as('coordinator').get(path(`/${activityId}?knownAt=2025-12-31`)), 404, 'not-found');
    expect((await as('coordinator').get(path(`/${activityId}?asOf=2026-01-01&knownAt=2026-01-01`))).status).toBe(200);
  });

  it('is not for somebody who left, from that day on', async () => {
    const coalition = await TestCoalition.make(app);
    const member = await coalition.coordinator();
    const end = (day: string) =>
      app.inCoalition(coalition.id, (tx) =>
        tx.query('update membership set ended_on = $1 where id = $2', [day, member.membershipId]),
      );
    await end('2026-11-21');
    expect((await app.as(member.token).get(coalition.path('activities'))).status).toBe(200);
    await end('2026-11-20');
    expectProblem(await app.as(member.token).get(coalition.path('activities')), 404, 'not-found');
  });
});

describe('PATCH /activities/{id}', () => {
  const patch = (who: keyof Cast, id: string, version: number | string | null, body: object) => {
    const request = as(who).patch(path(`/${id}`));
    if (version !== null) void request.set('If-Match', typeof version === 'number' ? `"${version}"` : version);
    return request.send(body);
  };
  const made = (more = {}) => cast.coalition.activity({ leadId: cast.leadId, partnerIds: [cast.partnerId], ...more });

  it('changes what was sent and nothing else', async () => {
    const id = await made({ title: 'Oud', expectedParticipants: 30 });
    await patch('coordinator', id, 1, { place: 'Buurthuis', targetGroups: ['ouderen'] });
    const before = (await as('coordinator').get(path(`/${id}`))).body;
    const answer = await patch('coordinator', id, 2, { title: 'Nieuw', expectedParticipants: null, place: '' });
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toBe('"3"');
    expect(answer.body).toEqual({ ...before, title: 'Nieuw', expectedParticipants: null, place: null, version: 3 });
    expect((await as('coordinator').get(path(`/${id}`))).headers['etag']).toBe('"3"');
  });

  it('moves its organisations and what it serves', async () => {
    const id = await made();
    const [one, two] = [await cast.coalition.subgoal(), await cast.coalition.subgoal()];
    const first = await patch('coordinator', id, 1, { subgoalIds: [one, two] });
    expect(new Set(first.body.subgoalIds)).toEqual(new Set([one, two]));
    const second = await patch('coordinator', id, 2, { subgoalIds: [two, two], leadOrganisationId: cast.partnerId });
    expect(second.body).toMatchObject({ subgoalIds: [two], lead: { id: cast.partnerId }, partners: [] });
    const third = await patch('coordinator', id, 3, { partnerOrganisationIds: [cast.leadId, cast.partnerId] });
    expect(third.body).toMatchObject({ lead: { id: cast.partnerId }, partners: [{ id: cast.leadId }] });
    const fourth = await patch('coordinator', id, 4, { partnerOrganisationIds: [], subgoalIds: [] });
    expect(fourth.body).toMatchObject({ partners: [], subgoalIds: [] });
  });

  it('is refused without If-Match, and with one that is no version', async () => {
    const id = await made();
    expectProblem(await patch('coordinator', id, null, { title: 'x' }), 428, 'version-required');
    for (const bad of ['1', '"een"', '"1", "2"', '"-1"']) {
      expectProblem(await patch('coordinator', id, bad, { title: 'x' }), 400, 'invalid-input', ['If-Match matches']);
    }
  });

  it('shows both versions when somebody was first', async () => {
    const id = await made();
    await patch('coordinator', id, 1, { title: 'De eerste' });
    const answer = await patch('lead', id, 1, { title: 'De tweede' });
    expectProblem(answer, 412, 'version-conflict');
    expect(answer.body.current).toEqual((await as('lead').get(path(`/${id}`))).body);
    expect(answer.body.current).toMatchObject({ title: 'De eerste', version: 2 });
  });

  it('lets one of several win who save at once', async () => {
    const id = await made();
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((title) => patch('coordinator', id, 1, { title })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    const winner = answers.find(({ status }) => status === 200);
    const now = (await as('coordinator').get(path(`/${id}`))).body;
    expect(now).toMatchObject({ version: 2, title: winner?.body.title });
  });

  it('names all faults together, and changes nothing', async () => {
    const id = await made();
    const before = (await as('coordinator').get(path(`/${id}`))).body;
    const shape = await patch('coordinator', id, 1, {
      title: null,
      kind: null,
      targetGroups: null,
      startsOn: '2026-01-01',
      link: 'geen',
    });
    expectProblem(shape, 400, 'invalid-input', [
      '/title required',
      '/kind required',
      '/targetGroups required',
      '/startsOn unknownProperty',
      '/link isUrl',
    ]);
    const meaning = await patch('coordinator', id, 1, {
      title: 'x',
      subgoalIds: [v4()],
      partnerOrganisationIds: [v4()],
    });
    expectProblem(meaning, 400, 'invalid-input', ['/subgoalIds/0 notFound', '/partnerOrganisationIds/0 notFound']);
    expect((await as('coordinator').get(path(`/${id}`))).body).toEqual(before);
  });

  it('is for the coordinator, and its texts for who leads it', async () => {
    const id = await made();
    expect((await patch('lead', id, 1, { title: 'Van ons' })).status).toBe(200);
    expectProblem(await patch('partner', id, 2, { title: 'x' }), 403, 'not-allowed');
    expectProblem(await patch('bystander', id, 2, { title: 'x' }), 403, 'not-allowed');
    expectProblem(await patch('reviewer', id, 2, { title: 'x' }), 403, 'not-allowed');
    expectProblem(await patch('outsider', id, 2, { title: 'x' }), 404, 'not-found');
    expectProblem(
      await app
        .as(null)
        .patch(path(`/${id}`))
        .set('If-Match', '"2"')
        .send({ title: 'x' }),
      401,
      'not-signed-in',
    );
    expectProblem(await patch('coordinator', v4(), 2, { title: 'x' }), 404, 'not-found');
    expectProblem(await patch('coordinator', await cast.elsewhere.activity(), 1, { title: 'x' }), 404, 'not-found');
  });

  it('does not let who leads it decide who else may write in it', async () => {
    const id = await made();
    const same = { leadOrganisationId: cast.leadId, partnerOrganisationIds: [cast.partnerId] };
    expect((await patch('lead', id, 1, { title: 'Met alles erbij', ...same })).status).toBe(200);
    for (const change of [
      { leadOrganisationId: cast.bystanderId },
      { partnerOrganisationIds: [] },
      { partnerOrganisationIds: [cast.bystanderId] },
    ]) {
      expectProblem(await patch('lead', id, 2, change), 403, 'not-allowed');
    }
    expect((await as('lead').get(path(`/${id}`))).body).toMatchObject({
      lead: { id: cast.leadId },
      partners: [{ id: cast.partnerId }],
    });
  });
});

describe('GET /activities', () => {
  let coalition: TestCoalition;
  let token: string;
  let orgs: { noord: string; zuid: string };
  let subgoalId: string;
  let commitmentId: string;

  beforeAll(async () => {
    coalition = await TestCoalition.make(app);
    token = (await coalition.coordinator()).token;
    orgs = { noord: await coalition.organisation('Ålesund Noord'), zuid: await coalition.organisation('zuid') };
    subgoalId = await coalition.subgoal();
    commitmentId = await coalition.commitment();
    const at = (day: string) => ({ effectiveOn: day });
    const stuck = await coalition.activity({ title: 'Échte thee', leadId: orgs.zuid, startsOn: '2026-02-01' });
    await coalition.fact('checkIn', { activityId: stuck }, { signal: 'stuck' }, at('2026-11-01'));
    const good = await coalition.activity({
      title: 'biljart',
      leadId: orgs.noord,
      partnerIds: [orgs.zuid],
      endsOn: '2027-01-01',
    });
    await coalition.fact('checkIn', { activityId: good }, { signal: 'onCourse' }, at('2026-11-10'));
    await coalition.fact(
      'participation',
      { activityId: good },
      { from: '2026-10-01', to: '2026-10-31', participants: 12 },
      at('2026-10-31'),
    );
    const plan = await coalition.activity({
      title: 'Aanschuiftafel',
      leadId: orgs.noord,
      lifecycle: 'planned',
      startsOn: '2027-01-01',
    });
    await coalition.activity({ title: 'Concert', leadId: orgs.zuid, lifecycle: 'concept', startsOn: null });
    await coalition.activity({ title: 'Dans', leadId: orgs.zuid, lifecycle: 'done' });
    await app.inCoalition(coalition.id, async (tx) => {
      await tx.query('insert into activity_subgoal values ($1, $2, $3)', [coalition.id, plan, subgoalId]);
      await tx.query('insert into activity_commitment values ($1, $2, $3)', [coalition.id, good, commitmentId]);
      await tx.query(`update activity set kind = 'training' where id = $1`, [good]);
    });
  });

  const titles = async (query: string) => {
    const answer = await app.as(token).get(coalition.path(`activities?${query}`));
    expect(answer.status).toBe(200);
    expect(answer.body.total).toBe(answer.body.items.length);
    return answer.body.items.map(({ title }: { title: string }) => title);
  };

  it.each([
    ['signal=stuck', ['Échte thee']],
    ['signal=onCourse', ['biljart']],
    ['signal=notAssessed', ['Aanschuiftafel']],
    ['signal=atRisk', []],
    ['signal=none', ['Concert', 'Dans']],
    ['lifecycle=planned', ['Aanschuiftafel']],
    ['lifecycle=stopped', []],
    ['kind=training', ['biljart']],
    ['q=ECHTE', ['Échte thee']],
    ['q=%C3%A9chte', ['Échte thee']],
    ['q=alesund', ['biljart', 'Aanschuiftafel']],
    ['q=zuid&lifecycle=inProgress', ['Échte thee', 'biljart']],
    ['q=%25', []],
    [`q=${encodeURIComponent("' or 1=1 --")}`, []],
  ])('?%s', async (query, expected) => {
    expect(new Set(await titles(query))).toEqual(new Set(expected));
  });

  it('filters on what it serves and who takes part', async () => {
    expect(await titles(`subgoalId=${subgoalId}`)).toEqual(['Aanschuiftafel']);
    expect(await titles(`commitmentId=${commitmentId}`)).toEqual(['biljart']);
    expect(await titles(`organisationId=${orgs.zuid}&sort=title`)).toEqual([
      'biljart',
      'Concert',
      'Dans',
      'Échte thee',
    ]);
    expect(await titles(`organisationId=${v4()}`)).toEqual([]);
  });

  // What is unknown comes last in either direction; equal ones stay by title.
  it.each([
    ['', ['Échte thee', 'Aanschuiftafel', 'biljart', 'Concert', 'Dans']],
    ['sort=signal', ['Échte thee', 'Aanschuiftafel', 'biljart', 'Concert', 'Dans']],
    ['sort=-signal', ['biljart', 'Aanschuiftafel', 'Échte thee', 'Concert', 'Dans']],
    ['sort=title', ['Aanschuiftafel', 'biljart', 'Concert', 'Dans', 'Échte thee']],
    ['sort=-title', ['Échte thee', 'Dans', 'Concert', 'biljart', 'Aanschuiftafel']],
    ['sort=startsOn', ['biljart', 'Dans', 'Échte thee', 'Aanschuiftafel', 'Concert']],
    ['sort=-startsOn', ['Aanschuiftafel', 'Échte thee', 'biljart', 'Dans', 'Concert']],
    ['sort=endsOn', ['biljart', 'Aanschuiftafel', 'Concert', 'Dans', 'Échte thee']],
    ['sort=lead', ['Aanschuiftafel', 'biljart', 'Concert', 'Dans', 'Échte thee']],
    ['sort=-lead', ['Concert', 'Dans', 'Échte thee', 'Aanschuiftafel', 'biljart']],
    ['sort=lifecycle', ['Concert', 'Aanschuiftafel', 'biljart', 'Échte thee', 'Dans']],
    ['sort=lastCheckInOn', ['Échte thee', 'biljart', 'Aanschuiftafel', 'Concert', 'Dans']],
    ['sort=-lastCheckInOn', ['biljart', 'Échte thee', 'Aanschuiftafel', 'Concert', 'Dans']],
    ['sort=participants', ['biljart', 'Aanschuiftafel', 'Concert', 'Dans', 'Échte thee']],
  ])('?%s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it('comes in pages that link to one another and keep the rest of the question', async () => {
    const get = (query: string) => app.as(token).get(coalition.path(`activities?${query}`));
    const first = await get('sort=title&pageSize=2');
    expect(first.body).toMatchObject({ total: 5, items: [{ title: 'Aanschuiftafel' }, { title: 'biljart' }] });
    expect(relations(first.headers['link'])).toEqual({ first: '1', next: '2', last: '3' });
    const middle = await get('sort=title&pageSize=2&page=2');
    expect(relations(middle.headers['link'])).toEqual({ first: '1', prev: '1', next: '3', last: '3' });
    const last = await get('sort=title&pageSize=2&page=3');
    expect(relations(last.headers['link'])).toEqual({ first: '1', prev: '2', last: '3' });
    const beyond = await get('sort=title&pageSize=2&page=9');
    expect(beyond.body).toEqual({ items: [], total: 5 });
    expect(relations(beyond.headers['link'])).toEqual({ first: '1', prev: '3', last: '3' });
    for (const { headers } of [first, middle, last]) expect(headers['link']).toMatch(/sort=title/);
    // Following `next` to the end gives everything once.
    const seen: string[] = [];
    for (let address: string | undefined = coalition.path('activities?pageSize=2&signal=none'); address;) {
      const page = await app.request(token, 'get', address.startsWith('/api') ? address : `/api/v1${address}`);
      seen.push(...page.body.items.map(({ title }: { title: string }) => title));
      address = /<([^>]+)>; rel="next"/.exec(page.headers['link'] ?? '')?.[1];
    }
    expect(seen).toEqual(['Concert', 'Dans']);
  });

  it('has a fixed order among equals', async () => {
    const many = await TestCoalition.make(app);
    const { token: reader } = await many.coordinator();
    const leadId = await many.organisation();
    await Promise.all(Array.from({ length: 12 }, () => many.activity({ title: 'Zelfde', leadId })));
    const ids = async (query: string) =>
      (await app.as(reader).get(many.path(`activities?${query}`))).body.items.map(({ id }: { id: string }) => id);
    const all = await ids('sort=signal&pageSize=100');
    expect(all).toEqual([...all].sort());
    const paged = [
      ...(await ids('pageSize=5')),
      ...(await ids('pageSize=5&page=2')),
      ...(await ids('pageSize=5&page=3')),
    ];
    expect(paged).toEqual(all);
  });

  it('is for members of this coalition', async () => {
    expectProblem(await app.as(null).get(coalition.path('activities')), 401, 'not-signed-in');
    expectProblem(await as('outsider').get(coalition.path('activities')), 404, 'not-found');
    expect((await as('reviewer').get(path())).status).toBe(200);
  });

  it('shows the day that was asked for', async () => {
    expect(await titles('asOf=2025-12-31')).toEqual([]);
    expect(await titles('knownAt=2026-01-01T08:59:59Z')).toEqual([]);
    const then = await app.as(token).get(coalition.path('activities?asOf=2026-11-05&q=biljart'));
    expect(then.body.items[0]).toMatchObject({ participants: 12, lastCheckInOn: null });
    const known = await app.as(token).get(coalition.path('activities?knownAt=2026-10-30&q=biljart'));
    expect(known.body.items[0]).toMatchObject({ participants: null });
  });
});

function relations(link = ''): Record<string, string | null> {
  const parts = [...link.matchAll(/<([^>]+)>; rel="(\w+)"/g)];
  return Object.fromEntries(
    parts.map(([, url, rel]) => [rel, new URL(url ?? '', 'http://x').searchParams.get('page')]),
  );
}

it('an administrator of the installation reads no coalition', async () => {
  const member = await cast.coalition.coordinator();
  await app.source.query('update person set is_administrator = true where id = $1', [member.personId]);
  expect((await app.as(member.token).get(path())).status).toBe(200);
  expectProblem(await app.as(member.token).get(cast.elsewhere.path('activities')), 404, 'not-found');
});

it('a session that ended, expired or never was is none', async () => {
  const member = await cast.coalition.coordinator();
  expect((await app.as(member.token).get(path())).status).toBe(200);
  await app.source.query(`update session set expires_at = $1 where person_id = $2`, [
    new Date('2026-11-20T10:00:00Z'),
    member.personId,
  ]);
  expectProblem(await app.as(member.token).get(path()), 401, 'not-signed-in');
  expectProblem(await app.as(`${member.token}x`).get(path()), 401, 'not-signed-in');
  const other = await cast.coalition.coordinator();
  await app.as(other.token).delete('/me/session');
  expectProblem(await app.as(other.token).get(path()), 401, 'not-signed-in');
});
