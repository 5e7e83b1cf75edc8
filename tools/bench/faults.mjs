import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildChanged } from '../build.mjs';
import { reportFailure } from '../support/clear-error.mjs';
import { FaultRig } from './fault-rig.mjs';
import { expectAllOnce, signIn, Writers } from './fault-writers.mjs';

/**
 * What happens to what people write when things break, all of it on 127.0.0.1 and in a folder that is thrown away:
 * `node tools/bench/faults.mjs [--rounds 100] [--away 60] [--only kill|away|full]`. A clock that is set back is an API test
 * (remembered.e2e-spec.ts). Ends with an error when anything that was acknowledged is lost or there twice.
 */

const say = (line) => process.stdout.write(`${line}\n`);
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    away: { type: 'string', default: '60' },
    only: { type: 'string' },
  },
});

const scenarios = { kill, away, full };

/** kill -9 of one part after the other while six people write. */
async function kill() {
  await withRig(async (rig, person) => {
    const writers = new Writers(rig, person);
    const victims = ['api 1', 'database', 'worker', 'api 2', 'database'];
    for (let round = 1; round <= Number(options.rounds); round += 1) {
      const victim = victims[round % victims.length];
      await writers.atLeast(20);
      await askForMail(rig, person, round);
      await rig.kill(victim);
      const seconds = await rig.ready();
      if (round % 10 === 0 || round === 1) {
        const { acknowledged } = await expectAllOnce(rig, writers);
        say(
          `  round ${round}: ${acknowledged} acknowledged, all there once; ${victim} was back after ${seconds.toFixed(1)} s`,
        );
      }
    }
    await writers.stop();
    const { acknowledged, recorded } = await expectAllOnce(rig, writers);
    say(`  ${options.rounds} times kill -9: ${acknowledged} acknowledged, ${recorded} recorded, none lost, none twice`);
    say(`  answers: ${JSON.stringify(writers.statuses)}`);
    await expectMailsOnce(rig);
  });
}

/** A coordinator asks for an update, which goes out as a mail. */
async function askForMail(rig, { cookie, activities }, round) {
  const url = rig.urls[round % 2];
  await fetch(
    `${url}/api/v1/coalitions/pijnacker-nootdorp/activities/${activities[round % activities.length]}/requests`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie, Connection: 'close' },
      body: JSON.stringify({ about: 'update' }),
    },
  ).catch(() => null);
}

/** Each mail is sent, given up (a worker was killed while it sent it) or still waiting: one of these, and none of them twice. */
async function expectMailsOnce(rig) {
  await sleep(5_000);
  const [mails] = await rig.rows(
    `select count(*)::int as written, count(m.sent_at)::int as sent, count(m.failed_at)::int as "givenUp",
       count(d.id) filter (where m.sent_at is null and m.failed_at is null)::int as waiting,
       count(*) filter (where num_nonnulls(m.sent_at, m.failed_at, d.id) <> 1)::int as wrong
     from mail m left join mail_delivery d on d.id = m.id`,
  );
  say(`  mails: ${JSON.stringify(mails)}`);
  if (mails.wrong > 0) throw new Error('A mail is neither sent, given up nor waiting, or more than one of these.');
}

/** Nobody reaches the database for a while: every answer says so, and afterwards all goes on by itself. */
async function away() {
  await withRig(async (rig, person) => {
    const writers = new Writers(rig, person);
    await writers.atLeast(50);
    await rig.door.close();
    const until = performance.now() + Number(options.away) * 1000;
    const seen = { ready: {}, live: {}, overview: {}, page: {} };
    const note = (what, status) => (seen[what][status] = (seen[what][status] ?? 0) + 1);
    while (performance.now() < until) {
      for (const [what, path] of [
        ['ready', '/health/ready'],
        ['live', '/health/live'],
        ['overview', '/api/v1/coalitions/pijnacker-nootdorp/overview'],
        ['page', '/app'],
      ]) {
        const answer = await fetch(rig.urls[0] + path, { headers: { Cookie: person.cookie, Connection: 'close' } });
        const text = await answer.text();
        note(what, answer.status === 503 ? `503 ${JSON.parse(text).type.split(':').at(-1)}` : answer.status);
      }
      await sleep(200);
    }
    await rig.door.open();
    const seconds = await rig.ready();
    await writers.atLeast(50);
    await writers.stop();
    const { acknowledged } = await expectAllOnce(rig, writers);
    say(`  away for ${options.away} s: ${JSON.stringify(seen)}`);
    say(
      `  ready again after ${seconds.toFixed(1)} s; ${acknowledged} acknowledged, all there once; ${JSON.stringify(writers.statuses)}`,
    );
    if (Object.keys(seen.overview).some((status) => status !== '503 database-away'))
      throw new Error('While the database was away, something else was answered than 503 with its reason.');
  });
}

/** No room left on the disk of the database: said as it is, and mended by making room. */
async function full() {
  if (process.getuid() !== 0) return say('  left out: a small disk can be mounted by root only');
  const disk = mkdtempSync(join(tmpdir(), 'samenkoers-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=755', 'tmpfs', disk]);
  try {
    await withRig(
      async (rig, person) => {
        const writers = new Writers(rig, person);
        await writers.atLeast(50);
        const ballast = join(disk, 'ballast');
        const { bavail, bsize } = statfsSync(disk);
        writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 256 * 1024)));
        // The files that are open have room for a while; a large table of ours has none.
        await rig
          .rows('create table bench_ballast as select repeat(md5(n::text), 40) from generate_series(1, 200000) n')
          .catch((error) => {
            say(`  the server says: ${error.message}`);
          });
        const refused = () => Object.entries(writers.statuses).filter(([status]) => status !== '201');
        for (let waited = 0; waited < 60 && refused().length === 0; waited += 1) await sleep(1_000);
        say(`  full: ${JSON.stringify(writers.statuses)}`);
        rmSync(ballast);
        await sleep(1_000);
        // A server that stopped because it could not write its log is started again by whoever keeps it running.
        if (!(await rig.rows('select 1').catch(() => null)))
          await rig.kill('database').catch(() => rig.kill('database'));
        const seconds = await rig.ready();
        await writers.atLeast(50);
        await writers.stop();
        const { acknowledged } = await expectAllOnce(rig, writers);
        say(`  with room again: ready after ${seconds.toFixed(1)} s, ${acknowledged} acknowledged, all there once`);
        say(`  answers: ${JSON.stringify(writers.statuses)}`);
      },
      join(disk, 'data'),
    );
  } finally {
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

async function withRig(work, folder) {
  const dir = folder ?? mkdtempSync(join(tmpdir(), 'samenkoers-faults-'));
  if (!folder) chmodSync(dir, 0o755);
  const rig = await FaultRig.open(dir, () => {});
  try {
    await work(rig, await signIn(rig.urls[0]));
    if (!folder) rmSync(dir, { recursive: true, force: true });
  } finally {
    await rig.close();
  }
}

try {
  await buildChanged({ onProgress: say });
  for (const [name, scenario] of Object.entries(scenarios)) {
    if (options.only && options.only !== name) continue;
    say(`${name}:`);
    await scenario();
  }
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
process.exit();
