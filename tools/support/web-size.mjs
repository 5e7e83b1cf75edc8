import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './node-runtime.mjs';

/**
 * How much JavaScript a first visit loads, compressed as it is sent: the entry, the screen, the texts in Dutch, and everything that
 * these import. Fails above the budget of the design. The same build has the same size, so this is a test and no measurement.
 */

const WEB = join(ROOT, 'dist/web');
const BUDGET = 170_000;
const texts = 'libs/i18n/src/nl/web-messages.ts';
const application = ['src/app/react-first.ts', 'src/app/begin.ts', 'src/app/start.tsx'];
const visits = {
  overview: ['index.html', ...application, 'src/routes/overview.screens.tsx', texts],
  'my items': ['index.html', ...application, 'src/routes/my-items.screens.tsx', texts],
  'public page': [
    'public.html',
    'src/app/react-first.ts',
    'src/app/start-public.tsx',
    'libs/i18n/src/nl/public-messages.ts',
  ],
};

const manifest = JSON.parse(readFileSync(join(WEB, '.vite/manifest.json'), 'utf8'));
// Workers are in no manifest, and every first visit may start them.
const workers = readdirSync(join(WEB, 'assets')).filter((file) => file.includes('.worker-') && file.endsWith('.js'));
const inWorkers = workers.reduce((sum, file) => sum + sizeOf(join('assets', file)), 0);
let failed = false;
for (const [name, parts] of Object.entries(visits)) {
  const chunks = new Set();
  for (const part of parts) withImports(chunkOf(part), chunks);
  const bytes = [...chunks].reduce((sum, key) => sum + sizeOf(manifest[key].file), inWorkers);
  failed ||= bytes > BUDGET;
  process.stdout.write(`${name}: ${(bytes / 1000).toFixed(1)} kB of ${BUDGET / 1000} kB\n`);
}
process.exitCode = failed ? 1 : 0;

function chunkOf(part) {
  const key = Object.keys(manifest).find((one) => one === part || one.endsWith(`/${part}`));
  if (!key) throw new Error(`The build has no ${part}; has it another name now?`);
  return key;
}

function withImports(key, chunks) {
  if (chunks.has(key)) return;
  chunks.add(key);
  for (const other of manifest[key].imports ?? []) withImports(other, chunks);
}

function sizeOf(file) {
  return file.endsWith('.js') ? statSync(join(WEB, `${file}.br`)).size : 0;
}
