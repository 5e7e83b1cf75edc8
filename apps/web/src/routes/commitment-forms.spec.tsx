import { beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '#api-client';
import { cell, coverage, item, row } from '../features/commitments/testing/coverage.ts';
import { answer, coordinator, renderApp, type FakeApi } from '../testing/render-app.tsx';

type Commitment = Schemas['CommitmentDto'];

const base = '/api/v1/coalitions/voorbeeldstad';
const list = <Item,>(items: Item[]) => ({ items, total: items.length });
const at = (body: unknown, status = 200) => {
  const response = answer(body, status);
  response.headers.set('Date', 'Sat, 21 Nov 2026 09:42:00 GMT');
  return response;
};
const commitment = (id: string, position: number, more: Partial<Commitment> = {}): Commitment => ({
  id,
  position,
  title: `Toezegging ${position}`,
  shortTitle: `Kort ${position}`,
  text: 'In het beleid.',
  textVersion: 1,
  points: [],
  removedPoints: [],
  isExample: false,
  version: 4,
  ...more,
});
const points = [
  { id: 'x1', position: 1, text: 'Eerste punt' },
  { id: 'x2', position: 2, text: 'Tweede punt' },
];
const second = commitment('c2', 2, { points });

interface Sent {
  method: string;
  version: string | null;
  body: unknown;
}

/** Commitments that can be made, changed and removed; what is sent is noted. */
function keeping(more: FakeApi = {}) {
  let commitments = [commitment('c1', 1), second];
  const sent: Sent[] = [];
  const noted = async (request: Request) => {
    const body: unknown = request.method === 'DELETE' ? null : await request.clone().json();
    sent.push({ method: request.method, version: request.headers.get('If-Match'), body });
    return body as Schemas['UpdateCommitmentInput'];
  };
  const api: FakeApi = {
    'GET /api/v1/me': coordinator,
    [`GET ${base}/commitments`]: () => answer(list(commitments)),
    [`GET ${base}/commitment-coverage`]: coverage(
      [item(1), item(2)],
      [
        row('a', [cell({ stage: 'inPlace' }), cell({ stage: 'inProgress' })]),
        row('b', [cell({ hasPledge: false, stage: null }), cell({ hasPledge: false, stage: null })]),
      ],
    ),
    [`GET ${base}/organisations`]: list([]),
    [`GET ${base}/subgoals`]: list([]),
    [`POST ${base}/commitments`]: async (request: Request) => {
      const body = await noted(request);
      const made = commitment('c9', 3, { ...body, points: [], version: 1 });
      commitments = [...commitments, made];
      return at(made, 201);
    },
    [`DELETE ${base}/commitments/c9`]: async (request: Request) => {
      await noted(request);
      commitments = commitments.filter(({ id }) => id !== 'c9');
      return at(null, 204);
    },
    [`PATCH ${base}/commitments/c2`]: async (request: Request) => {
      const body = await noted(request);
      const { version } = commitments[1]!;
      const kept = (body.points ?? []).map((point, index) => ({ ...point, id: point.id ?? 'x9', position: index + 1 }));
      commitments = [commitments[0]!, { ...second, ...body, points: kept, version: version + 1 }];
      return at(commitments[1]);
    },
    ...more,
  };
  return { api, sent };
}
const box = (name: string | RegExp) => screen.findByRole<HTMLInputElement>('textbox', { name });
const write = async (name: string | RegExp, text: string) => {
  fireEvent.change(await box(name), { target: { value: text } });
};
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const title = async (name: string) => expect(await screen.findByRole('heading', { level: 1, name })).toBeTruthy();
const fill = async () => {
  await write('Titel', ' Aandacht ');
  await write('Korte titel', 'Aandacht');
  await write('Tekst', 'Wij hebben aandacht.');
};

beforeEach(() => localStorage.clear());

describe('a new commitment', () => {
  it('needs its texts, and has as many points as are filled in, in their order', async () => {
    const { api, sent } = keeping();
    await renderApp('/app/voorbeeldstad/commitments/new', api);
    await press('Voeg de toezegging toe');
    expect(screen.getByRole('alert').textContent).toContain('Er kloppen 3 dingen niet');
    expect(sent).toEqual([]);
    await fill();
    for (const text of ['Eerst', '', 'Laatst']) {
      const position = screen.queryAllByRole('textbox', { name: /^Deelpunt/ }).length + 1;
      await press('Voeg een deelpunt toe');
      await write(`Deelpunt ${position}`, text);
    }
    expect(document.activeElement).toBe(await box('Deelpunt 3'));
    await press('Zet deelpunt 3 een plaats hoger');
    // By keyboard one goes on with the same point, as far as it goes.
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Zet deelpunt 2 een plaats hoger' }));
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(await box('Deelpunt 1'));
    await press('Voeg de toezegging toe');
    await title('Aandacht');
    expect(sent.map(({ body }) => body)).toEqual([
      {
        title: 'Aandacht',
        shortTitle: 'Aandacht',
        text: 'Wij hebben aandacht.',
        points: [{ text: 'Laatst' }, { text: 'Eerst' }],
      },
    ]);
  });

  it('is there for who looked at the others before, and can be chosen at once', async () => {
    const { api, sent } = keeping();
    const { router } = await renderApp('/app/voorbeeldstad/activities/new', api);
    await screen.findByRole('checkbox', { name: 'Toezegging 1' });
    const go = (path: string) => router.navigate({ href: `/app/voorbeeldstad${path}` });
    await go('/commitments/c1');
    await title('Toezegging 1');
    await go('/commitments/new');
    await fill();
    await press('Voeg de toezegging toe');
    await title('Aandacht');
    expect(router.state.location.pathname).toBe('/app/voorbeeldstad/commitments/c9');
    await go('/activities/new');
    expect(await screen.findByRole('checkbox', { name: 'Aandacht' })).toBeTruthy();
    await go('/commitments/c9');
    await title('Aandacht');
    expect(sent).toHaveLength(1);
  });

  it('is taken back to the list', async () => {
    const { api, sent } = keeping();
    const { router } = await renderApp('/app/voorbeeldstad/commitments/new', api);
    await fill();
    await press('Voeg de toezegging toe');
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    await press('Ongedaan maken');
    await waitFor(() => expect(router.state.location.pathname).toBe('/app/voorbeeldstad/commitments'));
    expect(await screen.findByText('Ongedaan gemaakt om 10.42')).toBeTruthy();
    expect(sent[1]).toEqual({ method: 'DELETE', version: '"1"', body: null });
  });
});

describe('changing a commitment', () => {
  const page = '/app/voorbeeldstad/commitments/c2/edit';

  it('keeps what a point is when its text changes, and puts back one that was taken out', async () => {
    const { api, sent } = keeping();
    await renderApp(page, api);
    await write('Deelpunt 2', 'Anders gezegd');
    await press('Haal deelpunt 1 weg');
    expect((await box('Deelpunt 1')).value).toBe('Anders gezegd');
    expect(document.activeElement).toBe(screen.getByRole('group', { name: /^Deelpunten/ }));
    await press('Voeg een deelpunt toe');
    await write('Deelpunt 2', 'Nieuw punt');
    await press('Bewaar de toezegging');
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    expect(screen.getByText('Nieuw punt')).toBeTruthy();
    await press('Ongedaan maken');
    expect(await screen.findByText('Ongedaan gemaakt om 10.42')).toBeTruthy();
    expect(screen.getByText('Eerste punt')).toBeTruthy();
    const texts = { title: 'Toezegging 2', shortTitle: 'Kort 2', text: 'In het beleid.' };
    const now = [{ id: 'x2', text: 'Anders gezegd' }, { text: 'Nieuw punt' }];
    const before = points.map(({ id, text }) => ({ id, text }));
    expect(sent).toEqual([
      { method: 'PATCH', version: '"4"', body: { ...texts, points: now } },
      { method: 'PATCH', version: '"5"', body: { ...texts, points: before } },
    ]);
  });

  it('shows the points of both to who was later, and saves what is chosen', async () => {
    const theirs = { ...second, text: 'In de begroting.', points: [{ ...points[0]!, text: 'Van hen' }], version: 5 };
    const versions: (string | null)[] = [];
    const bodies: unknown[] = [];
    const { api } = keeping({
      [`PATCH ${base}/commitments/c2`]: async (request: Request) => {
        versions.push(request.headers.get('If-Match'));
        bodies.push(await request.clone().json());
        return versions.length === 1
          ? answer({ title: 'Iemand was u voor', status: 412, current: theirs }, 412)
          : at({ ...theirs, version: 6 });
      },
    });
    await renderApp(page, api);
    await write('Deelpunt 1', 'Van mij');
    await press('Bewaar de toezegging');
    const conflict = within(await screen.findByRole('group', { name: 'Deelpunten' }));
    expect(conflict.getByText(/Van mij\s+Tweede punt/)).toBeTruthy();
    expect(conflict.getByText('Van hen')).toBeTruthy();
    await press('Bewaar de toezegging');
    expect((await screen.findByRole('alert')).textContent).toContain('Kies hierboven welke versie blijft.');
    expect(versions).toHaveLength(1);
    await userEvent.click(conflict.getByRole('radio', { name: /Van mij/ }));
    await press('Bewaar de toezegging');
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    expect(versions).toEqual(['"4"', '"5"']);
    // Only they changed the text: theirs stays without asking.
    expect(bodies[1]).toMatchObject({
      text: 'In de begroting.',
      points: [
        { id: 'x1', text: 'Van mij' },
        { id: 'x2', text: 'Tweede punt' },
      ],
    });
  });

  it('leads nowhere for a commitment that is not there', async () => {
    const { api } = keeping();
    const { requests } = await renderApp('/app/voorbeeldstad/commitments/c7/edit', api);
    await title('Deze pagina bestaat niet');
    expect(requests.filter(({ url }) => new URL(url).pathname === `${base}/commitments`)).toHaveLength(1);
  });
});

describe('many partners at once', () => {
  const made = { total: 2, items: [{ id: 'p1' }, { id: 'p2' }], alreadyThere: 0 };
  const partners = async () => within(await screen.findByRole('group', { name: 'Partners' }));

  it('take on what is ticked, and all of it is taken back', async () => {
    const bodies: unknown[] = [];
    const noted = (response: Response) => async (request: Request) => {
      bodies.push(await request.clone().json());
      return response;
    };
    const { api } = keeping({
      [`POST ${base}/pledges/batches`]: noted(at(made, 201)),
      [`POST ${base}/pledges/removals`]: noted(at({ removed: 2 })),
    });
    const { router, requests } = await renderApp('/app/voorbeeldstad/commitments/add-partners', api);
    await press('Leg vast');
    expect(screen.getByRole('alert').textContent).toContain('Kies er minstens één.');
    expect(bodies).toEqual([]);
    await userEvent.click((await partners()).getByRole('button', { name: 'Kies alles' }));
    await userEvent.click((await partners()).getByRole('checkbox', { name: 'Voorbeeldpartner a' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '1. Toezegging 1' }));
    await write(/Functie van wie tekende/, ' directeur ');
    await press('Leg vast');
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    expect(router.state.location.pathname).toBe('/app/voorbeeldstad/commitments');
    await press('Ongedaan maken');
    expect(await screen.findByText('Ongedaan gemaakt om 10.42')).toBeTruthy();
    expect(bodies).toEqual([
      { organisationIds: ['b'], commitmentIds: ['c2'], signedOn: '2026-11-21', signatoryFunction: 'directeur' },
      { pledgeIds: ['p1', 'p2'] },
    ]);
    const keys = requests
      .filter(({ method }) => method === 'POST')
      .map(({ headers }) => headers.get('Idempotency-Key'));
    expect(new Set(keys).size).toBe(2);
    expect(keys).not.toContain(null);
  });

  it.each([
    [1, 3, '3 toezeggingen waren al vastgelegd. Opgeslagen om 10.42', 1],
    [0, 4, 'Er is niets toegevoegd: alles was al vastgelegd.', 0],
  ])('are told what was there already: %i new, %i known', async (total, alreadyThere, told, undo) => {
    const items = made.items.slice(0, total);
    const { api } = keeping({ [`POST ${base}/pledges/batches`]: () => at({ total, items, alreadyThere }, 201) });
    await renderApp('/app/voorbeeldstad/commitments/add-partners', api);
    await userEvent.click((await partners()).getByRole('button', { name: 'Kies alles' }));
    await press('Leg vast');
    expect(await screen.findByText(told)).toBeTruthy();
    expect(screen.queryAllByRole('button', { name: 'Ongedaan maken' })).toHaveLength(undo);
  });

  it.each([
    ['no partners', [item(1)], [], 'Er zijn nog geen partners.', ['Voeg een partner toe']],
    ['no commitments', [], [row('a', [])], 'Er zijn nog geen toezeggingen.', ['Nieuwe toezegging']],
    [
      'neither',
      [],
      [],
      'Er zijn nog geen partners en geen toezeggingen.',
      ['Nieuwe toezegging', 'Voeg een partner toe'],
    ],
  ])('are not asked for where there are %s: it says so, with the way on', async (_name, items, rows, text, links) => {
    const { api } = keeping({ [`GET ${base}/commitment-coverage`]: coverage(items, rows) });
    await renderApp('/app/voorbeeldstad/commitments/add-partners', api);
    expect(await screen.findByText(text)).toBeTruthy();
    const shown = within(screen.getByRole('main'))
      .getAllByRole('link')
      .map(({ textContent }) => textContent);
    expect(shown.filter((name) => name !== 'Toezeggingen')).toEqual(links);
    expect(screen.queryByRole('button', { name: 'Leg vast' })).toBeNull();
  });

  it('keep what was chosen when the API refuses, with the fault at its field', async () => {
    const errors = [{ pointer: '/signedOn', code: 'future', detail: 'Kies een dag tot en met vandaag.' }];
    const { api } = keeping({
      [`POST ${base}/pledges/batches`]: () => answer({ status: 400, title: 'x', errors }, 400),
    });
    await renderApp('/app/voorbeeldstad/commitments/add-partners', api);
    await userEvent.click((await partners()).getByRole('button', { name: 'Kies alles' }));
    await press('Leg vast');
    expect(await screen.findByRole('link', { name: /Kies een dag tot en met vandaag/ })).toBeTruthy();
    expect((await partners()).getAllByRole<HTMLInputElement>('checkbox').every(({ checked }) => checked)).toBe(true);
  });
});
