import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildChanged } from './build.mjs';
import { ClearError, reportFailure } from './support/clear-error.mjs';
import { ensureDependencies } from './support/dependencies.mjs';
import { ROOT, nodeForApp } from './support/node-runtime.mjs';
import { runToEnd } from './support/run-to-end.mjs';

/** `npm run contract` writes the contract and the client's types; `--check` says whether the committed ones are behind. */

const FILES = ['apps/api/openapi.json', 'libs/api-client/src/schema.ts'];

async function generate(into) {
  const [contract, types] = FILES.map((file) => join(into, file));
  for (const file of [contract, types]) mkdirSync(dirname(file), { recursive: true });
  const document = await node([join(ROOT, 'dist/apps/api/src/contract.js')]);
  writeFileSync(contract, `${JSON.stringify(JSON.parse(document), null, 2)}\n`);
  await node([join(ROOT, 'node_modules/.bin/openapi-typescript'), contract, '-o', types]);
}

async function node(args) {
  const { code, output } = await runToEnd(nodeForApp(), args, { cwd: ROOT, env: { ...process.env, NO_COLOR: '1' } });
  if (code !== 0) throw new ClearError(`${output}\nThe contract could not be made.`);
  return output;
}

async function check() {
  const fresh = mkdtempSync(join(tmpdir(), 'samenkoers-contract-'));
  try {
    await generate(fresh);
    for (const file of FILES) refuseDrift(file, readFileSync(join(fresh, file), 'utf8'));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function refuseDrift(file, fresh) {
  const committed = read(file);
  if (committed === fresh) return;
  const [before, now] = [committed.split('\n'), fresh.split('\n')];
  const line = now.findIndex((text, index) => text !== before[index]);
  throw new ClearError(
    `${file} is not what the code says, from line ${line + 1} on:\n  committed: ${before[line] ?? '(end)'}\n` +
      `  now:       ${now[line] ?? '(end)'}\nRun: npm run contract`,
  );
}

function read(file) {
  try {
    return readFileSync(join(ROOT, file), 'utf8');
  } catch {
    return '';
  }
}

async function main() {
  const onProgress = (line) => process.stdout.write(`${line}\n`);
  await ensureDependencies({ forTests: true, onProgress });
  await buildChanged({ onProgress, only: ['api'] });
  await (process.argv.includes('--check') ? check() : generate(ROOT));
}

await main().catch(reportFailure);
