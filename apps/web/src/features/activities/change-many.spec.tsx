import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { activity, choir, stuck } from '../../testing/activities.ts';
import { answer, coordinator, renderApp, type FakeApi } from '../../testing/render-app.tsx';
import type { ActivityChange, ActivityChanges, ChangedActivity } from './activity-changes.ts';

const base = '/api/v1/coalitions/voorbeeldstad';
const list = <Item,>(items: Item[]) => ({ items, total: items.length });
const running = activity({});
const ended = activity({ id: 'b3', title: 'Soepbus', lifecycle: 'stopped', signal: null, computedSignal: null });
const all = [stuck, running, ended];

const fault = { field: 'to', code: 'reasonRequired', detail: 'Zeg waarom deze activiteit weer begint.' };
/** What the API would say of each: an activity that was stopped needs a reason. */
function outcomeOf(id: string, { to, reason }: ActivityChange): ChangedActivity {
  const { title, lifecycle } = all.find((each) => each.id === id)!;
  const none = { activityId: id, title, lead: null, period: null, lifecycle: null, faults: [] };
  if (to === undefined || to === lifecycle) return { ...none, outcome: 'unchanged' };
  if (lifecycle === 'stopped' && !reason) return { ...none, outcome: 'refused', faults: [fault] };
  return { ...none, outcome: 'changed', lifecycle: { from: lifecycle, to } };
}
function changesOf(change: ActivityChange): ActivityChanges {
  const items = change.activityIds.map((id) => outcomeOf(id, change));
  const count = (wanted: ChangedActivity['outcome']) => items.filter(({ outcome }) => outcome === wanted).length;
  const counts = { changed: count('changed'), unchanged: count('unchanged'), refused: count('refused') };
  return { id: null, recordedAt: null, ...counts, items };
}

interface Sent {
  path: string;
  key: string | null;
  body: unknown;
}

function changing(more: FakeApi = {}) {
  const sent: Sent[] = [];
  const noted = async <Body,>(request: Request) => {
    const body = (await request.clone().json()) as Body;
    const path = new URL(request.url).pathname.replace(base, '');
    sent.push({ path, key: request.headers.get('Idempotency-Key'), body });
    return body;
  };
  const api: FakeApi = {
    'GET /api/v1/me': coordinator,
    [`GET ${base}/activities`]: list(all),
    [`GET ${base}/organisations`]: list([choir]),
    [`GET ${base}/subgoals`]: list([]),
    [`POST ${base}/activity-changes/previews`]: async (request: Request) =>
      answer(changesOf(await noted<ActivityChange>(request))),
    [`POST ${base}/activity-changes`]: async (request: Request) => {
      const made = changesOf(await noted<ActivityChange>(request));
      return answer({ ...made, id: 'ch1', recordedAt: '2026-11-21T09:42:00Z' }, 201);
    },
    [`POST ${base}/activity-changes/ch1/retractions`]: async (request: Request) => {
      await noted(request);
      return answer({ id: 'ch1', recordedAt: '2026-11-21T09:43:00Z' }, 201);
    },
    ...more,
  };
  return { api, sent, noted, recorded: () => sent.filter(({ path }) => path !== '/activity-changes/previews') };
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const tick = async (name: string) => userEvent.click(await screen.findByRole('checkbox', { name }));
/** Chooses them, and opens the window. */
async function choose(...titles: string[]) {
  await press('Wijzig er meer tegelijk');
  for (const title of titles) await tick(`Kies “${title}”`);
  await press('Wijzig');
  return within(await screen.findByRole('dialog'));
}
type Dialog = Awaited<ReturnType<typeof choose>>;
const phase = async (dialog: Dialog, name: string) =>
  userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Fase' }), name);

beforeEach(() => localStorage.clear());

describe('changing several activities at once', () => {
  it('shows first what becomes of each, records it once, and is taken back in one go', async () => {
    const { api, sent, recorded } = changing();
    await renderApp('/app/voorbeeldstad/activities', api);
    const dialog = await choose('Maatjes', 'Zing mee', 'Soepbus');
    expect(screen.getByRole('dialog', { name: '3 activiteiten wijzigen' })).toBeTruthy();
    await press('Bekijk wat er verandert');
    expect(dialog.getByRole('alert').textContent).toContain('Kies minstens één ding om te wijzigen.');
    await phase(dialog, 'afgerond');
    await press('Bekijk wat er verandert');
    const summary = await dialog.findByText('2 activiteiten veranderen. 1 kan niet.');
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect(dialog.getAllByText('Fase: in uitvoering wordt afgerond')).toHaveLength(2);
    expect(dialog.getByText(fault.detail)).toBeTruthy();
    expect(recorded()).toEqual([]);
    await press('Wijzig 2 activiteiten');
    expect(await screen.findByText('2 activiteiten gewijzigd. 1 kon niet. Opgeslagen om 10.42')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByRole('checkbox', { name: /^Kies/ })).toBeNull();
    await press('Ongedaan maken');
    expect(await screen.findByText('Ongedaan gemaakt om 10.43')).toBeTruthy();
    const change = { activityIds: all.map(({ id }) => id), to: 'done' };
    expect(sent.map(({ path, body }) => [path, body])).toEqual([
      ['/activity-changes/previews', change],
      ['/activity-changes', { ...change, onlyIfAll: false }],
      ['/activity-changes/ch1/retractions', {}],
    ]);
    expect(recorded().every(({ key }) => key !== null)).toBe(true);
  });

  it('can be all or nothing; who goes back finds what was filled in', async () => {
    const { api, sent, recorded } = changing();
    await renderApp('/app/voorbeeldstad/activities', api);
    const dialog = await choose('Zing mee', 'Soepbus');
    await phase(dialog, 'afgerond');
    await press('Bekijk wat er verandert');
    await userEvent.click(await dialog.findByRole('radio', { name: 'Wijzig alleen als alles kan' }));
    expect(dialog.getByText(/^Niet alles kan\./)).toBeTruthy();
    expect(dialog.queryByRole('button', { name: /^Wijzig 1/ })).toBeNull();
    await press('Terug');
    expect(dialog.getByRole<HTMLSelectElement>('combobox', { name: 'Fase' }).value).toBe('done');
    await userEvent.type(dialog.getByRole('textbox', { name: /Waarom/ }), 'Vergissing');
    await press('Bekijk wat er verandert');
    expect(await dialog.findByText('2 activiteiten veranderen.')).toBeTruthy();
    expect(dialog.queryByRole('radio')).toBeNull();
    expect(sent).toHaveLength(2);
    expect(recorded()).toEqual([]);
  });

  it('sends the same again under the same key, and tells what it came to when somebody was ahead', async () => {
    const { api, noted, recorded } = changing();
    const refusedNow = { id: null, recordedAt: null, changed: 0, unchanged: 0, refused: 1, items: [] };
    await renderApp('/app/voorbeeldstad/activities', {
      ...api,
      [`POST ${base}/activity-changes`]: async (request: Request) => {
        await noted(request);
        return recorded().length === 1 ? answer({ title: 'Stuk', status: 500 }, 500) : answer(refusedNow, 201);
      },
    });
    const dialog = await choose('Zing mee');
    await phase(dialog, 'gepland');
    await press('Bekijk wat er verandert');
    await press('Wijzig 1 activiteit');
    expect(await dialog.findByRole('alert')).toBeTruthy();
    expect(screen.queryByText(/gewijzigd/)).toBeNull();
    await press('Wijzig 1 activiteit');
    expect(await screen.findByText('0 activiteiten gewijzigd. 1 kon niet.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ongedaan maken' })).toBeNull();
    const [first, second] = recorded();
    expect(first!.key).not.toBeNull();
    expect(second).toEqual(first);
  });

  it('leaves alone what is filtered away, and wants a whole number of days', async () => {
    const { api, sent } = changing();
    await renderApp('/app/voorbeeldstad/activities', api);
    await press('Wijzig er meer tegelijk');
    await press('Kies alle 3');
    expect(screen.getByText('3 gekozen')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Op koers 1' }));
    expect(await screen.findByText('1 gekozen')).toBeTruthy();
    await press('Wijzig');
    const dialog = within(await screen.findByRole('dialog', { name: '1 activiteit wijzigen' }));
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Dagen' }), 'Schuif op');
    await userEvent.type(dialog.getByRole('textbox', { name: /Hoeveel dagen/ }), 'een week');
    await press('Bekijk wat er verandert');
    expect(dialog.getByRole('alert').textContent).toContain('Schrijf een heel getal, zoals 14 of -7.');
    await userEvent.clear(dialog.getByRole('textbox', { name: /Hoeveel dagen/ }));
    await userEvent.type(dialog.getByRole('textbox', { name: /Hoeveel dagen/ }), '-7');
    await press('Bekijk wat er verandert');
    expect(await dialog.findByText('0 activiteiten veranderen. 1 blijft gelijk.')).toBeTruthy();
    expect(dialog.queryByRole('button', { name: /^Wijzig \d/ })).toBeNull();
    expect(sent.map(({ body }) => body)).toEqual([{ activityIds: [running.id], shiftDays: -7 }]);
  });

  it('keeps the focus of who works by keyboard where the work goes on', async () => {
    await renderApp('/app/voorbeeldstad/activities', changing().api);
    await press('Wijzig er meer tegelijk');
    expect(document.activeElement?.textContent).toMatch(/gekozen/);
    await press('Stop met kiezen');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Wijzig er meer tegelijk' }));
  });

  it('is not offered to who may change none of them', async () => {
    const reviewer = { ...coordinator, memberships: [{ ...coordinator.memberships[0], role: 'reviewer' }] };
    await renderApp('/app/voorbeeldstad/activities', changing({ 'GET /api/v1/me': reviewer }).api);
    await screen.findByRole('table');
    expect(screen.queryByRole('button', { name: 'Wijzig er meer tegelijk' })).toBeNull();
  });
});
