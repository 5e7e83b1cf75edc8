import { existsSync } from 'node:fs';
import { ClearError } from './clear-error.mjs';
import { runToEnd } from './run-to-end.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The browser for the journeys; root on Debian gets it installed. */
export async function findChromium(onProgress) {
  const found = process.env.CHROMIUM_PATH ?? PLACES.find((path) => existsSync(path));
  if (found && existsSync(found)) return found;
  if (process.env.CHROMIUM_PATH) throw new ClearError(`CHROMIUM_PATH is "${found}", but there is no such file.`);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new ClearError('The journeys need Chromium: install it, or name it in CHROMIUM_PATH.');
  }
  onProgress('Installing Chromium …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { code, output } = await runToEnd('apt-get', args, { env });
    if (code !== 0) throw new ClearError(`${output}\nChromium could not be installed (apt-get ${args[0]}: ${code}).`);
  }
  return PLACES[0];
}
