import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '#api-client';
import { answer, coordinator, renderApp, type FakeApi } from '../testing/render-app.tsx';

const base = '/api/v1/coalitions/voorbeeldstad';
const list = <Item,>(items: Item[]) => ({ items, total: items.length });
const at = (body: unknown, status = 200, minutes = 42) => {
  const response = answer(body, status);
  response.headers.set('Date', `Sat, 21 Nov 2026 09:${minutes}:00 GMT`);
  return response;
};

const partner: Schemas['PartnerDto'] = {
  id: 'o1',
  name: 'Voorbeeldkoor',
  sector: 'cultuur',
  website: null,
  phone: '015 000 00 00',
  mailbox: null,
  description: 'Wij zingen.',
  status: 'signed',
  consultedOn: null,
  signedOn: '2024-01-10',
  leftOn: null,
  isExample: false,
  version: 3,
  attentionOfficer: null,
  activitiesLed: 0,
  pledgeCount: 0,
  covered: 0,
  stale: 0,
  stages: { unknown: 0, notStarted: 0, planned: 0, inProgress: 0, inPlace: 0, embedded: 0 },
};
const empty = list([]);
const coverage = {
  ...empty,
  asOf: '2026-11-21',
  organisations: [],
  attentionOfficers: { denominator: 0, appointed: 0 },
};
const api: FakeApi = {
  'GET /api/v1/me': coordinator,
  [`GET ${base}/organisations`]: list([partner]),
  [`GET ${base}/organisations/o1`]: partner,
  [`GET ${base}/organisations/o1/facts`]: empty,
  [`GET ${base}/commitment-coverage`]: coverage,
  [`GET ${base}/commitments`]: empty,
  [`GET ${base}/activities`]: empty,
  [`GET ${base}/memberships`]: empty,
  [`GET ${base}/attention-officers`]: empty,
};
const field = (name: RegExp) => screen.findByRole('textbox', { name });
const save = () => userEvent.click(screen.getByRole('button', { name: 'Bewaar' }));
const draftOf = (member: string) => `samenkoers:draft:voorbeeldstad:${member}:edit-organisation:o1`;
const patches = (requests: Request[]) => requests.filter(({ method }) => method === 'PATCH');

beforeEach(() => localStorage.clear());

describe('changing an organisation', () => {
  it('is told on the page that one comes to, and taken back there', async () => {
    const { requests, router } = await renderApp('/app/voorbeeldstad/organisations/o1/edit', {
      ...api,
      [`PATCH ${base}/organisations/o1`]: async (request: Request) =>
        at({ ...partner, ...((await request.json()) as object), version: 4 }),
    });
    const phone = await field(/Telefoon/);
    await userEvent.clear(phone);
    await userEvent.type(phone, '015 1');
    await save();
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    expect(router.state.location.pathname).toBe('/app/voorbeeldstad/organisations/o1');
    await userEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    const undone = await screen.findByText('Ongedaan gemaakt om 10.42');
    expect(undone.closest('[role=status]')).toBe(document.activeElement);
    const [first, second] = patches(requests);
    expect(first!.headers.get('If-Match')).toBe('"3"');
    expect(await first!.json()).toMatchObject({ phone: '015 1', description: 'Wij zingen.' });
    expect(second!.headers.get('If-Match')).toBe('"4"');
    expect(await second!.json()).toMatchObject({ phone: '015 000 00 00', description: 'Wij zingen.' });
  });

  it('is not taken back over what somebody else wrote since', async () => {
    let sent = 0;
    const conflict = { status: 412, title: 'Iemand was u voor', detail: 'x', current: { ...partner, version: 5 } };
    await renderApp('/app/voorbeeldstad/organisations/o1/edit', {
      ...api,
      [`PATCH ${base}/organisations/o1`]: () =>
        (sent += 1) === 1 ? at({ ...partner, version: 4 }) : answer(conflict, 412),
    });
    await userEvent.type(await field(/Sector/), '!');
    await save();
    await userEvent.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe(
      'Niet ongedaan gemaakt. Iemand anders wijzigde dit daarna. Bekijk eerst wat er nu staat.',
    );
  });

  it('shows both versions to who was later, with who and when, and saves what is chosen', async () => {
    const theirs = { ...partner, phone: '015 999', description: 'Wij zingen en dansen.', version: 4 };
    const event = { name: 'Sam Voorbeeld', at: '2026-11-21T09:40:00Z' };
    let sent = 0;
    const { requests } = await renderApp('/app/voorbeeldstad/organisations/o1/edit', {
      ...api,
      [`PATCH ${base}/organisations/o1`]: () =>
        (sent += 1) === 1
          ? answer({ status: 412, title: 'Iemand was u voor', detail: 'x', current: theirs }, 412)
          : at({ ...theirs, version: 5 }),
      [`GET ${base}/audit-events`]: list([event]),
    });
    await userEvent.type(await field(/Wie zij zijn/), ' En lezen.');
    await userEvent.type(await field(/Sector/), ' en zorg');
    await save();
    expect(await screen.findByText(/Sam Voorbeeld bewaarde een andere versie \(vandaag om 10.40\)/)).toBeTruthy();
    const description = screen.getByRole('group', { name: /Wie zij zijn/ });
    expect(within(description).getByText('Wij zingen en dansen.')).toBeTruthy();
    expect(within(description).getByText('Wij zingen. En lezen.')).toBeTruthy();
    // Only the other changed the telephone, only the writer the sector: nothing to choose.
    const phone = within(screen.getByRole('group', { name: /Telefoon/ }));
    expect(phone.getByRole<HTMLInputElement>('radio', { name: /Van de ander/ }).checked).toBe(true);
    const sector = within(screen.getByRole('group', { name: /Sector/ }));
    expect(sector.getByRole<HTMLInputElement>('radio', { name: /Van u/ }).checked).toBe(true);
    await save();
    expect(screen.getByRole('alert').textContent).toContain('Kies hierboven welke versie blijft.');
    expect(patches(requests)).toHaveLength(1);
    await userEvent.click(within(description).getByRole('radio', { name: /Allebei/ }));
    await save();
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    const last = patches(requests)[1]!;
    expect(last.headers.get('If-Match')).toBe('"4"');
    expect(await last.json()).toMatchObject({
      sector: 'cultuur en zorg',
      phone: '015 999',
      description: 'Wij zingen en dansen.\n\nWij zingen. En lezen.',
    });
  });

  it('shows both versions at once to who takes up an older draft', async () => {
    const draft = { ...partner, website: '', mailbox: '', phone: '015 2', version: 2 };
    localStorage.setItem(draftOf(coordinator.memberships[0]!.id), JSON.stringify(draft));
    await renderApp('/app/voorbeeldstad/organisations/o1/edit', api);
    const phone = await screen.findByRole('group', { name: /Telefoon/ });
    expect(within(phone).getByText('015 2')).toBeTruthy();
    expect(within(phone).getByText('015 000 00 00')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Begin opnieuw' }));
    expect(screen.queryByRole('group', { name: /Telefoon/ })).toBeNull();
    expect(((await field(/Telefoon/)) as HTMLInputElement).value).toBe('015 000 00 00');
  });

  it('begins empty where a text was taken out, says so, and leaves it out until somebody writes another', async () => {
    const { requests } = await renderApp('/app/voorbeeldstad/organisations/o1/edit', {
      ...api,
      [`GET ${base}/organisations/o1`]: () => at({ ...partner, description: '[…]' }),
      [`PATCH ${base}/organisations/o1`]: async (request: Request) =>
        at({ ...partner, ...((await request.json()) as object), version: 4 }),
    });
    const description = (await field(/Wie zij zijn/)) as HTMLTextAreaElement;
    expect(description.value).toBe('');
    expect(
      description
        .getAttribute('aria-describedby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent),
    ).toContain('De tekst die hier stond, is weggehaald voor iemands privacy. Laat u dit leeg, dan blijft dat zo.');
    await userEvent.type(await field(/Sector/), '!');
    await save();
    await screen.findByText('Opgeslagen om 10.42');
    await userEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    await screen.findByText('Ongedaan gemaakt om 10.42');
    for (const patch of patches(requests)) expect(await patch.json()).toMatchObject({ description: '[…]' });
  });

  it('shows nobody what another member typed on the same device', async () => {
    localStorage.setItem(draftOf('another-member'), JSON.stringify({ ...partner, phone: '015 2', version: 3 }));
    await renderApp('/app/voorbeeldstad/organisations/o1/edit', api);
    expect(((await field(/Telefoon/)) as HTMLInputElement).value).toBe('015 000 00 00');
    expect(screen.queryByText(/teruggezet/)).toBeNull();
  });
});

describe('a new organisation', () => {
  it('is taken back from its own page, to the list', async () => {
    const { requests, router } = await renderApp('/app/voorbeeldstad/organisations/new', {
      ...api,
      [`POST ${base}/organisations`]: () => at({ ...partner, version: 1 }, 201),
      [`DELETE ${base}/organisations/o1`]: () => at(null, 204, 43),
    });
    await userEvent.type(await field(/Naam/), 'Voorbeeldkoor');
    await userEvent.click(screen.getByRole('button', { name: 'Voeg de partner toe' }));
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    expect(router.state.location.pathname).toBe('/app/voorbeeldstad/organisations/o1');
    await userEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    expect(await screen.findByText('Ongedaan gemaakt om 10.43')).toBeTruthy();
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/voorbeeldstad/organisations'));
    const removal = requests.find(({ method }) => method === 'DELETE')!;
    expect(removal.headers.get('If-Match')).toBe('"1"');
  });
});

describe('the history of an organisation', () => {
  const signed = {
    id: 'f1',
    kind: 'organisationStatus',
    effectiveOn: '2024-01-10',
    recordedAt: '2024-01-11T10:00:00Z',
    recordedBy: { membershipId: 'm1', name: 'Voorbeeld Coördinator', role: 'coordinator' },
    onBehalfOf: null,
    via: null,
    organisationId: 'o1',
    targetId: null,
    payload: { status: 'signed' },
    isStanding: true,
    mayRetract: true,
    isExample: false,
  };

  it('lets a wrong step be corrected, beginning with what was recorded', async () => {
    let sent: unknown;
    await renderApp('/app/voorbeeldstad/organisations/o1', {
      ...api,
      [`GET ${base}/organisations/o1/facts`]: list([signed]),
      [`POST ${base}/statuses/f1/corrections`]: async (request: Request) => {
        sent = await request.json();
        return answer({ ...signed, id: 'f2', targetId: 'f1', recordedAt: '2026-11-21T09:42:00Z' }, 201);
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Verbeter: Ondertekend' }));
    const dialog = await screen.findByRole('dialog', { name: 'Verbeter wat er bij Voorbeeldkoor is vastgelegd' });
    expect(within(dialog).getByRole<HTMLInputElement>('radio', { name: /ndertekend/ }).checked).toBe(true);
    await userEvent.click(within(dialog).getByRole('radio', { name: /eegedacht/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    expect(sent).toEqual({ status: 'consulted', effectiveOn: '2024-01-10' });
  });
});

describe('a coalition without partners', () => {
  it('says what a partner is and offers to add the first, with nothing to filter or export', async () => {
    await renderApp('/app/voorbeeldstad/organisations', {
      'GET /api/v1/me': coordinator,
      'GET /api/v1/coalitions/voorbeeldstad/organisations': { items: [], total: 0 },
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Er zijn nog geen partners.' })).toBeTruthy();
    expect(screen.getByText(/^Een partner is een organisatie die meedoet/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Nieuwe partner' })).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /Exporteer/ })).toBeNull();
  });
});
