import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommand } from '../src/run-command.ts';
import { TestCoalition } from './support/factories.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;
let coalition: TestCoalition;

beforeAll(async () => {
  app = await TestApp.start();
  coalition = await TestCoalition.make(app);
});
afterAll(() => app.stop());

async function cli(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(['--language', 'nl', 'user', 'invite', ...args], {
    env: { DATABASE_URL: app.url, PUBLIC_URL: 'https://samen.voorbeeld.example' },
    clock: app.clock,
    print: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  return { code, said, complained: complained.join('\n') };
}

const first = ['--email', 'eerste@voorbeeld.example', '--name', 'Eerste Voorbeeld'];

describe('cli user invite', () => {
  it('makes the first coordinator of a coalition, and prints a link that signs in once', async () => {
    const { code, said } = await cli(...first, '--coalition', coalition.slug);
    expect(code).toBe(0);
    expect(said[0]).toContain('Eerste Voorbeeld (eerste@voorbeeld.example) kan zich aanmelden');
    const token = /^https:\/\/samen\.voorbeeld\.example\/sign-in\/link#(\S{43})$/.exec(said[1] ?? '')?.[1];
    const answer = await app.as(null).post('/sessions').send({ token }).expect(201);
    const [cookie = ''] = answer.headers['set-cookie'] as unknown as string[];
    const session = /samenkoers_session=([^;]+)/.exec(cookie)?.[1] ?? '';
    const me = await app.as(session).get('/me').expect(200);
    expect(me.body).toMatchObject({
      name: 'Eerste Voorbeeld',
      isAdministrator: false,
      memberships: [{ role: 'coordinator', coalitionSlug: coalition.slug }],
    });
  });

  it('can be repeated: nobody is made twice, and what was given stays', async () => {
    const { said } = await cli('--email', 'EERSTE@voorbeeld.example', '--name', 'Anders', '--administrator');
    expect(said[0]).toContain('was al bekend');
    const people = await app.source.query(
      `select name, is_administrator from person where lower(email) = 'eerste@voorbeeld.example'`,
    );
    expect(people).toEqual([{ name: 'Eerste Voorbeeld', is_administrator: true }]);
    await cli(...first, '--coalition', coalition.slug, '--role', 'reviewer');
    const roles = await app.inCoalition(coalition.id, (tx) => tx.query('select role from membership'));
    expect(roles).toEqual([{ role: 'reviewer' }]);
  });

  it.each([
    [['--email', 'geen adres', '--name', 'X', '--administrator'], '“geen adres” is geen e-mailadres'],
    [['--email', 'a@b.example', '--name', '  ', '--administrator'], 'Geef een naam'],
    [first, 'Kies een coalitie'],
    [[...first, '--coalition', 'nergens'], 'geen coalitie op het adres /nergens'],
    [['--name', 'X'], '--email'],
    [[...first, '--coalition', 'x', '--role', 'contact'], 'contact'],
  ])('%j is refused', async (args, why) => {
    const { code, said, complained } = await cli(...args);
    expect(code).toBe(1);
    expect(said).toEqual([]);
    expect(complained).toContain(why);
  });
});
