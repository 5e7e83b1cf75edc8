import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startDatabase } from '../embedded-database.mjs';
import { apiEnvironment } from '../support/api-process.mjs';
import { openDataFolder } from '../support/data-folder.mjs';
import { isAlive } from '../support/processes.mjs';
import { ROOT, nodeForApp, ourVersion } from '../support/node-runtime.mjs';

/**
 * Two APIs, a worker and a database, each in a process of its own that may be killed and started again. The database is reached
 * through a door on a fixed port, which stays where it is when the server comes back on another one, and can be closed.
 */
export class FaultRig {
  parts = new Map();

  static async open(dir, onProgress) {
    const rig = new FaultRig();
    rig.dir = dir;
    rig.folder = openDataFolder({ dir, version: ourVersion() });
    mkdirSync(join(dir, 'logs'), { recursive: true });
    rig.database = await startDatabase({ dataDir: dir, onProgress });
    rig.door = await openDoor(() => rig.database.port);
    for (const name of ['api 1', 'api 2', 'worker']) await rig.start(name);
    return rig;
  }

  /** The addresses of the APIs. */
  get urls() {
    return ['api 1', 'api 2'].map((name) => this.parts.get(name).url);
  }

  async start(name) {
    const script = name === 'worker' ? 'worker.js' : 'main.js';
    const logFile = join(this.dir, 'logs', `${name.replace(' ', '-')}.log`);
    const log = openSync(logFile, 'a');
    const said = readFileSync(logFile, 'utf8').length;
    const child = spawn(nodeForApp(), [join(ROOT, 'dist/apps/api/src', script)], {
      env: this.environment(this.parts.get(name)?.port ?? 0),
      cwd: ROOT,
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    closeSync(log);
    const part = { child, url: this.parts.get(name)?.url, port: this.parts.get(name)?.port };
    part.exited = new Promise((resolve) => child.on('exit', resolve));
    this.parts.set(name, part);
    if (name === 'worker') {
      while (!readFileSync(logFile, 'utf8').slice(said).includes('The worker is ready.')) {
        if (await Promise.race([part.exited.then(() => true), sleep(25)]))
          throw new Error(`The worker did not start: ${logFile}`);
      }
      return;
    }
    const url = await new Promise((resolve, reject) => {
      child.on('message', (message) => (message.type === 'ready' ? resolve(message.url) : undefined));
      child.on('message', (message) => (message.type === 'failed' ? reject(new Error(message.message)) : undefined));
      void part.exited.then((code) => reject(new Error(`${name} ended with ${code} while it started.`)));
    });
    part.url = url;
    part.port = Number(new URL(url).port);
  }

  environment(port) {
    const through = (url) => Object.assign(new URL(url), { port: String(this.door.port) }).href;
    const { ownerUrl, appUrl, directUrl } = this.database;
    const urls = { ownerUrl: through(ownerUrl), appUrl: through(appUrl), directUrl: through(directUrl) };
    return {
      ...apiEnvironment({ dataDir: this.dir, host: '127.0.0.1', port }, urls),
      WORKER: 'beside',
    };
  }

  /** kill -9, and up again as whoever keeps it running would do. */
  async kill(name) {
    if (name === 'database') {
      if (isAlive(this.database.pid)) process.kill(this.database.pid, 'SIGKILL');
      await this.database.exited;
      this.database = await startDatabase({ dataDir: this.dir });
      return;
    }
    const part = this.parts.get(name);
    if (!isAlive(part.child.pid))
      throw new Error(`${name} had ended by itself; its log is in ${join(this.dir, 'logs')}.`);
    process.kill(part.child.pid, 'SIGKILL');
    await part.exited;
    await this.start(name);
  }

  /** Until every API says that it is ready. */
  async ready(patience = 60_000) {
    const start = performance.now();
    for (const [name, { url, child }] of this.parts) {
      while (url && !(await isReady(url))) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${name} has ended by itself.`);
        if (performance.now() - start > patience)
          throw new Error(`${url} is not ready again after ${patience / 1000} s.`);
        await sleep(50);
      }
    }
    return (performance.now() - start) / 1000;
  }

  /** Asked of the server itself, past every API. */
  async rows(sql, params = []) {
    const url = new URL(this.database.superuserUrl);
    url.pathname = '/samenkoers';
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    try {
      return (await client.query(sql, params)).rows;
    } finally {
      await client.end();
    }
  }

  async close() {
    for (const { child, exited } of this.parts.values()) {
      child.kill('SIGTERM');
      await Promise.race([exited, sleep(8_000)]);
      child.kill('SIGKILL');
    }
    await this.door.close();
    await this.database.stop();
    this.folder.release();
  }
}

async function isReady(url) {
  const answer = await fetch(`${url}/health/ready`, { headers: { Connection: 'close' } }).catch(() => null);
  return answer?.ok === true;
}

async function openDoor(portBehind) {
  const sockets = new Set();
  const server = createServer((client) => {
    const upstream = connect(portBehind(), '127.0.0.1');
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ]) {
      sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  const listen = (port) => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address();
  return {
    port,
    open: () => listen(port),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
