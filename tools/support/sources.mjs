import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './node-runtime.mjs';

/** What each part of dist/ is made from, and the file that shows that it is there. */
export const PARTS = {
  api: {
    from: [
      'apps/api/src',
      'apps/api/tsconfig.json',
      'apps/api/tsconfig.build.json',
      'libs',
      'migrations',
      'tools/support/api-build.mjs',
    ],
    result: 'dist/apps/api/src/main.js',
  },
  web: { from: ['apps/web', 'libs'], result: 'dist/web/index.html' },
};
const SHARED = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'tools/build.mjs'];
const IGNORED = /\.(spec|test)\.tsx?$|\.e2e-spec\.ts$|(^|\/)(testing|test|node_modules)(\/|$)/;

/** The parts whose sources are not those that dist/ was last built from. */
export function changedParts() {
  return Object.keys(PARTS).filter((part) => {
    return !existsSync(join(ROOT, PARTS[part].result)) || readStamp(part) !== fingerprint(part);
  });
}

/** To be called with the fingerprint from before the build: a file saved while it ran counts as changed. */
export function noteBuilt(part, builtFrom) {
  writeFileSync(stampPath(part), builtFrom);
}

export function forgetBuilt(part) {
  rmSync(stampPath(part), { force: true });
}

export function fingerprint(part) {
  const hash = createHash('sha256');
  for (const file of [...SHARED, ...PARTS[part].from].flatMap(filesUnder).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  try {
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath ?? entry.path, entry.name)))
      .filter((file) => !IGNORED.test(file));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

function readStamp(part) {
  const path = stampPath(part);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function stampPath(part) {
  return join(ROOT, `dist/.built-from-${part}`);
}
