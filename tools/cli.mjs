import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildChanged } from './build.mjs';
import { apiEnvironment } from './support/api-process.mjs';
import { reportFailure } from './support/clear-error.mjs';
import { openDataFolder, readInstallation } from './support/data-folder.mjs';
import { ensureDependencies } from './support/dependencies.mjs';
import { ROOT, nodeForApp, ourVersion } from './support/node-runtime.mjs';
import { readSettings } from './support/settings.mjs';

/**
 * `npm run cli -- <command>`: one-off work, on the database that `npm start` has running for this data folder, or else
 * on one that is started for as long as the command takes. A folder that it must create holds no example data.
 */
async function cli(args) {
  const settings = readSettings();
  const onProgress = (line) => process.stderr.write(`${line}\n`);
  await ensureDependencies({ onProgress });
  await buildChanged({ onProgress, only: ['api'] });
  if (asksForHelp(args)) return run(args, process.env);
  const { runningDatabase, startDatabase } = await import('./embedded-database.mjs');
  const there = settings.ownServer ?? runningDatabase(settings.dataDir);
  if (there) return run(args, apiEnvironment(settings, there));
  const empty = !readInstallation(settings.dataDir);
  if (empty) onProgress(`Making the data folder ${settings.dataDir}, without example data …`);
  const folder = openDataFolder({ dir: settings.dataDir, empty, version: ourVersion() });
  try {
    const database = await startDatabase({ dataDir: settings.dataDir, onProgress });
    try {
      return await run(args, apiEnvironment(settings, database));
    } finally {
      await database.stop();
    }
  } finally {
    folder.release();
  }
}

function asksForHelp(args) {
  return args.length === 0 || args[0] === 'help' || args.some((arg) => arg === '--help' || arg === '-h');
}

/** File names are taken from where the person is, also when npm itself went to the project's folder. */
function run(args, env) {
  const main = join(ROOT, 'dist/apps/api/src/cli.js');
  const child = spawn(nodeForApp(), [main, ...args], {
    env,
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  });
  // Ctrl-C reaches the command too; this process waits for it and then stops the database.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

try {
  process.exitCode = await cli(process.argv.slice(2));
} catch (error) {
  reportFailure(error);
}
