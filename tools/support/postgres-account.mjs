import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ClearError } from './clear-error.mjs';

/**
 * PostgreSQL refuses to run as root. Started by root it runs as the owner of an existing cluster, else as the system
 * user `postgres`, which is created when missing; started by anybody else it simply runs as that person ({}).
 */
export function accountFor(cluster) {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  const account = lookUp('postgres') ?? create('postgres') ?? lookUp('nobody');
  if (account) return account;
  throw new ClearError(
    'PostgreSQL does not run as root, and no user postgres exists or can be created; start Samenkoers as an ordinary user.',
  );
}

export function giveTo(path, { uid, gid }) {
  if (uid !== undefined) chownSync(path, uid, gid);
}

/** Whether that account may walk to the path: a clone under /root or in a private temporary folder is out of its reach. */
export function reaches({ uid, gid }, path) {
  if (uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', '[ -r "$0" ] && [ -x "$0" ]', path], { uid, gid, cwd: '/' }).status === 0;
}

/**
 * The programs in a place where the account can run them: where npm put them, or else a copy that only root can change.
 */
export function reachablePrograms(account, native, version) {
  if (reaches(account, join(native, 'bin/postgres'))) return native;
  const name = `samenkoers-postgresql-${version}`;
  for (const parent of ['/var/cache', tmpdir(), '/tmp']) {
    const copy = join(parent, name);
    try {
      if (!isRootsOwn(copy)) copyPrograms(native, copy);
      if (isRootsOwn(copy) && reaches(account, join(copy, 'bin/postgres'))) return copy;
    } catch {
      // Not writable: the next place.
    }
  }
  throw new ClearError(
    `PostgreSQL runs as another user than root, and that user cannot reach ${dirname(native)}; ` +
      'put the project in a folder that every user may enter, or start it as an ordinary user.',
  );
}

function copyPrograms(native, copy) {
  mkdirSync(dirname(copy), { recursive: true });
  const beside = mkdtempSync(`${copy}.`);
  const wanted = (path) => !path.endsWith('.a') && !path.includes('/include');
  for (const part of ['bin', 'lib', 'share']) {
    cpSync(join(native, part), join(beside, part), { recursive: true, verbatimSymlinks: true, filter: wanted });
  }
  spawnSync('chmod', ['-R', 'u=rwX,go=rX', beside]);
  try {
    renameSync(beside, copy);
  } catch {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** In a folder where everybody may write, a name alone proves nothing. */
function isRootsOwn(folder) {
  try {
    const { uid, mode } = lstatSync(folder);
    return uid === 0 && (mode & 0o170022) === 0o040000;
  } catch {
    return false;
  }
}

function lookUp(name) {
  const ask = (flag) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

function create(name) {
  const made = spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    name,
  ]);
  return made.status === 0 ? lookUp(name) : undefined;
}
