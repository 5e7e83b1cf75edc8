import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { activity, choir, stuck } from '../../testing/activities.ts';
import { answer, coordinator, renderApp, type FakeApi } from '../../testing/render-app.tsx';

const at = (path: string) => `/api/v1/coalitions/voorbeeldstad${path}`;
const none = { items: [], total: 0 };
const contact = {
  ...coordinator,
  memberships: [{ ...coordinator.memberships[0], role: 'contact', organisations: [choir] }],
};

const lists: FakeApi = {
  [`GET ${at('/activities')}`]: { items: [stuck, activity({})], total: 2 },
  [`GET ${at('/subgoals')}`]: none,
  [`GET ${at('/tasks')}`]: none,
  [`GET ${at('/memberships')}`]: none,
};
const one: FakeApi = {
  ...lists,
  [`GET ${at(`/activities/${stuck.id}`)}`]: stuck,
  [`GET ${at(`/activities/${stuck.id}/facts`)}`]: none,
};

beforeEach(() => localStorage.clear());

describe('the activities', () => {
  it('open with the answer, and filter by a chip that counts', async () => {
    await renderApp('/app/voorbeeldstad/activities', { 'GET /api/v1/me': coordinator, ...lists });
    expect(await screen.findByRole('heading', { level: 1, name: 'Eén activiteit loopt vast.' })).toBeTruthy();
    expect(screen.getByText('Eén ligt op koers.')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Op koers 1' }));
    await waitFor(() => expect(location.search).toBe('?signal=onCourse'));
    expect(screen.getByRole('link', { name: 'Zing mee' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Maatjes' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Nieuwe activiteit' })).toBeTruthy();
  });

  it('stand on the board by phase', async () => {
    await renderApp('/app/voorbeeldstad/activities?view=board', { 'GET /api/v1/me': coordinator, ...lists });
    const running = await screen.findByRole('region', { name: 'In uitvoering 2 activiteiten' });
    expect(within(running).getAllByRole('listitem')).toHaveLength(2);
    expect(within(running).getByRole('button', { name: 'Verplaats Maatjes' })).toBeTruthy();
  });
});

describe('one activity', () => {
  it('says how it goes and why, and offers nothing to who looks back', async () => {
    const { unmount } = await renderApp(`/app/voorbeeldstad/activities/${stuck.id}`, {
      'GET /api/v1/me': coordinator,
      ...one,
    });
    expect(await screen.findByText('Loopt vast: einddatum 31 oktober voorbij, niet afgerond.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Vraag hoe het gaat' })).toBeTruthy();
    unmount();
    await renderApp(`/app/voorbeeldstad/activities/${stuck.id}?asOf=2026-11-02`, {
      'GET /api/v1/me': coordinator,
      ...one,
    });
    await screen.findByText('Loopt vast: einddatum 31 oktober voorbij, niet afgerond.');
    expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([]);
  });

  it('takes a check-in: at a risk it asks more and forces nothing; what was typed is kept when it fails', async () => {
    let fails = true;
    const { requests } = await renderApp(`/app/voorbeeldstad/activities/${stuck.id}`, {
      'GET /api/v1/me': contact,
      ...one,
      [`POST ${at(`/activities/${stuck.id}/check-ins`)}`]: () =>
        fails
          ? answer(
              { status: 400, title: 'x', errors: [{ pointer: '/cause', code: 'maxLength', detail: 'Te lang.' }] },
              400,
            )
          : answer({ id: 'f1', recordedAt: '2026-11-21T09:42:00Z' }, 201),
    });
    expect(screen.queryByRole('button', { name: 'Verstuur' })).toBeNull();
    await userEvent.click(await screen.findByRole('radio', { name: 'Risico' }));
    await userEvent.type(screen.getByLabelText(/Wat is de oorzaak/), 'De trekker is ziek');
    await userEvent.click(screen.getByRole('button', { name: 'Verstuur' }));
    expect(within(await screen.findByRole('alert')).getByRole('link', { name: /Te lang\.$/ })).toBeTruthy();
    expect(screen.getByLabelText(/Wat is de oorzaak/)).toHaveProperty('value', 'De trekker is ziek');
    fails = false;
    await userEvent.click(screen.getByRole('button', { name: 'Verstuur' }));
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    const sent = requests.filter(({ method }) => method === 'POST');
    expect(await sent[1]?.json()).toEqual({
      signal: 'atRisk',
      note: null,
      cause: 'De trekker is ziek',
      consequence: null,
      adjustment: null,
    });
    expect(sent[0]?.headers.get('Idempotency-Key')).toBe(sent[1]?.headers.get('Idempotency-Key'));
    expect(screen.queryByLabelText(/Wat is de oorzaak/)).toBeNull();
  });

  const say = async () => {
    await userEvent.click(await screen.findByRole('radio', { name: 'Op koers' }));
    await userEvent.type(screen.getByLabelText(/Wilt u iets toelichten/), 'Er kwamen er meer');
    await userEvent.click(screen.getByRole('button', { name: 'Verstuur' }));
  };
  const posted = (requests: Request[]) => requests.filter(({ method }) => method === 'POST');

  it('takes a check-in once, also when its answer got lost with the tab', async () => {
    const page = `/app/voorbeeldstad/activities/${stuck.id}`;
    const lost = await renderApp(page, {
      'GET /api/v1/me': contact,
      ...one,
      [`POST ${at(`/activities/${stuck.id}/check-ins`)}`]: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    await say();
    expect(await screen.findByText(/Geen verbinding/)).toBeTruthy();
    lost.unmount();
    const later = await renderApp(page, {
      'GET /api/v1/me': contact,
      ...one,
      [`POST ${at(`/activities/${stuck.id}/check-ins`)}`]: () =>
        answer({ id: 'f1', recordedAt: '2026-11-21T09:42:00Z' }, 201),
    });
    expect(await screen.findByText(/We hebben teruggezet/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Verstuur' }));
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    const [first, second] = [...posted(lost.requests), ...posted(later.requests)];
    expect(await second!.json()).toEqual(await first!.json());
    expect(second!.headers.get('Idempotency-Key')).toBe(first!.headers.get('Idempotency-Key'));
    // The same words, said anew, are another check-in.
    await say();
    await waitFor(() => expect(posted(later.requests)).toHaveLength(2));
    expect(posted(later.requests)[1]!.headers.get('Idempotency-Key')).not.toBe(first!.headers.get('Idempotency-Key'));
  });

  it('leads who was signed out meanwhile to the door and back, with what was typed', async () => {
    const page = `/app/voorbeeldstad/activities/${stuck.id}`;
    const { unmount } = await renderApp(page, {
      'GET /api/v1/me': contact,
      ...one,
      [`POST ${at(`/activities/${stuck.id}/check-ins`)}`]: () =>
        answer({ status: 401, title: 'U bent niet aangemeld', detail: 'Meld u aan.' }, 401),
    });
    await say();
    const way = await screen.findByRole('link', { name: 'Meld u opnieuw aan' });
    expect(way.getAttribute('href')).toBe(`/sign-in?from=${encodeURIComponent(page)}`);
    unmount();
    await renderApp(page, { 'GET /api/v1/me': contact, ...one });
    expect(await screen.findByDisplayValue('Er kwamen er meer')).toBeTruthy();
  });

  it('completes a task and takes it back in the same place', async () => {
    const task = {
      id: 't1',
      title: 'Flyers',
      state: 'open',
      dueOn: '2026-12-01',
      firstDueOn: '2026-12-01',
      mayRecord: true,
    };
    const { requests } = await renderApp(`/app/voorbeeldstad/activities/${stuck.id}`, {
      'GET /api/v1/me': contact,
      ...one,
      [`GET ${at('/tasks')}`]: { items: [{ ...task, timesPostponed: 0, completedOn: null }], total: 1 },
      [`POST ${at('/tasks/t1/completions')}`]: { id: 'f1', recordedAt: '2026-11-21T09:42:00Z' },
      [`POST ${at('/facts/f1/retractions')}`]: { id: 'f2', recordedAt: '2026-11-21T09:43:00Z' },
    });
    await userEvent.click(await screen.findByRole('button', { name: '“Flyers” is gedaan' }));
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    expect(await screen.findByText('Ongedaan gemaakt om 10.43')).toBeTruthy();
    const keys = requests
      .filter(({ method }) => method === 'POST')
      .map(({ headers }) => headers.get('Idempotency-Key'));
    expect(new Set(keys).size).toBe(2);
  });
});
