import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../support/node-runtime.mjs';
import { isServerOf } from '../support/processes.mjs';

/** `npm start` as a person runs it, in a process of its own, for the tests of the driver. */
export function launch({ dir, port, args = [] }) {
  const env = { ...process.env, DATA_DIR: dir, PORT: String(port), HOST: '127.0.0.1' };
  for (const name of Object.keys(env)) if (/^(DATABASE_|NODE_OPTIONS$|JEST_|LOG$)/.test(name)) delete env[name];
  const child = spawn(process.execPath, [join(ROOT, 'tools/start.mjs'), ...args], { env, cwd: ROOT });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += chunk));
  child.stderr.on('data', (chunk) => (said.err += chunk));
  const exited = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, ...said })));
  const ready = async () => {
    const address = () => said.out.match(/^Samenkoers is ready: (\S+)( \(.*\))?$/m)?.[1];
    while (!address()) {
      const end = await Promise.race([exited, sleep(25)]);
      if (end) throw new Error(`It did not start (exit code ${end.code}):\n${end.out}${end.err}`);
    }
    return address();
  };
  return { pid: child.pid, said, ready, exited, kill: (signal) => child.kill(signal) };
}

/** Numbers of the processes that belong to a data folder, by the part they play. */
export function processesOf(dir) {
  return { api: running(isApiOf(dir)), database: running((pid) => isServerOf(pid, join(dir, 'postgres'))) };
}

/** Resolves once nothing of it runs any more; the ends of processes take a moment to show. */
export async function untilGone(dir, patience = 5_000) {
  for (let waited = 0; waited < patience; waited += 50) {
    const { api, database } = processesOf(dir);
    if (api.length + database.length === 0) return true;
    await sleep(50);
  }
  return false;
}

export async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function isApiOf(dir) {
  return (pid) =>
    read(pid, 'cmdline').includes('dist/apps/api/src/main.js') &&
    read(pid, 'environ').split('\0').includes(`DATA_DIR=${dir}`);
}

function running(belongs) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter(belongs);
}

function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
