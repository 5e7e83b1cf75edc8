import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ClearError, reportFailure } from './support/clear-error.mjs';
import { ROOT, isMain, nodeForApp } from './support/node-runtime.mjs';
import { runToEnd } from './support/run-to-end.mjs';
import { compressWeb } from './support/compress-web.mjs';
import { changedParts, fingerprint, forgetBuilt, noteBuilt } from './support/sources.mjs';

/** Builds what changed, each part in its own process: `api` with tsc, `web` with Vite. */
export async function buildChanged({ onProgress, only }) {
  const parts = changedParts().filter((part) => !only || only.includes(part));
  if (parts.length === 0) return;
  onProgress(`Building ${parts.join(' and ')} …`);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const results = await Promise.allSettled(parts.map(buildPart));
  const faults = results.filter(({ status }) => status === 'rejected').map(({ reason }) => reason.message);
  if (faults.length > 0) throw new ClearError(faults.join('\n\n'));
}

async function buildPart(part) {
  const builtFrom = fingerprint(part);
  forgetBuilt(part);
  const vite = [
    join(ROOT, 'node_modules/.bin/vite'),
    'build',
    '--config',
    'apps/web/vite.config.ts',
    '--logLevel',
    'warn',
  ];
  await run(part, part === 'web' ? vite : [fileURLToPath(import.meta.url), '--in-process', part]);
  if (part === 'web') await compressWeb();
  noteBuilt(part, builtFrom);
}

async function run(part, args) {
  const env = {
    ...process.env,
    NO_COLOR: '1',
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: join(ROOT, 'dist/.compile-cache'),
  };
  const { code, output } = await runToEnd(nodeForApp(), args, { cwd: ROOT, env });
  if (code !== 0) throw new ClearError(`${output}\nBuilding ${part} failed.`);
}

async function main() {
  if (process.argv[2] === '--in-process') {
    const { buildApi } = await import('./support/api-build.mjs');
    return buildApi();
  }
  const { ensureDependencies } = await import('./support/dependencies.mjs');
  const onProgress = (line) => process.stdout.write(`${line}\n`);
  await ensureDependencies({ onProgress });
  await buildChanged({ onProgress });
}

if (isMain(import.meta.url)) await main().catch(reportFailure);
