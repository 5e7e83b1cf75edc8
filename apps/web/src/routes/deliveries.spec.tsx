import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '#api-client';
import { answer, coordinator, renderApp, type FakeApi } from '../testing/render-app.tsx';

type Delivery = Schemas['DeliveryDto'];

const log = '/api/v1/coalitions/voorbeeldstad/deliveries';
const delivery = (id: string, more: Partial<Delivery>): Delivery => ({
  id,
  subject: 'invitation',
  about: null,
  membershipId: 'm1',
  organisationId: null,
  recipient: 'Voorbeeld Contact',
  state: 'sent',
  failure: null,
  replyCode: null,
  attempts: null,
  nextAttemptAt: null,
  createdAt: '2026-11-20T09:00:00Z',
  finishedAt: '2026-11-20T09:01:00Z',
  ...more,
});
const failed = delivery('d1', { state: 'failed', failure: 'refused', replyCode: 550 });
const toMailbox = delivery('d2', {
  subject: 'askUpdate',
  about: 'Zing mee',
  membershipId: null,
  organisationId: 'o1',
  recipient: 'Voorbeeldkoor',
});

/** A log that filters as the API does, and in which a mail can be sent again. */
function mails(...items: Delivery[]): FakeApi {
  const now = [...items];
  return {
    'GET /api/v1/me': coordinator,
    [`GET ${log}`]: (request: Request) => {
      const state = new URL(request.url).searchParams.get('state');
      const found = now.filter((each) => state === null || each.state === state);
      return answer({ items: found, total: found.length });
    },
    [`POST ${log}/d1/retries`]: () => {
      now.splice(0, 1, { ...now[0]!, state: 'sentAgain' });
      const again = delivery('d9', { state: 'waiting', finishedAt: null, attempts: 0 });
      now.unshift(again);
      return answer(again, 201);
    },
  };
}
const rowOf = (name: string) => screen.getByRole('row', { name: new RegExp(name) });

describe('the mail that was sent', () => {
  it('begins with what did not arrive, says why, and to whom', async () => {
    await renderApp('/app/voorbeeldstad/settings/mail', mails(failed, toMailbox));
    expect(await screen.findByRole('heading', { level: 1, name: '1 mail kwam niet aan.' })).toBeTruthy();
    const why = 'De mailserver weigert dit adres. Kijk of het nog klopt. (550)';
    expect(within(rowOf('^Uitnodiging')).getByText(why)).toBeTruthy();
    const box = rowOf('Vraag om nieuws over “Zing mee”');
    expect(within(box).getByRole('link', { name: 'Voorbeeldkoor' }).getAttribute('href')).toMatch(/organisations\/o1$/);
    expect(within(box).getByText('20 november om 10.01')).toBeTruthy();
    expect(within(box).queryByRole('button')).toBeNull();
  });

  it('is chosen by what became of it', async () => {
    const { router } = await renderApp('/app/voorbeeldstad/settings/mail', mails(failed, toMailbox));
    await userEvent.click(await screen.findByRole('link', { name: 'Verstuurd' }));
    await waitFor(() => expect(screen.queryByRole('row', { name: /^Uitnodiging/ })).toBeNull());
    expect(router.state.location.search).toEqual({ state: 'sent' });
    expect(rowOf('Zing mee')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Wacht nog' }));
    expect(await screen.findByText('Geen mails gevonden')).toBeTruthy();
  });

  it('is sent again once, after which it no longer asks for anything', async () => {
    const { requests } = await renderApp('/app/voorbeeldstad/settings/mail', mails(failed, toMailbox));
    await userEvent.click(await screen.findByRole('button', { name: 'Verstuur opnieuw aan Voorbeeld Contact' }));
    expect(await screen.findByText(/De mail gaat opnieuw\./)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Er is geen mail die opnieuw moet.' })).toBeTruthy();
    expect(screen.getByText('Mislukt, opnieuw verstuurd', { selector: 'td *' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Verstuur opnieuw/ })).toBeNull();
    const sent = requests.filter(({ method }) => method === 'POST');
    expect(sent).toHaveLength(1);
    expect(sent[0]!.headers.get('Idempotency-Key')).toBeTruthy();
  });

  it('that still cannot be sent says why', async () => {
    await renderApp('/app/voorbeeldstad/settings/mail', {
      ...mails(failed),
      [`POST ${log}/d1/retries`]: () =>
        answer({ title: 'Kan nu niet', detail: 'Dit lid doet niet meer mee.', status: 409 }, 409),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Verstuur opnieuw aan Voorbeeld Contact' }));
    expect(await screen.findByText(/Dit lid doet niet meer mee\./)).toBeTruthy();
    expect(screen.queryByText(/De mail gaat opnieuw/)).toBeNull();
  });
});
