import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Response } from 'supertest';
import { v4 } from 'uuid';
import { TestCoalition } from './support/factories.ts';
import { anyRequest, Pick, type RandomRequest } from './support/random-request.ts';
import { TestApp } from './support/test-app.ts';

/**
 * Requests at random from openapi.json, by everybody, in two coalitions: whatever is asked, nothing breaks, every answer is what the
 * contract says, and nobody gets a word of the coalition that they are not in. `RANDOM_REQUESTS` and `RANDOM_SEED` make it more, or
 * other ones (`node tools/bench/random-requests.mjs`).
 */

const requests = Number(process.env['RANDOM_REQUESTS'] || 400);
const seed = Number(process.env['RANDOM_SEED'] || 20261120);
/** Requests change roles and end memberships; so everybody begins anew now and then. */
const perWorld = 250;

interface Actor {
  readonly name: string;
  readonly personId: string | null;
  readonly home: 'a' | 'b' | null;
  token: string | null;
}

interface Home {
  readonly coalition: TestCoalition;
  readonly canary: string;
  /** Identifiers by the table they are of. */
  ids: Map<string, string[]>;
}

let app: TestApp;
let homes: Record<'a' | 'b', Home>;
let actors: Actor[];

beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

async function makeHome(name: 'a' | 'b'): Promise<Home> {
  const canary = `canary${name}${v4().slice(0, 8)}`;
  const coalition = await TestCoalition.make(app);
  const lead = await coalition.organisation(`${canary} organisation`);
  const partner = await coalition.organisation(`${canary} partner`);
  const commitment = await coalition.commitment({ title: `${canary} commitment` });
  await coalition.commitmentPoint(commitment, `${canary} point`);
  await coalition.pledge(lead, commitment);
  const subgoal = await coalition.subgoal({ title: `${canary} subgoal` });
  const indicatorId = await coalition.indicator({ name: `${canary} indicator`, subgoal_id: subgoal });
  const activity = await coalition.activity({ title: `${canary} activity`, leadId: lead, partnerIds: [partner] });
  const meeting = await coalition.meeting('2026-10-01', `${canary} meeting`);
  await coalition.task({ title: `${canary} task`, activity_id: activity, due_on: '2026-11-01' });
  await coalition.task({ title: `${canary} task`, meeting_id: meeting, due_on: '2026-12-01' });
  await coalition.fact(
    'checkIn',
    { activityId: activity },
    { signal: 'atRisk', note: `${canary} note` },
    { effectiveOn: '2026-11-01' },
  );
  await coalition.fact(
    'assessment',
    { organisationId: lead, commitmentId: commitment },
    { stage: 'planned', evidence: canary },
    { effectiveOn: '2026-11-01' },
  );
  await coalition.fact('baseline', { indicatorId }, baseline(canary), { effectiveOn: '2020-07-01' });
  return { coalition, canary, ids: new Map() };
}

function baseline(source: string) {
  const series = { instrument: 'x', population: '18+', areaCode: 'GM0001', boundaryYear: 2024 };
  return { value: 44, source, series };
}

async function makeWorld(): Promise<void> {
  homes = { a: await makeHome('a'), b: await makeHome('b') };
  actors = [{ name: 'nobody', personId: null, home: null, token: null }];
  for (const home of ['a', 'b'] as const) {
    const { coalition } = homes[home];
    const [organisation = ''] = await idsOf(homes[home], 'organisation');
    for (const [name, member] of [
      ['coordinator', await coalition.coordinator()],
      ['contact', await coalition.contact(organisation)],
      ['reviewer', await coalition.member('reviewer')],
    ] as const) {
      const { personId, token } = member;
      await app.inCoalition(coalition.id, (tx) =>
        tx.query('update person set name = $2 where id = $1', [personId, `${homes[home].canary} ${name}`]),
      );
      // Who may do most tries most.
      const times = name === 'coordinator' ? 4 : 1;
      for (let time = 0; time < times; time += 1) actors.push({ name: `${name} of ${home}`, personId, home, token });
    }
  }
  await refreshIds();
}

async function idsOf({ coalition }: Home, table: string): Promise<string[]> {
  const rows = await app.inCoalition(coalition.id, (tx) =>
    tx.query<{ id: string }>(`select id from ${table} limit 200`),
  );
  return rows.map(({ id }) => id);
}

const tables = [
  'activity',
  'organisation',
  'task',
  'meeting',
  'indicator',
  'subgoal',
  'commitment',
  'commitment_point',
  'pledge',
  'plan',
  'fact',
  'membership',
];

async function refreshIds(): Promise<void> {
  for (const home of Object.values(homes)) {
    for (const table of tables) home.ids.set(table, await idsOf(home, table));
  }
}

/** `leadOrganisationId`, `organisations` and `activityIds` say what they are; anything else is a fact. */
function tableOf(hint: string): string {
  const words = hint.toLowerCase().replace(/[^a-z]/g, '');
  return tables.find((table) => words.includes(table.replace('_', '').replace(/y$/, ''))) ?? 'fact';
}

function settle(value: unknown, own: Home, foreign: Home): unknown {
  if (value instanceof Pick) {
    const home = value.from === 'foreign' ? foreign : own;
    if (value.from === 'unknown') return value.hint === 'slug' ? 'nergens' : v4();
    if (value.hint === 'slug') return home.coalition.slug;
    const ids = home.ids.get(tableOf(value.hint)) ?? [];
    return ids[value.number % Math.max(1, ids.length)] ?? v4();
  }
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((one) => settle(one, own, foreign));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, settle(one, own, foreign)]));
}

/** Words of each coalition carry its mark, those that are sent now as well. */
function marked(value: unknown, canary: string): unknown {
  if (Array.isArray(value)) return value.map((one) => marked(one, canary));
  if (typeof value !== 'object' || value === null) return value;
  const texts = new Set([
    'title',
    'name',
    'note',
    'description',
    'reason',
    'agenda',
    'text',
    'goal',
    'motto',
    'message',
  ]);
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      typeof one === 'string' && texts.has(key) ? `${canary} ${one}` : marked(one, canary),
    ]),
  );
}

async function send(request: RandomRequest): Promise<{ answer: Response; actor: Actor; sent: string }> {
  const actor = actors[request.actor % actors.length] as Actor;
  const own = homes[actor.home ?? 'a'];
  const foreign = homes[actor.home === 'b' ? 'a' : 'b'];
  const params = settle(request.params, own, foreign) as Record<string, string>;
  const query = settle(request.query, own, foreign) as Record<string, string>;
  const path = request.path.replace(
    /\{(\w+)\}/g,
    (_, name: string) => encodeURIComponent(String(params[name])) || '%20',
  );
  const search = Object.entries(query).map(
    ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`,
  );
  const address = search.length > 0 ? `${path}?${search.join('&')}` : path;
  const body = marked(settle(request.body, own, foreign), own.canary);
  const asked = app.request(actor.token, request.method, address);
  for (const [name, value] of Object.entries(request.headers)) void asked.set(name, headerSafe(String(value)));
  if (body !== undefined) void asked.set('Content-Type', 'application/json').send(JSON.stringify(body));
  return { answer: await asked, actor, sent: `${address} ${JSON.stringify(body ?? null)}` };
}

const headerSafe = (value: string) => value.replace(/[^\x20-\x7e]/g, '?');

/** What an answer to somebody may not hold: the other coalition's mark, or an identifier that they did not name themselves. */
function foreignWords({ answer, actor, sent }: Awaited<ReturnType<typeof send>>): string[] {
  const other = actor.home === null ? null : homes[actor.home === 'a' ? 'b' : 'a'];
  // Everybody may read the public page.
  if (!other || (sent.includes('/public-page') && sent.includes(other.coalition.slug))) return [];
  const said = `${answer.text ?? ''} ${JSON.stringify(answer.headers)}`;
  const words = [other.canary, other.coalition.id, ...[...other.ids.values()].flat()];
  return words.filter((word) => said.includes(word) && !sent.includes(word));
}

async function afterwards({ answer, actor }: Awaited<ReturnType<typeof send>>): Promise<void> {
  if (answer.status === 401 && actor.personId) actor.token = await app.session(actor.personId);
}

it(`${requests} requests break nothing, keep to the contract and show nothing of another coalition`, async () => {
  const seen: Record<string, number> = {};
  for (const [number, request] of fc.sample(anyRequest(), { numRuns: requests, seed }).entries()) {
    if (number % perWorld === 0) await makeWorld();
    if (number % 25 === 0) await refreshIds();
    const where = `request ${number} of seed ${seed}: ${request.method.toUpperCase()} ${request.path}`;
    const sent = await send(request).catch((error: Error) => {
      throw new Error(`${where} ${JSON.stringify(request)}\n${error.message}`);
    });
    const { status } = sent.answer;
    if (status >= 500)
      throw new Error(`${where} by ${sent.actor.name} answered ${status}\n${sent.sent}\n${sent.answer.text}`);
    expect([where, sent.actor.name, foreignWords(sent)]).toEqual([where, sent.actor.name, []]);
    await afterwards(sent);
    seen[status] = (seen[status] ?? 0) + 1;
  }
  // Random requests that are all refused would prove little.
  const good = (seen[200] ?? 0) + (seen[201] ?? 0);
  expect([seen, good > requests / 5]).toEqual([seen, true]);
  if (process.env['RANDOM_REQUESTS']) process.stdout.write(`${JSON.stringify(seen)}\n`);
}, 3_600_000);
