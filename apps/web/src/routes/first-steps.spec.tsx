import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { coordinator, renderApp } from '../testing/render-app.tsx';

const nothingYet = {
  asOf: '2026-11-21',
  knownAt: '2026-11-21T11:00:00.000Z',
  plan: null,
  headline: { verdict: 'undecided', change: null },
  subgoals: [],
  leadIndicators: [],
  attention: { items: [], total: 0, snoozed: [] },
  since: null,
  upcoming: [],
  commitments: [],
  signals: [],
};

const plan = { id: 'p1', title: 'Plan', goal: 'Minder alleen', endsOn: '2027-12-31', horizonYear: 2030 };

const [membership] = coordinator.memberships;

function overviewOf(overview: object, { role = 'coordinator', organisationCount = 0, search = '' } = {}) {
  return renderApp(`/app/voorbeeldstad${search}`, {
    'GET /api/v1/me': { ...coordinator, memberships: [{ ...membership, role, organisationCount }] },
    'GET /api/v1/coalitions/voorbeeldstad/overview': { ...nothingYet, ...overview },
  });
}

const links = (section: HTMLElement) =>
  within(section)
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')]);

beforeEach(() => localStorage.clear());

describe('who begins with a coalition', () => {
  it('is told what to do first, instead of that nothing asks for attention', async () => {
    await overviewOf({});
    expect(await screen.findByRole('heading', { level: 1, name: 'Er is nog geen plan.' })).toBeTruthy();
    const steps = await screen.findByRole('region', { name: 'Zo begint u' });
    expect(links(steps)).toEqual([
      ['Maak het plan', '/app/voorbeeldstad/plan/new'],
      ['Voeg een partner toe', '/app/voorbeeldstad/organisations/new'],
      ['Nodig iemand uit', '/app/voorbeeldstad/settings/people/new'],
      ['Voeg een activiteit toe', '/app/voorbeeldstad/activities/new'],
    ]);
    expect(screen.queryByText('Vraagt aandacht')).toBeNull();
  });

  it('goes on with what is not there yet', async () => {
    await overviewOf({ plan });
    const steps = await screen.findByRole('region', { name: 'Zo begint u' });
    expect(links(steps)[0]).toEqual(['Voeg een partner toe', '/app/voorbeeldstad/organisations/new']);
  });

  it.each([
    ['there are a plan and partners', { plan }, { organisationCount: 1 }],
    ['one is a reviewer', {}, { role: 'reviewer' }],
    ['one looks back', {}, { search: '?asOf=2026-06-30' }],
  ])('is left alone when %s', async (_when, overview, who) => {
    await overviewOf(overview, who);
    expect(await screen.findByRole('heading', { name: 'Komt eraan' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Zo begint u' })).toBeNull();
  });
});
