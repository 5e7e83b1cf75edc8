import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '#api-client';
import { activity, stuck } from '../testing/activities.ts';
import { answer, coordinator, renderApp, type FakeApi } from '../testing/render-app.tsx';

type View = Schemas['SavedViewDto'];

const base = '/api/v1/coalitions/voorbeeldstad';
const list = <Item,>(items: Item[]) => ({ items, total: items.length });
const view = (id: string, name: string, more: Partial<View> = {}): View => ({
  id,
  page: 'activities',
  recordedAt: '2026-11-01T10:00:00Z',
  version: 1,
  name,
  search: 'signal=stuck',
  isShared: false,
  isOwn: true,
  mayWrite: true,
  ...more,
});
const at = (response: Response) => {
  response.headers.set('Date', 'Sat, 21 Nov 2026 09:42:00 GMT');
  return response;
};

/** Views as the API keeps them: with a version, and under one's own name. */
function keeping(...first: View[]) {
  let views = first;
  const sent: { method: string; version: string | null; body: unknown }[] = [];
  const noted = async (request: Request) => {
    const body: unknown = request.method === 'DELETE' ? null : await request.json();
    sent.push({ method: request.method, version: request.headers.get('If-Match'), body });
    return body as Partial<View>;
  };
  const api: FakeApi = {
    'GET /api/v1/me': coordinator,
    [`GET ${base}/activities`]: list([stuck, activity({})]),
    [`GET ${base}/subgoals`]: list([]),
    [`GET ${base}/tasks`]: list([]),
    [`GET ${base}/memberships`]: list([]),
    [`GET ${base}/saved-views`]: (request: Request) =>
      answer(list(views.filter(({ page }) => page === new URL(request.url).searchParams.get('of')))),
    [`POST ${base}/saved-views`]: async (request: Request) => {
      const made = view('v9', '', await noted(request));
      views = [...views, made];
      return at(answer(made, 201));
    },
    [`PATCH ${base}/saved-views/v1`]: async (request: Request) => {
      const body = await noted(request);
      const old = views.find(({ id }) => id === 'v1')!;
      const changed = { ...old, ...body, version: old.version + 1 };
      views = views.map((each) => (each.id === 'v1' ? changed : each));
      return at(answer(changed));
    },
  };
  for (const id of ['v1', 'v9'])
    api[`DELETE ${base}/saved-views/${id}`] = async (request: Request) => {
      await noted(request);
      views = views.filter((each) => each.id !== id);
      return at(answer(null, 204));
    };
  return { api, sent };
}
const open = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Weergaven' }));
  return within(await screen.findByRole('dialog', { name: 'Weergaven' }));
};
const page = '/app/voorbeeldstad/activities';

beforeEach(() => localStorage.clear());

describe('views of a table', () => {
  it('keep what is chosen now under a name, without the page one is on, and are taken back', async () => {
    const { api, sent } = keeping();
    await renderApp(`${page}?sort=-title&signal=stuck&page=1`, api);
    const dialog = await open();
    expect(await dialog.findByText('U hebt hier nog geen weergaven bewaard.')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Bewaar' }));
    expect(dialog.getByRole('alert').textContent).toContain('Naam: Vul dit in.');
    expect(sent).toEqual([]);
    await userEvent.type(dialog.getByRole('textbox', { name: 'Naam' }), 'Wat vastloopt');
    await userEvent.click(dialog.getByRole('button', { name: 'Bewaar' }));
    expect(await dialog.findByText('Opgeslagen om 10.42')).toBeTruthy();
    expect(dialog.getByRole('link', { name: 'Wat vastloopt' }).getAttribute('aria-current')).toBe('true');
    expect(dialog.getByRole('textbox', { name: 'Naam' })).toHaveProperty('value', '');
    await userEvent.click(dialog.getByRole('button', { name: 'Ongedaan maken' }));
    expect(await dialog.findByText('Ongedaan gemaakt om 10.42')).toBeTruthy();
    expect(dialog.queryByRole('link', { name: 'Wat vastloopt' })).toBeNull();
    const body = { page: 'activities', name: 'Wat vastloopt', search: 'signal=stuck&sort=-title', isShared: false };
    expect(sent).toEqual([
      { method: 'POST', version: null, body },
      { method: 'DELETE', version: '"1"', body: null },
    ]);
  });

  it('are used by going there: the table shows what was kept', async () => {
    const shared = view('v2', 'Op koers', { search: 'signal=onCourse', isShared: true, isOwn: false, mayWrite: false });
    const { api } = keeping(view('v1', 'Vast'), shared);
    const { router } = await renderApp(`${page}?signal=stuck`, api);
    const dialog = await open();
    const ours = within(await dialog.findByRole('region', { name: 'Voor iedereen' }));
    expect(ours.queryByRole('button')).toBeNull();
    expect(dialog.getByRole('link', { name: 'Vast' }).getAttribute('aria-current')).toBe('true');
    await userEvent.click(ours.getByRole('link', { name: 'Op koers' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ signal: 'onCourse' }));
    expect(await screen.findByRole('rowheader', { name: /Zing mee/ })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByRole('rowheader', { name: /Maatjes/ })).toBeNull();
  });

  it('get another name and the filters of now, and their old ones back', async () => {
    const { api, sent } = keeping(view('v1', 'Vast', { version: 3 }));
    await renderApp(`${page}?signal=onCourse`, api);
    const dialog = await open();
    await userEvent.click(await dialog.findByRole('button', { name: 'Wijzig “Vast”' }));
    const name = dialog.getByRole('textbox', { name: 'Naam' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Goed');
    await userEvent.click(dialog.getByRole('checkbox', { name: /Neem de filters/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Bewaar' }));
    expect(await dialog.findByText('Opgeslagen om 10.42')).toBeTruthy();
    expect(dialog.getByRole('link', { name: 'Goed' }).getAttribute('aria-current')).toBe('true');
    await userEvent.click(dialog.getByRole('button', { name: 'Ongedaan maken' }));
    expect(await dialog.findByRole('link', { name: 'Vast' })).toBeTruthy();
    expect(sent).toEqual([
      { method: 'PATCH', version: '"3"', body: { name: 'Goed', search: 'signal=onCourse', isShared: false } },
      { method: 'PATCH', version: '"4"', body: { name: 'Vast', search: 'signal=stuck', isShared: false } },
    ]);
  });

  it('say what somebody else made of it in words, not as an address', async () => {
    const mine = view('v1', 'Vast', { version: 3 });
    const theirs = {
      ...mine,
      version: 4,
      search: 'lifecycle=done&q=soep&sort=-title&subgoalId=s1&view=board',
      isShared: true,
      lastChange: { at: '2026-11-21T09:30:00Z', name: 'Sam Voorbeeld' },
    };
    const { api } = keeping(mine);
    await renderApp(`${page}?signal=none`, {
      ...api,
      [`PATCH ${base}/saved-views/v1`]: () =>
        answer({ title: 'Iemand was u voor', detail: 'x', status: 412, current: theirs }, 412),
    });
    const dialog = await open();
    await userEvent.click(await dialog.findByRole('button', { name: 'Wijzig “Vast”' }));
    await userEvent.click(dialog.getByRole('checkbox', { name: /Neem de filters/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Bewaar' }));
    expect(await dialog.findByText('Wat de weergave laat zien')).toBeTruthy();
    expect(dialog.getByText(/hoe het gaat: geen oordeel/)).toBeTruthy();
    expect(
      dialog.getByText(
        /fase: afgerond; gezocht op “soep”; op volgorde van activiteit, het laatste eerst; subdoel: één gekozen; laat zien als: bord/,
      ),
    ).toBeTruthy();
    expect(dialog.queryByText(/lifecycle|subgoalId|signal=/)).toBeNull();
  });

  it('are removed at once, and kept once more when that is taken back', async () => {
    const { api, sent } = keeping(view('v1', 'Vast', { version: 3 }));
    await renderApp(page, api);
    const dialog = await open();
    await userEvent.click(await dialog.findByRole('button', { name: 'Verwijder “Vast”' }));
    await waitFor(() => expect(dialog.queryByRole('link', { name: 'Vast' })).toBeNull());
    await userEvent.click(await dialog.findByRole('button', { name: 'Ongedaan maken' }));
    expect(await dialog.findByRole('link', { name: 'Vast' })).toBeTruthy();
    expect(sent).toEqual([
      { method: 'DELETE', version: '"3"', body: null },
      {
        method: 'POST',
        version: null,
        body: { page: 'activities', name: 'Vast', search: 'signal=stuck', isShared: false },
      },
    ]);
  });

  it('say what the API found wrong with a name, and are not offered to who looks back', async () => {
    const { api } = keeping();
    const refused = { status: 400, title: 'x', errors: [{ pointer: '/name', code: 'taken', detail: 'Bestaat al.' }] };
    const { unmount } = await renderApp(page, { ...api, [`POST ${base}/saved-views`]: () => answer(refused, 400) });
    const dialog = await open();
    await userEvent.type(dialog.getByRole('textbox', { name: 'Naam' }), 'Vast');
    await userEvent.click(dialog.getByRole('button', { name: 'Bewaar' }));
    expect(await dialog.findByRole('link', { name: /Bestaat al\./ })).toBeTruthy();
    expect(dialog.getByRole('textbox', { name: 'Naam' })).toHaveProperty('value', 'Vast');
    unmount();
    await renderApp(`${page}?asOf=2026-11-01`, api);
    await screen.findByRole('table');
    expect(screen.queryByRole('button', { name: 'Weergaven' })).toBeNull();
  });
});
