import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { coalitionIdOf, importPlan } from '../src/plan-files/import-plan.ts';
import { parsePlanFile } from '../src/plan-files/parse-plan-file.ts';
import type { PlanChange } from '../src/plan-files/plan-change.ts';
import { Database } from '../src/platform/db/database.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start();
});

afterAll(() => app.stop());

const plans = join(import.meta.dirname, '../../../plans');
const source = (slug: string) => readFileSync(join(plans, `${slug}.yaml`), 'utf8');
const run = (text: string, apply: boolean) =>
  importPlan(app.app.get(Database), app.clock, parsePlanFile(text, '2026-11-20'), { apply });
const count = (changes: readonly PlanChange[], kind: PlanChange['kind']) =>
  changes.filter((change) => change.kind === kind).length;
const changed = (changes: readonly PlanChange[]) =>
  changes
    .filter(({ kind }) => kind !== 'unchanged')
    .map(({ kind, object, label, fields }) => [kind, object, label, fields]);

async function inCoalition<Row>(slug: string, sql: string, params: unknown[] = []): Promise<Row[]> {
  const id = await coalitionIdOf(app.app.get(Database), slug);
  return app.inCoalition(id ?? '', (tx) => tx.query<Row>(sql, params));
}

describe.each(['pijnacker-nootdorp', 'waadhoeke'])('the plan of %s', (slug) => {
  it('is shown first, and nothing is written', async () => {
    const changes = await run(source(slug), false);
    expect(count(changes, 'created')).toBe(changes.length);
    expect(await coalitionIdOf(app.app.get(Database), slug)).toBeNull();
  });

  it('is imported with everything that it holds', async () => {
    const told = await run(source(slug), false);
    const done = await run(source(slug), true);
    expect(changed(done)).toEqual(changed(told));
    const [row] = await inCoalition<Record<string, number>>(
      slug,
      `
      select (select count(*) from commitment_point) as points, (select count(*) from commitment) as commitments,
        (select count(*) from organisation) as organisations, (select count(*) from indicator) as indicators,
        (select count(*) from pledge) as pledges, (select count(*) from fact where recorded_by is not null) as recorded`,
    );
    expect(row).toEqual(
      slug === 'waadhoeke'
        ? { points: 20, commitments: 6, organisations: 7, indicators: 2, pledges: 42, recorded: 0 }
        : { points: 20, commitments: 6, organisations: 10, indicators: 15, pledges: 0, recorded: 0 },
    );
  });

  it('changes nothing the second time', async () => {
    app.clock.set('2026-11-22T08:00:00Z');
    const before = await inCoalition(slug, 'select count(*) from fact union all select count(*) from audit_event');
    expect(changed(await run(source(slug), false))).toEqual([]);
    expect(changed(await run(source(slug), true))).toEqual([]);
    expect(await inCoalition(slug, 'select count(*) from fact union all select count(*) from audit_event')).toEqual(
      before,
    );
  });

  it('is in the audit trail under its own operation', async () => {
    const operations = await inCoalition<{ operation: string }>(slug, 'select distinct operation from audit_event');
    expect(operations).toEqual([{ operation: 'plan.import' }]);
  });
});

describe('a plan file that changed', () => {
  const slug = 'pijnacker-nootdorp';
  const other = source(slug)
    .replace('value: 44\n', 'value: 43\n')
    .replace('sector: Bibliotheek', 'sector: Bibliotheken')
    .replace('    signed: 2023-11-14\n\n  - key: fitstap', '    signed: 2023-11-15\n\n  - key: fitstap');

  it('tells field by field what is and what would be, and writes nothing', async () => {
    const changes = changed(await run(other, false));
    expect(changes).toEqual([
      [
        'changed',
        'organisation',
        'Bibliotheek Oostland',
        [{ field: 'sector', before: 'Bibliotheek', after: 'Bibliotheken' }],
      ],
      [
        'changed',
        'baseline',
        'E1 Inwoners die zich (matig) eenzaam voelen',
        [{ field: 'value', before: 44, after: 43 }],
      ],
      [
        'changed',
        'organisationStatus',
        'Adviesraad Sociaal Domein',
        [{ field: 'effectiveOn', before: '2023-11-14', after: '2023-11-15' }],
      ],
    ]);
    expect(changed(await run(other, false))).toEqual(changes);
  });

  it('corrects its own facts, and keeps the first ones', async () => {
    await run(other, true);
    expect(changed(await run(other, true))).toEqual([]);
    const facts = await inCoalition<{ value: number; corrects: boolean }>(
      slug,
      `select (f.payload ->> 'value')::integer as value, f.target_id is not null as corrects from fact f
         join indicator i on i.coalition_id = f.coalition_id and i.id = f.indicator_id
         where i.code = 'E1' and f.kind = 'baseline' order by f.seq`,
    );
    expect(facts).toEqual([
      { value: 44, corrects: false },
      { value: 43, corrects: true },
    ]);
  });

  it('keeps what people made and recorded in the application', async () => {
    const id = (await coalitionIdOf(app.app.get(Database), slug)) ?? '';
    await app.inCoalition(id, async (tx) => {
      const person = tx.newId();
      const member = tx.newId();
      await tx.query(
        `insert into person (id, email, name, created_at) values ($1, 'p@voorbeeld.example', 'P', now())`,
        [person],
      );
      await tx.query(`insert into membership (coalition_id, id, person_id, role) values ($1, $2, $3, 'coordinator')`, [
        id,
        member,
        person,
      ]);
      await tx.query(
        `insert into fact (coalition_id, id, kind, effective_on, recorded_at, recorded_by, indicator_id, target_id, payload)
           select coalition_id, $2, kind, effective_on, now(), $3, indicator_id, id, payload || '{"value": 45}' from fact
           where coalition_id = $1 and kind = 'baseline' and payload ->> 'value' = '43' and target_id is not null`,
        [id, tx.newId(), member],
      );
      await tx.query(`insert into organisation (coalition_id, id, name) values ($1, $2, 'Voorbeeldclub')`, [
        id,
        tx.newId(),
      ]);
    });
    const changes = await run(source(slug), true);
    expect(changed(changes).map(([kind, object]) => [kind, object])).toEqual([
      ['changed', 'organisation'],
      ['kept', 'baseline'],
      ['changed', 'organisationStatus'],
    ]);
    expect(await inCoalition(slug, `select name from organisation where name = 'Voorbeeldclub'`)).toHaveLength(1);
  });

  it('takes over an organisation that was made by hand under the same name', async () => {
    const added = `${source(slug).split('\nactivities:')[0]}\n  - key: voorbeeldclub\n    name: voorbeeldclub\n    consulted: 2024\n`;
    const changes = changed(await run(added, true));
    expect(changes.map(([kind, object]) => [kind, object])).toEqual([
      ['changed', 'organisation'],
      ['kept', 'baseline'],
      ['created', 'organisationStatus'],
    ]);
  });
});
