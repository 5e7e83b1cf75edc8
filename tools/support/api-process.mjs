import { spawn } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ClearError } from './clear-error.mjs';
import { privateFolder } from './cluster.mjs';
import { ROOT, nodeForApp } from './node-runtime.mjs';
import { endProcess } from './processes.mjs';

const MAIN = join(ROOT, 'dist/apps/api/src/main.js');
// V8 would let the heap grow to several times what is in use before it looks: 208 instead of 362 MB, as fast (docs/performance.md).
const HEAP = ['--heap-growing-percent=25', '--max-semi-space-size=8'];
const ROTATE_AT = 10 * 1024 * 1024;

/** What the API and the command line tool read from their environment. */
export function apiEnvironment({ dataDir, host, port }, database) {
  return {
    ...process.env,
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: join(ROOT, 'dist/.compile-cache'),
    PORT: String(port),
    HOST: host,
    DATA_DIR: dataDir,
    WEB_DIR: join(ROOT, 'dist/web'),
    DATABASE_OWNER_URL: database.ownerUrl,
    DATABASE_URL: database.appUrl,
    DATABASE_DIRECT_URL: database.directUrl,
  };
}

/**
 * The API in its own process. It tells how it fares over Node's channel to its parent:
 * `{type: 'progress', step}`, then `{type: 'ready', url, note}` or `{type: 'failed', message}`.
 */
export function startApi({ env, dataDir, onProgress, main = MAIN }) {
  const logFile = join(dataDir, 'logs/api.log');
  const log = process.env.LOG === 'stdout' ? 'inherit' : openLog(join(dataDir, 'logs'), logFile);
  // Its own process group, like the database: Ctrl-C reaches the driver alone, which stops both in order.
  const child = spawn(nodeForApp(), [...HEAP, main], {
    env,
    cwd: ROOT,
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  if (log !== 'inherit') closeSync(log);
  const api = {
    pid: child.pid,
    channel: child,
    logFile,
    stop: () =>
      endProcess(child.pid, [
        ['SIGTERM', 12_000],
        ['SIGKILL', 2_000],
      ]),
  };
  api.ready = new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (message.type === 'progress') onProgress(message.step);
      if (message.type === 'ready') resolve(message);
      if (message.type === 'failed') reject(new ClearError(message.message));
    });
  });
  api.ready.catch(() => {});
  api.exited = new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve({ code, signal }));
    child.on('error', () => resolve({ code: 1, signal: null }));
  });
  return api;
}

function openLog(folder, file) {
  privateFolder(folder);
  try {
    if (statSync(file).size > ROTATE_AT) renameSync(file, `${file}.1`);
  } catch {
    // No log yet.
  }
  return openSync(file, 'a', 0o600);
}
