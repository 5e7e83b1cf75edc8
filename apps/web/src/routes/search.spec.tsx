import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answer, coordinator, renderApp } from '../testing/render-app.tsx';

const at = '/api/v1/coalitions/voorbeeldstad';

const found = (kind: string, id: string, title: string, more = {}) => ({
  kind,
  id,
  title,
  titleMarks: [{ start: 0, end: 6 }],
  excerpt: null,
  excerptMarks: [],
  partOf: null,
  on: null,
  isExample: false,
  ...more,
});

const walking = found('activity', 'a1', 'Wandelgroep');
const message = found('checkIn', 'f1', 'Koffie', {
  titleMarks: [],
  excerpt: 'wandelen <b>met</b> buren',
  excerptMarks: [{ start: 0, end: 8 }],
  partOf: { kind: 'activity', id: 'a2', title: 'Koffie' },
  on: '2026-11-02',
});
const list = {
  items: [walking, message],
  total: 2,
  counts: [
    { kind: 'activity', count: 9 },
    { kind: 'checkIn', count: 1 },
  ],
};

const api = (results: unknown) => ({ 'GET /api/v1/me': coordinator, [`GET ${at}/search`]: results });

describe('the page with results', () => {
  it('says how many, marks the words, shows no markup of a text, and leads to all of a kind', async () => {
    await renderApp('/app/voorbeeldstad/search?q=wandel', api(list));
    expect(await screen.findByRole('heading', { level: 1, name: '10 resultaten voor “wandel”' })).toBeTruthy();
    const activities = within(screen.getByRole('region', { name: 'Activiteiten' }));
    expect(activities.getByRole('link', { name: /^Wandel/ }).getAttribute('href')).toBe(
      '/app/voorbeeldstad/activities/a1',
    );
    expect(activities.getByText('Wandel').tagName).toBe('MARK');
    expect(activities.getByRole('link', { name: 'Alle 9' }).getAttribute('href')).toBe(
      '/app/voorbeeldstad/search?q=wandel&kind=activity',
    );
    const messages = screen.getByRole('region', { name: 'Voortgangsberichten' });
    expect(messages.textContent).toContain('wandelen <b>met</b> buren');
    expect(within(messages).getByRole('link').getAttribute('href')).toBe('/app/voorbeeldstad/activities/a2');
  });

  it('says that there is nothing, what went wrong, and asks nothing without words', async () => {
    const { unmount } = await renderApp('/app/voorbeeldstad/search?q=zzz', api({ items: [], total: 0, counts: [] }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Niets gevonden voor “zzz”' })).toBeTruthy();
    unmount();
    const failing = await renderApp(
      '/app/voorbeeldstad/search?q=zzz',
      api(() => answer({ title: 'Stuk' }, 500)),
    );
    expect(await screen.findByRole('button', { name: 'Probeer opnieuw' })).toBeTruthy();
    failing.unmount();
    const { requests } = await renderApp('/app/voorbeeldstad/search', api(list));
    expect(await screen.findByRole('heading', { level: 1, name: 'Wat wilt u vinden?' })).toBeTruthy();
    expect(requests.some(({ url }) => url.includes('/search'))).toBe(false);
  });
});

describe('the window over every page', () => {
  it('opens with a slash, walks with the arrows, and Enter goes there', async () => {
    const user = userEvent.setup();
    const { router } = await renderApp('/app/voorbeeldstad/search', api(list));
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('/');
    const field = await screen.findByRole('combobox', { name: 'Waar zoekt u naar?' });
    expect(document.activeElement).toBe(field);
    await user.keyboard('wandel/');
    expect((field as HTMLInputElement).value).toBe('wandel/');
    const options = await screen.findAllByRole('option');
    expect(options).toHaveLength(2);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(field.getAttribute('aria-activedescendant')).toBe(options[1]?.id);
    await user.keyboard('{Enter}');
    expect(router.history.location.pathname).toBe('/app/voorbeeldstad/activities/a2');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('Enter without a choice shows everything; the slash can be turned off, Ctrl+K stays', async () => {
    const user = userEvent.setup();
    const { router } = await renderApp('/app/voorbeeldstad/search', api(list));
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'wandel{Enter}');
    expect(router.history.location.href).toBe('/app/voorbeeldstad/search?q=wandel');
    await user.keyboard('{Control>}k{/Control}');
    await user.click(await screen.findByRole('checkbox', { name: 'De toets / opent dit venster' }));
    await user.keyboard('{Escape}');
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('/');
    expect(screen.queryByRole('dialog')).toBeNull();
    localStorage.clear();
  });
});
