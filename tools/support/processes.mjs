import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** True while a process with this number runs, whoever owns it; one that only waits to be buried does not. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return statusOf(pid)?.[0] !== 'Z';
}

/**
 * When a process started, in the system's own words: number and start together name one process for good, the number
 * alone is given out again. Undefined when there is no such process.
 */
export function startOf(pid) {
  try {
    if (process.platform !== 'linux') return ps('lstart', pid) || undefined;
    return statusOf(pid)?.[19];
  } catch {
    return undefined;
  }
}

/** Whether this process is a PostgreSQL server on this folder (an absolute path without links). */
export function isServerOf(pid, folder) {
  try {
    if (process.platform !== 'linux') {
      const command = ps('command', pid);
      return command.includes('postgres') && command.includes(folder);
    }
    const program = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0];
    return program.endsWith('postgres') && readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

/** Sends the signals one after the other, each with its own patience in milliseconds, until the process is gone. */
export async function endProcess(pid, signals) {
  for (const [signal, patience] of signals) {
    try {
      process.kill(pid, signal);
    } catch {
      return true;
    }
    for (let waited = 0; waited < patience; waited += 20) {
      if (!isAlive(pid)) return true;
      await sleep(20);
    }
  }
  return !isAlive(pid);
}

/** The fields of Linux's status line from the state on; the name before it may hold anything. */
function statusOf(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function ps(column, pid) {
  return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
}
