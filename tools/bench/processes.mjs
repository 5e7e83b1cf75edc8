import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, nodeForApp } from '../support/node-runtime.mjs';

const started = new Set();

/** A script of this folder in a process of its own, that says when it is ready. */
export async function startScript(name, env = {}) {
  const child = fork(join(ROOT, 'tools/bench', name), { execPath: nodeForApp(), env: { ...process.env, ...env } });
  started.add(child);
  const ready = await messageOf(child, 'ready');
  return { child, url: ready.url };
}

export function endScripts() {
  for (const child of started) child.disconnect?.();
  started.clear();
}

/** The next message of that type; fails when the process ends first. */
export function messageOf(child, type, matches = () => true) {
  return new Promise((resolve, reject) => {
    const end = () => reject(new Error(`A process ended while it was to say "${type}".`));
    const listen = (message) => {
      if (message.type !== type || !matches(message)) return;
      child.off('message', listen);
      child.off('exit', end);
      resolve(message);
    };
    child.on('message', listen);
    child.once('exit', end);
  });
}

/** Resident memory in MB: now, and the most it ever was. */
export function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name) => Math.round(Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))[1]) / 1024);
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

let jobs = 0;

/** Lets the load process work; answers latencies per target in milliseconds, failures and how long it took. */
export function shoot(load, job) {
  jobs += 1;
  const id = jobs;
  const result = messageOf(load.child, 'result', (message) => message.id === id);
  load.child.send({ type: 'run', id, ...job });
  return result;
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
