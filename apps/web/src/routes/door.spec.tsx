import { afterEach, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { discardAllDrafts, hasDrafts } from '../lib/drafts.ts';
import { answer, coordinator, renderApp } from '../testing/render-app.tsx';

const outside = { 'GET /api/v1/sign-in-options': { mail: true, providers: [] } };
const problem =
  (status: number, title: string, detail: string, errors: unknown[] = []) =>
  () =>
    answer({ title, detail, status, errors }, status);
const notSignedIn = problem(401, 'U bent niet ingelogd', 'Log in.');

async function askFor(email: string, api: object) {
  const view = await renderApp('/sign-in', { ...outside, ...api });
  if (email !== '') await userEvent.type(await screen.findByRole('textbox', { name: /e-mailadres/ }), email);
  await userEvent.click(await screen.findByRole('button', { name: 'Stuur mij een link' }));
  return view;
}

describe('asking for a link', () => {
  it('says what happens next, whether the address is known or not', async () => {
    const { requests } = await askFor('iemand@voorbeeld.example', {
      'POST /api/v1/sign-in-links': () => answer(null, 204),
    });
    const notice = await screen.findByRole('status');
    expect(notice.textContent).toContain('Als wij iemand@voorbeeld.example kennen');
    const sent = requests.find(({ method }) => method === 'POST');
    expect(await sent?.json()).toEqual({ email: 'iemand@voorbeeld.example' });
    await userEvent.click(screen.getByRole('button', { name: 'Een ander adres' }));
    expect(await screen.findByRole('textbox', { name: /e-mailadres/ })).toBeTruthy();
  });

  it.each([
    ['throttled', problem(429, 'Te vaak', 'Wacht even.'), /al een paar keer/],
    ['without a connection', () => Promise.reject(new TypeError('Failed to fetch')), /U bent offline/],
    ['while something is wrong', problem(500, 'Er ging iets mis', 'Het ligt aan ons.'), /Het lukte niet/],
  ])('%s: says so, and keeps what was typed', async (_name, api, text) => {
    await askFor('iemand@voorbeeld.example', { 'POST /api/v1/sign-in-links': api });
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toMatch(text);
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('iemand@voorbeeld.example');
  });

  it('names the field when it is no address', async () => {
    const fault = { pointer: '/email', code: 'required', detail: 'Vul dit in.' };
    await askFor('', { 'POST /api/v1/sign-in-links': problem(400, 'Er klopt iets niet', 'Kijk na.', [fault]) });
    const summary = await screen.findByRole('alert');
    expect(within(summary).getByRole('link').textContent).toContain('Vul dit in.');
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
  });

  it('says so where no mail is sent', async () => {
    await renderApp('/sign-in', { 'GET /api/v1/sign-in-options': { mail: false, providers: [] } });
    expect(await screen.findByText(/verstuurt nog geen mail/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('the link of a mail', () => {
  it('does nothing when it is opened; only its button spends it', async () => {
    let isIn = false;
    const { requests, router } = await renderApp('/sign-in/link#geheim', {
      'POST /api/v1/sessions': () => {
        isIn = true;
        return answer({ expiresAt: '2026-12-21T12:00:00Z' }, 201);
      },
      'GET /api/v1/me': () => (isIn ? answer({ ...coordinator, memberships: [] }) : notSignedIn()),
    });
    const enter = await screen.findByRole('button', { name: 'Meld mij aan' });
    expect(requests).toEqual([]);
    await userEvent.click(enter);
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    const [sent] = requests;
    expect(await sent?.json()).toEqual({ token: 'geheim' });
    expect(requests.map(({ url }) => url).join()).not.toContain('geheim');
  });

  it.each([
    [410, 'Deze link is verlopen'],
    [410, 'Deze link is al gebruikt'],
    [404, 'Deze link werkt niet'],
    [403, 'U bent hier geen lid'],
  ])('%s: says "%s", with a way to a new one', async (status, title) => {
    await renderApp('/sign-in/link#oud', { 'POST /api/v1/sessions': problem(status, title, 'Vraag een nieuwe.') });
    await userEvent.click(await screen.findByRole('button', { name: 'Meld mij aan' }));
    expect((await screen.findByRole('status')).textContent).toContain(title);
    expect(screen.getByRole('link', { name: 'Vraag een nieuwe link' }).getAttribute('href')).toBe('/sign-in');
  });

  it('that was refused makes way for a newer one in the same window', async () => {
    const { requests } = await renderApp('/sign-in/link#oud', {
      'POST /api/v1/sessions': problem(410, 'Deze link is al gebruikt', 'Vraag een nieuwe.'),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Meld mij aan' }));
    expect((await screen.findByRole('status')).textContent).toContain('Deze link is al gebruikt');
    act(() => void window.history.pushState(null, '', '/sign-in/link#nieuw'));
    await userEvent.click(await screen.findByRole('button', { name: 'Meld mij aan' }));
    await waitFor(() => expect(requests).toHaveLength(2));
    expect(await requests[1]!.json()).toEqual({ token: 'nieuw' });
  });

  it('that was cut off says so', async () => {
    await renderApp('/sign-in/link', {});
    expect(await screen.findByRole('heading', { name: 'Er ontbreekt een stuk van de link' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Meld mij aan' })).toBeNull();
  });
});

describe('a municipality', () => {
  const providers = [{ key: 'gemeente', name: 'Gemeente Voorbeeldstad' }];

  it('has a button of its own, and says so when it is away', async () => {
    const { requests } = await renderApp('/sign-in', {
      'GET /api/v1/sign-in-options': { mail: true, providers },
      'POST /api/v1/sign-in-providers/gemeente/departures': problem(503, 'Uw gemeente is even niet bereikbaar', 'Zo.'),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Aanmelden bij Gemeente Voorbeeldstad' }));
    expect((await screen.findByRole('status')).textContent).toContain('Uw gemeente is even niet bereikbaar');
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('sends the browser back with an answer, which is handed in once and leaves the address', async () => {
    let isIn = false;
    const { requests, router } = await renderApp('/sign-in/return/gemeente?code=geheim&state=x', {
      'POST /api/v1/sign-in-providers/gemeente/sessions': () => {
        isIn = true;
        return answer({ expiresAt: '2026-12-21T12:00:00Z' }, 201);
      },
      'GET /api/v1/me': () => (isIn ? answer({ ...coordinator, memberships: [] }) : notSignedIn()),
    });
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    const sent = requests.filter(({ method }) => method === 'POST');
    expect(sent).toHaveLength(1);
    expect(await sent[0]?.json()).toEqual({ answer: 'code=geheim&state=x' });
  });

  it('that does not let somebody in leaves a way to begin anew', async () => {
    await renderApp('/sign-in/return/gemeente?error=access_denied&state=x', {
      'POST /api/v1/sign-in-providers/gemeente/sessions': problem(403, 'U bent hier geen lid', 'Vraag de coördinator.'),
    });
    expect((await screen.findByRole('status')).textContent).toContain('U bent hier geen lid');
    expect(screen.getByRole('link', { name: 'Opnieuw aanmelden' }).getAttribute('href')).toBe('/sign-in');
  });
});

describe('the page that one wanted to see', () => {
  const account = {
    'GET /api/v1/me/sessions': () => answer({ items: [], total: 0 }),
    'GET /api/v1/me/links': () => answer({ items: [], total: 0 }),
  };
  const wanted = '/app/voorbeeldstad/account';
  const signedOut = () => {
    let isIn = false;
    const enter = () => {
      isIn = true;
      return answer({ expiresAt: '2026-12-21T12:00:00Z' }, 201);
    };
    return { ...account, enter, 'GET /api/v1/me': () => (isIn ? answer(coordinator) : notSignedIn()) };
  };

  it('goes along with the question for a link', async () => {
    const { enter: _enter, ...api } = signedOut();
    const { requests, router } = await renderApp(`${wanted}?asOf=2026-06-30`, {
      ...outside,
      ...api,
      'POST /api/v1/sign-in-links': () => answer(null, 204),
    });
    await userEvent.type(await screen.findByRole('textbox', { name: /e-mailadres/ }), 'iemand@voorbeeld.example');
    expect(router.state.location.pathname).toBe('/sign-in');
    await userEvent.click(screen.getByRole('button', { name: 'Stuur mij een link' }));
    await screen.findByText(/Als wij iemand@voorbeeld.example kennen/);
    const sent = requests.find(({ method }) => method === 'POST');
    expect(await sent?.json()).toEqual({
      email: 'iemand@voorbeeld.example',
      returnTo: `${wanted}?asOf=2026-06-30`,
    });
  });

  it('opens by the link of the mail, on whatever device', async () => {
    const { enter, ...api } = signedOut();
    const { router, requests } = await renderApp(`/sign-in/link#geheim&to=${encodeURIComponent(wanted)}`, {
      ...api,
      'POST /api/v1/sessions': enter,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Meld mij aan' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(wanted));
    const sent = requests.find(({ method }) => method === 'POST');
    expect(await sent?.json()).toEqual({ token: 'geheim' });
  });

  it.each([
    '//evil.example/app/voorbeeldstad',
    'https://evil.example/app/voorbeeldstad',
    '/\\\\evil.example',
    '/app/%2e%2e//evil.example',
    '/app/elders/activities',
    '%E0%A4%A',
  ])('is not %s', async (to) => {
    const { enter, ...api } = signedOut();
    const address = to.startsWith('%') ? to : encodeURIComponent(to);
    const { router } = await renderApp(`/sign-in/link#geheim&to=${address}`, {
      ...api,
      'POST /api/v1/sessions': enter,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Meld mij aan' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/voorbeeldstad'));
  });

  it('is remembered while the browser is at a municipality, once', async () => {
    sessionStorage.setItem('samenkoers.wanted', wanted);
    const { enter, ...api } = signedOut();
    const { router } = await renderApp('/sign-in/return/gemeente?code=geheim&state=x', {
      ...api,
      'POST /api/v1/sign-in-providers/gemeente/sessions': enter,
    });
    await waitFor(() => expect(router.state.location.pathname).toBe(wanted));
    expect(sessionStorage.getItem('samenkoers.wanted')).toBeNull();
  });
});

describe('the account', () => {
  afterEach(discardAllDrafts);

  const session = (id: string, isCurrent: boolean, browser: string | null) => ({
    id,
    isCurrent,
    browser,
    system: browser && 'Windows',
    method: 'link',
    network: '192.0.2.x',
    createdAt: '2026-11-12T09:00:00Z',
    lastSeenAt: '2026-11-21T09:42:00Z',
    expiresAt: '2026-12-05T09:42:00Z',
  });
  const items = [session('a', true, 'Firefox'), session('b', false, null)];
  const api = {
    'GET /api/v1/me': coordinator,
    'GET /api/v1/me/sessions': () => answer({ items, total: items.length }),
  };

  it('shows where one is signed in, and ends one of them', async () => {
    let left = items;
    const { requests } = await renderApp('/app/voorbeeldstad/account', {
      ...api,
      'GET /api/v1/me/sessions': () => answer({ items: left, total: left.length }),
      'DELETE /api/v1/me/sessions/b': () => {
        left = items.slice(0, 1);
        return answer(null, 204);
      },
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'U bent op 2 plekken aangemeld' })).toBeTruthy();
    const here = screen.getByRole('article', { name: 'Firefox op Windows' });
    expect(here.textContent).toContain('Dit apparaat');
    expect(here.textContent).toContain('Aangemeld op do 12 november 2026, met een link uit een mail');
    await userEvent.click(screen.getByRole('button', { name: 'Afmelden op Een onbekend apparaat' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'U bent op één plek aangemeld' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(requests.some(({ method }) => method === 'DELETE')).toBe(true);
  });

  it('asks before this device is signed out, when words would go', async () => {
    localStorage.setItem('samenkoers:draft:voorbeeldstad:m:form', JSON.stringify({ note: 'half a wo' }));
    const { requests, router } = await renderApp('/app/voorbeeldstad/account', {
      ...api,
      ...outside,
      'DELETE /api/v1/me/session': () => answer(null, 204),
    });
    const press = async () =>
      userEvent.click(await screen.findByRole('button', { name: 'Afmelden op Firefox op Windows' }));
    await press();
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('nog niet bewaarde');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Annuleer' }));
    expect(hasDrafts()).toBe(true);
    expect(requests.some(({ method }) => method === 'DELETE')).toBe(false);
    await press();
    await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Afmelden' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
    expect(hasDrafts()).toBe(false);
  });

  it('gives the focus back to the menu when one stays', async () => {
    localStorage.setItem('samenkoers:draft:voorbeeldstad:m:form', JSON.stringify({ note: 'half a wo' }));
    await renderApp('/app/voorbeeldstad/account', api);
    const menu = await screen.findByRole('button', { name: /^Uw menu/ });
    await userEvent.click(menu);
    await userEvent.click(screen.getByRole('button', { name: 'Afmelden' }));
    await screen.findByRole('alertdialog');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(menu));
  });

  it('signs this device out at once when nothing would go', async () => {
    const { router } = await renderApp('/app/voorbeeldstad/account', {
      ...api,
      ...outside,
      'DELETE /api/v1/me/session': () => answer(null, 204),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Afmelden op Firefox op Windows' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
  });

  it('shows the newest few of many, this one first, and all of them when asked', async () => {
    const many = ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => session(id, false, `Browser ${id}`));
    const sessions = [...many, session('a', true, 'Firefox')];
    await renderApp('/app/voorbeeldstad/account', {
      ...api,
      'GET /api/v1/me/sessions': () => answer({ items: sessions, total: sessions.length }),
    });
    const ends = () => screen.getAllByRole('button', { name: /^Afmelden op/ }).map((button) => button.ariaLabel);
    await screen.findByRole('heading', { level: 1, name: 'U bent op 8 plekken aangemeld' });
    expect(ends()).toHaveLength(6);
    expect(screen.getAllByRole('article')[0]?.textContent).toContain('Dit apparaat');
    await userEvent.click(screen.getByRole('button', { name: 'Toon alle 8 plekken' }));
    expect(ends()).toHaveLength(8);
    await userEvent.click(screen.getByRole('button', { name: 'Toon minder' }));
    expect(ends()).toHaveLength(6);
  });

  it('signs out everywhere once that was confirmed, and leads to the door', async () => {
    const { router } = await renderApp('/app/voorbeeldstad/account', {
      ...api,
      ...outside,
      'DELETE /api/v1/me/sessions': () => answer(null, 204),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Overal afmelden' }));
    const dialog = await screen.findByRole('alertdialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Overal afmelden' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
  });

  it('says so when that failed', async () => {
    await renderApp('/app/voorbeeldstad/account', { ...api, 'DELETE /api/v1/me/sessions': problem(500, 'x', 'y') });
    await userEvent.click(await screen.findByRole('button', { name: 'Overal afmelden' }));
    const dialog = await screen.findByRole('alertdialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Overal afmelden' }));
    expect(await screen.findByText('Het lukte niet. Probeer het opnieuw.')).toBeTruthy();
  });
});
