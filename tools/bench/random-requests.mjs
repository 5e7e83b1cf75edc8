import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { spawn } from 'node:child_process';
import { startDatabase } from '../embedded-database.mjs';
import { ROOT, nodeForApp } from '../support/node-runtime.mjs';

/**
 * Ten thousand requests at random from openapi.json: the API test that makes a few hundred, on a database of its own.
 * `node tools/bench/random-requests.mjs --requests 10000 --seed 1`
 */

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const dir = mkdtempSync(join(tmpdir(), 'samenkoers-random-'));
chmodSync(dir, 0o755);
const database = await startDatabase({ dataDir: dir, durable: false });
const run = spawn(
  nodeForApp(),
  [join(ROOT, 'node_modules/.bin/jest'), '--selectProjects', 'api', '--testPathPatterns', 'random-requests', '-w', '1'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
      TEST_DATABASE_OWNER_URL: database.ownerUrl,
      TEST_DATABASE_URL: database.appUrl,
      TEST_DATABASE_SUPERUSER_URL: database.superuserUrl,
      RANDOM_REQUESTS: values.requests,
      RANDOM_SEED: values.seed,
    },
  },
);
const code = await new Promise((resolve) => run.on('close', resolve));
await database.stop();
rmSync(dir, { recursive: true, force: true });
process.exit(code);
