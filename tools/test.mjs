import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClearError, reportFailure } from './support/clear-error.mjs';
import { ensureDependencies } from './support/dependencies.mjs';
import { endRunning } from './support/run-to-end.mjs';
import { readSettings } from './support/settings.mjs';
import { runSteps } from './support/step-runner.mjs';
import { testSteps } from './support/test-steps.mjs';

/** `npm test`: every check, all of them whatever fails. `--only lint,api` runs a part. */

const say = (line) => process.stdout.write(`${line}\n`);
const scratch = mkdtempSync(join(tmpdir(), 'samenkoers-test-'));
chmodSync(scratch, 0o755);
let database;

async function test() {
  await ensureDependencies({ forTests: true, onProgress: say });
  const steps = chosen(testSteps({ scratch, testDatabase, onProgress: say }), process.argv.slice(2));
  const results = await runSteps(steps, { slots: 2, onDone: report });
  const failed = results.filter((result) => result.failed > 0);
  if (failed.length > 0) {
    // By name first: of a long output often only the beginning is kept.
    say('\nfailed:');
    for (const { name, names = [] } of failed) say([name, ...names].join('\n  '));
    for (const { name, output } of failed) say(`\n──── ${name} ────\n${output}`);
  }
  const sum = (what) => results.reduce((total, result) => total + result[what], 0);
  say(`tests: ${sum('passed')} passed, ${sum('failed')} failed`);
  return failed.length > 0 ? 1 : 0;
}

/** A step that was not asked for counts as done, so that `--only api` does not build. */
function chosen(steps, args) {
  if (args.length === 0) return steps;
  const names = args[0] === '--only' && args.length === 2 ? args[1].split(',') : [];
  const known = (name) => steps.some((step) => matches(step, name));
  if (names.length === 0 || !names.every(known)) {
    throw new ClearError(`npm test knows: --only with one or more of ${steps.map(({ name }) => name).join(',')}`);
  }
  return steps.filter((step) => names.some((name) => matches(step, name)));
}

/** `types` stands for types:api, types:web and so on. */
function matches(step, name) {
  return step.name === name || step.name.startsWith(`${name}:`);
}

function report({ name, seconds, passed, failed, tests }) {
  const counted = tests ? `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}` : '';
  say(`${failed > 0 ? 'FAILED' : 'ok    '}  ${name.padEnd(18)}${seconds.toFixed(1).padStart(6)} s  ${counted}`);
}

/** A server of one's own when the environment names it, else a throwaway one. */
async function testDatabase() {
  const own = readSettings().ownServer;
  if (own) {
    const { ownTestServer } = await import('./support/own-test-server.mjs');
    return variables(await ownTestServer(own, process.env.DATABASE_SUPERUSER_URL || undefined));
  }
  const { startDatabase } = await import('./embedded-database.mjs');
  database = await startDatabase({ dataDir: join(scratch, 'database'), durable: false });
  return variables(database);
}

function variables({ ownerUrl, appUrl, superuserUrl }) {
  return { TEST_DATABASE_OWNER_URL: ownerUrl, TEST_DATABASE_URL: appUrl, TEST_DATABASE_SUPERUSER_URL: superuserUrl };
}

async function cleanUp() {
  endRunning();
  await database?.stop();
  rmSync(scratch, { recursive: true, force: true });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    await cleanUp();
    process.exit(130);
  });
}

let exitCode = 1;
try {
  exitCode = await test();
} catch (error) {
  reportFailure(error);
}
await cleanUp();
process.exit(exitCode);
