import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v4 } from 'uuid';
import { factKinds, type FactKind } from '#domain';
import { type Cast, castOf } from './support/cast.ts';
import { expectProblem } from './support/expect-problem.ts';
import { TestCoalition } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';
import { asSuperuserOf } from './support/test-database.ts';

/** Every text that a person can type can be taken out, or stands here with the reason why not. */
const notTakenOut: Readonly<Record<string, string>> = {
  'activity.key': 'names a row in a plan file',
  'activity.kind': 'one of a list',
  'activity_change.changes': 'holds identifiers and versions, no texts',
  'activity_organisation.role': 'one of a list',
  'audit_event.after': 'goes with the text that it is a copy of',
  'audit_event.before': 'goes with the text that it is a copy of',
  'audit_event.object_type': 'the name of a table',
  'audit_event.operation': 'one of ours',
  'audit_event.request_id': 'made by ourselves',
  'coalition_change.touched': 'identifiers of rows',
  'coalition.accent': 'a colour',
  'coalition.locale': 'one of a list',
  'coalition.motto': 'says who the coalition is, on its public page',
  'coalition.municipality_code': 'a code of the CBS',
  'coalition.municipality_name': 'of a municipality',
  'coalition.name': 'says who the coalition is, on its public page',
  'coalition.names': 'single words for kinds of things',
  'coalition.quiet_periods': 'names of holidays, on the public page',
  'coalition.slug': 'an address',
  'coalition.time_zone': 'one of a list',
  'commitment.key': 'names a row in a plan file',
  'commitment_point.key': 'names a row in a plan file',
  'commitment_text.points': 'goes with the text of the point',
  'commitment_text.text': 'goes with the text of the commitment',
  'commitment_text.title': 'goes with the title of the commitment',
  'fact.kind': 'one of a list',
  'fact.payload': 'field by field, below',
  'idempotency_key.key': 'made by a program',
  'idempotency_key.response': 'goes with the text that it is a copy of',
  'indicator.area_code': 'says which values may be compared; a code of the CBS',
  'indicator.area_name': 'says which values may be compared; of an area',
  'indicator.code': 'a number or letter in the plan',
  'indicator.derivation': 'one of a list',
  'indicator.direction': 'one of a list',
  'indicator.instrument': 'says which values may be compared; of a survey',
  'indicator.key': 'names a row in a plan file',
  'indicator.kind': 'one of a list',
  'indicator.origin': 'one of a list',
  'indicator.population': 'says which values may be compared; of a group',
  'indicator.unit': 'one of a list',
  'mail.failure': 'what a mail server answered',
  'mail.locale': 'one of a list',
  'mail.params': 'goes with the text that it quotes',
  'mail.template': 'one of ours',
  'mailbox_request_key.key': 'made by a program',
  'mailbox_request_key.response': 'goes with the text that it is a copy of',
  'meeting.key': 'names a row in a plan file',
  'membership.role': 'one of a list',
  'organisation.key': 'names a row in a plan file',
  'organisation.name': 'of an organisation, by which everything of it is found',
  'plan.key': 'names a row in a plan file',
  'plan.state': 'one of a list',
  'saved_view.name': 'who keeps the view renames or removes it themself',
  'saved_view.page': 'one of a list',
  'saved_view.search': 'who keeps the view removes it themself',
  'subgoal.key': 'names a row in a plan file',
  'task.key': 'names a row in a plan file',
};

/** The same of what a fact holds. */
const notTakenOutOfFacts: Readonly<Record<string, string>> = {
  'appointment.membershipId': 'an identifier',
  'assessmentReview.assessmentId': 'an identifier',
  'snooze.row': 'the key of a row, made by ourselves',
};

/** Without what the database makes itself. */
const textColumns = `
  select c.table_name || '.' || c.column_name as name, c.data_type = 'ARRAY' as is_list
  from information_schema.columns c
  where c.table_schema = 'public' and c.is_generated = 'NEVER'
    and (c.udt_name in ('text', 'varchar', 'jsonb', '_text', '_varchar'))
    and (c.table_name = 'coalition' or exists (select 1 from information_schema.columns o
      where o.table_schema = 'public' and o.table_name = c.table_name and o.column_name = 'coalition_id'))
    -- Of the installation: links and the queue of mails hold no texts, and kept mails quote.
    and c.table_name not in ('kept_mail', 'mail_delivery', 'my_items_link')
  order by 1`;

let app: TestApp;
let cast: Cast;
let superuser: pg.Client;
let columns: { name: string; is_list: boolean }[];
const rows = new Map<string, string>();

beforeAll(async () => {
  app = await TestApp.start();
  cast = await castOf(app);
  superuser = new pg.Client({ connectionString: asSuperuserOf(app.url) });
  await superuser.connect();
  columns = (await superuser.query(textColumns)).rows;
  const { coalition, leadId } = cast;
  const activity = await coalition.activity({ leadId });
  const commitment = await coalition.commitment();
  rows.set('organisation', leadId).set('activity', activity).set('commitment', commitment);
  rows.set('task', await coalition.task({ due_on: '2026-12-01', activity_id: activity }));
  rows.set('meeting', await coalition.meeting('2026-12-01')).set('plan', await coalition.plan());
  rows.set('subgoal', await coalition.subgoal()).set('indicator', await coalition.indicator());
  rows.set('commitment_point', await coalition.commitmentPoint(commitment));
  rows.set('pledge', await coalition.pledge(leadId, commitment));
});
afterAll(async () => {
  await superuser.end();
  await app.stop();
});

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const redact = (body: object, token = cast.coordinator.token) =>
  app
    .as(token)
    .post(cast.coalition.path('redactions'))
    .send({ reason: 'een naam', ...body });
const set = (table: string, column: string, value: unknown) =>
  app.inCoalition(cast.coalition.id, (tx) =>
    tx.query(`update ${table} set ${column} = $3 where coalition_id = $1 and id = $2`, [
      cast.coalition.id,
      rows.get(table),
      value,
    ]),
  );
const now = async (table: string, column: string): Promise<unknown> =>
  (await superuser.query(`select ${column} as value from ${table} where id = $1`, [rows.get(table)])).rows[0].value;

/** In which tables anything of this is left. */
async function left(word: string): Promise<string[]> {
  const { rows: tables } = await superuser.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await superuser.query(`select 1 from ${name} t where t::text ilike $1`, [`%${word}%`]);
    if (rowCount) found.push(name);
  }
  return found;
}

describe('a text of a row', () => {
  it('can be taken out, whichever it is, or stands on the list of those that cannot', async () => {
    const names = columns.map(({ name }) => name);
    expect(Object.keys(notTakenOut).filter((name) => !names.includes(name))).toEqual([]);
    const texts = columns.filter(({ name }) => !(name in notTakenOut));
    expect(texts.length).toBeGreaterThan(25);
    for (const [index, { name, is_list }] of texts.entries()) {
      const [table, column] = name.split('.') as [string, string];
      const word = `geheim${index}x`;
      const value = (text: string) => (is_list ? ['blijft', text] : text);
      await set(table, column, value(`Eerst ${word}`));
      await set(table, column, value(`Later ${word}`));
      const field = camel(column) + (is_list ? '.1' : '');
      const answer = await redact({ objectType: camel(table), objectId: rows.get(table), field });
      expect([name, answer.status, answer.body.detail]).toEqual([name, 201, undefined]);
      expect([name, await left(word)]).toEqual([name, []]);
      const emptied = ['activity.link', 'organisation.website', 'organisation.phone', 'organisation.mailbox'];
      const instead = emptied.includes(name) ? null : '[…]';
      expect([name, await now(table, column)]).toEqual([name, is_list ? ['blijft', instead] : instead]);
    }
  });

  it('goes from the past alone when what stands there now may stay, also when that is nothing', async () => {
    const objectId = rows.get('activity');
    await set('activity', 'description', 'Voor mevrouw Vroeger');
    await set('activity', 'description', 'Voor iedereen');
    const past = { objectType: 'activity', objectId, field: 'description', keepsPresent: true };
    await redact(past).expect(201);
    expect(await now('activity', 'description')).toBe('Voor iedereen');
    expect(await left('mevrouw Vroeger')).toEqual([]);
    expect((await left('Voor iedereen')).sort()).toEqual(['activity', 'audit_event']);
    // Then there is nothing more to take out.
    expectProblem(await redact(past), 400, 'invalid-input', ['/field noSuchText']);
    await set('activity', 'description', 'Voor mevrouw Vroeger');
    await set('activity', 'description', null);
    await redact({ objectType: 'activity', objectId, field: 'description' }).expect(201);
    expect(await left('mevrouw Vroeger')).toEqual([]);
    expect(await now('activity', 'description')).toBeNull();
  });

  it('of a list goes from the past while every other entry stays', async () => {
    const objectId = rows.get('plan');
    await set('plan', 'principles', ['Samen', 'Zoals mevrouw Lijst zei']);
    await set('plan', 'principles', ['Zoals zij zei', 'Samen']);
    const past = { objectType: 'plan', objectId, field: 'principles', keepsPresent: true };
    await redact(past).expect(201);
    expect(await left('mevrouw Lijst')).toEqual([]);
    expect(await now('plan', 'principles')).toEqual(['Zoals zij zei', 'Samen']);
    const { body } = await app.as(cast.coordinator.token).get(cast.coalition.path(`audit-events?objectId=${objectId}`));
    const versions = body.items.map(({ after }: { after: { principles?: string[] } }) => after.principles);
    expect(versions).toContainEqual(['Samen', '[…]']);
    for (const field of ['principles', 'principles.7', 'principles.x', 'principles.-1', 'principles.0.1'])
      expectProblem(await redact({ objectType: 'plan', objectId, field }), 400, 'invalid-input', ['/field noSuchText']);
  });

  it('may be asked for twice, and is told once', async () => {
    await set('meeting', 'agenda', 'Mevrouw Tweemaal');
    const body = { objectType: 'meeting', objectId: rows.get('meeting'), field: 'agenda' };
    await redact(body).expect(201);
    const list = () => app.as(cast.coordinator.token).get(cast.coalition.path('redactions')).expect(200);
    const { total } = (await list()).body;
    await redact(body).expect(201);
    const after = (await list()).body;
    expect(after.total).toBe(total);
    expect(after.items[0]).toMatchObject({ objectType: 'meeting', field: 'agenda' });
  });

  it('goes from the texts that were signed, and from who holds an older version of the row', async () => {
    const commitmentId = rows.get('commitment') ?? '';
    const pointId = rows.get('commitment_point') ?? '';
    const get = () =>
      app
        .as(cast.coordinator.token)
        .get(cast.coalition.path(`commitments/${commitmentId}`))
        .expect(200);
    const texts = { title: 'Gewoon', text: 'Zoals mevrouw Signaal het zei', points: ['Bij mevrouw Punt', 'Gewoon'] };
    await app.inCoalition(cast.coalition.id, (tx) =>
      tx.query(`insert into commitment_text values ($1, $2, 1, $3, $4, $5, $6)`, [
        cast.coalition.id,
        commitmentId,
        ...Object.values(texts),
        tx.now,
      ]),
    );
    await set('commitment', 'text', 'Nieuwe woorden');
    await set('commitment_point', 'text', 'Bij mevrouw Punt');
    const before = (await get()).headers['etag'];
    const past = { objectType: 'commitment', objectId: commitmentId, field: 'text', keepsPresent: true };
    await redact(past).expect(201);
    expect(await now('commitment', 'text')).toBe('Nieuwe woorden');
    const answer = await redact({ objectType: 'commitmentPoint', objectId: pointId, field: 'text' }).expect(201);
    expect(answer.body).toMatchObject({ objectType: 'commitmentPoint', objectId: pointId, field: 'text' });
    expect([await left('mevrouw Signaal'), await left('mevrouw Punt')]).toEqual([[], []]);
    const { rows: signed } = await superuser.query('select title, text, points from commitment_text');
    expect(signed).toEqual([{ title: 'Gewoon', text: '[…]', points: ['[…]', 'Gewoon'] }]);
    expect((await get()).headers['etag']).not.toBe(before);
    const { body } = await app.as(cast.coordinator.token).get(cast.coalition.path('redactions'));
    expect(body.items[0]).toMatchObject({ objectType: 'commitmentPoint', objectId: pointId });
  });

  it('leaves another coalition as it is', async () => {
    const elsewhere = await cast.elsewhere.activity({ title: 'Hetzelfde' });
    await set('activity', 'title', 'Hetzelfde');
    await redact({ objectType: 'activity', objectId: rows.get('activity'), field: 'title' }).expect(201);
    const { rows: found } = await superuser.query('select title from activity where id = $1', [elsewhere]);
    expect(found).toEqual([{ title: 'Hetzelfde' }]);
    expectProblem(await redact({ objectType: 'activity', objectId: elsewhere, field: 'title' }), 404, 'not-found');
  });
});

/** Which fields of the payloads are texts, by what they are declared as: a `string`, or texts by some key. */
function textsOfPayloads(): string[] {
  const path = join(import.meta.dirname, '../../../libs/domain/src/facts/fact-payloads.ts');
  const source = readFileSync(path, 'utf8');
  return [...source.matchAll(/export interface (\w+)Payload \{([^}]*)\}/g)].flatMap(([, name, body]) =>
    [...(body ?? '').matchAll(/readonly (\w+)\??: ([^;]+);/g)].flatMap(([, field, type = '']) => {
      const kind = `${name?.[0]?.toLowerCase()}${name?.slice(1)}`;
      if (/Readonly<Record<string, string>>/.test(type)) return [`${kind}.${field}.*`];
      return /\bstring\b/.test(type) ? [`${kind}.${field}`] : [];
    }),
  );
}

describe('a text of a fact', () => {
  const subjectOf = (kind: FactKind) => ({
    ...(kind.startsWith('task') ? { taskId: rows.get('task') } : { activityId: rows.get('activity') }),
  });

  it('can be taken out, whichever it is, or stands on the list of those that cannot', async () => {
    const texts = textsOfPayloads();
    expect(new Set(texts.map((name) => name.split('.')[0])).size).toBeGreaterThan(12);
    expect(texts.every((name) => factKinds.includes(name.split('.')[0] as FactKind))).toBe(true);
    expect(Object.keys(notTakenOutOfFacts).filter((name) => !texts.includes(name))).toEqual([]);
    const target = await cast.coalition.fact(
      'checkIn',
      subjectOf('checkIn'),
      { signal: 'unchanged' },
      { effectiveOn: '2026-11-01' },
    );
    for (const [index, name] of texts.entries()) {
      const [kind, field, isKeyed] = name.split('.') as [FactKind, string, string | undefined];
      const word = `feit${index}x`;
      const key = v4();
      const payload = { [field]: isKeyed ? { [key]: word } : word };
      const targetId = kind === 'retraction' ? target : undefined;
      const at = { effectiveOn: '2026-11-01', ...(targetId && { targetId }) };
      const objectId = await cast.coalition.fact(kind, subjectOf(kind), payload as never, at);
      const answer = await redact({ objectType: 'fact', objectId, field: isKeyed ? `${field}.${key}` : field });
      if (name in notTakenOutOfFacts) {
        expectProblem(answer, 400, 'invalid-input', ['/field noSuchText']);
      } else {
        expect([name, answer.status]).toEqual([name, 201]);
        expect([name, await left(word)]).toEqual([name, []]);
      }
    }
  });

  it('goes from every fact about the same that repeats it, and from no other', async () => {
    const said = 'Mevrouw Herhaald is ziek';
    const about = (activityId: string | undefined, note: string) =>
      cast.coalition.fact(
        'checkIn',
        { activityId: activityId ?? '' },
        { signal: 'atRisk', note },
        { effectiveOn: '2026-11-02' },
      );
    const first = await about(rows.get('activity'), said);
    const again = await about(rows.get('activity'), said);
    const other = await about(rows.get('activity'), 'Iets anders');
    const elsewhere = await about(await cast.coalition.activity(), said);
    await redact({ objectType: 'fact', objectId: again, field: 'note' }).expect(201);
    const notes = await superuser.query(`select id, payload ->> 'note' as note from fact where id = any($1)`, [
      [first, again, other, elsewhere],
    ]);
    expect(Object.fromEntries(notes.rows.map(({ id, note }) => [id, note]))).toEqual({
      [first]: '[…]',
      [again]: '[…]',
      [other]: 'Iets anders',
      [elsewhere]: said,
    });
    const { body } = await app.as(cast.coordinator.token).get(cast.coalition.path('redactions?pageSize=2'));
    expect(body.items.map(({ objectId }: { objectId: string }) => objectId).sort()).toEqual([first, again].sort());
  });

  it('is gone from what was worked out and kept before', async () => {
    const said = 'Mevrouw Onthouden';
    const coalition = await TestCoalition.make(app);
    const { token } = await coalition.coordinator();
    const activityId = await coalition.activity({ title: `${said} zingt` });
    const at = { effectiveOn: '2026-11-04' };
    const factId = await coalition.fact('override', { activityId }, { signal: 'stuck', reason: said }, at);
    const pages = ['overview', 'activities?pageSize=100', `activities/${activityId}`, 'timeline'];
    const shown = async () => {
      const found: string[] = [];
      for (const page of pages) {
        const { text } = await app.as(token).get(coalition.path(page)).expect(200);
        if (text.includes(said)) found.push(page);
      }
      return found;
    };
    expect(await shown()).toEqual(pages);
    for (const one of [
      { objectType: 'activity', objectId: activityId, field: 'title' },
      { objectType: 'fact', objectId: factId, field: 'reason' },
    ]) {
      const body = { ...one, reason: 'een naam' };
      await app.as(token).post(coalition.path('redactions')).send(body).expect(201);
    }
    expect(await shown()).toEqual([]);
  });

  it('never said anything else: there is no past to take out', async () => {
    const objectId = await cast.coalition.fact(
      'checkIn',
      subjectOf('checkIn'),
      { signal: 'onCourse', note: 'x' },
      { effectiveOn: '2026-11-03' },
    );
    const body = { objectType: 'fact', objectId, field: 'note', keepsPresent: true };
    expectProblem(await redact(body), 400, 'invalid-input', ['/field noSuchText']);
    expectProblem(await redact({ ...body, keepsPresent: 'ja' }), 400, 'invalid-input', ['/keepsPresent isBoolean']);
  });

  it('goes from the mails that were kept', async () => {
    const said = 'Bel mevrouw Gemaild';
    await app.inCoalition(cast.coalition.id, (tx) =>
      tx.query(
        `insert into kept_mail (id, coalition_id, recipient, subject, text, created_at) values ($1, $2, 'a@voorbeeld.example', 'Vraag', $3, $4)`,
        [v4(), cast.coalition.id, `Hallo,\n\n${said}\n`, tx.now],
      ),
    );
    const objectId = await cast.coalition.fact(
      'request',
      subjectOf('request'),
      { about: 'update', message: said },
      { effectiveOn: '2026-11-03' },
    );
    await redact({ objectType: 'fact', objectId, field: 'message' }).expect(201);
    expect(await left('mevrouw Gemaild')).toEqual([]);
  });
});
