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
});
