import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { activity, contact, today } from '../testing/my-items.ts';
import { answer, renderApp, type FakeApi } from '../testing/render-app.tsx';

const fact = () => answer({ id: 'f1', recordedAt: `${today}T09:42:00.000Z` }, 201);
const notSignedIn = () =>
  answer({ title: 'U bent niet aangemeld', detail: 'Meld u aan en probeer het opnieuw.', status: 401 }, 401);
const noConnection = () => Promise.reject(new TypeError('Failed to fetch'));
const items = { 'GET /api/v1/me': contact, 'GET /api/v1/me/items': { items: [activity], total: 1 } };
const checkIn = 'POST /api/v1/coalitions/voorbeeldstad/activities/a1/check-ins';
const retraction = 'POST /api/v1/coalitions/voorbeeldstad/facts/f1/retractions';

const open = (api: FakeApi) => renderApp('/my-items#geheim', { ...items, ...api });
const button = (name: string) => screen.findByRole('button', { name });

afterEach(() => localStorage.clear());

describe('my items by the link of a mail', () => {
  it('opens without a password, and records nothing by that', async () => {
    const { requests } = await open({});
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Nog één punt');
    expect(screen.getByText(/U antwoordt als Voorbeeld Coördinator/)).toBeTruthy();
    expect(screen.queryByRole('navigation', { name: 'Hoofdmenu' })).toBeNull();
    expect(requests.map(({ method }) => method)).toEqual(requests.map(() => 'GET'));
    expect(requests.map(({ headers }) => headers.get('Authorization'))).toEqual(requests.map(() => 'Link geheim'));
    expect(requests.map(({ url }) => url).join()).not.toContain('geheim');
  });

  it('speaks in the words of the coalition, in its colour, until one goes on', async () => {
    const names = {
      activity: 'klusje',
      activities: 'klusjes',
      commitment: 'woord',
      neuter: ['activity', 'commitment'],
    };
    const [membership] = contact.memberships;
    const own = { ...contact, memberships: [{ ...membership, names, accent: '#445511' }] };
    const { router } = await open({ 'GET /api/v1/me': own, 'GET /api/v1/me/items': { items: [], total: 0 } });
    const text = 'Zodra uw organisatie meedoet aan een klusje of een woord doet, ziet u het hier.';
    expect(await screen.findByText(text)).toBeTruthy();
    expect(document.documentElement.style.getPropertyValue('--samenkoers-accent')).toBe('#445511');
    await router.navigate({ href: '/account' });
    await waitFor(() => expect(document.documentElement.style.getPropertyValue('--samenkoers-accent')).toBe(''));
  });

  it('is answered with one press, and taken back, both under the link', async () => {
    const { requests } = await open({ [checkIn]: fact, [retraction]: fact });
    await userEvent.click(await button('Op koers'));
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    await userEvent.click(await button('Ongedaan maken'));
    expect(await screen.findByText('Ongedaan gemaakt om 10.42')).toBeTruthy();
    const sent = requests.filter(({ method }) => method === 'POST');
    expect(sent.map(({ headers }) => headers.get('Authorization'))).toEqual(['Link geheim', 'Link geheim']);
  });

  it('of a mailbox is answered in the name of the organisation, with no way into anybody’s own pages', async () => {
    const mailbox = { ...contact, name: 'Voorbeeldkoor Noord', mailboxOf: { id: 'o1', name: 'Voorbeeldkoor Noord' } };
    const { requests } = await open({ 'GET /api/v1/me': mailbox, [checkIn]: fact, [retraction]: fact });
    expect(await screen.findByText(/U antwoordt via de mailbox van Voorbeeldkoor Noord/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Meer zien? Meld u aan' })).toBeNull();
    await userEvent.click(await button('Op koers'));
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    await userEvent.click(await button('Ongedaan maken'));
    expect(await screen.findByText('Ongedaan gemaakt om 10.42')).toBeTruthy();
    const sent = requests.filter(({ method }) => method === 'POST');
    expect(sent.map(({ headers }) => headers.get('Authorization'))).toEqual(['Link geheim', 'Link geheim']);
    expect(await sent[0]!.json()).not.toHaveProperty('onBehalfOf');
  });

  it('that expired or was revoked says so, with the way to sign in', async () => {
    await open({ 'GET /api/v1/me': notSignedIn });
    expect(await screen.findByRole('heading', { level: 1, name: 'Deze link werkt niet meer' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Aanmelden' }).getAttribute('href')).toBe('/');
    expect(document.title).toBe('Deze link werkt niet meer · Samenkoers');
  });

  it('that was revoked while the page stood open says so at the answer, and keeps that', async () => {
    await open({ [checkIn]: notSignedIn });
    await userEvent.click(await button('Op koers'));
    expect(await screen.findByText(/Nog niet verstuurd: deze link werkt niet meer/)).toBeTruthy();
    expect(screen.queryByText(/Opgeslagen/)).toBeNull();
    expect(JSON.stringify({ ...localStorage })).toContain('onCourse');
  });

  it('of which a part is missing says so, also to who is signed in', async () => {
    const { requests } = await renderApp('/my-items', items);
    expect(await screen.findByRole('heading', { level: 1, name: 'Er ontbreekt een stuk van de link' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Aanmelden' }).getAttribute('href')).toBe('/');
    expect(requests).toEqual([]);
  });

  it.each([
    ['when it is asked again', async () => userEvent.click(await button('Probeer opnieuw'))],
    ['by itself', async () => void window.dispatchEvent(new Event('online'))],
  ])('without a connection says so, and opens once there is one: %s', async (_name, again) => {
    let isOnline = false;
    await open({ 'GET /api/v1/me': () => (isOnline ? answer(contact) : noConnection()) });
    expect(await screen.findByRole('heading', { name: 'Geen verbinding' })).toBeTruthy();
    isOnline = true;
    await again();
    expect(await screen.findByRole('article', { name: 'Zing mee in Nootdorp' })).toBeTruthy();
  });

  it('keeps an answer that found no connection, and sends it once, under the same key', async () => {
    let isOnline = false;
    const { requests } = await open({ [checkIn]: () => (isOnline ? fact() : noConnection()) });
    await userEvent.click(await button('Op koers'));
    expect(await screen.findByText(/Nog niet verstuurd/)).toBeTruthy();
    isOnline = true;
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    const keys = requests.flatMap(({ method, headers }) => (method === 'POST' ? [headers.get('Idempotency-Key')] : []));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('belongs to one reader: who goes on from it is again who their session says', async () => {
    const { requests, router } = await open({});
    await screen.findByRole('heading', { level: 1 });
    await router.navigate({ href: '/app/voorbeeldstad/my-items' });
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/voorbeeldstad/my-items'));
    await screen.findByRole('article', { name: 'Zing mee in Nootdorp' });
    const last = requests.filter(({ url }) => url.endsWith('/api/v1/me')).at(-1);
    expect(last?.headers.get('Authorization')).toBeNull();
  });
});
