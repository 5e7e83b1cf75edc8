import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '#api-client';
import { indicator, subgoal, timeline } from '../testing/indicators.ts';
import { answer, coordinator, renderApp, type FakeApi } from '../testing/render-app.tsx';

const base = '/api/v1/coalitions/voorbeeldstad';
const list = <Item,>(items: Item[]) => ({ items, total: items.length });

const plan: Schemas['PlanDto'] = {
  id: 'p1',
  title: 'Samen verder!',
  motto: null,
  goal: 'Minder eenzaamheid.',
  rationale: 'Omdat het nodig is.',
  principles: ['Samen', 'Positief'],
  startsOn: '2024-01-01',
  endsOn: '2026-12-31',
  horizonYear: 2030,
  state: 'adopted',
  stateSince: null,
  predecessorId: null,
  successorId: null,
  subgoalIds: [subgoal.id],
  indicatorIds: [indicator.id],
  activityIds: timeline.activities.map(({ id }) => id),
  commitmentIds: ['c1'],
  version: 2,
};

const commitment = {
  id: 'c1',
  position: 1,
  title: 'Eenzaamheid als speerpunt',
  shortTitle: 'Speerpunt',
  text: 'In het beleid.',
  textVersion: 1,
  points: [{ id: 'cp1', position: 1, text: 'Een punt' }],
  isExample: false,
  version: 1,
};

const api: FakeApi = {
  'GET /api/v1/me': coordinator,
  [`GET ${base}/plans`]: list([plan]),
  [`GET ${base}/subgoals`]: list([subgoal]),
  [`GET ${base}/indicators`]: list([indicator]),
  [`GET ${base}/timeline`]: timeline,
  [`GET ${base}/commitments`]: list([commitment]),
};

describe('the plan', () => {
  it('reads from its goal to what is done, and says when it ends', async () => {
    await renderApp('/app/voorbeeldstad/plan', api);
    expect(await screen.findByRole('heading', { level: 1, name: plan.title })).toBeTruthy();
    expect(screen.getByText(/Nog 40 dagen\./)).toBeTruthy();
    expect(screen.getByText('Dit plan loopt over 40 dagen af')).toBeTruthy();
    const chain = screen.getByRole('article', { name: subgoal.title });
    expect(within(chain).getByText('1 op koers')).toBeTruthy();
    const toggle = within(chain).getByRole('button', { name: 'Toon activiteiten en indicatoren' });
    await userEvent.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(within(chain).getByRole('link', { name: 'Zing mee' })).toBeTruthy();
    expect(within(chain).getByRole('link', { name: indicator.name })).toBeTruthy();
    expect(screen.getByRole('link', { name: commitment.title })).toBeTruthy();
  });

  it('of a coalition with only commitments says so', async () => {
    await renderApp('/app/voorbeeldstad/plan', {
      ...api,
      [`GET ${base}/plans`]: list([{ ...plan, subgoalIds: [], endsOn: null }]),
      [`GET ${base}/indicators`]: list([{ ...indicator, subgoalId: null }]),
    });
    expect(await screen.findByText(/Dit plan heeft geen subdoelen/)).toBeTruthy();
    expect(screen.getByRole('article', { name: 'Zonder subdoel' })).toBeTruthy();
    expect(screen.queryByText(/loopt over/)).toBeNull();
  });

  it('is changed with the version that one started from', async () => {
    const { requests, router } = await renderApp('/app/voorbeeldstad/plan/edit?id=p1', {
      ...api,
      [`PATCH ${base}/plans/p1`]: () => answer({ ...plan, version: 3 }),
    });
    const principles = await screen.findByRole('textbox', { name: /Uitgangspunten/ });
    await userEvent.type(principles, '\n\nDuurzaam ');
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar het plan' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/voorbeeldstad/plan'));
    const sent = requests.find(({ method }) => method === 'PATCH');
    expect(sent?.headers.get('If-Match')).toBe('"2"');
    expect(await sent?.json()).toMatchObject({ principles: ['Samen', 'Positief', 'Duurzaam'], horizonYear: 2030 });
  });

  it('is only read by a reviewer, and by who looks back', async () => {
    const reviewer = { ...coordinator, memberships: [{ ...coordinator.memberships[0], role: 'reviewer' }] };
    await renderApp('/app/voorbeeldstad/plan', { ...api, 'GET /api/v1/me': reviewer });
    expect(await screen.findByRole('heading', { level: 1, name: plan.title })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Wijzig het plan' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Wijzig subdoel/ })).toBeNull();
  });

  it('shows what belongs to none of its subgoals below them', async () => {
    await renderApp('/app/voorbeeldstad/plan', { ...api, [`GET ${base}/plans`]: list([{ ...plan, subgoalIds: [] }]) });
    const rest = await screen.findByRole('article', { name: 'Zonder subdoel' });
    expect(within(rest).getByRole('link', { name: indicator.name })).toBeTruthy();
  });
});

describe('what belongs to a plan', () => {
  const older = { ...plan, id: 'p0', title: 'Het vorige plan', state: 'closed', subgoalIds: ['s9'], commitmentIds: [] };
  const dropped = { ...subgoal, id: 's9', title: 'Jongeren', position: 2 };
  const changes = `POST ${base}/plans/p1/reference-changes`;
  const contents: FakeApi = {
    ...api,
    [`GET ${base}/plans`]: list([plan, older]),
    [`GET ${base}/subgoals`]: list([subgoal, dropped]),
    [changes]: () => answer({ ...plan, version: 3 }, 201),
  };

  it('is taken up from another plan and taken out in one go, and undone in one', async () => {
    const { requests, router } = await renderApp('/app/voorbeeldstad/plan/contents?id=p1', contents);
    const kind = await screen.findByRole('group', { name: 'Subdoelen' });
    expect(within(kind).getByText(/Staat in Het vorige plan/)).toBeTruthy();
    await userEvent.click(within(kind).getByRole('checkbox', { name: /Jongeren/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: new RegExp(commitment.title) }));
    expect(screen.getByText('Erbij: 1. Eruit: 1.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar wat bij dit plan hoort' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/voorbeeldstad/plan'));
    const bodies = async () =>
      Promise.all(requests.filter(({ method }) => method === 'POST').map((request) => request.clone().json()));
    const none = { subgoalIds: [], commitmentIds: [], indicatorIds: [], activityIds: [] };
    const [up, out] = [
      { ...none, subgoalIds: ['s9'] },
      { ...none, commitmentIds: ['c1'] },
    ];
    expect(await bodies()).toEqual([{ takeUp: up, takeOut: out }]);
    await userEvent.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));
    await waitFor(async () => expect((await bodies())[1]).toEqual({ takeUp: out, takeOut: up }));
  });

  it('asks for a choice, and finds what one searches', async () => {
    const { requests } = await renderApp('/app/voorbeeldstad/plan/contents?id=p1', contents);
    await userEvent.click(await screen.findByRole('button', { name: 'Bewaar wat bij dit plan hoort' }));
    expect(screen.getAllByText('Vink iets aan om op te nemen, of vink iets uit.').length).toBeGreaterThan(1);
    expect(requests.some(({ method }) => method === 'POST')).toBe(false);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Zoek in de lijst' }), 'jongér');
    expect(screen.getByRole('checkbox', { name: /Jongeren/ })).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: new RegExp(commitment.title) })).toBeNull();
    expect(screen.getAllByText('Niets gevonden.')).toHaveLength(3);
  });

  it('says what the API found wrong, and keeps the choice', async () => {
    const refused = { title: 'Kan nu niet', detail: 'Dit plan is afgesloten.', status: 409 };
    await renderApp('/app/voorbeeldstad/plan/contents?id=p1', { ...contents, [changes]: () => answer(refused, 409) });
    await userEvent.click(await screen.findByRole('checkbox', { name: /Jongeren/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar wat bij dit plan hoort' }));
    expect(await screen.findByText('Dit plan is afgesloten.')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Jongeren/ }).checked).toBe(true);
  });

  it('stays as it is once the plan is closed', async () => {
    await renderApp('/app/voorbeeldstad/plan/contents?id=p0', contents);
    expect(await screen.findByText('Hier verandert niets meer aan.')).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it.each(['plan', 'plan/edit', 'plan/contents'])(
    'says at %s that there is no such plan, and where the others are',
    async (at) => {
      await renderApp(`/app/voorbeeldstad/${at}?id=geen`, contents);
      expect(await screen.findByRole('heading', { level: 1, name: 'Dit plan bestaat niet.' })).toBeTruthy();
      expect(screen.getByRole('link', { name: 'Alle plannen' }).getAttribute('href')).toBe(
        '/app/voorbeeldstad/plan/all',
      );
    },
  );

  it('is not offered once the plan is closed', async () => {
    await renderApp('/app/voorbeeldstad/plan?id=p0', contents);
    expect(await screen.findByRole('heading', { level: 1, name: older.title })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Neem op in dit plan' })).toBeNull();
  });
});
