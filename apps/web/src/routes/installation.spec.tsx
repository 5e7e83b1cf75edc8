import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answer, coordinator, renderApp } from '../testing/render-app.tsx';

const administrator = { ...coordinator, isAdministrator: true, memberships: [] };
const coalition = (slug: string, coordinators: number, hasArrived: boolean) => ({
  id: slug,
  slug,
  name: `Samen in ${slug}`,
  municipality: 'Voorbeeldstad',
  coordinators,
  hasArrived,
});
const list = (items: unknown[]) => ({ items, total: items.length });

beforeEach(() => localStorage.clear());

describe('the administrator of the installation', () => {
  it('comes in at the coalitions, and invites only where nobody is at work', async () => {
    const { requests, router } = await renderApp('/', {
      'GET /api/v1/me': administrator,
      'GET /api/v1/coalitions': list([coalition('aa', 1, true), coalition('bb', 1, false), coalition('cc', 0, false)]),
      'POST /api/v1/coalitions/cc/first-coordinators': () => answer({ membershipId: 'm', earlierRole: null }, 201),
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'U beheert deze installatie' })).toBeTruthy();
    expect(router.state.location.pathname).toBe('/installation');
    expect(within(screen.getByRole('article', { name: 'Samen in aa' })).queryByRole('button')).toBeNull();
    expect(screen.getByRole('button', { name: 'Nodig een ander uit voor Samen in bb' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Nodig de coördinator uit voor Samen in cc' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Verstuur de uitnodiging' }));
    expect(await within(dialog).findByRole('alert')).toBeTruthy();
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Naam' }), 'Voorbeeld Eerste');
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Werkmail' }), 'eerste@voorbeeld.example');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Verstuur de uitnodiging' }));
    expect(await screen.findByText('De uitnodiging gaat naar eerste@voorbeeld.example.')).toBeTruthy();
    const [sent] = requests.filter(({ method }) => method === 'POST');
    expect(await sent?.json()).toEqual({ name: 'Voorbeeld Eerste', email: 'eerste@voorbeeld.example' });
  });

  it.each([
    [
      'contact',
      'eerste@voorbeeld.example deed al mee als contactpersoon, en is nu coördinator. De uitnodiging gaat daarheen.',
    ],
    [
      'reviewer',
      'eerste@voorbeeld.example deed al mee als beoordelaar, en is nu coördinator. De uitnodiging gaat daarheen.',
    ],
    ['coordinator', 'De uitnodiging gaat opnieuw naar eerste@voorbeeld.example.'],
  ])('is told that who is invited was a %s already', async (earlierRole, said) => {
    await renderApp('/installation', {
      'GET /api/v1/me': administrator,
      'GET /api/v1/coalitions': list([coalition('bb', 1, false)]),
      'POST /api/v1/coalitions/bb/first-coordinators': () => answer({ membershipId: 'm', earlierRole }, 201),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Nodig een ander uit voor Samen in bb' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Dan wordt die nu coördinator/)).toBeTruthy();
    await userEvent.type(dialog.getByRole('textbox', { name: 'Naam' }), 'Voorbeeld Eerste');
    await userEvent.type(dialog.getByRole('textbox', { name: 'Werkmail' }), 'eerste@voorbeeld.example');
    await userEvent.click(dialog.getByRole('button', { name: 'Verstuur de uitnodiging' }));
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it('starts a coalition, and is told at the field what is wrong', async () => {
    let isTaken = true;
    await renderApp('/installation', {
      'GET /api/v1/me': administrator,
      'GET /api/v1/coalitions': list([]),
      'POST /api/v1/coalitions': () => {
        if (!isTaken) return answer(coalition('dd', 0, false), 201);
        isTaken = false;
        const errors = [{ pointer: '/slug', code: 'taken', detail: 'Dit adres is al van iemand anders.' }];
        return answer({ status: 400, title: 'Er klopt iets niet', detail: 'x', errors }, 400);
      },
    });
    expect(await screen.findByText('Nog geen coalities')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Start een coalitie' }));
    const dialog = await screen.findByRole('dialog');
    const labels = ['Naam van de coalitie', /^Adres/, 'Gemeente', /^Gemeentecode/];
    for (const label of labels) await userEvent.type(within(dialog).getByRole('textbox', { name: label }), 'dd');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Start een coalitie' }));
    const summary = await within(dialog).findByRole('alert');
    expect(summary.textContent).toContain('Dit adres is al van iemand anders.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Start een coalitie' }));
    expect(await screen.findByText('Samen in dd is er. Nodig nu de coördinator uit.')).toBeTruthy();
  });

  it('is nobody else', async () => {
    await renderApp('/installation', { 'GET /api/v1/me': coordinator });
    expect(await screen.findByRole('heading', { level: 1, name: 'Deze pagina bestaat niet' })).toBeTruthy();
  });

  it('has an account page of their own', async () => {
    const { router } = await renderApp('/account', {
      'GET /api/v1/me': administrator,
      'GET /api/v1/me/sessions': list([]),
    });
    expect(await screen.findByRole('button', { name: 'Overal afmelden' })).toBeTruthy();
    await waitFor(() => expect(router.state.location.pathname).toBe('/account'));
  });
});
