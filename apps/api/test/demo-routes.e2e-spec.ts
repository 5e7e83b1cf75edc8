import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstLoad } from '../src/first-load.ts';
import { coalitionIdOf } from '../src/plan-files/import-plan.ts';
import { Database } from '../src/platform/db/database.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestApp } from './support/test-app.ts';

let demo: TestApp;
let real: TestApp;

beforeAll(async () => {
  demo = await TestApp.start({ isDemo: true });
  real = await TestApp.start();
  await firstLoad(demo.app, { isDemo: true, report: () => undefined });
  await firstLoad(real.app, { isDemo: false, report: () => undefined });
}, 30_000);

afterAll(async () => {
  await demo.stop();
  await real.stop();
});

const body = { coalition: 'pijnacker-nootdorp', persona: 'coordinator' };
const routes = [
  ['get', '/demo'],
  ['get', '/demo/mails'],
  ['post', '/demo/sessions'],
  ['post', '/demo/resets'],
] as const;

const requestOf = (app: TestApp, method: 'get' | 'post') => app.as(null)[method];

describe('outside a demo folder', () => {
  it.each(routes)('%s %s does not exist', async (method, path) => {
    const answer = await requestOf(real, method)(path).send(method === 'post' ? body : undefined);
    expectProblem(answer, 404, 'not-found');
  });

  it('nothing is loaded', async () => {
    expect(await coalitionIdOf(real.app.get(Database), 'pijnacker-nootdorp')).toBeNull();
  });
});

describe('in a demo folder', () => {
  it.each(routes)('%s %s does not exist behind a proxy or for another host, whatever is sent', async (method, path) => {
    const headers: [string, string][] = [
      ['X-Forwarded-For', '127.0.0.1'],
      ['X-Forwarded-Proto', 'https'],
      ['Forwarded', 'for=127.0.0.1'],
      ['Via', '1.1 proxy'],
      ['X-Real-IP', '127.0.0.1'],
      ['Host', 'samenkoers.example'],
      ['Host', '127.0.0.1.samenkoers.example'],
    ];
    for (const [name, value] of headers) {
      const answer = await requestOf(
        demo,
        method,
      )(path)
        .set(name, value)
        .send(method === 'post' ? {} : undefined);
      expectProblem(answer, 404, 'not-found');
    }
  });

  it('tells which coalitions and personas there are', async () => {
    const answer = await demo.as(null).get('/demo');
    expect(answer.body).toEqual({
      coalitions: [
        { slug: 'pijnacker-nootdorp', name: 'Samen naar verbinding!', loadedOn: '2026-11-20' },
        { slug: 'waadhoeke', name: 'Waadhoeke zegt nee tegen eenzaamheid', loadedOn: '2026-11-20' },
      ],
      personas: ['coordinator', 'contact', 'reviewer', 'administrator'],
      today: '2026-11-20',
      mayReset: false,
    });
  });

  it.each([
    ['coordinator', 'coordinator'],
    ['contact', 'contact'],
    ['reviewer', 'reviewer'],
  ])('the persona %s signs in, in both coalitions', async (persona, role) => {
    for (const coalition of ['pijnacker-nootdorp', 'waadhoeke']) {
      const answer = await demo.as(null).post('/demo/sessions').send({ coalition, persona });
      expect(answer.status).toBe(201);
      const [cookie] = answer.headers['set-cookie'] as unknown as string[];
      const me = await demo
        .as(null)
        .get('/me')
        .set('Cookie', cookie ?? '');
      expect(me.body.memberships).toEqual([expect.objectContaining({ role })]);
    }
  });

  it('the administrator reads no coalition', async () => {
    const answer = await demo
      .as(null)
      .post('/demo/sessions')
      .send({ ...body, persona: 'administrator' });
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    const me = await demo
      .as(null)
      .get('/me')
      .set('Cookie', cookie ?? '');
    expect(me.body).toMatchObject({ isAdministrator: true, memberships: [] });
    const list = await demo
      .as(null)
      .get('/coalitions/waadhoeke/activities')
      .set('Cookie', cookie ?? '');
    expectProblem(list, 404, 'not-found');
  });

  it('refuses an unknown coalition and persona', async () => {
    expect(
      (
        await demo
          .as(null)
          .post('/demo/sessions')
          .send({ ...body, coalition: 'delft' })
      ).status,
    ).toBe(400);
    expect(
      (
        await demo
          .as(null)
          .post('/demo/sessions')
          .send({ ...body, persona: 'mayor' })
      ).status,
    ).toBe(400);
  });

  it('lists what would have been mailed, to people who do not exist', async () => {
    const { items, total } = (await demo.as(null).get('/demo/mails')).body;
    expect(total).toBeGreaterThan(2);
    for (const mail of items) expect(mail).toMatchObject({ to: expect.stringMatching(/@voorbeeld\.example$/) });
  });

  it('cannot be reset without a connection of the owner', async () => {
    expectProblem(await demo.as(null).post('/demo/resets'), 409, 'conflict');
  });
});
