import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { activity, contact, pledge, task, today } from '../../testing/my-items.ts';
import { answer, renderApp, type FakeApi } from '../../testing/render-app.tsx';
import type { MyItem } from './queries.ts';

let recorded = 0;
const fact = () => answer({ id: `f${(recorded += 1)}`, recordedAt: `${today}T09:42:00.000Z` }, 201);
const path = (rest: string) => `POST /api/v1/coalitions/voorbeeldstad/${rest}`;

async function open(items: MyItem[], api: FakeApi = {}, me: object = contact) {
  const app = await renderApp('/app/voorbeeldstad/my-items', {
    'GET /api/v1/me': me,
    'GET /api/v1/me/items': () => answer({ items, total: items.length }),
    ...api,
  });
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(document.querySelector('.sk-meanwhile')).toBeNull());
  const posted = () => app.requests.filter(({ method }) => method === 'POST');
  return { ...app, posted };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

beforeEach(() => {
  recorded = 0;
});
afterEach(() => localStorage.clear());

describe('my items', () => {
  it('says how many are left, and shows a card for each', async () => {
    await open([pledge, activity, task, { ...activity, id: 'activity:a2', isDone: true }]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nog drie punten');
    expect(screen.getByText('De coördinator vroeg naar één punt.')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: 'Mijn punten' }).getAttribute('aria-valuetext')).toBe(
      '0 van 3 gedaan',
    );
    expect(screen.getByRole('article', { name: 'Zing mee in Nootdorp' }).textContent).toContain(
      'Activiteit · elke donderdag',
    );
    expect(screen.getByRole('heading', { level: 2, name: 'Hier bent u bij' })).toBeTruthy();
    expect(document.title).toBe('Mijn punten · Voorbeeldstad');
  });

  it('says that one is up to date', async () => {
    await open([{ ...task, isDone: true }]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('U bent bij.');
    expect(screen.getByText('U hoeft nu niets te doen. Het volgende punt is voor 27 november.')).toBeTruthy();
  });

  it('explains an empty page', async () => {
    await open([]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Hier staat nog niets voor u');
  });

  it('is where a contact begins, with the overview after it', async () => {
    const { router } = await renderApp('/', {
      'GET /api/v1/me': contact,
      'GET /api/v1/me/items': { items: [], total: 0 },
    });
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/voorbeeldstad/my-items'));
    const [menu] = await screen.findAllByRole('navigation', { name: 'Hoofdmenu' });
    const links = within(menu!).getAllByRole('link');
    expect(links.slice(0, 2).map(({ textContent }) => textContent)).toEqual(['Mijn punten', 'Overzicht']);
  });
});

describe('an activity', () => {
  it('is answered with one press, in place, and taken back', async () => {
    const items = [activity];
    const { posted } = await open(items, {
      [path('activities/a1/check-ins')]: () => {
        items[0] = { ...activity, isDone: true };
        return fact();
      },
      [path('facts/f1/retractions')]: () => {
        items[0] = activity;
        return fact();
      },
    });
    await userEvent.click(button('Op koers'));
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    expect(button('Op koers').getAttribute('aria-pressed')).toBe('true');
    const [sent] = posted();
    expect(sent?.headers.get('Idempotency-Key')).toBeTruthy();
    expect(await sent?.json()).toEqual({ signal: 'onCourse' });
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('U bent bij.'));
    expect(screen.getByRole('article', { name: 'Zing mee in Nootdorp' })).toBeTruthy();
    await userEvent.click(button('Ongedaan maken'));
    expect(await screen.findByText('Ongedaan gemaakt om 10.42')).toBeTruthy();
    expect(button('Op koers').getAttribute('aria-pressed')).toBe('false');
    expect(document.activeElement?.textContent).toContain('Ongedaan gemaakt');
  });

  it('asks at a risk what is behind it, and corrects the check-in with that', async () => {
    const { posted } = await open([activity], {
      [path('activities/a1/check-ins')]: fact,
      [path('check-ins/f1/corrections')]: fact,
    });
    await userEvent.click(button('Risico'));
    await screen.findByText('Opgeslagen om 10.42');
    await userEvent.type(screen.getByLabelText(/^Oorzaak/), 'Geen zaal');
    expect(JSON.stringify({ ...localStorage })).toContain('Geen zaal');
    await userEvent.click(button('Bewaar'));
    await waitFor(() => expect(posted()).toHaveLength(2));
    expect(await posted()[1]?.json()).toEqual({
      signal: 'atRisk',
      cause: 'Geen zaal',
      consequence: null,
      adjustment: null,
    });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Bewaar' })).toBeNull());
    await waitFor(() => expect(localStorage).toHaveLength(1));
  });

  it('keeps what was said without a connection, and sends it again under the same key', async () => {
    let isOnline = false;
    const { posted, unmount } = await open([activity], {
      [path('activities/a1/check-ins')]: () => {
        if (!isOnline) throw new TypeError('no connection');
        return fact();
      },
    });
    await userEvent.click(button('Loopt vast'));
    expect(await screen.findByText(/Nog niet verstuurd/)).toBeTruthy();
    expect(button('Loopt vast').getAttribute('aria-pressed')).toBe('true');
    const key = posted()[0]?.headers.get('Idempotency-Key');
    unmount();
    isOnline = true;
    const again = await open([activity], { [path('activities/a1/check-ins')]: fact });
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    expect(again.posted().map(({ headers }) => headers.get('Idempotency-Key'))).toEqual([key]);
  });

  it('says why an answer was refused, and forgets it', async () => {
    await open([activity], {
      [path('activities/a1/check-ins')]: () => answer({ title: 'Dit mag u niet', status: 403 }, 403),
    });
    await userEvent.click(button('Niets veranderd'));
    expect((await screen.findByRole('alert')).textContent).toBe('Niet opgeslagen. Dit mag u niet');
    expect(button('Niets veranderd').getAttribute('aria-pressed')).toBe('false');
  });

  it('counts visits since the last count, and saves them once nobody presses any more', async () => {
    const { posted } = await open([activity], { [path('activities/a1/participations')]: fact });
    expect(screen.getByText('sinds 8 oktober')).toBeTruthy();
    await userEvent.click(button(/^Een deelname meer/));
    await userEvent.click(button(/^Een deelname meer/));
    expect(posted()).toHaveLength(0);
    expect(await screen.findByText('Opgeslagen om 10.42', {}, { timeout: 3000 })).toBeTruthy();
    expect(await posted()[0]?.json()).toEqual({
      from: '2026-10-08',
      to: today,
      participants: 2,
      organisationId: 'o1',
    });
  });
});

describe('a pledge', () => {
  it('shows the question, and says that it is still the same with everything that was said before', async () => {
    const { posted } = await open([pledge], { [path('pledges/p1/assessments')]: fact });
    expect(screen.getByText('Wie is het geworden?')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Stap 3 van 5: mee bezig' })).toBeTruthy();
    await userEvent.click(button('Nog hetzelfde'));
    await screen.findByText('Opgeslagen om 10.42');
    expect(await posted()[0]?.json()).toEqual({
      stage: 'inProgress',
      evidence: 'Er is iemand gevraagd',
      points: [{ pointId: 'pt1', text: 'Loopt' }],
    });
    expect(screen.getByLabelText(/^Uw antwoord/)).toBeTruthy();
  });

  it('goes further in two presses', async () => {
    const { posted } = await open([pledge], { [path('pledges/p1/assessments')]: fact });
    await userEvent.click(button('Verder gekomen'));
    await userEvent.click(button(/^Op orde/));
    await screen.findByText('Opgeslagen om 10.42');
    expect(await posted()[0]?.json()).toMatchObject({ stage: 'inPlace', evidence: null });
    expect(screen.getByRole('img', { name: 'Stap 4 van 5: op orde' })).toBeTruthy();
    expect(document.activeElement?.textContent).toContain('Op orde.');
  });
});

describe('a task', () => {
  it('is done with one press', async () => {
    const { posted } = await open([task], { [path('tasks/t1/completions')]: fact });
    await userEvent.click(button('Gedaan'));
    await screen.findByText('Opgeslagen om 10.42');
    expect(posted()).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Later' })).toBeNull();
  });

  it('is put off to another day, with a reason', async () => {
    const { posted } = await open([task], { [path('tasks/t1/postponements')]: fact });
    await userEvent.click(button('Later'));
    await userEvent.click(button('Bewaar'));
    expect(screen.getByText('Kies een dag na 27 november.')).toBeTruthy();
    await userEvent.click(button(/^Een week later/));
    await userEvent.type(screen.getByLabelText(/^Waarom later/), 'Vakantie');
    await userEvent.click(button('Bewaar'));
    await screen.findByText('Opgeslagen om 10.42');
    expect(await posted()[0]?.json()).toEqual({ dueOn: '2026-12-04', reason: 'Vakantie' });
    expect(screen.getByText('nu voor 4 december')).toBeTruthy();
  });
});
