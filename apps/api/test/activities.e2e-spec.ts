import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let coordinator: TestMember;

beforeAll(async () => {
  app = await TestApp.start();
  coalition = await TestCoalition.make(app);
  coordinator = await coalition.coordinator();
});
afterAll(() => app.stop());

describe('GET /activities', () => {
  it('lists with derived signals', async () => {
    await coalition.activity({ title: 'Zing mee' });
    const answer = await app.as(coordinator.token).get(coalition.path('activities'));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ total: 1, items: [{ title: 'Zing mee', signal: 'notAssessed' }] });
  });
});
