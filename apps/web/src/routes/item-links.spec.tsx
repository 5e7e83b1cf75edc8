import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '#api-client';
import { answer, coordinator, renderApp, type FakeApi } from '../testing/render-app.tsx';

const base = '/api/v1/coalitions/voorbeeldstad';
const list = <Item,>(items: Item[]) => ({ items, total: items.length });
const link = (id: string, createdAt: string, lastUsedOn: string | null = null): Schemas['ItemLinkDto'] => ({
  id,
  membershipId: 'm1',
  organisationId: null,
  createdAt,
  expiresAt: '2026-12-20T09:00:00Z',
  lastUsedOn,
});
const [newer, older] = [link('l2', '2026-11-20T09:00:00Z'), link('l1', '2026-11-03T13:30:00Z', '2026-11-05')];
const me = coordinator.memberships[0]!;
const member = {
  id: 'm1',
  name: 'Voorbeeld Contact',
  email: 'contact@voorbeeld.example',
  role: 'contact',
  organisations: [{ id: 'o1', name: 'Voorbeeldkoor', isExample: false }],
  endedOn: null,
  isExample: false,
  version: 2,
} satisfies Schemas['MembershipDto'];

/** An API that forgets what is ended. */
function api(path: string, more: FakeApi = {}): FakeApi {
  let links = [newer, older];
  const without = (id: string) => () => {
    links = links.filter((one) => one.id !== id);
    return answer(null, 204);
  };
  return {
    'GET /api/v1/me': coordinator,
    'GET /api/v1/me/sessions': list([]),
    [`GET ${base}/memberships/m1`]: member,
    [`GET ${base}/organisations`]: list([{ id: 'o1', name: 'Voorbeeldkoor', leftOn: null }]),
    [`GET ${base}/tasks`]: list([]),
    [`GET ${path}`]: () => answer(list(links)),
    [`DELETE ${path}/l2`]: without('l2'),
    [`DELETE ${path}/l1`]: without('l1'),
    [`DELETE ${path}`]: () => {
      links = [];
      return answer(null, 204);
    },
    ...more,
  };
}
const mine = '/api/v1/me/item-links';
const ofMember = `${base}/memberships/m1/item-links`;
const inDialog = async (name: string) => {
  const dialog = within(await screen.findByRole('alertdialog'));
  await userEvent.click(dialog.getByRole('button', { name }));
};
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const deleted = (requests: Request[]) =>
  requests.filter(({ method }) => method === 'DELETE').map(({ url }) => new URL(url).pathname);
const ofNewer = 'Beëindig de link van vr 20 november 2026, 10.00';

beforeEach(() => localStorage.clear());

describe('the links in one’s mails', () => {
  it('are ended after a question, one at a time and all', async () => {
    const { requests } = await renderApp('/app/voorbeeldstad/account', api(mine));
    expect(await screen.findByText(/Gemaild op di 3 november 2026, 14\.30$/)).toBeTruthy();
    const until = 'Stopt uiterlijk op zo 20 december 2026';
    expect(screen.getByText(`${until} · nog niet gebruikt`)).toBeTruthy();
    expect(screen.getByText(`${until} · laatst gebruikt op do 5 november 2026`)).toBeTruthy();
    await press(ofNewer);
    await inDialog('Annuleer');
    expect(deleted(requests)).toEqual([]);
    await press(ofNewer);
    await inDialog('Beëindig');
    const said = await screen.findByText('De link werkt niet meer.');
    await waitFor(() => expect(screen.queryByRole('button', { name: ofNewer })).toBeNull());
    expect(document.activeElement?.contains(said)).toBe(true);
    expect(deleted(requests)).toEqual([`${mine}/l2`]);
    expect(screen.queryByRole('button', { name: 'Beëindig alle links' })).toBeNull();
  });

  it('are all ended at once, and then there are none', async () => {
    const { requests } = await renderApp('/app/voorbeeldstad/account', api(mine));
    await press('Beëindig alle links');
    await inDialog('Beëindig alle links');
    expect(await screen.findByText('Er werkt nu geen enkele link.')).toBeTruthy();
    expect(screen.getByText('De links werken niet meer.')).toBeTruthy();
    expect(deleted(requests)).toEqual([mine]);
  });

  it('say for which coalition they are when there are more', async () => {
    const two = { ...coordinator, memberships: [me, { ...me, id: 'm1', coalitionName: 'Voorbeelddorp' }] };
    await renderApp('/app/voorbeeldstad/account', api(mine, { 'GET /api/v1/me': two }));
    expect(await screen.findAllByText(/, voor Voorbeelddorp$/)).toHaveLength(2);
  });
});

describe('the links of a member', () => {
  it('that somebody else ended before are gone as well', async () => {
    const gone = () => answer({ status: 404, title: 'Niet gevonden' }, 404);
    await renderApp('/app/voorbeeldstad/settings/people/m1', api(ofMember, { [`DELETE ${ofMember}/l2`]: gone }));
    await press(ofNewer);
    await inDialog('Beëindig');
    expect(await screen.findByText('Deze link werkte al niet meer.')).toBeTruthy();
  });

  it('may still work when ending them failed, and that is said', async () => {
    const broken = () => answer({ status: 500, title: 'Dit lukte niet' }, 500);
    await renderApp('/app/voorbeeldstad/settings/people/m1', api(ofMember, { [`DELETE ${ofMember}/l2`]: broken }));
    await press(ofNewer);
    await inDialog('Beëindig');
    expect(await screen.findByText(/De link werkt misschien nog/)).toBeTruthy();
    expect(screen.getByRole('button', { name: ofNewer })).toBeTruthy();
  });

  it('are asked for again when they could not be shown', async () => {
    let isBroken = true;
    const once = () => (isBroken ? answer({ status: 400, title: 'Dit lukte niet' }, 400) : answer(list([newer])));
    await renderApp('/app/voorbeeldstad/settings/people/m1', api(ofMember, { [`GET ${ofMember}`]: once }));
    expect(await screen.findByText('De links zijn nu niet te zien')).toBeTruthy();
    isBroken = false;
    await press('Probeer opnieuw');
    expect(await screen.findByRole('button', { name: ofNewer })).toBeTruthy();
  });

  it('are not shown of who is no contact, who gets none', async () => {
    const { requests } = await renderApp(
      '/app/voorbeeldstad/settings/people/m1',
      api(ofMember, { [`GET ${base}/memberships/m1`]: { ...member, role: 'reviewer', organisations: [] } }),
    );
    expect(await screen.findByRole('heading', { level: 1, name: member.name })).toBeTruthy();
    expect(screen.queryByText('Links in mails')).toBeNull();
    expect(requests.some(({ url }) => url.includes('item-links'))).toBe(false);
  });
});
