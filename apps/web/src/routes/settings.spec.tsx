import { beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '#api-client';
import { answer, coordinator, renderApp, type FakeApi } from '../testing/render-app.tsx';

const base = '/api/v1/coalitions/voorbeeldstad';
const list = <Item,>(items: Item[]) => ({ items, total: items.length });
const at = (body: unknown, status = 200) => {
  const response = answer(body, status);
  response.headers.set('Date', 'Sat, 21 Nov 2026 09:42:00 GMT');
  return response;
};
const refused = (errors: { pointer: string; detail: string }[]) =>
  answer(
    { status: 400, title: 'Er klopt iets niet', detail: 'x', errors: errors.map((e) => ({ ...e, code: 'x' })) },
    400,
  );

const coalition: Schemas['CoalitionDto'] = {
  id: 'c1',
  slug: 'voorbeeldstad',
  name: 'Voorbeeldstad',
  motto: 'Samen verder!',
  municipalityName: 'Voorbeeldstad',
  municipalityCode: 'GM0001',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  cadenceWeeks: 6,
  graceWorkingDays: 5,
  quietPeriods: [{ from: '2026-07-18', to: '2026-08-30', name: 'zomer' }],
  names: { commitments: 'Beloften' },
  accent: null,
  isDemo: false,
  today: '2026-11-21',
  organisationCount: 3,
  version: 3,
};
const preview = (becomeSilent: { id: string; title: string }[]): Schemas['CalendarPreviewDto'] => ({
  silentNow: 1,
  silentThen: 1 + becomeSilent.length,
  becomeSilentCount: becomeSilent.length,
  becomeSilent,
  noLongerSilentCount: 0,
  noLongerSilent: [],
});
const member = (id: string, role: Schemas['MemberRole'], more = {}): Schemas['MembershipDto'] => ({
  id,
  name: `Voorbeeld ${id}`,
  email: `${id}@voorbeeld.example`,
  role,
  organisations: role === 'contact' ? [{ id: 'o1', name: 'Voorbeeldkoor', isExample: false }] : [],
  endedOn: null,
  isExample: false,
  version: 2,
  ...more,
});
const me = coordinator.memberships[0]!;
const members = [member(me.id, 'coordinator'), member('m1', 'contact'), member('m2', 'contact')];
const gone = member('m3', 'contact', { endedOn: '2026-11-01' });
const task = { id: 't1', title: 'Zaal boeken', dueOn: '2026-12-01', activity: null, meeting: null };

const api: FakeApi = {
  'GET /api/v1/me': coordinator,
  [`GET ${base}`]: coalition,
  [`POST ${base}/calendar-previews`]: async (request: Request) => {
    const { cadenceWeeks } = (await request.json()) as Schemas['CalendarInput'];
    return answer(preview(cadenceWeeks === 2 ? [{ id: 'a1', title: 'Koor' }] : []));
  },
  [`GET ${base}/memberships`]: (request: Request) =>
    answer(list(new URL(request.url).searchParams.get('state') === 'ended' ? [gone] : members)),
  [`GET ${base}/memberships/m1`]: members[1],
  [`GET ${base}/memberships/m3`]: gone,
  [`GET ${base}/memberships/${me.id}`]: members[0],
  [`GET ${base}/organisations`]: list([
    { id: 'o1', name: 'Voorbeeldkoor', leftOn: null },
    { id: 'o2', name: 'Voorbeeldtuin', leftOn: null },
  ]),
  [`GET ${base}/tasks`]: list([{ ...task, assigneeMember: { id: 'm3', name: 'Voorbeeld m3' } }]),
};
const contact: FakeApi = {
  ...api,
  'GET /api/v1/me': {
    ...coordinator,
    memberships: [{ ...me, id: 'm1', role: 'contact', organisations: [{ id: 'o1', name: 'Voorbeeldkoor' }] }],
  },
};
const box = (name: string | RegExp) => screen.findByRole<HTMLInputElement>('textbox', { name });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const write = async (name: string | RegExp, text: string) => {
  fireEvent.change(await box(name), { target: { value: text } });
};
const sent = (requests: Request[], method: string) => requests.filter((request) => request.method === method);

beforeEach(() => localStorage.clear());

describe('the settings', () => {
  it('say when news is expected, and what things are called, also in the menu', async () => {
    await renderApp('/app/voorbeeldstad/settings', {
      ...api,
      'GET /api/v1/me': { ...coordinator, memberships: [{ ...me, names: coalition.names }] },
    });
    const sentence = 'We verwachten elke 6 weken nieuws van een activiteit.';
    expect(await screen.findByRole('heading', { level: 1, name: sentence })).toBeTruthy();
    expect(screen.getByText('zomer: 18 juli t/m 30 augustus 2026')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Beloften' })[0]!.getAttribute('href')).toContain('/commitments');
    expect(screen.getByRole('link', { name: 'Wijzig' })).toBeTruthy();
  });

  it('give things a name of their own, in every text, and show how it reads first', async () => {
    let stored = { ...coalition, names: {} as Schemas['CoalitionNamesDto'] };
    const { requests, router } = await renderApp('/app/voorbeeldstad/settings/names', {
      ...api,
      'GET /api/v1/me': () => answer({ ...coordinator, memberships: [{ ...me, names: stored.names }] }),
      [`GET ${base}`]: () => answer(stored),
      [`PATCH ${base}`]: async (request: Request) => {
        stored = { ...stored, ...((await request.json()) as object), version: stored.version + 1 };
        return at(stored);
      },
    });
    const dutch = within(await screen.findByRole('group', { name: 'activiteit, activiteiten' }));
    fireEvent.change(dutch.getByRole('textbox', { name: 'Eén' }), { target: { value: 'Buurtinitiatief' } });
    await press('Bewaar de namen');
    expect(screen.getAllByText('Vul de naam voor één en voor meer in, of laat beide leeg.').length).toBeGreaterThan(1);
    expect(sent(requests, 'PATCH')).toHaveLength(0);
    const more = dutch.getByRole('textbox', { name: 'Meer dan één' });
    fireEvent.change(more, { target: { value: 'Buurtinitiatieven' } });
    await userEvent.click(dutch.getByRole('checkbox', { name: 'Het is een het-woord' }));
    const sample = 'Het buurtinitiatief, een nieuw buurtinitiatief, alle buurtinitiatieven';
    expect(await screen.findByText(sample)).toBeTruthy();
    await press('Bewaar de namen');
    const sentence = 'We verwachten elke 6 weken nieuws van een buurtinitiatief.';
    expect(await screen.findByRole('heading', { level: 1, name: sentence })).toBeTruthy();
    expect(router.state.location.pathname).toBe('/app/voorbeeldstad/settings');
    expect(await sent(requests, 'PATCH')[0]!.clone().json()).toMatchObject({
      names: { activity: 'Buurtinitiatief', activities: 'Buurtinitiatieven', commitment: null, neuter: ['activity'] },
    });
    expect(screen.getAllByRole('link', { name: 'Buurtinitiatieven' }).length).toBeGreaterThan(0);
    await press('Ongedaan maken');
    expect(await screen.findByRole('heading', { level: 1, name: /nieuws van een activiteit/ })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Buurtinitiatieven' })).toBeNull();
  });

  it('take an accent colour that can be read, and offer the nearest one otherwise', async () => {
    let stored = coalition;
    const { requests } = await renderApp('/app/voorbeeldstad/settings/accent', {
      ...api,
      'GET /api/v1/me': () => answer({ ...coordinator, memberships: [{ ...me, accent: stored.accent }] }),
      [`PATCH ${base}`]: async (request: Request) => {
        stored = { ...stored, ...((await request.json()) as object), version: stored.version + 1 };
        return at(stored);
      },
    });
    await write(/Kleurcode/, 'teal');
    await press('Bewaar de kleur');
    expect(screen.getAllByText('Dit is geen kleurcode. Schrijf hem als #0e5158.').length).toBeGreaterThan(0);
    await write(/Kleurcode/, '00A7B5');
    await press('Bewaar de kleur');
    expect(sent(requests, 'PATCH')).toHaveLength(0);
    await press(/^Neem #/);
    const { value } = await box(/Kleurcode/);
    const shown = screen.getByRole('region', { name: 'Zo ziet het eruit' });
    expect(shown.style.getPropertyValue('--samenkoers-accent')).toBe(value);
    await press('Bewaar de kleur');
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    expect(document.documentElement.style.getPropertyValue('--samenkoers-accent')).toBe(value);
    await press('Ongedaan maken');
    expect(await screen.findByText('Ongedaan gemaakt om 10.42')).toBeTruthy();
    expect(document.documentElement.style.getPropertyValue('--samenkoers-accent')).toBe('');
    expect(await Promise.all(sent(requests, 'PATCH').map((request) => request.clone().json()))).toEqual([
      { accent: value },
      { accent: null },
    ]);
  });

  it('are not for a contact to change', async () => {
    await renderApp('/app/voorbeeldstad/settings', contact);
    expect(await screen.findByText(/Daarna wachten we nog 5 werkdagen/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^Wijzig/ })).toBeNull();
  });

  it('show what another cadence does before it is saved, and can be taken back', async () => {
    const { requests, router } = await renderApp('/app/voorbeeldstad/settings/edit', {
      ...api,
      [`PATCH ${base}`]: async (request: Request) =>
        at({ ...coalition, ...((await request.json()) as object), version: 4 }),
    });
    await write(/weken/, '2');
    expect(await screen.findByText(/1 activiteit wordt stil/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Koor' }).getAttribute('href')).toBe('/app/voorbeeldstad/activities/a1');
    expect(sent(requests, 'PATCH')).toHaveLength(0);
    await press('Verwijder rustperiode 1');
    await press('Bewaar de instellingen');
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    expect(router.state.location.pathname).toBe('/app/voorbeeldstad/settings');
    await press('Ongedaan maken');
    expect(await screen.findByText('Ongedaan gemaakt om 10.42')).toBeTruthy();
    const [first, second] = sent(requests, 'PATCH');
    expect(first!.headers.get('If-Match')).toBe('"3"');
    expect(await first!.json()).toMatchObject({
      cadenceWeeks: 2,
      quietPeriods: [],
    });
    expect(second!.headers.get('If-Match')).toBe('"4"');
    expect(await second!.json()).toMatchObject({ cadenceWeeks: 6, quietPeriods: [{ name: 'zomer' }] });
  });

  it('name what is missing or wrong, and send nothing', async () => {
    const { requests } = await renderApp('/app/voorbeeldstad/settings/edit', {
      ...api,
      [`PATCH ${base}`]: () => refused([{ pointer: '/quietPeriods/0/to', detail: 'Te lang.' }]),
    });
    for (const name of [/Naam van de coalitie/, /^Gemeente$/]) await write(name, '');
    await write(/Gemeentecode/, '1926');
    await write(/weken/, '53');
    await write(/werkdagen/, 'vijf');
    await press('Voeg een rustperiode toe');
    await press('Bewaar de instellingen');
    expect(screen.getByRole('alert').textContent).toContain('Er kloppen 7 dingen niet');
    expect(sent(requests, 'PATCH')).toHaveLength(0);
    await press('Verwijder rustperiode 2');
    await write(/Naam van de coalitie/, 'A');
    await write(/^Gemeente$/, 'B');
    await write(/Gemeentecode/, 'gm0002');
    await write(/weken/, '8');
    await write(/werkdagen/, '0');
    await press('Bewaar de instellingen');
    await waitFor(() => expect(sent(requests, 'PATCH')).toHaveLength(1));
    expect((await screen.findByRole('alert')).textContent).toContain('Te lang.');
    expect(await sent(requests, 'PATCH')[0]!.json()).toMatchObject({ municipalityCode: 'GM0002', graceWorkingDays: 0 });
  });
});

describe('people', () => {
  it('are listed by role, and those who stopped with what they left behind', async () => {
    await renderApp('/app/voorbeeldstad/settings/people', api);
    expect(await screen.findByRole('heading', { level: 1, name: '3 mensen doen mee.' })).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Contactpersonen 2' }));
    await waitFor(() => expect(screen.queryByText(/\(uzelf\)/)).toBeNull());
    await userEvent.click(screen.getByRole('link', { name: 'Doen niet meer mee 1' }));
    const row = (await screen.findByRole('link', { name: 'Voorbeeld m3' })).closest('tr')!;
    expect(await within(row).findByText('1')).toBeTruthy();
  });

  it('are those of the own organisation for a contact, who may invite for it', async () => {
    await renderApp('/app/voorbeeldstad/settings/people', contact);
    const title = 'Van uw organisatie doen 2 mensen mee.';
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Nodig iemand uit' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: `Voorbeeld ${me.id}` })).toBeNull();
  });

  it('are invited once everything is filled in; taking that back ends the membership', async () => {
    let tries = 0;
    const { requests, router } = await renderApp('/app/voorbeeldstad/settings/people/new', {
      ...api,
      [`POST ${base}/memberships`]: () =>
        (tries += 1) === 1
          ? refused([{ pointer: '/email', detail: 'Doet al mee.' }])
          : at(member('m9', 'contact', { version: 1 }), 201),
      [`PATCH ${base}/memberships/m9`]: () => at(member('m9', 'contact', { endedOn: '2026-11-21' })),
    });
    await box('Naam');
    await press('Verstuur de uitnodiging');
    expect(screen.getByRole('alert').textContent).toContain('Er kloppen 3 dingen niet');
    await userEvent.click(screen.getByRole('radio', { name: /Contactpersoon/ }));
    await press('Verstuur de uitnodiging');
    expect(screen.getByRole('alert').textContent).toContain('Kies minstens één partner.');
    await write('Naam', 'Nieuw Persoon');
    await write(/Werkmail/, 'nieuw@voorbeeld.example');
    await userEvent.click(await screen.findByRole('combobox', {}, { timeout: 8000 }));
    await userEvent.type(screen.getByRole('combobox'), 'koor');
    await userEvent.click(await screen.findByRole('option', { name: 'Voorbeeldkoor' }));
    await press('Verstuur de uitnodiging');
    expect((await screen.findByRole('alert')).textContent).toContain('Doet al mee.');
    await press('Verstuur de uitnodiging');
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    expect(router.state.location.pathname).toBe('/app/voorbeeldstad/settings/people');
    expect(await sent(requests, 'POST')[1]!.json()).toEqual({
      name: 'Nieuw Persoon',
      email: 'nieuw@voorbeeld.example',
      role: 'contact',
      organisationIds: ['o1'],
    });
    await press('Ongedaan maken');
    expect(await screen.findByText('Ongedaan gemaakt om 10.42')).toBeTruthy();
    const [ending] = sent(requests, 'PATCH');
    expect(ending!.headers.get('If-Match')).toBe('"1"');
    expect(await ending!.json()).toEqual({ isActive: false });
  });

  it('stop with one press, and are put back with another', async () => {
    const { requests } = await renderApp('/app/voorbeeldstad/settings/people/m1', {
      ...api,
      [`PATCH ${base}/memberships/m1`]: () => at(member('m1', 'contact', { endedOn: '2026-11-21', version: 3 })),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Doet niet meer mee' }));
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    await press('Ongedaan maken');
    await screen.findByText('Ongedaan gemaakt om 10.42');
    const bodies = await Promise.all(sent(requests, 'PATCH').map((request) => request.json()));
    expect(bodies).toEqual([{ isActive: false }, { isActive: true }]);
    expect(sent(requests, 'PATCH').map(({ headers }) => headers.get('If-Match'))).toEqual(['"2"', '"3"']);
  });

  it('stay when they are the only coordinator, and hear why', async () => {
    await renderApp(`/app/voorbeeldstad/settings/people/${me.id}`, {
      ...api,
      [`PATCH ${base}/memberships/${me.id}`]: () =>
        refused([{ pointer: '/isActive', detail: 'De enige coördinator.' }]),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Doet niet meer mee' }));
    expect(await screen.findByText('Niet opgeslagen. De enige coördinator.')).toBeTruthy();
  });

  it('who stopped show their open action points, and can come back', async () => {
    await renderApp('/app/voorbeeldstad/settings/people/m3', api);
    expect(await screen.findByText('Doet niet meer mee sinds 1 november')).toBeTruthy();
    expect(await screen.findByText('Zaal boeken')).toBeTruthy();
    expect(screen.getByText(/Deze actiepunten doet nu niemand/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Zet terug' })).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('one’s own name', () => {
  it('changes in the menu at once, and can be taken back', async () => {
    const { requests } = await renderApp('/app/voorbeeldstad/settings/me/edit', {
      ...api,
      'PATCH /api/v1/me': async (request: Request) =>
        at({ ...coordinator, ...((await request.json()) as object), version: 2 }),
    });
    await box('Uw naam');
    await write('Uw naam', '');
    await press('Bewaar uw naam');
    expect(screen.getByRole('alert').textContent).toContain('Vul dit in.');
    await write('Uw naam', 'Andere Naam');
    await press('Bewaar uw naam');
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    expect(screen.getByRole('button', { name: /Uw menu: Andere Naam/ })).toBeTruthy();
    await press('Ongedaan maken');
    expect(await screen.findByText('Ongedaan gemaakt om 10.42')).toBeTruthy();
    expect(await sent(requests, 'PATCH')[1]!.json()).toEqual({ name: coordinator.name });
  });
});
