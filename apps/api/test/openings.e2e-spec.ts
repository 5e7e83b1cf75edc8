import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { Openings } from '../src/openings/openings.service.ts';
import { sessionCookie } from '../src/platform/auth/sessions.ts';
import { withOpening } from '../src/platform/http/opening.ts';
import { TestCoalition, type TestMember } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;
let organisationId: string;
let contact: TestMember;

beforeAll(async () => {
  app = await TestApp.start();
});
beforeEach(async () => {
  app.clock.set('2026-11-20T11:00:00.000Z');
  coalition = await TestCoalition.make(app);
  organisationId = await coalition.organisation('Voorbeeldkoor Noord');
  contact = await coalition.contact(organisationId);
});
afterAll(() => app.stop());

interface Asked {
  token?: string;
  language?: string;
  slug?: string;
}

function openingOf(page: 'overview' | 'my-items', { token, language = 'nl', slug = coalition.slug }: Asked = {}) {
  return app.app.get(Openings).of(
    {
      url: `/app/${slug}`,
      params: { slug },
      cookies: token === undefined ? {} : { [sessionCookie]: token },
      headers: { 'accept-language': language },
    } as unknown as FastifyRequest,
    page,
  );
}

describe('the first words of the overview', () => {
  it('are its answer, in the language of the reader, for that reader alone', async () => {
    const { token } = await coalition.coordinator();
    await coalition.subgoal({ position: 1, title: 'Ontmoeten' });
    expect(await openingOf('overview', { token })).toEqual({
      name: 'overview',
      isPersonal: true,
      words: {
        notice: '',
        sentence: 'Of we op koers liggen, is nog niet te zeggen.',
        lead: 'Subdoel 1: nog geen nulmeting.',
      },
    });
    expect((await openingOf('overview', { token, language: 'en' }))?.words['lead']).toBe('Subgoal 1: no baseline yet.');
  });

  it('are in the words of the coalition, also when those change', async () => {
    const { token } = await coalition.coordinator();
    await coalition.subgoal({ position: 1, title: 'Ontmoeten' });
    const call = async (subgoal: string) => {
      await app.inCoalition(coalition.id, (tx) =>
        tx.query('update coalition set names = $2 where id = $1', [coalition.id, JSON.stringify({ subgoal })]),
      );
      return (await openingOf('overview', { token }))?.words['lead'];
    };
    expect(await call('pijler')).toBe('Pijler 1: nog geen nulmeting.');
    expect(await call('spoor')).toBe('Spoor 1: nog geen nulmeting.');
  });

  it('begin at the plan where there is nothing yet', async () => {
    const { token } = await coalition.coordinator();
    expect((await openingOf('overview', { token }))?.words).toEqual({
      notice: '',
      sentence: 'Er is nog geen plan.',
      lead: 'Zodra het er is, ziet u hier of u op koers ligt.',
    });
  });

  it('say that everything is made up where it is', async () => {
    const { token } = await coalition.coordinator();
    await app.inCoalition(coalition.id, (tx) =>
      tx.query('update coalition set is_demo = true where id = $1', [coalition.id]),
    );
    expect((await openingOf('overview', { token }))?.words['notice']).toMatch(/^Voorbeeld: /);
  });

  it('are left to the page for who may not read it', async () => {
    const { token } = await coalition.coordinator();
    const other = await TestCoalition.make(app);
    expect(await openingOf('overview')).toBeNull();
    expect(await openingOf('overview', { token: 'nobody' })).toBeNull();
    expect(await openingOf('overview', { token, slug: other.slug })).toBeNull();
    expect(await openingOf('overview', { token, slug: 'nergens' })).toBeNull();
  });
});

describe('the first words of My items', () => {
  it('count what is left, and change with an answer', async () => {
    const activityId = await coalition.activity({ title: 'Zing mee', leadId: organisationId, lifecycle: 'inProgress' });
    await coalition.task({ title: 'Bellen', assignee_organisation_id: organisationId, due_on: '2026-11-27' });
    const { token } = contact;
    const before = await openingOf('my-items', { token });
    expect(before).toMatchObject({ name: 'my-items', isPersonal: true });
    expect(before?.words['sentence']).toBe('Nog twee punten');
    await app
      .as(token)
      .post(coalition.path(`activities/${activityId}/check-ins`))
      .send({ signal: 'unchanged' })
      .expect(201);
    const after = await openingOf('my-items', { token, language: 'en' });
    expect(after?.words['sentence']).toBe('One of two left');
  });

  it('are left to the page where there is nothing', async () => {
    expect(await openingOf('my-items', { token: contact.token })).toBeNull();
    expect(await openingOf('my-items')).toBeNull();
  });
});

describe('the documents of the web', () => {
  const documentOf = (name: string) => readFileSync(join(import.meta.dirname, '../../web', name), 'utf8');

  it.each([
    ['index.html', 'overview'],
    ['index.html', 'my-items'],
    ['public.html', 'public'],
    ['door-frame.html', 'door'],
  ] as const)('%s has the opening %s, with a place for each word', (file, name) => {
    const words = {
      notice: 'Een & ander',
      motto: 'Samen',
      sentence: 'Het <antwoord>',
      lead: 'Hierom',
      intro: 'Hierom',
    };
    const document = withOpening(documentOf(file), { name, words });
    expect(document).not.toMatch(/<!--(opening|waiting)|\{\{/);
    expect(document).toContain(name === 'door' ? '<p>Hierom</p>' : '<h1>Het &lt;antwoord&gt;</h1>');
    const without = withOpening(documentOf(file), { name, words: { sentence: 'Het antwoord' } });
    expect(without).not.toMatch(/sk-banner|lead">|\{\{/);
  });

  it.each(['index.html', 'public.html', 'door-frame.html'])('%s is whole without any', (file) => {
    expect(withOpening(documentOf(file), null)).not.toMatch(/<!--opening|\{\{/);
  });
});
