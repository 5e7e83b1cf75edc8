import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cell, coverage, item, row } from '../features/commitments/testing/coverage.ts';
import { answer, coordinator, renderApp, type FakeApi } from '../testing/render-app.tsx';

jest.setTimeout(60_000);

const api = '/api/v1/coalitions/voorbeeldstad';
const perStage = { unknown: 1, notStarted: 0, planned: 0, inProgress: 1, inPlace: 0, embedded: 1 };

const matrix = coverage(
  [item(1, { denominator: 3, covered: 2 }), item(2, { denominator: 3, covered: 1, perStage })],
  [
    row('a', [cell({ stage: 'inPlace' }), cell({ stage: 'inProgress' })]),
    row('b', [cell({ stage: 'embedded', isStale: true }), cell({ stage: 'unknown' })]),
    row('c', [cell({ hasPledge: false, stage: null }), cell({ hasPledge: false, stage: null })]),
  ],
);

const pledge = {
  id: 'a2',
  organisationId: 'a',
  organisationName: 'Voorbeeldpartner a',
  commitmentId: 'c2',
  commitmentTitle: 'Toezegging 2',
  signedOn: '2023-11-14',
  signatoryFunction: 'voorzitter',
  stage: 'inProgress',
  assessmentId: 'f2',
  assessedOn: '2026-09-21',
  isStale: false,
  isTextOutdated: false,
  evidence: 'Er is iemand gevraagd.',
  points: [{ pointId: 'x1', text: 'Samen bedacht.' }],
  review: null,
};

const person = { membershipId: 'm1', name: 'Voorbeeld Contact', role: 'contact' };
const fact = (id: string, stage: string, more = {}) => ({
  id,
  kind: 'assessment',
  effectiveOn: '2026-09-21',
  recordedAt: '2026-09-21T10:00:00Z',
  recordedBy: person,
  onBehalfOf: null,
  via: null,
  targetId: null,
  payload: { stage },
  isStanding: true,
  mayRetract: true,
  ...more,
});

const list = (items: unknown[]) => ({ items, total: items.length });

const everything: FakeApi = {
  'GET /api/v1/me': coordinator,
  [`GET ${api}/commitment-coverage`]: matrix,
  [`GET ${api}/commitments`]: list([
    { id: 'c2', position: 2, points: [{ id: 'x1', position: 1, text: 'Eerste punt' }], removedPoints: [] },
  ]),
  [`GET ${api}/pledges/a2`]: pledge,
  [`GET ${api}/pledges/a2/facts`]: list([
    fact('f2', 'inProgress', { targetId: 'f1' }),
    fact('f1', 'embedded', { isStanding: false }),
  ]),
  [`GET ${api}/memberships`]: list([]),
  [`POST ${api}/pledges/a2/assessments`]: () =>
    answer(fact('f3', 'inProgress', { recordedAt: '2026-11-21T09:42:00Z' }), 201),
  [`POST ${api}/facts/f3/retractions`]: () =>
    answer(fact('f4', 'inProgress', { recordedAt: '2026-11-21T09:43:00Z' }), 201),
};

const names = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

beforeEach(() => localStorage.clear());

describe('the commitments page', () => {
  it('begins with what lags, and shows the matrix with those who pledged first', async () => {
    await renderApp('/app/voorbeeldstad/commitments', everything);
    const answerFirst = 'Toezegging 2 loopt het meest achter: 1 van 3 op orde.';
    expect(await screen.findByRole('heading', { level: 1, name: answerFirst })).toBeTruthy();
    expect(names()).toEqual([
      'Voorbeeldpartner a voorbeeld',
      'Voorbeeldpartner b voorbeeld',
      'Voorbeeldpartner c voorbeeld',
      'Op orde of verankerd, van 3 ondertekenaars',
    ]);
  });

  it('says that there are none yet, with the way on for who may write them', async () => {
    const none = { [`GET ${api}/commitment-coverage`]: coverage([], []) };
    const { unmount } = await renderApp('/app/voorbeeldstad/commitments', { ...everything, ...none });
    expect(await screen.findByRole('heading', { level: 1, name: 'Er zijn nog geen toezeggingen.' })).toBeTruthy();
    expect(screen.getByText(/Schrijf op wat elke partner op zich neemt/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Nieuwe toezegging' }).getAttribute('href')).toMatch(/commitments\/new$/);
    unmount();
    const memberships = [{ ...coordinator.memberships[0], role: 'reviewer' }];
    await renderApp('/app/voorbeeldstad/commitments', {
      ...everything,
      ...none,
      'GET /api/v1/me': { ...coordinator, memberships },
    });
    expect(await screen.findByText('Zodra ze er zijn, ziet u hier wie hoe ver is.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Nieuwe toezegging' })).toBeNull();
  });

  it('asks for partners where there are none, and not for another filter', async () => {
    await renderApp('/app/voorbeeldstad/commitments', {
      ...everything,
      [`GET ${api}/commitment-coverage`]: coverage([item(1, { denominator: 0, covered: 0 })], []),
    });
    expect(await screen.findByText('Er zijn nog geen partners.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Voeg een partner toe' })).toBeTruthy();
    expect(screen.queryByText('Geen partner past hierbij.')).toBeNull();
  });

  it('filters from the address and by chips with counts', async () => {
    const { router } = await renderApp('/app/voorbeeldstad/commitments?filter=stale', everything);
    await screen.findByRole('grid');
    expect(names()[0]).toBe('Voorbeeldpartner b voorbeeld');
    expect(screen.getByRole('link', { name: 'Verouderd 1' }).getAttribute('aria-current')).toBe('true');
    await userEvent.click(screen.getByRole('link', { name: 'Met gaten 2' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ filter: 'gaps' }));
    expect(names()).toHaveLength(3);
  });

  it('is walked by keyboard; Enter opens the history, Escape gives the focus back', async () => {
    await renderApp('/app/voorbeeldstad/commitments', everything);
    const grid = await screen.findByRole('grid');
    act(() => (grid.querySelector('[tabindex="0"]') as HTMLElement).focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('mee bezig, 2 mnd');
    await userEvent.keyboard('{Enter}');
    const panel = within(await screen.findByRole('dialog', { name: 'Voorbeeldpartner a' }));
    expect(await panel.findByText('Er is iemand gevraagd.')).toBeTruthy();
    expect(panel.getByText('Samen bedacht.')).toBeTruthy();
    expect(panel.getByText('Verankerd').closest('del')).toBeTruthy();
    expect(panel.getByText(/telt niet meer/)).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toBe('mee bezig, 2 mnd'));
  });

  it('says the same again in one press, and takes it back', async () => {
    const { requests } = await renderApp('/app/voorbeeldstad/commitments?cell=a.c2', everything);
    await userEvent.click(await screen.findByRole('button', { name: 'Nog hetzelfde' }));
    const saved = await screen.findByText('Opgeslagen om 10.42');
    const sent = requests.find(({ method }) => method === 'POST')!;
    expect(sent.headers.get('Idempotency-Key')).toBeTruthy();
    expect(await sent.json()).toEqual({
      stage: 'inProgress',
      evidence: 'Er is iemand gevraagd.',
      points: [{ pointId: 'x1', text: 'Samen bedacht.' }],
    });
    await userEvent.click(within(saved.parentElement!).getByRole('button', { name: 'Ongedaan maken' }));
    expect(await screen.findByText('Ongedaan gemaakt om 10.43')).toBeTruthy();
  });

  it('goes one step further with a form that begins there', async () => {
    const { requests } = await renderApp('/app/voorbeeldstad/commitments?cell=a.c2', everything);
    await userEvent.click(await screen.findByRole('button', { name: 'Verder gekomen' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Op orde/ }).checked).toBe(true);
    await userEvent.click(screen.getByLabelText(/Waaraan ziet u dat/));
    await userEvent.paste('Bekend gemaakt.');
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    const sent = requests.find(({ method }) => method === 'POST')!;
    expect(await sent.json()).toMatchObject({ stage: 'inPlace', evidence: 'Bekend gemaakt.' });
  });

  it('says on the page of one commitment as well what was taken out, and takes out a note at a point', async () => {
    const payload = { stage: 'inProgress', evidence: '[…]', points: { x1: 'Samen bedacht.' } };
    const taken = {
      objectType: 'fact',
      objectId: 'f2',
      redactedAt: '2026-11-20T10:00:00Z',
      by: null,
      reason: 'Een naam',
    };
    const text = { title: 'Toezegging 2', shortTitle: 'Kort 2', text: 'In het beleid.', textVersion: 1, version: 1 };
    const point = { id: 'x1', position: 1, text: 'Eerste punt' };
    const { requests } = await renderApp('/app/voorbeeldstad/commitments/c2', {
      ...everything,
      [`GET ${api}/commitments`]: list([{ id: 'c2', position: 2, points: [point], removedPoints: [], ...text }]),
      [`GET ${api}/pledges/a2/facts`]: list([fact('f2', 'inProgress', { payload })]),
      [`GET ${api}/redactions`]: list([{ ...taken, field: 'evidence' }]),
      [`POST ${api}/redactions`]: () => answer({ ...taken, field: 'points.x1' }, 201),
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Voorbeeldpartner a/ }));
    expect(await screen.findByText(/^Verwijderd om privacyredenen door een coördinator.*Een naam$/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Tekst verwijderen: “Samen bedacht.”' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Deze tekst verwijderen' }));
    await userEvent.type(dialog.getByRole('textbox', { name: /Waarom/ }), 'Een naam');
    await userEvent.click(dialog.getByRole('button', { name: 'Verwijder voorgoed' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Deze tekst verwijderen' })).toBeNull());
    const sent = requests.find(({ method }) => method === 'POST')!;
    expect(await sent.json()).toEqual({ objectType: 'fact', objectId: 'f2', field: 'points.x1', reason: 'Een naam' });
  });

  it('shows the notes of a corrected assessment struck through, and lets them be taken out', async () => {
    const payload = { stage: 'inProgress', points: { x1: 'Met mevrouw Voorbeeld.' } };
    await renderApp('/app/voorbeeldstad/commitments?cell=a.c2', {
      ...everything,
      [`GET ${api}/pledges/a2/facts`]: list([
        fact('f2', 'inProgress', { targetId: 'f1' }),
        fact('f1', 'inProgress', { payload, isStanding: false, mayRetract: false }),
      ]),
    });
    const note = await screen.findByText('Met mevrouw Voorbeeld.');
    expect(note.closest('del')).not.toBeNull();
    expect(screen.getByRole('button', { name: 'Tekst verwijderen: “Met mevrouw Voorbeeld.”' })).toBeTruthy();
  });

  it('only shows, when one looks back', async () => {
    await renderApp('/app/voorbeeldstad/commitments?asOf=2026-10-01&cell=a.c2', everything);
    expect(await screen.findByText('Er is iemand gevraagd.')).toBeTruthy();
    for (const name of ['Nog hetzelfde', 'Verder gekomen', 'Bevestig', 'Ongedaan maken', 'Verbeteren'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });
});
