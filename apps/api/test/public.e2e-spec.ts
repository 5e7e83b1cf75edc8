import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import type { SeriesIdentity } from '#domain';
import type { PublicPageDto } from '../src/public/public-page.dto.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestCoalition } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

const series: SeriesIdentity = { instrument: 'Monitor', population: '18+', areaCode: 'GM9999', boundaryYear: 2024 };

let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

const get = (coalition: TestCoalition) => app.as(null).get(coalition.path('public-page'));

async function page(coalition: TestCoalition): Promise<PublicPageDto> {
  const answer = await get(coalition);
  expect(answer.status).toBe(200);
  return answer.body;
}

async function change(coalition: TestCoalition, statement: string, params: unknown[]): Promise<void> {
  await app.inCoalition(coalition.id, (tx) => tx.query(statement, params));
}

/** A plan in force that names these subgoals and commitments. */
async function plan(
  coalition: TestCoalition,
  { state = 'adopted', subgoals = [] as string[], commitments = [] as string[] } = {},
): Promise<string> {
  const id = v4();
  await change(
    coalition,
    `insert into plan (coalition_id, id, title, goal, state, horizon_year) values ($1, $2, 'Samen naar verbinding!', 'Minder eenzaamheid', $3, 2030)`,
    [coalition.id, id, state],
  );
  for (const subgoal of subgoals)
    await change(coalition, 'insert into plan_subgoal values ($1, $2, $3)', [coalition.id, id, subgoal]);
  for (const commitment of commitments)
    await change(coalition, 'insert into plan_commitment values ($1, $2, $3)', [coalition.id, id, commitment]);
  return id;
}

/** Visits that an organisation counted, ending on a day. */
const visits = (
  coalition: TestCoalition,
  activityId: string,
  organisationId: string,
  to: string,
  participants: number,
) =>
  coalition.fact('participation', { activityId, organisationId }, { from: to, to, participants }, { effectiveOn: to });

describe('GET /public-page', () => {
  it('is complete for an empty coalition, and may be kept for a minute by anybody', async () => {
    const coalition = await TestCoalition.make(app);
    const answer = await get(coalition);
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=60');
    expect(answer.headers['vary']).toBeUndefined();
    expect(answer.body).toEqual({
      slug: coalition.slug,
      name: `Coalitie ${coalition.slug}`,
      motto: null,
      municipalityName: 'Voorbeeldstad',
      names: {},
      accent: null,
      locale: 'nl',
      isDemo: false,
      today: '2026-11-20',
      updatedOn: null,
      plan: null,
      subgoals: [],
      indicators: [],
      commitments: [],
      partners: [],
      running: { total: 0, perKind: [] },
      participations: { year: 2026, count: { kind: 'unknown', value: null }, reported: 0, of: 0 },
      activities: [],
    });
  });

  it.each(['nergens', 'app', 'api', 'health', 'assets', 'sign-in', '.well-known', 'X', '%27%20or%201=1'])(
    'knows no coalition at %s',
    async (slug) => {
      const answer = await app.as(null).get(`/coalitions/${slug}/public-page`);
      expectProblem(answer, 404, 'not-found');
      expect(answer.headers['cache-control']).toBe('no-store');
    },
  );

  it('answers a member the same as everybody', async () => {
    const coalition = await TestCoalition.make(app);
    const { token } = await coalition.coordinator();
    expect((await app.as(token).get(coalition.path('public-page'))).body).toEqual(await page(coalition));
  });
});

describe('what is published', () => {
  it('is the plan in force with what it names; a draft is not', async () => {
    const coalition = await TestCoalition.make(app);
    const named = await coalition.subgoal({ title: 'Minder eenzaamheid' });
    const unnamed = await coalition.subgoal({ title: 'Nog niet besloten' });
    await coalition.indicator({ subgoal_id: named, is_lead: true, name: 'Eenzaam' });
    await coalition.indicator({ subgoal_id: unnamed, name: 'Nog te kiezen' });
    await coalition.indicator({ name: 'Van het geheel' });
    const commitment = await coalition.commitment({ title: 'Signalen oppakken' });
    await coalition.commitmentPoint(commitment, 'Korte lijnen');
    await coalition.commitment({ title: 'Nog niet gekozen' });
    const draft = await plan(coalition, { state: 'draft', subgoals: [named], commitments: [commitment] });

    expect(await page(coalition)).toMatchObject({ plan: null, subgoals: [], indicators: [], commitments: [] });
    await change(coalition, `update plan set state = 'adopted' where id = $1`, [draft]);
    const { indicators, ...rest } = await page(coalition);
    expect(rest).toMatchObject({
      plan: { title: 'Samen naar verbinding!', goal: 'Minder eenzaamheid', horizonYear: 2030 },
      subgoals: [{ title: 'Minder eenzaamheid', status: 'noBaseline' }],
      commitments: [{ title: 'Signalen oppakken', points: ['Korte lijnen'], denominator: 0 }],
    });
    expect(indicators.map(({ name }) => name)).toEqual(['Eenzaam', 'Van het geheel']);
    expect(rest.subgoals[0]?.leadIndicatorId).toBe(indicators[0]?.id);
  });

  it('has figures with their sources and margins', async () => {
    const coalition = await TestCoalition.make(app);
    await plan(coalition);
    const indicatorId = await coalition.indicator({ is_lead: true, name: 'Eenzaam' });
    await coalition.fact(
      'baseline',
      { indicatorId },
      { value: 44, lower: 42, upper: 46, source: 'Factsheet', note: 'Bron is afgeleid', series },
      { effectiveOn: '2020-07-01' },
    );
    await coalition.fact(
      'measurement',
      { indicatorId },
      { value: 9, lower: 8, upper: 10, source: 'Monitor', method: 'survey', licence: 'CC BY 4.0', series },
      { effectiveOn: '2024-07-01' },
    );
    const { indicators, updatedOn } = await page(coalition);
    expect(indicators).toMatchObject([
      {
        status: 'improving',
        baseline: { measuredOn: '2020-07-01', value: 44, lower: 42, upper: 46, source: 'Factsheet' },
        // A percentage of a survey is no count of people.
        newest: { value: 9, lower: 8, upper: 10, source: 'Monitor', licence: 'CC BY 4.0', isSmall: false },
        series: [{ isBaselineSeries: true, points: [{ value: 44 }, { value: 9 }] }],
      },
    ]);
    expect(updatedOn).toBe('2024-07-01');
  });

  it('has stages only in total, of those who take part', async () => {
    const coalition = await TestCoalition.make(app);
    const commitmentId = await coalition.commitment();
    await plan(coalition, { commitments: [commitmentId] });
    const stages = ['inPlace', 'embedded', 'notStarted'] as const;
    for (const stage of [...stages, null]) {
      const organisationId = await coalition.organisation();
      await coalition.pledge(organisationId, commitmentId);
      if (stage === null) continue;
      await coalition.fact(
        'assessment',
        { organisationId, commitmentId },
        { stage, evidence: 'Geheim bewijs' },
        { effectiveOn: '2026-10-01' },
      );
    }
    const { commitments } = await page(coalition);
    expect(commitments).toMatchObject([
      { denominator: 4, covered: 2, perStage: { unknown: 1, notStarted: 1, planned: 0, inPlace: 1, embedded: 1 } },
    ]);
    expect(JSON.stringify(commitments)).not.toMatch(/organisation|Geheim/i);
  });

  it('has partners that did not leave, with their website and whether they signed', async () => {
    const coalition = await TestCoalition.make(app);
    const signed = await coalition.organisation('Voorbeeldkoor');
    const left = await coalition.organisation('Voorbeeldclub');
    await coalition.organisation('Adviesraad');
    await change(coalition, `update organisation set website = $2, is_example = true where id = $1`, [
      signed,
      'https://voorbeeld.example/koor',
    ]);
    const step = (organisationId: string, status: 'consulted' | 'signed' | 'left', effectiveOn: string) =>
      coalition.fact('organisationStatus', { organisationId }, { status }, { effectiveOn });
    await step(signed, 'signed', '2023-11-14');
    await step(left, 'signed', '2023-11-14');
    await step(left, 'left', '2026-01-01');
    const { partners, participations } = await page(coalition);
    expect(partners).toEqual([
      { name: 'Adviesraad', website: null, hasSigned: false, isExample: false },
      { name: 'Voorbeeldkoor', website: 'https://voorbeeld.example/koor', hasSigned: true, isExample: true },
    ]);
    expect(participations.of).toBe(2);
  });

  it('has activities to come to, without how they go', async () => {
    const coalition = await TestCoalition.make(app);
    const leadId = await coalition.organisation('Voorbeeldkoor');
    const make = async (title: string, columns: Record<string, unknown>, more: object = {}) => {
      const id = await coalition.activity({ title, leadId, ...more });
      await change(coalition, `update activity set when_text = $2, place = $3, link = $4 where id = $1`, [
        id,
        columns['when'] ?? null,
        columns['place'] ?? null,
        columns['link'] ?? null,
      ]);
      return id;
    };
    const id = await make('Zing mee', {
      when: 'elke donderdag',
      place: 'Nootdorp',
      link: 'https://voorbeeld.example/zing',
    });
    await make(
      'Straks',
      { link: 'https://voorbeeld.example/straks' },
      { lifecycle: 'planned', startsOn: '2027-01-05' },
    );
    await make('Ooit bedacht', { when: 'zondag 2 juli 2023' }, { lifecycle: 'planned', startsOn: null });
    await make('Niet begonnen', { when: 'in de zomer' }, { lifecycle: 'planned', startsOn: '2026-07-01' });
    await make('Zonder moment', { place: 'Delfgauw' });
    await make('Voorbij', { when: 'elke dag' }, { endsOn: '2026-11-19' });
    for (const lifecycle of ['concept', 'postponed', 'done', 'stopped'])
      await make(lifecycle, { when: 'ooit' }, { lifecycle });
    await coalition.fact(
      'checkIn',
      { activityId: id },
      { signal: 'stuck', note: 'Ruzie', cause: 'De dirigent is ziek' },
      { effectiveOn: '2026-11-01' },
    );
    const { activities, running } = await page(coalition);
    expect(running).toEqual({ total: 3, perKind: [{ kind: 'meeting', count: 3 }] });
    expect(activities).toEqual([
      expect.objectContaining({ title: 'Straks', whenText: null, startsOn: '2027-01-05' }),
      {
        id,
        title: 'Zing mee',
        whenText: 'elke donderdag',
        place: 'Nootdorp',
        link: 'https://voorbeeld.example/zing',
        startsOn: '2026-01-01',
        organisationName: 'Voorbeeldkoor',
        isExample: false,
      },
    ]);
  });
});

describe('small numbers of people', () => {
  const withVisits = async (...counts: [day: string, participants: number][]) => {
    const coalition = await TestCoalition.make(app);
    await plan(coalition);
    await coalition.indicator({
      name: 'Deelnames',
      kind: 'output',
      unit: 'count',
      derivation: 'participations',
      origin: 'derived',
    });
    const organisationId = await coalition.organisation();
    const activityId = await coalition.activity({ leadId: organisationId });
    for (const [day, participants] of counts) await visits(coalition, activityId, organisationId, day, participants);
    const { participations, indicators } = await page(coalition);
    const quarters = indicators[0]?.quarters.map(({ quarter, participants }) => [
      quarter,
      participants.kind,
      participants.value,
    ]);
    return { participations, quarters, indicator: indicators[0] };
  };

  it.each([
    [0, { kind: 'shown', value: 0 }],
    [1, { kind: 'small', value: null }],
    [9, { kind: 'small', value: null }],
    [10, { kind: 'shown', value: 10 }],
  ])('%i visits this year', async (participants, count) => {
    const { participations } = await withVisits(['2026-10-20', participants]);
    expect(participations).toEqual({ year: 2026, count, reported: 1, of: 1 });
  });

  it('counts visits since 1 January, and says nothing of none', async () => {
    expect((await withVisits(['2025-12-31', 40])).participations).toEqual({
      year: 2026,
      count: { kind: 'unknown', value: null },
      reported: 0,
      of: 1,
    });
    expect(
      (await withVisits(['2025-12-31', 40], ['2026-01-01', 30], ['2026-11-19', 20])).participations.count.value,
    ).toBe(50);
  });

  it('hides a small quarter, and the next smallest where the total would give it away', async () => {
    const { quarters, participations } = await withVisits(
      ['2025-11-01', 4],
      ['2026-02-01', 30],
      ['2026-05-01', 7],
      ['2026-08-01', 60],
    );
    expect(participations.count).toEqual({ kind: 'shown', value: 97 });
    expect(quarters).toEqual([
      ['2025-Q4', 'small', null],
      ['2026-Q1', 'withheld', null],
      ['2026-Q2', 'small', null],
      ['2026-Q3', 'shown', 60],
    ]);
  });

  it('minds the quarter that is going on, which the total and the others would give away', async () => {
    const { quarters, indicator } = await withVisits(['2026-02-01', 30], ['2026-05-01', 40], ['2026-10-10', 3]);
    expect(quarters?.slice(0, 2)).toEqual([
      ['2026-Q1', 'withheld', null],
      ['2026-Q2', 'shown', 40],
    ]);
    expect(indicator).toMatchObject({ series: [], newest: null });
  });

  it('hides a small count that was entered, but never one of organisations', async () => {
    const coalition = await TestCoalition.make(app);
    await plan(coalition);
    for (const [position, population] of [null, 'deelnemers', 'organisaties'].entries()) {
      const indicatorId = await coalition.indicator({
        unit: 'count',
        kind: 'output',
        direction: 'increase',
        population,
        position,
      });
      const value = { source: 'Telling', series: { ...series, population: population ?? '' } };
      await coalition.fact('baseline', { indicatorId }, { value: 7, ...value }, { effectiveOn: '2024-01-01' });
      await coalition.fact(
        'measurement',
        { indicatorId },
        { value: 12, lower: null, upper: null, method: 'counted', ...value },
        { effectiveOn: '2025-01-01' },
      );
    }
    const { indicators } = await page(coalition);
    const hidden = { baseline: { value: null, isSmall: true }, newest: { value: 12, isSmall: false } };
    expect(indicators).toMatchObject([
      hidden,
      hidden,
      { baseline: { value: 7, isSmall: false }, newest: { value: 12 } },
    ]);
    expect(indicators[0]?.series[0]?.points.map(({ value }) => value)).toEqual([null, 12]);
  });
});

describe('nobody', () => {
  it('is named, nor anything that was written for the coalition alone', async () => {
    const coalition = await TestCoalition.make(app);
    const elsewhere = await TestCoalition.make(app);
    await elsewhere.organisation('Organisatie van elders');
    await plan(elsewhere, { subgoals: [await elsewhere.subgoal({ title: 'Subdoel van elders' })] });
    const secret = 'niet-voor-iedereen';
    const subgoal = await coalition.subgoal();
    const commitmentId = await coalition.commitment();
    await plan(coalition, { subgoals: [subgoal], commitments: [commitmentId] });
    const organisationId = await coalition.organisation('Voorbeeldkoor');
    await change(coalition, `update organisation set phone = $2, mailbox = $3, description = $4 where id = $1`, [
      organisationId,
      '06 1234 5678',
      'koor@voorbeeld.example',
      secret,
    ]);
    const contact = await coalition.contact(organisationId);
    await coalition.coordinator();
    const activityId = await coalition.activity({ leadId: organisationId });
    await change(coalition, `update activity set description = $2, when_text = 'elke week' where id = $1`, [
      activityId,
      secret,
    ]);
    const by = { effectiveOn: '2026-10-01', recordedBy: contact.membershipId };
    await coalition.fact(
      'checkIn',
      { activityId },
      { signal: 'atRisk', note: secret, cause: secret, adjustment: secret },
      by,
    );
    await coalition.fact('override', { activityId }, { signal: 'stuck', reason: secret }, by);
    await coalition.fact('appointment', { organisationId }, { membershipId: contact.membershipId }, by);
    await coalition.pledge(organisationId, commitmentId);
    await coalition.fact('assessment', { organisationId, commitmentId }, { stage: 'planned', evidence: secret }, by);
    await coalition.task({ activity_id: activityId, title: secret, due_on: '2026-12-01' });
    const indicatorId = await coalition.indicator({ subgoal_id: subgoal, note: secret });
    await coalition.fact('baseline', { indicatorId }, { value: 44, source: 'Factsheet', note: secret, series }, by);
    await coalition.fact(
      'measurement',
      { indicatorId },
      { value: 43, lower: null, upper: null, source: 'Monitor', method: 'survey', note: secret, series },
      { ...by, effectiveOn: '2026-10-02' },
    );

    const answer = await page(coalition);
    expect(answer.partners).toHaveLength(1);
    expect(answer.indicators[0]?.newest?.value).toBe(43);
    const texts = textsOf(answer);
    expect(texts).toContain('elke week');
    // An identifier may hold any run of digits.
    const readable = texts.filter((text) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text));
    for (const text of readable) {
      expect(text).not.toMatch(/@|06 ?\d{4}|elders/);
      expect(text).not.toContain(secret);
      expect(text).not.toContain('Voorbeeld contact');
      expect(text).not.toContain('Voorbeeld coordinator');
      expect([contact.membershipId, contact.personId]).not.toContain(text);
    }
    expect(
      keysOf(answer).filter((key) => /note|evidence|reason|cause|mail|phone|member|person|signal/i.test(key)),
    ).toEqual([]);
  });
});

it('takes as many round trips with thirty times as much', async () => {
  const coalition = await TestCoalition.make(app);
  const subgoal = await coalition.subgoal();
  const commitmentId = await coalition.commitment();
  await plan(coalition, { subgoals: [subgoal], commitments: [commitmentId] });
  const fill = async () => {
    const organisationId = await coalition.organisation();
    const activityId = await coalition.activity({ leadId: organisationId });
    await visits(coalition, activityId, organisationId, '2026-10-10', 20);
    await coalition.pledge(organisationId, commitmentId);
    await coalition.indicator({ subgoal_id: subgoal, origin: 'derived', derivation: 'participations', unit: 'count' });
  };
  await fill();
  const before = await app.queries.during(() => page(coalition));
  for (let index = 0; index < 30; index += 1) await fill();
  expect(await app.queries.during(() => page(coalition))).toBe(before);
  expect(before).toBeLessThanOrEqual(16);
});

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

function keysOf(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysOf)];
}
