import { describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { loadPublicMessages } from '#i18n';
import type { PublicIndicator, PublicPageData } from '../features/public/queries.ts';
import { createI18n } from '../lib/i18n.ts';
import { answer, renderApp } from '../testing/render-app.tsx';
import { PublicDocument } from './public-document.tsx';

const path = 'GET /api/v1/coalitions/voorbeeldstad/public-page';

const figure = { value: 44, lower: 42.6, upper: 45.4, source: 'Factsheet', isSmall: false };

const indicator: PublicIndicator = {
  id: '00000000-0000-7000-8000-000000000010',
  name: 'Inwoners die zich eenzaam voelen',
  subgoalId: '00000000-0000-7000-8000-000000000011',
  isLead: true,
  kind: 'outcome',
  unit: 'percent',
  direction: 'decrease',
  population: '18+',
  areaName: 'Voorbeeldstad',
  isDerived: false,
  isExample: false,
  status: 'noMeasurement',
  baseline: { ...figure, measuredOn: '2020-07-01', text: null },
  newest: null,
  milestones: [],
  target: null,
  series: [
    {
      key: 'a',
      instrument: 'Monitor',
      areaVintage: null,
      isBaselineSeries: true,
      points: [
        { ...figure, measuredOn: '2020-07-01', method: null, licence: 'CC BY 4.0', isBaseline: true, isExample: false },
      ],
    },
  ],
  quarters: [],
  growth: null,
};

const stages = { unknown: 1, notStarted: 0, planned: 0, inProgress: 0, inPlace: 1, embedded: 1 };

const page: PublicPageData = {
  slug: 'voorbeeldstad',
  name: 'Samen verder!',
  motto: null,
  municipalityName: 'Voorbeeldstad',
  names: {},
  accent: null,
  locale: 'nl',
  isDemo: true,
  today: '2026-11-21',
  updatedOn: '2026-11-20',
  plan: {
    title: 'Samen verder!',
    motto: null,
    goal: 'Minder inwoners voelen zich alleen.',
    rationale: 'Omdat het kan.',
    principles: ['Samen'],
    startsOn: '2024-01-01',
    endsOn: '2026-12-31',
    horizonYear: 2030,
  },
  subgoals: [
    {
      id: indicator.subgoalId!,
      position: 1,
      title: 'Minder eenzaamheid',
      text: 'In 2030 minder.',
      status: 'noMeasurement',
      leadIndicatorId: indicator.id,
    },
  ],
  indicators: [indicator],
  commitments: [
    {
      id: '00000000-0000-7000-8000-000000000012',
      position: 1,
      title: 'Signalen oppakken',
      text: 'Signalen op te pakken.',
      points: ['Korte lijnen leggen'],
      isExample: false,
      denominator: 3,
      covered: 2,
      perStage: stages,
    },
  ],
  partners: [
    { name: 'Voorbeeldkoor', website: 'https://voorbeeld.example/koor', hasSigned: true, isExample: true },
    { name: 'Bibliotheek', website: null, hasSigned: false, isExample: false },
  ],
  running: { total: 3, perKind: [{ kind: 'meeting', count: 3 }] },
  participations: { year: 2026, count: { kind: 'small', value: null }, reported: 1, of: 2 },
  activities: [
    {
      id: '00000000-0000-7000-8000-000000000013',
      title: 'Zing mee',
      whenText: 'elke donderdag',
      place: 'Dorpshuis',
      link: 'https://voorbeeld.example/zing',
      startsOn: '2026-12-03',
      organisationName: 'Voorbeeldkoor',
      isExample: false,
    },
  ],
};

/** The page without the application around it, as the document of its own shows it. */
async function renderDocument(answers: () => Response) {
  globalThis.fetch = async () => answers();
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const texts = await createI18n('nl', loadPublicMessages);
  return render(
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={queryClient}>
        <PublicDocument slug="voorbeeldstad" />
      </QueryClientProvider>
    </I18nextProvider>,
  );
}

describe('the public page', () => {
  it('opens with the answer, without asking who one is', async () => {
    const { requests } = await renderApp('/voorbeeldstad', { [path]: page });
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('2 organisaties, één doel: minder eenzaamheid in Voorbeeldstad');
    expect(document.title).toBe('Samen verder! · Voorbeeldstad');
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(['/api/v1/coalitions/voorbeeldstad/public-page']);
    expect(screen.getByText(/verzonnen, behalve de nulmetingen/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Naar de inhoud' }).getAttribute('href')).toBe('#main');
  });

  it('has small numbers in words, and every figure with its source', async () => {
    await renderApp('/voorbeeldstad', { [path]: page });
    expect(await screen.findByText('minder dan 10')).toBeTruthy();
    expect(screen.getByText('Geteld door 1 van de 2 organisaties.')).toBeTruthy();
    const figures = screen.getByRole('region', { name: 'Cijfers' });
    expect(figures.textContent).toContain('44%');
    expect(figures.textContent).toContain('Nulmeting 2020 · tussen 42,6% en 45,4% · Bron: Factsheet');
    expect(screen.getByRole('contentinfo').textContent).toContain('Factsheet (CC BY 4.0)');
  });

  it('has commitments in total with their points, partners, and where to go', async () => {
    await renderApp('/voorbeeldstad', { [path]: page });
    const commitments = await screen.findByRole('region', { name: 'Wat elke organisatie toezegt' });
    expect(commitments.textContent).toContain('2 van 3 op orde');
    expect(within(commitments).getByText('Korte lijnen leggen')).toBeTruthy();
    const partners = screen.getByRole('region', { name: 'Wie doen mee' });
    expect(partners.textContent).toContain('2 organisaties doen mee. 1 daarvan heeft');
    expect(within(partners).getByRole('link', { name: 'Voorbeeldkoor' }).getAttribute('href')).toBe(
      'https://voorbeeld.example/koor',
    );
    const come = screen.getByRole('region', { name: 'Kom erbij' });
    expect(come.textContent).toContain('elke donderdag');
    expect(within(come).getByRole('link', { name: 'Lees meer over Zing mee' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Meld u aan' }).getAttribute('href')).toBe(
      '/sign-in?from=/app/voorbeeldstad',
    );
  });

  it('speaks English, and says which words are Dutch', async () => {
    await renderApp('/voorbeeldstad', { [path]: page });
    await userEvent.click(await screen.findByRole('button', { name: 'Read this in English' }));
    expect(await screen.findByText(/2 organisations, one goal/)).toBeTruthy();
    expect(screen.getByText('fewer than 10')).toBeTruthy();
    expect(screen.getByText('Minder inwoners voelen zich alleen.').getAttribute('lang')).toBe('nl');
  });

  it('has something to say before there is anything', async () => {
    const count = { kind: 'unknown' as const, value: null };
    const bare: Partial<PublicPageData> = {
      plan: null,
      subgoals: [],
      indicators: [],
      commitments: [],
      partners: [],
      activities: [],
    };
    const running = { total: 0, perKind: [] };
    const participations = { year: 2026, count, reported: 0, of: 0 };
    await renderApp('/voorbeeldstad', { [path]: { ...page, ...bare, running, participations } });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      'Samen voor minder eenzaamheid in Voorbeeldstad',
    );
    expect(screen.getByText('Nog niet geteld')).toBeTruthy();
    expect(screen.getByText(/Het plan is nog niet vastgesteld/)).toBeTruthy();
    expect(screen.queryByText(/Wat elke organisatie toezegt/)).toBeNull();
  });

  it('says so where there is no coalition', async () => {
    await renderApp('/nergens', {});
    expect(await screen.findByRole('heading', { level: 1, name: 'Deze pagina bestaat niet' })).toBeTruthy();
  });
});

describe('the document of its own', () => {
  it('shows the same page, with only its own texts', async () => {
    await renderDocument(() => answer(page));
    expect(await screen.findByRole('heading', { level: 1, name: /2 organisaties/ })).toBeTruthy();
  });

  it('says that there is no such coalition', async () => {
    await renderDocument(() => answer({ title: 'x', status: 404 }, 404));
    expect(await screen.findByRole('heading', { level: 1, name: 'Deze pagina bestaat niet' })).toBeTruthy();
  });

  it('can be tried again when it did not work', async () => {
    let isAway = true;
    await renderDocument(() => (isAway ? answer({ title: 'x', status: 503 }, 503) : answer(page)));
    const retry = await screen.findByRole('button', { name: 'Probeer opnieuw' });
    isAway = false;
    await userEvent.click(retry);
    expect(await screen.findByRole('heading', { level: 1, name: /2 organisaties/ })).toBeTruthy();
  });
});
