import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '#api-client';
import { answer, coordinator, renderApp, type FakeApi } from '../testing/render-app.tsx';

const base = '/api/v1/coalitions/voorbeeldstad';
const list = <Item,>(items: Item[]) => ({ items, total: items.length });

const meeting = (id: string, heldOn: string, period: 'past' | 'upcoming'): Schemas['MeetingDto'] => ({
  id,
  title: `Bijeenkomst ${heldOn}`,
  heldOn,
  place: 'Buurthuis',
  agenda: 'Opening\nRondvraag',
  period,
  isExample: false,
  version: 1,
});

const meetings = [
  meeting('m3', '2026-12-03', 'upcoming'),
  meeting('m2', '2026-10-08', 'past'),
  meeting('m1', '2026-08-06', 'past'),
];

const task: Schemas['TaskDto'] = {
  id: 't1',
  title: 'Zaal boeken',
  activity: null,
  meeting: { id: 'm2', name: 'Bijeenkomst' },
  assigneeMember: null,
  assigneeOrganisation: { id: 'o1', name: 'Voorbeeldkoor' },
  state: 'open',
  dueOn: '2026-11-01',
  firstDueOn: '2026-10-20',
  timesPostponed: 1,
  isOverdue: true,
  completedOn: null,
  createdOn: '2026-10-08',
  mayRecord: true,
  isExample: false,
  version: 1,
};

const api: FakeApi = {
  'GET /api/v1/me': coordinator,
  [`GET ${base}/meetings`]: list(meetings),
  [`GET ${base}/meetings/m2`]: meetings[1],
  [`GET ${base}/tasks`]: list([task]),
};

describe('meetings', () => {
  it('say when the next one is, then which come and which were', async () => {
    await renderApp('/app/voorbeeldstad/meetings', api);
    const sentence = 'De volgende bijeenkomst is over 12 dagen, op 3 december.';
    expect(await screen.findByRole('heading', { level: 1, name: sentence })).toBeTruthy();
    expect(screen.getByText('De vorige bijeenkomst was op 8 oktober.')).toBeTruthy();
    const past = screen.getByRole('region', { name: 'Geweest' });
    expect(within(past).getAllByRole('link')[0]?.textContent).toBe('Bijeenkomst 2026-10-08');
    expect(await within(past).findByText('1 open actiepunt')).toBeTruthy();
  });

  it('have action points that are done with one press, and undone', async () => {
    const { requests } = await renderApp('/app/voorbeeldstad/meetings/m2', {
      ...api,
      [`POST ${base}/tasks/t1/completions`]: () => answer({ id: 'f1', recordedAt: '2026-11-21T09:42:00Z' }, 201),
      [`POST ${base}/facts/f1/retractions`]: () => answer({ id: 'f2', recordedAt: '2026-11-21T09:43:00Z' }, 201),
    });
    expect(await screen.findByText('had 1 november klaar moeten zijn')).toBeTruthy();
    expect(screen.getByText(/1 keer verzet, eerst 20 oktober/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '“Zaal boeken” is gedaan' }));
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    expect(await screen.findByText('Ongedaan gemaakt om 10.43')).toBeTruthy();
    const sent = requests.filter(({ method }) => method === 'POST');
    expect(sent.every(({ headers }) => headers.has('Idempotency-Key'))).toBe(true);
  });

  it('lead to what had changed since the one before, on the overview of that day', async () => {
    await renderApp('/app/voorbeeldstad/meetings/m2', api);
    const link = await screen.findByRole('link', { name: 'Naar het overzicht van die dag' });
    expect(link.getAttribute('href')).toBe('/app/voorbeeldstad?asOf=2026-10-08');
    expect(screen.getByText(/sinds de bijeenkomst van 6 augustus/)).toBeTruthy();
  });

  it('are made once, with the agenda as it was typed', async () => {
    let sent: unknown;
    const { router } = await renderApp('/app/voorbeeldstad/meetings/new', {
      ...api,
      [`POST ${base}/meetings`]: async (request: Request) => {
        sent = await request.json();
        return answer(meetings[1], 201);
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Plan de bijeenkomst' }));
    expect(screen.getByRole('alert').textContent).toContain('Er kloppen 2 dingen niet');
    expect(sent).toBeUndefined();
    await userEvent.type(screen.getByRole('textbox', { name: /Titel/ }), 'Extra');
    await userEvent.type(screen.getByRole('textbox', { name: /Agenda/ }), 'Eén punt');
    const [day, month, year] = await screen.findAllByRole('spinbutton', {}, { timeout: 8000 });
    await userEvent.type(day!, '10');
    await userEvent.type(month!, '1');
    await userEvent.type(year!, '2027');
    await userEvent.click(screen.getByRole('button', { name: 'Plan de bijeenkomst' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/voorbeeldstad/meetings/m2'));
    expect(sent).toEqual({ title: 'Extra', heldOn: '2027-01-10', place: null, agenda: 'Eén punt' });
  });

  it('are taken back by who just made one', async () => {
    const removed: (string | null)[] = [];
    const { router } = await renderApp('/app/voorbeeldstad/meetings/new', {
      ...api,
      [`POST ${base}/meetings`]: () => answer(meetings[1], 201),
      [`DELETE ${base}/meetings/m2`]: (request: Request) => {
        removed.push(request.headers.get('If-Match'));
        return answer(null, 204);
      },
    });
    await userEvent.type(await screen.findByRole('textbox', { name: /Titel/ }), 'Extra');
    const [day, month, year] = await screen.findAllByRole('spinbutton', {}, { timeout: 8000 });
    await userEvent.type(day!, '10');
    await userEvent.type(month!, '1');
    await userEvent.type(year!, '2027');
    await userEvent.click(screen.getByRole('button', { name: 'Plan de bijeenkomst' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/voorbeeldstad/meetings/m2'));
    await userEvent.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/voorbeeldstad/meetings'));
    expect(await screen.findByText(/^Ongedaan gemaakt/)).toBeTruthy();
    expect(removed).toEqual(['"1"']);
  });

  it('are chosen by the address, which can be kept as a view', async () => {
    const { router } = await renderApp('/app/voorbeeldstad/meetings', api);
    await userEvent.click(await screen.findByRole('link', { name: 'Met open actiepunten 1' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ show: 'open' }));
    expect(screen.queryByRole('region', { name: 'Komt eraan' })).toBeNull();
    expect(within(screen.getByRole('region', { name: 'Geweest' })).getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Weergaven' })).toBeTruthy();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Zoek een bijeenkomst' }), 'zoo');
    expect(await screen.findByText('Er is geen bijeenkomst die hierbij past.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Wis de filters' }).getAttribute('href')).toBe(
      '/app/voorbeeldstad/meetings',
    );
  });

  it('offer nothing to a contact that is not theirs, and nothing at all to who looks back', async () => {
    const contact = { ...coordinator.memberships[0], role: 'contact' };
    const other = { ...api, [`GET ${base}/tasks`]: list([{ ...task, mayRecord: false }]) };
    await renderApp('/app/voorbeeldstad/meetings/m2', {
      ...other,
      'GET /api/v1/me': { ...coordinator, memberships: [contact] },
    });
    expect(await screen.findByText('Zaal boeken')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /is gedaan/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Wijzig' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Nieuw actiepunt' })).toBeNull();
  });
});
