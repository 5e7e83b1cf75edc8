import { linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClearError } from './clear-error.mjs';
import { isAlive, startOf } from './processes.mjs';

/**
 * Opens the data folder, or creates it, and holds it for this process alone.
 *
 * `installation.json` says what the folder is: whether it was made with example data, and which version wrote it last.
 */
export function openDataFolder({ dir, empty = false, version }) {
  inFolder(dir, 'cannot be created', () => mkdirSync(dir, { recursive: true }));
  const known = readInstallation(dir);
  if (known) refuseUnsuitable(dir, known, empty, version);
  else refuseForeign(dir);
  const release = hold(dir);
  const installation = known ?? { demo: !empty, version, createdAt: new Date().toISOString() };
  if (!known) writeJson(dir, 'installation.json', installation);
  return { dir, installation, release, noteVersion: () => noteVersion(dir, version) };
}

/** Who holds the folder now, if anyone does. */
export function holderOf(dir) {
  const lock = readLock(join(dir, 'lock.json'));
  return lock && isAlive(lock.pid) && startOf(lock.pid) === lock.started ? lock : undefined;
}

export function refuseHeld(dir) {
  const holder = holderOf(dir);
  if (!holder) return;
  throw new ClearError(`The data folder ${dir} is already in use by another Samenkoers (process ${holder.pid}).`);
}

export function readInstallation(dir) {
  return readJson(dir, 'installation.json');
}

/** Written beside and renamed, so that a crash leaves the old file or the new one. */
export function writeJson(dir, name, value, mode = 0o644) {
  inFolder(dir, 'cannot be written', () => {
    const beside = join(dir, `.${name}.${process.pid}`);
    writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`, { mode, flush: true });
    renameSync(beside, join(dir, name));
  });
}

/** The file's content, undefined when there is none. */
export function readJson(dir, name) {
  const text = inFolder(dir, 'cannot be read', () => {
    try {
      return readFileSync(join(dir, name), 'utf8');
    } catch (error) {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    }
  });
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ClearError(`The file ${join(dir, name)} is damaged (no JSON); restore it from a backup.`);
  }
}

/** Negative when a is the older version; only the three numbers count. */
export function compareVersions(a, b) {
  const numbers = (version) => String(version).split(/[.+-]/).slice(0, 3).map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

function refuseUnsuitable(dir, installation, empty, version) {
  if (compareVersions(installation.version, version) > 0) {
    throw new ClearError(
      `The data folder ${dir} was written by Samenkoers ${installation.version}, which is newer than this version ` +
        `(${version}); use that version or a newer one.`,
    );
  }
  if (empty && installation.demo) {
    throw new ClearError(
      `The data folder ${dir} already holds example data; choose another folder with DATA_DIR, or remove the example ` +
        'data with: npm run cli -- demo leave',
    );
  }
}

/** A folder full of something else is left alone. */
function refuseForeign(dir) {
  const entries = inFolder(dir, 'cannot be read', () => readdirSync(dir));
  if (entries.some((name) => !name.startsWith('.') && name !== 'lost+found' && !name.startsWith('lock.json'))) {
    throw new ClearError(
      `The folder ${dir} holds other files and is no data folder of Samenkoers; choose another one with DATA_DIR.`,
    );
  }
}

/**
 * The lock names its process and when that started, so that a lock left by a killed process never counts. A stale lock
 * is moved away first: whoever then finds another lock in its hands gives it back.
 */
function hold(dir) {
  const path = join(dir, 'lock.json');
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (inFolder(dir, 'cannot be written', () => createOnce(path, mine))) return () => letGo(path, mine);
    refuseHeld(dir);
    moveAway(path);
  }
  throw new ClearError(`The data folder ${dir} is being opened by several processes at once; try again.`);
}

/** The file appears with its content, or not at all: a link fails when the name is taken. */
function createOnce(path, text) {
  const beside = `${path}.new.${process.pid}`;
  writeFileSync(beside, text);
  try {
    linkSync(beside, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

function moveAway(path) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    const moved = readLock(aside);
    if (moved && isAlive(moved.pid) && startOf(moved.pid) === moved.started) createOnce(path, JSON.stringify(moved));
  } catch {
    // Somebody else was first: the next attempt sees how it is now.
  }
  rmSync(aside, { force: true });
}

/** An unreadable lock is nobody's: a process that holds one wrote it whole. */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function letGo(path, mine) {
  try {
    if (readFileSync(path, 'utf8') === mine) rmSync(path);
  } catch {
    // The folder is gone: nothing to let go of.
  }
}

function noteVersion(dir, version) {
  const installation = readInstallation(dir);
  if (installation && installation.version !== version) {
    writeJson(dir, 'installation.json', { ...installation, version });
  }
}

function inFolder(dir, what, work) {
  try {
    return work();
  } catch (error) {
    if (!error.code) throw error;
    throw new ClearError(`The data folder ${dir} ${what} (${REASONS[error.code] ?? error.code}).`);
  }
}

const REASONS = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EEXIST: 'it is a file, not a folder',
  ENOTDIR: 'it is a file, not a folder',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};
