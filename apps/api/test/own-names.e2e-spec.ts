import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import type { OwnNames } from '#i18n';
import { Openings } from '../src/openings/openings.service.ts';
import { sessionCookie } from '../src/platform/auth/sessions.ts';
import { translate } from '../src/platform/http/translate.ts';
import { KeptMails } from '../src/platform/mail/kept-mails.ts';
import { MailSender } from '../src/platform/mail/mail-sender.ts';
import { type Cast, castOf } from './support/cast.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestApp } from './support/test-app.ts';

const names: OwnNames = {
  activity: 'klusje',
  activities: 'klusjes',
  commitment: 'woord van eer',
  commitments: 'woorden van eer',
  organisation: 'bondgenoot',
  organisations: 'bondgenoten',
  indicator: 'graadmeter',
  indicators: 'graadmeters',
  subgoal: 'pijler',
  subgoals: 'pijlers',
  neuter: ['activity', 'commitment'],
  english: {
    activity: 'errand',
    activities: 'errands',
    commitment: 'oath',
    commitments: 'oaths',
    organisation: 'ally',
    organisations: 'allies',
  },
};

let app: TestApp;
let cast: Cast;
let commitmentId: string;
let pledgeId: string;
let activityId: string;

beforeAll(async () => {
  app = await TestApp.start({ isDemo: true, publicUrl: 'https://samen.voorbeeld.example' });
  app.clock.set('2026-11-20T11:00:00.000Z');
  cast = await castOf(app);
  activityId = await cast.coalition.activity({ title: 'Zing mee', leadId: cast.leadId, lifecycle: 'inProgress' });
  commitmentId = await cast.coalition.commitment({ title: 'Deskundigheid' });
  pledgeId = await cast.coalition.pledge(cast.leadId, commitmentId);
  const changed = await app
    .as(cast.coordinator.token)
    .patch(`/coalitions/${cast.coalition.slug}`)
    .set('If-Match', '"1"')
    .send({ names });
  expect(changed.status).toBe(200);
});
afterAll(() => app.stop());

const speak = (personId: string, locale: string) =>
  app.source.query('update person set locale = $2 where id = $1', [personId, locale]);

/** What the contact of the lead is mailed when the coordinator does this. */
async function mailOf(path: string, body: object) {
  await app.source.query('delete from kept_mail');
  await app.as(cast.coordinator.token).post(cast.coalition.path(path)).send(body).expect(201);
  app.clock.set(new Date(app.clock.now().getTime() + 60_000).toISOString());
  await app.app.get(MailSender).sendDue();
  const [mail] = await app.app.get(KeptMails).newest(1);
  return mail!;
}

describe('a mail', () => {
  it.each([
    ['nl', 'update', 'Wilt u in een paar tikken laten weten hoe het gaat met het klusje “Zing mee”?'],
    ['nl', 'adjustment', 'Bij het klusje “Zing mee” is een risico gemeld.'],
    ['en', 'update', 'Would you let us know in a few taps how the errand “Zing mee” is going?'],
    ['en', 'adjustment', 'A risk was reported at the errand “Zing mee”.'],
  ])('in %s that asks for an %s says it in the words of the coalition', async (locale, about, text) => {
    await speak(cast.lead.personId, locale);
    expect((await mailOf(`activities/${activityId}/requests`, { about })).text).toContain(text);
  });

  it.each([
    ['nl', 'heeft ingevuld bij het woord van eer “Deskundigheid”:'],
    ['en', 'filled in for the oath “Deskundigheid”:'],
  ])('in %s with a question about an assessment as well', async (locale, text) => {
    await speak(cast.lead.personId, locale);
    const { body } = await app
      .as(cast.lead.token)
      .post(cast.coalition.path(`pledges/${pledgeId}/assessments`))
      .send({ stage: 'inProgress' })
      .expect(201);
    const question = { verdict: 'questioned', note: 'Wie deed mee?' };
    const mail = await mailOf(`assessments/${(body as { id: string }).id}/reviews`, question);
    expect(mail.text).toContain(text);
  });

  it('of another coalition says it in the usual words', async () => {
    const { elsewhere, outsider } = cast;
    const leadId = await elsewhere.organisation();
    await elsewhere.contact(leadId);
    const other = await elsewhere.activity({ title: 'Soep', leadId, lifecycle: 'inProgress' });
    await app
      .as(outsider.token)
      .post(elsewhere.path(`activities/${other}/requests`))
      .send({ about: 'update' });
    app.clock.set(new Date(app.clock.now().getTime() + 60_000).toISOString());
    await app.app.get(MailSender).sendDue();
    expect((await app.app.get(KeptMails).newest(1))[0]?.text).toContain('hoe het gaat met de activiteit “Soep”?');
  });

  it('of which the texts hold a named word has none left of the usual ones', () => {
    const said = ['askUpdate', 'askAdjustment', 'questionAssessment', 'invitation'].flatMap((template) =>
      ['subject', 'text', 'action'].map((part) => translate('nl', `mails:${template}.${part}`, {}, names)),
    );
    expect(said.filter((text) => /activiteit|toezegging|partner|indicator|subdoel/i.test(text))).toEqual([]);
  });
});

describe('what went wrong', () => {
  it('is told in the words of the coalition, in the language of the reader', async () => {
    const invite = (language: string) =>
      app
        .as(cast.coordinator.token)
        .post(cast.coalition.path('memberships'))
        .set('Accept-Language', language)
        .send({ name: 'A', email: 'a@voorbeeld.example', role: 'reviewer', organisationIds: [cast.leadId] });
    const dutch = await invite('nl');
    expectProblem(dutch, 400, 'invalid-input', ['/organisationIds contactsOnly']);
    expect(dutch.body.errors[0].detail).toBe('Alleen een contactpersoon hoort bij een bondgenoot.');
    expect((await invite('en')).body.errors[0].detail).toBe('Only a contact belongs to an ally.');
  });

  it('is told in the usual words elsewhere', async () => {
    const { body } = await app
      .as(cast.outsider.token)
      .post(cast.elsewhere.path('memberships'))
      .send({
        name: 'A',
        email: 'a@voorbeeld.example',
        role: 'reviewer',
        organisationIds: [await cast.elsewhere.organisation()],
      });
    expect(body.errors[0].detail).toBe('Alleen een contactpersoon hoort bij een partner.');
  });
});

describe('my items by the link of a mail', () => {
  it('knows the names, for the page that has no session', async () => {
    await speak(cast.lead.personId, 'nl');
    const { link } = await mailOf(`activities/${activityId}/requests`, { about: 'update' });
    const { body } = await app
      .as(null)
      .get('/me')
      .set('Authorization', `Link ${link?.split('#')[1]}`);
    expect(body.memberships).toMatchObject([{ coalitionSlug: cast.coalition.slug, names }]);
  });
});

describe('the first words of a document', () => {
  it('are in the words of the coalition, with the article that goes with them', async () => {
    await cast.coalition.subgoal({ position: 1, title: 'Ontmoeten' });
    const request = { params: { slug: cast.coalition.slug }, cookies: { [sessionCookie]: cast.coordinator.token } };
    const opening = await app.app
      .get(Openings)
      .of({ ...request, url: `/app/${cast.coalition.slug}`, headers: {} } as unknown as FastifyRequest, 'overview');
    expect(opening?.words['lead']).toBe('Pijler 1: nog geen nulmeting.');
  });
});
