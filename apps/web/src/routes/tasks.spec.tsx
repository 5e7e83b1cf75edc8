import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '#api-client';
import { answer, coordinator, renderApp, type FakeApi } from '../testing/render-app.tsx';

/** A window is fetched when it is first opened. */
const slow = { timeout: 8000 };

const base = '/api/v1/coalitions/voorbeeldstad';
const list = <Item,>(items: Item[]) => ({ items, total: items.length });
const choir = { id: 'o1', name: 'Voorbeeldkoor' };
const library = { id: 'o2', name: 'Bibliotheek Voorbeeldstad' };

const meeting: Schemas['MeetingDto'] = {
  id: 'm1',
  title: 'Netwerk',
  heldOn: '2026-10-08',
  place: null,
  agenda: null,
  period: 'past',
  isExample: false,
  version: 1,
};
const task: Schemas['TaskDto'] = {
  id: 't1',
  title: 'Zaal boeken',
  activity: null,
  meeting: { id: 'm1', name: 'Netwerk' },
  assigneeMember: null,
  assigneeOrganisation: choir,
  state: 'open',
  dueOn: '2026-12-01',
  firstDueOn: '2026-12-01',
  timesPostponed: 0,
  isOverdue: false,
  completedOn: null,
  createdOn: '2026-10-08',
  mayRecord: true,
  isExample: false,
  version: 1,
};

const api: FakeApi = {
  'GET /api/v1/me': coordinator,
  [`GET ${base}/meetings`]: list([meeting]),
  [`GET ${base}/meetings/m1`]: meeting,
  [`GET ${base}/tasks`]: list([task]),
  [`GET ${base}/tasks/t1`]: task,
  [`GET ${base}/organisations`]: list([choir, library]),
  [`GET ${base}/memberships`]: list([]),
  [`GET ${base}/audit-events`]: list([]),
};

interface Sent {
  version: string | null;
  body: unknown;
}

/** Answers each change in turn, and keeps what was sent. */
function changes(...answers: Response[]) {
  const sent: Sent[] = [];
  const handler = async (request: Request) => {
    sent.push({ version: request.headers.get('If-Match'), body: await request.json() });
    return answers[sent.length - 1]!;
  };
  return { sent, route: { [`PATCH ${base}/tasks/t1`]: handler } };
}

async function rename(title: string) {
  await screen.findByRole('combobox', { name: /Wie doet het/ }, slow);
  const dialog = screen.getByRole('dialog', { name: 'Actiepunt wijzigen' });
  const name = within(dialog).getByRole('textbox', { name: 'Wat moet er gebeuren?' });
  await userEvent.clear(name);
  await userEvent.type(name, title);
  return dialog;
}

describe('the words of an action point', () => {
  it('are changed where it stands, and put back', async () => {
    const { sent, route } = changes(
      answer({ ...task, title: 'Zaal en koffie', version: 2 }),
      answer({ ...task, version: 3 }),
    );
    await renderApp('/app/voorbeeldstad/meetings/m1', { ...api, ...route });
    await userEvent.click(await screen.findByRole('button', { name: 'Wijzig “Zaal boeken”' }));
    const dialog = await rename('Zaal en koffie');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Bewaar' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));
    expect(await screen.findByText(/^Ongedaan gemaakt/)).toBeTruthy();
    const rest = { assigneeOrganisationId: 'o1', dueOn: '2026-12-01' };
    expect(sent).toEqual([
      { version: '"1"', body: { title: 'Zaal en koffie', ...rest } },
      { version: '"2"', body: { title: 'Zaal boeken', ...rest } },
    ]);
  });

  it('come side by side with those of somebody who was ahead', async () => {
    const theirs = { ...task, title: 'Grote zaal boeken', assigneeOrganisation: library, version: 2 };
    const { sent, route } = changes(
      answer({ title: 'Iemand was u voor', status: 412, current: theirs }, 412),
      answer({ ...theirs, version: 3 }),
    );
    await renderApp('/app/voorbeeldstad/meetings/m1', { ...api, ...route });
    await userEvent.click(await screen.findByRole('button', { name: 'Wijzig “Zaal boeken”' }));
    const dialog = await rename('Kleine zaal boeken');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Bewaar' }));
    const conflict = await within(dialog).findByRole('group', { name: 'Wat moet er gebeuren?' });
    expect(conflict.textContent).toContain('Kleine zaal boeken');
    expect(conflict.textContent).toContain('Grote zaal boeken');
    expect(within(dialog).getByText(/Bibliotheek Voorbeeldstad/)).toBeTruthy();
    await userEvent.click(within(conflict).getByRole('radio', { name: /Van de ander/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByText(/^Opgeslagen/)).toBeTruthy();
    expect(sent[1]).toEqual({
      version: '"2"',
      body: { title: 'Grote zaal boeken', assigneeOrganisationId: 'o2', dueOn: '2026-12-01' },
    });
  });

  it('leave the day of one that was put off alone', async () => {
    const moved = { ...task, dueOn: '2026-12-20', timesPostponed: 1 };
    const { sent, route } = changes(answer({ ...moved, title: 'Zaal!', version: 2 }));
    await renderApp('/app/voorbeeldstad/meetings/m1', { ...api, [`GET ${base}/tasks`]: list([moved]), ...route });
    await userEvent.click(await screen.findByRole('button', { name: 'Wijzig “Zaal boeken”' }));
    const dialog = await rename('Zaal!');
    expect(within(dialog).getByText(/De dag is verzet/)).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByText(/^Opgeslagen/)).toBeTruthy();
    expect(sent[0]!.body).toEqual({ title: 'Zaal!', assigneeOrganisationId: 'o1' });
  });

  it('are changed from what one keeps up oneself, also when it is somebody else’s afterwards', async () => {
    const item: Schemas['MyItemDto'] = {
      id: 'task:t1',
      kind: 'task',
      coalitionSlug: 'voorbeeldstad',
      coalitionName: 'Voorbeeldstad',
      organisation: null,
      isAsked: true,
      dueOn: '2026-12-01',
      isOverdue: false,
      isDone: false,
      activity: null,
      pledge: null,
      task: {
        id: 't1',
        title: 'Zaal boeken',
        activity: null,
        meeting: null,
        dueOn: '2026-12-01',
        timesPostponed: 0,
        completionId: null,
        completedAt: null,
      },
    };
    const { sent, route } = changes(answer({ ...task, assigneeOrganisation: library, version: 2 }));
    let items = [item];
    await renderApp('/app/voorbeeldstad/my-items', {
      ...api,
      ...route,
      'GET /api/v1/me/items': () => answer(list(items)),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Wijzig: Zaal boeken' }));
    const dialog = await rename('Zaal boeken voor 40 mensen');
    const who = within(dialog).getByRole('combobox', { name: /Wie doet het/ });
    await userEvent.clear(who);
    await userEvent.type(who, 'Biblio');
    await userEvent.click(await screen.findByRole('option', { name: 'Bibliotheek Voorbeeldstad' }, slow));
    items = [];
    await userEvent.click(within(dialog).getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByRole('button', { name: 'Ongedaan maken' })).toBeTruthy();
    expect(screen.queryByText('Zaal boeken')).toBeNull();
    expect(sent[0]!.body).toMatchObject({ title: 'Zaal boeken voor 40 mensen', assigneeOrganisationId: 'o2' });
  });

  it('are not offered to who may not change them', async () => {
    const contact = { ...coordinator.memberships[0], role: 'contact' };
    await renderApp('/app/voorbeeldstad/meetings/m1', {
      ...api,
      'GET /api/v1/me': { ...coordinator, memberships: [contact] },
    });
    expect(await screen.findByRole('button', { name: '“Zaal boeken” is gedaan' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Wijzig/ })).toBeNull();
  });
});
