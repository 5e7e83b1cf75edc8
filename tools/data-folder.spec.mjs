import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { compareVersions, holderOf, openDataFolder } from './support/data-folder.mjs';
import { startOf } from './support/processes.mjs';

let parent;
let dir;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'samenkoers-folder-'));
  dir = join(parent, 'data');
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

const open = (options = {}) => openDataFolder({ dir, version: '1.2.0', ...options });
const installation = () => JSON.parse(readFileSync(join(dir, 'installation.json'), 'utf8'));

describe('a new folder', () => {
  it('is marked as demo', () => {
    open().release();
    expect(installation()).toMatchObject({ demo: true, version: '1.2.0' });
  });

  it('is made without demo when asked, and stays so', () => {
    open({ empty: true }).release();
    open().release();
    expect(installation().demo).toBe(false);
  });
});

describe('a known folder', () => {
  it('keeps its mark: it is never made empty afterwards', () => {
    open().release();
    expect(() => open({ empty: true })).toThrow(/already holds example data/);
  });

  it('of an older version is opened, and says the newer one only once that runs', () => {
    open().release();
    const folder = open({ version: '1.10.0' });
    expect(installation().version).toBe('1.2.0');
    folder.noteVersion();
    folder.release();
    expect(installation()).toMatchObject({ demo: true, version: '1.10.0' });
  });

  it('of a newer version is left alone', () => {
    open({ version: '1.10.0' }).release();
    expect(() => open()).toThrow(/written by Samenkoers 1\.10\.0, which is newer than this version \(1\.2\.0\)/);
    expect(installation().version).toBe('1.10.0');
  });

  it('with a damaged installation.json says so', () => {
    open().release();
    writeFileSync(join(dir, 'installation.json'), '{"demo": tr');
    expect(() => open()).toThrow(/installation\.json is damaged/);
  });
});

describe('a folder that cannot serve', () => {
  it('is a file', () => {
    writeFileSync(dir, '');
    expect(() => open()).toThrow(/cannot be created \(it is a file, not a folder\)/);
  });

  it('holds other things', () => {
    mkdirSync(dir);
    writeFileSync(join(dir, 'holiday.jpg'), '');
    expect(() => open()).toThrow(/holds other files and is no data folder/);
    expect(existsSync(join(dir, 'installation.json'))).toBe(false);
  });

  const asOrdinaryUser = process.getuid() === 0 ? it.skip : it;
  asOrdinaryUser.each([
    ['read', 0o000],
    ['written', 0o500],
  ])('cannot be %s', (what, mode) => {
    mkdirSync(dir);
    chmodSync(dir, mode);
    expect(() => open()).toThrow(`cannot be ${what} (no permission)`);
    chmodSync(dir, 0o700);
  });
});

describe('the lock', () => {
  it('keeps a second process out, and only while the first one runs', async () => {
    open().release();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(join(dir, 'lock.json'), JSON.stringify({ pid: other.pid, started: startOf(other.pid) }));
    expect(() => open()).toThrow(`already in use by another Samenkoers (process ${other.pid})`);
    other.kill('SIGKILL');
    await new Promise((resolve) => other.on('exit', resolve));
    const folder = open();
    expect(holderOf(dir).pid).toBe(process.pid);
    folder.release();
    expect(holderOf(dir)).toBeUndefined();
  });

  it.each([
    ['whose number was given to another process', JSON.stringify({ pid: process.pid, started: 'earlier' })],
    ['that was cut off by a power failure', ''],
  ])('%s does not count', (_, content) => {
    open().release();
    writeFileSync(join(dir, 'lock.json'), content);
    open().release();
  });
});

describe('versions', () => {
  it.each([
    ['1.2.0', '1.10.0', -1],
    ['2.0.0', '1.99.99', 1],
    ['1.2.3', '1.2.3', 0],
    ['1.2.3-beta.1', '1.2.3', 0],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });
});
