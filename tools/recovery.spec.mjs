import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordedNotes, send, signInAsContact, startWriting } from './testing/check-in-writers.mjs';
import { freePort, launch, processesOf, untilGone } from './testing/samenkoers.mjs';

/** kill -9 while people write: nothing that was acknowledged is lost, and the next start recovers by itself. */

let dir;
let port;
let samenkoers;
let contact;

async function start() {
  samenkoers = launch({ dir, port });
  return samenkoers.ready();
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'samenkoers-recovery-'));
  chmodSync(dir, 0o755);
  port = await freePort();
  contact = await signInAsContact(await start());
}, 60_000);

afterAll(async () => {
  samenkoers.kill('SIGTERM');
  await samenkoers.exited;
  rmSync(dir, { recursive: true, force: true });
}, 30_000);

async function expectNothingLost({ acknowledged, unsure }) {
  const notes = await recordedNotes(contact);
  expect(acknowledged.filter(({ note }) => notes.get(note) !== 1)).toEqual([]);
  // Whoever got no answer sends it again under the same key: recorded once, whether it had arrived or not.
  for (const entry of unsure) expect([200, 201]).toContain(await send(contact, entry));
  const after = await recordedNotes(contact);
  expect(unsure.filter(({ note }) => after.get(note) !== 1)).toEqual([]);
}

describe.each([
  ['the API', 'api'],
  ['the database', 'database'],
])('kill -9 of %s', (name, part) => {
  let written;

  it('during writes stops the rest, with one sentence', async () => {
    const writers = startWriting(contact);
    await writers.atLeast(100);
    for (const pid of processesOf(dir)[part]) process.kill(pid, 'SIGKILL');
    const end = await samenkoers.exited;
    written = await writers.stop();
    expect(end.code).toBe(1);
    expect(end.err.trim().split('\n')).toHaveLength(1);
    expect(end.err).toMatch(`${name.replace('the ', 'The ')} stopped unexpectedly (ended by SIGKILL)`);
    expect(await untilGone(dir)).toBe(true);
  }, 30_000);

  it('loses nothing that was acknowledged', async () => {
    await start();
    await expectNothingLost(written);
  }, 30_000);
});

describe('kill -9 of npm start itself', () => {
  it('is mended by the next start, although the database ran on', async () => {
    const writers = startWriting(contact);
    await writers.atLeast(100);
    samenkoers.kill('SIGKILL');
    await samenkoers.exited;
    const written = await writers.stop();
    await start();
    expect(processesOf(dir).database).toHaveLength(1);
    await expectNothingLost(written);
  }, 40_000);
});
