import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApi, apiEnvironment } from '../support/api-process.mjs';
import { ourVersion } from '../support/node-runtime.mjs';
import { openDataFolder } from '../support/data-folder.mjs';
import { fill } from './fill.mjs';

/** A database with the seeds and as much more as the size says, in a folder of its own; filled once, kept when asked. */
export async function openBenchDatabase({ dir, size, onProgress }) {
  mkdirSync(dir, { recursive: true });
  chmodSync(dir, 0o755);
  const folder = openDataFolder({ dir, version: ourVersion() });
  const { startDatabase } = await import('../embedded-database.mjs');
  const database = await startDatabase({ dataDir: dir, onProgress });
  const marker = join(dir, 'bench-filled');
  try {
    const seeding = startBenchApi({ dir, database, port: 0 });
    await seeding.ready;
    await seeding.stop();
    if (!existsSync(marker)) {
      onProgress(`Filling size ${size} …`);
      await fill({ superuserUrl: database.superuserUrl, size, onProgress });
      writeFileSync(marker, size);
    }
  } catch (error) {
    await database.stop();
    folder.release();
    throw error;
  }
  const stop = async ({ keep }) => {
    await database.stop();
    folder.release();
    if (!keep) rmSync(dir, { recursive: true, force: true });
  };
  return { ...database, dir, stop };
}

/** The API as it runs in production; `preload` is a module that Node loads first. */
export function startBenchApi({ dir, database, port, preload }) {
  const env = apiEnvironment({ dataDir: dir, host: '127.0.0.1', port }, database);
  if (preload) env.NODE_OPTIONS = `--import=${preload}`;
  return startApi({ env, dataDir: dir, onProgress: () => {} });
}
