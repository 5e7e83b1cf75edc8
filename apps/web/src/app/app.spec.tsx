import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answer, coordinator, renderApp } from '../testing/render-app.tsx';

const demo = {
  coalitions: [{ slug: 'voorbeeldstad', name: 'Voorbeeldstad', loadedOn: '2026-11-21' }],
  personas: ['coordinator', 'contact'],
  today: '2026-11-21',
  mayReset: true,
};

const options = { mail: true, providers: [] };

const notSignedIn = () => answer({ title: 'U bent niet ingelogd', status: 401 }, 401);

describe('the door', () => {
  it('leads who is not signed in to signing in, and remembers where they were going', async () => {
    await renderApp('/app/voorbeeldstad/nergens?sort=title', {
      'GET /api/v1/me': notSignedIn,
      'GET /api/v1/demo': demo,
      'GET /api/v1/sign-in-options': options,
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Kijk rond als voorbeeld' })).toBeTruthy();
    expect(new URLSearchParams(location.search).get('from')).toBe('/app/voorbeeldstad/nergens?sort=title');
    expect(document.title).toBe('Aanmelden · Samenkoers');
  });

  it('signs in as a persona and goes on to where they were going', async () => {
    let isIn = false;
    const { requests, router } = await renderApp('/sign-in?from=/app/voorbeeldstad/nergens', {
      'GET /api/v1/me': () => (isIn ? answer(coordinator) : notSignedIn()),
      'GET /api/v1/demo': demo,
      'GET /api/v1/sign-in-options': options,
      'POST /api/v1/demo/sessions': () => {
        isIn = true;
        return answer({ name: 'x', coalition: 'voorbeeldstad', persona: 'coordinator' }, 201);
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Coördinator/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/voorbeeldstad/nergens'));
    const sent = requests.find(({ method }) => method === 'POST');
    expect(await sent?.json()).toEqual({ coalition: 'voorbeeldstad', persona: 'coordinator' });
  });

  it('offers to load an example anew that has become a week old, and not before', async () => {
    const old = { ...demo, coalitions: [{ ...demo.coalitions[0], loadedOn: '2026-11-14' }] };
    const { requests } = await renderApp('/sign-in', {
      'GET /api/v1/demo': old,
      'GET /api/v1/sign-in-options': options,
      'POST /api/v1/demo/resets': demo,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Zet het voorbeeld terug' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Zet het voorbeeld terug' })).toBeNull());
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('says so when signing in fails', async () => {
    await renderApp('/sign-in', {
      'GET /api/v1/demo': demo,
      'GET /api/v1/sign-in-options': options,
      'POST /api/v1/demo/sessions': () => answer({ title: 'x', status: 500 }, 500),
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Coördinator/ }));
    expect((await screen.findByRole('status')).textContent).toContain('Aanmelden lukte niet');
  });
});

describe('the shell', () => {
  const api = { 'GET /api/v1/me': coordinator };

  it('shows the coalition, its areas, and that this is an example', async () => {
    await renderApp('/app/voorbeeldstad/nergens', api);
    expect(await screen.findByText(/de voortgang en de cijfers zijn verzonnen/)).toBeTruthy();
    const [menu] = screen.getAllByRole('navigation', { name: 'Hoofdmenu' });
    expect(within(menu!).getByRole('link', { name: 'Toezeggingen' }).getAttribute('href')).toBe(
      '/app/voorbeeldstad/commitments',
    );
    expect(screen.getByRole('link', { name: 'Naar de inhoud' }).getAttribute('href')).toBe('#main');
  });

  it('knows no other coalition', async () => {
    await renderApp('/app/elders', api);
    expect(await screen.findByRole('heading', { level: 1, name: 'Deze pagina bestaat niet' })).toBeTruthy();
    expect(screen.getAllByRole('main')).toHaveLength(1);
  });

  it('leads to signing in, and back, once the session is over', async () => {
    await renderApp('/app/voorbeeldstad/activities?signal=stuck', {
      ...api,
      'GET /api/v1/coalitions/voorbeeldstad/activities': notSignedIn,
    });
    const link = await screen.findByRole('link', { name: 'Aanmelden' });
    expect(link.getAttribute('href')).toBe('/sign-in?from=%2Fapp%2Fvoorbeeldstad%2Factivities%3Fsignal%3Dstuck');
    expect(screen.getAllByRole('main')).toHaveLength(1);
  });

  it('changes language without losing the page, and remembers it', async () => {
    await renderApp('/app/voorbeeldstad/nergens', api);
    await userEvent.click((await screen.findAllByRole('button', { name: /Uw menu/ }))[0]!);
    await userEvent.click(screen.getByRole('button', { name: 'Read this in English' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'This page does not exist' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    expect(document.cookie).toContain('lang=en');
  });

  it('says that it looks back, and keeps doing so from page to page', async () => {
    await renderApp('/app/voorbeeldstad/nergens?asOf=2026-06-30', api);
    expect(await screen.findByText(/U kijkt terug naar di 30 juni 2026/)).toBeTruthy();
    const link = screen.getAllByRole('link', { name: 'Partners' })[0];
    expect(link?.getAttribute('href')).toBe('/app/voorbeeldstad/organisations?asOf=2026-06-30');
    expect(screen.getByRole('link', { name: 'Terug naar vandaag' }).getAttribute('href')).toBe('/app/voorbeeldstad');
  });

  it('signs out', async () => {
    const { requests } = await renderApp('/app/voorbeeldstad/nergens', {
      ...api,
      'DELETE /api/v1/me/session': () => answer(null, 204),
      'GET /api/v1/demo': demo,
      'GET /api/v1/sign-in-options': options,
    });
    await userEvent.click((await screen.findAllByRole('button', { name: /Uw menu/ }))[0]!);
    await userEvent.click(screen.getByRole('button', { name: 'Afmelden' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Kijk rond als voorbeeld' })).toBeTruthy();
    expect(requests.some(({ method }) => method === 'DELETE')).toBe(true);
  });

  it('asks before it signs out when that costs words, and says so when it did not work', async () => {
    localStorage.setItem('samenkoers:draft:form', '{"note":"half a wo"}');
    let isAway = true;
    const { requests } = await renderApp('/app/voorbeeldstad/nergens', {
      ...api,
      'DELETE /api/v1/me/session': () => {
        if (isAway) throw new TypeError('Failed to fetch');
        return answer(null, 204);
      },
      'GET /api/v1/demo': demo,
      'GET /api/v1/sign-in-options': options,
    });
    const deletions = () => requests.filter(({ method }) => method === 'DELETE');
    await userEvent.click((await screen.findAllByRole('button', { name: /Uw menu/ }))[0]!);
    await userEvent.click(screen.getByRole('button', { name: 'Afmelden' }));
    const window = within(await screen.findByRole('alertdialog', { name: 'Wilt u zich afmelden?' }));
    expect(window.getByText(/nog niet bewaarde/)).toBeTruthy();
    expect(deletions()).toEqual([]);
    await userEvent.click(window.getByRole('button', { name: 'Afmelden' }));
    expect((await window.findByRole('alert')).textContent).toContain('U bent hier nog aangemeld.');
    expect(localStorage.getItem('samenkoers:draft:form')).not.toBeNull();
    isAway = false;
    await userEvent.click(window.getByRole('button', { name: 'Afmelden' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Kijk rond als voorbeeld' })).toBeTruthy();
    expect(localStorage.getItem('samenkoers:draft:form')).toBeNull();
    expect(deletions()).toHaveLength(2);
  });
});
