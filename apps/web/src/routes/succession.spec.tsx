import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '#api-client';
import { indicator } from '../testing/indicators.ts';
import { answer, coordinator, renderApp, type FakeApi } from '../testing/render-app.tsx';

type Evaluation = Schemas['PlanEvaluationDto'];
type EvaluatedActivity = Schemas['EvaluatedActivityDto'];
type EvaluatedSubgoal = Schemas['EvaluatedSubgoalDto'];

const base = '/api/v1/coalitions/voorbeeldstad';
const list = <Item,>(items: Item[]) => ({ items, total: items.length });

const plan: Schemas['PlanDto'] = {
  id: 'p1',
  title: 'Samen verder!',
  motto: 'Niemand alleen',
  goal: 'Minder eenzaamheid.',
  rationale: 'Omdat het nodig is.',
  principles: ['Samen'],
  startsOn: '2024-01-01',
  endsOn: '2026-12-31',
  horizonYear: 2030,
  state: 'inEvaluation',
  stateSince: '2026-11-01',
  predecessorId: null,
  successorId: null,
  subgoalIds: ['s1', 's2'],
  indicatorIds: ['i1'],
  activityIds: ['a1', 'a2', 'a3'],
  commitmentIds: ['c1', 'c2'],
  version: 2,
};
const unjudged = { outcome: null, text: null, decidedOn: null, factId: null };
const subgoal = (id: string, title: string): EvaluatedSubgoal => ({ ...unjudged, id, title, status: 'onCourse' });
const activity = (id: string, title: string, more: Partial<EvaluatedActivity>): EvaluatedActivity => ({
  ...unjudged,
  id,
  title,
  lifecycle: 'inProgress',
  startsOn: '2026-01-01',
  endsOn: null,
  participants: null,
  subgoalIds: ['s1'],
  suggestion: 'carriesOver',
  ...more,
});
const progressOf = (items: Pick<EvaluatedActivity, 'outcome'>[]) => {
  const of = (wanted: EvaluatedActivity['outcome']) => items.filter(({ outcome }) => outcome === wanted).length;
  const perOutcome = { done: of('done'), carriesOver: of('carriesOver'), stops: of('stops') };
  return { decided: items.length - of(null), total: items.length, perOutcome };
};

const start = {
  subgoals: [subgoal('s1', 'Ouderen'), subgoal('s2', 'Jongeren')],
  activities: [
    activity('a1', 'Zing mee', { participants: 120 }),
    activity('a2', 'Maatjes', { lifecycle: 'done', suggestion: 'done' }),
    activity('a3', 'Soepbus', { lifecycle: 'stopped', suggestion: 'stops', subgoalIds: [] }),
  ],
};
const fact = (id: string, minute: number) => ({ id, recordedAt: `2026-11-21T09:${minute}:00Z` });

/** Keeps what is said of a plan, as the API does: the page shows what the API answers after it. */
function evaluating(more: FakeApi = {}, from: Pick<Evaluation, 'subgoals' | 'activities'> = start) {
  let { subgoals, activities } = from;
  let state: Evaluation['state'] = plan.state;
  const before = { subgoals, activities };
  const said: Schemas['EvaluateInput'][] = [];
  const judged = (decisions: Schemas['EvaluateInput'][]) => {
    for (const { subgoalIds = [], activityIds = [], outcome, text = null } of decisions) {
      const judge = <Item extends { id: string }>(items: Item[], ids: string[]) =>
        items.map((item) => (ids.includes(item.id) ? { ...item, outcome, text, decidedOn: '2026-11-21' } : item));
      subgoals = judge(subgoals, subgoalIds);
      activities = judge(activities, activityIds);
    }
    said.push(...decisions);
    const ids = decisions.flatMap(({ subgoalIds = [], activityIds = [] }) => [...subgoalIds, ...activityIds]);
    return answer({ items: ids.map((id) => fact(`f-${id}`, 42)) }, 201);
  };
  const api: FakeApi = {
    'GET /api/v1/me': coordinator,
    [`GET ${base}/plans/p1`]: () => answer({ ...plan, state }),
    [`GET ${base}/plans/p1/evaluation`]: () =>
      answer({
        planId: 'p1',
        state,
        stateSince: '2026-11-01',
        subgoals,
        activities,
        subgoalProgress: progressOf(subgoals),
        activityProgress: progressOf(activities),
      } satisfies Evaluation),
    [`POST ${base}/plans/p1/evaluations`]: async (request: Request) =>
      judged([(await request.clone().json()) as Schemas['EvaluateInput']]),
    [`POST ${base}/plans/p1/evaluation-sets`]: async (request: Request) =>
      judged(((await request.clone().json()) as Schemas['EvaluationSetInput']).decisions),
    [`POST ${base}/facts/retractions`]: async (request: Request) => {
      const { factIds } = (await request.clone().json()) as { factIds: string[] };
      const back = <Item extends { id: string }>(items: Item[], old: Item[]) =>
        items.map((item, index) => (factIds.includes(`f-${item.id}`) ? old[index]! : item));
      subgoals = back(subgoals, before.subgoals);
      activities = back(activities, before.activities);
      return answer(list([fact('f9', 43)]), 201);
    },
    [`POST ${base}/plans/p1/steps`]: async (request: Request) => {
      state = ((await request.clone().json()) as Schemas['PlanStepInput']).to;
      return answer(fact('f8', 42), 201);
    },
    ...more,
  };
  return { api, said, state: () => state, setState: (to: Evaluation['state']) => (state = to) };
}

/** What the page of a plan shows besides. */
const lists: FakeApi = {
  [`GET ${base}/commitments`]: list([
    { id: 'c1', position: 1, title: 'Speerpunt', text: 'In het beleid.', points: [] },
    { id: 'c2', position: 2, title: 'Aandacht', text: 'Voor iedereen.', points: [] },
    { id: 'c9', position: 3, title: 'Uit een ander plan', text: 'Toen.', points: [] },
  ]),
  [`GET ${base}/indicators`]: list([{ ...indicator, id: 'i1', name: 'Eenzaamheid' }]),
  [`GET ${base}/plans`]: list([plan]),
  [`GET ${base}/subgoals`]: list([]),
  [`GET ${base}/timeline`]: { asOf: '2026-11-21', activities: [], meetings: [] },
};

const title = async (name: string) => expect(await screen.findByRole('heading', { level: 1, name })).toBeTruthy();
const press = async (name: string, where: Pick<typeof screen, 'findByRole'> = screen) =>
  userEvent.click(await where.findByRole('button', { name }));
const page = '/app/voorbeeldstad/plan/evaluation?id=p1';

beforeEach(() => localStorage.clear());

describe('the evaluation of a plan', () => {
  it('begins with one press, from the plan that is carried out', async () => {
    const { api, setState } = evaluating();
    setState('adopted');
    const { requests } = await renderApp(page, api);
    await title('De evaluatie van dit plan is nog niet begonnen.');
    expect(screen.queryByRole('button', { name: /^Beoordeel/ })).toBeNull();
    await press('Start de evaluatie');
    await title('Er is nog niets beoordeeld.');
    expect(screen.getByText('Opgeslagen om 10.42')).toBeTruthy();
    const step = requests.find(({ url }) => url.endsWith('/steps'))!;
    expect(await step.json()).toEqual({ to: 'inEvaluation' });
    expect(step.headers.get('Idempotency-Key')).toBeTruthy();
  });

  it('takes a judgement with a word on why, counts it, and takes it back', async () => {
    const { api, said } = evaluating();
    await renderApp(page, api);
    await press('Beoordeel Ouderen');
    const dialog = within(await screen.findByRole('dialog', { name: 'Ouderen' }));
    await press('Bewaar het oordeel', dialog);
    expect(dialog.getByRole('alert').textContent).toContain('Er kloppen 2 dingen niet');
    expect(said).toEqual([]);
    await userEvent.click(dialog.getByRole('radio', { name: 'Gaat door' }));
    await userEvent.type(dialog.getByRole('textbox', { name: /Hoe is het gegaan/ }), 'Half gelukt.');
    await press('Bewaar het oordeel', dialog);
    await title('Eén van de 5 subdoelen en activiteiten is beoordeeld.');
    expect(said).toEqual([{ subgoalIds: ['s1'], outcome: 'carriesOver', text: 'Half gelukt.' }]);
    expect(screen.getByText('Half gelukt.')).toBeTruthy();
    expect(screen.getByText('Besloten op 21 november')).toBeTruthy();
    await press('Ongedaan maken');
    expect(await screen.findByText('Ongedaan gemaakt om 10.43')).toBeTruthy();
    await title('Er is nog niets beoordeeld.');
    expect(screen.queryByText('Half gelukt.')).toBeNull();
  });

  it('begins at what an activity itself suggests, and asks why something stops', async () => {
    const { api, said } = evaluating();
    await renderApp(page, api);
    await press('Beoordeel Soepbus');
    const dialog = within(await screen.findByRole('dialog', { name: 'Soepbus' }));
    expect(dialog.getByRole<HTMLInputElement>('radio', { name: 'Stopt' }).checked).toBe(true);
    await press('Bewaar het oordeel', dialog);
    expect(dialog.getByRole('alert').textContent).toContain('Vul dit in.');
    await userEvent.type(dialog.getByRole('textbox', { name: /Waarom/ }), 'Te weinig mensen.');
    await press('Bewaar het oordeel', dialog);
    expect(await screen.findByText('Te weinig mensen.')).toBeTruthy();
    expect(said).toEqual([{ activityIds: ['a3'], outcome: 'stops', text: 'Te weinig mensen.' }]);
  });

  it('takes over all suggestions but what stops, and takes all of it back at once', async () => {
    const { api, said } = evaluating();
    const { requests } = await renderApp(page, api);
    await press('Neem 2 voorstellen over');
    await title('2 van de 5 subdoelen en activiteiten zijn beoordeeld.');
    expect(screen.getByText('Activiteiten: 1 afgerond, 1 gaat door en 1 nog te beoordelen.')).toBeTruthy();
    expect(said).toEqual([
      { outcome: 'done', activityIds: ['a2'] },
      { outcome: 'carriesOver', activityIds: ['a1'] },
    ]);
    // In one go: who leaves meanwhile leaves no half of it.
    expect(requests.filter(({ method, url }) => method === 'POST' && url.includes('/evaluation'))).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /^Neem/ })).toBeNull();
    await press('Ongedaan maken');
    await title('Er is nog niets beoordeeld.');
    const taken = requests.filter(({ url }) => url.endsWith('/facts/retractions'));
    expect((await Promise.all(taken.map((each) => each.json()))).flatMap(({ factIds }) => factIds).sort()).toEqual([
      'f-a1',
      'f-a2',
    ]);
  });

  it('lets a coordinator take out what was said of a subgoal or an activity', async () => {
    const said = { outcome: 'done' as const, decidedOn: '2026-11-20' };
    const judged = {
      subgoals: [{ ...start.subgoals[0]!, ...said, text: 'Mevrouw Voorbeeld kwam weer.', factId: 'f-s1' }],
      activities: [{ ...start.activities[0]!, ...said, text: 'Meneer Voorbeeld niet.', factId: 'f-a1' }],
    };
    const redacted = { redactedAt: '2026-11-21T09:42:00Z', by: null, objectType: 'fact', reason: 'Een naam' };
    const { api } = evaluating({ [`POST ${base}/redactions`]: () => answer(redacted, 201) }, judged);
    const { requests } = await renderApp(page, api);
    await press('Tekst verwijderen: “Meneer Voorbeeld niet.”');
    const dialog = within(await screen.findByRole('dialog', { name: 'Deze tekst verwijderen' }));
    await userEvent.type(dialog.getByRole('textbox', { name: /Waarom/ }), 'Een naam');
    await press('Verwijder voorgoed', dialog);
    expect(await screen.findByText(/^De tekst is weg/)).toBeTruthy();
    const sent = requests.find(({ url }) => url.endsWith('/redactions'))!;
    expect(await sent.json()).toEqual({ objectType: 'fact', objectId: 'f-a1', field: 'text', reason: 'Een naam' });
    expect(screen.getByRole('button', { name: 'Tekst verwijderen: “Mevrouw Voorbeeld kwam weer.”' })).toBeTruthy();
  });

  it('ends where the plan itself is closed; what was said stays to be read', async () => {
    const judged = {
      subgoals: [{ ...start.subgoals[0]!, outcome: 'done' as const, text: 'Gelukt.', decidedOn: '2026-11-20' }],
      activities: [{ ...start.activities[1]!, outcome: 'done' as const, decidedOn: '2026-11-20' }],
    };
    const { api, setState } = evaluating({}, judged);
    const { unmount } = await renderApp(page, api);
    await title('Alles is beoordeeld.');
    expect(screen.getByRole('link', { name: 'Sluit het plan af' }).getAttribute('href')).toMatch(/\/plan\?id=p1$/);
    unmount();
    setState('closed');
    await renderApp(page, api);
    expect(await screen.findByText(/Dit plan is afgesloten\. Het oordeel blijft staan\./)).toBeTruthy();
    expect(screen.getByText('Gelukt.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Wijzig het oordeel|Beoordeel/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Maak het volgende plan' })).toBeNull();
  });

  it('suggests nothing any longer once the plan is closed', async () => {
    const { api, setState } = evaluating();
    const { unmount } = await renderApp(page, api);
    expect((await screen.findAllByText(/^Voorstel: /)).length).toBeGreaterThan(0);
    unmount();
    setState('closed');
    await renderApp(page, api);
    expect((await screen.findAllByText('Niet beoordeeld')).length).toBeGreaterThan(0);
    expect(screen.queryByText(/Voorstel: |nog te beoordelen/)).toBeNull();
  });

  it('ends on a day, and goes on when that is taken back', async () => {
    const { api, state, setState } = evaluating();
    const { requests } = await renderApp('/app/voorbeeldstad/plan?id=p1', {
      ...api,
      ...lists,
      [`GET ${base}/plans`]: () => answer(list([{ ...plan, state: state() }])),
      [`POST ${base}/facts/f8/retractions`]: () => {
        setState('inEvaluation');
        return answer(fact('f9', 43), 201);
      },
    });
    await press('Sluit het plan af');
    const dialog = within(await screen.findByRole('dialog', { name: 'Het plan afsluiten' }));
    await press('Sluit het plan af', dialog);
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Weer openen' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sluit het plan af' })).toBeNull();
    const step = requests.find(({ url }) => url.endsWith('/steps'))!;
    expect(await step.json()).toEqual({ to: 'closed', effectiveOn: '2026-11-21', reason: null });
    await press('Ongedaan maken');
    expect(await screen.findByText('Ongedaan gemaakt om 10.43')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Sluit het plan af' })).toBeTruthy();
  });

  it('is only read by a contact', async () => {
    const contact = { ...coordinator, memberships: [{ ...coordinator.memberships[0], role: 'contact' }] };
    await renderApp(page, evaluating({ 'GET /api/v1/me': contact }).api);
    await title('Er is nog niets beoordeeld.');
    expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([]);
  });
});

describe('the next plan', () => {
  const made = { ...plan, id: 'p2', title: 'Nog verder!', state: 'draft', predecessorId: 'p1', version: 1 };
  const judged = {
    subgoals: [
      { ...start.subgoals[0]!, outcome: 'carriesOver' as const },
      { ...start.subgoals[1]!, outcome: 'stops' as const },
    ],
    activities: start.activities,
  };
  const open = async (more: FakeApi = {}) => {
    const app = await renderApp('/app/voorbeeldstad/plan/next?id=p1', {
      ...evaluating({}, judged).api,
      ...lists,
      ...more,
    });
    await title('Het volgende plan');
    return app;
  };
  const ticked = (name: RegExp) =>
    within(screen.getByRole('group', { name }))
      .getAllByRole<HTMLInputElement>('checkbox')
      .map(({ labels, checked }) => [labels![0]!.textContent, checked]);
  const sent = (requests: Request[]) => requests.filter(({ method }) => method === 'POST');

  it('takes along what carries over by naming it, and copies nothing', async () => {
    let answered = 0;
    const { requests, router } = await open({
      [`POST ${base}/plans/p1/successors`]: () => ((answered += 1), answer(made, 201)),
    });
    expect(ticked(/Welke subdoelen/)).toEqual([
      [expect.stringContaining('Ouderen'), true],
      [expect.stringContaining('Jongeren'), false],
    ]);
    expect(ticked(/Welke activiteiten/)).toEqual([[expect.stringContaining('Zing mee'), true]]);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Aandacht' }));
    expect(screen.queryByRole('checkbox', { name: 'Uit een ander plan' })).toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: /Titel van het nieuwe plan/ }), ' Nog verder! ');
    await press('Maak het concept');
    await waitFor(() => expect(router.state.location.search).toEqual({ id: 'p2' }));
    const posts = sent(requests);
    expect(answered).toBe(1);
    // One request that names what there is already: no subgoal, commitment, indicator or activity is made.
    expect(posts).toHaveLength(1);
    expect(await posts[0]!.json()).toEqual({
      title: 'Nog verder!',
      goal: plan.goal,
      startsOn: '2027-01-01',
      endsOn: null,
      horizonYear: 2030,
      subgoalIds: ['s1'],
      commitmentIds: ['c1'],
      indicatorIds: ['i1'],
      activityIds: ['a1'],
    });
  });

  it('is what one comes to, not the plan before it, also for who read that first', async () => {
    let isMade = false;
    let show = () => {};
    const shown = new Promise<void>((resolve) => (show = resolve));
    const { requests, router } = await renderApp('/app/voorbeeldstad/plan', {
      ...evaluating({}, judged).api,
      ...lists,
      [`GET ${base}/plans`]: async () => {
        if (isMade) await shown;
        return answer(list(isMade ? [made, plan] : [plan]));
      },
      [`POST ${base}/plans/p1/successors`]: () => ((isMade = true), answer(made, 201)),
    });
    await title(plan.title);
    await router.navigate({ href: '/app/voorbeeldstad/plan/next?id=p1' });
    await userEvent.type(await screen.findByRole('textbox', { name: /Titel van het nieuwe plan/ }), 'Nog verder!');
    await press('Maak het concept');
    const asked = () => requests.filter(({ url }) => new URL(url).pathname === `${base}/plans`).length;
    await waitFor(() => expect(asked()).toBe(2));
    expect(screen.queryByRole('heading', { level: 1, name: plan.title })).toBeNull();
    show();
    await title('Nog verder!');
    expect(screen.getByRole('link', { name: 'Vergelijk met het vorige plan' })).toBeTruthy();
  });

  it('says all at once what is missing or wrong, and what the API finds at its field', async () => {
    const refused = { status: 400, title: 'x', errors: [{ pointer: '/goal', code: 'maxLength', detail: 'Te lang.' }] };
    const { requests } = await open({ [`POST ${base}/plans/p1/successors`]: () => answer(refused, 400) });
    await userEvent.clear(screen.getByRole('textbox', { name: /^Doel/ }));
    const horizon = screen.getByRole('textbox', { name: /jaar/i });
    await userEvent.clear(horizon);
    await userEvent.type(horizon, '30');
    await press('Maak het concept');
    expect(screen.getByRole('alert').textContent).toContain('Er kloppen 3 dingen niet');
    expect(sent(requests)).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: /Titel/ }), 'Nog verder!');
    await userEvent.type(screen.getByRole('textbox', { name: /^Doel/ }), 'Meer contact');
    await userEvent.clear(horizon);
    await press('Maak het concept');
    expect(await screen.findByRole('link', { name: /Te lang\./ })).toBeTruthy();
    expect(screen.getByRole('textbox', { name: /^Doel/ })).toHaveProperty('value', 'Meer contact');
  });

  it('is made once: a plan that has one leads there', async () => {
    await open({ [`GET ${base}/plans/p1`]: { ...plan, successorId: 'p2' } });
    expect(screen.getByText('Dit plan heeft al een vervolg.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Naar het vervolg' }).getAttribute('href')).toMatch(/\/plan\?id=p2$/);
    expect(screen.queryByRole('button', { name: 'Maak het concept' })).toBeNull();
  });
});

describe('two plans side by side', () => {
  const side = (id: string, name: string, more: Partial<Schemas['ComparedPlanDto']>) => ({
    id,
    title: name,
    goal: 'Minder eenzaamheid.',
    startsOn: null,
    endsOn: null,
    state: 'closed' as const,
    shownOn: null,
    ...more,
  });
  const none = { outcome: null, text: null };
  const comparison: Schemas['PlanComparisonDto'] = {
    earlier: side('p0', 'Het begin', { endsOn: '2023-12-31', shownOn: '2023-12-31' }),
    later: side('p1', 'Samen verder!', { state: 'draft' }),
    subgoals: [
      { id: 's1', title: 'Ouderen', change: 'kept', outcome: 'carriesOver', text: 'Half gelukt.' },
      { id: 's3', title: 'Nieuwkomers', change: 'added', ...none },
      { id: 's2', title: 'Jongeren', change: 'dropped', ...none },
    ],
    commitments: [{ id: 'c1', title: 'Speerpunt', change: 'kept' }],
    activities: [{ id: 'a1', title: 'Zing mee', change: 'kept', ...none, earlier: 'inProgress', later: null }],
    indicators: [
      {
        id: 'i1',
        name: 'Eenzaamheid',
        unit: 'percent',
        isLead: true,
        change: 'kept',
        earlier: { status: 'behind', value: 42.5, measuredOn: '2022-07-01' },
        later: null,
      },
      { id: 'i2', name: 'Steun', unit: 'percent', isLead: false, change: 'added', earlier: null, later: null },
    ],
  };
  const api: FakeApi = {
    'GET /api/v1/me': coordinator,
    [`GET ${base}/plans/p1`]: { ...plan, predecessorId: 'p0' },
    [`GET ${base}/plans/p1/comparison`]: comparison,
  };
  const cells = (table: string, row: string) => {
    const found = within(screen.getByRole('table', { name: table })).getByRole('row', { name: new RegExp(`^${row}`) });
    return within(found)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  };

  it('say what goes on, what is new and what was dropped, with the judgement of then', async () => {
    await renderApp('/app/voorbeeldstad/plan/comparison?id=p1', api);
    await title('1 van de 2 subdoelen gaan door in “Samen verder!”.');
    // What is the same in both is folded away, and counted.
    expect(screen.getAllByText('1 hetzelfde in beide plannen').length).toBeGreaterThan(0);
    expect(cells('Subdoelen: 1 hetzelfde in beide plannen', 'Ouderen')).toEqual(['Gaat door', 'Gaat doorHalf gelukt.']);
    expect(cells('Subdoelen', 'Nieuwkomers')).toEqual(['Nieuw', '']);
    expect(cells('Subdoelen', 'Jongeren')).toEqual(['Vervallen', 'niet beoordeeld']);
    expect(screen.getByText('Stand van 31 december 2023')).toBeTruthy();
    expect(screen.getAllByText('Hierin verschillen de plannen niet.')).toHaveLength(2);
  });

  it('show what is in another phase or stands elsewhere among what differs', async () => {
    const moved = {
      ...comparison,
      activities: [{ ...comparison.activities[0]!, later: 'done' as const }],
      commitments: [],
    };
    await renderApp('/app/voorbeeldstad/plan/comparison?id=p1', { ...api, [`GET ${base}/plans/p1/comparison`]: moved });
    await title('1 van de 2 subdoelen gaan door in “Samen verder!”.');
    expect(cells('Activiteiten', 'Zing mee').slice(1, 3)).toEqual(['In uitvoering', 'Afgerond']);
    expect(screen.getByText('Geen van beide plannen heeft er een.')).toBeTruthy();
  });

  it('tell a value that is not there yet from one that the plan does not have', async () => {
    await renderApp('/app/voorbeeldstad/plan/comparison?id=p1', api);
    await title('1 van de 2 subdoelen gaan door in “Samen verder!”.');
    expect(cells('Indicatoren: 1 hetzelfde in beide plannen', 'Eenzaamheid')).toEqual([
      'Gaat door',
      'Loopt achter42,5% · 1 juli 2022',
      'Nog niet begonnen',
    ]);
    expect(cells('Indicatoren', 'Steun').slice(1)).toEqual(['niet in dit plan', 'Nog niet begonnen']);
    expect(cells('Activiteiten: 1 hetzelfde in beide plannen', 'Zing mee').slice(1, 3)).toEqual([
      'In uitvoering',
      'Nog niet begonnen',
    ]);
  });

  it('need one before: without it the page says so', async () => {
    const { requests } = await renderApp('/app/voorbeeldstad/plan/comparison?id=p1', {
      ...api,
      [`GET ${base}/plans/p1`]: plan,
    });
    expect(await screen.findByText('Dit plan heeft geen voorganger om mee te vergelijken.')).toBeTruthy();
    expect(requests.some(({ url }) => url.includes('/comparison'))).toBe(false);
  });
});
