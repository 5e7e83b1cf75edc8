import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildChanged } from './build.mjs';
import { apiEnvironment, startApi } from './support/api-process.mjs';
import { ClearError, reportFailure } from './support/clear-error.mjs';
import { openDataFolder, refuseHeld } from './support/data-folder.mjs';
import { ensureDependencies } from './support/dependencies.mjs';
import { ourVersion } from './support/node-runtime.mjs';
import { endRunning } from './support/run-to-end.mjs';
import { readSettings, refuseTakenPort } from './support/settings.mjs';

/** `npm start`: everything at once, in one command. Parses on Node 20.19; the API itself runs on Node 24. */

const say = (line) => process.stdout.write(`${line}\n`);

/** What runs, in the order in which it was started; stopped the other way round. */
const running = { folder: undefined, starting: undefined, database: undefined, api: undefined };
let stopping = false;

async function start() {
  const empty = readArguments(process.argv.slice(2));
  const settings = readSettings();
  refuseHeld(settings.dataDir);
  await refuseTakenPort(settings);
  running.folder = openDataFolder({ dir: settings.dataDir, empty, version: ourVersion() });
  await ensureDependencies({ onProgress: say });
  await buildChanged({ onProgress: say });
  running.database = settings.ownServer ?? (await embedded(settings.dataDir));
  goOn();
  const env = apiEnvironment(settings, running.database);
  const steps = saySlowSteps();
  running.api = startApi({ env, dataDir: settings.dataDir, onProgress: steps.begin });
  const stopped = whicheverStops();
  const ready = await Promise.race([running.api.ready, stopped]).finally(steps.end);
  if (ready instanceof Error) throw ready;
  running.folder.noteVersion();
  say(`Samenkoers is ready: ${ready.url}${ready.note ? ` (${ready.note})` : ''}`);
  throw await stopped;
}

/** A step of the API is worth a line only when somebody waits for it: a warm start prints none. */
function saySlowSteps() {
  let timer;
  const begin = (step) => {
    clearTimeout(timer);
    timer = setTimeout(() => say(STEPS[step] ?? step), 1_000);
  };
  return { begin, end: () => clearTimeout(timer) };
}

const STEPS = { migrate: 'Bringing the database up to date …' };

function readArguments(args) {
  const unknown = args.find((arg) => arg !== '--empty');
  if (unknown) throw new ClearError(`npm start knows no "${unknown}"; there is only: npm start -- --empty`);
  return args.includes('--empty');
}

async function embedded(dataDir) {
  // Loaded now, because it needs packages that may just have been installed.
  const { startDatabase } = await import('./embedded-database.mjs');
  goOn();
  running.starting = startDatabase({ dataDir, onProgress: say });
  return running.starting;
}

/** Nothing more is started once somebody has asked to stop. */
function goOn() {
  if (stopping) throw new ClearError('Stopped.');
}

/** One sentence about what stopped by itself. An API often follows its database within a moment: then that is the cause. */
async function whicheverStops() {
  const { api, database } = running;
  const ends = [api.exited.then(afterAMoment).then((end) => lost('API', end, api.logFile))];
  if (database.exited) {
    const log = join(running.folder.dir, 'logs/postgres.log');
    ends.push(database.exited.then((end) => lost('database', end, log)));
  }
  return Promise.race(ends);
}

async function afterAMoment(end) {
  await sleep(300);
  return end;
}

function lost(what, end, log) {
  return new ClearError(
    `The ${what} stopped unexpectedly (${describe(end)}); everything that was saved is kept, and its log is ${log}.`,
  );
}

function describe({ code, signal }) {
  return signal ? `ended by ${signal}` : `exit code ${code}`;
}

async function stopAll() {
  endRunning();
  await running.api?.stop();
  const database = running.database ?? (await Promise.race([running.starting?.catch(() => {}), inFiveSeconds()]));
  if (database) await database.stop?.();
  else if (running.starting) await endHalfStarted(running.folder.dir);
  running.folder?.release();
}

function inFiveSeconds() {
  return sleep(5_000, undefined, { ref: false });
}

/** A database that still recovers from a crash is not waited for. */
async function endHalfStarted(dir) {
  const { endLeftover } = await import('./support/cluster.mjs');
  await endLeftover(join(dir, 'postgres'));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await stopAll();
    process.exit(0);
  });
}
// Whoever read our lines may be gone; that is no reason to stop.
process.stdout.on('error', () => {});

try {
  await start();
} catch (error) {
  // Whatever fails after Ctrl-C fails because of it.
  if (!stopping) {
    stopping = true;
    reportFailure(error);
    await stopAll();
    process.exit(1);
  }
}
