import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { visibleCheckIn, type CheckInTexts } from '#domain';
import { castOf, type Cast } from './support/cast.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestApp } from './support/test-app.ts';

interface Found {
  kind: string;
  id: string;
  title: string;
  titleMarks: { start: number; end: number }[];
  excerpt: string | null;
  excerptMarks: { start: number; end: number }[];
  partOf: { kind: string; id: string; title: string } | null;
  on: string | null;
}

let app: TestApp;
let cast: Cast;
let activityId: string;

beforeAll(async () => {
  app = await TestApp.start();
  cast = await castOf(app);
  const { coalition, elsewhere, leadId, partnerId } = cast;
  activityId = await coalition.activity({ title: 'Ontmoetingsconcert Excelsior', leadId, partnerIds: [partnerId] });
  await coalition.activity({ title: 'Wandelgroepen in het café', leadId });
  await elsewhere.activity({ title: 'Wandelgroepen elders' });
});
afterAll(() => app.stop());

const search = (token: string | null, query: Record<string, string | number>) =>
  app.as(token).get(cast.coalition.path('search')).query(query);

async function found(query: Record<string, string | number>, token = cast.coordinator.token): Promise<Found[]> {
  const answer = await search(token, query).expect(200);
  return answer.body.items as Found[];
}

const titles = (items: Found[]) => items.map(({ title }) => title);
const marked = ({ title, titleMarks }: Found) => titleMarks.map(({ start, end }) => title.slice(start, end));

describe('what is found', () => {
  it.each([
    ['concert', 'Ontmoetingsconcert Excelsior'],
    ['ONTMOETINGSCONC', 'Ontmoetingsconcert Excelsior'],
    ['exelsior', 'Ontmoetingsconcert Excelsior'],
    ['ontmoetigsconcert exelsior', 'Ontmoetingsconcert Excelsior'],
    ['wandelgroep', 'Wandelgroepen in het café'],
    ['wandlgroep', 'Wandelgroepen in het café'],
    ['cafe', 'Wandelgroepen in het café'],
    ['wandel café', 'Wandelgroepen in het café'],
    ['in het café', 'Wandelgroepen in het café'],
  ])('"%s" finds "%s"', async (q, title) => {
    expect(titles(await found({ q, kind: 'activity' }))).toEqual([title]);
  });

  it.each(['kruidenbitter', 'wandelgroepen excelsior', "'; drop table fact; --", '& | ! <-> :*', '!!!', '%', '\\'])(
    '"%s" finds nothing, and breaks nothing',
    async (q) => {
      const answer = await search(cast.coordinator.token, { q }).expect(200);
      expect(answer.body).toEqual({ items: [], total: 0, counts: [] });
    },
  );

  it('words that say nothing do not find everything', async () => {
    expect(titles(await found({ q: 'de' }))).toEqual([]);
    expect(titles(await found({ q: 'de wandelgroepen van een' }))).toEqual(['Wandelgroepen in het café']);
  });

  it('says where the words stand, also mistyped ones, without any markup', async () => {
    const [exact] = await found({ q: 'wandelgroep cafe' });
    expect(marked(exact!)).toEqual(['Wandelgroepen', 'café']);
    const [near] = await found({ q: 'exelsior' });
    expect(marked(near!)).toEqual(['Excelsior']);
  });

  it('finds every kind, each by its texts, in a fixed order', async () => {
    const { coalition, coordinator } = cast;
    const word = 'sterrenkijker';
    const at = { effectiveOn: '2026-11-02' };
    const commitmentId = await coalition.commitment({ title: `Een ${word} bij elke partner` });
    await coalition.commitmentPoint(commitmentId, `Wij kopen een ${word}`);
    await coalition.organisation(`Vereniging De ${word}`);
    await coalition.subgoal({ title: `Iedereen ziet door een ${word}` });
    await coalition.indicator({ name: `Aantal maal door de ${word} gekeken` });
    await coalition.meeting('2026-12-01', `Avond van de ${word}`);
    await coalition.task({ title: `${word} lenen`, due_on: '2026-12-24', activity_id: activityId });
    await app.inCoalition(coalition.id, (tx) =>
      tx.query(`insert into plan (coalition_id, id, title, goal) values ($1, gen_random_uuid(), 'Plan', $2)`, [
        coalition.id,
        `Een ${word} voor iedereen`,
      ]),
    );
    const own = await app
      .as(coordinator.token)
      .post(coalition.path('activities'))
      .send({ title: 'Kijkavond', kind: 'other', leadOrganisationId: cast.leadId, description: `Door de ${word}.` })
      .expect(201);
    await coalition.fact('checkIn', { activityId }, { signal: 'onCourse', note: `De ${word} is er` }, at);
    const answer = await search(coordinator.token, { q: 'sterrenkijkers', pageSize: 50 }).expect(200);
    const items = answer.body.items as Found[];
    expect(items.map(({ kind }) => kind)).toEqual([
      'activity',
      'organisation',
      'task',
      'meeting',
      'indicator',
      'subgoal',
      'commitment',
      'commitmentPoint',
      'plan',
      'checkIn',
    ]);
    expect(answer.body.total).toBe(10);
    expect(answer.body.counts).toHaveLength(10);
    expect(items[0]).toMatchObject({
      id: own.body.id,
      title: 'Kijkavond',
      excerpt: `Door de ${word}.`,
      titleMarks: [],
    });
    expect(items[2]).toMatchObject({
      partOf: { kind: 'activity', id: activityId, title: 'Ontmoetingsconcert Excelsior' },
      on: '2026-12-24',
    });
    expect(items[7]).toMatchObject({ partOf: { id: commitmentId } });
    expect(items[9]).toMatchObject({ partOf: { id: activityId }, on: '2026-11-02', excerpt: `De ${word} is er` });
    const page = await search(coordinator.token, { q: word, page: 2, pageSize: 4 }).expect(200);
    expect((page.body.items as Found[]).map(({ kind }) => kind)).toEqual([
      'indicator',
      'subgoal',
      'commitment',
      'commitmentPoint',
    ]);
    expect(page.headers['link']).toContain('rel="next"');
  });

  it('at most so many of a kind, and counts them all', async () => {
    for (const place of ['noord', 'zuid', 'oost']) await cast.coalition.organisation(`Bloementuin ${place}`);
    await cast.coalition.activity({ title: 'Bloementuin opruimen' });
    const answer = await search(cast.coordinator.token, { q: 'bloementuin', perKind: 2 }).expect(200);
    expect(titles(answer.body.items as Found[])).toHaveLength(3);
    expect(answer.body).toMatchObject({
      total: 3,
      counts: [
        { kind: 'activity', count: 1 },
        { kind: 'organisation', count: 3 },
      ],
    });
    const one = await search(cast.coordinator.token, { q: 'bloementuin', kind: 'organisation', pageSize: 1 }).expect(
      200,
    );
    expect(one.body).toMatchObject({ total: 3, counts: [{ kind: 'activity' }, { kind: 'organisation' }] });
  });

  it('finds the new words after a change, and no corrected or retracted message', async () => {
    const { coalition, coordinator } = cast;
    const id = await coalition.activity({ title: 'Pannenkoeken bakken' });
    const address = coalition.path(`activities/${id}`);
    await app.as(coordinator.token).patch(address).set('If-Match', '"1"').send({ title: 'Wafels bakken' }).expect(200);
    expect(await found({ q: 'pannenkoek' })).toEqual([]);
    expect(titles(await found({ q: 'wafel' }))).toEqual(['Wafels bakken']);
    const said = await app
      .as(coordinator.token)
      .post(`${address}/check-ins`)
      .send({ signal: 'onCourse', note: 'Beslagkommen' })
      .expect(201);
    expect(await found({ q: 'beslagkom' })).toHaveLength(1);
    await app
      .as(coordinator.token)
      .post(coalition.path(`facts/${said.body.id}/retractions`))
      .send({})
      .expect(201);
    expect(await found({ q: 'beslagkom' })).toEqual([]);
  });

  it('keeps what it is found by out of the audit trail', async () => {
    const rows = await app.inCoalition(cast.coalition.id, (tx) =>
      tx.query(`select 1 from audit_event where (after ? 'search') or (before ? 'search')`),
    );
    expect(rows).toEqual([]);
  });
});

describe('who finds what', () => {
  const texts = {
    note: 'notitiewoord',
    cause: 'oorzaakwoord',
    consequence: 'gevolgwoord',
    adjustment: 'bijstuurwoord',
  };

  it('a check-in is found by the texts that the reader may read, and shows no others', async () => {
    const { coalition, leadId, partnerId, coordinator } = cast;
    const about = await coalition.activity({ title: 'Stilte', leadId, partnerIds: [partnerId] });
    const parties = { leadOrganisationId: leadId, partnerOrganisationIds: [partnerId] };
    const spoken = await coalition.activity({ title: 'Geluid', leadId, partnerIds: [partnerId] });
    await coalition.fact(
      'checkIn',
      { activityId: about },
      { signal: 'atRisk', ...texts },
      { effectiveOn: '2026-11-02' },
    );
    await app
      .as(coordinator.token)
      .post(coalition.path(`activities/${spoken}/check-ins`))
      .send({ signal: 'atRisk', ...texts, onBehalfOf: cast.lead.membershipId })
      .expect(201);
    const readers = [
      { token: coordinator.token, roles: ['coordinator'], organisationIds: [] },
      { token: cast.lead.token, roles: ['contact'], organisationIds: [leadId] },
      { token: cast.partner.token, roles: ['contact'], organisationIds: [partnerId] },
      { token: cast.bystander.token, roles: ['contact'], organisationIds: [cast.bystanderId] },
      { token: cast.reviewer.token, roles: ['reviewer'], organisationIds: [] },
    ] as const;
    for (const { token, ...actor } of readers) {
      for (const [title, onBehalfOf] of [
        ['Stilte', null],
        ['Geluid', cast.lead.membershipId],
      ] as const) {
        const checkIn: CheckInTexts = { signal: 'atRisk', ...texts, onBehalfOf };
        const visible = visibleCheckIn({ ...actor, membershipId: 'x' }, checkIn, parties)!;
        for (const name of Object.keys(texts) as (keyof typeof texts)[]) {
          const items = (await found({ q: texts[name], kind: 'checkIn' }, token)).filter(
            (item) => item.title === title,
          );
          expect({ reader: actor, title, name, count: items.length }).toEqual({
            reader: actor,
            title,
            name,
            count: visible[name] === null ? 0 : 1,
          });
          const hidden = Object.keys(texts).filter((other) => visible[other as keyof typeof texts] === null);
          for (const other of hidden) {
            expect(JSON.stringify(items)).not.toContain(texts[other as keyof typeof texts]);
          }
        }
      }
    }
  });

  it('nothing of another coalition', async () => {
    expect(titles(await found({ q: 'wandelgroepen' }))).toEqual(['Wandelgroepen in het café']);
    const outside = await search(cast.outsider.token, { q: 'wandelgroepen' });
    expectProblem(outside, 404, 'not-found');
  });

  it('nobody without a session', async () => {
    expectProblem(await search(null, { q: 'wandelgroepen' }), 401, 'not-signed-in');
  });
});

describe('what is refused', () => {
  it('no words, and everything that is wrong at once', async () => {
    expectProblem(await search(cast.coordinator.token, {}), 400, 'invalid-input', ['q required']);
    expectProblem(await search(cast.coordinator.token, { q: '   ' }), 400, 'invalid-input', ['q required']);
    expectProblem(
      await search(cast.coordinator.token, {
        q: 'x'.repeat(201),
        kind: 'person',
        perKind: 0,
        page: 0,
        pageSize: 101,
        limit: 3,
      }),
      400,
      'invalid-input',
      ['q maxLength', 'kind isIn', 'perKind min', 'page min', 'pageSize max', 'limit unknownParameter'],
    );
  });

  it('takes the longest search there may be', async () => {
    await found({ q: 'ab '.repeat(66) });
    await found({ q: 'x'.repeat(200) });
  });
});

it('takes a fixed number of queries', async () => {
  const few = await app.queries.during(() => found({ q: 'kruidenbitter' }));
  const many = await app.queries.during(() => found({ q: 'bloementuin' }));
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(5);
});
