import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readCsv } from '../lib/read-csv.ts';
import { activity, choir, stuck } from '../testing/activities.ts';
import { coordinator, renderApp } from '../testing/render-app.tsx';
import { savedFiles } from '../testing/saved-files.ts';

const at = (path: string) => `GET /api/v1/coalitions/voorbeeldstad${path}`;
const none = { items: [], total: 0 };
const formula = '=HYPERLINK("http://voorbeeld.example";"Klik")';
const items = [
  stuck,
  activity({ id: 'b3', title: 'Zing mee', participants: 120, expectedParticipants: 90 }),
  activity({ id: 'b4', title: 'Eén "soep"; en brood', partners: [{ ...choir, id: 'o2', name: '@Buurt; en zo' }] }),
  activity({ id: 'b5', title: formula, lead: { ...choir, name: '+31 bellen' }, isExample: false }),
];
const api = {
  'GET /api/v1/me': coordinator,
  [at('/activities')]: { items, total: items.length },
  [at('/subgoals')]: none,
  [at('/tasks')]: none,
  [at('/memberships')]: none,
};
const shown = () =>
  within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

beforeEach(() => localStorage.clear());

describe('a table as a file', () => {
  const saved = savedFiles();
  /** Its name, its text, and the lines of it: what it is first, then the heads, then the rows. */
  const exported = async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Exporteer (CSV)' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const text = await saved[0]!.text;
    const lines = readCsv(text).map(({ cells }) => cells);
    const head = lines.findIndex(({ length }) => length > 1);
    return { name: saved[0]!.name, text, about: lines.slice(0, head).flat(), rows: lines.slice(head + 1) };
  };

  it('holds the rows that are on the page, in that order, and says what was chosen', async () => {
    await renderApp('/app/voorbeeldstad/activities?signal=onCourse&sort=-title', api);
    await screen.findByRole('table');
    const page = shown();
    expect(page).toEqual(['Zing mee', 'Eén "soep"; en brood', formula]);
    const { name, about, rows } = await exported();
    expect(name).toBe('activiteiten-voorbeeldstad-2026-11-21.csv');
    expect(about[0]).toBe('Activiteiten · Voorbeeldstad');
    expect(about.join('\n')).toContain('Gefilterd op: op koers');
    expect(rows.map(([title]) => title!.replace(/^'/, ''))).toEqual(page);
    expect(rows[0]).toEqual(expect.arrayContaining(['Zing mee', 'Voorbeeldkoor', '2026-01-01', '120', '90']));
  });

  it('holds all rows when nothing was chosen, and does not say that something was', async () => {
    await renderApp('/app/voorbeeldstad/activities', api);
    await screen.findByRole('table');
    const { about, rows } = await exported();
    expect(rows).toHaveLength(items.length);
    expect(about.join('\n')).not.toMatch(/Gefilterd/);
  });

  it('keeps a name with separators in its own cell, and what looks like a formula a text', async () => {
    await renderApp('/app/voorbeeldstad/activities', api);
    await screen.findByRole('table');
    const { text, rows } = await exported();
    expect(text).toContain('"Eén ""soep""; en brood"');
    expect(text).toContain(`"'=HYPERLINK(""http://voorbeeld.example"";""Klik"")"`);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    const cells = rows.flat();
    expect(cells).toEqual(expect.arrayContaining([`'${formula}`, "'@Buurt; en zo", "'+31 bellen"]));
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });
});
