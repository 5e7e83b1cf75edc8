import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ourVersion } from './support/node-runtime.mjs';
import { freePort, launch, processesOf, untilGone } from './testing/samenkoers.mjs';

/** One sentence on the error output, nothing but progress on the other, exit code 1. */
function expectOneSentence({ code, out, err }, sentence) {
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(sentence);
  expect(out).not.toMatch(/ready/);
  expect(code).toBe(1);
}

let parent;
let port;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'samenkoers-start-'));
  chmodSync(parent, 0o755);
  port = await freePort();
});

afterAll(() => rmSync(parent, { recursive: true, force: true }));

const newFolder = (name) => join(parent, name);

describe('npm start refuses', () => {
  it('a port that is in use, before it makes anything', async () => {
    const dir = newFolder('port-in-use');
    const other = createServer();
    await new Promise((resolve) => other.listen(port, '127.0.0.1', resolve));
    const end = await launch({ dir, port }).exited;
    await new Promise((resolve) => other.close(resolve));
    expectOneSentence(end, `Port ${port} on 127.0.0.1 is in use by another program`);
    expect(existsSync(dir)).toBe(false);
  });

  it('a data folder that is a file', async () => {
    const dir = newFolder('a-file');
    writeFileSync(dir, 'mine');
    expectOneSentence(await launch({ dir, port }).exited, /cannot be created \(it is a file, not a folder\)/);
    expect(readFileSync(dir, 'utf8')).toBe('mine');
  });

  it('a data folder of a newer version', async () => {
    const dir = newFolder('newer');
    const installation = JSON.stringify({ demo: true, version: '99.0.0', createdAt: '2026-01-01T00:00:00Z' });
    mkdirSync(dir);
    writeFileSync(join(dir, 'installation.json'), installation);
    expectOneSentence(
      await launch({ dir, port }).exited,
      /written by Samenkoers 99\.0\.0, which is newer than this version/,
    );
    expect(readFileSync(join(dir, 'installation.json'), 'utf8')).toBe(installation);
  });

  it('a database of a newer PostgreSQL', async () => {
    const dir = newFolder('newer-postgres');
    mkdirSync(join(dir, 'postgres'), { recursive: true });
    const installation = { demo: true, version: ourVersion(), createdAt: '2026-01-01T00:00:00Z' };
    writeFileSync(join(dir, 'installation.json'), JSON.stringify(installation));
    writeFileSync(join(dir, 'database.json'), '{}');
    writeFileSync(join(dir, 'postgres/PG_VERSION'), '99\n');
    expectOneSentence(await launch({ dir, port }).exited, /written by PostgreSQL 99, which is newer/);
  });

  it('an argument that it does not know', async () => {
    expectOneSentence(await launch({ dir: newFolder('unused'), port, args: ['--emtpy'] }).exited, /knows no "--emtpy"/);
  });
});

describe('npm start, once it runs', () => {
  let dir;
  let first;
  let url;

  beforeAll(async () => {
    dir = newFolder('runs');
    first = launch({ dir, port });
    url = await first.ready();
  }, 60_000);

  it('said one line with its address, and answers there', async () => {
    expect(first.said.out.match(/http:\/\/\S+/g)).toEqual([`http://127.0.0.1:${port}`]);
    expect(first.said.err).toBe('');
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await (await fetch(url)).text()).toMatch(/<!doctype html>/i);
  });

  it('keeps the passwords of its database to one person', () => {
    const secrets = readFileSync(join(dir, 'database.json'), 'utf8');
    for (const password of Object.values(JSON.parse(secrets))) expect(first.said.out).not.toContain(password);
  });

  it('keeps a second one from its data folder', async () => {
    const end = await launch({ dir, port: await freePort() }).exited;
    expectOneSentence(end, `already in use by another Samenkoers (process ${first.pid})`);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });

  it('stops all of it at Ctrl-C, and keeps the data', async () => {
    expect(processesOf(dir)).toEqual({ api: [expect.any(Number)], database: [expect.any(Number)] });
    first.kill('SIGINT');
    expect(await first.exited).toMatchObject({ code: 0, err: '' });
    expect(await untilGone(dir)).toBe(true);
    expect(existsSync(join(dir, 'lock.json'))).toBe(false);
    expect(existsSync(join(dir, 'postgres/PG_VERSION'))).toBe(true);
  }, 20_000);

  it('stops a start that has hardly begun', async () => {
    const again = launch({ dir, port });
    while (!existsSync(join(dir, 'lock.json'))) await new Promise((resolve) => setTimeout(resolve, 10));
    again.kill('SIGTERM');
    expect((await again.exited).code).toBe(0);
    expect(await untilGone(dir)).toBe(true);
  }, 20_000);
});
