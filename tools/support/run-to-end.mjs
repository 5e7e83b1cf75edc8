import { spawn } from 'node:child_process';

const running = new Set();
let ended = false;

/** Runs a program to its end and hands back its exit code (or why it could not run) and all that it printed. */
export function runToEnd(command, args, options = {}) {
  if (ended) return Promise.resolve({ code: 'stopped', output: '' });
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    running.add(child);
    let output = '';
    const end = (code) => {
      running.delete(child);
      resolve({ code, output: output.trim() });
    };
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => end(error.message));
    child.on('close', (code, signal) => end(code ?? signal));
  });
}

/** What still runs is asked to stop, and nothing more is started: the person has changed their mind. */
export function endRunning() {
  ended = true;
  for (const child of running) child.kill('SIGTERM');
}
