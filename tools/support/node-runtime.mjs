import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ClearError } from './clear-error.mjs';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The API and the build run on Node 24: the one that comes with the dependencies, else this one when it is new enough. */
export function nodeForApp() {
  const bundled = join(ROOT, 'node_modules/.bin/node');
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new ClearError(
    `Samenkoers needs Node 22.18 or newer on ${process.platform} ${process.arch}; this is ${process.version}. ` +
      'Install Node 24 LTS and try again.',
  );
}

/** True for the script that Node was started with, also when it was reached through a link. */
export function isMain(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);
}

export function ourVersion() {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;
}
