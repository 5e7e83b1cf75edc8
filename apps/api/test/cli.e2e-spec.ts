import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { coalitionIdOf } from '../src/plan-files/import-plan.ts';
import { Database } from '../src/platform/db/database.ts';
import { runCommand } from '../src/run-command.ts';
import { TestCoalition } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

jest.setTimeout(30_000);

let app: TestApp;
let dir: string;

beforeAll(async () => {
  app = await TestApp.start();
  dir = mkdtempSync(join(tmpdir(), 'samenkoers-cli-'));
});

afterAll(async () => {
  await app.stop();
  rmSync(dir, { recursive: true });
});

const plan = join(import.meta.dirname, '../../../plans/waadhoeke.yaml');
const command = (...words: string[]) => ['--language', 'nl', ...words];

async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(args, {
    env: { DATABASE_URL: app.url, DATABASE_OWNER_URL: app.ownerUrl, DATA_DIR: dir, ...env },
    clock: app.clock,
    print: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  return { code, said, complained: complained.join('\n') };
}

describe('plan import', () => {
  it('shows what would change and writes nothing; then does it; then has nothing to do', async () => {
    const shown = await run(command('plan', 'import', plan));
    expect(shown.code).toBe(0);
    expect(shown.said).toContain('nieuw: organisatie “Sichtpunt”');
    expect(shown.said.at(-1)).toBe('Er is niets opgeslagen. Voer het door met --apply.');
    expect(await coalitionIdOf(app.app.get(Database), 'waadhoeke')).toBeNull();
    const done = await run(command('plan', 'import', plan, '--apply'));
    expect(done.said.at(-1)).toBe('Opgeslagen.');
    expect(await coalitionIdOf(app.app.get(Database), 'waadhoeke')).not.toBeNull();
    const again = await run(command('plan', 'import', plan, '--apply'));
    expect(again.said[0]).toMatch(/^0 nieuw, 0 gewijzigd, 94 gelijk/);
  });

  it('shows a change in the words of the plan file', async () => {
    const changed = join(dir, 'changed.yaml');
    writeFileSync(changed, readFileSync(plan, 'utf8').replace('shortTitle: Samenwerking', 'shortTitle: Samen'));
    const { said } = await run(command('plan', 'import', changed));
    expect(said.slice(0, 2)).toEqual([
      'gewijzigd: toezegging “Samenwerking tussen zorg en welzijn”',
      '    shortTitle: “Samenwerking” → “Samen”',
    ]);
  });

  it('tells what is wrong with a file, by line, and saves nothing', async () => {
    const wrong = join(dir, 'wrong.yaml');
    writeFileSync(wrong, readFileSync(plan, 'utf8').replace('GM1949', 'GM49').replace('value: 44.8', 'value: 448'));
    const { code, complained } = await run(command('plan', 'import', wrong, '--apply'));
    expect(code).toBe(1);
    expect(complained).toMatch(/^regel 10, kolom 42, coalition\.municipality\.code: Een gemeentecode is GM/);
    expect(complained).toMatch(/\nregel 38, kolom 36, indicators\[0\]\.baseline\.value: Dit getal kan niet/);
    expect(complained).toMatch(/er kloppen 2 dingen niet\. Er is niets opgeslagen\.$/);
  });

  it('says when a file is not there, or is no text', async () => {
    expect((await run(command('plan', 'import', join(dir, 'none.yaml')))).complained).toMatch(
      /is niet te lezen \(ENOENT\)/,
    );
    writeFileSync(join(dir, 'binary.yaml'), Buffer.from([0xff, 0xfe, 0xfa]));
    expect((await run(command('plan', 'import', join(dir, 'binary.yaml')))).complained).toMatch(/is niet te lezen \(/);
  });
});

describe('coalition create', () => {
  const create = (slug: string, name = 'Voorbeeldstad', code = 'GM9999') =>
    run(
      command('coalition', 'create', '--slug', slug, '--name', name, '--municipality', 'Voorbeeldstad', '--code', code),
    );

  it('makes an empty coalition, once', async () => {
    expect(await create('voorbeeldstad')).toMatchObject({ code: 0, complained: '' });
    expect(await create('voorbeeldstad')).toMatchObject({
      code: 1,
      complained: 'Er is al een coalitie op het adres /voorbeeldstad.',
    });
  });

  it('tells everything that is wrong at once', async () => {
    const { code, complained } = await create('app', ' ', 'Delft');
    expect(code).toBe(1);
    expect(complained.split('\n')).toHaveLength(4);
    expect(complained).toMatch(/^name: Hier staat niets\.$/m);
  });
});

describe('demo', () => {
  it('is neither reset nor left where there is none', async () => {
    for (const what of ['reset', 'leave']) {
      expect(await run(command('demo', what))).toMatchObject({
        code: 1,
        complained: 'Dit is geen demo. Er is niets veranderd.',
      });
    }
  });

  it('needs the owner of the schema', async () => {
    const { complained } = await run(command('demo', 'leave'), { DATABASE_OWNER_URL: '' });
    expect(complained).toMatch(/DATABASE_OWNER_URL/);
  });

  it('is loaded and left in a folder that is marked', async () => {
    const installation = join(dir, 'installation.json');
    writeFileSync(installation, JSON.stringify({ demo: true }));
    expect(await run(command('demo', 'reset'))).toMatchObject({ code: 0 });
    expect(await coalitionIdOf(app.app.get(Database), 'pijnacker-nootdorp')).not.toBeNull();
    expect(await run(command('demo', 'leave'))).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(installation, 'utf8'))).toEqual({ demo: false });
  });
});

describe('the tool itself', () => {
  it('explains its commands, and refuses others', async () => {
    expect((await run(['--help'])).said.join('\n')).toMatch(/One-off work on an installation/);
    expect(await run(['frobnicate'])).toMatchObject({ code: 1, complained: expect.stringMatching(/unknown command/) });
  });

  it('says what is missing from its surroundings', async () => {
    const { code, complained } = await run(command('plan', 'import', plan), { DATABASE_URL: '' });
    expect({ code, complained }).toEqual({ code: 1, complained: 'DATABASE_URL is missing.' });
  });
});

describe('privacy', () => {
  it('counts what was kept long enough, and throws it away only when told', async () => {
    const coalition = await TestCoalition.make(app);
    const { membershipId } = await coalition.coordinator();
    await app.inCoalition(coalition.id, (tx) =>
      tx.query(
        `insert into idempotency_key (coalition_id, membership_id, key, request_hash, created_at)
           values ($1, $2, 'oud', '\\x00', '2026-01-01T00:00:00Z')`,
        [coalition.id, membershipId],
      ),
    );
    const counted = 'antwoorden voor herhaalde opdrachten: 1 ouder dan 30 dagen';
    for (const words of [[], ['--dry-run']]) {
      const { said } = await run(command('retention', ...words));
      expect(said[0]).toBe(counted);
      expect(said.at(-1)).toBe('Er is niets weggegooid. Doe het met --apply.');
    }
    const both = await run(command('retention', '--dry-run', '--apply'));
    expect(both).toMatchObject({ code: 1, said: [], complained: expect.stringContaining('--dry-run') });
    expect((await run(command('retention', '--apply'))).said[0]).toBe(counted);
    expect((await run(command('retention'))).said[0]).toMatch(/: 0 ouder dan 30 dagen$/);
  });

  it('forgets a person by their address, when told and when it can', async () => {
    const coalition = await TestCoalition.make(app);
    const { personId, token } = await coalition.contact();
    const email = (await app.as(token).get('/me')).body.email;
    const shown = await run(command('person', 'erase', email.toUpperCase()));
    expect(shown.said).toEqual([
      'Voorbeeld contact: doet of deed mee in 1 coalities; 0 vastgelegde gegevens blijven zonder naam, 0 mails en 1 aanmeldingen gaan weg.',
      'Er is niets veranderd. Doe het met --apply.',
    ]);
    await app.as(token).get('/me').expect(200);
    expect((await run(command('person', 'erase', email, '--apply'))).said.at(-1)).toBe('Deze persoon is vergeten.');
    await app.as(token).get('/me').expect(401);
    const [person] = await app.source.query('select name from person where id = $1', [personId]);
    expect(person).toEqual({ name: '—' });
    expect(await run(command('person', 'erase', email, '--apply'))).toMatchObject({
      code: 1,
      complained: 'Niemand heeft dit e-mailadres.',
    });
    const { token: coordinator } = await coalition.coordinator();
    const only = (await app.as(coordinator).get('/me')).body.email;
    expect(await run(command('person', 'erase', only, '--apply'))).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^Deze persoon is de enige coördinator/),
    });
    await app.as(coordinator).get('/me').expect(200);
  });

  it('lists who has which rights in the whole installation', async () => {
    const coalition = await TestCoalition.make(app);
    const { personId } = await coalition.member('reviewer');
    await app.source.query(`update person set is_administrator = true, name = '=cmd, "x"' where id = $1`, [personId]);
    const { said } = await run(command('rights-review'));
    expect(said[0]).toBe('coalition,role,name,email,lastSeenAt');
    expect(said[1]).toMatch(/^,administrator,"'=cmd, ""x""",\S+@voorbeeld\.example,2026-11-20T/);
    expect(said.filter((line) => line.startsWith(`${coalition.slug},reviewer,`))).toHaveLength(1);
    const json = JSON.parse((await run(command('rights-review', '--json'))).said.join('\n'));
    expect(json).toHaveLength(said.length - 1);
  });
});
