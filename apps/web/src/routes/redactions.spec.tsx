import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '#api-client';
import { stuck } from '../testing/activities.ts';
import { answer, coordinator, renderApp, type FakeApi } from '../testing/render-app.tsx';

const base = '/api/v1/coalitions/voorbeeldstad';
const list = <Item,>(items: Item[]) => ({ items, total: items.length });
const none = list([]);
const said = 'Mevrouw Voorbeeld is ziek.';
const checkIn = (note: string) => ({
  id: 'f1',
  kind: 'checkIn',
  effectiveOn: '2026-11-18',
  recordedAt: '2026-11-18T09:00:00Z',
  recordedBy: { membershipId: 'm1', name: 'Voorbeeld Contact', role: 'contact' },
  onBehalfOf: null,
  via: null,
  organisationId: null,
  targetId: null,
  payload: { signal: 'atRisk', note },
  isStanding: true,
  mayRetract: true,
});

/** An activity with one check-in, of which the note can be taken out. */
function api(more: FakeApi = {}): FakeApi {
  let taken: Schemas['RedactionDto'][] = [];
  return {
    'GET /api/v1/me': coordinator,
    [`GET ${base}/activities/${stuck.id}`]: stuck,
    [`GET ${base}/activities/${stuck.id}/facts`]: () => answer(list([checkIn(taken.length > 0 ? '[…]' : said)])),
    [`GET ${base}/subgoals`]: none,
    [`GET ${base}/tasks`]: none,
    [`GET ${base}/memberships`]: none,
    [`GET ${base}/redactions`]: () => answer(list(taken)),
    [`POST ${base}/redactions`]: async (request: Request) => {
      const body = (await request.json()) as Schemas['RedactionInput'];
      const redaction = { ...body, redactedAt: '2026-11-21T09:42:00Z', by: coordinator.name };
      taken = [redaction];
      return answer(redaction, 201);
    },
    ...more,
  };
}
const page = `/app/voorbeeldstad/activities/${stuck.id}`;
const open = async () => {
  await userEvent.click(await screen.findByRole('button', { name: `Tekst verwijderen: “${said}”` }));
  return screen.findByRole('dialog', { name: 'Deze tekst verwijderen' });
};
const posts = (requests: Request[]) => requests.filter(({ method }) => method === 'POST');

beforeEach(() => localStorage.clear());

describe('a text that tells about somebody', () => {
  it('is shown before it goes, wants a reason, and then says by whom and why it was taken out', async () => {
    const { requests } = await renderApp(page, api());
    const dialog = within(await open());
    expect(dialog.getByText(said)).toBeTruthy();
    expect(dialog.getByText('Dit kunt u niet ongedaan maken.')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Verwijder voorgoed' }));
    expect(dialog.getByRole('alert').textContent).toContain('Waarom moet de tekst weg: Vul dit in.');
    expect(posts(requests)).toEqual([]);
    await userEvent.type(dialog.getByRole('textbox', { name: /Waarom/ }), ' Iemands gezondheid ');
    await userEvent.click(dialog.getByRole('button', { name: 'Verwijder voorgoed' }));
    expect(await screen.findByText('De tekst is weg. Opgeslagen om 10.42')).toBeTruthy();
    const instead = `Verwijderd om privacyredenen door ${coordinator.name}, op za 21 november 2026: Iemands gezondheid`;
    expect(await screen.findByText(instead)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByText(said)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Ongedaan maken' })).toBeNull();
    expect(await posts(requests)[0]!.json()).toEqual({
      objectType: 'fact',
      objectId: 'f1',
      field: 'note',
      reason: 'Iemands gezondheid',
    });
  });

  it('stays when it could not be taken out, and so does the reason', async () => {
    const refused = { title: 'Stuk', status: 500 };
    await renderApp(page, api({ [`POST ${base}/redactions`]: () => answer(refused, 500) }));
    const dialog = within(await open());
    await userEvent.type(dialog.getByRole('textbox', { name: /Waarom/ }), 'Gezondheid');
    await userEvent.click(dialog.getByRole('button', { name: 'Verwijder voorgoed' }));
    expect(await dialog.findByRole('alert')).toBeTruthy();
    expect(dialog.getByRole('textbox', { name: /Waarom/ })).toHaveProperty('value', 'Gezondheid');
    expect(screen.queryByText(/De tekst is weg/)).toBeNull();
  });

  it('is not for a contact to take out, nor for who looks back', async () => {
    const contact = { ...coordinator, memberships: [{ ...coordinator.memberships[0], role: 'contact' }] };
    const { unmount } = await renderApp(page, api({ 'GET /api/v1/me': contact }));
    expect(await screen.findByText(said)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Tekst verwijderen/ })).toBeNull();
    unmount();
    await renderApp(`${page}?asOf=2026-11-19`, api());
    expect(await screen.findByText(said)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Tekst verwijderen/ })).toBeNull();
  });
});

describe('the texts of a row', () => {
  const wait = () => screen.findByRole('button', { name: 'Tekst verwijderen om privacyredenen' });
  const openRow = async () => {
    await userEvent.click(await wait());
    return within(await screen.findByRole('dialog', { name: 'Deze tekst verwijderen' }));
  };

  it('are chosen from by what they are, and what stands there now may stay', async () => {
    const { requests } = await renderApp(page, api());
    const dialog = await openRow();
    await userEvent.click(dialog.getByRole('button', { name: 'Verwijder voorgoed' }));
    expect(dialog.getByRole('alert').textContent).toMatch(
      /Welke tekst moet weg: Vul dit in\.*Waarom moet de tekst weg/,
    );
    const which = dialog.getByRole('combobox', { name: 'Welke tekst moet weg?' });
    const options = within(which)
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
    expect(options).toContain(`Activiteit, titel: “${stuck.title}”`);
    expect(options).toContain('Activiteit, wanneer: nu leeg');
    await userEvent.selectOptions(which, `Activiteit, titel: “${stuck.title}”`);
    await userEvent.click(dialog.getByRole('checkbox', { name: /Wat er nu staat, mag blijven/ }));
    await userEvent.type(dialog.getByRole('textbox', { name: /Waarom/ }), 'Een naam');
    await userEvent.click(dialog.getByRole('button', { name: 'Verwijder voorgoed' }));
    expect(await screen.findByText('De tekst is weg. Opgeslagen om 10.42')).toBeTruthy();
    expect(await posts(requests)[0]!.json()).toEqual({
      objectType: 'activity',
      objectId: stuck.id,
      field: 'title',
      keepsPresent: true,
      reason: 'Een naam',
    });
  });

  it('of which nothing stands now go from the past, and nothing is asked of what is not there', async () => {
    const { requests } = await renderApp(page, api());
    const dialog = await openRow();
    await userEvent.selectOptions(dialog.getByRole('combobox'), 'Activiteit, wanneer: nu leeg');
    expect(dialog.queryByRole('checkbox')).toBeNull();
    await userEvent.type(dialog.getByRole('textbox', { name: /Waarom/ }), 'Een naam');
    await userEvent.click(dialog.getByRole('button', { name: 'Verwijder voorgoed' }));
    await waitFor(() => expect(posts(requests)).toHaveLength(1));
    expect(await posts(requests)[0]!.json()).toMatchObject({ field: 'whenText', reason: 'Een naam' });
  });

  it('tell at the field that there is nothing to take out', async () => {
    const fault = {
      type: 'urn:samenkoers:problem:invalid-input',
      title: 'Niet goed',
      status: 400,
      errors: [{ pointer: '/field', code: 'noSuchText', detail: 'Hier staat geen tekst die weggehaald kan worden.' }],
    };
    await renderApp(page, api({ [`POST ${base}/redactions`]: () => answer(fault, 400) }));
    const dialog = await openRow();
    await userEvent.selectOptions(dialog.getByRole('combobox'), 'Activiteit, wanneer: nu leeg');
    await userEvent.type(dialog.getByRole('textbox', { name: /Waarom/ }), 'Een naam');
    await userEvent.click(dialog.getByRole('button', { name: 'Verwijder voorgoed' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Hier staat geen tekst');
    expect(dialog.getByRole('combobox').getAttribute('aria-invalid')).toBe('true');
  });

  it('are not for a contact to take out; a text that was taken out says so in its place', async () => {
    const contact = { ...coordinator, memberships: [{ ...coordinator.memberships[0], role: 'contact' }] };
    const taken = [
      {
        objectType: 'activity',
        objectId: stuck.id,
        field: 'description',
        redactedAt: '2026-11-21T09:42:00Z',
        by: null,
        reason: 'Een naam',
      },
    ];
    await renderApp(
      page,
      api({
        'GET /api/v1/me': contact,
        [`GET ${base}/activities/${stuck.id}`]: { ...stuck, description: '[…]' },
        [`GET ${base}/redactions`]: () => answer(list(taken)),
      }),
    );
    const instead = 'Verwijderd om privacyredenen door een coördinator, op za 21 november 2026: Een naam';
    expect(await screen.findByText(instead)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /privacyredenen/ })).toBeNull();
  });
});
