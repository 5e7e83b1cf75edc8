import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schemas } from '#api-client';
import { figure, indicator, noForecast, series, subgoal, timeline } from '../testing/indicators.ts';
import { answer, coordinator, renderApp, type FakeApi } from '../testing/render-app.tsx';

/** A dialog is fetched when it is first opened. */
const slow = { timeout: 8000 };

type Indicator = Schemas['IndicatorDetailDto'];

const base = '/api/v1/coalitions/voorbeeldstad';
const list = <Item,>(items: Item[]) => ({ items, total: items.length });

const apiWith = (one: Indicator, facts: unknown[] = []): FakeApi => ({
  'GET /api/v1/me': coordinator,
  [`GET ${base}/indicators`]: list([one]),
  [`GET ${base}/indicators/${one.id}`]: one,
  [`GET ${base}/indicators/${one.id}/facts`]: list(facts),
  [`GET ${base}/subgoals`]: list([subgoal]),
  [`GET ${base}/timeline`]: timeline,
});

const open = (one: Indicator, facts: unknown[] = [], search = '') =>
  renderApp(`/app/voorbeeldstad/indicators/${one.id}${search}`, apiWith(one, facts));

const measured = (values: Partial<Indicator>): Indicator => ({
  ...indicator,
  newest: { ...figure(2024, 42, 1.5), ageDays: 873, isComparable: true },
  series: [series('Monitor', [{ ...figure(2020, 44, 1.4), isBaseline: true }, figure(2024, 42, 1.5)])],
  isOutdated: false,
  change: -2,
  ...values,
});

const target = { dueOn: '2030-07-01', value: 38 };

describe('the page of an indicator', () => {
  it('with only a direction says so, and why there is no forecast', async () => {
    await open(indicator);
    expect(await screen.findByRole('heading', { level: 1, name: indicator.name })).toBeTruthy();
    expect(screen.getByText('Na de nulmeting van 2020 is er nog geen nieuwe stand.')).toBeTruthy();
    expect(screen.getByText('Het plan noemt geen getal, alleen: lager.')).toBeTruthy();
    expect(screen.getByText(/daarvoor zijn standen uit minstens 4 jaren nodig. Er is er 1./)).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'Zing mee' })).toBeTruthy();
    expect(screen.getByText(/We beweren niet dat het cijfer daardoor verandert/)).toBeTruthy();
  });

  it('with a target explains the status by the rule', async () => {
    const behind = measured({ target, status: 'behind', reason: 'somewhatFromPath', gap: 0.4, gapShare: 0.067 });
    await open(behind);
    expect(await screen.findByText('42% in 2024, terwijl de koers dan 41,6% vraagt. We lopen achter.')).toBeTruthy();
    expect(screen.getByText(/0,4 procentpunt aan de verkeerde kant van de koers. Dat is 7% van de weg/)).toBeTruthy();
    expect(screen.getAllByText('38% in 2030').length).toBeGreaterThan(0);
    expect(screen.queryByText(/Het plan noemt geen getal/)).toBeNull();
  });

  it('within its margin cannot say it yet', async () => {
    await open(measured({ target, status: 'uncertain', reason: 'pathWithinBounds', gap: 0.4, gapShare: 0.067 }));
    expect(await screen.findByText(/Dat valt binnen de marge, dus het is nog niet te zeggen/)).toBeTruthy();
    expect(screen.getByText(/De marge loopt van 40,5% tot 43,5%/)).toBeTruthy();
  });

  it('with enough years says what may be expected', async () => {
    const forecast = {
      ...noForecast,
      kind: 'forecast' as const,
      reason: null,
      forecastOn: '2030-07-01',
      value: 47.6,
      lower: 46.1,
      upper: 49.2,
      years: 5,
    };
    await open(measured({ status: 'unchanged', reason: 'withinMargins', forecast }));
    expect(
      await screen.findByText(/in 2030 ongeveer 47,6%. Met 80% zekerheid ligt het tussen 46,1% en 49,2%/),
    ).toBeTruthy();
  });

  it('without a baseline asks for one first', async () => {
    const one = {
      ...indicator,
      baseline: null,
      newest: null,
      series: [],
      status: 'noBaseline' as const,
      reason: 'noBaseline' as const,
    };
    await open(one);
    expect(
      await screen.findByText('Er is nog geen nulmeting. Zonder begin kunnen we geen koers bepalen.'),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Nulmeting invoeren' })).toBeTruthy();
    expect(screen.getByText('Er is nog geen getal om te tekenen.')).toBeTruthy();
  });

  it('shows the words of a baseline that has no number', async () => {
    const baseline = { ...indicator.baseline!, value: null, text: 'bijna twee derde' };
    await open({ ...indicator, baseline, newest: null, status: 'noBaseline', reason: 'baselineWithoutValue' });
    expect(await screen.findByText(/De nulmeting noemt geen getal, alleen: “bijna twee derde”/)).toBeTruthy();
  });

  it('tells a suppressed value from zero, in the sentence and in the table', async () => {
    const points = [{ ...figure(2020, 44), isBaseline: true }, figure(2024, null)];
    await open({ ...indicator, reason: 'onlySuppressed', series: [series('Monitor', points)] });
    expect(await screen.findByText('Er is opnieuw gemeten, maar de stand is niet bekendgemaakt.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Toon als tabel' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toContain('2024gemetenniet bekend–Voorbeeldbron');
  });

  it('has a series to decide, and records the decision with its reason', async () => {
    const other = {
      instrument: 'Andere vragen',
      population: '18 jaar en ouder',
      areaCode: 'GM0000',
      areaVintage: null,
    };
    const one = {
      ...indicator,
      series: [...indicator.series, series('Andere vragen', [figure(2023, 52)], false)],
      seriesToDecide: [{ ...other, since: '2023-07-01', newestOn: '2023-07-01', newestValue: 52 }],
    };
    const api = apiWith(one);
    let sent: unknown;
    api[`POST ${base}/indicators/${one.id}/continuations`] = async (request: Request) => {
      sent = await request.json();
      return answer({ id: 'f1', recordedAt: '2026-11-21T10:00:00Z' }, 201);
    };
    await renderApp(`/app/voorbeeldstad/indicators/${one.id}`, api);
    expect(await screen.findByText(/worden niet verbonden/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ga verder met deze reeks' }));
    const dialog = await screen.findByRole('dialog', {}, slow);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Leg de beslissing vast' }));
    expect(within(dialog).getByRole('alert').textContent).toContain('Vul dit in.');
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Waarom/ }), 'De oude is gestopt.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Leg de beslissing vast' }));
    await waitFor(() => expect(sent).toBeDefined());
    expect(sent).toMatchObject({
      ...other,
      baselineValue: 52,
      baselineOn: '2023-07-01',
      reason: 'De oude is gestopt.',
    });
  });

  it('puts what the API found wrong at the field, and loses nothing that was typed', async () => {
    const api = apiWith(indicator);
    const errors = [{ pointer: '/upper', code: 'intervalWithoutValue', detail: 'De waarde ligt niet ertussen.' }];
    api[`POST ${base}/indicators/${indicator.id}/measurements`] = () =>
      answer({ title: 'Er klopt iets niet', status: 400, errors }, 400);
    await renderApp(`/app/voorbeeldstad/indicators/${indicator.id}`, api);
    await userEvent.click(await screen.findByRole('button', { name: 'Stand invoeren' }));
    const dialog = await screen.findByRole('dialog', {}, slow);
    const field = (name: RegExp) => within(dialog).getByRole<HTMLInputElement>('textbox', { name });
    await userEvent.type(field(/^Jaar/), '2024');
    await userEvent.type(field(/^Stand/), '44,9');
    await userEvent.type(field(/^Bovengrens/), '42');
    await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: /Hoe is het/ }), 'modelled');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Bewaar de stand' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('De waarde ligt niet ertussen.');
    expect(field(/^Bovengrens/).getAttribute('aria-invalid')).toBe('true');
    expect(field(/^Stand/).value).toBe('44,9');
  });

  it('looks back without anything to do', async () => {
    await open(indicator, [], '?asOf=2026-06-30');
    expect(await screen.findByRole('heading', { level: 1, name: indicator.name })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Stand invoeren' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Wijzig deze indicator' })).toBeNull();
  });

  it('takes part of nothing for a computed figure, and names who is new in the comparison', async () => {
    const growth = {
      quarter: '2026-Q3',
      comparedWith: '2025-Q3',
      direction: 'growth' as const,
      before: 300,
      now: 330,
      change: 0.1,
      comparedOrganisations: 2,
      newOrganisations: [{ id: 'o1', name: 'Voorbeeldclub' }],
      missingOrganisations: [],
    };
    const quarter = { newParticipants: null, volunteers: null, reported: 2, of: 33, isComplete: true };
    await open({
      ...indicator,
      origin: 'derived',
      derivation: 'participations',
      unit: 'count',
      baseline: null,
      reason: 'noBaseline',
      status: 'noBaseline',
      newest: { ...figure(2026, 330), measuredOn: '2026-09-30', ageDays: 52, isComparable: false },
      coverage: { reported: 2, of: 33 },
      growth,
      quarters: [{ quarter: '2026-Q3', participants: 330, ...quarter }],
      forecast: { ...noForecast, reason: 'derived' },
    });
    expect(await screen.findByText('330 deelnames in kwartaal 3 van 2026, 10% meer dan een jaar eerder.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Voorbeeldclub' })).toBeTruthy();
    expect(screen.getByText('2 van 33 partners gaven dit op.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Stand invoeren' })).toBeNull();
  });
});

describe('the history of an indicator', () => {
  const fact = {
    id: 'f1',
    kind: 'measurement',
    effectiveOn: '2024-07-01',
    recordedAt: '2026-11-20T10:00:00Z',
    recordedBy: { membershipId: 'm1', name: 'Voorbeeld Coördinator', role: 'coordinator' },
    onBehalfOf: null,
    via: null,
    targetId: null,
    payload: { value: null, source: 'Voorbeeldbron', method: 'survey', series: {} },
    isStanding: true,
    mayRetract: true,
    isExample: false,
  };

  it('keeps what was taken back, struck through, with why', async () => {
    const retraction = {
      ...fact,
      id: 'f2',
      kind: 'retraction',
      targetId: 'f1',
      payload: { reason: 'Verkeerd jaar' },
      effectiveOn: '2026-11-20',
    };
    await open(indicator, [retraction, { ...fact, isStanding: false }]);
    const sentence = await screen.findByText(/Stand van 2024/);
    expect(sentence.closest('del')).not.toBeNull();
    expect(screen.getByText(/Telt niet meer mee · Verkeerd jaar/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Trek in/ })).toBeNull();
  });

  it('offers to correct and to take back what stands', async () => {
    await open(indicator, [fact]);
    expect(await screen.findByRole('button', { name: 'Verbeter: Stand van 2024: niet bekend' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Trek in: Stand van 2024: niet bekend' })).toBeTruthy();
  });
});

describe('the list of indicators', () => {
  it('answers first, with the lead on top, and filters by the address', async () => {
    const api = apiWith(indicator);
    const second = { ...indicator, id: 'i2', code: 'E2', name: 'Tweede', isLead: false, position: 0 };
    api[`GET ${base}/indicators`] = list([second, indicator]);
    const { router } = await renderApp('/app/voorbeeldstad/indicators', api);
    const sentence = 'Van twee effectindicatoren heeft er nog geen een nieuwe stand.';
    expect(await screen.findByRole('heading', { level: 1, name: sentence })).toBeTruthy();
    const rows = within(screen.getByRole('table')).getAllByRole('rowheader');
    expect(rows.map((row) => row.querySelector('a')?.textContent)).toEqual([indicator.name, 'Tweede']);
    await userEvent.click(screen.getByRole('link', { name: 'Prestatie 0' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ kind: 'output' }));
    expect(await screen.findByText('Er is geen indicator die hierbij past.')).toBeTruthy();
  });
});

describe('the texts of an indicator', () => {
  it('shows both versions when somebody was ahead, and saves with the newer version', async () => {
    const api = apiWith(indicator);
    const theirs = { ...indicator, name: 'Naam van de ander', population: 'iedereen', version: 4 };
    const versions: (string | null)[] = [];
    api[`PATCH ${base}/indicators/${indicator.id}`] = (request: Request) => {
      versions.push(request.headers.get('If-Match'));
      return versions.length === 1
        ? answer({ title: 'Iemand was u voor', detail: 'Vergelijk beide versies.', status: 412, current: theirs }, 412)
        : answer({ ...theirs, version: 5 });
    };
    const { router } = await renderApp(`/app/voorbeeldstad/indicators/${indicator.id}/edit`, api);
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Naam' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Mijn naam');
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar de wijzigingen' }));
    const conflict = await screen.findByRole('group', { name: 'Naam' });
    expect(conflict.textContent).toContain('Mijn naam');
    expect(conflict.textContent).toContain('Naam van de ander');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Over wie/ }).value).toBe('iedereen');
    await userEvent.click(within(conflict).getByRole('radio', { name: /Van de ander/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar de wijzigingen' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/app/voorbeeldstad/indicators/${indicator.id}`));
    expect(versions).toEqual(['"3"', '"4"']);
  });
});

describe('values from a spreadsheet', () => {
  const path = `${base}/indicators/${indicator.id}`;
  const preview = `POST ${path}/measurement-imports/previews`;
  const items = (...outcomes: string[]) =>
    outcomes.map((outcome, index) => ({ outcome, measuredOn: `202${index}-07-01`, value: 1, factId: `f${index}` }));
  const paste = async (text: string) => {
    const rows = await screen.findByRole('textbox', { name: 'De regels' });
    await userEvent.clear(rows);
    await userEvent.click(rows);
    await userEvent.paste(text);
  };

  it('show what is wrong with each line at its column, and are not saved then', async () => {
    const api = apiWith(indicator);
    const errors = [{ pointer: '/measurements/1/value', code: 'isNumber', detail: 'Hier hoort een getal.' }];
    api[preview] = () => answer({ title: 'Er klopt iets niet', status: 400, errors }, 400);
    const { requests } = await renderApp(`/app/voorbeeldstad/indicators/${indicator.id}/import`, api);
    await paste('2022;45,6\n2024;veel');
    expect(await screen.findByText('Hier hoort een getal.', { exact: false })).toBeTruthy();
    const row = screen.getByRole('row', { name: /^Regel 2/ });
    expect(row.textContent).toContain('Stand: Hier hoort een getal.');
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar de standen' }));
    expect(screen.getByRole('alert').textContent).toContain('1 regel klopt niet');
    expect(requests.some(({ url }) => url.endsWith('/measurement-imports'))).toBe(false);
  });

  it('show which series each is of, before they are checked and after', async () => {
    const api = apiWith(indicator);
    const of = { instrument: 'Enquête', population: '18 jaar en ouder', areaCode: 'GM9999', areaVintage: 2025 };
    const [own, other] = items('recorded', 'recorded');
    api[preview] = {
      recordedAt: null,
      recorded: 2,
      unchanged: 0,
      items: [
        { ...own, series: { ...of, instrument: 'Monitor' }, isOwnSeries: true },
        { ...other, series: of, isOwnSeries: false },
      ],
    };
    const { requests } = await renderApp(`/app/voorbeeldstad/indicators/${indicator.id}/import`, api);
    await paste('Jaar;Stand;Gemeten met\n2020;44\n2022;51;Enquête');
    const row = (number: number) => screen.getByRole('row', { name: new RegExp(`^Regel ${number}`) }).textContent;
    expect(row(2)).toContain('de gewone reeks');
    expect(row(3)).toContain('Enquête');
    expect(await screen.findByText('1 stand hoort bij een andere reeks. Die krijgt een eigen lijn.')).toBeTruthy();
    expect(row(2)).toContain('de gewone reeks');
    expect(row(3)).toContain('Enquête · 18 jaar en ouder · GM9999 · grenzen van 2025');
    const asked = requests.findLast(({ url }) => url.endsWith('/previews'));
    const { measurements } = (await asked!.json()) as { measurements: object[] };
    expect(measurements[0]).not.toHaveProperty('instrument');
    expect(measurements[1]).toMatchObject({ year: 2022, value: 51, instrument: 'Enquête' });
  });

  it('are saved all at once, and taken back all at once', async () => {
    const api = apiWith(indicator);
    const sent: unknown[] = [];
    const keys: (string | null)[] = [];
    const keep = (result: unknown, status: number) => async (request: Request) => {
      sent.push(await request.json());
      keys.push(request.headers.get('Idempotency-Key'));
      return answer(result, status);
    };
    api[preview] = { recordedAt: null, recorded: 2, unchanged: 1, items: items('unchanged', 'recorded', 'recorded') };
    const recordedAt = '2026-11-21T09:42:00Z';
    api[`POST ${path}/measurement-imports`] = keep(
      { recordedAt, recorded: 2, unchanged: 1, items: items('unchanged', 'recorded', 'recorded') },
      201,
    );
    api[`POST ${base}/facts/retractions`] = keep(list([{ id: 'r1', recordedAt: '2026-11-21T09:43:00Z' }]), 201);
    await renderApp(`/app/voorbeeldstad/indicators/${indicator.id}/import`, api);
    await paste('2020;44\n2022;45,6;44;47;Telling;geteld\n2024;onbekend');
    expect(await screen.findByText('2 nieuwe standen, 1 staat er al.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar 2 standen' }));
    expect(await screen.findByText('Opgeslagen om 10.42')).toBeTruthy();
    expect(sent[0]).toMatchObject({
      measurements: [
        { year: 2020, value: 44 },
        { year: 2022, value: 45.6, lower: 44, upper: 47, source: 'Telling', method: 'counted' },
        { year: 2024, value: null },
      ],
    });
    await userEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    expect(await screen.findByText('Ongedaan gemaakt om 10.43')).toBeTruthy();
    expect(sent[1]).toEqual({ factIds: ['f1', 'f2'] });
    expect(keys.every((key) => key !== null && key !== '')).toBe(true);
  });
});

describe('what an indicator means', () => {
  it('can change while there are no figures, and is told afterwards', async () => {
    const bare = { ...indicator, baseline: null, newest: null, series: [], hasFigures: false };
    const api = apiWith(bare);
    let sent: Record<string, unknown> = {};
    api[`PATCH ${base}/indicators/${bare.id}`] = async (request: Request) => {
      sent = (await request.json()) as Record<string, unknown>;
      return answer({ ...bare, version: 4 });
    };
    await renderApp(`/app/voorbeeldstad/indicators/${bare.id}/edit`, api);
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Soort' }), 'output');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Eenheid' }), 'count');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Waar komen de standen vandaan?' }), 'derived');
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar de wijzigingen' }));
    expect(screen.getByRole('alert').textContent).toContain('Maak een keuze.');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Wat wordt er berekend?' }), 'trained');
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar de wijzigingen' }));
    expect(await screen.findByText(/^Opgeslagen/)).toBeTruthy();
    expect(sent).toMatchObject({ kind: 'output', unit: 'count', direction: 'decrease', derivation: 'trained' });
    expect(sent).not.toHaveProperty('origin');
  });

  it('stays once something was recorded, and the API’s fault is told where it is shown', async () => {
    const api = apiWith(indicator);
    const errors = [{ pointer: '/unit', code: 'hasFigures', detail: 'Er zijn al standen of besluiten.' }];
    api[`PATCH ${base}/indicators/${indicator.id}`] = () =>
      answer({ title: 'Er klopt iets niet', status: 400, errors }, 400);
    await renderApp(`/app/voorbeeldstad/indicators/${indicator.id}/edit`, api);
    expect(await screen.findByText(/Soort, eenheid en richting liggen daarom vast/)).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'Eenheid' })).toBeNull();
    const origin = screen.getByRole('combobox', { name: 'Waar komen de standen vandaan?' });
    expect(within(origin).queryByRole('option', { name: /berekend/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar de wijzigingen' }));
    const fault = await screen.findAllByText('Er zijn al standen of besluiten.');
    expect(fault.length).toBeGreaterThan(1);
  });
});
