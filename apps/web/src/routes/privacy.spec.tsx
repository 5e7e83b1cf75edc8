import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answer, coordinator, renderApp } from '../testing/render-app.tsx';
import { savedFiles } from '../testing/saved-files.ts';

const retention = [
  { kind: 'idempotencyKeys', days: 30 },
  { kind: 'throttles', days: 1 },
  { kind: 'auditEvents', days: 1826 },
];
const unset = {
  privacy: { controller: null, email: null, url: null, retention },
  accessibility: { status: null, evaluatedOn: null, email: null, url: null },
};
const set = {
  privacy: {
    controller: 'Gemeente Voorbeeldstad',
    email: 'privacy@voorbeeld.example',
    url: 'https://voorbeeld.example/privacy',
    retention,
  },
  accessibility: {
    status: 'B',
    evaluatedOn: '2026-10-01',
    email: 'toegankelijk@voorbeeld.example',
    url: 'https://voorbeeld.example/verklaring',
  },
};
const statements = (body: unknown) => ({ 'GET /api/v1/statements': body });

describe('the privacy statement', () => {
  it('says what is kept and for how long, to whoever asks', async () => {
    await renderApp('/privacy', statements(set));
    expect(await screen.findByRole('heading', { level: 1, name: /We bewaren alleen wat nodig is/ })).toBeTruthy();
    expect(screen.getByText('Gemeente Voorbeeldstad is verantwoordelijk voor deze gegevens.')).toBeTruthy();
    const mail = screen.getByRole('link', { name: 'privacy@voorbeeld.example' });
    expect(mail.getAttribute('href')).toBe('mailto:privacy@voorbeeld.example');
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('cell').textContent)).toEqual(['30 dagen', '1 dag', '5 jaar']);
    expect(document.title).toBe('Privacy · Samenkoers');
  });

  it('says so when nobody filled in who is responsible, and when the server is away', async () => {
    const { unmount } = await renderApp('/privacy', statements(unset));
    expect(await screen.findByText(/heeft hier nog niets ingevuld/)).toBeTruthy();
    unmount();
    await renderApp(
      '/privacy',
      statements(() => answer({ title: 'Stuk' }, 500)),
    );
    expect(await screen.findByRole('button', { name: 'Probeer opnieuw' })).toBeTruthy();
  });
});

describe('the accessibility statement', () => {
  it('tells how things stand, on what that rests, and whom to tell', async () => {
    await renderApp('/accessibility', statements(set));
    expect(await screen.findByRole('heading', { level: 1, name: /voldoet voor een deel/ })).toBeTruthy();
    expect(screen.getByText(/De letter van de verklaring is B\..*1 oktober 2026/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'De verklaring in het register' })).toBeTruthy();
  });

  it('claims nothing that nobody evaluated', async () => {
    await renderApp('/accessibility', statements(unset));
    expect(await screen.findByRole('heading', { level: 1, name: /nog niet onderzocht/ })).toBeTruthy();
    expect(screen.getByText(/geen onderzoek door een ander gedaan/)).toBeTruthy();
  });
});

const at = '/api/v1/coalitions/voorbeeldstad';
const right = (id: string, name: string, more = {}) => ({
  membershipId: id,
  name,
  email: `${id}@voorbeeld.example`,
  role: 'contact',
  organisations: ['Voorbeeldkoor'],
  roleSince: '2026-01-05T10:00:00Z',
  lastSeenAt: null,
  isAdministrator: false,
  isExample: false,
  ...more,
});
const rights = {
  items: [right('m1', 'Voorbeeld Contact'), right('m2', 'Oneself', { email: coordinator.email, role: 'coordinator' })],
  total: 2,
};
const preview = {
  name: 'Voorbeeld Contact',
  email: 'm1@voorbeeld.example',
  memberships: 1,
  facts: 0,
  mails: 2,
  sessions: 1,
  obstacles: [] as string[],
};

describe('files', () => {
  const saved = savedFiles();

  it('hold the rights as a spreadsheet and as data', async () => {
    const user = userEvent.setup();
    await renderApp('/app/voorbeeldstad/settings/rights', {
      'GET /api/v1/me': coordinator,
      [`GET ${at}/rights-review`]: rights,
    });
    expect(
      await screen.findByRole('heading', { level: 1, name: '2 mensen hebben toegang tot deze coalitie' }),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Download als CSV' }));
    await user.click(screen.getByRole('button', { name: 'Download als JSON' }));
    expect(saved.map(({ name }) => name)).toEqual([
      'rechten-voorbeeldstad-2026-11-21.csv',
      'rechten-voorbeeldstad-2026-11-21.json',
    ]);
    expect(await saved[0]?.text).toContain('Voorbeeld Contact;m1@voorbeeld.example;contactpersoon;Voorbeeldkoor;');
    expect(JSON.parse((await saved[1]?.text) ?? '')).toEqual(rights.items);
  });

  it('hold everything about oneself', async () => {
    const user = userEvent.setup();
    const data = { madeAt: '2026-11-21T10:00:00Z', person: { name: 'Voorbeeld' } };
    await renderApp('/app/voorbeeldstad/account', {
      'GET /api/v1/me': coordinator,
      'GET /api/v1/me/sessions': { items: [], total: 0 },
      'GET /api/v1/me/data': data,
    });
    await user.click(await screen.findByRole('button', { name: 'Download mijn gegevens' }));
    await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['mijn-gegevens-2026-11-21.json']));
    expect(JSON.parse((await saved[0]?.text) ?? '')).toEqual(data);
  });
});

describe('the rights', () => {
  it('are told by role, those who may most first', async () => {
    await renderApp('/app/voorbeeldstad/settings/rights', {
      'GET /api/v1/me': coordinator,
      [`GET ${at}/rights-review`]: rights,
    });
    const roles = await screen.findAllByRole('heading', { level: 2 });
    expect(roles.map(({ textContent }) => textContent)).toEqual(['1 coördinator', '1 contactpersoon']);
    const contacts = screen.getByRole('table', { name: '1 contactpersoon' });
    expect(within(contacts).getByRole('rowheader', { name: /Voorbeeld Contact/ })).toBeTruthy();
  });
});

describe('forgetting a member', () => {
  const api = (more: object) => ({
    'GET /api/v1/me': coordinator,
    [`GET ${at}/rights-review`]: rights,
    [`GET ${at}/memberships/m1/erasure-preview`]: preview,
    ...more,
  });
  const open = async (more: object = {}) => {
    const user = userEvent.setup();
    const app = await renderApp('/app/voorbeeldstad/settings/rights', api(more));
    await user.click(await screen.findByRole('button', { name: 'Voorbeeld Contact vergeten' }));
    return { user, app, window: await screen.findByRole('dialog') };
  };
  const sent = (requests: Request[]) => requests.filter(({ method }) => method === 'POST');

  it('tells what goes and what stays, and wants the address typed', async () => {
    const { user, app, window } = await open({
      [`POST ${at}/memberships/m1/erasures`]: () =>
        answer({ erasedAt: '2026-11-21T10:00:00Z', facts: 0, mails: 2 }, 201),
    });
    expect(await within(window).findByText('De deelname aan 1 coalitie eindigt vandaag.')).toBeTruthy();
    for (const text of ['Er is niets vastgelegd.', '2 mails gaan weg.', 'Dit kan niet ongedaan worden gemaakt.'])
      expect(within(window).getByText(text)).toBeTruthy();
    const field = within(window).getByRole('textbox');
    await user.type(field, 'iemand@voorbeeld.example');
    await user.click(within(window).getByRole('button', { name: 'Definitief vergeten' }));
    expect(within(window).getByText(/Dit is niet het e-mailadres/)).toBeTruthy();
    expect(sent(app.requests)).toEqual([]);
    await user.clear(field);
    await user.type(field, 'M1@voorbeeld.example');
    await user.click(within(window).getByRole('button', { name: 'Definitief vergeten' }));
    expect(await screen.findByText('Voorbeeld Contact is vergeten.')).toBeTruthy();
    expect(await sent(app.requests)[0]?.json()).toEqual({ confirmation: 'M1@voorbeeld.example' });
  });

  it('says why it cannot be done, or that it did not work', async () => {
    const { app, window } = await open({
      [`GET ${at}/memberships/m1/erasure-preview`]: { ...preview, obstacles: ['memberElsewhere'] },
    });
    expect(await within(window).findByText(/doet ook mee in een andere coalitie/)).toBeTruthy();
    expect(within(window).queryByRole('button', { name: 'Definitief vergeten' })).toBeNull();
    app.unmount();
    const again = await open({ [`POST ${at}/memberships/m1/erasures`]: () => answer({ title: 'Stuk' }, 500) });
    await again.user.type(await within(again.window).findByRole('textbox'), preview.email);
    await again.user.click(within(again.window).getByRole('button', { name: 'Definitief vergeten' }));
    expect(await within(again.window).findByText(/Dat is niet gelukt/)).toBeTruthy();
  });

  it('is not offered for oneself', async () => {
    const { unmount } = await renderApp('/app/voorbeeldstad/settings/rights', api({}));
    expect(await screen.findByText('Oneself')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Oneself vergeten' })).toBeNull();
    unmount();
  });
});

describe('every page', () => {
  it('leads to both statements', async () => {
    await renderApp('/app/voorbeeldstad/settings/rights', {
      'GET /api/v1/me': coordinator,
      [`GET ${at}/rights-review`]: rights,
    });
    const foot = within(await screen.findByRole('navigation', { name: 'Over deze website' }));
    expect(foot.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/privacy', '/accessibility']);
  });
});
