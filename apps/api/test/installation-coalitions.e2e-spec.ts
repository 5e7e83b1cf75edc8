import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectProblem } from './support/expect-problem.ts';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let administrator: TestMember;
let coordinator: TestMember;

beforeAll(async () => {
  app = await TestApp.start();
  coalition = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
  administrator = await (await TestCoalition.make(app)).member('reviewer');
  await app.source.query('update person set is_administrator = true where id = $1', [administrator.personId]);
});
afterAll(() => app.stop());

const path = '/coalitions';
const input = (slug: string) => ({
  slug,
  name: 'Samen in Voorbeeldstad',
  municipalityName: 'Voorbeeldstad',
  municipalityCode: 'GM9999',
});
const create = (body: object, token: string | null = administrator.token) => app.as(token).post(path).send(body);
const list = async (query = '', token = administrator.token) =>
  (await app.as(token).get(`${path}${query}`).expect(200)).body;

describe('GET /coalitions', () => {
  it('tells the administrator which there are and who runs them, and nothing of what is in them', async () => {
    await coalition.activity({ title: 'Geheime koffie' });
    const { items, total } = await list();
    expect(total).toBe(2);
    expect(items).toContainEqual({
      id: coalition.id,
      slug: coalition.slug,
      name: `Coalitie ${coalition.slug}`,
      municipality: 'Voorbeeldstad',
      coordinators: 1,
      hasArrived: true,
    });
    expect(JSON.stringify(items)).not.toContain('koffie');
    expectProblem(await app.as(administrator.token).get(coalition.path('overview')), 404, 'not-found');
  });

  it('is paged, in one statement however many there are', async () => {
    const before = await app.queries.during(() => list());
    await create(input('nog-een')).expect(201);
    expect(await app.queries.during(() => list())).toBe(before);
    expect((await list('?pageSize=1&page=2')).items).toHaveLength(1);
    expectProblem(await app.as(administrator.token).get(`${path}?page=0`), 400, 'invalid-input');
  });

  it('does not exist for anybody else', async () => {
    expectProblem(await app.as(null).get(path), 401, 'not-signed-in');
    expectProblem(await app.as(coordinator.token).get(path), 404, 'not-found');
  });
});

describe('POST /coalitions', () => {
  it('starts an empty one, in which the first coordinator is then at work', async () => {
    const { body } = await create(input('nieuwe-coalitie')).expect(201);
    expect(body).toMatchObject({ slug: 'nieuwe-coalitie', coordinators: 0, hasArrived: false });
    await app
      .as(administrator.token)
      .post('/coalitions/nieuwe-coalitie/first-coordinators')
      .send({ name: 'Eerste', email: 'eerste@voorbeeld.example' })
      .expect(201);
    expect((await list()).items).toContainEqual({ ...body, coordinators: 1 });
    const [person] = await app.source.query(`select id from person where email = 'eerste@voorbeeld.example'`);
    const token = await app.session(person.id);
    const { body: overview } = await app.as(token).get('/coalitions/nieuwe-coalitie/overview').expect(200);
    expect(overview.plan).toBeNull();
    expectProblem(await app.as(administrator.token).get('/coalitions/nieuwe-coalitie/overview'), 404, 'not-found');
    const { body: trail } = await app.as(token).get('/coalitions/nieuwe-coalitie/audit-events').expect(200);
    expect(trail.items.map(({ operation }: { operation: string }) => operation)).toContain('coalition.create');
  });

  it('names all faults at once and starts nothing', async () => {
    const before = (await list()).total;
    expectProblem(await create({}), 400, 'invalid-input', [
      '/municipalityCode required',
      '/municipalityName required',
      '/name required',
      '/slug required',
    ]);
    const wrong = { ...input('Hoofdletters en spaties'), municipalityCode: '1926', name: 'x'.repeat(201), extra: 1 };
    expectProblem(await create(wrong), 400, 'invalid-input', [
      '/extra unknownProperty',
      '/municipalityCode isMunicipalityCode',
      '/name maxLength',
      '/slug matches',
    ]);
    for (const slug of ['sign-in', 'app', 'my-items', 'installation', 'metrics'])
      expectProblem(await create(input(slug)), 400, 'invalid-input', ['/slug isNotIn']);
    expectProblem(await create(input(coalition.slug)), 400, 'invalid-input', ['/slug taken']);
    expect((await list()).total).toBe(before);
  });

  it('gives an address to one of two who ask at the same time', async () => {
    const answers = await Promise.all([create(input('tegelijk')), create(input('tegelijk'))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  it('does not exist for anybody else', async () => {
    expectProblem(await create(input('van-niemand'), null), 401, 'not-signed-in');
    expectProblem(await create(input('van-niemand'), coordinator.token), 404, 'not-found');
  });
});
